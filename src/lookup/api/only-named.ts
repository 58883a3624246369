import type { Text } from '../reading/text.ts'
import { definitionBefore, definitionBehind } from '../vocabulary/shapes.ts'

type Span = { readonly start: number; readonly end: number }

/** Right behind a code, what it stands for: "`X` means that …", X 表示…. A question asks for it. */
const meaning =
  /^["'`*」]{0,3} ?(?:means(?! ?\?)|indicates|stands for|is (?:returned|thrown|raised|given) (?:if|when|by)|(?:表示|意味着|代表|是指|指的是)(?!什么|啥))/
/** Right behind a code, what has been done with it: "was added to", "is now retried". */
const changed =
  /^["'`]{0,2} ?(?:(?:is|are|was|were|now|also|now also) ){0,2}(?:added|removed|renamed|deprecated|ignored|handled|retried|mapped|treated|swallowed|caught)(?![a-z])|^["'`」]{0,2} ?(?:当作|当成|视为|的告警规则)/
/** A line of a list of changes: it begins with what was done or, at either end, has the number of a request. */
const changeBefore =
  /^[\s>*+-]{0,8}(?:[[(]#\d{1,6}[\])]|(?:新增|修复|优化|调整|变更|fix(?:ed)?|added|changed|improved|removed|deprecated)[:：])/
const changeBehind = /\(#\d{1,6}\)\s{0,4}$/
/** The heading of one. */
const changes = /release notes|change ?log|更新日志|变更日志|发布说明/
/** The number of a version heads a list of changes. */
const version = /^[#\s[]{0,6}v?\d{1,3}\.\d{1,3}\.\d{1,4}/
const bullet = /^\s{0,6}[*-] /
/** A code in code marks begins its line, and its explanation follows: no tool prints the marks. */
const titleBefore = /^[\s>*•-]{0,8}[`*]{1,3}$/
const titleBehind = /^[`*]{1,3}\s?(?:[:：]|[—–-]{1,2}\s)/

/** Codes that begin their lines, each with its explanation: with two of them it is a list. */
const titles =
  /^[\s>*•-]{0,8}["'`*]{0,3}([A-Z][A-Za-z]{6,24}\.[A-Z]\w{2,60})["'`*]{0,3}\s?(?:[:：]|[—–-]{1,2}\s)/gm
const reachOfList = 300

/** What is done with a code, or what kind of thing it is called, right before it. "Failed on" is no such thing. */
const handled =
  /(?<![a-z])(?:handl(?:e[sd]?|ing)|treat(?:s|ed|ing)?|maps?|mapped|retr(?:y|ies|ied|ying)(?: on)?|ignor(?:e[sd]?|ing)|catch(?:es|ing)?|add(?:s|ed|ing)?|swallow(?:s|ed|ing)?|support(?:s|ed)?|expect(?:s|ed)?|rais(?:e|ing)|constants?|codes|errors|such as|e\.g\.|like|when|whenever|upon|if|once|unless|until|(?<!(?:s|ed|ing|died|stuck|broke) )on)(?: the| an?)? ?["'`(:]{0,3}$|(?:errors|codes) (?:are|will be|can be|may be|should be) [a-z]{3,12}: ?["'`]?$|(?:处理|忽略|捕获|兼容|新增|支持|例如|比如|诸如|除了?|对于?|针对|(?:期望|预期)(?:会|能)?(?:返回|报|得到)?|(?:支持|处理|重试|忽略|包括|涉及)的?(?:错误码?|异常)[:：])\s?["'`「]{0,2}$/
/** The two lines of a question and its answer. */
const asking = /^[\s*#>-]{0,6}(?:q|问)\d{0,2}[*]{0,2}[:：.]/
const answering = /\n[\s*#>-]{0,6}(?:a|答)\d{0,2}[*]{0,2}[:：.]/
/** Somebody is told what to do in such a case. */
const duty = /(?<![a-z])(?:must|shall|should)(?! (?:i|we)(?![a-z]))/
const dutyBehind = /^["'`」]{0,2} ?(?:应该?|应当|则|必须|务必|请)(?!求)/
/** What may come of something. */
const possible =
  /(?:可能|也许|或许)会?(?:返回|报|出现|触发|遇到|抛出?)\s?["'`「]{0,2}$|(?<![a-z])(?:may|might|could|can) (?:return|answer|give|trigger|throw|raise|report|fail)(?![a-z])/
/** A condition: in the clause before a code, or right behind it. */
const conditionBefore =
  /如果|若|要是|一旦|万一|假如|当(?!前)|(?<![a-z])(?:if|when|whenever|once)(?! (?:i|we)(?![a-z]))/
const conditionBehind = /^["'`」]{0,2} ?(?:时|的时候|的话)/
/** What is to be done then. */
const consequence =
  /[，, ：:](?:.{0,6}(?:请|则|先|就|需|应|可以|再|等|重试|说明|忽略|跳过)|(?:wait|retry|try|ask|check|switch|back)(?![a-z]))/
/** Somebody asks. */
export const question = /[?？]|怎么|吗|为什么|如何/

/** Words before what is shown only so that somebody knows its form. */
const example = /形如|looks? like|similar to|(?:示例|样例|例子|example|e\.g\.)["']?[:：]/

/** Whether the answer that holds a code is an example of one. */
export function isExample(text: Text, start: number): boolean {
  return example.test(text.lines.before(start, 120))
}

/**
 * Whether the words around a code explain it, or say what is done where it comes: a manual, a runbook, a list of changes,
 * a case that has not come, or trouble that is over.
 */
export function isOnlyNamed(text: Text, { start, end }: Span): boolean {
  if (text.taleAround(start) !== 'none' || text.isReferenceAround(start)) return true
  const before = text.lines.before(start, 120)
  const behind = text.lower.slice(end, end + 120).split('\n', 1)[0] ?? ''
  const around = text.text.slice(Math.max(0, start - reachOfList), end + reachOfList)
  if (isExplained(before, behind) || isCase(before, behind)) return true
  if (
    isChange(before, behind) ||
    isOfRelease(before, text.lower.slice(Math.max(0, start - reachOfList), start))
  )
    return true
  return handled.test(before) || isLegend(around) || isAnswered(text.lower, start, end)
}

function isChange(before: string, behind: string): boolean {
  return (
    [changes, changeBefore].some((shape) => shape.test(before)) ||
    [changed, changeBehind].some((shape) => shape.test(behind))
  )
}

/** It stands in a list that a version heads. */
function isOfRelease(before: string, ahead: string): boolean {
  return bullet.test(before) && ahead.split('\n').some((line) => version.test(line))
}

/** It stands in a question to which the answer follows. */
function isAnswered(lower: string, start: number, end: number): boolean {
  const asks = asking.test(
    lower
      .slice(Math.max(0, start - reachOfList), start)
      .split('\n')
      .at(-1) ?? '',
  )
  return asks && answering.test(lower.slice(end, end + reachOfList))
}

function isLegend(around: string): boolean {
  return new Set(Array.from(around.matchAll(titles), ([, code]) => code)).size > 1
}

function isExplained(before: string, behind: string): boolean {
  if (definitionBefore.test(before) || definitionBehind.test(behind)) return true
  if (/what (?:does )?["'`]{0,2}$/.test(before)) return false
  return meaning.test(behind) || (titleBefore.test(before) && titleBehind.test(behind))
}

function isCase(before: string, behind: string): boolean {
  if (question.test(behind)) return false
  if (duty.test(before) || duty.test(behind) || dutyBehind.test(behind) || possible.test(before)) return true
  const clause = before.split(/[，,。；;.]/).at(-1) ?? ''
  return (conditionBefore.test(clause) || conditionBehind.test(behind)) && consequence.test(behind)
}
