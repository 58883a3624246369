/**
 * A 53-bit hash as 14 hexadecimal digits: cyrb53 (https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js).
 * It tells texts apart and is no secret: a short word can be found by trying.
 */
export function hash(text: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (const character of text) {
    const unit = character.codePointAt(0) ?? 0
    a = Math.imul(a ^ unit, 2_654_435_761)
    b = Math.imul(b ^ unit, 1_597_334_677)
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909)
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909)
  return (4_294_967_296 * (2_097_151 & b) + (a >>> 0)).toString(16).padStart(14, '0')
}
