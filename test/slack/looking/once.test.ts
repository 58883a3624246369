import { beforeEach, describe, expect, it } from 'vitest'
import { createOnce } from '../../../src/slack/looking/once.ts'

let time = 0
let works: string[] = []
beforeEach(() => {
  time = 0
  works = []
})

const begin = (options = {}) => {
  const once = createOnce<number>({
    now: () => time,
    keptMs: 1_000,
    mostWeight: 10,
    weigh: (result) => result,
    ...options,
  })
  /** Asks for the work of a key; its result weighs as much as it says. */
  return (key: string, result = 1) =>
    once(key, async () => {
      works.push(key)
      return result
    })
}

describe('work is done once', () => {
  it('for each key, at the same moment and later', async () => {
    const ask = begin()
    expect(await Promise.all([ask('a', 1), ask('a', 2), ask('b', 3)])).toEqual([1, 1, 3])
    expect(await ask('a', 4)).toBe(1)
    expect(works).toEqual(['a', 'b'])
  })

  it('until its time is over', async () => {
    const ask = begin()
    await ask('a')
    time = 999
    await ask('a')
    expect(works).toEqual(['a'])
    time = 1_000
    await ask('a')
    expect(works).toEqual(['a', 'a'])
  })

  it('and again after it failed', async () => {
    const once = createOnce<number>({ now: () => time, keptMs: 1_000, mostWeight: 10, weigh: () => 1 })
    await expect(once('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await once('a', async () => 2)).toBe(2)
  })
})

describe('of what is kept', () => {
  it('the oldest goes first when there is too much', async () => {
    const ask = begin()
    await ask('old', 4)
    await ask('middle', 4)
    await ask('new', 4)
    await ask('middle')
    await ask('new')
    expect(works).toEqual(['old', 'middle', 'new'])
    await ask('old')
    expect(works).toEqual(['old', 'middle', 'new', 'old'])
  })

  it('nothing that is too heavy alone stays, and it leaves no weight behind', async () => {
    const ask = begin()
    for (let round = 0; round < 3; round += 1) await ask('heavy', 11)
    expect(works).toEqual(['heavy', 'heavy', 'heavy'])
    for (const key of ['a', 'b', 'a', 'b']) await ask(key, 5)
    expect(works).toEqual(['heavy', 'heavy', 'heavy', 'a', 'b'])
  })
})
