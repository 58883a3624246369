import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Delivery } from '../../../src/workspace/delivery/outbox.ts'
import { startBot } from '../../support/bot.ts'
import { newDatabase } from '../../support/databases.ts'
import { startPostgres, stopPostgres } from '../../support/postgres.ts'
import { repliesOf, type Story, startStory } from '../story.ts'
import { linesOf } from './lines.ts'
import { newError } from './team.ts'

let story: Story
let other: Awaited<ReturnType<typeof startBot>>
let database: Awaited<ReturnType<typeof newDatabase>>
let both: readonly string[]
beforeAll(async () => {
  database = await newDatabase('postgres', '')
  story = await startStory({ apart: true, databaseUrl: database.url, ackTimeoutMs: 15_000 })
  other = await startBot({ slack: story.slack, mode: 'http', databaseUrl: database.url })
  both = [story.bot.url, other.url]
  for (const url of both) await fetch(`${url}/healthz`)
})
afterAll(async () => {
  other.kill()
  expect(await other.stopped).toMatchObject({ code: 0 })
  await story.stop()
})

let channels = 0
function newChannel(): string {
  channels += 1
  story.slack.addChannel({ name: `channel-${channels}` })
  return `channel-${channels}`
}

/** Waits until neither has anything left to do. */
async function bothIdle(): Promise<void> {
  const left = async () => {
    const texts = await Promise.all(both.map(async (url) => (await fetch(`${url}/metrics`)).text()))
    return texts.some((text) => !text.includes('\nscfbot_running 0\n'))
  }
  do await story.idle()
  while (await left())
}

const rows = async (query: string) => (await database.sql(query)) as { [column: string]: unknown }[]
/** How often each thing was done that people see, since the last time; nothing is left to do. */
async function sentByNow(): Promise<Record<string, number>> {
  await bothIdle()
  const calls = story.slack.calls.slice(told)
  told = story.slack.calls.length
  const seen = calls.map(({ method }) => method).filter((method) => /^(?:chat\.(?!getP)|views)/.test(method))
  await story.sent(...seen)
  return Object.fromEntries(
    [...new Set(seen)].map((method) => [method, seen.filter((each) => each === method).length]),
  )
}
let told = 0

describe('two replicas with one Postgres', () => {
  it('that get every event at the same moment give one answer, and count once', async () => {
    const { slack } = story
    const places = Array.from({ length: 20 }, () => ({ channel: newChannel(), text: newError() }))
    const to = [...both, ...both]
    const posted = await Promise.all(places.map((place) => slack.post({ ...place, user: 'alice', to })))
    expect(await sentByNow()).toEqual({ 'chat.postMessage': 20 })
    for (const [index, { message }] of posted.entries()) {
      expect(repliesOf(slack, { channel: places[index]?.channel ?? '', ts: message.ts })).toHaveLength(1)
    }
    const counts = await rows('select count from incidents')
    expect(counts.map(({ count }) => Number(count))).toEqual(places.map(() => 1))
  })

  it('count a burst of one error to the last, and both redraw one card', async () => {
    const { slack } = story
    const channel = newChannel()
    const text = newError()
    const burst = Array.from({ length: 60 }, (_, index) =>
      slack.post({ channel, user: 'alice', text, to: [both[index % 2] ?? ''] }),
    )
    await Promise.all(burst)
    await bothIdle()
    const ours = slack.messages(channel).filter(({ bot_id }) => bot_id === 'B0SCFBOT')
    expect(ours).toHaveLength(4)
    expect(linesOf(slack.messages(channel).find(({ ts }) => ts === ours[0]?.ts)?.blocks)).toContain(
      '60th time in 30 days',
    )
    const sent = await sentByNow()
    expect(sent).toEqual({ 'chat.postMessage': 4, 'chat.update': expect.any(Number) })
    expect(sent['chat.update']).toBeLessThan(20)
    expect(await rows(`select max(count) as most from incidents`)).toEqual([{ most: 60 }])
  })

  it('take an incident for one of two people, though each hears of one', async () => {
    const { slack } = story
    const channel = newChannel()
    const { message } = await slack.post({ channel, user: 'alice', text: newError() })
    await bothIdle()
    const card = { channel, ts: repliesOf(slack, { channel, ts: message.ts })[0]?.ts ?? '' }
    const before = slack.calls.length
    slack.connect(both[0] ?? '')
    const first = slack.click({ user: 'alice', action: 'incident_claim', message: card })
    slack.connect(both[1] ?? '')
    const second = slack.click({ user: 'wei', action: 'incident_claim', message: card })
    slack.connect(story.bot.url)
    await Promise.all([first, second])
    expect(await sentByNow()).toEqual({ 'chat.postMessage': 1, 'chat.update': expect.any(Number) })
    const updates = slack.calls.slice(before).filter(({ method }) => method === 'chat.update')
    // Each replica may show its own person at once how things are, and both show the same.
    expect(updates.length).toBeLessThanOrEqual(2)
    const shown = updates.map(({ args }) => linesOf(JSON.parse(String(args.blocks))))
    const owners = shown.map((lines) => /(alice|wei) is on it \(since/.exec(lines)?.[1])
    expect(new Set(owners).size).toBe(1)
    expect(owners[0]).toBeDefined()
  })

  it('survive a restart of Postgres in the middle: nothing is answered twice, nothing saved is lost', async () => {
    const { slack } = story
    const fixed = newChannel()
    const { message } = await slack.post({ channel: fixed, user: 'alice', text: newError() })
    await bothIdle()
    const card = { channel: fixed, ts: repliesOf(slack, { channel: fixed, ts: message.ts })[0]?.ts ?? '' }
    await slack.click({ user: 'alice', action: 'incident_resolve', message: card })
    await bothIdle()
    await slack.typeInModal({ user: 'alice', action: 'note', text: 'raised the timeout' })
    const saving = slack.submit({ user: 'alice' })

    const places = Array.from({ length: 40 }, () => ({ channel: newChannel(), text: newError() }))
    const deliveries: Delivery[] = []
    const postTo = async (place: (typeof places)[number]) => {
      const posted = await slack.post({ ...place, user: 'alice', to: both })
      deliveries.push(...posted.deliveries)
    }
    const burst = Promise.all(places.slice(0, 20).map(postTo))
    await stopPostgres()
    const later = Promise.all(places.slice(20).map(postTo))
    await startPostgres()
    await Promise.all([burst, later, saving])
    await bothIdle()

    // What was shown as saved is saved; what was not has come back.
    const shown = linesOf(slack.messages(fixed).find(({ ts }) => ts === card.ts)?.blocks)
    const kept = await rows(`select note from fixes`)
    if (slack.modal('alice') === undefined) expect(kept).toEqual([{ note: 'raised the timeout' }])
    else
      expect(slack.modal('alice')?.errors).toMatchObject({
        note: expect.stringContaining('Not saved'),
      })
    if (shown.includes('raised the timeout')) expect(kept).toHaveLength(1)

    // Whatever Slack sends again, to whomever: one answer each.
    await database.sql('update deliveries set lease_until = 0')
    const retry = { num: 2, reason: 'http_timeout' }
    const redelivered = () =>
      Promise.all(deliveries.map((delivery) => slack.redeliver(delivery, { retry, to: both })))
    await redelivered()
    const sent = await sentByNow()
    expect(sent['chat.postMessage']).toBe(places.length + 1)
    for (const { channel } of places) {
      const [posted] = slack.messages(channel)
      expect(repliesOf(slack, { channel, ts: posted?.ts ?? '' })).toHaveLength(1)
    }
    const counts = await rows('select count from incidents order by first_seen desc limit 40')
    expect(counts.map(({ count }) => Number(count))).toEqual(places.map(() => 1))
    await redelivered()
    expect(await sentByNow()).toEqual({})
  })
})
