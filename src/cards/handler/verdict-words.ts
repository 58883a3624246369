import type { PartName } from '../../handler/finding.ts'
import type { Family } from '../../handler/runtimes.ts'
import type { Bilingual } from '../../language.ts'

/** What a part is called. */
export const partNames: Readonly<Record<PartName, Bilingual>> = {
  file: { en: 'file', zh: '文件' },
  function: { en: 'function', zh: '函数' },
  package: { en: 'package', zh: '包' },
  class: { en: 'class', zh: '类' },
  method: { en: 'method', zh: '方法' },
}

/** What the verdict card says besides the problems themselves. */
export const words = {
  'empty-handler': { en: 'Handler check: no handler was given', zh: '执行方法检查：没有填写执行方法' },
  'masked-handler': {
    en: 'Handler check: a secret is no handler',
    zh: '执行方法检查：敏感信息不是执行方法',
  },
  prose: { en: 'Handler check: a sentence, not a handler', zh: '执行方法检查：这是一句话，不是执行方法' },
  'only-runtime': { en: 'Handler check: no handler was given', zh: '执行方法检查：没有填写执行方法' },
  'unknown-runtime': { en: 'Handler check: no such runtime', zh: '执行方法检查：没有这个运行环境' },
  handler: { en: 'Handler:', zh: '执行方法：' },
  parts: { en: 'Parts:', zh: '组成：' },
  problems: { en: 'What is wrong', zh: '问题' },
  warnings: { en: 'Worth knowing', zh: '请留意' },
  suggestion: { en: 'Write instead:', zh: '应写成：' },
  example: { en: 'For example:', zh: '例如：' },
  fits: { en: 'Fits:', zh: '适用于：' },
  status: { en: 'Status code of this mistake:', zh: '这种写法会导致的状态码：' },
  refusedFirst: {
    en: ' at a call; a deployment is mostly refused before, with InvalidParameterValue.Handler.',
    zh: '（调用时）；多数在部署时就会被拒绝，报错 InvalidParameterValue.Handler。',
  },
  wrong: { en: '(wrong)', zh: '（有误）' },
  corrected: { en: '(corrected)', zh: '（已改正）' },
  surplus: { en: '(extra)', zh: '（多余）' },
  missing: { en: '(missing)', zh: '（缺少）' },
  headlines: {
    onePart: {
      en: 'Handler check: fits Go and custom runtimes only',
      zh: '执行方法检查：格式仅符合 Go 和 Custom Runtime',
    },
    valid: {
      en: (runtime: string | undefined, note: string | undefined) =>
        `Handler check: valid${runtime ? ` for ${runtime}` : ''}${note ? `; note: ${note}` : ''}`,
      zh: (runtime: string | undefined, note: string | undefined) =>
        `执行方法检查：${runtime ? `可用于 ${runtime}` : '有效'}${note ? `（请留意：${note}）` : ''}`,
    },
    invalid: {
      en: (runtime: string | undefined, why: string | undefined) =>
        `Handler check: not valid${runtime ? ` for ${runtime}` : ''} (${why})`,
      zh: (runtime: string | undefined, why: string | undefined) =>
        `执行方法检查：${runtime ? `不能用于 ${runtime}` : '无效'}（${why}）`,
    },
  },
  fitting: (families: readonly Family['family'][]) => ({
    en:
      families.length === 0
        ? 'only custom runtimes, images and Web functions, which take any form.'
        : `${families.join(', ')}. Custom runtimes, images and Web functions take any form.`,
    zh:
      families.length === 0
        ? '仅适用于不限格式的 Custom Runtime、镜像函数和 Web 函数。'
        : `${families.join('、')}。Custom Runtime、镜像函数和 Web 函数不限格式。`,
  }),
  unchecked: (family: Family | undefined): Bilingual => {
    if (family?.format === 'three-segment') {
      return {
        en: 'Only the form is checked. A class missing from the package: 443.',
        zh: '这里只检查格式。代码包里没有这个类，会返回 443。',
      }
    }
    const file = {
      en: 'Only the form is checked. A file missing from the root of the package: 437',
      zh: '这里只检查格式。文件不在代码包根目录，会返回 437',
    }
    if (family === undefined) {
      return {
        en: `${file.en}; a function missing from the file: 443 in Python, 430 in PHP.`,
        zh: `${file.zh}；文件里没有这个函数，Python 返回 443，PHP 返回 430。`,
      }
    }
    const code = family.missingFunction
    return code === null
      ? { en: `${file.en}.`, zh: `${file.zh}。` }
      : {
          en: `${file.en}; a function missing from the file: ${code}.`,
          zh: `${file.zh}；文件里没有这个函数，会返回 ${code}。`,
        }
  },
} as const
