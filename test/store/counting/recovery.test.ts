import { describe, expect, it } from 'vitest'
import { noteRecovery } from '../../../src/store/counting/recovery.ts'
import { fixIncident, incidentOf } from '../../../src/store/incidents.ts'
import type { Db } from '../../../src/store/schema.ts'
import type { Facts } from '../../../src/triage/facts.ts'
import { connect, kinds } from '../databases.ts'
import { minuteMs, noon, seen, sighting } from '../examples.ts'

const facts: Facts = { functionName: 'order-sync', namespace: 'prod' }
const alarm: Facts = { ...facts, alarm: 'error-rate' }
const runs = ['alarm-1']
const bare = { code: 0, facts: alarm, runs }

const note = (db: Db, others: object = {}) =>
  noteRecovery(db, {
    ...sighting({ facts, runs, ...others }),
    recoveredAt: noon + 17 * minuteMs,
    alarmedSince: noon,
  })

describe.each(kinds)('on %s:', (kind) => {
  it('an alarm without a code joins what is open of its function, and adds no metric to it', async () => {
    const db = await connect(kind)
    const { incident } = await seen(db, { code: 433, facts })
    const { incident: joined } = await seen(db, { ...bare, now: noon + minuteMs })
    expect(joined).toMatchObject({ fingerprint: incident.fingerprint, code: 433, count: 2, facts })
    expect(joined.facts.alarm).toBeUndefined()
  })

  it.each([
    [
      'nothing is open of it',
      async (db: Db, key: { team: string; fingerprint: string }) => {
        await fixIncident(db, { ...key, id: 'V1', user: 'U1', note: 'more memory', now: noon })
      },
      facts,
    ],
    ['the open one is of another namespace', async () => {}, { ...facts, namespace: 'test' }],
    ['the open one is of another function', async () => {}, { functionName: 'cart' }],
  ])('it is an incident of its own where %s', async (_, prepare, others) => {
    const db = await connect(kind)
    const { incident } = await seen(db, { code: 433, facts: others })
    await prepare(db, { team: 'T1', fingerprint: incident.fingerprint })
    const { incident: own } = await seen(db, bare)
    expect(own).toMatchObject({ code: 0, count: 1, facts: alarm })
    const again = await seen(db, { ...bare, runs: ['alarm-2'], now: noon + minuteMs })
    expect(again.incident).toMatchObject({ fingerprint: own.fingerprint, count: 2 })
  })

  it('of another scope it knows nothing', async () => {
    const db = await connect(kind)
    await seen(db, { code: 433, facts, scope: 'C9', channel: 'C9' })
    expect((await seen(db, bare)).incident.code).toBe(0)
  })

  it('an alarm counts once until it has recovered, and then again', async () => {
    const db = await connect(kind)
    await seen(db, { facts, runs })
    expect((await seen(db, { facts, runs, now: noon + minuteMs })).incident.count).toBe(1)
    await note(db)
    expect((await seen(db, { facts, runs, now: noon + 2 * minuteMs })).incident.count).toBe(2)
  })

  it('a recovery is shown once, fixes nothing, and ends with the next run', async () => {
    const db = await connect(kind)
    const { incident } = await seen(db, { facts, runs })
    const key = { team: 'T1', fingerprint: incident.fingerprint, now: noon }
    expect(await note(db)).toBe(incident.fingerprint)
    const after = await incidentOf(db, key)
    expect(after).toMatchObject({
      state: 'open',
      recovered: { at: noon + 17 * minuteMs, since: noon },
      revision: incident.revision + 1,
    })
    expect(after?.lastFix).toBeUndefined()
    expect(await note(db)).toBeUndefined()
    await seen(db, { facts, runs: ['alarm-2'], now: noon + 20 * minuteMs })
    expect((await incidentOf(db, key))?.recovered).toBeUndefined()
  })

  it('a recovery of what nobody remembers changes nothing', async () => {
    const db = await connect(kind)
    expect(await note(db)).toBeUndefined()
  })
})
