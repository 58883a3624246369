import { describe, expect, it } from 'vitest'
import { changeSettings, settingsOf, specialSettings } from '../../../src/store/channel/settings.ts'
import { connectTwice, kinds, replicas } from '../databases.ts'
import { noon } from '../examples.ts'

const place = { team: 'T1', channel: 'C1' }
const ada = { user: 'U1', now: noon }
const bo = { user: 'U2', now: noon + 1 }

describe.each(kinds)('on %s: the settings of a channel', (kind) => {
  it('are as usual until somebody changes them, and every process sees that', async () => {
    const [db, other] = await connectTwice(kind)
    expect(await settingsOf(db, place)).toEqual({ mode: 'all', language: 'auto' })
    expect(await changeSettings(db, { ...place, ...ada, change: { mode: 'asked' } })).toEqual({
      mode: 'asked',
      language: 'auto',
    })
    expect(await settingsOf(other, place)).toEqual({
      mode: 'asked',
      language: 'auto',
      lastChange: { what: ['mode'], user: 'U1', at: noon },
    })
    expect(await settingsOf(other, { ...place, channel: 'C2' })).toMatchObject({ mode: 'all' })
    expect(await settingsOf(other, { ...place, team: 'T2' })).toMatchObject({ mode: 'all' })
  })

  it('changed by two people at once keep what each has changed', async () => {
    const [one, other] = await replicas(kind)
    await Promise.all([
      changeSettings(one, { ...place, ...ada, change: { mode: 'eager' } }),
      changeSettings(other, { ...place, ...bo, change: { language: 'zh' } }),
    ])
    expect(await settingsOf(one, place)).toMatchObject({ mode: 'eager', language: 'zh' })
  })

  it('changed to what they are already are changed by nobody', async () => {
    const [one, other] = await replicas(kind)
    const change = { mode: 'eager', language: 'en' } as const
    const both = await Promise.all([
      changeSettings(one, { ...place, ...ada, change }),
      changeSettings(other, { ...place, ...bo, change }),
    ])
    expect(both.filter((each) => each !== undefined)).toHaveLength(1)
    const { lastChange } = await settingsOf(one, place)
    expect(await changeSettings(one, { ...place, user: 'U3', now: noon + 2, change })).toBeUndefined()
    expect((await settingsOf(one, place)).lastChange).toEqual(lastChange)
    expect(lastChange?.what).toEqual(['mode', 'language'])
  })

  it('are read all at once, where they are not as usual', async () => {
    const [db] = await connectTwice(kind)
    await changeSettings(db, { ...place, ...ada, change: { mode: 'asked' } })
    await changeSettings(db, { ...place, channel: 'C2', ...ada, change: { language: 'zh' } })
    await changeSettings(db, { ...place, channel: 'C3', ...ada, change: { mode: 'eager' } })
    await changeSettings(db, { ...place, channel: 'C3', ...bo, change: { mode: 'all' } })
    const special = await specialSettings(db)
    expect(special.toSorted((a, b) => a.channel.localeCompare(b.channel))).toEqual([
      { ...place, settings: { mode: 'asked', language: 'auto' } },
      { ...place, channel: 'C2', settings: { mode: 'all', language: 'zh' } },
    ])
  })
})
