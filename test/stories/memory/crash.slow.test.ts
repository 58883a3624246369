import { beforeEach, expect, it } from 'vitest'
import type { Delivery } from '../../../src/workspace/delivery/outbox.ts'
import type { Message } from '../../../src/workspace/state/message.ts'
import { startBot } from '../../support/bot.ts'
import { forEachDatabase } from '../../support/for-each-database.ts'
import { repliesOf, startStory } from '../story.ts'
import { linesOf } from './lines.ts'
import { newError } from './team.ts'

const fixture = new URL('../../fixtures/deadly-step.ts', import.meta.url)

/** The way of a message from its claim to the mark; `stands`: the reply is in Slack by then. */
const steps = [
  { step: 'after claimAndCount in claim-and-count', stands: false },
  { step: 'before Slack has the reply', stands: false },
  { step: 'after Slack has the reply', stands: true },
  { step: 'before keepCard in keep-card', stands: true },
  { step: 'after keepCard in keep-card', stands: true },
] as const
type Step = (typeof steps)[number]['step']

let channels = 0

const start = (databaseUrl: string) => startStory({ apart: true, databaseUrl, refusals: ['missing_scope'] })

forEachDatabase('kill −9', start, (story, { url, sql }) => {
  let channel: string
  beforeEach(() => {
    channels += 1
    channel = `channel-${channels}`
    story.slack.addChannel({ name: channel })
  })

  /** Another replica gets the message and dies over it; what it was sent, Slack will send again. */
  async function postAndDie(step: Step, text: string): Promise<{ message: Message; delivery: Delivery }> {
    const { slack } = story
    const env = { NODE_OPTIONS: `--import=${fixture}`, DEADLY_STEP: step }
    const doomed = await startBot({ slack, mode: 'http', databaseUrl: url(), env })
    slack.connect(story.bot.url)
    const before = slack.calls.length
    if (step === 'before Slack has the reply') slack.failNext('chat.postMessage', { hang: true })
    if (step === 'after Slack has the reply') slack.failNext('chat.postMessage', { hangAnswer: true })
    const posting = slack.post({ channel, user: 'alice', text, to: [doomed.url] })
    if (step.endsWith('Slack has the reply')) {
      await slack.called('chat.postMessage', (call) => slack.calls.indexOf(call) >= before)
      doomed.kill('SIGKILL')
    }
    expect(await doomed.stopped).toMatchObject({ signal: 'SIGKILL' })
    const { message, deliveries } = await posting
    const [delivery] = deliveries
    if (delivery?.problem !== 'connection_failed') throw new Error('Slack heard from the dead')
    return { message, delivery }
  }

  /** Slack tries again after one minute and after five, when the lease is over; twice each time, for good measure. */
  async function redeliver(delivery: Delivery): Promise<void> {
    for (const num of [2, 3]) {
      await sql(`update deliveries set lease_until = lease_until - 60000 where state = 'claimed'`)
      const retry = { num, reason: 'connection_failed' }
      const again = await Promise.all([1, 2].map(() => story.slack.redeliver(delivery, { retry })))
      expect(again.map(({ status }) => status)).toEqual([200, 200])
      await story.idle()
    }
  }

  const repliesTo = ({ ts }: Message) => repliesOf(story.slack, { channel, ts })
  const counts = async (): Promise<number[]> => {
    const rows = await sql('select count from incidents order by first_seen')
    return rows.map((row) => Number((row as { count: unknown }).count))
  }

  it.each(steps)('$step: one answer, one count, and the card lives on', async ({ step, stands }) => {
    const { message, delivery } = await postAndDie(step, newError())
    expect(repliesTo(message)).toHaveLength(stands ? 1 : 0)
    await redeliver(delivery)
    const tries = step === 'before Slack has the reply' ? 2 : 1
    await story.sent(...Array.from({ length: tries }, () => 'chat.postMessage'))
    expect(repliesTo(message)).toHaveLength(1)
    expect((await counts()).at(-1)).toBe(1)

    const card = { channel, ts: repliesTo(message)[0]?.ts ?? '' }
    await story.slack.click({ user: 'wei', action: 'incident_claim', message: card })
    await story.sent('chat.update')
    const shown = linesOf(repliesTo(message)[0]?.blocks)
    expect(shown).toMatch(/^wei is on it \(since /m)
    expect(shown).toMatch(/First time here$/m)
  })

  it('over a repeat: one line, and two counts', async () => {
    const text = newError()
    await story.slack.post({ channel, user: 'alice', text })
    await story.sent('chat.postMessage')
    const { message, delivery } = await postAndDie('after claimAndCount in claim-and-count', text)
    await redeliver(delivery)
    // Whoever starts redraws the first card, before it or after.
    await story.passed()
    expect(repliesTo(message)).toHaveLength(1)
    expect(linesOf(repliesTo(message)[0]?.blocks)).toContain('433 TimeLimitReached again: 2nd time')
    expect((await counts()).at(-1)).toBe(2)
  })

  it('over a file that is still being read: it is read again, and answered', async () => {
    const doomed = await startBot({ slack: story.slack, mode: 'http', databaseUrl: url() })
    story.slack.connect(story.bot.url)
    story.slack.failNext('files', { hang: true })
    const files = [{ name: 'log.txt', content: newError() }]
    const { message, deliveries } = await story.slack.post({
      ...{ channel, user: 'alice', text: 'look', files, to: [doomed.url] },
    })
    expect(deliveries.map(({ status }) => status)).toEqual([200])
    expect(await sql('select form from debts')).toEqual([{ form: 'read' }])
    doomed.kill('SIGKILL')
    await doomed.stopped
    // The survivor looks every half minute.
    await expect.poll(() => repliesTo(message).length, { timeout: 45_000 }).toBe(1)
    await story.sent('chat.postMessage')
    expect(await sql('select form from debts')).toEqual([])
  }, 90_000)

  it.each(['after claimAndCount in claim-and-count', 'after Slack has the reply'] as const)(
    '%s, where the thread cannot be read: silence, and it is counted',
    async (step) => {
      const { message, delivery } = await postAndDie(step, newError())
      const standing = repliesTo(message)
      story.slack.failNext('conversations.replies', { error: 'missing_scope' }, { times: 9 })
      const before = await unreadable()
      await redeliver(delivery)
      await story.sent(...standing.map(() => 'chat.postMessage'))
      expect(repliesTo(message)).toEqual(standing)
      expect(await unreadable()).toBe(before + 1)
    },
  )

  async function unreadable(): Promise<number> {
    const metrics = await (await fetch(`${story.bot.url}/metrics`)).text()
    return Number(/^scfbot_unreadable_threads_total (\d+)$/m.exec(metrics)?.[1])
  }
})
