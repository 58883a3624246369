import { isProgramName } from '../../reading/phrase-facts.ts'
import { isOfManual } from '../../reading/tales/manuals.ts'
import { isInSource } from '../../reading/tales/source.ts'
import { question } from '../../reading/tales/tales.ts'
import type { Text } from '../../reading/text.ts'
import { actionSource } from '../actions.ts'
import { isOwnMessage } from '../own-words.ts'
import { isOfCodeItems } from './code-items.ts'
import { isOnlyNamed, isShown } from './only-named.ts'
import { isProgram } from './programs.ts'

/** A code at its place in the plain text, and the words that speak of the same request. */
export type CodePlace = {
  readonly text: Text
  readonly code: string
  readonly start: number
  readonly end: number
  readonly near: string
}

/** The id of a request: whoever prints one has made the request. */
const requestId =
  /(?:request[ _-]?id|reqid|请求 ?ID)["'\])]{0,2}\s{0,2}[:=：]?\s{0,2}["'`]?[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}/i
/** The key of the API's message. */
const messageKey = /(?<![a-z])(?:message|msg)["']?\s{0,2}[:=：]/i

/** What a code is there for: somebody has met it, a program or a text names it, or nothing reports a failure. */
export type Meeting = 'met' | 'program' | 'named' | 'unreported'

/**
 * Whether somebody has met the error whose code stands at a place, and does not only name it: the API's answer is there,
 * a tool has printed it, or the words around it report that something failed.
 */
export function meetingOf(place: CodePlace): Meeting {
  const { text, start, near } = place
  if (isProgram(text, place)) return 'program'
  if (isOfManual(text, place) || isOfCodeItems(text, place)) return 'named'
  if (requestId.test(near)) return 'met'
  if (isProgramName(place) || isInSource(text, place)) return 'program'
  if (isShown(text, start)) return 'named'
  if (isAnswer(place)) return 'met'
  if (isOnlyNamed(text, place)) return 'named'
  return isPrinted(place) || isReported(place) ? 'met' : 'unreported'
}

/** What the API and its SDKs write just before a code. */
const label =
  /(?:(?:^|[^A-Za-z])(?:Error)?[Cc]ode["']?\s{0,2}[:=]\s{0,2}["'[]?|(?<![A-Za-su-z])T?encentCloudSDK\w{0,20}[\])]?:?\s{0,2}\[?|错误码["']?\s{0,2}[:：=]?\s{0,2}["'「]?|(?<![A-Za-z])code )$/

/** Whether the place has the label of a code before it. */
export function isLabelled(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start)
  return label.test(before.slice(before.lastIndexOf('\n') + 1))
}

/** The code and the message that the API gives with it. */
function isAnswer({ text, code, start, near }: CodePlace): boolean {
  return isOwnMessage(code, near) || (isLabelled(text.text, start) && messageKey.test(near))
}

/** What stands right before a code that is printed: a mark of the tool's, or the beginning of a line or a sentence. */
const printMark =
  /(?:^[^\p{L}\p{N}]{0,12}|[\p{S}:：›»…—–×]\s{0,3}["'`[「【(（*]{0,3}|[[(（【]["'`]?|\]\s{0,2}|(?:[。！!]|\.\.\.)\s?|[a-z]{2}\.\s)$/u

/** A tool's mark of failure and the action that failed: `[x] CreateFunction …`. */
const failedAction = new RegExp(`(?:\\[x\\]|[×✖✗✘❌]) ?\\[?(?:${actionSource})\\]?[:：]? {1,4}$`, 'i')

function isPrinted({ text, start }: CodePlace): boolean {
  const before = text.lines.before(start, 80)
  return printMark.test(before) || failedAction.test(before) || isLabelled(text.text, start)
}

/** That it is met, besides the words for trouble. */
const meeting =
  /(?<![a-z])(?:got|gets?|getting|hit(?:s|ting)?|see(?:s|n|ing)?|saw|return(?:s|ed|ing)|answer(?:s|ed|ing)?|gives?|gave|throws?|threw|says?|said|shows?|reject(?:s|ed)?|refuse[sd]?|denied|stuck|abort(?:s|ed)?|reach(?:es|ed)|r[au]n into|because of|due to)(?![a-z])|为什么|为啥|返回|得到|回(?:了|复)?[\s"'`:：]{0,3}$|出现|提示|显示|遇到|撞|抛|拒|卡|触发|不[了上掉下进起动成开通]|求(?:助|救|解|教)|(?:就|说|全是|都是|变成了?|之后|以后|次|被)[\s"'`「]{0,3}$/
/** Kinds of errors are no error. */
const kinds = /error codes?|errors|错误码/g
/** Behind a code: that it comes again, or what it is. */
const behindReport =
  /^["'`*」）)\]]{0,3} ?(?:了|又|还是|一直|是(?:什么|啥)|什么|怎么|报错|错误|[?？]|again(?![a-z])|error(?![a-z])|when (?:i|we) )/

/** Before a code that ends its line: Chinese, in which the news comes last, or the one name that a tool prints with it. */
const lastBefore = /[\u3400-\u9fff][\s"'`「“]{0,3}$|^\s{0,8}(?=[a-z.]{0,30}[\d_/-])[\w./-]{1,40}\s{1,4}$/
const lastBehind = /^["'`」”]{0,2}\s{0,2}(?:$|[。！!\n])/

/** The words of its clause report trouble, or somebody asks about it. */
function isReported({ text, start, end }: CodePlace): boolean {
  const clause = (
    text.lines
      .before(start, 80)
      .split(/[。！？!?；;]|\. /)
      .at(-1) ?? ''
  ).replace(kinds, '')
  if (text.patterns.trouble.test(clause) || text.patterns.complaint.test(clause) || meeting.test(clause))
    return true
  const behind = text.lower.slice(end, end + 80)
  if (lastBehind.test(behind) && lastBefore.test(text.lines.before(start, 80))) return true
  return behindReport.test(behind) || question.test(behind.split(/[。.!！;；\n]/, 1)[0] ?? '')
}
