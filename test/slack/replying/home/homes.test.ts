import type { WebClient } from '@slack/web-api'
import { beforeEach, describe, expect, it } from 'vitest'
import { createRunning } from '../../../../src/running.ts'
import { createHomes, type Homes } from '../../../../src/slack/replying/home/homes.ts'
import type { Services } from '../../../../src/slack/services.ts'
import type { Store } from '../../../../src/store/store.ts'
import { another, seen } from '../../../store/examples.ts'
import { testServices } from '../../services.ts'

const team = 'T1'
const minuteMs = 60_000

let store: Store
let services: Services
let homes: Homes
/** What was published, in order: for whom, and what. */
let published: { readonly user: string; readonly view: string }[]
let time: number
let ticks: number
let isDown: boolean
const running = createRunning(() => {})

beforeEach(async () => {
  ;[time, ticks, isDown, published] = [0, 0, false, []]
  const made = await testServices({
    now: () => time,
    people: {
      of: async ({ user }) => ({ name: user, membership: user === 'guest' ? 'guest' : 'full' }),
      forget: () => {},
    },
  })
  store = made.store
  services = made.services
  homes = anotherProcess()
})

/** The Homes of a process of its own, with the same database. */
function anotherProcess(): Homes {
  return createHomes({
    ...services,
    running,
    workspaceUrl: undefined,
    ticks: () => ticks,
    store: async () => {
      if (isDown) throw new Error('down')
      return store
    },
  })
}

// The one method that a Home needs.
const client = {
  views: {
    publish: async ({ user_id: user, view }: { user_id: string; view: object }) => {
      published.push({ user, view: JSON.stringify(view) })
    },
  },
} as unknown as WebClient

const open = (user: string, process = homes) => process.open({ client, team, user })
const somethingNew = (name: string) => seen(store.db, { ...another(name), now: time })

describe('a Home', () => {
  it('is redrawn when something has changed, and not where it shows the same', async () => {
    await open('ada')
    await homes.sweep()
    expect(published).toHaveLength(1)
    await somethingNew('a')
    await homes.sweep()
    expect(published.map(({ user }) => user)).toEqual(['ada', 'ada'])
    expect(published[1]?.view).toContain('433 TimeLimitReached')
  })

  it('is kept up to date for ten minutes after it was opened', async () => {
    await open('ada')
    await open('bo')
    ticks += 9 * minuteMs
    await open('bo')
    published = []
    ticks += minuteMs
    await somethingNew('a')
    await homes.sweep()
    expect(published.map(({ user }) => user)).toEqual(['bo'])
  })

  it('of one process shows what another has changed, and whoever opens theirs there', async () => {
    const other = anotherProcess()
    await open('ada')
    await open('bo', other)
    await somethingNew('a')
    await Promise.all([homes.sweep(), other.sweep()])
    expect(published.map(({ user }) => user).toSorted()).toEqual(['ada', 'ada', 'bo', 'bo'])
  })

  it('waits for its turn where a hundred a minute were published', async () => {
    for (const user of ['ada', 'bo']) await open(user)
    while (await store.takeHomeTurn(store.db, { team, now: time }));
    published = []
    await somethingNew('a')
    const redrawn = homes.sweep()
    await expect.poll(async () => running.count).toBe(1)
    expect(published).toEqual([])
    time += minuteMs
    await redrawn
    expect(published.map(({ user }) => user)).toEqual(['ada', 'bo'])
  })

  it('that could not be published is published later', async () => {
    await open('ada')
    await somethingNew('a')
    isDown = true
    await homes.sweep()
    isDown = false
    await homes.sweep()
    expect(published.at(-1)?.view).toContain('433 TimeLimitReached')
  })

  it('says that the database is away, and keeps what needs none', async () => {
    isDown = true
    await open('ada')
    expect(published[0]?.view).toContain('can’t reach my database')
    expect(published[0]?.view).toContain('home_lookup')
  })

  it('of a guest shows how to use the bot, whatever changes', async () => {
    await open('guest')
    await somethingNew('a')
    await homes.sweep()
    expect(published).toHaveLength(1)
    expect(published[0]?.view).toContain('I explain Tencent Cloud SCF errors')
    expect(published[0]?.view).not.toContain('TimeLimitReached')
  })
})
