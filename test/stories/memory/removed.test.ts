import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newError, startTeam, type Team } from './team.ts'

let team: Team
beforeAll(async () => {
  team = await startTeam()
})
afterAll(() => team.stop())

const forgotten = 'The original message was deleted, so its details are gone.'
const words = 'Invoking task timed out'

/** Of what a card shows and of what its buttons carry. */
const whole = (card: Parameters<Team['messageAt']>[0]) => JSON.stringify(team.messageAt(card)?.blocks)

describe('a message that its author takes back', () => {
  it('takes its words out of the card and the database; who is on it stays', async () => {
    const { story, slack, shown } = team
    const { card, channel, source } = await team.newCard()
    await team.click('ada', 'incident_claim', card)
    await story.sent('chat.update')
    await slack.remove({ channel, ts: source.ts })
    await story.sent('chat.update')
    expect(shown(card)).toContain(forgotten)
    expect(shown(card)).toMatch(/^Ada is on it \(since/m)
    expect(whole(card)).not.toContain(words)
    expect(shown(card)).toContain('Retry:')
    expect(team.sql(`select content from cards where ts = '${card.ts}'`)).toEqual([{ content: null }])
  })

  it('is gone for good: from what comes later, from the copy, and from a card in Chinese', async () => {
    const { story, slack, shown } = team
    const { card, channel, source, text } = await team.newCard(`线上又超时了 ${newError()}`)
    await slack.remove({ channel, ts: source.ts })
    await story.sent('chat.update')
    expect(shown(card)).toContain('原消息已删除')
    await team.click('bo', 'incident_claim', card)
    await story.sent('chat.update')
    expect(shown(card)).toContain('原消息已删除')
    expect(whole(card)).not.toContain(words)
    await team.pick('bo', 'copy', card)
    await story.sent('views.open')
    expect(JSON.stringify(slack.modal('bo'))).not.toContain(words)
    await slack.closeModal({ user: 'bo' })
    await slack.post({ channel, user: 'ada', text })
    await story.sent('chat.postMessage', 'chat.update')
  })

  it('leads nobody to what is left of its card: the next run is told in full', async () => {
    const { story, slack, shown } = team
    const { card, channel, source, text } = await team.newCard()
    await slack.remove({ channel, ts: source.ts })
    await story.sent('chat.update')
    const { message } = await slack.post({ channel, user: 'bo', text })
    await story.sent('chat.postMessage', 'chat.update')
    expect(shown(team.cardOf(channel, message))).toMatch(/Retry:(.|\n)*Details/)
    expect(shown(card)).toContain(forgotten)
  })

  it('leads to another card in the channel that says something still', async () => {
    const { story, slack } = team
    const { channel, source, text } = await team.newCard()
    const again = await slack.post({ channel, user: 'bo', text })
    await story.passed()
    const why = { channel, user: 'bo', text: '@scf-bot why?', thread_ts: again.message.ts }
    const { message: question } = await slack.post(why)
    await story.passed()
    const answer = slack.messages(channel).findLast(({ bot_id }) => bot_id === slack.workspace.app.botId)
    expect(Number(answer?.ts)).toBeGreaterThan(Number(question.ts))
    await slack.remove({ channel, ts: source.ts })
    await story.passed()
    const { message } = await slack.post({ channel, user: 'ada', text })
    await story.passed()
    expect(team.shown(team.cardOf(channel, message))).toContain(`/p${answer?.ts.replace('.', '')}`)
  })

  it('takes a line with it, and leaves the card as it is', async () => {
    const { story, slack } = team
    const { card, channel, text } = await team.newCard()
    const { message } = await slack.post({ channel, user: 'bo', text })
    await story.sent('chat.postMessage', 'chat.update')
    await slack.remove({ channel, ts: message.ts })
    await story.sent('chat.delete')
    expect(whole(card)).toContain(words)
  })

  it('of another channel leaves the other cards as they are', async () => {
    const { story, slack, shown } = team
    const { card, text } = await team.newCard()
    const channel = team.newChannel()
    const { message } = await slack.post({ channel, user: 'bo', text })
    await story.sent('chat.postMessage', 'chat.update')
    const other = team.cardOf(channel, message)
    await slack.remove({ channel, ts: message.ts })
    await story.sent('chat.update', 'chat.update')
    expect(shown(other)).toContain(forgotten)
    expect(shown(card)).not.toContain(forgotten)
    expect(whole(card)).toContain(words)
  })

  it('while it is being answered gets no answer', async () => {
    const { story, slack } = team
    const channel = team.newChannel()
    slack.failNext('chat.postMessage', { status: 429, retryAfter: 1 })
    const posting = slack.post({ channel, user: 'ada', text: newError() })
    await slack.called('chat.postMessage', ({ fault }) => fault !== undefined)
    const [message] = slack.messages(channel)
    await slack.remove({ channel, ts: message?.ts ?? '' })
    await posting
    await story.sent('chat.postMessage')
    expect(slack.messages(channel)).toEqual([])
    // Nor is anything open that nobody was told of.
    const runs = `select * from sightings where ts = '${message?.ts}'`
    expect(team.sql(runs)).toEqual([])
    expect(
      team.sql(
        `select * from incidents where first_seen = last_seen and count = 1 and fingerprint not in (select fingerprint from cards)`,
      ),
    ).toEqual([])
  })

  it('leaves no byte of what it said in the files once they are tidied up', async ({ onTestFinished }) => {
    const own = await startTeam()
    let isStopped = false
    onTestFinished(() => (isStopped ? undefined : own.stop()))
    const { story, slack } = own
    const text = `{"errorMessage":"Invoking task timed out after 5 seconds","statusCode":433,"functionName":"order_4711"}`
    const { channel, source, card } = await own.newCard(text)
    expect(own.sql(`select content from cards where ts = '${card.ts}'`)).toMatchObject([
      { content: expect.stringContaining('order_4711') },
    ])
    await slack.remove({ channel, ts: source.ts })
    await story.sent('chat.update')
    own.sql('pragma wal_checkpoint(truncate)')
    for (const file of readdirSync(own.folder)) {
      expect(readFileSync(join(own.folder, file), 'latin1')).not.toContain('order_4711')
    }
    await own.stop()
    isStopped = true
  })
})
