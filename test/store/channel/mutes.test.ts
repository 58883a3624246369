import { describe, expect, it } from 'vitest'
import { mutedIn, unmute } from '../../../src/store/channel/mutes.ts'
import { changeSettings, settingsOf } from '../../../src/store/channel/settings.ts'
import { dismiss } from '../../../src/store/channels.ts'
import type { Db } from '../../../src/store/schema.ts'
import { connect, kinds, replicas } from '../databases.ts'
import { another, key, minuteMs, noon, seen } from '../examples.ts'

const here = { team: 'T1', channel: 'C1' }
const ada = { user: 'U1', now: noon }

async function mute(db: Db, name: string, now = noon): Promise<string> {
  const { incident } = await seen(db, { ...another(name), now })
  await dismiss(db, { ...here, fingerprint: incident.fingerprint, now })
  return incident.fingerprint
}

describe.each(kinds)('on %s: muted incidents', (kind) => {
  it('are listed for their channel, the newest first', async () => {
    const db = await connect(kind)
    await seen(db)
    const first = await mute(db, 'a')
    const second = await mute(db, 'b', noon + minuteMs)
    expect(await mutedIn(db, { ...here, most: 5 })).toEqual([
      { fingerprint: second, code: 433, lastSeen: noon + minuteMs },
      { fingerprint: first, code: 433, lastSeen: noon },
    ])
    expect(await mutedIn(db, { ...here, most: 1 })).toMatchObject([{ fingerprint: second }])
    expect(await mutedIn(db, { ...here, channel: 'C2', most: 5 })).toEqual([])
    expect(await mutedIn(db, { ...here, team: 'T2', most: 5 })).toEqual([])
  })

  it('unmuted are news at their next sighting, and the channel keeps who did it', async () => {
    const db = await connect(kind)
    const fingerprint = await mute(db, 'a')
    await changeSettings(db, { ...here, ...ada, change: { mode: 'eager' } })
    expect(await unmute(db, { ...here, fingerprint, user: 'U2', now: noon + 1 })).toBe(true)
    expect(await seen(db, another('a'))).toMatchObject({ form: 'card' })
    expect(await settingsOf(db, here)).toEqual({
      mode: 'eager',
      language: 'auto',
      lastChange: { what: ['unmute'], user: 'U2', at: noon + 1 },
    })
  })

  it('are unmuted by one of two people', async () => {
    const [one, other] = await replicas(kind)
    const fingerprint = await mute(one, 'a')
    const both = await Promise.all([
      unmute(one, { ...here, fingerprint, ...ada }),
      unmute(other, { ...here, fingerprint, user: 'U2', now: noon }),
    ])
    expect(both.toSorted()).toEqual([false, true])
    expect(await unmute(one, { ...here, ...key, ...ada })).toBe(false)
  })
})
