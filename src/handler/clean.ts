import { type Finding, type Repair, repair } from './finding.ts'

/**
 * The handler without what never belongs to one, whatever the runtime: quotes, labels, full-width and
 * invisible characters, parentheses, blanks. Says what was taken out.
 */
export function clean(text: string): { text: string; findings: readonly Finding[] } {
  // Twice, because one layer can hide another: `"handler": "index.main_handler",`
  return repair(text, [...steps, ...steps])
}

const steps = [
  withoutInvisible,
  withoutOuterBlanks,
  fromCode,
  withoutLabel,
  withoutComment,
  withoutTrailingPunctuation,
  withoutQuotes,
  halfWidth,
  withoutParentheses,
  withoutGenerics,
  withoutInnerBlanks,
]

function withoutInvisible(text: string): Repair | undefined {
  const rest = text.replace(/(?![\t\n\r])[\p{Cc}\p{Cf}\u2800\u3164]/gu, '')
  return rest === text ? undefined : { text: rest, finding: { id: 'invisible-characters', found: text } }
}

function withoutOuterBlanks(text: string): Repair | undefined {
  const rest = text.trim()
  return rest === text ? undefined : { text: rest, finding: { id: 'spaces', found: text, right: rest } }
}

const definition = /^(?:export )?(?:default )?(?:async )?(def|function|func) {1,8}([A-Za-z_]\w{0,80})/
const variable = /^(?:export )?(?:const|let|var) {1,8}([A-Za-z_]\w{0,80}) {0,8}[:=]/
const assignment = /^(?:module\.)?exports\.([A-Za-z_$][\w$]{0,80}) {0,8}=/
const moduleExports = /^module\.exports\.([A-Za-z_$][\w$]{0,80})$/

/** The line that defines the function tells its name but not its file; Go's handler is the file alone, usually `main`. */
function fromCode(text: string): Repair | undefined {
  const defined = definition.exec(text)
  const name =
    defined?.[2] ?? [variable, assignment, moduleExports].map((line) => line.exec(text)?.[1]).find(Boolean)
  if (name === undefined) return undefined
  const handler = defined?.[1] === 'func' ? 'main' : `index.${name}`
  return { text: handler, finding: { id: 'code', found: text, right: handler } }
}

const label =
  /^["'“]?(?:handler|main handler|entry point|entry|执行方法|入口函数|函数入口|入口)["'”]?\s{0,8}[:：=]/iu

/** Whatever a tool or a page calls it: `functionHandler: `, `入口方法：`, `--handler `. */
const option = /^-{1,2}[a-z][\w-]{0,30}(?:=|\s{1,8})/i
const setting = /^["'“]?(?=\p{L})[\p{L} _-]{1,30}["'”]?\s{0,8}(?:：|=|:(?=\s)|(?<=\p{Script=Han}):)\s{0,8}/u
const aboutHandlers = /handler|entry|function|method|入口|[执執]行|[处處]理|方法|函[数數]/i

function otherLabel(text: string): string | undefined {
  const flag = option.exec(text)?.[0]
  const found = flag ?? setting.exec(text)?.[0]
  if (found === undefined || !aboutHandlers.test(found)) return undefined
  const rest = text.slice(found.length)
  const value = withoutComment(rest)?.text ?? rest
  // `entry: main` may have a colon for the dot.
  const isOne = value !== '' && !/\s/.test(value) && (flag !== undefined || whole.test(value))
  return isOne ? found : undefined
}

function withoutLabel(text: string): Repair | undefined {
  const other = otherLabel(text)
  if (other !== undefined) {
    const value = text.slice(other.length)
    return { text: value, finding: { id: 'label', found: other.trim(), right: value } }
  }
  const found = label.exec(text)?.[0]
  if (found === undefined) return undefined
  const value = text.slice(found.length)
  // `handler::main` and `handler:main` have a file called handler.
  const isValue =
    value === '' || /[：=\p{Script=Han}]/u.test(found) || /^\s/.test(value) || /[^:][.:/]|["'“]/.test(value)
  if (value.startsWith(':') || !isValue) return undefined
  return { text: value.trim(), finding: { id: 'label', found, right: value.trim() } }
}

/** Two parts and a separator, at least. */
const whole = /\w["'”]?[.:]{1,2}\w/

/** Behind a handler that is whole, as in YAML and in code; before that, `#` may stand for the separator. */
function withoutComment(text: string): Repair | undefined {
  const start = text.search(/\s(?:#|\/\/)/)
  const rest = text.slice(0, Math.max(start, 0)).trimEnd()
  if (/\s/.test(rest) || !whole.test(rest)) return undefined
  return { text: rest, finding: { id: 'comment', found: text.slice(start).trim(), right: rest } }
}

function withoutTrailingPunctuation(text: string): Repair | undefined {
  const mark = /[,;，；、/\\?？]{1,8}$/.exec(text) ?? fullStop(text)
  if (mark === null) return undefined
  const rest = text.slice(0, mark.index)
  return { text: rest, finding: { id: 'trailing-punctuation', found: mark[0], right: rest } }
}

/** In `index.main_handler.` the last dot is a full stop; in `index.` it waits for a function. */
function fullStop(text: string): RegExpExecArray | null {
  const mark = /[.。．]{1,8}$/.exec(text)
  return mark !== null && /[.:。．]/.test(text.slice(0, mark.index)) ? mark : null
}

function withoutQuotes(text: string): Repair | undefined {
  const rest = text.replace(/["'`´“”„‟‘’‚‛«»「」『』＂＇]/g, '')
  return rest === text ? undefined : { text: rest, finding: { id: 'quotes', found: text, right: rest } }
}

function halfWidth(text: string): Repair | undefined {
  const rest = text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[。｡・·]/g, '.')
    .replace(/[︰∶]/g, ':')
    .replaceAll('∷', '::')
  return rest === text ? undefined : { text: rest, finding: { id: 'full-width', found: text, right: rest } }
}

function withoutParentheses(text: string): Repair | undefined {
  const start = text.indexOf('(')
  const call = text.slice(start)
  const isCall = start > 0 && (call.endsWith(')') || !call.includes(')'))
  if (!isCall) return undefined
  const rest = text.slice(0, start).trimEnd()
  return { text: rest, finding: { id: 'parentheses', found: call, right: rest } }
}

/** `example.Hello<String>::main`: a class is named without its type parameters. */
function withoutGenerics(text: string): Repair | undefined {
  const start = text.indexOf('<')
  const end = text.lastIndexOf('>') + 1
  if (start <= 0 || end <= start || !text.includes('::')) return undefined
  const rest = text.slice(0, start) + text.slice(end)
  return { text: rest, finding: { id: 'generics', found: text.slice(start, end), right: rest } }
}

/** A blank beside a separator is a slip of the hand, one between two words stands for the dot. */
function withoutInnerBlanks(text: string): Repair | undefined {
  const words = text.split(/\s{1,8}/).filter((word) => word !== '')
  if (words.length < 2) return undefined
  return { text: joined(words) ?? text, finding: { id: 'spaces', found: text } }
}

function joined(words: readonly string[]): string | undefined {
  if (words.length === 2 && !words.some((word) => /[.:#/\\]/.test(word))) return words.join('.')
  const isSlip = words.every((word, index) => {
    const next = words[index + 1]
    return next === undefined || /[.:#/\\]$/.test(word) || /^[.:#/\\]/.test(next)
  })
  return isSlip ? words.join('') : undefined
}
