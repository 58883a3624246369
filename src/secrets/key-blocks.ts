import type { Place, Rule } from './kinds.ts'
import { isRandom } from './values/values.ts'

/** How far the members of one key stand from each other, in signs: those of an RSA key are long. */
const reach = 3_000

/** Keys that are written as blocks or objects of their own. */
export const keyBlocks: readonly Rule[] = [
  {
    name: 'block of a key that is not public',
    kind: 'private-key',
    hints: ['---- begin ', '-----begin '],
    isFar: true,
    // What begins with PRIVATE KEY is read in `encoded.ts`, also without its end.
    pattern:
      /-{4,5} ?BEGIN (?![^\n-]{0,40}(?:PUBLIC|CERT|REQUEST|PRIVATE KEY-----))(?:[A-Za-z0-9]{1,12} ){0,4}N?KEY(?: [A-Za-z0-9]{1,8}){0,2} ?-{4,5}(?:[^-•]|-{1,3}(?=[^-•]))*-{4,6} ?END [\w ]{1,60}-{4,6}/gi,
  },
  {
    name: 'private member of a JWK',
    kind: 'private-key',
    hints: ['"kty"', "'kty'"],
    isFar: true,
    pattern: /(["'](?:d|p|q|dp|dq|qi|k)["']\s{0,4}:\s{0,4}["'])[\w-]{16,}(?=["'])/g,
    accept: (value, place) => isRandom(value) && isInKey(place),
  },
]

function isInKey({ text, start, end }: Place): boolean {
  return /["']kty["']/.test(text.slice(Math.max(0, start - reach), end + reach))
}
