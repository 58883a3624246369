import { describe, expect, it } from 'vitest'
import { noteRecovery } from '../../../src/store/counting/recovery.ts'
import { incidentOf } from '../../../src/store/incidents.ts'
import type { Db } from '../../../src/store/schema.ts'
import type { Facts } from '../../../src/triage/facts.ts'
import type { KnownAlarm } from '../../../src/triage/known-alarms.ts'
import { connect, kinds, replicas } from '../databases.ts'
import { minuteMs, noon, seen, sighting } from '../examples.ts'

const facts: Facts = { functionName: 'order-sync', namespace: 'prod' }
const rate: Facts = { ...facts, alarm: 'error-rate' }
const alarm = { metric: 'Http433', condition: '>0', run: 'alarm-1', since: noon } as const
const higher = { ...alarm, condition: '>10', run: 'alarm-2' } as const
const timeouts = { facts, alarm, runs: [alarm.run] }
const more = { facts, alarm: higher, runs: [higher.run] }
const rates = {
  code: 0,
  facts: rate,
  alarm: { metric: 'rate', condition: '>5', run: 'alarm-3' },
  runs: ['alarm-3'],
}
const at = noon + 17 * minuteMs

const note = (db: Db, of: Parameters<typeof sighting>[0] & { alarm: KnownAlarm } = timeouts) =>
  noteRecovery(db, { ...sighting(of), alarm: of.alarm, recoveredAt: at })
const standing = (db: Db, { fingerprint }: { fingerprint: string }) =>
  incidentOf(db, { team: 'T1', fingerprint, now: noon })

describe.each(kinds)('on %s:', (kind) => {
  it('an alarm without a code is an incident of its own, whatever is open of its function', async () => {
    const db = await connect(kind)
    const { incident } = await seen(db, timeouts)
    const { incident: own } = await seen(db, { ...rates, now: noon + minuteMs })
    expect(own).toMatchObject({ code: 0, count: 1, facts: rate })
    expect(await standing(db, incident)).toMatchObject({ code: 433, count: 1 })
  })

  it('and goes on as that, in whichever order they come', async () => {
    const db = await connect(kind)
    const { incident: own } = await seen(db, rates)
    expect((await seen(db, timeouts)).incident.count).toBe(1)
    const again = { ...rates, alarm: { ...rates.alarm, run: 'alarm-4' }, runs: ['alarm-4'] }
    expect((await seen(db, again)).incident).toMatchObject({ fingerprint: own.fingerprint, count: 2 })
  })

  it('of another condition it is another one', async () => {
    const db = await connect(kind)
    await seen(db, rates)
    const worse = { ...rates, alarm: { ...rates.alarm, condition: '>50', run: 'alarm-4' }, runs: ['alarm-4'] }
    expect((await seen(db, worse)).incident).toMatchObject({ code: 0, count: 1 })
  })

  it('where it tells no condition, it is the one that is known', async () => {
    const db = await connect(kind)
    const { incident: own } = await seen(db, rates)
    const { condition: _, ...silent } = { ...rates.alarm, run: 'alarm-5' }
    const again = await seen(db, { ...rates, alarm: silent, runs: ['alarm-5'] })
    expect(again.incident).toMatchObject({ fingerprint: own.fingerprint, count: 2 })
  })

  it('an alarm of the same code on another condition is told by a card of its own', async () => {
    const db = await connect(kind)
    const { incident } = await seen(db, timeouts)
    const second = await seen(db, more)
    expect(second).toMatchObject({ form: 'card', incident: { fingerprint: incident.fingerprint, count: 2 } })
    expect((await seen(db, { ...more, now: noon + minuteMs })).form).toBe('line')
  })

  it('of several alarms only the one that has recovered has', async () => {
    const db = await connect(kind)
    const { incident } = await seen(db, timeouts)
    await seen(db, more)
    expect(await note(db, more)).toBe(incident.fingerprint)
    const first = await standing(db, incident)
    expect(first?.alarms).toEqual([{ ...higher, recoveredAt: at }, alarm])
    expect(first?.recovered).toBeUndefined()
    await note(db, timeouts)
    expect(await standing(db, incident)).toMatchObject({
      alarms: [
        { ...higher, recoveredAt: at },
        { ...alarm, recoveredAt: at },
      ],
      recovered: { at, since: noon },
    })
  })

  it('what recovers that nobody has told of changes nothing', async () => {
    const db = await connect(kind)
    await seen(db, timeouts)
    expect(await note(db, more)).toBeUndefined()
    expect(await note(db, rates)).toBeUndefined()
  })

  it('an alarm is there again since its new trigger, and until that recovers', async () => {
    const db = await connect(kind)
    const { incident } = await seen(db, timeouts)
    await note(db)
    const since = noon + 30 * minuteMs
    await seen(db, { facts, alarm: { ...alarm, run: 'alarm-9', since }, runs: ['alarm-9'] })
    expect((await standing(db, incident))?.alarms).toEqual([{ ...alarm, run: 'alarm-9', since }])
  })

  it('of two recoveries at once both are known', async () => {
    const [one, other] = await replicas(kind)
    const { incident } = await seen(one, timeouts)
    await seen(one, more)
    await Promise.all([note(one, timeouts), note(other, more)])
    expect((await standing(one, incident))?.recovered).toEqual({ at, since: noon })
  })

  it('one of an older version is known from its recovery on', async () => {
    const db = await connect(kind)
    const { incident } = await seen(db, { facts, runs: [alarm.run] })
    await note(db)
    expect(await standing(db, incident)).toMatchObject({ recovered: { at }, alarms: [{ recoveredAt: at }] })
  })

  it('of another scope it knows nothing', async () => {
    const db = await connect(kind)
    const { incident } = await seen(db, { ...timeouts, scope: 'C9', channel: 'C9' })
    expect(await note(db)).toBeUndefined()
    expect((await standing(db, incident))?.recovered).toBeUndefined()
  })

  it('an alarm counts once until it has recovered, and then again', async () => {
    const db = await connect(kind)
    await seen(db, timeouts)
    expect((await seen(db, { ...timeouts, now: noon + minuteMs })).incident.count).toBe(1)
    await note(db)
    expect((await seen(db, { ...timeouts, now: noon + 2 * minuteMs })).incident.count).toBe(2)
  })

  it('a recovery is shown once, fixes nothing, and ends with the next run', async () => {
    const db = await connect(kind)
    const { incident } = await seen(db, timeouts)
    expect(await note(db)).toBe(incident.fingerprint)
    const known = await standing(db, incident)
    expect(known).toMatchObject({
      state: 'open',
      recovered: { at, since: noon },
      revision: incident.revision + 1,
    })
    expect(known?.lastFix).toBeUndefined()
    expect(await note(db)).toBeUndefined()
    await seen(db, { facts, runs: ['a-paste'], now: noon + 20 * minuteMs })
    expect((await standing(db, incident))?.recovered).toBeUndefined()
  })

  it('a recovery of what nobody remembers changes nothing', async () => {
    const db = await connect(kind)
    expect(await note(db)).toBeUndefined()
  })
})
