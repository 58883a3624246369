/**
 * A value without quotes: up to white space, a quote, markup or anything beyond Latin. Punctuation belongs to
 * it unless it closes a bracket or the next key follows.
 */
export const bareValue =
  /(?:[^\s\u2000-\uffff"'`<>|,;&\\)\]}]|[,;&](?!\s|$|(?:amp;)?["']?[\w.-]{1,40}["']?\s?[=:]|(?:amp;)?(?:quot|apos|lt|gt|#\w{1,4});|%2[27]|["'\\])|\\(?![\\"'nrtu]|$)|'(?![\s,;:)\]}>\\]|$)|[)\]}](?![\s,;.:)\]}"'\\<|]|$))*/y

const longestWords = 200

/** The value is spelt out somewhere else: `process.env.X`, `get_token(event`, `args[`. */
const code =
  /^(?:(?:self|this|process|os|event|context|ctx|config|settings|req|request|args|options|opts|env|params|data|body|user|form|secrets|var|local|module|exports|window|global|globalThis)[.[]|[&*]?[A-Za-z_$][A-Za-z_$.?:]{0,60}[([{]|\[\]\w{1,20}[({]|\$?\.[A-Z]\w{0,40}\.|[A-Za-z_$][\w$]{0,40}\.[\w$.]{1,60}\(|[A-Za-z_$][\w$]{2,60}\((?:[A-Za-z_$&*]|$)|(?:null|undefined|true|false)[;,)]|[([{]["'`]|\(?\[(?:\^|[a-zA-Z0-9]-[a-zA-Z0-9]|\\)|\((?:\\|\?[:<=!]|\.[*+])|\/[^/\s]{0,60}[[({^\\])/

/** What signs and encrypts, and how letters are written: `aes-256-cbc`, `RSA-SHA256`, `utf-8`. */
const algorithm =
  /^(?:base\d\d|oauth2?|bcrypt|argon2(?:id?|d)?|(?:md5|sha\d{3})[-_]?(?:crypt|hashed)|utf-?8|latin1|md5|[hrep]s\d{3}|(?:rsa|hmac|aes|3?des|(?:scram-)?sha|ecdsa|pbkdf)[-_/]?\d{0,4}(?:[-_/]?(?:cbc|gcm|ctr|ecb|ccm|cfb|sha|\d{3})){0,3})$/i

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** Where a value that begins at `start` ends; `shape` is sticky and may match nothing. */
export function endOf(shape: RegExp, text: string, start: number): number {
  shape.lastIndex = start
  return shape.test(text) ? shape.lastIndex : start
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
  if (isLong(value) || !/^[([]?[A-Za-z]+(?:[-_.,:/ ]{1,2}[A-Za-z]+)*(?:'s)?[.!?:…]*$/.test(value))
    return false
  const turns = value.match(/[a-z][A-Z]/g)?.length ?? 0
  const most = /^[A-Z]?[a-z]+(?:[A-Z][a-z]+)+$/.test(value) ? 4 : 5
  return turns * most <= value.length
}

/** Letters and digits mixed, as in anything generated. */
export function isMixed(value: string): boolean {
  return /[A-Za-z]/.test(value) && /\d/.test(value)
}

/** The name of an algorithm, which follows a label as a password would. */
export function isAlgorithm(value: string): boolean {
  return algorithm.test(value)
}

/** An id that SCF prints in plain sight. */
export function isUuid(value: string): boolean {
  return uuid.test(value)
}

/** Small words with something between them, as in the names of variables and packages. */
export function isPhrase(value: string): boolean {
  return value.length < longestWords && /^[a-z]+(?:[-_.][a-z]{2,24}\d{0,3})+$/.test(value)
}

/** Capitals, small letters and digits in no order that makes words: as a key is generated. */
export function isRandom(value: string): boolean {
  return /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value) && !isMostlyWords(value)
}

/** Long enough and mixed enough to be a token where no name says so. */
export function isRandomLong(value: string): boolean {
  if (value.length < 16 || !/^[\w~+/=%.-]+$/.test(value)) return false
  if (/^[A-Za-z]+\d+$/.test(value)) return false
  return isRandom(value) || /^[a-f0-9]{20,}$/.test(value) || (isMixed(value) && turnsOf(value) >= 8)
}

/**
 * Drawn by chance rather than thought of or counted up: of three kinds of signs, of hexadecimal digits, or of letters
 * and digits that take turns. For a value whose name says only half that it is secret; names, paths, dates and numbers
 * of builds are none.
 */
export function isDrawn(value: string): boolean {
  // Forty capitals and digits are the fingerprint of a key, as images have it in `GPG_KEY`.
  if (value.length < 12 || isUuid(value) || /^[A-F0-9]{40}$/.test(value)) return false
  if (/^[a-f0-9]+$/.test(value)) return value.length >= 20 && isMixed(value)
  if (isRandom(value))
    return /^[\w+=~-]+$/.test(value) || (isRandomLong(value) && !/\.[a-z]{2,5}\d?$/.test(value))
  return value.length >= 16 && /^[A-Za-z0-9]+$/.test(value) && turnsOf(value) >= 4
}

/** Letters that no mouth could say, as a key of letters alone has them: hardly a vowel, or many other letters in a row. */
export function isUnspeakable(value: string): boolean {
  if (value.length < 12 || !/^[A-Za-z]+$/.test(value)) return false
  // `NSHTTPCookie` is two names.
  const said = value.replace(/[A-Z]{2,8}(?=[A-Z][a-z])/g, '')
  const vowels = said.match(/[aeiouy]/gi)?.length ?? 0
  return vowels < said.length / 4 || /[^aeiouy]{6}/i.test(said)
}

/** A session or a token; some are put together with stars, which no other value of that kind has. */
export function isRandomBetweenStars(value: string): boolean {
  return isRandomLong(value.replaceAll('*', ''))
}

/** Whether more of a value is words than not, as in names: `oAuth2AccessToken`. */
export function isMostlyWords(value: string): boolean {
  const words = value.match(/[A-Z]?[a-z]{3,}|[A-Z]{4,}/g)?.join('').length ?? 0
  return words > value.length * 0.6
}

/** How often letters and digits take turns. */
function turnsOf(value: string): number {
  return value.match(/(?<=[A-Za-z])\d|(?<=\d)[A-Za-z]/g)?.length ?? 0
}
