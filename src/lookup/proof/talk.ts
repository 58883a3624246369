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
  /(?<![a-z'])(?:the|an?|is|are|was|were|be|been|this|that|these|it|its|i|we|you|they|my|our|your|when|if|but|and|or|so|because|should|would|could|can|will|may|might|must|do|does|have|has|had|get|got|of|to|in|on|for|with|by|as|at|from|than|there|here|what|why|how|after|before|not|no|maybe|which)(?![a-z'])/i
const joiningWords = new RegExp(joining, 'gi')
/** Words of somebody who argues. */
const arguing =
  /(?<![a-z'])(?:i|we|we'll|my|our|should|would|might|usually|often|sometimes|anymore|when|whenever|if|because|since|means?|thanks|then)(?![a-z'])/i
const han = /[\u3400-\u9fff]/g
/** Somebody says what is printed behind it: "I get this error: ". */
const announced = /^(.*)[:：](?=[^:：]*$)/s

/** Whether people have written the sentence, and no program. */
export function isTalk(sentence: Sentence): boolean {
  const { opening, evidence, isQuoted, isTyped, closing } = sentence
  if (label.test(opening) || imperative.test(opening)) return true
  const announcement = announced.exec(opening)?.[1]
  if (announcement !== undefined)
    return [arguing, thoughtOf].some((words) => words.test(announcement)) || isOver(sentence)
  // The platform has sentences of its own in Chinese.
  if (countOf(han, evidence) > 0) return thoughtOf.test(opening) || isOver(sentence)
  // A call is named as it stands in the code.
  if (call.test(evidence)) return joining.test(opening + closing) || countOf(han, opening + closing) > 0
  // An API's code at the head of a line, and its message behind it.
  if (opening === '' && apiCode.test(evidence) && /^[:：,，]/.test(closing)) return isOver(sentence)
  const isName = isQuoted || !(isTyped || /\s/.test(evidence))
  if (isName) {
    const words = `${opening} … ${closing}`
    return (
      isOver(sentence) ||
      countOf(joiningWords, words) >= (isQuoted ? 1 : 2) ||
      countOf(han, opening) >= 2 ||
      countOf(han, closing) >= 4
    )
  }
  if (opening === '')
    return isOver(sentence) || (!isTyped && (thoughtOf.test(closing) || goesOn.test(closing)))
  if (countOf(han, opening) >= 2 || (countOf(han, opening) > 0 && countOf(han, closing) >= 2)) return true
  // What is printed may go on with the evidence: "a mapping entry in", "the package exceeds".
  if (isTyped || continued.test(evidence)) return arguing.test(opening)
  return joining.test(opening) || arguing.test(closing) || goesOn.test(closing)
}

/** Behind a message the sentence goes on about it. */
const goesOn =
  /^(?:is|are|was|were|could|can|to|but|and|into|from the|issues?|errors?|属于|的(?!时候)|是因为|表示|代表|指的是)(?![a-z])/i
/** Evidence in the middle of what is printed. */
const continued = /^(?:in|is|are|was|has|of|by|at|not|and|or|to|exceeds|requires|compiled|listen) /i
const apiCode = /^[A-Z][A-Za-z]{2,40}\.[A-Z][A-Za-z]{2,60}$/
const call = /^[\w.]{2,60}\(\S{0,40}\)$/

/** What a change, a request, a note or an examination is headed by. */
const label =
  /^(?:(?:feat|fix|docs|chore|test|refactor|perf|style)(?:\([\w-]{1,20}\))?!?|\[?(?:nit|faq|q|note|tip|hint|rfc|proposal|suggestion|bug ?fix(?:es)?)\]?|注意|修复|新增|优化|建议|(?:考试|面试)?题)[:：]/i
/** What somebody asks for, or how a question or a change begins, at the head of a sentence or behind a colon. */
const imperative =
  /(?:^|[:：] ?)(?:please )?(?:fix(?:e[sd])?|log|ignore[sd]?|remove[sd]?|add(?:ed|s)?|handle[sd]?|improve[sd]?|avoid|allow|support|catch|treat|retry|return|explain|document|silence|cover|mock|make|see|read|expect|what|how|do not|don't|(?:this|the) (?:pr|change|patch|commit))(?![a-z:])/i

/** That somebody has met it. */
const met =
  /(?<![a-z_])(?:gets?|got|getting|receiv\w{1,4}|sees?|saw|seeing|show(?:s|ed|ing)?|fail(?:s|ed|ing)?|crash\w{0,4}|fac(?:e|ing|ed)|encounter\w{0,4}|hit|hitting|(?:ran|run|running) into|keeps?|gives?|gave|giving|throws|threw|throwing|says?|saying|prints?|returns?|reports?|error|problem|unable|could ?n[o']t|stuck|still|always|again|help(?! with)|can't|cannot|why|appear\w{0,4}|issues?|stops?|hints?|fighting|struggling|end(?:s|ed) (?:up )?with|exits|produces|full of|same (?:here|thing)|but now|died)(?![a-z_])|报|提示|出现|显示|遇到|碰到|返回|抛|一直|总是|为什么|为何|怎么|求助|失败|异常|错|挂|原因|什么问题|后就|咋|卡|… 了|同样|开始|这里|不行|不了|无法|没法/i
/** That it is over, was elsewhere, or is only thought of. */
const thoughtOf =
  /(?<![a-z])(?:(?:if|when|whenever)(?! (?:i|we|my|our)(?![a-z]))|in case|would|should|could(?! ?n[o'])|might|may|will|usually|often|sometimes|never|what does|under what|how (?:do|does|can|to|should)|whether|some (?:people|users)|instead of$|means?|maybe|handle[sd]?|handling|catch|re-?tr(?:y|ies|yable|iable)|improve|better|clients?|allow|so that|once|possible|closing as|duplicate|different from|not related|the (?:error )?message)(?![a-z])|(?<!为什么|为啥|为何|怎么|咋)会(?:报|出现|提示|返回|抛|有|显示|变|导致)|会$|可能|一般|通常|如果|假如|若|避免|防止|是不是|什么时候|何时|从没|没遇到|没关系|无关|面试|教程|优化了|属于|不是$|如何|是否|应该|建议|容易|常见|比如|例如|之类|^(?:时|的时候|的话)|^q[:：]/i
const over =
  /(?<![a-z])(?:anymore|any more|no longer|went away|(?:is|are) gone|fixed|solved|resolved|works? now|used to|was able|my (?:own )?(?:mistake|fault)|last (?:week|month|year)|before that|previously|(?:few|several) times an?)(?![a-z])|修复了|不再|已解决|已经?修复|解决了|好了|正常了|之前(?!都|一直|好|正常|还|可以|没|是)|上周|上个?月|以前|曾经?/i

/** Somebody wants to be rid of it, so they have it. */
const helpWanted =
  /(?<![a-z])(?:how (?:do|can|should|to)(?: i| we| you)? (?:fix|solve|resolve|get rid of|get past|debug)|(?:fix|solve) (?:for|this)|what does (?:it|this|that) mean (?:when|if) (?:i|we))(?![a-z])|怎么(?:解决|修|处理|办)|如何(?:解决|修复|处理|排查)/i

/** Whether the sentence says that somebody has met what the evidence names. */
export function isReported({ opening, evidence, closing }: Sentence): boolean {
  if (call.test(evidence)) return false
  if (helpWanted.test(opening) || helpWanted.test(closing)) return true
  const isMet = met.test(`${opening} … ${closing}`)
  const isThoughtOf = thoughtOf.test(opening) || thoughtOf.test(closing)
  if (label.test(opening) || imperative.test(opening))
    return isMet && firstPerson.test(opening) && !isThoughtOf
  // "When I call it, I get": what follows a colon has been printed.
  const said = announced.exec(opening)?.[1]
  if (said !== undefined) return (isMet || firstPerson.test(said)) && !isSupposed(said)
  if (isThoughtOf) return false
  // 每天早上 ETIMEDOUT: a Chinese sentence that ends with what was printed tells what happened.
  return isMet || logged.test(opening) || (endsInHan.test(opening) && countOf(han, closing) === 0)
}

/** What stands behind the word for a log has been printed: 日志 Example app */
const logged = /日志(?:[里中]|内容|[显提]示|信息|[是为]){0,2}[^\u3400-\u9fff]{0,60}$/
const endsInHan = /[\u3400-\u9fff][^\u3400-\u9fff]{0,3}$/

/** Whether it says that it is over. */
export function isOver({ opening, closing }: Sentence): boolean {
  return over.test(opening) || over.test(closing)
}

const supposing =
  /(?<![a-z])(?:if|could|may|might|usually|often|sometimes|e\.g\.|example|will be displayed|similar to|in case)(?![a-z])|如果|假如|若|可能会?(?:遇到|出现|看到|报)|例如|比如|类似|常见|一般|通常|mock|测试数据/i
const firstPerson = /(?<![a-z'])(?:i|we|my|our|this error)(?![a-z])|我|这个/i

/** Whether a line speaks of what might be printed, and of nobody's run. */
export function isSupposed(line: string): boolean {
  return supposing.test(line) && !firstPerson.test(line)
}

function countOf(pattern: RegExp, text: string): number {
  return [...text.matchAll(pattern)].length
}
