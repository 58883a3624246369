import { expect, it } from 'vitest'
import { lookup } from '../../../src/lookup/lookup.ts'

const causes = (text: string) => lookup(text).causes.map(({ id }) => id)
const refused = 'redis error: Error: connect ECONNREFUSED 10.0.0.5:6379'

it.each([
  ['the same client connected', `${refused}\nredis reconnecting...\nredis connected`],
  ['all was done', `${refused}\n[info] retry 1/3\n[info] 42 rows synced, done`],
  ['in Chinese', '08:00 ERROR 推送失败: connect ETIMEDOUT 1.2.3.4:443\n08:01 INFO 推送成功'],
  ['the tests passed', `${refused}\nTests:  14 passed (14)`],
])('an error behind which the program succeeded explains nothing: %s', (_, text) => {
  expect(causes(text)).toEqual([])
})

it.each([
  ['it failed again', `${refused}\nredis connected\nError: connect ECONNREFUSED 10.0.0.5:6379`],
  ['it never connected', `${refused}\nredis not connected`],
  ['people say what helped', `${refused}\nAfter opening the port it connected and works now`],
  ['a Chinese sentence of people', `${refused}\n重启数据库之后连接成功`],
])('any other still does: %s', (_, text) => {
  expect(causes(text)).toEqual(['connection-refused'])
})
