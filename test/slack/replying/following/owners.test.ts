import type { WebClient } from '@slack/web-api'
import { beforeEach, expect, it } from 'vitest'
import { createOwners, type Owners } from '../../../../src/slack/replying/following/owners.ts'
import type { Store } from '../../../../src/store/store.ts'
import { key, seen } from '../../../store/examples.ts'
import { type LogLine, testServices } from '../../services.ts'

const hourMs = 3_600_000

let store: Store
let log: LogLine[]
let owners: Owners
let time: number
/** Whom Slack was asked about, and who has left. */
let asked: string[]
let gone: Set<string>
let refreshed: string[]
beforeEach(async () => {
  time = 0
  asked = []
  refreshed = []
  gone = new Set()
  const people = {
    of: async ({ user }: { user: string }) => {
      asked.push(user)
      return gone.has(user) ? { hasLeft: true as const } : {}
    },
    forget: () => {},
  }
  const refresh = async ({ fingerprint }: { fingerprint: string }) => void refreshed.push(fingerprint)
  const tested = await testServices({ now: () => time, ticks: () => time, people })
  store = tested.store
  log = tested.log
  // Only `people` speaks to Slack.
  const client = {} as WebClient
  owners = createOwners({ ...tested.services, people, refresher: { refresh }, client })
  await seen(store.db, { now: 0 })
  await store.incidents.takeIncident(store.db, { ...key, user: 'U1', seen: { state: 'open' }, now: 0 })
})

const state = async () => (await store.incidents.incidentOf(store.db, { ...key, now: time }))?.state

it('lets go of what somebody was on who has left, once they have long been on it', async () => {
  gone.add('U1')
  time = 23 * hourMs
  await owners.sweep()
  expect({ asked, state: await state() }).toEqual({ asked: [], state: 'taken' })
  time = 25 * hourMs
  await owners.sweep()
  expect({ asked, state: await state() }).toEqual({ asked: ['U1'], state: 'open' })
  expect(refreshed).toEqual([key.fingerprint])
  expect(log).toMatchObject([{ event: 'owner_left', count: 1 }])
})

it('leaves with whoever is there what is theirs, and asks once in an hour', async () => {
  time = 25 * hourMs
  await owners.sweep()
  time += hourMs - 1
  await owners.sweep()
  expect({ asked, state: await state() }).toEqual({ asked: ['U1'], state: 'taken' })
  time += 1
  await owners.sweep()
  expect(asked).toEqual(['U1', 'U1'])
})
