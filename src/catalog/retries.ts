import type { Bilingual } from '../language.ts'
import type { Entry } from './entry.ts'

/**
 * Who tries a failed call again depends on the way the function was called and on the kind of error. The kinds
 * are those of https://cloud.tencent.com/document/product/583/41138 (June 2025); EventBridge has rules of its
 * own for each code, https://cloud.tencent.com/document/product/248/87507.
 */
export type RetryKind = NonNullable<Entry['retry']['kind']>

/** A way of calling, in the order in which people meet them. */
export type Way = keyof typeof ways

const never: Bilingual = { en: 'never', zh: '不重试' }
const asSet: Bilingual = {
  en: 'once a minute, as often as the trigger is set to',
  zh: '每分钟 1 次，次数以触发器的配置为准',
}
const untilItWorks: Bilingual = {
  en: 'with growing pauses, until it works',
  zh: '间隔逐次拉长，直到成功',
}
const forHours: Bilingual = {
  en: 'every minute, for up to 6 h by default',
  zh: '每分钟 1 次，默认最多 6 小时',
}

/** What the platform does for each kind of error; `undefined` where no page says it. */
export const ways = {
  synchronous: {
    title: { en: 'Synchronous call (API, function URL, CLB)', zh: '同步调用（云 API、函数 URL、CLB）' },
    shownBy: /tencentscf\.com|function urls?|函数 ?URL|X-Api-Requestid|api gateway|API ?网关|同步调用/i,
    run: never,
    limit: never,
    system: never,
    request: never,
  },
  asynchronous: {
    title: { en: 'Asynchronous call (COS, timer, CMQ, API)', zh: '异步调用（COS、定时、CMQ、云 API）' },
    shownBy:
      /"Type" ?: ?"Timer"|"cosBucket"|InvocationType\W{1,4}Event|timer trigger|COS trigger|asynchronous (?:call|invocation)|定时触发|COS ?触发|异步调用/i,
    run: { en: 'twice by default, a minute apart', zh: '默认 2 次，间隔 1 分钟' },
    limit: forHours,
    system: forHours,
    request: never,
  },
  kafka: {
    title: { en: 'CKafka or Kafka trigger', zh: 'CKafka、Kafka 触发器' },
    shownBy: /kafka/i,
    run: asSet,
    limit: asSet,
    system: untilItWorks,
    request: undefined,
  },
  mqtt: {
    title: { en: 'MQTT trigger', zh: 'MQTT 触发器' },
    shownBy: /mqtt/i,
    run: asSet,
    limit: untilItWorks,
    system: untilItWorks,
    request: undefined,
  },
  // https://www.tencentcloud.com/document/product/583/39466
  asyncExecution: {
    title: { en: 'Asynchronously executed function', zh: '启用异步执行的函数' },
    shownBy: /Async run task submitted|AsyncRunEnable|asynchronously executed|异步执行/i,
    run: never,
    limit: never,
    system: never,
    request: never,
  },
  eventBridge: {
    title: { en: 'EventBridge rule', zh: '事件总线规则' },
    shownBy: /eventbridge|事件总线/i,
  },
} as const satisfies Readonly<Record<string, WayOfCalling>>

type WayOfCalling = { readonly title: Bilingual; readonly shownBy: RegExp } & Partial<
  Readonly<Record<RetryKind, Bilingual | undefined>>
>

const byEventBridge: Readonly<Record<NonNullable<Entry['retry']['eventBridge']>, Bilingual>> = {
  never,
  thrice: { en: 'three times', zh: '3 次' },
  hours: { en: 'every minute, for up to 6 h', zh: '每分钟 1 次，最多 6 小时' },
}

/** How the platform itself retries an error met in one way of calling; `undefined` where no page says it. */
export function platformRetry({ retry }: Entry, way: Way): Bilingual | undefined {
  if (way === 'eventBridge') return retry.eventBridge && byEventBridge[retry.eventBridge]
  return retry.kind && ways[way][retry.kind]
}

/** The ways in the order in which a text that shows several of them is read: the narrowest first. */
const narrowestFirst: readonly Way[] = [
  'eventBridge',
  'asyncExecution',
  'mqtt',
  'kafka',
  'asynchronous',
  'synchronous',
]

/** The way of calling that a text shows by a trigger's name or by what it prints; `undefined` for most texts. */
export function wayShownIn(text: string): Way | undefined {
  return narrowestFirst.find((way) => ways[way].shownBy.test(text))
}
