import type { Span } from '../recognise.ts'

/** As far as a sentence reaches. */
const reach = 200
const endOfSentence = /[。.!?！？\n](?=[\s\u3400-\u9fff])/g

/** What asks how something is done, and not why it fails. */
const asksHow =
  /^[\s>*#-]{0,8}(?:(?:how|when|should|shall|do|does|is|are|can|could)(?![a-z])|[^?？\n]{0,40}(?:什么时候|何时|如何|是否|要不要|该不该))/i
const complains =
  /fail|error|exception|crash|broken|timed? ?out|wrong|cannot|can't|报|错|失败|异常|超时|挂|崩|起不来/i
/** Before a name that a sentence mentions in marks of its own. */
const mark = /\p{L}[,，]? ?[(（`]$/u

/**
 * Whether people speak of what the evidence names, and nobody has met it: a question how something is done, or a name in
 * marks within a sentence without a complaint. Asked only of texts without a run's own lines.
 */
export function isSpokenOf(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - reach), start)
  const from = [...before.matchAll(endOfSentence)].at(-1)
  const opening = from ? before.slice(from.index + 1) : before
  const rest = text.slice(end, end + reach)
  const until = /[。!?！？\n]|\.(?=\s|$)/.exec(rest)
  const closing = rest.slice(0, until === null ? rest.length : until.index + 1)
  const evidence = text.slice(start, end)
  if (/[?？]$/.test(closing) && asksHow.test(opening + evidence) && !complains.test(opening + closing))
    return true
  const isName = !/\s/.test(evidence)
  return isName && mark.test(opening) && !complains.test(opening + closing)
}
