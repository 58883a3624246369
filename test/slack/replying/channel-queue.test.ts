import { beforeEach, describe, expect, it } from 'vitest'
import { createPace, createQueues, type Pace } from '../../../src/slack/replying/channel-queue.ts'

it('what a channel is given is done one after the other, whatever takes longer', async () => {
  const queues = createQueues()
  const first = Promise.withResolvers<void>()
  const done: string[] = []
  const work = [
    queues.inOrder('C1', () => first.promise.then(() => done.push('first'))),
    queues.inOrder('C1', async () => done.push('second')),
    queues.inOrder('C2', async () => done.push('elsewhere')),
  ]
  expect([queues.length('C1'), queues.length('C2'), queues.length('C3')]).toEqual([2, 1, 0])
  await work[2]
  first.resolve()
  await Promise.all(work)
  expect(done).toEqual(['elsewhere', 'first', 'second'])
  expect(queues.length('C1')).toBe(0)
})

it('what fails is told to whoever gave it, and the next one is done', async () => {
  const queues = createQueues()
  const failing = queues.inOrder('C1', () => Promise.reject(new Error('refused')))
  const next = queues.inOrder('C1', async () => 'done')
  await expect(failing).rejects.toThrow('refused')
  expect(await next).toBe('done')
})

it('a channel is idle once all is done, also what comes while one waits for that', async () => {
  const queues = createQueues()
  const done: string[] = []
  const first = queues.inOrder('C1', async () => {
    done.push('first')
    void queues.inOrder('C1', async () => done.push('second'))
  })
  await queues.idle('C1')
  expect(done).toEqual(['first', 'second'])
  await first
  await queues.idle('C2')
})

describe('the pace of a channel', () => {
  let time: number
  let pace: Pace
  beforeEach(() => {
    time = 0
    pace = createPace({ ticks: () => time })
  })

  /** Whether the channel may be written to at once. */
  const isFree = (channel = 'C1') =>
    Promise.race([
      pace.turn(channel).then(() => true),
      new Promise((resolve) => setImmediate(resolve, false)),
    ])

  /** So many times in a row. */
  async function turns(count: number, channel?: string): Promise<unknown[]> {
    const free: unknown[] = []
    for (let turn = 0; turn < count; turn += 1) free.push(await isFree(channel))
    return free
  }

  it('a short burst goes out at once, the next one waits', async () => {
    expect(await turns(4)).toEqual([true, true, true, false])
  })

  it('what waits in one channel holds up no other', async () => {
    await turns(9)
    expect(await turns(3, 'C2')).toEqual([true, true, true])
  })

  it('once a second it may go on for ever', async () => {
    await turns(3)
    for (time = 1_000; time < 60_000; time += 1_000) expect(await isFree()).toBe(true)
  })

  it('who waits uses up the turns to come', async () => {
    await turns(5)
    time = 2_000
    expect(await isFree()).toBe(false)
  })

  it('nothing goes out in a channel for as long as Slack says "later"', async () => {
    pace.pause('C1', 60_000)
    expect([await isFree('C1'), await isFree('C2')]).toEqual([false, true])
  })

  it('nothing goes out anywhere where Slack says so of two channels at once', async () => {
    pace.pause('C1', 30_000)
    pace.pause('C2', 30_000)
    expect(await isFree('C3')).toBe(false)
    time = 30_000
    expect(await isFree('C4')).toBe(true)
  })

  it('a pause that is over holds up no other channel', async () => {
    pace.pause('C1', 30_000)
    time = 30_000
    pace.pause('C2', 30_000)
    expect(await isFree('C3')).toBe(true)
  })

  it('whoever stops waits for no pause', async () => {
    pace.pause('C1', 60_000)
    const stopping = new AbortController()
    const turn = pace.turn('C1', stopping.signal)
    stopping.abort()
    await turn
  })

  it('after a quiet while there is a burst again, and never more than one', async () => {
    await turns(4)
    time = 60_000
    expect(await turns(4)).toEqual([true, true, true, false])
  })
})
