import type { Lead } from '../kinds.ts'
import { isPath, isPlaceholder } from '../values/placeholders.ts'
import { closesString, isExpression, lineBefore } from '../values/program-text.ts'
import { openingQuote, quotedEnd } from '../values/quoted.ts'
import { bareValue, endOf, isCode, isMixed } from '../values/values.ts'

const blank = '[ \\t\\u00a0\\u3000]{0,8}'
const suffix = '(?:[._-]?(?:prod|production|dev|test|staging|value|base|[0-9]{1,3}))?'
const closing = `(?:${openingQuote}|[*_\\])）】]|~(?!\\/)|</?[a-z]{1,8}>){0,3}`
/** What a prompt shows of the value so far, or whose secret it is: `secretKey[*abcd]:`, `密码（root）：`. */
const aside = `(?:[ \\t]?[[(（][^\\])）\\r\\n•"'=]{0,24}[\\])）])?`
const owner =
  '(?:[ \\t](?:for|of|to|on|in)(?:[ \\t](?:the|our|my|this|user))?(?:[ \\t][\\w.@/-]{1,40}){1,2}){0,2}'
/** `{"Key": "SECRET_KEY", "Value": "…"}`, as environment variables are listed; also in YAML. */
const keyAndValue = `(?:[ \\t]?[,;{]?\\s{0,40}(?:${openingQuote})?(?:[a-z]{1,12}_)?(?:value|default)(?:${openingQuote})?)?`
const type = '(?:SecretStr|Secret|String|string|str|bytes|text|Any|any)'
const typed = `(?::${blank}(?:Optional\\[)?${type}\\]?(?=${blank}=))?`
const lineThenQuote = `(?:\\r?\\n[ \\t]{0,40}(?=\\\\{0,15}["']))?`
const sign =
  '(?:[:：=＝]{1,3}>?|->|→|%3[ADad]|\\\\{1,4}u003[ADad]|&#(?:58|61);|\\((?=\\\\{0,15}["\'])|\\?=|[|?]{2}(?=[ \\t]?["\'])|(?=[「『]))'
/** What a page writes around the value. */
const markup = '(?:</?(?:b|strong|em|i|code|kbd|span|font|p)>[ \\t]?){0,2}'
const firm = `(?:${typed}${blank}${sign}[ \\t\\u00a0\\u3000]{0,32}${markup}${lineThenQuote}|(?:>|&gt;)(?:\\r?\\n)?[ \\t]{0,40}(?:<!\\[CDATA\\[)?)`
const nextCell = '\\s{0,40}<(?:t[dh]|string|value|dd|span|code|b)>'
/** How sure somebody is, of whom, and since when: `密码我记得应该是…`. */
const surely =
  '(?:(?:[我你他]们?(?:记得|[这那][边里])?|[都也还又全不]|一直|应该|可能|好像|大概|其实|本来|原[来本]|[之以]前|确[认实]|明明|肯定|统一|仍然?|依然|默认)){0,3}'
/** What somebody did with a value; without the particle it is still to be done. */
const done = '(?:填写?|设置?|写死?|配置?|输入?|传|试|用|给(?=的))(?:[的了过成]{1,2}是?)'
const weak = `[ \\t]{0,4}(?:(?:is|was|are|equals):?[ \\t]{1,4}|${surely}(?:就是?|只有|[换改设变]成|[改设]为|[设重]置[为成]|更新为|(?:如下|见下|在这里?)(?=[:：])|如下|[发给]你了?|先用|${done}|用的?|填[写入]?|的值是?|是|为|值)[:：]?[ \\t]{0,4}|\\|${blank}|,${blank}(?=\\\\{0,15}["'])|${nextCell})`
const block = `${blank}[:=]${blank}[|>][+-]?\\d?[ \\t]{0,8}\\r?\\n[ \\t]{1,40}`
const lineBelow =
  '(?![:：][ \\t]{0,4}\\r?\\n[ \\t]{0,40}["\'])[:：]?[ \\t]{0,4}(?:\\r?\\n){1,2}(?![ \\t]{0,40}<)[ \\t]{0,40}'
/** A call that only wraps the value: `SecretStr('…')`, `new String("…")`. */
const call = `(?<call>(?:new )?[\\w.]{0,30}(?:[Ss]ecret|[Ss]tr|[Bb]ytes|[Ff]rom|[Vv]alue|[Ff]ield|[Qq]uote|[Dd]ecode|[Ss]ecure|Some)\\w{0,12}\\((?:default=)?(?=\\\\{0,15}["']))?`

const asking =
  /(?:get|load|read|fetch|find|describe|check|has|is|delete|create|input|prompt|missing|require|changeUser)[\w.]{0,12}$/i

/** A label and all that may stand between it and its value, up to the value. */
export function labelled(label: string): RegExp {
  return new RegExp(
    `(?<label>${label})${suffix}${closing}${aside}${keyAndValue}(?:(?<block>${block})|(?<below>${lineBelow})|${owner}(?:(?<firm>${firm})|(?<weak>${weak}))|(?<direct>[ \\t]?(?<=[码碼令钥鑰匙][ \\t]?)(?=[\\w]))|[ \\t]{1,8})(?:(?:[*_]{1,2}|~{1,2}(?!\\/))${blank})?${call}(?:""(?=")|''(?='))?(?<opener>${openingQuote})?`,
    'gi',
  )
}

/** A value, and how surely it belongs to its label. */
export type LabelledValue = {
  readonly label: string
  readonly value: string
  /**
   * Where the value ends in the text, or `undefined` if it says itself that it is no secret. Asked only of what looks
   * like one: a block that was read to its end and then refused would be read again from the next label inside it.
   */
  readonly stop: () => number | undefined
  readonly quoted: boolean
  /** What the name that ends in the label begins with: `DB_` of `DB_PASS`. */
  readonly prefix: () => string
  /** Whether the name and the value are all that stands on their line. */
  readonly isLine: () => boolean
  /**
   * `=` without blanks, any sign, the line below alone, a word, a Chinese label right before it, or only what is
   * between words.
   */
  readonly tie: 'tight' | 'firm' | 'below' | 'weak' | 'direct' | 'gap'
}

/** The value behind a label, unless the label says that none follows. */
export function labelledValue(lead: Lead): LabelledValue | undefined {
  // Before the value is read, which may be as long as the text, and would be read again from the next label in it.
  if (isAsked(lead) || isClosed(lead) || isInAddress(lead) || isTemplate(lead)) return undefined
  const { text, match, start } = lead
  const { label = '', opener, block } = match.groups ?? {}
  const stop = opener === undefined ? endOf(bareValue, text, start) : quotedEnd(text, start, opener)
  const value = text.slice(start, stop)
  const quoted = opener !== undefined || block !== undefined
  const isNone = () =>
    (isPlaceholder(value) && !isRun(text, match.index, value)) ||
    isPath(value) ||
    (!quoted && (isCode(value) || isExpression({ text, start, end: stop })))
  return {
    label,
    value,
    stop: () => (isNone() ? undefined : block === undefined ? stop : blockEnd(lead)),
    quoted,
    prefix: () => /[\w-]{0,24}$/.exec(text.slice(Math.max(0, match.index - 24), match.index))?.[0] ?? '',
    isLine: () => isAlone(text, start, stop) && /^[ \t]*[\w.-]*$/.test(lineBefore(text, match.index)),
    tie: tieOf(lead, stop),
  }
}

function tieOf({ text, match: { groups, index }, start }: Lead, stop: number): LabelledValue['tie'] {
  if (groups?.block !== undefined) return 'firm'
  if (groups?.weak !== undefined) return 'weak'
  if (groups?.firm !== undefined) return groups.firm === '=' ? 'tight' : 'firm'
  if (groups?.direct !== undefined) return 'direct'
  if (groups?.below !== undefined && isAlone(text, start, stop)) return 'below'
  return isOption(text, index) || isSetting(text, index) ? 'firm' : 'gap'
}

/** `getSecret("name")`, `secret = settings.getString("name")` and `existingSecret: name` give a name. */
function isAsked({ text, match: { groups, index } }: Lead): boolean {
  if (/(?:^|[._ ])(?:[Gg]et|[Ll]oad|[Rr]ead|[Ff]etch|[Ff]ind|Must)(?![a-z])/.test(groups?.call ?? ''))
    return true
  const before = text.slice(Math.max(0, index - 24), index)
  if (/existing[_-]?$|pull[_-]?$/i.test(before)) return true
  // `-v "$PWD:/src"`, where PHP would have a sign that assigns.
  if (/\$\{?$/.test(before) && groups?.firm?.startsWith(':')) return true
  if (groups?.firm?.startsWith('(') !== true) return false
  // `credentials('id-of-it')`, as pipelines have it.
  return (
    asking.test(before) ||
    /^credentials?$/i.test(groups.label ?? '') ||
    (/^secret$/i.test(groups.label ?? '') && !/[\w.$-]$/.test(before))
  )
}

/** `"password:"` in quotes is a prompt or a key, and what follows is no value. */
function isClosed({ text, match, match: { groups, index }, start }: Lead): boolean {
  const { label = '', opener, weak } = groups ?? {}
  if (opener === undefined) return false
  // `f(this.token, 'a')`: a name in quotes stands in front of its value, another one beside a value of its own.
  if (weak?.startsWith(',') && !/["'`]/.test(match[0].slice(label.length).split(',')[0] ?? '')) return true
  if (text.charAt(index - 1) === opener && match[0].startsWith(':', label.length)) return true
  return (
    /^["'`]$/.test(opener) &&
    !/^[^:=：＝]*["'`]/.test(match[0].slice(0, -1)) &&
    closesString(text, start, opener)
  )
}

/** `https://x-access-token:…@host` is read as an address, and `arn:aws:secretsmanager:…:secret:name` names one. */
function isInAddress({ text, match: { index } }: Lead): boolean {
  const before = text.slice(Math.max(0, index - 84), index)
  return (
    /:\/\/[\w.-]{0,40}$/.test(before) || /(?<![\w:/.-])(?:arn|acs|crn|urn|qcs):[\w:/.-]{0,80}$/.test(before)
  )
}

/** `https://host/bot<token>/getMe`, `Bearer <token>` and `<请填写 token>` say where a token goes. */
function isTemplate({ text, match: { index, groups } }: Lead): boolean {
  return (
    groups?.firm?.startsWith('>') === true &&
    /(?:[\w/=:@.-]|(?:bearer|basic|token) )<[\w-]{0,20}$|<[^<>\n]{0,26}[\u3400-\u9fff][^<>\n]{0,26}$/i.test(
      text.slice(Math.max(0, index - 28), index),
    )
  )
}

/** Whether nothing but the value stands on its line. */
function isAlone(text: string, start: number, stop: number): boolean {
  return /^["'`]?[ \t]*(?:[\r\n]|$)/.test(text.slice(stop, stop + 8)) && start < stop
}

/** Whether the label at `index` belongs to a command's option, as in `--db-password VALUE` or Go's `-password VALUE`. */
function isOption(text: string, index: number): boolean {
  return /(?:^|[\s"'])--?[\w-]{0,40}$/.test(text.slice(Math.max(0, index - 44), index))
}

/** A command that was run had no sample for its key, however its digits are sorted. */
function isRun(text: string, index: number, value: string): boolean {
  return /^[0-9a-f]{16,64}$/.test(value) && isMixed(value) && isOption(text, index)
}

/** `ENV OPENAI_KEY …`, `setx OPENAI_KEY …`: a name of the environment, and its value behind a blank. */
function isSetting(text: string, index: number): boolean {
  return /(?:^|\s)(?:ENV|setx|set(?: -\w{1,3})?|[Ss]et[Ee]nv|fastcgi_param) [A-Z][A-Z0-9_]*_$/.test(
    text.slice(Math.max(0, index - 60), index),
  )
}

/** All lines that are set in as far as the first one. */
function blockEnd({ text, match, start }: Lead): number {
  const block = match.groups?.block ?? ''
  const indent = block.slice(block.lastIndexOf('\n') + 1)
  let end = endOfLine(text, start)
  for (let next = nextLine(text, end, indent); next !== undefined; next = nextLine(text, end, indent)) {
    end = endOfLine(text, next)
  }
  return end
}

function nextLine(text: string, end: number, indent: string): number | undefined {
  const lineBreak = text.startsWith('\r\n', end) ? '\r\n' : '\n'
  return text.startsWith(lineBreak + indent, end) ? end + lineBreak.length + indent.length : undefined
}

/** What is masked already ends a value as well as the line does. */
function endOfLine(text: string, start: number): number {
  return endOf(/[^\r\n•]*/y, text, start)
}
