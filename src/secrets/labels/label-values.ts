import {
  isAlgorithm,
  isDrawn,
  isMixed,
  isMostlyWords,
  isRandom,
  isUnspeakable,
  isUuid,
  isWordy,
} from '../values/values.ts'
import type { LabelledValue } from './labelled.ts'

/** Anything in quotes; without them anything but a word of prose. */
export function isPassword(found: LabelledValue): boolean {
  const { value, quoted, tie } = found
  if (isEntryOfPasswd(value)) return false
  if (tie === 'gap' && (isOddWord(value) || hasAllKinds(value))) return true
  if (
    tie === 'gap' &&
    (quoted || /phrase$/i.test(found.label)) &&
    isGiven(value) &&
    (quoted || !/^[a-z]+\d{0,2}$/.test(value))
  )
    return true
  if (tie !== 'firm' && /^[初临臨]/.test(found.label) && isOneWord(value)) return true
  if ((tie === 'gap' || tie === 'direct') && /[\u3400-\u9fff]/.test(found.label) && isAsDemanded(value))
    return true
  // `密码是123456`: what is counted of a password is no such number.
  if (tie === 'weak' && /^\d{6,12}[.!]?$/.test(value)) return true
  if (tie === 'weak' || tie === 'gap' || tie === 'below' || tie === 'direct') return isGenerated(found, 6)
  if (quoted) return value.length >= 3
  if (tie === 'tight') return value.length >= 4
  return value.length >= 6 && (!isWordy(value) || isUnspeakable(value) || isSettled(found))
}

/** `password "…"`, `passphrase …`: no column or setting is called so, and no file. */
function isGiven(value: string): boolean {
  return (
    /^[!-~]{6,64}$/.test(value) &&
    isMixed(value) &&
    !isAlgorithm(value) &&
    !/^[a-z]+(?:[._-][a-z\d]+)+$|^\w+=|[/(]/.test(value)
  )
}

/** Capitals, small letters, figures and signs that no name or path has: nothing else looks so. */
function hasAllKinds(value: string): boolean {
  return value.length >= 8 && [/[A-Z]/, /[a-z]/, /\d/, /[!@#$%^&*+~?]/].every((kind) => kind.test(value))
}

/** What has a password among its settings, rather than among its words: `db-password`, not `new-password`. */
const server =
  /(?:login|db|database|jdbc|datasource|admin|root|account|mysql|maria(?:db)?|pg|postgres(?:ql)?|mongo(?:db)?|redis|rabbit(?:mq)?|mq|mail|smtp|ftp|ssh|ldap|druid|nacos)[._-]$/i

/** Letters alone, where a file of settings has nothing else on their line. */
function isSettled({ label, value, prefix, isLine }: LabelledValue): boolean {
  return (
    /^passw|^pwd/i.test(label) &&
    /^[A-Za-z]{6,40}$/.test(value) &&
    (server.test(prefix()) || isOddlySpelt(value)) &&
    isLine()
  )
}

/** Parts of two letters, more than a name of a type has: `JascjFoANAq`. */
function isOddlySpelt(value: string): boolean {
  return value.length >= 8 && (value.match(/[A-Z][a-z](?![a-z])/g)?.length ?? 0) >= 2
}

/** Behind `初始密码`, where a name or prose would be longer. */
function isOneWord(value: string): boolean {
  return /^[A-Za-z]{6,24}$/.test(value) && (/^[A-Z][a-z]+$/.test(value) || isOddlySpelt(value))
}

/** With capitals, small letters and a sign, as rules for passwords demand it; no name or path looks so. */
function isAsDemanded(value: string): boolean {
  return (
    value.length >= 8 &&
    value.length <= 40 &&
    /^[\w!#$%^&*@+?-]+$/.test(value) &&
    /[a-z]/.test(value) &&
    /[A-Z]/.test(value) &&
    /[!#$%^&*]/.test(value)
  )
}

/** Behind nothing but its label: no word looks so. */
function isOddWord(value: string): boolean {
  return value.length >= 8 && value.length <= 40 && isRandom(value) && !/[/.:()]/.test(value)
}

/** Tests pass, too. */
export function isPass(found: LabelledValue): boolean {
  return (
    !/^[\d/.,%:-]+$/.test(found.value) &&
    !(isWordy(found.value) && found.value.includes(' ')) &&
    !(found.tie === 'gap' && found.prefix() !== '') &&
    !(found.label === 'PASS' && !found.quoted && found.prefix() === '' && found.tie !== 'tight') &&
    isPassword(found)
  )
}

/** Behind a name that ends in `key`, whatever is in front. */
export function isAnyKey({ value, tie }: LabelledValue): boolean {
  if (tie === 'gap') return isShuffled(value)
  return isLongKey(value) || isShuffled(value) || isSum(value)
}

/** Letters and digits alone, in an order that nobody would think of. */
function isShuffled(value: string): boolean {
  return value.length >= 16 && /^[A-Za-z0-9]+$/.test(value) && isRandom(value) && isDrawn(value)
}

/** As many hexadecimal digits as sums have, in one case; forty capitals are the fingerprint of a key. */
export function isSum(value: string): boolean {
  return /^(?:[0-9a-f]{32}|[0-9A-F]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9A-F]{64})$/.test(value)
}

/** `OPENAI_KEY=…`: a setting that is written as an environment's, and was drawn by chance. */
export function isOfEnvironment({ label, value, tie, prefix }: LabelledValue): boolean {
  const isSetting = /^[A-Z]+$/.test(label) && /(?:^|[^\w-])[A-Z][A-Z0-9_]*_$/.test(prefix())
  return isSetting && (tie === 'tight' || tie === 'firm' || tie === 'weak') && isDrawn(value)
}

function isLongKey(value: string): boolean {
  // As Tencent's maps have them.
  if (/^[A-Z0-9]{5}(?:-[A-Z0-9]{5}){5}$/.test(value)) return isMixed(value)
  return value.length >= 20 && /^[\w+/-]{20,}={0,2}$/.test(value) && isRandom(value)
}

/** As a password, but what is named a key or a secret is generated: `notfound404` and `user:12345` are none. */
export function isKey(found: LabelledValue): boolean {
  const isNumbered = /^[A-Za-z]+[:_-]?\d{1,9}$/.test(found.value) && found.value.length < 16
  // A name in a program, also where it is quoted: `existingSubscription`.
  const isName = /^[a-z]{2,}(?:[A-Z][a-z]{2,}){1,5}$/.test(found.value)
  return (
    isPassword(found) &&
    !(isName && found.tie !== 'tight') &&
    !(isNumbered && found.tie !== 'tight' && !found.quoted)
  )
}

/** Parsers and models speak of tokens too, so that words, counts and addresses are none. */
export function isToken(found: LabelledValue): boolean {
  const { value, tie, prefix } = found
  // With these a request is told from another, or a list is read on.
  if (
    /(?:request|client|idempotency|continuation|next|page|cancellation)[_-]?$/i.test(prefix()) &&
    (isUuid(value) || !found.quoted || !isDrawn(value))
  )
    return false
  // "Unexpected token ' in JSON" names the quote; no token begins with a blank.
  if (tie === 'gap' && /^\s/.test(value)) return false
  if (tie === 'gap' && isOddWord(value)) return true
  if (tie === 'weak' || tie === 'gap' || tie === 'below' || tie === 'direct') return isGenerated(found, 6)
  // `token:blacklist:204417` is the name of a store's entry, `Token: "#f8f8f2"` a colour.
  if (
    value.length < 6 ||
    /^(?:[\d_,.]{1,12}$|#[0-9a-fA-F]{6}$|https?:|(?:[a-z_]{2,20}:){1,5}\d{1,12}$)/.test(value)
  )
    return false
  if (isUnspeakable(value)) return true
  return !isWordy(value) && !/\s/.test(value.trim()) && (found.quoted || isKey(found))
}

export function isGenerated({ value, tie }: LabelledValue, length: number): boolean {
  // A master key's id is one, and is said behind it: `主密钥 05a2951a-…`.
  if ((tie === 'gap' || tie === 'below' || tie === 'direct') && isUuid(value)) return false
  if (tie === 'gap' && isMostlyWords(value) && !isDrawn(value)) return false
  // The next assignment, on the line below or behind.
  if ((tie === 'gap' || tie === 'below') && /^[\w.-]{1,60}=[^=]/.test(value)) return false
  if ((tie === 'weak' || tie === 'direct') && isUnspeakable(value)) return value.length >= length
  const shortest = tie === 'gap' ? 16 : length
  return (
    /^[\w+/=.~!@#$%^&*?-]+$/.test(value) && isMixed(value) && value.length >= shortest && !isAlgorithm(value)
  )
}

/** `root:x:0:0:root:/root:/bin/bash` behind the name of its file. */
function isEntryOfPasswd(value: string): boolean {
  return /^[\w-]{1,32}:[x*!]:\d/.test(value)
}

/** Some servers number their sessions with letters alone, behind names that nobody else uses. */
export function isSessionOfServer(label: string, value: string): boolean {
  return /^(?:php|j|asp|laravel)/i.test(label) && /^[A-Za-z0-9]{20,60}$/.test(value)
}

export function isSessionOfExpress(value: string): boolean {
  return /^s(?::|%3A)[\w-]{16,}\./.test(value)
}
