import { expect, it } from 'vitest'
import { entryCard } from '../../src/cards/entry.ts'
import { markdownCard } from '../../src/cards/markdown.ts'
import { entryOf } from '../../src/catalog/index.ts'

/** What the first edition of the status page tells its readers to do, by code, in words that must not get lost. */
const remedies: readonly (readonly [number, string, RegExp, RegExp])[] = [
  [400, 'read the error text', /Read errorMessage/, /看 errorMessage/],
  [400, 'compare the event with its trigger', /message format of its trigger/, /触发器的消息结构/],
  [404, 'check the network configuration', /network configuration/, /网络配置/],
  [404, 'see that the subnet is valid', /Choose a subnet that exists/, /存在的子网/],
  [406, 'make the request smaller', /Split the data/, /分多次调用/],
  [406, 'mind 6 MB and 128 KB', /6 MB.*128 KB/s, /6 MB.*128 KB/s],
  [430, 'read the stack in the log', /stack.*invocation log/s, /堆栈.*调用日志/s],
  [432, 'open a ticket', /open a ticket/, /提交工单/],
  [433, 'look for slow steps', /the slow step/, /慢的/],
  [433, 'raise the timeout', /raise the timeout/, /调大超时时间/],
  [433, 'at the maximum, open a ticket', /open a ticket/, /提交工单/],
  [434, 'raise the memory', /Raise the memory/, /调大内存/],
  [434, 'at the maximum, open a ticket', /by a ticket/, /提交工单/],
  [434, 'look for a leak', /leak/, /内存泄漏/],
  [435, 'see whether it was deleted', /was deleted/, /删除/],
  [435, 'check the names in the call', /function name of the call/, /函数名/],
  [437, 'compare the handler', /Compare the handler with the file/, /核对执行方法/],
  [439, 'find the reason of the exit', /why it exited/, /退出原因/],
  [441, 'check the calling role', /which user or role/, /用户或角色/],
  [442, 'check the version in the call', /Compare the version in the call/, /调用时指定的版本/],
  [442, 'check the alias', /alias points to/, /别名指向/],
]

it.each(remedies)('the whole entry of %i says to %s', (code, _, en, zh) => {
  const entry = entryOf(code)
  expect(entry && markdownCard(entryCard(entry, 'en'))).toMatch(en)
  expect(entry && markdownCard(entryCard(entry, 'zh'))).toMatch(zh)
})
