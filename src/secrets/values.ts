/**
 * A value without quotes: up to white space, a quote, markup or anything beyond Latin. Punctuation belongs to
 * it unless it closes a bracket or the next key follows.
 */
export const bareValue =
  /(?:[^\s\u2000-\uffff"'`<>|,;&\\)\]}]|[,;&](?!\s|$|(?:amp;)?["']?[\w.-]{1,40}["']?\s?[=:]|(?:amp;)?(?:quot|apos|lt|gt|#\w{1,4});|%2[27]|["'\\])|\\(?![\\"'nrtu]|$)|'(?![\s,;:)\]}>\\]|$)|[)\]}](?![\s,;.:)\]}"'\\<|]|$))*/y

/** The rest of a header line, also of one inside JSON; `="…"` belongs to it, any other double quote ends it. */
export const lineValue =
  /(?:[^"'=\\\r\n•]|=(?:\\{0,8}"[^"\\\r\n•]{0,4000}\\{0,8}")?|'(?![,)}\]\r\n]|$)|\\(?![\\"nr]))*/y

const longestWords = 200

const placeholder =
  /^(?:[*xX.#_?…-]+|(?:null|nil|none|undefined|nan|true|false|yes|no|empty|unset)|\[?(?:redacted|filtered|hidden|masked)\]?|\$\{?[A-Z_][A-Z0-9_]*\}?|\$?\{\{?[^}]{0,60}\}{0,2}|%[sdv]|<[^>]{0,60}>?)$/i

/** The value is spelt out somewhere else: `process.env.X`, `get_token(event`, `args[`. */
const code =
  /^(?:(?:self|this|process|os|event|context|ctx|config|settings|req|request|args|options|opts|env|params)[.[]|[A-Za-z_$][A-Za-z_$.]{0,60}[([])/

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** Where a value that begins at `start` ends; `shape` is sticky and may match nothing. */
export function endOf(shape: RegExp, text: string, start: number): number {
  shape.lastIndex = start
  return shape.test(text) ? shape.lastIndex : start
}

/** A value that says it is none: empty, starred out, a template or a piece of code. */
export function isPlaceholder(value: string): boolean {
  return value === '' || placeholder.test(value)
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
