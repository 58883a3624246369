import { describe, expect, it } from 'vitest'
import { createRunning, NotNow } from '../src/running.ts'

function setUp() {
  const counts: number[] = []
  return { counts, running: createRunning((count) => counts.push(count)) }
}

describe('running work', () => {
  it('is counted until it ends, well or badly', async () => {
    const { counts, running } = setUp()
    await running.run(async () => 'done')
    await expect(running.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(counts).toEqual([1, 0, 1, 0])
  })

  it('gives back what the work gives', async () => {
    const { running } = setUp()
    expect(await running.run(async () => 'answer')).toBe('answer')
  })
})

describe('draining', () => {
  it('ends at once when nothing is under way', async () => {
    const { running } = setUp()
    expect(await running.drain(60_000)).toBe(0)
  })

  it('waits for all that is under way', async () => {
    const { running } = setUp()
    const first = Promise.withResolvers<void>()
    const second = Promise.withResolvers<void>()
    const work = [running.run(() => first.promise), running.run(() => second.promise)]
    const drained = running.drain(60_000)
    first.resolve()
    await work[0]
    expect(await Promise.race([drained, Promise.resolve('still waiting')])).toBe('still waiting')
    second.resolve()
    expect(await drained).toBe(0)
  })

  it('gives up after its time and says how much is left', async () => {
    const { running } = setUp()
    running.run(() => new Promise(() => {}))
    expect(await running.drain(1)).toBe(1)
  })

  it('refuses new work without beginning it', async () => {
    const { counts, running } = setUp()
    await running.drain(0)
    let hasBegun = false
    const refused = running.run(async () => {
      hasBegun = true
    })
    await expect(refused).rejects.toThrow(NotNow)
    expect({ hasBegun, counts }).toEqual({ hasBegun: false, counts: [] })
  })
})
