import { describe, expect, it } from 'vitest'
import { claimWelcome, releaseWelcome } from '../../../src/store/channel/welcome.ts'
import { connect, kinds, replicas } from '../databases.ts'

const joined = { team: 'T1', channel: 'C1', joinedTs: '1790000000.000100' }
const later = { ...joined, joinedTs: '1790000900.000100' }

describe.each(kinds)('on %s: the welcome of a channel', (kind) => {
  it('is claimed once, by one of two processes', async () => {
    const [one, other] = await replicas(kind)
    const both = await Promise.all([claimWelcome(one, joined), claimWelcome(other, joined)])
    expect(both.toSorted()).toEqual([false, true])
    expect(await claimWelcome(one, joined)).toBe(false)
  })

  it('is claimed anew when the bot joins anew, and not by what comes late', async () => {
    const db = await connect(kind)
    expect(await claimWelcome(db, joined)).toBe(true)
    expect(await claimWelcome(db, later)).toBe(true)
    expect(await claimWelcome(db, joined)).toBe(false)
    expect(await claimWelcome(db, { ...joined, channel: 'C2' })).toBe(true)
  })

  it('that could not be said is claimed again', async () => {
    const db = await connect(kind)
    await claimWelcome(db, joined)
    await releaseWelcome(db, later)
    expect(await claimWelcome(db, joined)).toBe(false)
    await releaseWelcome(db, joined)
    expect(await claimWelcome(db, joined)).toBe(true)
  })
})
