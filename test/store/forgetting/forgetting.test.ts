import { describe, expect, it } from 'vitest'
import { cardsOf } from '../../../src/store/cards.ts'
import { mute } from '../../../src/store/dismissing/mute.ts'
import { forgetDays, forgetMessages, forgetOld } from '../../../src/store/forgetting/forgetting.ts'
import { fixIncident, incidentOf } from '../../../src/store/incidents.ts'
import { dayOf } from '../../../src/triage/history.ts'
import { connect, kinds } from '../databases.ts'
import { another, card, claim, dayMs, keepCard, key, noon, seen, sight, sighting } from '../examples.ts'

const before = noon
const most = 100

describe.each(kinds)('on %s: forgetting', (kind) => {
  it('takes an incident that was not seen since, with its fixes and days, and leaves the others', async () => {
    const db = await connect(kind)
    await seen(db, { now: noon - 1 })
    await fixIncident(db, { ...key, id: 'a', user: 'U1', note: 'x', now: noon })
    const { fingerprint } = (await seen(db, { ...another('kept'), now: noon })).incident
    await fixIncident(db, { team: 'T1', fingerprint, id: 'b', user: 'U1', note: 'x', now: noon })
    expect(await forgetOld(db, { before, most })).toBeGreaterThan(0)
    expect(await forgetOld(db, { before, most })).toBe(0)
    expect(await incidentOf(db, { ...key, now: noon })).toBeUndefined()
    for (const table of ['incidents', 'fixes', 'incident_days', 'incident_channels'] as const) {
      const rows = await db.selectFrom(table).select('fingerprint').execute()
      expect([table, rows]).toEqual([table, [{ fingerprint }]])
    }
  })

  it('keeps the fixes of an incident that still comes, however old they are', async () => {
    const db = await connect(kind)
    await seen(db, { now: noon - dayMs })
    await fixIncident(db, { ...key, id: 'a', user: 'U1', note: 'x', now: noon - dayMs })
    await seen(db)
    await forgetOld(db, { before, most })
    expect((await incidentOf(db, { ...key, now: noon }))?.lastFix?.note).toBe('x')
  })

  it('takes the cards posted before, with what they quote', async () => {
    const db = await connect(kind)
    await keepCard(db, card({ ts: '1.1', postedAt: noon - 1 }))
    await keepCard(db, card({ ts: '2.1', postedAt: noon }))
    await forgetOld(db, { before, most })
    expect((await cardsOf(db, { ...key, since: 0, most })).map(({ ts }) => ts)).toEqual(['2.1'])
  })

  it('leaves a dismissal alone while the error keeps coming', async () => {
    const db = await connect(kind)
    await seen(db, { now: noon - 2 * dayMs })
    await mute(db, { ...key, channel: 'C1', now: noon - 2 * dayMs })
    await sight(db, sighting({ now: noon }))
    await forgetOld(db, { before, most })
    expect(await sight(db, sighting({ now: noon }))).toEqual({ form: 'dismissed' })
  })

  it('counts a message that comes again after its incident was forgotten, and does not fail', async () => {
    const db = await connect(kind)
    const message = sighting({ now: noon - 1 })
    await sight(db, message)
    await forgetOld(db, { before, most })
    expect(await sight(db, { ...message, now: noon })).toMatchObject({ form: 'card', incident: { count: 1 } })
  })

  it('goes by a few rows at a time', async () => {
    const db = await connect(kind)
    for (const number of [1, 2, 3, 4, 5]) await keepCard(db, card({ ts: `${number}.1`, postedAt: number }))
    const counts: number[] = []
    for (let round = 0; round < 4; round += 1) counts.push(await forgetOld(db, { before, most: 2 }))
    expect(counts).toEqual([2, 2, 1, 0])
  })

  it('takes what tells that a message was answered and counted', async () => {
    const db = await connect(kind)
    for (const [ts, now] of [
      ['1.1', noon - 2],
      ['2.1', noon],
    ] as const) {
      await claim(db, { team: 'T1', channel: 'C1', ts, owner: 'a', now, leaseMs: 1 })
      await seen(db, { ts, now })
    }
    expect(await forgetMessages(db, { before, most })).toBe(3)
    for (const table of ['deliveries', 'debts', 'sightings'] as const) {
      expect(await db.selectFrom(table).select('ts').execute()).toEqual([{ ts: '2.1' }])
    }
  })

  it('takes the counts of days that are no longer told', async () => {
    const db = await connect(kind)
    await seen(db, { now: noon - 30 * dayMs })
    await seen(db, { now: noon - 29 * dayMs })
    expect(await forgetDays(db, { now: noon, most })).toBe(1)
    expect(await db.selectFrom('incident_days').select('day').execute()).toEqual([{ day: dayOf(noon) - 29 }])
    expect((await incidentOf(db, { ...key, now: noon }))?.count).toBe(2)
  })
})
