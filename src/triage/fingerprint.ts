import type { Facts } from './facts.ts'

/** A message, and what it says. */
type Message = {
  readonly channel: string
  readonly ts: string
  readonly code: number
  readonly apiCode?: string
  readonly facts: Facts
}

/**
 * The id of an incident that begins with this message: 14 hexadecimal digits; nothing can be read back from it. Which
 * messages belong to it is decided by `belongs`.
 */
export function fingerprintOf({ channel, ts, code, apiCode = '', facts }: Message): string {
  const said = Object.entries(facts).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return hash(JSON.stringify([channel, ts, code, apiCode, said]))
    .toString(16)
    .padStart(14, '0')
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
