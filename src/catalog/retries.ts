import type { Bilingual } from '../language.ts'
import type { Entry } from './entry.ts'

/**
 * Who tries a failed call again depends on the way the function was called and on the kind of error. The kinds
 * are those of https://cloud.tencent.com/document/product/583/41138 (June 2025); EventBridge has rules of its
 * own for each code, https://cloud.tencent.com/document/product/248/87507.
 */
type RetryKind = NonNullable<Entry['retry']['kind']>

/** A way of calling, in the order in which people meet them. */
export type Way = keyof typeof ways

const never: Bilingual = { en: 'SCF does not retry', zh: '平台不重试' }
const asSet: Bilingual = {
  en: 'SCF retries once a minute, as often as the trigger is set to',
  zh: '平台每分钟重试 1 次，次数以触发器的配置为准',
}
const untilItWorks: Bilingual = {
  en: 'SCF retries with growing pauses until it works',
  zh: '平台持续重试到成功为止，间隔逐次拉长',
}
const forHours: Bilingual = {
  en: 'SCF retries every minute, for up to 6 h by default',
  zh: '平台每分钟重试 1 次，默认最多 6 小时',
}

/** What the platform does for each kind of error; `undefined` where no page says it. */
export const ways = {
  synchronous: {
    title: { en: 'Synchronous call (API, function URL, CLB)', zh: '同步调用（云 API、函数 URL、CLB）' },
    run: never,
    limit: never,
    system: never,
    request: never,
  },
  asynchronous: {
    title: { en: 'Asynchronous call (COS, timer, CMQ, API)', zh: '异步调用（COS、定时、CMQ、云 API）' },
    run: { en: 'SCF retries twice by default, a minute apart', zh: '平台默认重试 2 次，间隔 1 分钟' },
    limit: forHours,
    system: forHours,
    request: never,
  },
  kafka: {
    title: { en: 'CKafka or Kafka trigger', zh: 'CKafka、Kafka 触发器' },
    run: asSet,
    limit: asSet,
    system: untilItWorks,
    request: undefined,
  },
  mqtt: {
    title: { en: 'MQTT trigger', zh: 'MQTT 触发器' },
    run: asSet,
    limit: untilItWorks,
    system: untilItWorks,
    request: undefined,
  },
  // https://www.tencentcloud.com/document/product/583/39466
  asyncExecution: {
    title: { en: 'Asynchronously executed function', zh: '启用异步执行的函数' },
    run: never,
    limit: never,
    system: never,
    request: never,
  },
  eventBridge: { title: { en: 'EventBridge rule', zh: '事件总线规则' } },
} as const satisfies Readonly<Record<string, WayOfCalling>>

type WayOfCalling = { readonly title: Bilingual } & Partial<
  Readonly<Record<RetryKind, Bilingual | undefined>>
>

const byEventBridge: Readonly<Record<NonNullable<Entry['retry']['eventBridge']>, Bilingual>> = {
  never: { en: 'no retry', zh: '不重试' },
  thrice: { en: 'three retries', zh: '重试 3 次' },
  hours: { en: 'a retry every minute, for up to 6 h', zh: '每分钟重试 1 次，最多 6 小时' },
}

/** How the platform itself retries an error met in one way of calling; `undefined` where no page says it. */
export function platformRetry({ retry }: Entry, way: Way): Bilingual | undefined {
  if (way === 'eventBridge') return retry.eventBridge && byEventBridge[retry.eventBridge]
  return retry.kind && ways[way][retry.kind]
}

/**
 * Whether to call again, and what the platform does of its own accord in the way of calling that the text shows.
 * Of a text that shows none, what is worth knowing is that asynchronous calls are tried for hours.
 */
export function retrySentence(entry: Entry, shown: Way | undefined): Bilingual {
  const { note } = entry.retry
  const way = shown ?? (platformRetry(entry, 'asynchronous') === forHours ? 'asynchronous' : undefined)
  const told = way && platformRetry(entry, way)
  if (way === undefined || told === undefined) return note
  const { title } = ways[way]
  return { en: `${note.en} ${title.en}: ${told.en}.`, zh: `${note.zh}${title.zh}：${told.zh}。` }
}
