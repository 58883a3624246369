import { isLong, isMixed, isMostlyWords, isRandom } from './values.ts'

/** What is written where a secret was taken out, or is still to be put in. */
const placeholder = new RegExp(
  `^(?:${[
    // Often behind what tokens of that kind begin with.
    '(?:[A-Za-z]{2,6}[-_]|AKID|SEC)?[*xX.#_?…-]+|\\.\\*.{0,60}',
    'string|text|number|integer|boolean|object|function',
    'null|nil|none|omit|include|same-origin|use-credentials|undefined|nan|true|false|yes|no|empty|unset|required|optional',
    '[[(<*_]{0,3}(?:redacted|filtered|hidden|masked|secret|secure|removed|snip)[\\])>*_]{0,3}|\\[[A-Za-z _-]{1,30}\\]?',
    '\\$\\$?\\{?(?:env:)?[A-Z_][A-Z0-9_]*\\}?',
    '[$#]?\\{\\{?[^}]{0,200}\\}{0,2}',
    '\\$\\(.{0,200}|["\']? ?\\+ ?[A-Za-z_].{0,100}',
    '\\$[A-Za-z_]\\w*(?:->|::|[[{;/]|-$).{0,80}|[A-Z_]{2,40}__|[v^~]?\\d+(?:\\.\\d+){2,20}',
    '%(?:[sdvq]|\\(\\w{1,40}\\)s?|[A-Z_]{2,40}%)',
    '(?:<|&lt;)[^>&]{0,60}(?:>|&gt;)?',
    '[:@?][\\w-]{0,40}|\\$\\d|--[a-z].{0,200}',
    '!(?:Ref|Sub|GetAtt|ImportValue|vault|env)\\b.{0,80}',
    '(?:[A-Za-z]{2,6}[-_])?(?:your|insert|enter|replace|put)[-_ ]?.{0,40}?(?:key|token|secret|passw(?:or)?d|pwd|id|here|me|value|with)\\b.{0,20}',
    'my[-_ ]?(?:api[-_ ]?)?(?:key|token|secret|passw(?:or)?d)',
    '[\\w-]{0,30}change[-_]?(?:me|it|this|in[-_]production)|old|new|current|wrong|invalid|static|random[-_]?string|dummy|example|placeholder|todo|tbd|n\\/a',
    '(?:too (?:short|long|weak|common|simple)|not (?:set|found|given|provided|allowed|configured))',
    // Telegram's manual has this one.
    '(?:bot)?123456(?:789)?:ABC-?DEF1234ghIkl[\\w-]{0,40}',
    '[\\w-]{1,20}\\.{3}[\\w-]{0,20}',
  ].join('|')})$`,
  'i',
)

/** Where the secret is kept or asked for, not the secret. */
const reference =
  /^(?:arn:|op:\/\/|vault:|ssm:|secretsmanager:|file:|https?:\/\/[^\s:@]{1,200}$|id_(?:rsa|dsa|ecdsa|ed25519)$|(?:\/(?:run|var|etc|home|opt|usr|root|tmp|mnt|app|data|Users)\/|~\/|\.{1,2}\/|[A-Z]:\\))/

/** The name of a variable: `DASHSCOPE_API_KEY`, perhaps with what follows it in an address. */
const variable = /^[A-Z][A-Z0-9_]{0,60}(?:KEY|TOKEN|SECRET|PASSWORD|PASSWD|PWD)(?:&[a-z_=]{0,40})?$/
/** `/cgi-bin/gettoken?corpid=`, `github.com/aws/aws-sdk-go`, `certs/server.key`. */
const path =
  /^(?:(?:\/[a-z][\w.-]{0,60}){1,10}\/?(?:\?.{0,200})?|[\w-]{1,40}(?:\.[\w-]{1,40}){1,4}\/[\w./-]{1,150}|[\w./-]{1,150}\.(?:key|pem|crt|cer|p12|pfx|jks|json|ya?ml|txt|conf|env|properties|ts|js|py|go|java|php|sh|md|html))$/

/** A code of an error or a kind of resource: `FailedOperation.InvalidApiKey`, `AWS::Location::APIKey`. */
const code = /^[A-Z][A-Za-z]{1,60}(?:(?:\.|::)[A-Z][A-Za-z]{1,60}){1,4}$/

/** Who is paid on a blockchain; what signs for it is longer. */
const account = /^0x[0-9a-fA-F]{40}$/

/** What a program puts in: `${user}:${password}`, `%s:%s`. */
const interpolation = /\$?\{\{?[^{}]{0,60}\}{1,2}|%[sdvq]/g
/** The name of a store's entry: `refresh:{uid}`, whose last bracket may belong to what is around it. */
const nameOfEntry = /^(?:[a-z]{2,20}[_:/-]){1,6}\{\w{1,40}\}?(?:[_:/-][\w{}]{1,40})?$/i
/** Signs of which a run is written over what is hidden, wherever it stands: `693axxxx`, `AKID****`. */
const filledIn =
  /x{4}|X{4}|\*{4}|\*{3}$|abcdefghijklmnopqrstuvwxyz|0123456789abc|1234567890abc|path\/to\/|^(?=[\w-]{36}$)[\w-]{0,33}x{3}/
/** One sign for all of a key: `00000000-0000-0000-0000-000000000000`. */
const oneSign = /^(?:(?:0-?){12,60}|(?:1-?){12,60})$/
/** Only what a secret is called: `SecretKey`, `APPSECRET`, `your_api_key`. */
const nameWords =
  /secret|password|passwd|pwd|token|key|access|api|app|auth|client|corp|tencent|cloud|id|my|your|the|here|value|string|test|fake|dummy|sample|demo|mock|example|some|new|old|current|wrong|invalid|valid|user|[-_ ]/gi
const phrase = /^[A-Za-z]{2,20}(?:[-_ ](?:[A-Za-z]{1,20}|\d{1,3})){1,12}$/
const shown =
  /(?:^|[-_ ])(?:your|redacted|examples?|placeholder|dummy|fake|sample|change[-_ ]?me|(?:for|only)[-_ ](?:unit[-_ ])?test(?:s|ing)?|tests?[-_ ]only)(?:[-_ ]|$)/i
const nounOfSecret = /secret|pass|pwd|token|key/i
const chinese = /[\u3400-\u9fff]/
/** What an empty field or a failed check says of a password. */
const sentence = /^[A-Za-z][A-Za-z']+ (?:[\w'+,.:()-]+ ){0,20}[\w'+,.:()-]+[.!?]?$/
const smallWord =
  /\b(?:passwords?|secrets?|tokens?|keys?|credentials?|must|please|required|your|should|cannot|invalid|at least|is not|does not)\b/i

/** A value that says it is none: empty, starred out, a template, a place where the secret is kept, a sentence. */
export function isPlaceholder(value: string): boolean {
  return value === '' || (!isLong(value) && (isOfBase64(value) ? isFilledIn(value) : says(value)))
}

/**
 * Filled up with signs, as in a form or a manual: `AKIDxxxxxxxxxxxx`, `sk-****`. What only ends in EXAMPLE is masked:
 * that costs a manual's sample, and the other way it could cost a secret.
 */
export function isFilledUp(value: string): boolean {
  return /(?:x{6}|X{6}|[*.…]{3})["']?$/.test(value)
}

/** A way through an address or to a file, which says where a secret is: `github.com/aws/aws-sdk-go`. */
export function isPath(value: string): boolean {
  return !isLong(value) && !isRandom(value) && path.test(value)
}

/** A key in base64 may begin with any of its signs: `+Ji/…` joins no string, and `/9j/…` is no path. */
function isOfBase64(value: string): boolean {
  return /^[A-Za-z0-9+/]{30,}={0,2}$/.test(value) && /^[+/]/.test(value) && isRandom(value)
}

function isFilledIn(value: string): boolean {
  return filledIn.test(value) || oneSign.test(value)
}

function says(value: string): boolean {
  return (
    placeholder.test(value) ||
    isPutIn(value) ||
    nameOfEntry.test(value) ||
    reference.test(value) ||
    variable.test(value) ||
    (code.test(value) && isMostlyWords(value)) ||
    account.test(value) ||
    isFilledIn(value) ||
    isName(value) ||
    isForShow(value) ||
    isProse(value)
  )
}

/** Words that say what they are for: `redacted-test-value`, `your_jwt_secret_minimum_32_characters_long`. */
function isForShow(value: string): boolean {
  return phrase.test(value) && shown.test(value)
}

/** What is left of a value when all that a program puts into it is taken away: a sign or two in between. */
function isPutIn(value: string): boolean {
  const rest = value.replace(interpolation, '')
  return rest.length < value.length && rest.length <= 6 && /^(?:[^A-Za-z]*|[A-Za-z]{2,5}[-_:])$/.test(rest)
}

function isName(value: string): boolean {
  return nounOfSecret.test(value) && value.replace(nameWords, '') === ''
}

function isProse(value: string): boolean {
  if (chinese.test(value)) return !value.split(/[^!-~]+/).some((run) => run.length >= 6 && isMixed(run))
  return value.includes(' ') && smallWord.test(value) && sentence.test(value)
}
