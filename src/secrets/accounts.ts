import type { Rule } from './kinds.ts'
import { isPlaceholder } from './values/placeholders.ts'
import { isMixed, isRandom, isWordy } from './values/values.ts'

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
      /((?:[账帐]号|账户|用户名)[/和及、 ]?密码(?:都?[是为]|分别[是为])?[:：]?[ \t]?[\w.@-]{2,40}(?:[ \t]?[/|、,，:：和][ \t]?|[ \t]))[!-.0-~]{6,60}(?![!-~])/g,
    accept: (value, { text, start }) =>
      !isPlaceholder(value) &&
      !isWordy(value) &&
      (isMixed(value) || /^\d{6,12}$/.test(value) || !/\w[ \t]$/.test(text.slice(start - 2, start))),
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
]
