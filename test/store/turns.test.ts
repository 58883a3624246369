import { expect, it } from 'vitest'
import { createTurns } from '../../src/store/turns.ts'

const failed = (error: unknown) => error

it('so many have their turn at once, the others wait in order', async () => {
  const turns = createTurns(2)
  const begun: number[] = []
  const work = async (number: number) => {
    await turns.take()
    begun.push(number)
  }
  const all = Promise.all([1, 2, 3, 4].map(work))
  await Promise.resolve()
  expect(begun).toEqual([1, 2])
  turns.end()
  await Promise.resolve()
  turns.end()
  await all
  expect(begun).toEqual([1, 2, 3, 4])
})

it('those who wait fail together; whoever has a turn keeps it, and whoever comes later waits anew', async () => {
  const turns = createTurns(1)
  await turns.take()
  const waiting = [turns.take().catch(failed), turns.take().catch(failed)]
  const gone = new Error('nobody there')
  turns.failAll(gone)
  expect(await Promise.all(waiting)).toEqual([gone, gone])
  const later = turns.take()
  turns.end()
  await later
})

it('a turn that nobody waits for is there for the next one', async () => {
  const turns = createTurns(1)
  await turns.take()
  turns.end()
  await turns.take()
})
