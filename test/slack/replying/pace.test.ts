import { beforeEach, expect, it } from 'vitest'
import { createPace, type Pace } from '../../../src/slack/replying/pace.ts'

let time: number
let pace: Pace
beforeEach(() => {
  time = 0
  pace = createPace({ now: () => time })
})

/** Whether the channel may be written to at once. */
const isFree = (channel = 'C1') =>
  Promise.race([pace.turn(channel).then(() => true), new Promise((resolve) => setImmediate(resolve, false))])

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

it('after a quiet while there is a burst again, and never more than one', async () => {
  await turns(4)
  time = 60_000
  expect(await turns(4)).toEqual([true, true, true, false])
})
