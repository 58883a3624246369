import { describe, expect, it } from 'vitest'
import { createRunning, NotNow } from '../../../src/running.ts'
import { guarded, holdingAcks, owingOf, type Process } from '../../../src/slack/intake/serving.ts'

const patient = 60_000

/** Handles one payload, as Bolt does: an event is acknowledged before its listener runs. */
function handle(options: {
  type?: string
  patienceMs?: number
  ack?: () => Promise<void>
  /** Whether what is to be done is written down when the listener begins. */
  isOwed?: boolean
  listener: Process
}) {
  const { type = 'event_callback', patienceMs = patient, isOwed = true, listener } = options
  const acks: unknown[] = []
  const acknowledged = Promise.withResolvers<void>()
  const ack = async (body?: unknown) => {
    acks.push(body)
    acknowledged.resolve()
    await options.ack?.()
  }
  const likeBolt: Process = async (event) => {
    if (event.body.type === 'event_callback') await event.ack()
    if (isOwed) owingOf(event.customProperties ?? {})()
    await listener(event)
  }
  const done = holdingAcks(likeBolt, patienceMs)({ body: { type }, ack })
  return { acks, acknowledged: acknowledged.promise, done }
}

describe('an event', () => {
  it('is acknowledged once its work is done', async () => {
    const work = Promise.withResolvers<void>()
    const { acks, done } = handle({ listener: () => work.promise })
    await Promise.resolve()
    expect(acks).toEqual([])
    work.resolve()
    await done
    expect(acks).toEqual([undefined])
  })

  it('is not acknowledged when its work fails', async () => {
    const { acks, done } = handle({ listener: () => Promise.reject(new Error('no')) })
    await expect(done).rejects.toThrow('no')
    expect(acks).toEqual([])
  })

  it('is acknowledged before its work is done when that takes too long, and only then', async () => {
    const work = Promise.withResolvers<void>()
    const { acks, acknowledged, done } = handle({ patienceMs: 1, listener: () => work.promise })
    await acknowledged
    work.resolve()
    await done
    expect(acks).toEqual([undefined])
  })

  it('that is not written down is not acknowledged before its work is done, however long that takes', async () => {
    const work = Promise.withResolvers<void>()
    const { acks, done } = handle({ patienceMs: 1, isOwed: false, listener: () => work.promise })
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(acks).toEqual([])
    work.resolve()
    await done
    expect(acks).toEqual([undefined])
  })

  it('that is written down late is acknowledged then', async () => {
    const work = Promise.withResolvers<void>()
    const written = Promise.withResolvers<void>()
    const listener: Process = async ({ customProperties = {} }) => {
      await written.promise
      owingOf(customProperties)()
      await work.promise
    }
    const { acks, acknowledged, done } = handle({ patienceMs: 1, isOwed: false, listener })
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(acks).toEqual([])
    written.resolve()
    await acknowledged
    work.resolve()
    await done
  })

  it('that fails after its time was up has been acknowledged, and the failure is passed on', async () => {
    const work = Promise.withResolvers<void>()
    const { acks, acknowledged, done } = handle({ patienceMs: 1, listener: () => work.promise })
    await acknowledged
    work.reject(new Error('late'))
    await expect(done).rejects.toThrow('late')
    expect(acks).toEqual([undefined])
  })

  it('whose acknowledgement cannot be sent says so once, without a stray rejection', async () => {
    const work = Promise.withResolvers<void>()
    const ack = () => Promise.reject(new Error('closed'))
    const { acknowledged, done } = handle({ patienceMs: 1, ack, listener: () => work.promise })
    await acknowledged
    work.resolve()
    await expect(done).rejects.toThrow('closed')
  })
})

describe('everything else', () => {
  it.each(['block_actions', 'view_submission', 'message_action', undefined])(
    'acknowledges by itself (%s)',
    async (type) => {
      const view = { response_action: 'clear' }
      const { acks, done } = handle({ type: `${type}`, listener: ({ ack }) => ack(view) })
      await done
      expect(acks).toEqual([view])
    },
  )

  it('without a body is left to Bolt', async () => {
    const seen: unknown[] = []
    const process = holdingAcks(async (event) => void seen.push(event))
    const event = JSON.parse('{}')
    await process(event)
    expect(seen).toEqual([event])
  })
})

describe('the guard', () => {
  const event = { body: {}, ack: async () => {} }

  function setUp(process: Process) {
    const lines: unknown[] = []
    const counts: number[] = []
    const running = createRunning((count) => counts.push(count))
    const log = (...line: unknown[]) => void lines.push(line)
    return { counts, lines, running, process: guarded(process, { running, log }) }
  }

  it('counts the work', async () => {
    const { counts, lines, process } = setUp(async () => {})
    await process(event)
    expect({ counts, lines }).toEqual({ counts: [1, 0], lines: [] })
  })

  it('logs a failure by its code and passes it on', async () => {
    const failure = Object.assign(new Error('AKIDsecret'), { code: 'ECONNRESET' })
    const { lines, process } = setUp(() => Promise.reject(failure))
    await expect(process(event)).rejects.toBe(failure)
    expect(lines).toEqual([['error', 'listener_failed', { id: expect.any(String), error: 'ECONNRESET' }]])
  })

  it('refuses while the bot is stopping', async () => {
    const { lines, running, process } = setUp(async () => {})
    await running.drain(0)
    await expect(process(event)).rejects.toThrow(NotNow)
    expect(lines).toEqual([['info', 'refused', { reason: 'draining' }]])
  })
})
