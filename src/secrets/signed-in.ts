import type { Lead, Rule, Span } from './kinds.ts'
import { isPlaceholder } from './values/placeholders.ts'
import { lineBefore } from './values/program-text.ts'
import { bareValue, endOf, isMixed, isRandom } from './values/values.ts'

const longest = 60
/** `用 admin:… 登录`; with most things one does something else. */
const toSignIn = /^["'`”」]?[ ，,]?(?:去|来|能|可以)?[登连进]/
/** Behind this somebody signs in, as prose, logs and commands say it. */
const english = [
  '(?:log(?:ged|ging)?[ -]?in|login|sign(?:ed|ing)?[ -]?in|authenticat(?:ed?|ing)|connect(?:ed|ing)?)(?: to [\\w.-]{1,40})?(?: (?:as|with|using|via|by|user))?',
  '(?:credentials?|creds)(?: are)?|basic[ -]auth',
  '(?:account|user(?:name)?)[/:](?:password|pass|pwd)(?: is)?',
].join('|')
const chinese = '[账帐]号密码|[账帐][号户]|用户|登[录陆]用?|凭[证据]|用'
const signingIn = `(?:(?<![\\w-])(?:${english})[:=]?[ \\t]{1,3}["']?|(?:${chinese})[:：是为]?[ \\t]{0,2})`
/** Versions, times, variables, paths, counted and hyphenated names, and ids stand behind a name and a colon. */
const otherValue = [
  /^v?\d+(?:[.:,-]\w+)*$|^\d+[a-z]{1,3}$/,
  /^[$/]|\(|:\//,
  /^[a-z]+[-_.]?v?\d{1,4}$|^[A-Z]?[a-z]+(?:[A-Z][a-z]+)*\d{1,2}$/,
  /^[a-z\d]+(?:[-_.][a-z\d]+)+$/,
  /^[0-9a-f]{8,}$/,
]
/** In place of a user: what has a value of its own. */
const noUser =
  /(?:(?<![A-Za-z])(?:id|tag|scf|cos|at|arn|qcs|acs|crn|urn)|sha\d*|md5|key|image|role|version|trace|span|request|session|chain|function|layer|file|port|host)\W{1,3}$/i

/** In front of this stands who did it, perhaps with the password. */
const hasSignedIn = [
  "(?:(?:has|is|was|just|can(?:not|'t)?|could not|failed to) )?(?:log(?:ged)?[ -]?in(?!\\w)|signed[ -]?in|login (?:ok|succe|fail|denied)|authenticated|authentication (?:ok|succe|fail))",
  '(?:已|成功|无法|不能)?登[录陆入]',
].join('|')
const knownUser = /^(?:root|admin(?:istrator)?|sa|ubuntu|centos|postgres|mysql|oracle|guest|ops|dev|test)$/i
/** Behind these and a colon stands who it is, and no password. */
const whoseName =
  /(?:user|name|login|account|member|tenant|client|customer|agent|staff|uid|who|by|from|open|union|(?:request|open|union)[_-]?id|info|warn(?:ing)?|error|debug|log|notice|audit|level)$/i
const oneWord = /^[\w!#$%^&*@+?~-]{6,60}$/

/** `login admin:…`: with what somebody signs in, as prose and logs say it. */
export const signedIn: readonly Rule[] = [
  {
    name: 'user and password that somebody signs in with',
    kind: 'password',
    hints: [
      ...[
        'login',
        'log in',
        'log-in',
        'logged',
        'logging',
        'signin',
        'sign in',
        'sign-in',
        'signed',
        'signing',
      ],
      ...['authenticat', 'connect', 'cred', 'basic', 'pass', 'pwd', '账', '帐', '用', '登', '凭'],
    ],
    pattern: new RegExp(`${signingIn}[\\w.@+-]{1,40}(?:/|[:：]| [/:] )(?=[!-~]{6})`, 'gi'),
    end: passwordEnd,
  },
  {
    name: 'user and password in front of signing in',
    kind: 'password',
    hints: ['logged', 'login', 'log in', 'signed', 'authenticat', '登录', '登陆', '登入'],
    pattern: new RegExp(`(?<=[\\s"'\`”」，,]|[!-~](?=[已成无不登]))(?:${hasSignedIn})`, 'gi'),
    each: ({ text, match, start }) => ({ secrets: passwordBefore(text, match.index), end: start }),
  },
]

function passwordEnd({ text, match, start }: Lead): number | undefined {
  const rest = text.slice(start, start + longest + 1)
  const value = rest.slice(0, endOf(bareValue, rest, 0)).replace(/[.?:]{1,3}$/, '')
  const isSignedIn = !/^用[^户]/.test(match[0]) || toSignIn.test(rest.slice(value.length, value.length + 6))
  return isSignedIn && isOfUser(value, match[0]) ? start + value.length : undefined
}

/** More often than a password something else follows a name and a colon: a group, an image, a path. */
function isOfUser(value: string, before: string): boolean {
  return (
    /^(?=.*[a-z!@#$%^&*])[!-~]{6,60}$/.test(value) &&
    isMixed(value) &&
    !isPlaceholder(value) &&
    !noUser.test(before) &&
    !otherValue.some((shape) => shape.test(value))
  )
}

/** The password of `admin:…`, if that is the last word in front of `end`. */
function passwordBefore(text: string, end: number): readonly Span[] {
  const line = lineBefore(text, end).replace(/["'`”」]?[ ，,]{0,2}$/, '')
  const word = line.split(/[\s"'`“「（(，,]/).at(-1) ?? ''
  const user = word.split(':')[0] ?? ''
  const value = word.slice(user.length + 1)
  const start = text.lastIndexOf(value, end)
  return /^[\w.@+-]{1,40}$/.test(user) && isOfWhom(value, user) ? [{ start, end: start + value.length }] : []
}

/** As rules for passwords demand it, or behind a user that every machine has. */
function isOfWhom(value: string, user: string): boolean {
  const isPassword = knownUser.test(user) || isRandom(value) || /[!#$%^&*]/.test(value)
  return isPassword && oneWord.test(value) && !whoseName.test(user) && isOfUser(value, `${user}:`)
}
