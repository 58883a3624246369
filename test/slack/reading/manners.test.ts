import { describe, expect, it } from 'vitest'
import { createManners } from '../../../src/slack/reading/manners.ts'
import type { Store } from '../../../src/store/store.ts'
import { openStore } from '../../../src/store/store.ts'

const place = { team: 'T1', channel: 'C1' }
const noLog = () => {}

async function started() {
  const store = await openStore({ kind: 'sqlite', path: ':memory:' })
  const clock = { ticks: 0 }
  let reads = 0
  let isDown = false
  const counted: Store = {
    ...store,
    settings: {
      ...store.settings,
      specialSettings: async (db) => {
        reads += 1
        if (isDown) throw new Error('down')
        return store.settings.specialSettings(db)
      },
    },
  }
  return {
    clock,
    reads: () => reads,
    goDown: () => {
      isDown = true
    },
    /** Another process with the same database. */
    manners: () => createManners({ log: noLog, store: async () => counted, ticks: () => clock.ticks }),
    set: (mode: 'asked' | 'eager', channel = 'C1') =>
      store.settings.changeSettings(store.db, { ...place, channel, change: { mode }, user: 'U1', now: 0 }),
  }
}

describe('how the bot is to be in a channel', () => {
  it('is read once for many messages in many channels', async () => {
    const { manners, reads, set } = await started()
    await set('asked')
    const { of } = manners()
    const channels = Array.from({ length: 300 }, (_, index) => `C${index}`)
    const all = await Promise.all(channels.map((channel) => of({ ...place, channel })))
    expect(all.filter(({ mode }) => mode === 'asked')).toHaveLength(1)
    expect(await of({ ...place, team: 'T2' })).toEqual({ mode: 'all', language: 'auto' })
    expect(reads()).toBe(1)
  })

  it('is known to another process after three seconds, and to this one at once', async () => {
    const { clock, manners, set } = await started()
    const [one, other] = [manners(), manners()]
    await Promise.all([one.of(place), other.of(place)])
    await set('asked')
    one.forget()
    expect(await one.of(place)).toMatchObject({ mode: 'asked' })
    clock.ticks += 2_999
    expect(await other.of(place)).toMatchObject({ mode: 'all' })
    clock.ticks += 1
    expect(await other.of(place)).toMatchObject({ mode: 'asked' })
  })

  it('stays as it last was while the database is away, which is asked only now and then', async () => {
    const { clock, goDown, manners, reads, set } = await started()
    const { of } = manners()
    await set('eager')
    await of(place)
    goDown()
    clock.ticks += 60_000
    expect(await of(place)).toMatchObject({ mode: 'eager' })
    expect(await of(place)).toMatchObject({ mode: 'eager' })
    expect(reads()).toBe(2)
  })

  it('is as usual while nobody could ever say it, and a slow database holds no message up', async () => {
    const { of } = createManners({ log: noLog, store: () => new Promise(() => {}), ticks: () => 0 })
    expect(await of(place)).toEqual({ mode: 'all', language: 'auto' })
  })
})
