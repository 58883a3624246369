import type { Lead, Rule } from '../kinds.ts'
import { isPlaceholder } from '../values/placeholders.ts'
import { quotedEnd } from '../values/quoted.ts'
import { bareValue, endOf } from '../values/values.ts'
import { options } from './options.ts'

/** How far in front of its option a command's name is looked for. */
const longestCommand = 240
/** What is between an option and its value, in a shell or in a list of arguments; `~` below. */
const gap = '(?:[ =]|["\'],\\s?(?=["\']))'
const opening = '(?<opener>\\\\{0,15}["\'])?'

/** Secrets that only the command around them gives away. */
export const commands: readonly Rule[] = [
  ...options.map(([name, hints, command, option]): Rule => {
    const words = command.split(' … ').map((word) => new RegExp(`(?<![\\w-])(?:${word})(?![\\w-])`))
    return {
      name,
      kind: 'password',
      hints,
      pattern: new RegExp(`(?:\\s|\\\\n|["'],\\s?["'])${option.replace('~', gap)}${opening}`, 'g'),
      end: (lead) => (follows(words, lead) ? commandValueEnd(lead) : undefined),
    }
  }),
  {
    name: 'curl -u',
    kind: 'password',
    hints: ['curl'],
    isFar: true,
    pattern: new RegExp(
      `\\s(?:-u|--user|--proxy-user|-U)[ \\t=]{0,4}${opening}[^\\s:"'@/•]{1,64}(?:@[\\w.-]{1,80})?:`,
      'g',
    ),
    end: commandValueEnd,
  },
  {
    name: 'curl -b',
    kind: 'cookie',
    hints: ['curl'],
    isFar: true,
    pattern: new RegExp(`(?:\\s-b|--cookie)[ \\t=]{1,4}${opening}(?=[^\\s=;"'•]{1,100}=)`, 'g'),
    end: commandValueEnd,
  },
  {
    name: 'openssl -passin',
    kind: 'password',
    hints: ['pass:'],
    pattern: new RegExp(`-pass(?:in|out)?[ =]${opening}pass:`, 'g'),
    end: commandValueEnd,
  },
  {
    name: 'password on standard input',
    kind: 'password',
    hints: ['-stdin', 'sudo -', 'chpasswd', 'passwd --', 'secret'],
    pattern:
      /((?:echo|printf)(?: -[ne]{1,2})? ["']?(?:[^\s"'|:•]{1,40}:)?)[^\s"'|•]{4,100}(?=["']?[ \t]{0,4}\|[^\n|]{0,80}(?:--password-stdin|--pass-stdin|sudo -\w{0,4}S|chpasswd|passwd --stdin|secrets? (?:set|put|create|add) ))/g,
    accept: (value) => !isPlaceholder(value),
  },
  {
    name: 'password in place of a file',
    kind: 'password',
    hints: ['<(echo', '<(printf'],
    pattern:
      /((?:pass|secret|token|key)[\w-]{0,16}[= ]<\((?:echo|printf)(?: -n)? ["']?)[^\s"')•]{4,100}(?=["']?\))/gi,
    accept: (value) => !isPlaceholder(value),
  },
  {
    name: 'login at a host',
    kind: 'password',
    hints: ['auth ', 'login '],
    pattern:
      /([a-z] (?:auth|login)(?: add)? (?:https?:\/\/)?[\w-]{1,40}(?:\.[\w-]{1,40}){1,5}(?::\d{2,5})?\/? [\w.@-]{1,40} ["'])[^\s"'•]{4,100}(?=["'])/g,
    accept: (value) => !isPlaceholder(value),
  },
  {
    name: 'htpasswd -b',
    kind: 'password',
    hints: ['htpasswd', 'mosquitto_passwd'],
    pattern:
      /((?:htpasswd|mosquitto_passwd) -\w{0,6}b\w{0,6} (?:-\w{1,6} ){0,3}(?:[^\s•]{1,100} )?[^\s•]{1,60} )[^\s•]{4,100}/g,
    accept: (value) => !isPlaceholder(value.replace(/^["']|["']$/g, '')),
  },
]

function commandValueEnd({ text, match, start }: Lead): number | undefined {
  const opener = match.groups?.opener
  const end = opener === undefined ? endOf(bareValue, text, start) : quotedEnd(text, start, opener)
  const value = text.slice(start, end)
  // `-u 1000:1000` is a user's and a group's number, `-pr` two options of another command.
  const isOther = opener === undefined && (/^\d{1,5}$|^\/\w{1,12}$/.test(value) || value.length < 4)
  return isPlaceholder(value) || isOther ? undefined : end
}

/** Whether the same command, with nothing that ends one in between, is called so. */
function follows(words: readonly RegExp[], { text, match }: Lead): boolean {
  const before = text.slice(Math.max(0, match.index - longestCommand), match.index)
  const unquoted = before.replace(/"[^"\n]*"|'[^'\n]*'/g, (words) => (/[;|&]/.test(words) ? '' : words))
  const command = unquoted.split(/[\n;|&•]/).at(-1) ?? ''
  return words.every((word) => word.test(command))
}
