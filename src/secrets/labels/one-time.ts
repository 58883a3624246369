import type { Rule } from '../kinds.ts'
import { isMixed } from '../values/values.ts'

/** Shared with the program that shows the codes of a second factor. */
const factor =
  '(?:(?<![A-Za-z])(?:[th]?otp|2fa|mfa|two[ _-]?factor|authenticator)|两步验证|二次验证|双因[素子]|动态[口令码]{1,2}|谷歌验证)'

/** Seeds of one-time codes, which are written in base32, whatever stands between one and its name. */
export const oneTime: readonly Rule[] = [
  {
    name: 'seed of one-time codes',
    kind: 'password',
    hints: ['otp', '2fa', 'mfa', 'factor', 'authenticator', '两步', '二次', '双因', '动态', '谷歌'],
    pattern: new RegExp(
      `(${factor}[^\\r\\n•]{0,32}?(?<![\\w+/=-]))(?:[A-Z2-7]{16,64}={0,6}|[A-Z2-7]{4}(?: [A-Z2-7]{4}){3,15})(?![\\w+/=-])`,
      'gi',
    ),
    accept: (value) => (value.includes(' ') ? isGrouped(value) : isMixed(value) && !/[a-z]/.test(value)),
  },
]

/** In groups of four it may have small letters; words of four letters have no digits. */
function isGrouped(value: string): boolean {
  const isOneCase = value === value.toUpperCase() || value === value.toLowerCase()
  return isOneCase && value.split(' ').filter(isMixed).length >= 2
}
