import { describe, expect, it } from 'vitest'
import * as digests from '../../../src/store/digests/digests.ts'
import { dropDigestSource } from '../../../src/store/digests/drop-from-digests.ts'
import { staleIncidents } from '../../../src/store/drawing-lease.ts'
import { forgetOld } from '../../../src/store/forgetting/forgetting.ts'
import { leavePublic } from '../../../src/store/forgetting/leave-public.ts'
import { removeChannel, removeTeam } from '../../../src/store/forgetting/removal.ts'
import { publicMemory } from '../../../src/store/home/home.ts'
import { openIncidents } from '../../../src/store/home/open-incidents.ts'
import type { Db } from '../../../src/store/schema.ts'
import { connect, kinds } from '../databases.ts'
import { card, dayMs, keepCard, key, noon, seen } from '../examples.ts'

const place = { team: 'T1', channel: 'C1', ts: '1780000900.000001' }
const line = {
  fingerprint: key.fingerprint,
  sourceTs: '1.1',
  count: 2,
  content: '{"masked":true}',
  shows: 'a',
}
const other = { fingerprint: 'other', sourceTs: '1.2', count: 1, content: '{}', shows: 'b' }
const digest = { ...place, threadTs: '1.9', language: 'en', postedAt: noon, lines: [line, other] } as const

async function withDigest(kind: (typeof kinds)[number]): Promise<Db> {
  const db = await connect(kind)
  await seen(db)
  await digests.keepDigest(db, digest)
  return db
}

describe.each(kinds)('on %s: a digest', (kind) => {
  it('is kept once, with its lines in their order', async () => {
    const db = await withDigest(kind)
    await digests.keepDigest(db, { ...digest, lines: [{ ...line, count: 9 }] })
    expect(await digests.digestAt(db, place)).toEqual(digest)
    expect(await digests.digestAt(db, { ...place, team: 'T2' })).toBeUndefined()
    await digests.keepDigest(db, { ...digest, ts: '9.9', lines: [] })
    expect(await digests.digestAt(db, { ...place, ts: '9.9' })).toBeUndefined()
  })

  it('is found by its incidents, with how they stand in it', async () => {
    const db = await withDigest(kind)
    const find = (since = 0) => digests.digestsOf(db, { ...key, since, most: 5 })
    expect(await find()).toEqual([{ ...place, shows: 'a' }])
    expect(await find(noon + 1)).toEqual([])
    await digests.markDigestDrawn(db, place, [{ ...line, shows: 'c' }])
    expect(await find()).toEqual([{ ...place, shows: 'c' }])
    expect((await digests.digestAt(db, place))?.lines).toEqual([{ ...line, shows: 'c' }, other])
  })

  it('loses what a deleted message said, and is to be redrawn', async () => {
    const db = await withDigest(kind)
    expect(await digests.forgetDigestSource(db, { ...place, ts: '1.1', now: noon })).toEqual([key])
    const { content: _, ...bare } = line
    expect((await digests.digestAt(db, place))?.lines).toEqual([{ ...bare, shows: '' }, other])
    expect(await staleIncidents(db, { now: noon, leaseMs: 1, most: 9 })).toEqual([key])
    expect(await digests.forgetDigestSource(db, { ...place, ts: '7.7', now: noon })).toEqual([])
  })

  it('tells of one less once a message says something else, and of nothing after the last', async () => {
    const db = await withDigest(kind)
    const drop = (ts: string) => dropDigestSource(db, { ...place, ts, now: noon })
    const { content: _, ...bare } = line
    expect(await drop('1.1')).toEqual({ left: [key], empty: [] })
    expect((await digests.digestAt(db, place))?.lines).toEqual([{ ...bare, count: 1, shows: '' }, other])
    expect(await staleIncidents(db, { now: noon, leaseMs: 1, most: 9 })).toEqual([key])
    expect(await drop('1.2')).toEqual({ left: [key], empty: [] })
    expect(await drop('7.7')).toEqual({ left: [], empty: [] })
    expect(await drop('1.1')).toEqual({ left: [], empty: [place] })
    expect(await digests.digestAt(db, place)).toBeUndefined()
  })

  it('stands for the card of what has none', async () => {
    const db = await withDigest(kind)
    const told = { channel: 'C1', ts: place.ts, threadTs: '1.9', content: line.content }
    const open = async () => (await publicMemory(db, { team: 'T1', now: noon })).open[0]?.card
    expect(await open()).toEqual(told)
    expect((await openIncidents(db, { team: 'T1', since: 0, now: noon, most: 1 }))[0]?.card).toBeUndefined()
    expect(await digests.newestDigestOf(db, { ...key, team: 'T2' })).toBeUndefined()
    await keepCard(db, card())
    expect((await open())?.ts).toBe(card().ts)
  })

  it.each([
    ['it is gone from Slack', (db: Db) => digests.forgetDigest(db, place)],
    ['its channel is removed', (db: Db) => removeChannel(db, place)],
    ['its team is removed', (db: Db) => removeTeam(db, 'T1')],
  ])('is forgotten when %s', async (_, forget) => {
    const db = await withDigest(kind)
    await forget(db)
    expect(await digests.digestAt(db, place)).toBeUndefined()
  })

  it('tells nothing of what a channel leaves to the public, and of what is forgotten', async () => {
    for (const forget of [
      (db: Db) => leavePublic(db, place),
      (db: Db) => forgetOld(db, { before: noon + dayMs, most: 9 }),
    ]) {
      const db = await withDigest(kind)
      await forget(db)
      expect((await digests.digestAt(db, place))?.lines).toEqual([other])
    }
  })
})
