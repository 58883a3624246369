import type { Lead, Rule, SecretKind } from './kinds.ts'
import { openingQuote, quotedEnd } from './quoted.ts'
import { bareValue, endOf, isCode, isLong, isMixed, isPlaceholder, isUuid, isWordy } from './values.ts'

const blank = '[ \\t\\u00a0\\u3000]{0,8}'
const suffix = '(?:[_-]?(?:prod|production|dev|test|staging|value|[0-9]{1,3}))?'
const closing = `(?:${openingQuote}|[*_~\\])）】]|</?[a-z]{1,8}>){0,3}`
/** `{"Key": "SECRET_KEY", "Value": "…"}`, as environment variables are listed; also in YAML. */
const keyAndValue = `(?:[,;]?\\s{0,40}(?:${openingQuote})?value(?:${openingQuote})?)?`
const typed = `(?::${blank}(?:str|string|bytes))?`
const firm = `(?:${typed}${blank}(?:[:：=＝]{1,3}>?|->|→|%3[ADad]|\\((?=\\\\{0,15}["']))${blank}|>)`
const weak = `[ \\t]{0,4}(?:(?:is|was|are|equals):?[ \\t]{1,4}|(?:就是|是|为|值)[:：]?[ \\t]{0,4}|\\|${blank}|,${blank}(?=\\\\{0,15}["'])|\\s{0,8}<t[dh]>)`
const lineBelow = '[:：]?[ \\t]{0,4}(?:\\r?\\n){1,2}[ \\t]{0,8}'

function labelled(label: string): RegExp {
  return new RegExp(
    `(?:${label})${suffix}${closing}${keyAndValue}(?:${lineBelow}|(?<firm>${firm})|(?<weak>${weak})|[ \\t]{1,8})(?:[*_~]{1,2}${blank})?(?<opener>${openingQuote})?`,
    'gi',
  )
}

type Value = {
  readonly value: string
  readonly quoted: boolean
  /** How surely the value belongs to the label: `=` without blanks, any sign, a word, or only what is between words. */
  readonly tie: 'tight' | 'firm' | 'weak' | 'gap'
}

/** Secrets that show only by the name they are given. */
export const labels: readonly Rule[] = [
  rule('secret-id', ['secret', 'key'], 'secret[ _-]?id|access[ _-]?key[ _-]?id', (found) =>
    isGenerated(found, 16),
  ),
  rule('secret-key', ['secret', '密钥'], 'secret[ _-]?(?:access[ _-]?)?key|密钥', isPassword),
  rule('secret-key', ['sk'], '(?<![A-Za-z0-9])sk', ({ value }) => /^[A-Za-z0-9]{32}$/.test(value)),
  rule(
    'password',
    ['pass', 'pwd', '密码', '口令'],
    'passw(?:or)?d|passphrase|passcode|pswd|(?<![A-Za-z])pass|pwd(?!=[/~])|密码|口令',
    isPassword,
  ),
  rule('token', ['token', '令牌'], 'token|令牌', isToken),
  rule('signed-url', ['signature'], 'signature', (found) => isGenerated(found, 16)),
  rule(
    'api-key',
    ['key', 'secret', 'credential'],
    'secret|(?:api|access|private|app|auth|encrypt(?:ion)?|aes|session|account|signing|master)[ _-]?key|credentials?',
    isPassword,
  ),
]

function rule(
  kind: SecretKind,
  hints: readonly string[],
  label: string,
  isSecret: (found: Value) => boolean,
): Rule {
  const end = (lead: Lead) => {
    const { value, stop } = valueAt(lead)
    const found = { value, quoted: lead.match.groups?.opener !== undefined, tie: tieOf(lead) }
    if (isPlaceholder(value) || (!found.quoted && isCode(value))) return undefined
    return isLong(value) || isSecret(found) ? stop : undefined
  }
  return { kind, hints, pattern: labelled(label), end }
}

function valueAt({ text, match, start }: Lead) {
  const opener = match.groups?.opener
  const stop = opener === undefined ? endOf(bareValue, text, start) : quotedEnd(text, start, opener)
  return { value: text.slice(start, stop), stop }
}

function tieOf({ text, match: { groups, index } }: Lead): Value['tie'] {
  if (groups?.weak !== undefined) return 'weak'
  if (groups?.firm !== undefined) return groups.firm === '=' ? 'tight' : 'firm'
  return isOption(text, index) ? 'firm' : 'gap'
}

/** Whether the label at `index` belongs to a command's option, as in `--db-password VALUE`. */
function isOption(text: string, index: number): boolean {
  const word = text
    .slice(Math.max(0, index - 26), index)
    .split(/\s/)
    .at(-1)
  return word?.startsWith('--') ?? false
}

/** Anything in quotes; without them anything but a word of prose. */
function isPassword(found: Value): boolean {
  if (found.tie === 'weak' || found.tie === 'gap') return isGenerated(found, 6)
  if (found.quoted) return true
  if (found.tie === 'tight') return found.value.length >= 4
  return found.value.length >= 6 && !isWordy(found.value)
}

/** Parsers and models speak of tokens too, so that words, counts and addresses are none. */
function isToken(found: Value): boolean {
  if (found.tie === 'weak' || found.tie === 'gap') return isGenerated(found, 6)
  if (found.value.length < 6 || /^(?:\d{1,9}$|https?:)/.test(found.value)) return false
  return !isWordy(found.value) && !/\s/.test(found.value.trim())
}

function isGenerated({ value, tie }: Value, length: number): boolean {
  if (tie === 'gap' && isUuid(value)) return false
  return (
    /^[\w+/=.~!@#$%^&*?-]+$/.test(value) && isMixed(value) && value.length >= (tie === 'gap' ? 16 : length)
  )
}
