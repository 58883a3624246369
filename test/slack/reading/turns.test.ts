import { expect, it } from 'vitest'
import { createTurns } from '../../../src/slack/reading/turns.ts'

/** Work that is begun in order, and ends when it is told to. */
function works() {
  const begun: number[] = []
  const ends = new Map<number, PromiseWithResolvers<number>>()
  const work = (id: number) => () => {
    begun.push(id)
    const end = Promise.withResolvers<number>()
    ends.set(id, end)
    return end.promise
  }
  return { begun, work, end: (id: number) => ends.get(id) }
}

it('does so many at once, and the others in order as places get free', async () => {
  const inTurn = createTurns(2)
  const { begun, work, end } = works()
  const results = [1, 2, 3, 4].map((id) => inTurn(work(id)))
  await Promise.resolve()
  expect(begun).toEqual([1, 2])
  end(2)?.resolve(20)
  expect(await results[1]).toBe(20)
  await Promise.resolve()
  expect(begun).toEqual([1, 2, 3])
  end(1)?.resolve(10)
  end(3)?.resolve(30)
  expect(await Promise.all([results[0], results[2]])).toEqual([10, 30])
  end(4)?.resolve(40)
  expect(await results[3]).toBe(40)
})

it('goes on after work that fails', async () => {
  const inTurn = createTurns(1)
  const failing = inTurn(() => Promise.reject(new Error('no')))
  const next = inTurn(async () => 'done')
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('done')
  expect(await inTurn(async () => 'again')).toBe('again')
})
