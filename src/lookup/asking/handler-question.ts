import { isForeignRuntime } from '../../handler/asked/foreign-runtime.ts'
import { Input } from '../input.ts'
import { findHandler, type HandlerHint } from '../run/handler-hint.ts'

/** More than anybody writes who asks about a handler. */
const longest = 400

/**
 * The handler that somebody asks about, and the runtime if they name one: "check handler index.py.main_handler
 * Python3.9", 帮我看下 index.main_handler 对吗. `undefined` for a text about anything else. Of a text that names an error,
 * too, the error is the better answer: ask only where there is none.
 */
export function handlerQuestion(text: string): HandlerHint | undefined {
  const plain = text.normalize('NFKC').trim()
  if (plain.length > longest) return undefined
  const runtime = runtimePattern.exec(plain)?.[0]
  const hint = findHandler(new Input(plain))
  const handler = hint?.handler ?? namedIn(plain.replace(runtimePattern, ' '), runtime !== undefined)
  if (handler === undefined) return undefined
  const known = runtime ?? hint?.runtime ?? foreignBehind(plain, handler)
  return { handler, ...(known !== undefined && { runtime: known }) }
}

const behindHandler =
  /^["'`”」]?[\s,，]{0,3}(?:(?:for|in|on|with|under|using) |[用在] ?)?([.A-Za-z][A-Za-z#+]{0,19}(?:[ -]?v?\d{1,3}(?:\.\d{1,3}){0,2})?)(?![\w.]*\w)/

/** What stands behind the handler as a runtime does, and is none of SCF: "check handler index.main for ruby". */
function foreignBehind(text: string, handler: string): string | undefined {
  const said = behindHandler.exec(text.slice(text.indexOf(handler) + handler.length))?.[1]
  return said !== undefined && isForeignRuntime(said) ? said : undefined
}

/** Python3.9, Node.js 16.13, `py39`, Go1, Java 8; a family alone ("in Python") behind a small word, or at the end. */
const runtimePattern =
  /(?<![\w./:-])(?:(?:python|py|node(?:\.?js)?|php|go(?:lang)?|java|jdk)[ -]?v?\d{1,2}(?:\.\d{1,2}){0,2}(?![\w.]*\w)|(?:custom ?runtime)(?!\w)|(?<=(?:^|for|in|on|with|under|using|的|用|是|在) ?)(?:python|node\.?js|php|golang|java)(?![\w./:-])|(?:python|node\.?js|php|golang|java)(?=[ ?!.。]{0,3}$))/i

const shaped = /(?<![\w@])[A-Za-z_./\\][\w$./\\:#-]*/g
const separator = /[.:/\\#]/
const address = /:\/\/|^www\.|\.(?:com|cn|net|org|io|dev)(?:[/:]|$)|@/i
const handlerWord = /(?<![a-z_./])handlers?(?![a-z_./(])|执行方法|入口(?:函数|方法)?|entry ?point/i
const checking =
  /(?<![a-z])(?:check|valid(?:ate)?|invalid|verify|correct(?:ly)?|right|ok|okay|good|fine|works?|working|wrong|legal|allowed|accepted|supported|fits?|should)(?![a-z])|检查|校验|验证|核对|对吗|对不对|对么|正确|合法|问题|可以|行吗|行不行|能用|能不能|能跑|写得|写对|写错|怎么写|支持/i

function namedIn(text: string, hasRuntime: boolean): string | undefined {
  const names = [...text.matchAll(shaped)]
    .map(([name]) => name.replace(/[.:/#\\-]{1,9}$/, ''))
    .filter((name) => separator.test(name) && /[A-Za-z]/.test(name) && !address.test(name))
  const called = names.find((name) => /handler/i.test(name))
  if (called !== undefined) return called
  const [first] = names
  const hasWord = handlerWord.test(text)
  if (first !== undefined) {
    const isAlone = text.trim() === first
    const isWhole = isAlone ? hasRuntime : checking.test(text) && (hasRuntime || first.includes('::'))
    if (hasWord || isWhole) return first
  }
  return hasWord ? behindWord(text) : undefined
}

/** "check handler main for Go": a lone word, which is the handler of a binary, or lacks its other part. */
const loneName =
  /(?:(?<![a-z_./])handlers? (?:(?:is|was|named|called|name|string) )?|(?:执行方法|入口(?:函数|方法)?)(?:填|写|是|为|用|叫)?(?:的是|成)? ?)["'`“「]?([A-Za-z_][\w-]{1,59})/i
const noName =
  /^(?:for|in|is|are|of|on|with|and|or|the|my|our|a|an|it|that|this|not|to|valid|invalid|ok|okay|correct|right|wrong|check|checks|checking|format|formats?|name|string|please|pls|error|errors|found|missing|work|works|must|should|can|does|do|look|looks?|be|have|has|field|setting|settings|configuration|config|change|changed|help|not-found|notfound)$/i

function behindWord(text: string): string | undefined {
  const name = loneName.exec(text)?.[1]
  return name === undefined || noName.test(name) || !checking.test(text) ? undefined : name
}
