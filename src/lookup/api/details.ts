import { firstGroup } from '../reading/matches.ts'
import { textFields } from '../run/details.ts'
import { actionPattern, calledAction } from './actions.ts'
import { recordAround } from './record.ts'

/** What the text says about the refused request; only what it really gives. */
export type ApiDetails = {
  readonly requestId?: string
  readonly action?: string
  /** The API's own words. */
  readonly message?: string
  readonly functionName?: string
  readonly namespace?: string
  readonly region?: string
  readonly role?: string
  /** What the key may not do: `scf:CreateFunction` on `qcs::scf:gz:uin/1:namespace/default/function/a`. */
  readonly deniedAction?: string
  readonly resource?: string
}

const requestId =
  /(?:request[ _-]?id|reqid|请求 ?ID)["'\])]{0,2}\s{0,2}[:=：]?\s{0,2}["']?([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{30,32})/i
/** The API's message in JSON; elsewhere it goes on to the request id or the end of the line. */
const quotedMessage = /["']?[Mm]essage["']?\s{0,2}[:=]\s{0,2}"([^"\n]{1,400})"/
const messageLabel = /(?<![A-Za-z])[Mm]essage ?[:=] ?/
/** The API may begin its message with the id of the request. */
const leadingId = /^\[request ?id ?[:：] ?[\w-]{1,60}\] ?/i
const messageEnd = /,? ?\(?(?:request ?id|reqid)|\n/i

const denied = /not authorized to perform operation \((\w{2,20}:\w{2,40})\)/
const resource = /resource \((qcs::[^\s)]{4,200})\)?/
const roles = [
  // Names of variables begin so, too.
  /(?<![A-Za-z0-9_])((?:SCF|QCS|TCB|SLS)_(?:Qcs\w{0,36}|\w{0,36}(?:Role|role))(?!\w))/,
  /(?:(?<![A-Za-z])[Rr]ole(?:Name)?|角色)(?: ?[:=：] ?["']?| ?["'「“]{1,2} ?)([A-Za-z][\w.-]{2,60})/,
]

/** Where a code stands in the plain text, or a sentence that stands for one. */
type Place = { readonly start: number; readonly end: number; readonly isSentence: boolean }

/** The details of the request around a place. */
export function apiDetails(text: string, { start, end, isSentence }: Place): ApiDetails {
  const record = recordAround(text, { start, end })
  const words = text.slice(record.start, record.end)
  const behind = text.slice(end, record.end)
  const named = partsOf(resource.exec(words)?.[1])
  const found: { [Field in keyof ApiDetails]: string | undefined } = {
    requestId: requestId.exec(behind)?.[1] ?? requestId.exec(words)?.[1],
    action: calledAction.exec(words)?.[1] ?? actionPattern.exec(words)?.[1],
    message: isSentence
      ? lineAround(text, start, end)
      : (messageIn(behind) ?? messageIn(words) ?? restOfLine(text, start, end)),
    functionName: named.functionName ?? firstGroup(textFields.functionName, words),
    namespace: named.namespace ?? firstGroup(textFields.namespace, words),
    region: firstGroup(textFields.region, words),
    role: firstGroup(roles, words),
    deniedAction: denied.exec(words)?.[1],
    resource: resource.exec(words)?.[1],
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

function messageIn(words: string): string | undefined {
  const quoted = quotedMessage.exec(words)?.[1]?.trim()
  if (quoted) return quoted
  const label = messageLabel.exec(words)
  if (!label) return undefined
  const rest = words.slice(label.index + label[0].length, label.index + 500).replace(leadingId, '')
  const end = messageEnd.exec(rest)?.index ?? rest.length
  return rest.slice(0, end).trim() || undefined
}

/** A code is the first on its line, or follows a label: what stands behind it there is the API's message. */
const afterLabel = /(?:^[^A-Za-z\u4e00-\u9fff]{0,8}|[:：\]】] ?[["'`*]{0,2})$/

/** Another field, a frame, or what goes on with another code. */
const noMessage =
  /^["']?(?:request ?id|reqid|at |code|message["']|(?:and|or|vs|versus)(?![a-z])|[和与跟或]|还是)/i

/** What stands behind a code on its line, or on the next: `LimitExceeded.Function: …`. */
function restOfLine(text: string, start: number, end: number): string | undefined {
  const before = text.slice(Math.max(0, start - 80), start)
  const [first = '', second = ''] = text.slice(end, end + 400).split('\n')
  const isParted = /^["'`*]{0,2} ?[:：—-]/.test(first)
  if (!isParted && !afterLabel.test(before.slice(before.lastIndexOf('\n') + 1))) return undefined
  const rest = first.replace(/^["'`*\])}，,:：\s—-]{1,8}/, '').trim()
  const words = rest === '' ? second.trim() : rest
  const isMessage = words.length >= 4 && words.length <= 300 && /[A-Za-z\u4e00-\u9fff]{2}/.test(words)
  return isMessage && !noMessage.test(words) ? words : undefined
}

/** The line that a sentence of the API stands on. */
function lineAround(text: string, start: number, end: number): string {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const to = text.indexOf('\n', end)
  return text.slice(start - from > 60 ? start : from, Math.min(to < 0 ? text.length : to, end + 200)).trim()
}

/** `qcs::scf:gz:uin/1:namespace/default/function/hello` names the namespace and the function. */
function partsOf(found: string | undefined): {
  functionName?: string | undefined
  namespace?: string | undefined
} {
  if (found === undefined) return {}
  const functionName = /function\/([A-Za-z][\w-]{0,59})/.exec(found)?.[1]
  const namespace = /namespace\/([A-Za-z][\w-]{0,59})/.exec(found)?.[1]
  return { functionName, namespace }
}
