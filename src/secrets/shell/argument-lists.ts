import type { Rule } from '../kinds.ts'
import { isPlaceholder } from '../values/placeholders.ts'
import { isAlgorithm, isRandom } from '../values/values.ts'

/** Options as a program prints them that it was started with, whatever program: `['app', '-p', '…']`. */
export const argumentLists: readonly Rule[] = [
  {
    name: 'password in a list of arguments',
    kind: 'password',
    hints: ['-p', '-pw', '-w', '-a', '-k', '-s', '-t'].flatMap((option) => [
      `${option}"`,
      `${option}'`,
      `${option},`,
    ]),
    // Ports, paths, names and numbers follow such options more often, and have no capitals, small letters and digits.
    pattern: /(,\s{0,4}(["']?)-(?:[pPwakst]|pw)\2,\s{0,4}\2)[\w!#$%^&*@+?~=-]{8,60}(?=["'\],]|\s)/g,
    accept: (value) => isRandom(value) && !isPlaceholder(value) && !isAlgorithm(value),
  },
]
