import type { Lead, Rule } from './kinds.ts'
import { openingQuote, quotedEnd } from './quoted.ts'
import { bareValue, endOf, isMixed, isPlaceholder, isWordy } from './values.ts'

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
      unless(lead, (value) => value.length < 4 || /^(?:is|was|must|not|and|to|in)$/i.test(value)),
  },
  {
    name: 'Oracle user/password@host',
    kind: 'password',
    hints: [
      'sqlplus',
      'thin:',
      'expdp',
      'impdp',
      'sqlldr',
      'rman',
      'conn',
      'userid=',
      'oracle:',
      'exp ',
      'imp ',
    ],
    pattern:
      /((?:(?:sqlplus(?: -\w{1,4}){0,3}|expdp|impdp|exp|imp|sqlldr|target|conn(?:ect)?)[ '"]{1,3}|userid=["']?|thin:|oracle:(?:\/\/)?)[A-Za-z]\w{0,40}\/["']?)[^\s/"'@•]{3,80}(?=["']?@)/gi,
    accept: (value) => !isPlaceholder(value),
  },
  {
    name: 'user / password',
    kind: 'password',
    hints: ['root', 'admin', 'ubuntu', 'centos', 'postgres', 'oracle', 'tomcat', 'sa /', '账号', '用户名'],
    // As rules for passwords demand it: capitals, small letters, digits and a sign; no path and no date looks so.
    pattern:
      /((?<![\w/.-])(?:root|admin(?:istrator)?|ubuntu|centos|postgres|oracle|tomcat|sa|(?:账号|用户名)[:： ]?[\w.-]{2,30})[ \t]?\/[ \t]?)(?=[^\s•]{0,30}[#!$%^&*])[\w#!$%^&*+-]{8,40}(?![^\s,;，。；)）])/g,
    accept: isMixed,
  },
  {
    name: "Go's address of a database",
    kind: 'password',
    hints: ['@tcp(', '@unix('],
    pattern: /((?:^|[\s"'`])[\w.=-]{1,60}:)[^\s"'`•]{1,120}(?=@(?:tcp|unix)\()/g,
  },
  {
    name: 'netrc',
    kind: 'password',
    hints: ['login '],
    pattern: /(\blogin[ \t]{1,4}[^\s•]{1,80}\s{1,8}password[ \t]{1,4})[^\s•]{4,120}/g,
    accept: (value) => !isPlaceholder(value) && !isWordy(value),
  },
  {
    name: 'pgpass',
    kind: 'password',
    hints: [':5432:', ':*:', ':6432:', ':5433:'],
    pattern: /(^[\w.*-]{1,80}:(?:\d{2,5}|\*):[\w*-]{1,60}:[\w*@.-]{1,60}:)[^\s:•]{3,100}$/gm,
  },
  {
    name: 'FTP PASS',
    kind: 'password',
    hints: ['pass '],
    pattern: /(^(?:>|C:|-->)? ?PASS )[^\s•]{4,100}$/gm,
    accept: (value) => !isPlaceholder(value) && !/^[A-Z]{1,4}$/.test(value),
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
    hints: ['auth', 'login', 'credential', 'setpassword'],
    pattern: new RegExp(
      `(?:auth ?[=:] ?[(\\[]|(?:Http)?BasicAuth\\(|HTTPDigestAuth\\(|\\.(?:auth|login|authenticate|setCredentials)\\(|Credentials?\\()\\s{0,8}["'][^"'\\n•]{1,80}["'],\\s{0,8}${opening}`,
      'gi',
    ),
    end: (lead) => unless(lead, (value) => value.length < 4),
  },
  {
    name: 'answer to a prompt',
    kind: 'password',
    hints: ['send'],
    pattern: /(passw(?:or)?d: ?\*?["']?[;,}\s]{1,4}(?:exp_)?send(?: --)? ["'])[^"'\\\n•]{4,80}/gi,
  },
  {
    name: 'app password in groups of four',
    kind: 'password',
    hints: ['password', '授权码', '密码'],
    pattern: /((?:password|授权码|密码)["'`]?[ \t]?[:：=][ \t]?["'`]?)[a-z]{4}(?: [a-z]{4}){3}(?![ a-z])/gi,
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

/** `identified by the team`: neither quotes nor capitals speak of SQL. */
function isProse({ match }: Lead, value: string): boolean {
  return match.groups?.opener === undefined && !/[A-Z]{8}/.test(match[0]) && isWordy(value)
}

function unless({ text, match, start }: Lead, isOther: (value: string) => boolean): number | undefined {
  const opener = match.groups?.opener
  const end = opener === undefined ? endOf(bareValue, text, start) : quotedEnd(text, start, opener)
  const value = text.slice(start, end)
  return isPlaceholder(value) || isOther(value) ? undefined : end
}
