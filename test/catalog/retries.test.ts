import { describe, expect, it } from 'vitest'
import { entries, entryOf } from '../../src/catalog/index.ts'
import { platformRetry, type Way, wayShownIn } from '../../src/catalog/retries.ts'

const openings = {
  yes: { en: /^Yes\b/, zh: /^(?:多半)?有用/ },
  no: { en: /^No\b/, zh: /^(?:没用|无需)/ },
  depends: { en: /^It depends\b/, zh: /^不一定/ },
} as const

it.each(entries.map((entry) => [entry.code, entry.retry] as const))(
  'the note of %i says first whether a retry helps',
  (_, { helps, note }) => {
    expect(note.en).toMatch(openings[helps].en)
    expect(note.zh).toMatch(openings[helps].zh)
  },
)

describe('the platform', () => {
  it.each<[number, Way, RegExp | undefined]>([
    [430, 'synchronous', /^never$/],
    [430, 'asynchronous', /^twice by default/],
    [430, 'kafka', /as often as the trigger is set to/],
    [430, 'eventBridge', /^never$/],
    [433, 'asyncExecution', /^never$/],
    [433, 'eventBridge', /up to 6 h/],
    [434, 'eventBridge', /three times/],
    [432, 'synchronous', /^never$/],
    [432, 'kafka', /as often as the trigger is set to/],
    [432, 'mqtt', /until it works/],
    [429, 'asynchronous', /every minute, for up to 6 h/],
    [449, 'asynchronous', /every minute, for up to 6 h/],
    [449, 'asyncExecution', /^never$/],
    [500, 'kafka', /until it works/],
    [435, 'asynchronous', /^never$/],
    [435, 'kafka', undefined],
    [445, 'asynchronous', undefined],
    [445, 'eventBridge', undefined],
  ])('retries %i in the way %s: %s', (code, way, told) => {
    const entry = entryOf(code)
    const sentence = entry && platformRetry(entry, way)
    if (told === undefined) expect(sentence).toBeUndefined()
    else expect(sentence?.en).toMatch(told)
  })
})

describe('the way of calling that a text shows', () => {
  it.each<[string, Way | undefined]>([
    ['Async run task submitted', 'asyncExecution'],
    ['启用异步执行后，Invoking task timed out after 900 seconds', 'asyncExecution'],
    ['CKafka trigger of order-sync: 432 ResourceLimitReached', 'kafka'],
    ['MQTT 触发器一直在重试', 'mqtt'],
    ['EventBridge: deliver failed, 433 TimeLimitReached', 'eventBridge'],
    ['{"Type":"Timer","TriggerName":"nightly"}', 'asynchronous'],
    ['定时触发器 nightly 报 430', 'asynchronous'],
    ['GET https://1251234567-abcdef.ap-guangzhou.tencentscf.com/ 433', 'synchronous'],
    ['通过函数 URL 调用返回 433', 'synchronous'],
    ['{"errorCode":-1,"errorMessage":"Invoking task timed out after 3 seconds","statusCode":433}', undefined],
  ])('%j: %s', (text, way) => {
    expect(wayShownIn(text)).toBe(way)
  })
})
