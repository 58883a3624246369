import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { startBot } from '../support/bot.ts'
import { ofAnotherFunction, repliesOf, startStory } from './story.ts'

const timeout =
  'ERROR RequestId:54d2b446-c6ed-48a3-88db-b0c894445554 Result:{"errorCode":-1,"errorMessage":"Invoking task timed out after 5 seconds","statusCode":433}'

const folder = mkdtempSync(join(tmpdir(), 'scf-bot-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let databases = 0

/** A bot that can be killed, with a database of its own on disk. */
async function begin() {
  databases += 1
  const databasePath = join(folder, `${databases}.db`)
  const story = await startStory({ apart: true, databaseUrl: `file:${databasePath}` })
  return { story, databasePath }
}

const place = { channel: 'oncall', user: 'alice', text: timeout }

// What waits for the lease of the dead to end waits at the same time.
describe.concurrent('one answer, where the bots are processes of their own:', () => {
  it('from two replicas with one database that get everything at the same moment', async ({
    onTestFinished,
  }) => {
    const { story, databasePath } = await begin()
    onTestFinished(story.stop)
    const other = await startBot({ slack: story.slack, mode: 'http', databaseUrl: `file:${databasePath}` })
    const both = [story.bot.url, other.url, story.bot.url, other.url]
    const posts = Array.from({ length: 5 }, () =>
      story.slack.post({ ...place, text: ofAnotherFunction(timeout), to: both }),
    )
    const posted = await Promise.all(posts)
    await story.sent(...posted.map(() => 'chat.postMessage'))
    other.kill()
    expect(await other.stopped).toMatchObject({ code: 0 })
    for (const { message } of posted) {
      expect(repliesOf(story.slack, { channel: 'oncall', ts: message.ts })).toHaveLength(1)
    }
  })

  it('after kill −9 between claim and post, the redelivered message is answered once', async ({
    onTestFinished,
  }) => {
    const { story } = await begin()
    onTestFinished(story.stop)
    story.slack.failNext('chat.postMessage', { hang: true })
    const posting = story.slack.post(place)
    await story.slack.called('chat.postMessage')
    story.bot.kill('SIGKILL')
    await story.bot.stopped
    const [delivery] = (await posting).deliveries
    // `connection_failed`, or `http_timeout` on a machine that is slow to end a process.
    expect(delivery).toMatchObject({ problem: expect.any(String) })
    await story.restart()
    // Slack cannot know, so it sends the event again, twice here.
    if (delivery === undefined) throw new Error('Nothing was sent')
    const retry = { retry: { num: 1, reason: 'connection_failed' } }
    await Promise.all([story.slack.redeliver(delivery, retry), story.slack.redeliver(delivery, retry)])
    await story.sent('chat.postMessage', 'chat.postMessage')
    expect(story.slack.messages('oncall')).toHaveLength(2)
  })

  it('after kill −9 between post and mark, the redelivered message is not answered again', async ({
    onTestFinished,
  }) => {
    const { story } = await begin()
    onTestFinished(story.stop)
    story.slack.failNext('chat.postMessage', { hangAnswer: true })
    const posting = story.slack.post(place)
    await story.slack.called('chat.postMessage')
    story.bot.kill('SIGKILL')
    await story.bot.stopped
    const [delivery] = (await posting).deliveries
    await story.restart()
    if (delivery === undefined) throw new Error('Nothing was sent')
    await story.slack.redeliver(delivery, { retry: { num: 1, reason: 'connection_failed' } })
    await story.sent('chat.postMessage')
    // And now it is known for good.
    await story.slack.redeliver(delivery, { retry: { num: 2, reason: 'connection_failed' } })
    await story.sent()
  })

  it('after kill −9 of one replica, where the other one takes its message over', async ({
    onTestFinished,
  }) => {
    const { story, databasePath } = await begin()
    onTestFinished(story.stop)
    const other = await startBot({ slack: story.slack, mode: 'http', databaseUrl: `file:${databasePath}` })
    story.slack.failNext('chat.postMessage', { hang: true })
    const posting = story.slack.post({ ...place, to: [other.url] })
    await story.slack.called('chat.postMessage')
    other.kill('SIGKILL')
    await other.stopped
    const [delivery] = (await posting).deliveries
    if (delivery === undefined) throw new Error('Nothing was sent')
    await story.slack.redeliver(delivery, { to: [story.bot.url] })
    await story.sent('chat.postMessage', 'chat.postMessage')
    expect(story.slack.messages('oncall')).toHaveLength(2)
  })
})
