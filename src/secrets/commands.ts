import type { Lead, Rule } from './kinds.ts'
import { quotedEnd } from './quoted.ts'
import { bareValue, endOf, isPlaceholder, isWordy } from './values.ts'

/** Secrets that only the command around them gives away. */
export const commands: readonly Rule[] = [
  {
    kind: 'password',
    hints: ['curl'],
    pattern: /\s(?:-u|--user|--proxy-user)[ \t=]{0,4}(?<opener>\\{0,15}["'])?[^\s:"'@/•]{1,64}:/g,
    end: commandValueEnd,
  },
  {
    kind: 'cookie',
    hints: ['curl'],
    pattern: /(?:\s-b|--cookie)[ \t=]{1,4}(?<opener>\\{0,15}["'])?(?=[^\s=;"'•]{1,100}=)/g,
    end: commandValueEnd,
  },
  {
    // Go's way to write a database address: `user:password@tcp(host)/name`.
    kind: 'password',
    hints: ['@tcp(', '@unix('],
    pattern: /((?:^|[\s"'`])[\w.=-]{1,60}:)[^\s"'`•]{1,120}(?=@(?:tcp|unix)\()/g,
  },
  {
    kind: 'password',
    hints: ['mysql'],
    pattern: /\s-p(?<opener>["'])?/g,
    end: (lead) => (followsMysql(lead) ? commandValueEnd(lead) : undefined),
  },
]

function commandValueEnd({ text, match, start }: Lead): number | undefined {
  const opener = match.groups?.opener
  const end = opener === undefined ? endOf(bareValue, text, start) : quotedEnd(text, start, opener)
  const value = text.slice(start, end)
  // `-u 1000:1000` is a user's and a group's number, `-pr` two options of another command.
  const isOther = opener === undefined && (/^\d{1,5}$/.test(value) || value.length < 4 || isWordy(value))
  return isPlaceholder(value) || isOther ? undefined : end
}

function followsMysql({ text, match }: Lead): boolean {
  const command = text.slice(Math.max(0, match.index - 200), match.index)
  const name = command.lastIndexOf('mysql')
  return name >= 0 && !/[\n;|&]/.test(command.slice(name))
}
