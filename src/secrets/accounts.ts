import type { Lead, Rule } from './kinds.ts'
import { isPlaceholder } from './values/placeholders.ts'
import { bareValue, endOf, isMixed, isRandom, isWordy } from './values/values.ts'

const longest = 60
/** `用 admin:… 登录`; with most things one does something else. */
const toSignIn = /^["'`”」]?[ ，,]?(?:去|来|能|可以)?[登连进]/
/** Behind this somebody signs in, as prose, logs and commands say it. */
const signingIn =
  '(?:(?<![\\w-])(?:(?:log(?:ged|ging)?[ -]?in|sign(?:ed|ing)?[ -]?in|login|authenticat(?:ed?|ing)|connect(?:ed|ing)?)(?: to [\\w.-]{1,40})?(?: (?:as|with|using|via|by|user))?|credentials?|creds|basic[ -]auth|(?:account|user(?:name)?)[/:](?:password|pass|pwd)(?: is)?)[:=]?[ \\t]{1,3}["\']?|(?:[账帐]号密码|[账帐][号户]|用户|登[录陆]用?|凭[证据]|用)[:：是为]?[ \\t]{0,2})'

/** Passwords that stand beside the name of their user, as files and people write the two. */
export const accounts: readonly Rule[] = [
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
      'disql',
      'dexp ',
      'dimp ',
    ],
    pattern:
      /((?:(?:sqlplus(?: -\w{1,4}){0,3}|disql|dexp|dimp|expdp|impdp|exp|imp|sqlldr|target|conn(?:ect)?)[ '"]{1,3}|userid=["']?|thin:|oracle:(?:\/\/)?)[A-Za-z]\w{0,40}\/["']{0,3})[^\s/"'@•]{3,80}(?=["']{0,3}@)/gi,
    accept: (value) => !isPlaceholder(value),
  },
  {
    name: 'user / password',
    kind: 'password',
    hints: [
      'root',
      'admin',
      'ubuntu',
      'centos',
      'postgres',
      'oracle',
      'tomcat',
      'sa /',
      'nacos',
      'elastic',
      'grafana',
      'jenkins',
      'minio',
      'rabbitmq',
      '账号',
      '用户名',
    ],
    // As rules for passwords demand it: capitals, small letters, digits and a sign; no path and no date looks so.
    pattern:
      /((?<![\w/.-])(?:root|admin(?:istrator)?|ubuntu|centos|postgres|oracle|tomcat|sa|nacos|elastic|grafana|jenkins|minio|rabbitmq|(?:账号|用户名)[:： ]?[\w.-]{2,30})[ \t]?\/[ \t]?)[\w#!$%^&*+-]{8,40}(?![^\s,;，。；)）])/g,
    accept: (value) => (isMixed(value) && /[#!$%^&*]/.test(value)) || isRandom(value),
  },
  {
    name: 'anybody / password',
    kind: 'password',
    hints: [' / '],
    pattern:
      /((?<![\w/.-])[a-z][\w.-]{1,30} \/ )(?=[^\s]{0,40}[#!$%^&*])[\w#!$%^&*+-]{8,40}(?![^\s,;，。；)）])/g,
    // `Design#2` has a number, and no password.
    accept: (value) =>
      /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value) && !/^[A-Za-z]+#\d/.test(value),
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
    name: 'account / password',
    kind: 'password',
    hints: ['账号', '帐号', '账户', '用户名'],
    pattern:
      /((?:[账帐]号|账户|用户名)[/和及、 ]?密码[:：]?[ \t]?[\w.@-]{2,40}[ \t]?[/|、,，:：][ \t]?)[!-.0-~]{6,60}(?![!-~])/g,
    accept: (value) => !isPlaceholder(value) && !isWordy(value),
  },
  {
    name: 'password behind a machine and its user',
    kind: 'password',
    hints: ['root', 'admin', 'ubuntu', 'centos'],
    pattern:
      /((?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?:(?::|[ \t,，/|]{1,3}|-{4})\d{2,5})?(?:[ \t,，/|]{1,3}|-{4})(?:root|admin(?:istrator)?|ubuntu|centos)(?:[ \t,，/|]{1,3}|-{4}))[\w!#$%^&*@+-]{8,40}(?![^\s,;，。；)）])/gi,
    accept: (value) => isRandom(value) || (isMixed(value) && /[!#$%^&*@]/.test(value)),
  },
  {
    name: 'secret of CHAP',
    kind: 'password',
    hints: ['l2tpd', 'pptpd', ' * ', '\t*\t', '\t* ', ' *\t'],
    pattern:
      /(^["']?[\w.@-]{1,60}["']?[ \t]{1,8}(?:\*|x?l2tpd|pptpd)[ \t]{1,8}["']?)[^\s"'*•]{6,80}(?=["']?[ \t]{1,8}(?:\*|\d{1,3}(?:\.\d{1,3}){3})[ \t]*$)/gm,
    accept: isMixed,
  },
  {
    name: 'account in fields joined by dashes',
    kind: 'password',
    hints: ['----'],
    pattern: /((?:^|[\s:：])[\w.@+]{4,60}----)[^\s•]{6,400}/gm,
    accept: (value) => isMixed(value) && !/^-|^https?:/.test(value),
  },
  {
    name: 'user and password that somebody signs in with',
    kind: 'password',
    hints: [
      'login',
      'logged',
      'log in',
      'sign',
      'pass',
      'cred',
      'auth',
      'using',
      'as ',
      'with ',
      '账',
      '帐',
      '用',
      '登',
      '凭',
    ],
    pattern: new RegExp(`${signingIn}[\\w.@+-]{1,40}(?:/|[:：]| [/:] )(?=[!-~]{6})`, 'gi'),
    end: passwordEnd,
  },
]

function passwordEnd({ text, match, start }: Lead): number | undefined {
  const rest = text.slice(start, start + longest + 1)
  const value = rest.slice(0, endOf(bareValue, rest, 0)).replace(/[.?:]{1,3}$/, '')
  const isSignedIn = !/^用[^户]/.test(match[0]) || toSignIn.test(rest.slice(value.length, value.length + 6))
  return isSignedIn && isOfUser(value, match[0]) ? start + value.length : undefined
}

/** No group, image, version, time, path or id, which follow a name and a colon more often than passwords do. */
function isOfUser(value: string, before: string): boolean {
  if (isPlaceholder(value) || !isMixed(value) || !/^(?=.*[a-z!@#$%^&*])[!-~]{6,60}$/.test(value)) return false
  if (
    /^v?\d+(?:[.:,-]\w+)*$|^\d+[a-z]{1,3}$|^\$|\(|^\/|:\/|^[a-z]+[-_.]?v?\d{1,4}$|^[a-z\d]+(?:[-_.][a-z\d]+)+$|^[0-9a-f]{8,}$|^[A-Z]?[a-z]+(?:[A-Z][a-z]+)*\d{1,2}$/.test(
      value,
    )
  )
    return false
  return !/(?:(?<![A-Za-z])(?:id|tag|scf|cos|at|arn|qcs|acs|crn|urn)|sha\d*|md5|key|image|role|version|trace|span|request|session|chain|function|layer|file|port|host)\W{1,3}$/i.test(
    before,
  )
}
