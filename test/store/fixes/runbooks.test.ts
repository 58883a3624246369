import { describe, expect, it } from 'vitest'
import { staleIncidents } from '../../../src/store/drawing-lease.ts'
import { exportChannel } from '../../../src/store/export-channel.ts'
import { forgetRunbooks, setRunbook } from '../../../src/store/fixes/runbooks.ts'
import { forgetOld } from '../../../src/store/forgetting/forgetting.ts'
import { removeChannel, removeTeam, removeUser } from '../../../src/store/forgetting/removal.ts'
import { incidentOf } from '../../../src/store/incidents.ts'
import type { Db } from '../../../src/store/schema.ts'
import { connect, kinds } from '../databases.ts'
import { another, dayMs, noon, seen } from '../examples.ts'

type Seen = Awaited<ReturnType<typeof seen>>['incident']

const url = 'https://wiki.example.com/order-sync'

const set = (
  db: Db,
  incident: Seen,
  others: { kind?: 'function' | 'code'; url?: string | undefined; since?: number } = {},
) =>
  setRunbook(db, { team: 'T1', incident, kind: 'function', url, user: 'U1', now: noon, since: 0, ...others })

const now = (db: Db, { fingerprint }: Seen) => incidentOf(db, { team: 'T1', fingerprint, now: noon })
const stale = async (db: Db) =>
  (await staleIncidents(db, { now: noon, leaseMs: 1, most: 9 })).map(({ fingerprint }) => fingerprint)

describe.each(kinds)('on %s: a runbook', (kind) => {
  it('of a function stands on every incident of it, whatever its code, and on no other', async () => {
    const db = await connect(kind)
    const { incident } = await seen(db)
    const { incident: sameFunction } = await seen(db, { code: 431 })
    const { incident: sameCode } = await seen(db, another('mail'))
    const { incident: elsewhere } = await seen(db, { scope: 'C9', channel: 'C9' })
    expect(await set(db, incident)).toBe(true)
    for (const each of [incident, sameFunction]) {
      expect(await now(db, each)).toMatchObject({ runbooks: { ofFunction: url } })
    }
    for (const each of [sameCode, elsewhere]) expect(await now(db, each)).not.toHaveProperty('runbooks')
    expect((await stale(db)).toSorted()).toEqual([incident.fingerprint, sameFunction.fingerprint].toSorted())
  })

  it('of a code stands on every incident of it, also of the management API, beside that of a function', async () => {
    const db = await connect(kind)
    const { incident } = await seen(db)
    const { incident: other } = await seen(db, another('mail'))
    const { incident: refused } = await seen(db, { ...another('x'), code: 0, apiCode: 'LimitExceeded' })
    await set(db, incident)
    await set(db, incident, { kind: 'code', url: 'https://wiki.example.com/433' })
    await set(db, refused, { kind: 'code', url: 'https://wiki.example.com/limits' })
    expect((await now(db, incident))?.runbooks).toEqual({
      ofFunction: url,
      ofCode: 'https://wiki.example.com/433',
    })
    expect((await now(db, other))?.runbooks).toEqual({ ofCode: 'https://wiki.example.com/433' })
    expect((await now(db, refused))?.runbooks).toEqual({ ofCode: 'https://wiki.example.com/limits' })
  })

  it('is there on what begins later', async () => {
    const db = await connect(kind)
    await set(db, (await seen(db)).incident)
    expect((await seen(db, { code: 431 })).incident).toMatchObject({ runbooks: { ofFunction: url } })
  })

  it('again changes nothing; another takes its place; none takes it away', async () => {
    const db = await connect(kind)
    const { incident } = await seen(db)
    await set(db, incident)
    const before = await now(db, incident)
    expect(await set(db, incident)).toBe(false)
    expect(await now(db, incident)).toEqual(before)
    expect(await set(db, incident, { url: 'https://wiki.example.com/new' })).toBe(true)
    expect(await now(db, incident)).toMatchObject({
      runbooks: { ofFunction: 'https://wiki.example.com/new' },
    })
    expect(await set(db, incident, { url: undefined })).toBe(true)
    expect(await set(db, incident, { url: undefined })).toBe(false)
    expect(await now(db, incident)).not.toHaveProperty('runbooks')
  })

  it('of a function is none where the text names none', async () => {
    const db = await connect(kind)
    const { incident } = await seen(db, { facts: { exception: 'KeyError' } })
    expect(await set(db, incident)).toBe(false)
    expect(await set(db, incident, { kind: 'code' })).toBe(true)
  })

  it('is not drawn onto cards that nobody looks at any more', async () => {
    const db = await connect(kind)
    const { incident } = await seen(db)
    await set(db, incident, { since: noon + 1 })
    expect(await stale(db)).toEqual([])
  })

  it('goes with its last incident, and with its channel; of its author only the id', async () => {
    const db = await connect(kind)
    const { incident } = await seen(db)
    const { incident: own } = await seen(db, { scope: 'C9', channel: 'C9' })
    for (const each of [incident, own]) {
      await set(db, each)
      await set(db, each, { kind: 'code' })
    }
    const rows = async () => (await db.selectFrom('runbooks').selectAll().execute()).length
    expect(await forgetRunbooks(db, { before: noon + dayMs })).toBe(0)
    await removeUser(db, { user: 'U1', now: noon })
    expect(await db.selectFrom('runbooks').select('user_id').distinct().execute()).toEqual([{ user_id: '' }])
    const { runbooks } = await exportChannel(db, { team: 'T1', channel: 'C9', now: noon })
    expect(runbooks).toMatchObject([
      { kind: 'code', url },
      { kind: 'function', url },
    ])
    await removeChannel(db, { team: 'T1', channel: 'C9' })
    expect(await rows()).toBe(2)
    await forgetOld(db, { before: noon + dayMs, most: 10 })
    expect(await rows()).toBe(0)
    await set(db, (await seen(db, another('later'))).incident)
    await removeTeam(db, 'T1')
    expect(await rows()).toBe(0)
  })
})
