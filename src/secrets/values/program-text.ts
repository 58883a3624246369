import type { Place } from '../kinds.ts'
import { isLong, isWordy } from './values.ts'

/** How far in front of a place its line is looked at. */
const longestLine = 400
/** What follows a string that has ended. */
const behindString = /^(?:[ \t]|[,;)\]}<>+%.?:&|=]|\/>|$|[\r\n]|[a-z][\w:-]{0,30}=["'{])/
const quoteInWord = /[A-Za-z]'[A-Za-z]/g
/** `${NAME:?what is said without it}`, `${NAME:+what is written with it}`. */
const ofShell = /\$\{\w{1,40}:$/
/** A name, or names with dots in between, perhaps denied or in a bracket. */
const path = /^[!(]{0,3}[A-Za-z_$][\w$]{0,60}(?:\??\.[\w$]{1,60}){0,6}\)?$/
const comparison =
  /^ {0,2}(?:[=!]==?[ =]|(?:&&|\|\||\?\?) [!(]{0,2}[A-Za-z_]\w{0,40}(?:[.(]| [=!]==?)|\? [^\n•]{1,80} : )/
/** `(input: Stream) =>`, `[listener.fileno()]`. */
const bracketed =
  /^(?:[![(]{1,3}[A-Za-z_$][\w$]{0,60}(?:[.:,([\]]|\) ?=>| (?:\|\||&&|\?\?))|\([A-Za-z_][\w ]{0,40} ?\*{0,2}\)[\w(&*"]|[!(]{0,3}(?:await|new|typeof|function|async|yield|lambda) )/
/** `Config.AppSecret;//…`: the statement is over. */
const statement = /^[A-Za-z_$][\w$.?]{0,120};\/\//
const unionType = /^ \| (?:undefined|null)\b/
/** `aes_key_b64`, `db_password2`: what a program makes of a secret. */
const derived =
  /^[a-z][a-z0-9]{0,30}(?:_[a-z0-9]{1,30}){0,6}_?(?:key|token|secret|password|passwd|pwd)(?:_?[a-z0-9]{1,6})?$/
const memberOfSecret =
  /^[A-Za-z_$][\w$]{0,60}(?:\??\.[\w$]{1,60}){0,4}\??\.\w{0,30}(?:secret|token|passw(?:or)?d|pwd|pass|key)(?:_?id)?$/i
/** A call that has been opened on the line and not closed: `CosConfig(Region=region, `. */
const openCall = /[\w\])]\([^()]{0,300}(?:\([^()]{0,60}\)[^()]{0,200}){0,3}$/
const openBracket = /\([^()]{0,300}$/

/**
 * Whether the quote in front of `start` closes the string in which the label stands, so that nothing is said of a
 * value: `text="密码：", font=…`, `input('Password: ')`.
 */
export function closesString(text: string, start: number, quote: string): boolean {
  if (!behindString.test(text.slice(start, start + 40))) return false
  const before = lineBefore(text, start - quote.length).replace(quoteInWord, '')
  return before.split(quote).length % 2 === 0
}

/** Whether a value without quotes is a name or an expression of a program, which is worked out elsewhere. */
export function isExpression(place: Place): boolean {
  const { text, start, end } = place
  const value = text.slice(start, end)
  if (isLong(value)) return false
  const behind = text.slice(end, end + 100)
  if (memberOfSecret.test(value) || statement.test(value) || bracketed.test(text.slice(start, start + 80)))
    return true
  if (path.test(value) && (comparison.test(behind) || unionType.test(behind))) return true
  const before = lineBefore(text, start)
  if (/[=!]==?[ \t]*$/.test(before) || before.replace(/["'\]]?[ \t]{0,4}[:=][ \t]{0,4}$/, '').endsWith(value))
    return true
  if (/^(?:[?+]|[-=]["']?(?:your|my|<|x{3}))/i.test(value) && ofShell.test(before)) return true
  if (derived.test(value) && /^[,;)]/.test(behind)) return true
  return isWordy(value) && isArgument(place)
}

/** `connect(user=user, password=password)`, also over lines; in prose a bracket belongs to no name. */
function isArgument({ text, start, end }: Place): boolean {
  const before = lineBefore(text, start)
  if (openCall.test(before)) return /^\s{0,2}[,)]/.test(text.slice(end, end + 3))
  return !openBracket.test(before) && /^(?:,[ \t]{0,4}\r?\n[ \t]|\))/.test(text.slice(end, end + 8))
}

/** The line up to a place, as far as it is looked at. */
export function lineBefore(text: string, end: number): string {
  const before = text.slice(Math.max(0, end - longestLine), end)
  return before.slice(before.lastIndexOf('\n') + 1)
}
