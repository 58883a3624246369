/** A sentence, taken apart at the evidence in it. */
export type Sentence = {
  readonly opening: string
  readonly evidence: string
  /** A quotation mark closes behind the evidence. */
  readonly isQuoted: boolean
  /** The type of an exception stands in front of it. */
  readonly isTyped: boolean
  readonly closing: string
}

/** Words that hold sentences together: programs write few of them, and people no sentence without. */
const joining =
  /(?<![a-z'])(?:the|an?|is|are|was|were|be|been|this|that|these|it|its|i|we|you|they|my|our|your|when|if|but|and|or|so|because|should|would|could|can|will|may|might|must|do|does|have|has|had|get|got|of|to|in|on|for|with|by|as|at|from|than|there|here|what|why|how|after|before|not|no|maybe|which)(?![a-z'])/gi
/** Words of somebody who argues. */
const arguing =
  /(?<![a-z'])(?:i|we|we'll|my|our|should|would|might|usually|often|sometimes|anymore|when|whenever|if|because|since|means?|thanks|then)(?![a-z'])/i
const han = /[\u3400-\u9fff]/g
/** Somebody says what is printed behind it: "I get this error: ". */
const announced = /^(.*)[:：](?=[^:：]*$)/s

/** Whether people have written the sentence, and no program. */
export function isTalk(sentence: Sentence): boolean {
  const { opening, evidence, isQuoted, isTyped, closing } = sentence
  if (change.test(opening)) return true
  const announcement = announced.exec(opening)?.[1]
  if (announcement !== undefined)
    return [arguing, thoughtOf].some((words) => words.test(announcement)) || isOver(sentence)
  // The platform has sentences of its own in Chinese.
  if (countOf(han, evidence) > 0) return thoughtOf.test(opening) || isOver(sentence)
  // A call is named as it stands in the code.
  if (call.test(evidence))
    return countOf(joining, opening + closing) > 0 || countOf(han, opening + closing) > 0
  const isName = isQuoted || !(isTyped || /\s/.test(evidence))
  if (isName) {
    const words = `${opening} … ${closing}`
    return (
      isOver(sentence) ||
      countOf(joining, words) >= 2 ||
      countOf(han, opening) >= 2 ||
      countOf(han, closing) >= 4
    )
  }
  if (opening === '') return isOver(sentence) || (!isTyped && thoughtOf.test(closing))
  return countOf(han, opening) >= 2 || arguing.test(opening) || (!isTyped && arguing.test(closing))
}

const call = /^[\w.]{2,60}\(\S{0,40}\)$/

/** The subject of a change, of a request or of a note. */
const change =
  /^(?:(?:feat|fix|docs|chore|test|refactor)(?:\([\w-]{1,20}\))?!?:|\[?(?:nit|q|note|tip|hint|bug ?fix(?:es)?)\]?[:：]|(?:注意|修复|新增|优化)[:：]|(?:fix(?:e[sd])?|log|ignore[sd]?|remove[sd]?|add(?:ed|s)?|handle[sd]?|improve[sd]?|avoid|allow|support|catch|retry|return|do not|don't)(?![a-z:]))/i

/** That somebody has met it. */
const met =
  /(?<![a-z])(?:gets?|got|getting|receiv\w{1,4}|sees?|saw|seeing|show(?:s|ed|ing)?|fail(?:s|ed|ing)?|crash\w{0,4}|fac(?:e|ing|ed)|encounter\w{0,4}|hit|hitting|(?:ran|run|running) into|keeps?|gives?|gave|giving|says?|saying|prints?|returns?|reports?|error|problem|stuck|still|always|again|help(?! with)|can't|cannot|why|got)(?![a-z])|报|提示|出现|显示|遇到|碰到|返回|抛|一直|总是|为什么|为何|怎么|求助|失败|异常|错|挂/i
/** That it is over, was elsewhere, or is only thought of. */
const thoughtOf =
  /(?<![a-z])(?:(?:if|when|whenever)(?! (?:i|we|my|our)(?![a-z]))|in case|would|should|could|might|may|will|usually|often|sometimes|never|what does|under what|how (?:do|does|can|to|should)|whether|anybody|anyone|some (?:people|users)|instead of|means?|maybe|handle[sd]?|handling|catch|re-?tr(?:y|ies|yable|iable)|improve|better|clients?|allow|so that|once|the (?:error )?message)(?![a-z])|(?<!为什么|为啥|为何|怎么|咋)会(?:报|出现|提示|返回|抛|有|显示|变|导致)|会$|可能|一般|通常|如果|假如|避免|防止|是不是|什么时候|何时|如何|是否|应该|建议|容易|常见|比如|例如|之类|^q[:：]/i
const over =
  /(?<![a-z])(?:anymore|any more|no longer|went away|(?:is|are) gone|fixed|solved|resolved|works? (?:now|fine)|used to|was able|my (?:own )?(?:mistake|fault)|last (?:week|month|year)|before that|previously|(?:few|several) times an?)(?![a-z])|修复了|不再|已解决|已经?修复|解决了|好了|正常了|之前|上周|上个?月|以前|曾经?/i

/** Whether the sentence says that somebody has met what the evidence names. */
export function isReported({ opening, evidence, closing }: Sentence): boolean {
  if (call.test(evidence)) return false
  const words = `${opening} … ${closing}`
  if (!met.test(words)) return false
  // "When I call it, I get": what follows a colon has been printed.
  return (
    (announced.test(opening) && !change.test(opening)) ||
    !(thoughtOf.test(opening) || thoughtOf.test(closing))
  )
}

/** Whether it says that it is over. */
export function isOver({ opening, closing }: Sentence): boolean {
  return over.test(opening) || over.test(closing)
}

const supposing =
  /(?<![a-z])(?:if|could|may|might|usually|often|sometimes|e\.g\.|example|will be displayed|similar to|in case)(?![a-z])|如果|假如|若|可能会?(?:遇到|出现|看到|报)|例如|比如|类似|mock|测试数据/i
const firstPerson = /(?<![a-z'])(?:i|we|my|our|this error)(?![a-z])|我|这个/i

/** Whether a line speaks of what might be printed, and of nobody's run. */
export function isSupposed(line: string): boolean {
  return supposing.test(line) && !firstPerson.test(line)
}

function countOf(pattern: RegExp, text: string): number {
  return [...text.matchAll(pattern)].length
}
