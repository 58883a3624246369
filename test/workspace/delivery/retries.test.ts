import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Delivery, SendOptions } from '../../../src/workspace/delivery/outbox.ts'
import { createRetries } from '../../../src/workspace/delivery/retries.ts'

const sent: SendOptions[] = []
const failed: Delivery = {
  type: 'events_api',
  payload: { event_id: 'Ev1' },
  at: 0,
  ms: 3_000,
  problem: 'http_timeout',
}

beforeEach(() => {
  vi.useFakeTimers()
  sent.length = 0
})
afterEach(() => {
  vi.useRealTimers()
})

/** A bot that never acknowledges. */
function deafBot() {
  const retries = createRetries(async (delivery, options) => {
    sent.push(options)
    retries.delivered({ ...delivery, ...options, problem: 'connection_failed' })
  })
  return retries
}

const numbers = () => sent.map(({ retry }) => retry?.num)

it('an event that failed comes again at once, after a minute and after five, and then no more', () => {
  deafBot().delivered(failed)
  vi.advanceTimersByTime(0)
  expect(sent).toEqual([{ retry: { num: 1, reason: 'http_timeout' } }])
  vi.advanceTimersByTime(59_999)
  expect(numbers()).toEqual([1])
  vi.advanceTimersByTime(1)
  expect(sent[1]).toEqual({ retry: { num: 2, reason: 'connection_failed' } })
  vi.advanceTimersByTime(300_000)
  expect(numbers()).toEqual([1, 2, 3])
  vi.advanceTimersByTime(3_600_000)
  expect(numbers()).toEqual([1, 2, 3])
})

it('what was acknowledged does not come again, nor do commands and clicks', () => {
  const { delivered } = deafBot()
  const { problem, ...acknowledged } = failed
  delivered(acknowledged)
  delivered({ ...failed, type: 'slash_commands' })
  delivered({ ...failed, type: 'interactive' })
  vi.runAllTimers()
  expect(sent).toEqual([])
})

it('nothing comes after the end', () => {
  const { delivered, stop } = deafBot()
  delivered(failed)
  stop()
  vi.runAllTimers()
  expect(sent).toEqual([])
})
