import { edge } from './edges.ts'
import type { Place, Rule } from './kinds.ts'
import { isFilledUp, isPlaceholder } from './values/placeholders.ts'
import { lineBefore } from './values/program-text.ts'
import { isRandom } from './values/values.ts'

const secretId = '[AI]KID(?:[A-Za-z0-9]{13}|[A-Za-z0-9_-]{30})[A-Za-z0-9_-]*'
const keyShape = '[A-Za-z0-9]{32}(?![A-Za-z0-9])'
const key = new RegExp(`^${keyShape}`)
/** What may stand between a SecretId and its key when neither has a label. */
const between =
  '(?:[\\s\\\\"\'`,;/|&:=：，、；()（）“”‘’「」<>*_-]|\\\\[nrt]|(?:amp|quot|apos|#39|#34);|%2[0-9A-Fa-f]|and|[Kk]ey|[Ss][Kk]|和|与|密钥)'
/** How far from its SecretId a key without a label is looked for. */
const reach = 120
const nearbyId = /[AI]KID[A-Za-z0-9]{13}/

/**
 * Tencent Cloud's own pairs. A SecretId shows by itself (https://cloud.tencent.com/document/product/598/40488);
 * a SecretKey is 32 letters and digits, and shows by what is near it.
 */
export const tencent: readonly Rule[] = [
  {
    name: 'SecretId',
    kind: 'secret-id',
    hints: ['akid', 'ikid'],
    pattern: new RegExp(`(?<=${edge})${secretId}`, 'g'),
    accept: (value, { text, end }) => !isFilledUp(value) && !text.startsWith('***', end),
  },
  {
    name: 'key right behind its SecretId',
    kind: 'secret-key',
    hints: ['akid', 'ikid'],
    // Matches with or without a key behind it, so that no SecretId is read twice.
    pattern: new RegExp(`${edge}${secretId}(?:${between}{1,32}(?=${keyShape}))?`, 'g'),
    end: ({ text, start }) =>
      key.test(text.slice(start, start + 33)) && !isPlaceholder(text.slice(start, start + 32))
        ? start + 32
        : undefined,
  },
  {
    name: 'key in the neighbourhood of a SecretId',
    kind: 'secret-key',
    hints: ['akid', 'ikid'],
    pattern: new RegExp(`(?<![A-Za-z0-9])${keyShape}`, 'g'),
    accept: (value, place) => isRandom(value) && isNearSecretId(place),
  },
  {
    name: 'key behind its label, whatever is between',
    kind: 'secret-key',
    hints: ['secret', '密钥'],
    pattern: new RegExp(`((?:secret[ _-]?key|密钥)(?:[^A-Za-z0-9•密]|\\\\[nrt]){1,40})${keyShape}`, 'gi'),
    accept: (value) => !isPlaceholder(value),
  },
  {
    name: 'key in the neighbourhood of its name',
    kind: 'secret-key',
    hints: ['secret', '密钥', '秘钥'],
    pattern: new RegExp(`(?<![\\w-])${keyShape}(?![\\w-])`, 'g'),
    accept: (value, { text, start }) =>
      isRandom(value) && /secret[ _-]?key|[密秘]钥/i.test(lineBefore(text, start).slice(-reach)),
  },
]

function isNearSecretId({ text, start, end }: Place): boolean {
  return nearbyId.test(text.slice(Math.max(0, start - reach), end + reach))
}
