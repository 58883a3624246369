import type { Lead, Rule, Span } from './kinds.ts'
import { isPlaceholder } from './values/placeholders.ts'
import { isAlgorithm, isMixed, isRandomLong, isUuid, isWordy } from './values/values.ts'

/** What is made with a key, and what signs or encrypts with one. */
const clients = 'Auth|Mac|Credentials?|Crypt|Sender|Signer|AcsClient|CosConfig'
const signers =
  'hmac\\.new|createHmac|[Hh]mac(?:SHA|_sha|Sha)\\d{0,3}|hash_hmac|create(?:Dec|C)ipheriv|AES\\.new|Fernet|SecretKeySpec|jwt\\.(?:sign|verify|encode|decode)'
/** An id that shows by itself stands in front of its key: Tencent Cloud, its SMS, WeChat, Alibaba, AWS, Twilio. */
const knownId =
  '(?:["\'`](?:[AI]KID[\\w-]{13,80}|LTAI[A-Za-z0-9]{12,30}|AK(?:IA|LT)[\\w-]{16,60}|AC[0-9a-f]{32}|wx[0-9a-f]{16})["\'`]|["\'`]?1400\\d{6}["\'`]?)'
const connections =
  '(?:\\.|->(?:real_)?)connect|(?:mysqli(?:_connect)?|\\bPDO)(?:(?:->|::)__construct)?|(?:get|create|open|make)_?[Cc]onnection|\\bFTP(?:_TLS)?|\\bSequelize|Connection(?:(?:->|::)__construct)?'

/** Secrets that stand among the arguments of a call and have no name there. */
export const calls: readonly Rule[] = [
  {
    name: 'key of a call',
    kind: 'api-key',
    hints: ['auth(', 'mac(', 'credential', 'crypt(', 'sender(', 'signer(', 'client(', 'config('],
    pattern: new RegExp(`(?:${clients})\\(`, 'g'),
    each: (lead) => argumentsThat(isGenerated, lead),
  },
  {
    name: 'key that signs or encrypts',
    kind: 'api-key',
    hints: ['hmac', 'cipheriv(', 'aes.new', 'fernet(', 'spec(', 'jwt.'],
    pattern: new RegExp(`(?:${signers})\\(`, 'g'),
    each: (lead) => argumentsThat(isChosen, lead),
  },
  {
    name: 'key behind its id in a call',
    kind: 'api-key',
    hints: [
      'akid',
      'ikid',
      'ltai',
      'akia',
      'aklt',
      '1400',
      ...['ac', 'wx'].flatMap((id) => [`"${id}`, `'${id}`, `\`${id}`]),
    ],
    pattern: new RegExp(`\\(\\s{0,40}${knownId}(?=\\s{0,4},)`, 'g'),
    each: (lead) => argumentsThat(isGenerated, lead),
  },
  {
    name: 'password of a connection',
    kind: 'password',
    hints: ['connect(', 'mysqli', 'pdo(', '__construct(', 'connection(', 'ftp(', 'tls(', 'sequelize('],
    pattern: new RegExp(`(?:${connections})\\(`, 'g'),
    each: thirdString,
  },
  {
    name: 'password alone in a call',
    kind: 'password',
    hints: ['auth(', 'unlock('],
    pattern: /((?:\.|->)(?:auth|unlock)\(\s{0,4}["'])[^\s"'•]{6,100}(?=["']\s{0,4}\))/g,
    accept: (value) => isMixed(value) && !isPlaceholder(value) && !isUuid(value),
  },
]

/** One argument, perhaps with its name; a string is what is asked for. */
const argument =
  /\s{0,40}(?<name>\w{1,40}\s{0,4}[=:]\s{0,4})?(?:[bru]?["'`](?<string>[^"'`\n•]{0,400})["'`]|[\w.$[\]&]{1,80}|\w{1,40}\([^()"'\n•]{0,60}\))\s{0,4}(?<more>,)?/y
const mostArguments = 8
/** A machine with its port or its database behind it. */
const address =
  /^(?:[\w-]{1,40}(?:\.[\w-]{1,40}){0,6}:\d{2,5}(?:[/:].*)?|[\w-]{1,40}(?:\.[\w-]{1,40}){1,6}\/\w{1,40}|\d{1,3}(?:\.\d{1,3}){3}|localhost\b.*|\w{1,20}:\/\/.*|\(DESCRIPTION.*)$/i

function argumentsThat(isKey: (value: string) => boolean, lead: Lead): Found {
  const { strings, end } = argumentsOf(lead)
  return { secrets: strings.filter(({ value }) => isKey(value) && !isPlaceholder(value)), end }
}

/** Host, user and password, in this order nearly everywhere; Oracle's host is last. */
function thirdString(lead: Lead): Found {
  const { strings, end } = argumentsOf(lead)
  const at = (place: number) => strings.find((each) => each.place === place)
  const third = at(2)
  const password = third && address.test(third.value) ? at(1) : third
  const isSecret =
    password !== undefined &&
    password.value.length >= 4 &&
    !isPlaceholder(password.value) &&
    (isOfTrace(lead) || !isWordy(password.value))
  return { secrets: isSecret ? [password] : [], end }
}

/** `PDO->__construct(…)` stands in no program, so that its arguments are what was given, not what a manual says. */
function isOfTrace({ match }: Lead): boolean {
  return /->(?:__construct|real_connect)/.test(match[0])
}

type Found = { readonly secrets: readonly Span[]; readonly end: number }
/** A string, and how many arguments without names stand in front of it; a port may stand behind its host and does not count. */
type Argument = Span & { readonly value: string; readonly place: number }

/** The strings among the arguments, up to the first argument that is none of these forms. */
function argumentsOf({ text, match, start }: Lead): {
  readonly strings: readonly Argument[]
  readonly end: number
} {
  const strings: Argument[] = []
  // Behind an id the search ends in front of a comma.
  let end =
    start + (match[0].endsWith('(') ? 0 : (/^\s{0,4},/.exec(text.slice(start, start + 5))?.[0].length ?? 0))
  let place = 0
  for (let count = 0; count < mostArguments; count++) {
    argument.lastIndex = end
    const found = argument.exec(text)
    if (found === null) break
    const { string: value, name } = found.groups ?? {}
    if (value !== undefined) {
      const from = end + found[0].indexOf(value, found[0].search(/["'`]/) + 1)
      strings.push({ start: from, end: from + value.length, value, place: name === undefined ? place : -1 })
    }
    if (name === undefined && !/^\s*\d/.test(found[0])) place += 1
    end = argument.lastIndex
    if (found.groups?.more === undefined) break
  }
  return { strings, end }
}

function isGenerated(value: string): boolean {
  return isRandomLong(value) && !isUuid(value)
}

/** Some sign with what they thought of themselves: `createHmac('sha256', 'orders-2024-Kx')`. */
function isChosen(value: string): boolean {
  return (
    value.length >= 8 && isMixed(value) && !/\s|^[a-z]+\d?(?:_[a-z]+)+$/.test(value) && !isAlgorithm(value)
  )
}
