import type { Bilingual } from '../language.ts'
import type { Note } from './notes.ts'

type LookAlike = Note & { readonly says: RegExp }

/**
 * What other clouds print that looks like SCF's: their fields and words, which SCF does not have.
 *
 * Sources: https://github.com/serverless/serverless/issues/9432, https://github.com/LinChiQ/NewWoZaiXiaoYuan/issues/1,
 * https://github.com/aliyun/fc-runtime-go-sdk/issues/27
 */
const lookAlikes: readonly LookAlike[] = [
  {
    about: 'AWS Lambda',
    says: /errorType["”']?\s{0,3}[:=]\s{0,3}["“']?Runtime\.[A-Z]|(?<!["'“.\w])Runtime\.(?:HandlerNotFound|ImportModuleError|ExitError|UserCodeSyntaxError|MarshalError|InvalidEntrypoint)(?!\w)|Billed Duration: ?\d/,
    text: by('AWS Lambda'),
  },
  { about: 'Huawei FunctionGraph', says: /(?<!\w)FSS\.\d{4}(?!\d)/, text: by('Huawei FunctionGraph') },
  {
    about: 'Alibaba Function Compute',
    says: /Function instance health check failed on port/,
    text: by('Alibaba Function Compute'),
  },
]

/** SCF's own results have one of these, whatever else they quote. */
const ofScf = /errorCode\\{0,3}["']?\s{0,3}[:=]\s{0,3}-?\d|statusCode|SCF_/

/** Which other cloud has printed a text in which nothing of SCF's was found. */
export function lookAlikesIn(text: string): readonly Note[] {
  if (ofScf.test(text)) return []
  return lookAlikes.filter(({ says }) => says.test(text)).map(({ about, text }) => ({ about, text }))
}

function by(platform: string): Bilingual {
  return {
    en: `${platform} prints this, not SCF, whose results have an errorCode and a statusCode. Steps that are named here are SCF’s.`,
    zh: `这是 ${platform} 的报错，不是 SCF 的：SCF 的结果里有 errorCode 和 statusCode。这里给出的步骤按 SCF 来写。`,
  }
}
