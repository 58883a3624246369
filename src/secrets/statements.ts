import type { Lead, Rule } from './kinds.ts'
import { isPlaceholder } from './values/placeholders.ts'
import { openingQuote, quotedEnd } from './values/quoted.ts'
import { bareValue, endOf, isMixed, isWordy } from './values/values.ts'

const opening = `(?<opener>${openingQuote})`

/** Secrets in the words of a database, a protocol or a file format. */
export const statements: readonly Rule[] = [
  {
    name: 'IDENTIFIED BY',
    kind: 'password',
    hints: ['identified'],
    pattern: new RegExp(
      `\\bIDENTIFIED(?: +WITH +[\\w'"\`]{1,40})? +(?:BY|AS)(?: +PASSWORD)?\\s{1,4}(?:VALUES +)?${opening}?`,
      'gi',
    ),
    end: (lead) => unless(lead, (value) => isKeyword(value) || isProse(lead, value)),
  },
  {
    name: 'PASSWORD in SQL',
    kind: 'password',
    hints: ['password'],
    pattern: new RegExp(
      `(?:\\b(?:WITH|ENCRYPTED|LOGIN|SET|ROLE +\\S{1,60}|USER +\\S{1,60}) +PASSWORD +|\\bPASSWORD +FOR +\\S{1,80} *= *(?:PASSWORD\\()?|\\bPASSWORD *= *PASSWORD\\()${opening}`,
      'gi',
    ),
    end: (lead) => unless(lead, isKeyword),
  },
  {
    name: 'Redis AUTH',
    kind: 'password',
    hints: ['auth '],
    pattern: new RegExp(
      `(?:^|[>"'$*\\n] ?)(?:AUTH|auth) (?:[a-z][\\w-]{1,30} (?=[^\\s•]))?${opening}?`,
      'gm',
    ),
    end: (lead) => unless(lead, (value) => isWordy(value) || !isMixed(value)),
  },
  {
    name: 'SMTP AUTH PLAIN',
    kind: 'password',
    hints: ['auth plain', 'auth login', 'auth xoauth'],
    pattern: /(AUTH (?:PLAIN|LOGIN|XOAUTH2) )[A-Za-z0-9+/]{8,}={0,2}/gi,
    accept: (value) => !isWordy(value),
  },
  {
    name: 'requirepass',
    kind: 'password',
    hints: ['requirepass', 'masterauth'],
    pattern: new RegExp(`(?:requirepass|masterauth)["',:=\\s]{1,6}${opening}?`, 'gi'),
    end: (lead) =>
      unless(
        lead,
        (value) =>
          value.length < 4 ||
          /^(?:is|was|must|not|and|to|in|requirepass|masterauth)$/i.test(value) ||
          isVariableBehindName(lead),
      ),
  },
  {
    name: 'FTP PASS',
    kind: 'password',
    hints: ['pass '],
    pattern: /(^(?:>|C:|-->)? ?PASS )[^\s•]{4,100}$/gm,
    accept: (value) => !isPlaceholder(value) && !/^[A-Z]{1,4}$|\/|\.[a-z]{1,4}$/.test(value),
  },
  {
    name: 'IMAP LOGIN',
    kind: 'password',
    hints: ['login '],
    pattern: /((?:^|> ?)[A-Za-z]{0,3}\d{1,6} LOGIN [^\s•]{1,80} ["']?)[^\s"'•]{4,100}/gm,
  },
  {
    name: 'user and password of a call',
    kind: 'password',
    hints: [
      'auth',
      'login',
      'credential',
      'setpassword',
      'username_pw',
      'userpassword',
      'bind',
      'wifi.begin',
    ],
    pattern: new RegExp(
      `(?:auth ?[=:] ?[(\\[]|(?:Http)?BasicAuth\\(|HTTPDigestAuth\\(|\\.(?:auth|login|authenticate|setCredentials|username_pw_set|changeUserPassword|bind(?=\\(["'](?:cn|uid|CN|UID)=)|simple_bind_s|auth\\.basic)\\(|Credentials?\\(|PasswordAuthentication\\(|WiFi\\.begin\\()\\s{0,8}["'][^"'\\n•]{1,80}["'],\\s{0,8}${opening}`,
      'gi',
    ),
    end: (lead) => unless(lead, (value) => value.length < 4),
  },
  {
    name: 'answer to a prompt',
    kind: 'password',
    hints: ['send'],
    pattern: /(passw(?:or)?d: ?\*?["']?[;,{}\s]{1,4}(?:exp_)?send(?: --)? ["'])[^"'\\\n•]{4,80}/gi,
  },
  {
    name: 'first password of a server',
    kind: 'password',
    hints: ['password is', 'following password', 'password for the'],
    pattern:
      /((?:temporary password is generated for \S{1,80}:|following password to proceed to installation:|Password for the \w{1,30} user[^\n•]{0,80}:)\s{1,8})[^\s•]{8,80}/g,
  },
  {
    name: 'ConvertTo-SecureString',
    kind: 'password',
    hints: ['convertto-'],
    pattern: new RegExp(
      `ConvertTo-SecureString(?: {1,4}-(?:String|AsPlainText|Force)){0,3} {1,4}${opening}`,
      'gi',
    ),
    end: (lead) => unless(lead, (value) => value.length < 4),
  },
  {
    name: 'code of a Wi-Fi network',
    kind: 'password',
    hints: ['wifi:'],
    pattern: /(WIFI:(?:[TSH]:[^;:\r\n•]{0,64};){0,3}P:)[^;:\r\n•]{4,64}(?=;)/g,
    accept: (value) => !isPlaceholder(value),
  },
  {
    name: 'app password in groups of four',
    kind: 'password',
    hints: ['password', '授权码', '密码'],
    pattern: /((?:password|授权码|密码)["'`]?[ \t]?[:：=][ \t]?["'`]?)[a-z]{4}(?: [a-z]{4}){3}(?![ a-z])/gi,
  },
  {
    name: 'key or salt of WordPress',
    kind: 'api-key',
    hints: ['auth_key', 'auth_salt', 'logged_in_', 'nonce_'],
    pattern: new RegExp(
      `(?<![A-Za-z])(?:(?:SECURE_)?AUTH|LOGGED_IN|NONCE)_(?:KEY|SALT)["']?\\s{0,8}[,=:]\\s{0,8}${opening}`,
      'g',
    ),
    end: (lead) => unless(lead, (value) => value.length < 16),
  },
  {
    name: 'value that takes the place of a secret',
    kind: 'password',
    hints: ['" -> "', "' -> '", '" => "', "' => '"],
    pattern:
      /((?:passw(?:or)?d|pwd|secret|token|(?:secret|access|api)_?key)["']?\s{0,40}[:=]\s?["'][^"'\n•]{4,200}["'] [-=]> ["'])[^"'\n•]{4,200}(?=["'])/gi,
    accept: (value) => !isPlaceholder(value) && isMixed(value),
  },
  {
    name: 'value in front of its name',
    kind: 'password',
    hints: ['value'],
    pattern:
      /(["']?value["']?\s{0,4}[:=]\s{0,4}["'])[^"'\n•]{4,200}(?=["']\s{0,4},\s{0,40}["']?(?:key|name)["']?\s{0,4}[:=]\s{0,4}["'][\w.-]{0,40}(?:pass|secret|token|pwd|api_?key|access_?key))/gi,
    accept: (value) => !isPlaceholder(value),
  },
]

function isKeyword(value: string): boolean {
  return /^(?:password|external|globally|default)$/i.test(value)
}

/** `GetConfStr("requirepass", buffer)`: where the name is a string, its value would be one. */
function isVariableBehindName({ match }: Lead): boolean {
  return match.groups?.opener === undefined && /["'],/.test(match[0])
}

/** `identified by the team`: neither quotes nor capitals speak of SQL. */
function isProse({ match }: Lead, value: string): boolean {
  if (/[A-Z]{8}/.test(match[0])) return false
  return match.groups?.opener?.startsWith('`') ?? !isMixed(value)
}

function unless({ text, match, start }: Lead, isOther: (value: string) => boolean): number | undefined {
  const opener = match.groups?.opener
  const end = opener === undefined ? endOf(bareValue, text, start) : quotedEnd(text, start, opener)
  const value = text.slice(start, end)
  return isPlaceholder(value) || isOther(value) ? undefined : end
}
