import type { Field } from './fields.ts'
import type { Measure } from './measure.ts'
import { elsewhere, otherProduct } from './products.ts'
import { consolePattern, objectPattern, resourcePattern } from './subject.ts'

/** The namespace of a metric names its product: `qce/cvm`, and `qce_cvm_cpuusage_max` in Prometheus. */
const otherNamespace = /(?<![\w/])qce[/_](?!scf)[a-z]/i
const ownNamespace = /(?<![\w/])qce[/_]scf(?:_v2)?(?![a-z])/i
const eventSource = /scf\.cloud\.tencent/i
/** The fields of SCF's own log lines in CLS. */
const logField = /(?<![A-Za-z])SCF_(?:FunctionName|StatusCode|RequestId)/
const productName = /云函数|雲函數|serverless cloud function|(?<![a-z0-9_./-])scf(?![a-z0-9_./-])/i
/** SCF in whatever somebody called a policy: `scf-prod-500`. */
const ownWord = /scf|云函数|雲函數|serverless cloud function/i
const newestVersion = /\$latest/i

/** What others call their instances, in the place where an object has its function: `ckafka-9f8e7d`. */
const instanceId =
  /^(?:ins|lhins|cdb|crs|lb|ckafka|cmgo|cynosdb[a-z]{0,6}|tdsql[a-z]{0,6}|postgres|mssql|cls|emr|es|rocketmq|rmq|pulsar|amqp|disk|eip|nat|vpngw|cfs)-(?=[a-z0-9]{0,11}\d)[a-z0-9]{4,12}$/

/** How far the heading of an alarm goes: its first line, or what a line of its own would hold. */
const headingLength = 120

/**
 * Whether an alarm is another product's: by the namespace of its metric, or because another product stands where alarms
 * name theirs, or in their heading. What a policy is called, and who else is told of it, says nothing.
 */
export function isOfOtherProduct(text: string, fields: readonly Field[]): boolean {
  if (namesOtherProduct(text, fields)) return true
  return !hasOwnMark(text) && (isOther(headingOf(text)) || elsewhere.test(text))
}

/** The same, where no word elsewhere in the text could change it. */
export function isCertainlyOther(text: string, fields: readonly Field[]): boolean {
  if (namesOtherProduct(text, fields)) return true
  const heading = headingOf(text)
  return !hasOwnMark(text) && !productName.test(text) && (isOther(heading) || elsewhere.test(heading))
}

function namesOtherProduct(text: string, fields: readonly Field[]): boolean {
  if (otherNamespace.test(text)) return !ownNamespace.test(text)
  if (hasOwnMark(text)) return false
  return productSlots(fields).some(isOther) || instanceId.test(objectPattern.exec(text)?.[1] ?? '')
}

/** Whether an alarm is about a function of SCF. */
export function isOfScf(text: string, fields: readonly Field[], measure: Measure | undefined): boolean {
  if (hasOwnMark(text)) return true
  // Four parts are also what other products call their objects: `appid#instance#topic#group`.
  if (objectPattern.test(text)) return measure !== undefined || ownWord.test(text)
  if (namesScfAsProduct(fields) || consolePattern.test(text)) return true
  // By the name alone, only what no other product measures.
  return productName.test(text) && measure !== undefined
}

/** Whether an event of SCF's own is what the text is. */
export function isEvent(text: string): boolean {
  return eventSource.test(text)
}

/** Whether a field of SCF's log lines stands in the text: in a line, or in a search for some. */
export function hasLogField(text: string): boolean {
  return logField.test(text)
}

export function namesScfAsProduct(fields: readonly Field[]): boolean {
  return productSlots(fields).some((slot) => productName.test(slot))
}

/** What only SCF writes. */
function hasOwnMark(text: string): boolean {
  if ([ownNamespace, resourcePattern, eventSource, logField].some((mark) => mark.test(text))) return true
  return newestVersion.test(objectPattern.exec(text)?.[3] ?? '')
}

/** Where alarms name their product: in a field of its own, or before the metric, as in 云函数-版本 | 函数执行超时 > 0. */
function productSlots(fields: readonly Field[]): readonly string[] {
  return fields.flatMap(({ kind, value }) => {
    if (kind === 'product') return [value]
    const bar = kind === 'content' || kind === 'condition' ? value.search(/[|｜]/) : -1
    return bar > 0 ? [value.slice(0, bar)] : []
  })
}

function headingOf(text: string): string {
  const heading = text.trimStart().slice(0, headingLength)
  return heading.split('\n', 1)[0] ?? heading
}

function isOther(words: string): boolean {
  return otherProduct.test(words) && !productName.test(words)
}
