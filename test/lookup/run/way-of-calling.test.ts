import { expect, it } from 'vitest'
import { detailBlocks } from '../../../src/cards/details.ts'
import { markdownCard } from '../../../src/cards/markdown.ts'
import type { Way } from '../../../src/catalog/retries.ts'
import { Input } from '../../../src/lookup/input.ts'
import { lookup } from '../../../src/lookup/lookup.ts'
import { wayOfCalling } from '../../../src/lookup/run/way-of-calling.ts'

it.each<[string, Way | undefined]>([
  ['Async run task submitted', 'asyncExecution'],
  ['启用异步执行后，Invoking task timed out after 900 seconds', 'asyncExecution'],
  ['CKafka trigger of order-sync: 432 ResourceLimitReached', 'kafka'],
  ['{"Records":[{"Ckafka":{"topic":"orders","partition":1', 'kafka'],
  ['CKafka 触发器一直在重试', 'kafka'],
  // A client of Kafka in the code is no trigger.
  ['kafka.errors.NoBrokersAvailable', undefined],
  ['MQTT 触发器一直在重试', 'mqtt'],
  ['EventBridge: deliver failed, 433 TimeLimitReached', 'eventBridge'],
  ['{"Type":"Timer","TriggerName":"nightly"}', 'asynchronous'],
  ['定时触发器 nightly 报 430', 'asynchronous'],
  ['GET https://1251234567-abcdef.ap-guangzhou.tencentscf.com/ 433', 'synchronous'],
  ['通过函数 URL 调用返回 433', 'synchronous'],
  ['{"errorCode":-1,"errorMessage":"Invoking task timed out after 3 seconds","statusCode":433}', undefined],
])('%j shows the way %s', (text, way) => {
  expect(wayOfCalling(new Input(text))).toBe(way)
})

it('the details of a card say what the platform does in the way that the text shows', () => {
  const log =
    'Result:{"errorCode":-1,"errorMessage":"Invoking task timed out after 3 seconds","statusCode":433}'
  const cardOf = (text: string) => markdownCard({ headline: '', blocks: detailBlocks(lookup(text), 'en') })
  expect(cardOf(`CKafka trigger\n${log}`)).toContain('SCF retries once a minute')
  expect(cardOf(log)).not.toContain('SCF retries')
})
