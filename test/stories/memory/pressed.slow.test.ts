import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FakeSlack, startSlack } from '../../../src/workspace/slack.ts'
import type { Call } from '../../../src/workspace/web-api/calls.ts'
import { startBotHere } from '../../support/bot-here.ts'
import { newDatabase } from '../../support/databases.ts'
import { repliesOf } from '../story.ts'
import { linesOf } from './lines.ts'
import { newError } from './team.ts'

/** Slack's second is a fifth of one here, for both sides. */
const secondMs = 200
const updatesInAMinute = 60
const incidents = 40
const presses = 8
/** So many changes that nobody waits for may be on their way when somebody presses, of each process. */
const mostBefore = 4

describe.each([
  { on: 'SQLite', kind: 'sqlite', replicas: 1 },
  { on: 'Postgres with two replicas', kind: 'postgres', replicas: 2 },
] as const)(
  'on $on, while forty cards wait to be changed and Slack takes 60 changes a minute',
  ({ kind, replicas }) => {
    let folder: string
    let slack: FakeSlack
    let bots: Awaited<ReturnType<typeof startBotHere>>[]
    beforeEach(async () => {
      folder = mkdtempSync(join(tmpdir(), 'scf-bot-'))
      const { url: databaseUrl } = await newDatabase(kind, join(folder, 'bot.db'))
      slack = await startSlack({ ackTimeoutMs: 30_000 })
      bots = []
      while (bots.length < replicas)
        bots.push(await startBotHere({ slack, mode: 'http', databaseUrl, postEveryMs: secondMs }))
    })
    afterEach(async () => {
      for (const bot of bots) bot.kill()
      for (const bot of bots) expect(await bot.stopped).toMatchObject({ code: 0 })
      await slack.stop()
      rmSync(folder, { recursive: true, force: true })
    })

    it('"I’m on it" is shown to whoever presses before all other changes, each time', async () => {
      const urlOf = (index: number) => bots[index % replicas]?.url ?? ''
      const storm = Array.from({ length: incidents }, (_, index) => {
        slack.addChannel({ name: `storm-${index}` })
        return { channel: `storm-${index}`, text: newError(), to: [urlOf(index)] }
      })
      const paste = ({ channel, text, to }: (typeof storm)[number]) =>
        slack.post({ channel, user: 'alice', text, to })
      const posted = await Promise.all(storm.map(paste))
      await slack.settled()
      const cards = posted.map(({ message }, index) => {
        const channel = `storm-${index}`
        return { channel, ts: repliesOf(slack, { channel, ts: message.ts })[0]?.ts ?? '' }
      })
      slack.failNext('chat.update', { status: 429, retryAfter: 1 }, { times: 1_000_000, when: limit() })
      // Each is a change of its card, and they take half a minute of Slack's.
      await Promise.all(storm.map(paste))

      for (const [index, card] of cards.slice(0, presses).entries()) {
        slack.connect(urlOf(index + 1))
        const from = slack.calls.length
        await slack.click({ user: 'alice', action: 'incident_claim', message: card })
        const isShown = (call: Call) => call.args.ts === card.ts && shown(call).includes('is on it (since')
        await slack.called('chat.update', isShown)
        const updates = slack.calls.slice(from).filter(({ method }) => method === 'chat.update')
        const first = updates.findIndex(isShown)
        expect(first).toBeLessThanOrEqual(mostBefore * replicas)
        expect(updates[first]?.fault).toBeUndefined()
      }

      for (const { channel, ts } of cards.slice(0, presses)) {
        const card = slack.messages(channel).find((message) => message.ts === ts)
        expect(linesOf(card?.blocks)).toContain('is on it (since')
      }
    })
  },
)

function shown({ args }: Call): string {
  return String(args.blocks)
}

/** Says whether a change is one too many within the last minute. */
function limit(): () => boolean {
  const times: number[] = []
  return () => {
    const now = Date.now()
    while ((times[0] ?? now) <= now - 60 * secondMs) times.shift()
    if (times.length >= updatesInAMinute) return true
    times.push(now)
    return false
  }
}
