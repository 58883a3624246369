import type { Lead, Rule } from '../kinds.ts'
import { isPlaceholder } from '../values/placeholders.ts'
import { lineBefore } from '../values/program-text.ts'
import { quotedEnd } from '../values/quoted.ts'
import { bareValue, endOf, isMixed } from '../values/values.ts'

const longest = 100
const user = '[\\w.@+-]{1,60}'
const option =
  '(?:-u|-auth|--(?:user|userpwd|userpass|creds|credentials|basic-?auth|auth|http-?auth|http-?user|proxy-?user|proxy-?auth|login|admin|account))'
const setting =
  '(?:npm_?auth_?ident|user[._-]?info|basic[._-]?auth(?:[._-]?(?:users?|credentials?))?|user_?pwd|user_?pass|http_?auth|proxy_?(?:user|auth)|neo4j_?auth|user_?password|credentials?|creds?|login|auth)'
/** Behind these a user stands in front of a group. */
const ofSystem =
  /(?<![\w-])(?:docker|podman|nerdctl|kubectl|chroot|setpriv|rsync|su|sudo|runuser|install|useradd)(?![\w-])/

/** `user:password` as one word, whatever program it is given to. */
export const userPairs: readonly Rule[] = [
  {
    name: 'user and password of an option',
    kind: 'password',
    hints: [
      '-auth ',
      '-u ',
      '-u=',
      '--user',
      '--cred',
      '--basic',
      '--auth',
      '--http',
      '--proxy',
      '--login',
      '--admin',
      '--account',
      "-u'",
      '-u"',
    ],
    pattern: new RegExp(`(?<![\\w-])${option}(?:[ =]|["'],\\s?(?=["']))(?<opener>["'])?${user}:`, 'g'),
    end: (lead) => (ofSystem.test(lineBefore(lead.text, lead.match.index)) ? undefined : passwordEnd(lead)),
  },
  {
    name: 'user and password in two options',
    kind: 'password',
    hints: [' -u', '-au ', '--user', '--login'],
    // `-p` alone is a port or a path.
    pattern:
      /(?<=\s)(?:-a?u|-U|--user(?:name)?|--login)[ =]?["']?[\w.@-]{1,60}["']?(?: -[A-Za-z])? (?:-a?p|-[PWw]) ?(?<opener>["'])?/g,
    end: (lead) => (ofSystem.test(lineBefore(lead.text, lead.match.index)) ? undefined : passwordEnd(lead)),
  },
  {
    name: 'value that is put among secrets',
    kind: 'password',
    hints: ['from-literal', 'secrets set', 'secret set'],
    pattern: /(?:--from-literal[ =]|secrets? set )["']?[\w.-]{1,60}=(?<opener>["'])?/g,
    end: passwordEnd,
  },
  {
    name: 'user and password of a setting',
    kind: 'password',
    hints: ['ident', 'auth', 'user', 'cred', 'login'],
    pattern: new RegExp(
      `(?<![A-Za-z])${setting}["']?[ \\t]{0,4}[:=,][ \\t]{0,4}(?<opener>["'])?${user}[:/](?![/\\s])`,
      'gi',
    ),
    end: passwordEnd,
  },
]

function passwordEnd({ text, match, start }: Lead): number | undefined {
  const opener = match.groups?.opener
  // Read no further than a password can go: what is refused is read again from the next option.
  const rest = text.slice(start, start + longest + 1)
  const value = rest.slice(0, opener === undefined ? endOf(bareValue, rest, 0) : quotedEnd(rest, 0, opener))
  return isPassword(value) && !isPlaceholder(value) ? start + value.length : undefined
}

/** No group, port, version, image or path: `--user app:app1`, `-u 1000:1000`, `auth: nginx:1.27`. */
function isPassword(value: string): boolean {
  return (
    value.length <= longest &&
    /^[!-~]{6,}$/.test(value) &&
    isMixed(value) &&
    !/^[a-z]+(?:[-_.][a-z]+)*[-_.]?\d{1,4}$|^v?\d+(?:[.:-]\w+)*$|^[a-z]+\d{0,2},|[/\\]|^[[{($]|\(/i.test(
      value,
    )
  )
}
