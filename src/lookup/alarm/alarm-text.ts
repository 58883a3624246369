import type { Input } from '../input.ts'
import { type Plain, plainOf } from '../reading/plain.ts'
import { type Field, fieldsIn } from './fields.ts'
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

/** A part of an object: without any, nothing more is looked for. */
const hasPart = /#[A-Za-z]/

/** How far the heading of an alarm goes: its first line, or what a line of its own would hold. */
const headingLength = 120
/** So much of a text is read: an alarm says at its beginning what it is. */
const longestAlarm = 60_000

/** The text of what may be an alarm. What several questions are about is read once, when first needed. */
export class AlarmText {
  readonly text: string
  readonly inputOffset: Plain['inputOffset']
  #fields: readonly Field[] | undefined
  #object: RegExpExecArray | null | undefined
  #hasOwnMark: boolean | undefined

  constructor({ text, plain }: Input) {
    const { text: read, inputOffset } =
      text.length <= longestAlarm ? plain : plainOf(text.slice(0, longestAlarm))
    this.text = read
    this.inputOffset = inputOffset
  }

  get fields(): readonly Field[] {
    this.#fields ??= fieldsIn(this.text)
    return this.#fields
  }

  /** The object as the monitoring names a function: `appid#function#namespace#version`. */
  get object(): RegExpExecArray | null {
    if (this.#object === undefined)
      this.#object = hasPart.test(this.text) ? objectPattern.exec(this.text) : null
    return this.#object
  }

  /**
   * Whether an alarm is another product's: by the namespace of its metric, or because another product stands where
   * alarms name theirs, or in their heading. What a policy is called, and who else is told of it, says nothing.
   */
  get isOfOtherProduct(): boolean {
    if (this.#namesOtherProduct()) return true
    return !this.#isOwn() && (isOther(this.#heading()) || elsewhere.test(this.text))
  }

  /** The same, where no word elsewhere in the text could change it. */
  get isCertainlyOther(): boolean {
    if (this.#namesOtherProduct()) return true
    const heading = this.#heading()
    const isOtherHeading = isOther(heading) || elsewhere.test(heading)
    return isOtherHeading && !this.#isOwn() && !productName.test(this.text)
  }

  /** Whether an alarm is about a function of SCF. */
  isOfScf(measure: Measure | undefined): boolean {
    if (this.#isOwn()) return true
    // Four parts are also what other products call their objects: `appid#instance#topic#group`.
    if (this.object) return measure !== undefined || ownWord.test(this.text)
    if (this.namesScfAsProduct || consolePattern.test(this.text)) return true
    // By the name alone, only what no other product measures.
    return productName.test(this.text) && measure !== undefined
  }

  /** Without any of this, no alarm is about a function of SCF, whatever its fields say. */
  get couldBeOfScf(): boolean {
    return (
      this.#isOwn() || this.object !== null || productName.test(this.text) || consolePattern.test(this.text)
    )
  }

  /** Whether an event of SCF's own is what the text is. */
  get isEvent(): boolean {
    return eventSource.test(this.text)
  }

  /** Whether a field of SCF's log lines stands in the text: in a line, or in a search for some. */
  get hasLogField(): boolean {
    return logField.test(this.text)
  }

  get namesScfAsProduct(): boolean {
    return productSlots(this.fields).some((slot) => productName.test(slot))
  }

  #namesOtherProduct(): boolean {
    if (otherNamespace.test(this.text)) return !ownNamespace.test(this.text)
    const isInstance = instanceId.test(this.object?.[1] ?? '')
    // Hardly any text names another product at all.
    if (!isInstance && !otherProduct.test(this.text)) return false
    return !this.#isOwn() && (isInstance || productSlots(this.fields).some(isOther))
  }

  /** Whether it has what only SCF writes. */
  #isOwn(): boolean {
    this.#hasOwnMark ??=
      [ownNamespace, resourcePattern, eventSource, logField].some((mark) => mark.test(this.text)) ||
      newestVersion.test(this.object?.[3] ?? '')
    return this.#hasOwnMark
  }

  #heading(): string {
    const heading = this.text.trimStart().slice(0, headingLength)
    return heading.split('\n', 1)[0] ?? heading
  }
}

/** Where alarms name their product: in a field of its own, or before the metric, as in 云函数-版本 | 函数执行超时 > 0. */
function productSlots(fields: readonly Field[]): readonly string[] {
  return fields.flatMap(({ kind, value }) => {
    if (kind === 'product') return [value]
    const bar = kind === 'content' || kind === 'condition' ? value.search(/[|｜]/) : -1
    return bar > 0 ? [value.slice(0, bar)] : []
  })
}

function isOther(words: string): boolean {
  return otherProduct.test(words) && !productName.test(words)
}
