import { describe, expect, it } from 'vitest'
import { mutedIn, unmuteBy } from '../../../src/store/channel/mutes.ts'
import { changeSettings, settingsOf } from '../../../src/store/channel/settings.ts'
import { mute } from '../../../src/store/dismissing/mute.ts'
import type { Db } from '../../../src/store/schema.ts'
import { connect, kinds, replicas } from '../databases.ts'
import { another, dayMs, key, minuteMs, noon, seen } from '../examples.ts'

const here = { team: 'T1', channel: 'C1' }
const ada = { user: 'U1', now: noon }

async function muted(db: Db, name: string, now = noon): Promise<string> {
  const { incident } = await seen(db, { ...another(name), now })
  await mute(db, { ...here, fingerprint: incident.fingerprint, now })
  return incident.fingerprint
}

describe.each(kinds)('on %s: muted incidents', (kind) => {
  it('are listed for their channel, the newest first', async () => {
    const db = await connect(kind)
    await seen(db)
    const first = await muted(db, 'a')
    const second = await muted(db, 'b', noon + minuteMs)
    expect(await mutedIn(db, { ...here, now: noon, most: 5 })).toEqual([
      { fingerprint: second, code: 433, lastSeen: noon + minuteMs },
      { fingerprint: first, code: 433, lastSeen: noon },
    ])
    expect(await mutedIn(db, { ...here, now: noon, most: 1 })).toMatchObject([{ fingerprint: second }])
    expect(await mutedIn(db, { ...here, channel: 'C2', now: noon, most: 5 })).toEqual([])
    expect(await mutedIn(db, { ...here, team: 'T2', now: noon, most: 5 })).toEqual([])
    // After 90 days it is muted no more.
    expect(await mutedIn(db, { ...here, now: noon + 91 * dayMs, most: 5 })).toEqual([])
  })

  it('unmuted are news at their next sighting, and the channel keeps who did it', async () => {
    const db = await connect(kind)
    const fingerprint = await muted(db, 'a')
    await changeSettings(db, { ...here, ...ada, change: { mode: 'eager' } })
    expect(await unmuteBy(db, { ...here, fingerprint, user: 'U2', now: noon + 1 })).toBe(true)
    expect(await seen(db, another('a'))).toMatchObject({ form: 'card' })
    expect(await settingsOf(db, here)).toEqual({
      mode: 'eager',
      language: 'auto',
      lastChange: { what: ['unmute'], user: 'U2', at: noon + 1 },
    })
  })

  it('are unmuted by one of two people', async () => {
    const [one, other] = await replicas(kind)
    const fingerprint = await muted(one, 'a')
    const both = await Promise.all([
      unmuteBy(one, { ...here, fingerprint, ...ada }),
      unmuteBy(other, { ...here, fingerprint, user: 'U2', now: noon }),
    ])
    expect(both.toSorted()).toEqual([false, true])
    expect(await unmuteBy(one, { ...here, ...key, ...ada })).toBe(false)
  })
})
