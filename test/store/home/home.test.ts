import { describe, expect, it } from 'vitest'
import { cameBack, publicMemory, theirIncidents } from '../../../src/store/home/home.ts'
import { fixIncident, takeIncident } from '../../../src/store/incidents.ts'
import { connect, kinds } from '../databases.ts'
import { another, card, dayMs, keepCard, minuteMs, noon, seen } from '../examples.ts'

const team = 'T1'
const open = { state: 'open' } as const

describe.each(kinds)('on %s: App Home is told', (kind) => {
  it('what is open in public, the last seen first, with its newest card', async () => {
    const db = await connect(kind)
    const one = (await seen(db)).incident
    await seen(db, { channel: 'C2' })
    const two = (await seen(db, { ...another('b'), now: noon + minuteMs })).incident
    await keepCard(db, card({ content: '{"old":true}' }))
    await keepCard(
      db,
      card({ ts: '1780000200.000001', sourceTs: '1780000200.0', channel: 'C2', postedAt: noon + 1 }),
    )
    await seen(db, { ...another('c'), scope: 'C9', channel: 'C9' })
    await seen(db, { ...another('d'), team: 'T2' })
    const memory = await publicMemory(db, { team, now: noon + minuteMs })
    expect(memory.open).toEqual([
      { fingerprint: two.fingerprint, code: 433, since: noon + minuteMs, lastSeen: noon + minuteMs },
      {
        ...{ fingerprint: one.fingerprint, code: 433, since: noon, lastSeen: noon },
        card: {
          channel: 'C2',
          ts: '1780000200.000001',
          threadTs: card().threadTs,
          content: card().content,
        },
      },
    ])
  })

  it('who is on it, and nothing that is fixed or long gone', async () => {
    const db = await connect(kind)
    const one = { team, fingerprint: (await seen(db)).incident.fingerprint }
    const two = { team, fingerprint: (await seen(db, another('b'))).incident.fingerprint }
    await takeIncident(db, { ...one, user: 'U1', seen: open, now: noon })
    await fixIncident(db, { ...two, id: 'a', user: 'U2', note: 'more time', now: noon })
    expect((await publicMemory(db, { team, now: noon })).open).toMatchObject([
      { fingerprint: one.fingerprint, owner: 'U1' },
    ])
    expect(await theirIncidents(db, { team, user: 'U1', now: noon })).toMatchObject([
      { fingerprint: one.fingerprint },
    ])
    expect(await theirIncidents(db, { team, user: 'U2', now: noon })).toEqual([])
    expect((await publicMemory(db, { team, now: noon + 31 * dayMs })).open).toEqual([])
  })

  it('since when it is open: since it came back, where it had been fixed', async () => {
    const db = await connect(kind)
    const { incident } = await seen(db, { runs: ['a'] })
    const key = { team, fingerprint: incident.fingerprint }
    await fixIncident(db, { ...key, id: 'a', user: 'U2', note: 'more time', now: noon + 1 })
    await seen(db, { runs: ['b'], now: noon + minuteMs })
    await seen(db, { runs: ['c'], now: noon + 2 * minuteMs })
    expect((await publicMemory(db, { team, now: noon + 2 * minuteMs })).open).toMatchObject([
      { since: noon + minuteMs, lastSeen: noon + 2 * minuteMs },
    ])
  })

  it('what helped last in public', async () => {
    const db = await connect(kind)
    const mine = (await seen(db)).incident
    const secret = (await seen(db, { ...another('c'), scope: 'C9', channel: 'C9' })).incident
    const fix = { team, user: 'U1', now: noon }
    await fixIncident(db, { ...fix, fingerprint: mine.fingerprint, id: 'a', note: 'more time' })
    await fixIncident(db, { ...fix, fingerprint: secret.fingerprint, id: 'b', note: 'secret' })
    await fixIncident(db, {
      ...{ ...fix, fingerprint: mine.fingerprint, id: 'c' },
      ...{ note: 'less work', now: noon + 1 },
    })
    expect((await publicMemory(db, { team, now: noon + 1 })).fixes).toEqual([
      { fingerprint: mine.fingerprint, code: 433, user: 'U1', at: noon + 1, note: 'less work' },
      { fingerprint: mine.fingerprint, code: 433, user: 'U1', at: noon, note: 'more time' },
    ])
  })

  it('what came back most in seven and in thirty days, in public', async () => {
    const db = await connect(kind)
    const often = async (name: string, times: number, others = {}) => {
      for (let run = 0; run < times; run += 1) {
        await seen(db, { ...another(name), runs: [`${name}${run}`], now: noon, ...others })
      }
    }
    await often('once', 1)
    await often('now', 2)
    await often('then', 3, { now: noon - 10 * dayMs })
    await often('secret', 4, { scope: 'C9', channel: 'C9' })
    await often('theirs', 4, { team: 'T2' })
    const { week, month } = await cameBack(db, { team, now: noon })
    expect(week.map(({ count }) => count)).toEqual([2])
    expect(month.map(({ count }) => count)).toEqual([3, 2])
  })
})
