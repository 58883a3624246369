/**
 * A value without quotes: up to white space, a quote, markup or anything beyond Latin. Punctuation belongs to
 * it unless it closes a bracket or the next key follows.
 */
export const bareValue =
  /(?:[^\s\u2000-\uffff"'`<>|,;&\\)\]}]|[,;&](?!\s|$|(?:amp;)?["']?[\w.-]{1,40}["']?\s?[=:]|(?:amp;)?(?:quot|apos|lt|gt|#\w{1,4});|%2[27]|["'\\])|\\(?![\\"'nrtu]|$)|'(?![\s,;:)\]}>\\]|$)|[)\]}](?![\s,;.:)\]}"'\\<|]|$))*/y

const longestWords = 200

/** What is written where a secret was taken out, or is still to be put in. */
const placeholder = new RegExp(
  `^(?:${[
    // Often behind what tokens of that kind begin with.
    '(?:[A-Za-z]{2,6}[-_]|AKID)?[*xX.#_?…-]+',
    // As the manuals of a cloud write their own.
    'null|nil|none|undefined|nan|true|false|yes|no|empty|unset|required|optional',
    '[[(<]?(?:redacted|filtered|hidden|masked|secret|secure|removed|snip)[\\])>]?',
    '\\$\\{?[A-Z_][A-Z0-9_]*\\}?',
    '\\$?\\{\\{?[^}]{0,60}\\}{0,2}',
    '\\$\\(.{0,60}',
    '%(?:[sdvq]|\\(\\w{1,40}\\)s?|[A-Z_]{2,40}%)',
    '<[^>]{0,60}>?',
    '[:@?]\\w{0,40}|\\$\\d',
    '!(?:Ref|Sub|GetAtt|ImportValue|vault|env)\\b.{0,80}',
    '(?:[A-Za-z]{2,6}[-_])?(?:your|insert|enter|replace|put)[-_ ]?.{0,40}?(?:key|token|secret|passw(?:or)?d|pwd|id|here|me|value|with)\\b.{0,20}',
    'my[-_ ]?(?:api[-_ ]?)?(?:key|token|secret|passw(?:or)?d)',
    '(?:please[-_ ]?)?change[-_]?(?:me|it|this)|dummy|example|placeholder|todo|tbd|n\\/a',
  ].join('|')})$`,
  'i',
)

/** Where the secret is kept, not the secret. */
const reference =
  /^(?:arn:|op:\/\/|vault:|ssm:|secretsmanager:|file:|https?:\/\/[^\s:@]{1,200}$|(?:\/(?:run|var|etc|home|opt|usr|root|tmp|mnt|app|data)\/|~\/|\.{1,2}\/|[A-Z]:\\))/

/** The value is spelt out somewhere else: `process.env.X`, `get_token(event`, `args[`. */
const code =
  /^(?:(?:self|this|process|os|event|context|ctx|config|settings|req|request|args|options|opts|env|params|data|body|user|form|secrets|var|local|module)[.[]|[A-Za-z_$][A-Za-z_$.]{0,60}[([])/

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** Who is paid on a blockchain; what signs for it is longer. */
const account = /^0x[0-9a-fA-F]{40}$/

/** Where a value that begins at `start` ends; `shape` is sticky and may match nothing. */
export function endOf(shape: RegExp, text: string, start: number): number {
  shape.lastIndex = start
  return shape.test(text) ? shape.lastIndex : start
}

/** A value that says it is none: empty, starred out, a template, a place where the secret is kept, an account. */
export function isPlaceholder(value: string): boolean {
  return (
    value === '' ||
    (!isLong(value) && (placeholder.test(value) || reference.test(value) || account.test(value)))
  )
}

/** A value that stands in source code in place of the secret. */
export function isCode(value: string): boolean {
  return !isLong(value) && code.test(value)
}

/**
 * Longer than any words or code. Such a value always counts as a secret: one that was read to its end and then
 * refused would be read again from the next label inside it, and time would grow with the square of the text.
 */
export function isLong(value: string): boolean {
  return value.length > longestWords
}

/** Words of prose or of code: letters only, and no salad of capitals as random letters are. */
export function isWordy(value: string): boolean {
  if (isLong(value) || !/^[A-Za-z]+(?:[-_.:/ ]{1,2}[A-Za-z]+)*[.!?:…]*$/.test(value)) return false
  const turns = value.match(/[a-z][A-Z]/g)?.length ?? 0
  return turns * 5 <= value.length
}

/** Letters and digits mixed, as in anything generated. */
export function isMixed(value: string): boolean {
  return /[A-Za-z]/.test(value) && /\d/.test(value)
}

/** An id that SCF prints in plain sight. */
export function isUuid(value: string): boolean {
  return uuid.test(value)
}

/** Small words with something between them, as in the names of variables and packages. */
export function isPhrase(value: string): boolean {
  return value.length < longestWords && /^[a-z]+(?:[-_.][a-z]{2,24}\d{0,3})+$/.test(value)
}

/** Filled up with signs, as in a form or a manual: `AKIDxxxxxxxxxxxx`, `sk-****`. */
export function isFilledUp(value: string): boolean {
  return /(?:x{6}|X{6}|[*.…]{3})["']?$/.test(value)
}

/** Capitals, small letters and digits in no order that makes words: as a key is generated. */
export function isRandom(value: string): boolean {
  return /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value) && !isMostlyWords(value)
}

/** Long enough and mixed enough to be a token where no name says so. */
export function isRandomLong(value: string): boolean {
  if (value.length < 16 || !/^[\w~+/=%.-]+$/.test(value)) return false
  return isRandom(value) || /^[a-f0-9]{20,}$/.test(value) || (isMixed(value) && turnsOf(value) >= 8)
}

function isMostlyWords(value: string): boolean {
  const words = value.match(/[A-Z]?[a-z]{3,}|[A-Z]{4,}/g)?.join('').length ?? 0
  return words > value.length * 0.6
}

/** How often letters and digits take turns. */
function turnsOf(value: string): number {
  return value.match(/(?<=[A-Za-z])\d|(?<=\d)[A-Za-z]/g)?.length ?? 0
}
