import { WebAPIPlatformError, type WebClient } from '@slack/web-api'
import { beforeEach, expect, it } from 'vitest'
import { createRunning } from '../../../src/running.ts'
import { createRefresher, type Refresher } from '../../../src/slack/replying/refresher.ts'
import type { Store } from '../../../src/store/store.ts'
import { another, card, keepCard, key, seen } from '../../store/examples.ts'
import { type LogLine, testServices } from '../services.ts'

let store: Store
let log: LogLine[]
let refresher: Refresher
let drawn: string[]
/** What happens at each chat.update. */
let update: () => Promise<void>
let time: number
/** A refresher of its own pace, so that a test does not wait for the turns of a whole minute. */
let paced: (postEveryMs: number) => Refresher
beforeEach(async () => {
  time = 0
  drawn = []
  update = async () => {}
  const { services, ...others } = await testServices({ now: () => time })
  store = others.store
  log = others.log
  const apiCall = async (_method: string, { ts, text }: { ts: string; text: string }) => {
    await update()
    drawn.push(`${ts} ${text}`)
  }
  // The one method that drawing needs.
  const client = { apiCall } as unknown as WebClient
  const parts = { ...services, client, running: createRunning(() => {}) }
  refresher = createRefresher(parts)
  paced = (postEveryMs) => createRefresher({ ...parts, postEveryMs })
})

/** A card that shows an older state than there is. */
async function staleCard(ts = '1.1'): Promise<void> {
  const { incident } = await seen(store.db, { now: 0 })
  await keepCard(store.db, { ...card({ ts, postedAt: 0 }), revision: incident.revision })
  await seen(store.db, { now: 0 })
}

it('draws a card once for all that is asked for at the same time', async () => {
  await staleCard()
  await Promise.all([refresher.refresh(key), refresher.refresh(key), refresher.refresh(key)])
  expect(drawn).toHaveLength(1)
  await refresher.refresh(key)
  expect(drawn).toHaveLength(1)
})

it('draws again what changed meanwhile, in whichever process, and the last state wins', async () => {
  await staleCard()
  update = async () => {
    update = async () => {}
    const taking = { ...key, user: 'U1', seen: { state: 'open' }, now: 0 } as const
    await store.incidents.takeIncident(store.db, taking)
  }
  await refresher.refresh(key)
  expect(drawn).toHaveLength(2)
  expect(drawn[1]).toContain('a colleague is on it')
})

it('leaves what fails to the next sweep, which need not wait for the right to draw', async () => {
  await staleCard()
  update = async () => {
    throw new WebAPIPlatformError({ ok: false, error: 'token_revoked' })
  }
  await refresher.refresh(key)
  expect(drawn).toEqual([])
  expect(log).toMatchObject([{ event: 'refresh_failed' }])
  update = async () => {}
  await refresher.sweep()
  expect(drawn).toHaveLength(1)
})

it('does the same where somebody waits for it and Slack takes no change for a while', async () => {
  await staleCard()
  update = async () => {
    throw new WebAPIPlatformError({ ok: false, error: 'service_unavailable' })
  }
  await refresher.refreshFor(key)
  await expect.poll(() => log, { timeout: 15_000 }).toMatchObject([{ event: 'refresh_failed' }])
  expect(drawn).toEqual([])
  update = async () => {}
  await refresher.sweep()
  expect(drawn).toHaveLength(1)
}, 20_000)

it('forgets a card that is gone from Slack', async () => {
  await staleCard()
  update = async () => {
    throw new WebAPIPlatformError({ ok: false, error: 'message_not_found' })
  }
  await refresher.refresh(key)
  expect(log).toEqual([])
  expect(await store.cards.cardAt(store.db, { team: key.team, channel: 'C1', ts: '1.1' })).toBeUndefined()
})

it('does not draw what is older than a week', async () => {
  await staleCard()
  time = 8 * 24 * 3_600_000
  await refresher.refresh(key)
  expect(drawn).toEqual([])
})

it('draws the card that somebody worked with at once, while the cards of a storm wait for their turn', async () => {
  await staleCard('9.9')
  const storm = []
  for (let number = 0; number < 14; number += 1) {
    const place = { channel: `C${number}`, now: 0, ...another(`f${number}`) }
    const { incident } = await seen(store.db, place)
    const { fingerprint, revision } = incident
    const [ts, sourceTs] = [`2.${number}`, `1.${number}`]
    await keepCard(store.db, { ...card({ ts, sourceTs, postedAt: 0 }), fingerprint, revision })
    await seen(store.db, place)
    storm.push({ team: key.team, fingerprint })
  }
  const calm = paced(100)
  const drawing = storm.map((each) => calm.refresh(each))
  await expect.poll(() => drawn.length).toBe(10)
  await calm.refreshFor(key)
  expect(drawn.at(-1)).toMatch(/^9\.9 /)
  expect(drawn).toHaveLength(11)
  await Promise.all(drawing)
})
