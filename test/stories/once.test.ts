import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ofAnotherFunction, repliesOf, type Story, startStory } from './story.ts'

const timeout =
  'ERROR RequestId:54d2b446-c6ed-48a3-88db-b0c894445554 Result:{"errorCode":-1,"errorMessage":"Invoking task timed out after 5 seconds","statusCode":433}'

const folder = mkdtempSync(join(tmpdir(), 'scf-bot-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let databases = 0

/** A bot with a database of its own on disk. */
async function begin() {
  databases += 1
  const databasePath = join(folder, `${databases}.db`)
  const story = await startStory({ databaseUrl: `file:${databasePath}` })
  return { story, databasePath }
}

/** Posts without telling the bot, and gives what Slack would send about it. */
async function unsent({ slack }: Story, text: string) {
  const { message } = await slack.post({ channel: 'oncall', user: 'alice', text, to: [] })
  const event = { ...message, channel: 'C0ONCALL', event_ts: message.ts }
  return {
    message,
    asMessage: () => slack.event({ ...event, type: 'message', channel_type: 'channel' }),
    asMention: () => slack.event({ ...event, type: 'app_mention' }),
  }
}

const place = { channel: 'oncall', user: 'alice', text: timeout }

describe('one answer', () => {
  let story: Story
  beforeAll(async () => {
    story = (await begin()).story
  })
  afterAll(() => story.stop())

  it('though the same event comes four times at once, and once more later', async () => {
    const { url } = story.bot
    const { deliveries, message } = await story.slack.post({ ...place, to: [url, url, url, url] })
    expect(deliveries.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    await story.sent('chat.postMessage')
    const [first] = deliveries
    if (first) await story.slack.redeliver(first, { retry: { num: 1, reason: 'http_timeout' } })
    await story.sent()
    expect(repliesOf(story.slack, { channel: 'oncall', ts: message.ts })).toHaveLength(1)
  })

  it.each([
    ['message and app_mention at once', ['message', 'mention'], true],
    ['message before app_mention', ['message', 'mention'], false],
    ['app_mention before message', ['mention', 'message'], false],
  ])('to a mention: %s', async (_, order, isAtOnce) => {
    const { asMessage, asMention } = await unsent(story, `@scf-bot ${ofAnotherFunction(timeout)}`)
    const send = (kind: string) => (kind === 'message' ? asMessage() : asMention())
    if (isAtOnce) await Promise.all(order.map(send))
    else for (const kind of order) await send(kind)
    await story.sent('chat.postMessage')
  })

  it('where a quiet message comes before its app_mention', async () => {
    const { message, asMention } = await unsent(story, '@scf-bot is it 439')
    const quiet = { ...message, text: 'is it 439', blocks: [], channel: 'C0ONCALL', channel_type: 'channel' }
    await story.slack.event({ ...quiet, type: 'message' })
    await story.sent()
    await asMention()
    await story.sent('chat.postMessage')
  })
})

describe.concurrent('one answer, whatever happens to the bot,', () => {
  it('after a restart in order, an answered message stays answered', async ({ onTestFinished }) => {
    const { story } = await begin()
    onTestFinished(story.stop)
    const [delivery] = (await story.slack.post(place)).deliveries
    await story.sent('chat.postMessage')
    story.bot.kill()
    await story.bot.stopped
    await story.restart()
    if (delivery === undefined) throw new Error('Nothing was sent')
    await story.slack.redeliver(delivery)
    await story.sent()
  })

  it('without its database the bot answers those who ask, once, and is silent otherwise', async ({
    onTestFinished,
  }) => {
    const { story, databasePath } = await begin()
    onTestFinished(story.stop)
    await story.slack.post(place)
    await story.sent('chat.postMessage')
    const database = new DatabaseSync(databasePath)
    database.exec('drop table deliveries')
    database.close()
    await story.slack.post(place)
    await story.sent()
    await story.slack.post({ ...place, text: '@scf-bot 439' })
    await story.sent('chat.postMessage')
    const command = await story.slack.command({ ...place, command: '/scf-error', text: '439' })
    expect(command.answer).toMatchObject({ text: expect.stringContaining('439') })
    await story.sent()
    expect(story.bot.output.stderr).toContain('"store_failed"')
  })
})
