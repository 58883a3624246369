/** How things stand: an alarm stays triggered, however often it is repeated, until it has recovered. */
export type Status = 'triggered' | 'recovered'

const recovered =
  /^(?:0|2|ok|normal|clear(?:ed)?|(?:(?:alarm|alert) )?(?:recover(?:y|ed)?|resolved?)|(?:告警)?(?:已)?(?:恢复|解除|正常)(?:正常)?)(?![\p{L}\d])/iu
const triggered =
  /^(?:1|alarm(?:ing)?|alert(?:ing)?|(?:(?:alarm|alert) )?(?:trigger(?:ed)?|(?:de-?)?escalated?|continu(?:ed|ing|ous))|firing|active|未恢复|(?:告警)?(?:已)?(?:触发|持续|升级|降级|发生)|告警中?|异常)(?![\p{L}\d])/iu

/** `:white_check_mark: 已恢复`, 【触发】 */
const ornament = /^(?::[a-z0-9_+-]{1,40}:|[^\p{L}\d]){1,12}/u

/** The state that a value begins with. */
export function statusOf(value: string): Status | undefined {
  const word = value.replace(ornament, '')
  if (recovered.test(word)) return 'recovered'
  return triggered.test(word) ? 'triggered' : undefined
}

const saysRecovered =
  /(?<!未)(?:已恢复|告警恢复|恢复通知|恢复告警|恢复正常|告警解除)|(?<![a-z])(?:recovered|resolved|recovery)(?![a-z_])|\n\*{0,2}ok\*{0,2}\n/i
const saysTriggered =
  /已触发|告警触发|触发告警|告警(?:升级|降级|持续)|(?<![a-z])(?:alarm|alert)s?(?: (?:is|was|has been))? (?:triggered|firing|fired)|been triggered(?![a-z])|(?<![a-z])problem(?: started)?:/i
const speaksOfAlarms = /告警|报警|触发|(?<![a-z])(?:alarm|alert|trigger|firing)/i

/** A word between two marks: `恢复 | 云函数`, `[Trigger]`, 【持续】, `*Escalated*`. */
const marks = /[\n|｜[\]【】()（）:：,，;；*—/]/
const bareState = /^(?:触发|持续|恢复|升级|降级|trigger(?:ed)?|firing|recovery|escalated)$/i

/** What comes first is the heading; an example of a log may tell of anything. */
const headingLength = 200

/** The state that the heading of an alarm tells in so many words. */
export function statusInHeading(text: string): Status | undefined {
  const heading = text.slice(0, headingLength)
  const [title = ''] = heading.trimStart().split('\n', 1)
  if (saysRecovered.test(title)) return 'recovered'
  const cells = heading.split(marks).map((cell) => cell.replace(ornament, '').trim())
  const bare = cells.find((cell) => bareState.test(cell))
  if (bare !== undefined) return statusOf(bare)
  if (saysRecovered.test(heading)) return 'recovered'
  return saysTriggered.test(heading) ? 'triggered' : undefined
}

/** An alarm, and not the policy of one. */
const anAlarm =
  /[告报]警(?!策略|规则|配置|阈值|设置)|(?<![a-z_])(?:alarm|alert)s?(?![a-z_]| polic| rule| config)/i

/** Whether the heading says that it is an alarm's, whatever its state. */
export function speaksOfAlarm(text: string): boolean {
  return anAlarm.test(text.slice(0, headingLength))
}

/** The state of an alarm without a field that tells it. */
export function statusInWords(text: string): Status {
  const told = statusInHeading(text)
  if (told) return told
  const isRecovered =
    saysRecovered.test(text.slice(0, 1_000)) && !speaksOfAlarms.test(text.slice(0, headingLength))
  return isRecovered ? 'recovered' : 'triggered'
}
