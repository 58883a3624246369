import { expect, it } from 'vitest'
import { type Call, CallLog } from '../../../src/workspace/web-api/calls.ts'

const call = (method: string): Call => ({
  ...{ method, url: `/api/${method}`, at: 0, args: {}, token: undefined, headers: {}, body: '' },
})

it('a log that keeps only so many forgets the oldest', async () => {
  const log = new CallLog({ keep: 2 })
  for (const method of ['a', 'b', 'c']) {
    const next = call(method)
    log.record(next)
    log.finish(next, { ok: true })
  }
  expect(log.calls.map(({ method }) => method)).toEqual(['b', 'c'])
  await log.idle()
})

it('but none that is still under way', () => {
  const log = new CallLog({ keep: 1 })
  const [first, second] = [call('a'), call('b')]
  for (const each of [first, second]) log.record(each)
  log.finish(second)
  expect(log.calls).toEqual([first, second])
  log.finish(first)
  expect(log.calls).toEqual([second])
})
