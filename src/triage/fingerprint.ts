import { plainOf } from '../lookup/reading/plain.ts'
import type { Finding } from '../lookup/run/details.ts'

/** What differs from run to run, in the order in which it has to go. */
const variable: readonly RegExp[] = [
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi,
  /\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?/g,
  /\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}/g,
  /(?<![0-9a-z])[0-9a-f]{12,64}(?![0-9a-z])/gi,
  /\d{1,20}/g,
  /\s{1,200}/g,
]

/**
 * The same id for the same trouble: made of the code, its message without what varies, the exception, the deepest
 * frame of the user's code without its line, and which function that was, where the text gives it. 14 hexadecimal digits; nothing can be read back from it.
 */
export function fingerprintOf({ code, evidence, details }: Finding): string {
  const { functionName = '', namespace = '', region = '', exception = '', frame = '' } = details
  const message = plainOf(evidence[0]?.text ?? '').text
  const place = frame.replace(/:\d{1,7}/, '')
  const parts = [
    functionName,
    namespace,
    region,
    withoutVariables(message),
    withoutVariables(exception),
    place,
  ]
  return hash([code, ...parts].join('\n'))
    .toString(16)
    .padStart(14, '0')
}

function withoutVariables(text: string): string {
  return variable.reduce((rest, pattern) => rest.replace(pattern, ' '), text.slice(0, 500)).trim()
}

/** cyrb53, a 53-bit hash (https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js): an id, no secret. */
function hash(text: string): number {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (const character of text) {
    const unit = character.codePointAt(0) ?? 0
    a = Math.imul(a ^ unit, 2_654_435_761)
    b = Math.imul(b ^ unit, 1_597_334_677)
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909)
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909)
  return 4_294_967_296 * (2_097_151 & b) + (a >>> 0)
}
