import { describe, expect, it } from 'vitest'
import { linesOf } from './lines.ts'
import { newError, startTeam } from './team.ts'

// Slack takes one message a second and channel, and a short burst; here its second is a fifth of one, for both.
const pace = { postsPerSecondAndChannel: 5, burst: 4 }
/** Three go out at once, and five may wait; what comes on top is told together. */
const mostCards = 8
const slow = { pace, postEveryMs: 200, ackTimeoutMs: 30_000 }
const grafana = { name: 'grafana' }

describe('a storm', () => {
  it('of 500 alerts about one error in two channels is a handful of messages, and all are counted', async ({
    onTestFinished,
  }) => {
    const team = await startTeam(slow)
    onTestFinished(team.stop)
    const { story, slack } = team
    const text = newError()
    const channels = [team.newChannel(), team.newChannel()]
    const posts = Array.from({ length: 500 }, (_, index) =>
      slack.post({ channel: channels[index % 2] ?? '', bot: grafana, text }),
    )
    const statuses = (await Promise.all(posts)).flatMap(({ deliveries }) =>
      deliveries.map(({ status }) => status),
    )
    expect(new Set(statuses)).toEqual(new Set([200]))
    await story.idle()

    const calls = slack.calls.filter(
      ({ method }) => method.startsWith('chat.') && method !== 'chat.getPermalink',
    )
    const posted = calls.filter(({ method }) => method === 'chat.postMessage')
    const updated = calls.filter(({ method }) => method === 'chat.update')
    expect(calls.filter(({ fault }) => fault !== undefined)).toEqual([])
    // In each channel a card and three lines; and far fewer updates than alerts.
    expect(posted).toHaveLength(8)
    expect(updated.length).toBeLessThan(40)
    await story.sent(...calls.map(({ method }) => method))
    expect(team.sql('select count from incidents')).toEqual([{ count: 500 }])
    for (const channel of channels) {
      const [card, ...lines] = slack.messages(channel).filter(({ bot_id }) => bot_id === 'B0SCFBOT')
      expect(lines).toHaveLength(3)
      expect(linesOf(card?.blocks)).toContain('500th time in 30 days')
    }
  })

  it('of forty errors in one channel is a few cards, and one line tells of the others', async ({
    onTestFinished,
  }) => {
    const team = await startTeam(slow)
    onTestFinished(team.stop)
    const { story, slack } = team
    const channel = team.newChannel()
    const texts = Array.from({ length: 40 }, newError)
    const start = performance.now()
    await Promise.all(texts.map((text) => slack.post({ channel, bot: grafana, text })))
    // On a busy machine the storm lasts longer, and with each post that goes out there is room for another card.
    const meanwhile = Math.ceil((performance.now() - start) / slow.postEveryMs)
    await story.idle()
    const ours = slack.messages(channel).filter(({ bot_id }) => bot_id === 'B0SCFBOT')
    await story.sent(...ours.map(() => 'chat.postMessage'))
    expect(slack.calls.filter(({ fault }) => fault !== undefined)).toEqual([])
    const lines = ours.map(({ blocks }) => linesOf(blocks))
    const cards = lines.filter((line) => line.includes('First time here'))
    const digests = lines
      .filter((line) => line.includes('at the same time'))
      .map((line) => line.split('\n')[0])
    expect(cards.length).toBeGreaterThanOrEqual(4)
    expect(cards.length).toBeLessThanOrEqual(mostCards + meanwhile)
    expect(digests).toEqual([
      `${40 - cards.length} more errors at the same time: 433 TimeLimitReached × ${40 - cards.length}`,
    ])
    expect(ours).toHaveLength(cards.length + 1)
    expect(team.sql('select count(*) as incidents, sum(count) as count from incidents')).toEqual([
      { incidents: 40, count: 40 },
    ])

    // What has only been told with others gets its own card the next time.
    const told = texts.at(-1) ?? ''
    const { message } = await slack.post({ channel, bot: grafana, text: told })
    await story.sent('chat.postMessage')
    expect(team.shown(team.cardOf(channel, message))).toContain('2nd time in 30 days')
  })

  it('does not keep whoever asks from an answer of their own', async ({ onTestFinished }) => {
    const team = await startTeam(slow)
    onTestFinished(team.stop)
    const { story, slack } = team
    const channel = team.newChannel()
    const alerts = Array.from({ length: 12 }, () => slack.post({ channel, bot: grafana, text: newError() }))
    const asked = slack.post({ channel, user: 'ada', text: '@scf-bot 439' })
    await Promise.all(alerts)
    const { message } = await asked
    await story.idle()
    expect(team.shown(team.cardOf(channel, message))).toContain('439 UserProcExitError')
    const ours = slack.messages(channel).filter(({ bot_id }) => bot_id === 'B0SCFBOT')
    expect(ours.length).toBeLessThanOrEqual(mostCards + 2)
    await story.sent(...ours.map(() => 'chat.postMessage'))
  })
})
