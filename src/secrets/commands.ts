import type { Lead, Rule } from './kinds.ts'
import { quotedEnd } from './quoted.ts'
import { bareValue, endOf, isPlaceholder, isWordy } from './values.ts'

/** Passwords that only the command around them gives away. */
export const commands: readonly Rule[] = [
  {
    kind: 'password',
    hints: ['curl'],
    pattern: /(?:\s-u|--user|--proxy-user)[ \t=]{0,4}(?<opener>\\{0,15}["'])?[^\s:"'@/•]{1,64}:/g,
    end: commandPasswordEnd,
  },
  {
    kind: 'password',
    hints: ['mysql'],
    pattern: /\bmysql(?:dump|admin)?(?:[ \t]{1,4}[^\s•]{1,80}){0,8}?[ \t]{1,4}-p(?<opener>["'])?/g,
    end: commandPasswordEnd,
  },
]

function commandPasswordEnd({ text, match, start }: Lead): number | undefined {
  const opener = match.groups?.opener
  const end = opener === undefined ? endOf(bareValue, text, start) : quotedEnd(text, start, opener)
  const value = text.slice(start, end)
  // `-u 1000:1000` is a user's and a group's number, `-pr` two options of another command.
  const isOther = opener === undefined && (/^\d{1,5}$/.test(value) || value.length < 4 || isWordy(value))
  return isPlaceholder(value) || isOther ? undefined : end
}
