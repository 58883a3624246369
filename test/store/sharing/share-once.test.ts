import { describe, expect, it } from 'vitest'
import { claimShare, releaseShare } from '../../../src/store/sharing/share-once.ts'
import { kinds, replicas } from '../databases.ts'
import { claim, noon } from '../examples.ts'

const key = { team: 'T1', channel: 'C1', ts: '1.1' }

describe.each(kinds)('on %s: to post a private answer', (kind) => {
  it('is the right of one of several who press at once', async () => {
    const dbs = await replicas(kind)
    const rights = await Promise.all([...dbs, ...dbs].map((db) => claimShare(db, { ...key, now: noon })))
    expect(rights.filter(Boolean)).toHaveLength(1)
    expect(await claimShare(dbs[0], { ...key, ts: '1.2', now: noon })).toBe(true)
  })

  it('can be tried again where it failed', async () => {
    const [db] = await replicas(kind)
    await claimShare(db, { ...key, now: noon })
    await releaseShare(db, key)
    expect(await claimShare(db, { ...key, now: noon })).toBe(true)
  })

  it('takes no message away that is answered', async () => {
    const [db] = await replicas(kind)
    await claim(db, { ...key, owner: 'a', now: noon, leaseMs: 1 })
    await releaseShare(db, key)
    expect(await claim(db, { ...key, owner: 'b', now: noon, leaseMs: 1 })).toBe('busy')
  })
})
