import { describe, expect, it } from 'vitest'
import { takeHomeTurn } from '../../../src/store/home/pace.ts'
import { connectTwice, kinds } from '../databases.ts'
import { minuteMs, noon } from '../examples.ts'

describe.each(kinds)('on %s: Homes are redrawn', (kind) => {
  it('at most a hundred times in any minute, by all processes together', async () => {
    const [one, other] = await connectTwice(kind)
    const granted: number[] = []
    for (let now = noon; now < noon + 3 * minuteMs; now += 400) {
      if (await takeHomeTurn(now % 800 === 0 ? one : other, { team: 'T1', now })) granted.push(now)
    }
    const within = (from: number) => granted.filter((at) => at >= from && at < from + minuteMs).length
    expect(Math.max(...granted.map(within))).toBeLessThanOrEqual(100)
    expect(Math.min(within(noon), within(noon + 2 * minuteMs))).toBeGreaterThanOrEqual(49)
    expect(await takeHomeTurn(one, { team: 'T2', now: noon })).toBe(true)
  })

  it('at once after a pause, and after the clock was set back', async () => {
    const [db] = await connectTwice(kind)
    const atOnce = async (now: number) => {
      let count = 0
      while (await takeHomeTurn(db, { team: 'T1', now })) count += 1
      return count
    }
    expect(await atOnce(noon)).toBe(50)
    expect(await atOnce(noon + 10 * minuteMs)).toBe(50)
    expect(await atOnce(noon - 60 * minuteMs)).toBe(50)
  })
})
