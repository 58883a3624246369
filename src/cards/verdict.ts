import type { PartName } from '../handler/finding.ts'
import { problems } from '../handler/problems.ts'
import { type Family, runtimes } from '../handler/runtimes.ts'
import type { Problem, Refusal, Verdict } from '../handler/verdict.ts'
import type { Bilingual, Language } from '../language.ts'
import type { Card, CardBlock, Line, Piece } from './card.ts'

/** The answer to "is this handler right": the verdict in the first line, then part by part why. */
export function verdictCard(result: Verdict | Refusal, language: Language): Card {
  return result.kind === 'refusal' ? refusalCard(result, language) : checkedCard(result, language)
}

function refusalCard({ reason, message }: Refusal, language: Language): Card {
  return { headline: words[reason][language], blocks: [{ kind: 'text', line: lineOf(message[language]) }] }
}

function checkedCard(verdict: Verdict, language: Language): Card {
  const errors = verdict.problems.filter(({ severity }) => severity === 'error')
  const warnings = verdict.problems.filter(({ severity }) => severity === 'warning')
  return {
    headline: headline(verdict, language),
    blocks: [
      text(words.handler[language], [{ code: shortened(verdict.handler) }]),
      ...partsBlock(verdict, language),
      ...problemList(words.problems[language], errors, language),
      ...problemList(words.warnings[language], warnings, language),
      ...(verdict.suggestion === undefined
        ? []
        : [text(words.suggestion[language], [{ code: verdict.suggestion }])]),
      text(words.fits[language], [fitting(verdict, language)]),
      ...statusBlock(verdict, language),
    ],
  }
}

function headline({ valid, runtime, problems: found }: Verdict, language: Language): string {
  const [first] = found
  const title = first === undefined ? undefined : problems[first.id].title[language]
  return words.headlines[valid ? 'valid' : 'invalid'][language](runtime, title)
}

/** `file index · function main_handler`, in the order in which they are written. */
function partsBlock(verdict: Verdict, language: Language): CardBlock[] {
  const { parts, wrongParts, format } = verdict
  const shown = orders[format ?? 'free'].filter(
    (name) => parts[name] !== undefined || wrongParts.includes(name),
  )
  if (shown.length === 0) return []
  const drawn = shown.map((name) => drawPart(name, verdict, language))
  return [
    text(
      words.parts[language],
      drawn.flatMap((pieces, index) => (index === 0 ? pieces : [' · ', ...pieces])),
    ),
  ]
}

const orders: Readonly<Record<NonNullable<Verdict['format']>, readonly PartName[]>> = {
  'one-segment': ['file', 'function'],
  'two-segment': ['file', 'function'],
  'three-segment': ['package', 'class', 'method'],
  free: [],
}

/** The parts of a verdict are those after correction, so a wrong one that could be put right says so. */
function drawPart(name: PartName, { parts, wrongParts, suggestion }: Verdict, language: Language): Piece[] {
  const value = parts[name]
  const label = partNames[name][language]
  const gap = language === 'en' ? ' ' : ''
  if (value === undefined) return [`${label}${gap}`, { strong: words.missing[language] }]
  const mark = words[suggestion === undefined ? 'wrong' : 'corrected'][language]
  return [
    `${label} `,
    { code: shortened(value) },
    ...(wrongParts.includes(name) ? [gap, { strong: mark }] : []),
  ]
}

function problemList(title: string, found: readonly Problem[], language: Language): CardBlock[] {
  if (found.length === 0) return []
  return [
    { kind: 'list', title, ordered: false, items: found.map(({ message }) => lineOf(message[language])) },
  ]
}

function fitting({ runtimes: names }: Verdict, language: Language): string {
  const fitted = runtimes.filter(({ name, format }) => names.includes(name) && format !== 'free')
  const families = [...new Set(fitted.map(({ family }) => family))]
  return words.fitting(families)[language]
}

/** What goes wrong next if the form is right and the package is not; the handler alone cannot tell. */
function statusBlock(verdict: Verdict, language: Language): CardBlock[] {
  if (verdict.status !== undefined) {
    return [text(words.status[language], [{ strong: `${verdict.status} HandlerNotFound` }])]
  }
  if (verdict.format === 'free') return []
  return [{ kind: 'note', line: [words.unchecked[verdict.format ?? 'two-segment'][language]] }]
}

function text(title: string, line: Line): CardBlock {
  return { kind: 'text', title, line }
}

/** A message's code marks hold the user's text; on a card that is a piece of its own. */
function lineOf(message: string): Line {
  const pieces = message.split('`').map((piece, index) => (index % 2 === 0 ? piece : { code: piece }))
  return pieces.filter((piece) => piece !== '')
}

const longestShown = 80

function shortened(handler: string): string {
  return handler.length > longestShown ? `${handler.slice(0, longestShown - 1).toWellFormed()}…` : handler
}

const partNames: Readonly<Record<PartName, Bilingual>> = {
  file: { en: 'file', zh: '文件' },
  function: { en: 'function', zh: '函数' },
  package: { en: 'package', zh: '包' },
  class: { en: 'class', zh: '类' },
  method: { en: 'method', zh: '方法' },
}

const words = {
  'empty-handler': { en: 'Handler check: no handler was given', zh: '执行方法检查：没有填写执行方法' },
  'unknown-runtime': { en: 'Handler check: no such runtime', zh: '执行方法检查：没有这个运行环境' },
  handler: { en: 'Handler:', zh: '执行方法：' },
  parts: { en: 'Parts:', zh: '组成：' },
  problems: { en: 'What is wrong', zh: '问题' },
  warnings: { en: 'Worth knowing', zh: '请留意' },
  suggestion: { en: 'Write instead:', zh: '应写成：' },
  fits: { en: 'Fits:', zh: '适用于：' },
  status: { en: 'Status code of this mistake:', zh: '这个错误对应的状态码：' },
  wrong: { en: '(wrong)', zh: '（有误）' },
  corrected: { en: '(corrected)', zh: '（已改正）' },
  missing: { en: '(missing)', zh: '（缺少）' },
  headlines: {
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
        ? '仅限不限格式的自定义运行时、镜像函数和 Web 函数。'
        : `${families.join('、')}。自定义运行时、镜像函数和 Web 函数不限格式。`,
  }),
  unchecked: {
    'one-segment': {
      en: 'Only the form is checked. A file that is not in the root of the package ends in 437.',
      zh: '这里只检查格式。文件不在代码包根目录，会返回 437。',
    },
    'two-segment': {
      en: 'Only the form is checked. A file that is not in the root of the package ends in 437; a function that is not in the file in 443 (Python) or 430 (PHP).',
      zh: '这里只检查格式。文件不在代码包根目录，会返回 437；文件里没有这个函数，Python 返回 443，PHP 返回 430。',
    },
    'three-segment': {
      en: 'Only the form is checked. A class that is not in the package ends in 443.',
      zh: '这里只检查格式。代码包里没有这个类，会返回 443。',
    },
  },
} as const
