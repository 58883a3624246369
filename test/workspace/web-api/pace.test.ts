import { WebAPIRateLimitedError } from '@slack/web-api'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FakeSlack, startSlack } from '../../../src/workspace/slack.ts'
import { limitPosts } from '../../../src/workspace/web-api/pace.ts'
import { webClient } from '../../support/clients.ts'

describe('a bot that posts too fast', () => {
  let slack: FakeSlack
  let time: number
  beforeEach(async () => {
    time = 1_700_000_000_000
    slack = await startSlack({ now: () => time, pace: { postsPerSecondAndChannel: 1, burst: 3 } })
  })
  afterEach(() => slack.stop())

  const post = async (channel: string) => {
    const web = webClient(slack, { rejectRateLimitedCalls: true })
    try {
      await web.chat.postMessage({ channel, text: 'x' })
      return 'ok'
    } catch (error) {
      if (error instanceof WebAPIRateLimitedError) return error.retryAfter
      throw error
    }
  }

  it('is told to wait after a burst, in that channel alone, and may go on after that', async () => {
    for (const outcome of ['ok', 'ok', 'ok', 1, 1]) expect(await post('C0ONCALL')).toBe(outcome)
    expect(await post('C0DEPLOYS')).toBe('ok')
    time += 999
    expect(await post('C0ONCALL')).toBe(1)
    time += 1
    expect([await post('C0ONCALL'), await post('C0ONCALL')]).toEqual(['ok', 1])
    expect(slack.messages('oncall')).toHaveLength(4)
    expect(slack.calls.at(-1)?.fault).toEqual({ status: 429, retryAfter: 1 })
  })

  it('saves up no more than a burst, however quiet it was', async () => {
    await post('C0ONCALL')
    time += 3_600_000
    for (const outcome of ['ok', 'ok', 'ok', 1]) expect(await post('C0ONCALL')).toBe(outcome)
  })

  it('may still change, delete and whisper', async () => {
    for (const _ of [1, 2, 3]) await post('C0ONCALL')
    const web = webClient(slack)
    const place = { channel: 'C0ONCALL', ts: slack.messages('oncall')[0]?.ts ?? '' }
    for (const text of ['a', 'b']) await web.chat.update({ ...place, text })
    await web.chat.postEphemeral({ channel: 'C0ONCALL', user: 'U0ALICE', text: 'psst' })
    await web.chat.delete(place)
    expect(slack.messages('oncall')).toHaveLength(2)
  })
})

it('never lets more through than the burst and one for each second, and never less to who waits', () => {
  const pauses = fc.array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 60 })
  fc.assert(
    fc.property(pauses, fc.integer({ min: 1, max: 10 }), (waits, burst) => {
      let time = 0
      const limit = limitPosts({ postsPerSecondAndChannel: 1, burst }, () => time)
      let passed = 0
      for (const wait of waits) {
        time += wait
        const fault = limit(call)
        if (fault === undefined) passed += 1
        else if ('retryAfter' in fault) time += fault.retryAfter * 1_000
        if (fault !== undefined) expect(limit(call)).toBeUndefined()
        if (fault !== undefined) passed += 1
      }
      expect(passed).toBeLessThanOrEqual(burst + Math.floor(time / 1_000))
    }),
  )
})

const call = {
  method: 'chat.postMessage',
  url: '/api/chat.postMessage',
  at: 0,
  args: { channel: 'C0ONCALL' },
  token: undefined,
  headers: {},
  body: '',
}
