import { createServer } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMetrics } from '../../../src/metrics.ts'
import type { Reply } from '../../../src/slack/replying/reply.ts'
import { createSender, type Sender } from '../../../src/slack/replying/send.ts'
import { type FakeSlack, startSlack } from '../../../src/workspace/slack.ts'
import { listen } from '../../../src/workspace/web-api/server.ts'
import { webClient } from '../../support/clients.ts'

let slack: FakeSlack
let client: ReturnType<typeof webClient>
let sender: Sender
let metrics: ReturnType<typeof createMetrics>
beforeEach(async () => {
  slack = await startSlack()
  client = webClient(slack, { rejectRateLimitedCalls: true })
  metrics = createMetrics()
  sender = createSender({ metrics, now: Date.now })
})
afterEach(() => slack.stop())

const ours = { stillOurs: async () => true, isUnsure: false }

/** A reply to a message that has just been posted. */
async function replyTo(text: string, others: Partial<Reply> = {}): Promise<Reply> {
  const { message } = await slack.post({ channel: 'oncall', user: 'alice', text })
  const { ts } = message
  const place = { channel: 'C0ONCALL', threadTs: ts, sourceTs: ts, writtenTs: ts, botId: 'B0SCFBOT' }
  return { ...place, text: `answer to ${text}`, blocks: [], language: 'en', ...others }
}

const posts = () => slack.calls.filter(({ method }) => method === 'chat.postMessage')
const standing = () => slack.messages('oncall').filter(({ bot_id }) => bot_id === 'B0SCFBOT')

it('posts into the thread, shows nothing of links, and gives the timestamp', async () => {
  const reply = await replyTo('x')
  const posted = await sender.post(client, reply, ours)
  expect(posted).toEqual({ kind: 'posted', ts: standing()[0]?.ts })
  expect(posts()[0]?.args).toMatchObject({
    thread_ts: reply.threadTs,
    unfurl_links: 'false',
    unfurl_media: 'false',
  })
})

it('keeps the order of a channel, while the first has to wait', async () => {
  const replies = await Promise.all(['a', 'b', 'c'].map((text) => replyTo(text)))
  slack.failNext('chat.postMessage', { status: 429, retryAfter: 0 })
  await Promise.all(replies.map((reply) => sender.post(client, reply, ours)))
  expect(standing().map(({ text }) => text)).toEqual(['answer to a', 'answer to b', 'answer to c'])
})

it('lets the next one of the channel go when the one before has failed', async () => {
  const [first, second] = [await replyTo('a'), await replyTo('b')]
  const broken = { isUnsure: false, stillOurs: () => Promise.reject(new Error('the database is gone')) }
  const failing = sender.post(client, first, broken)
  const posting = sender.post(client, second, ours)
  await expect(failing).rejects.toThrow('the database is gone')
  expect(await posting).toMatchObject({ kind: 'posted' })
})

describe('Slack says "later"', () => {
  it.each([
    ['429', { status: 429, retryAfter: 0 }],
    ['an error of the server', { status: 500 }],
    ['an unknown word', { error: 'something_new' }],
    ['a passing trouble', { error: 'internal_error' }],
    ['something that is no answer', { body: '<html>Please log in</html>' }],
    ['half an answer', { body: '{"ok":true,"ts":"17' }],
  ] as const)('by %s: it is posted all the same', async (_, fault) => {
    slack.failNext('chat.postMessage', fault)
    expect(await sender.post(client, await replyTo('x'), ours)).toMatchObject({ kind: 'posted' })
    expect(posts()).toHaveLength(2)
  })

  it('as often as it likes, and each time is counted', async () => {
    slack.failNext('chat.postMessage', { status: 429, retryAfter: 0 }, { times: 9 })
    expect(await sender.post(client, await replyTo('x'), ours)).toMatchObject({ kind: 'posted' })
    expect(metrics.text()).toContain('scfbot_slack_rate_limited_total 9')
  }, 20_000)

  it('but not for longer than an answer makes sense', async () => {
    slack.failNext('chat.postMessage', { status: 429, retryAfter: 301 })
    const until = Date.now() + 300_000
    const refused = await sender.post(client, await replyTo('x'), { ...ours, until })
    expect(refused).toEqual({ kind: 'refused', reason: 'slack_webapi_rate_limited_error' })
    expect(posts()).toHaveLength(1)
  })

  it.each([
    [{ status: 429, retryAfter: 300 }, false],
    [{ status: 500 }, true],
  ] as const)('and the bot stops: it is left to others (%j)', async (fault, isUnsure) => {
    const stopping = new AbortController()
    const stopped = createSender({ metrics, now: Date.now, stopping: stopping.signal })
    slack.failNext('chat.postMessage', fault, { times: 9 })
    const posting = stopped.post(client, await replyTo('x'), ours)
    await slack.called('chat.postMessage')
    stopping.abort()
    expect(await posting).toEqual({ kind: 'later', isUnsure })
  })

  it('and the right to answer is gone by then', async () => {
    slack.failNext('chat.postMessage', { status: 429, retryAfter: 0 })
    const answers = [true, false]
    const stillOurs = async () => answers.shift() === true
    const outcome = await sender.post(client, await replyTo('x'), { stillOurs, isUnsure: false })
    expect(outcome).toEqual({ kind: 'not_ours' })
    expect(standing()).toEqual([])
  })
})

describe('an answer that got lost', () => {
  it.each([
    ['is looked for by its metadata', { event_type: 'scf_findings', event_payload: { source_ts: '' } }],
    ['is looked for by its text, where it is a miss', undefined],
  ])('%s, and not posted again', async (_, metadata) => {
    const reply = await replyTo('x')
    const own = metadata && { ...metadata, event_payload: { source_ts: reply.sourceTs } }
    slack.failNext('chat.postMessage', { dropAnswer: true })
    const posted = await sender.post(client, own ? { ...reply, metadata: own } : reply, ours)
    expect(posted).toEqual({ kind: 'posted', ts: standing()[0]?.ts })
    expect(standing()).toHaveLength(1)
  })

  it('is posted where it is not found: others in the thread are not it', async () => {
    const reply = await replyTo('x', { metadata: { event_type: 'scf_findings', event_payload: {} } })
    await slack.post({ channel: 'oncall', user: 'wei', text: reply.text, thread_ts: reply.threadTs })
    const other = { event_type: 'scf_findings', event_payload: { source_ts: '1.1' } }
    await client.chat.postMessage({
      channel: 'C0ONCALL',
      thread_ts: reply.threadTs,
      text: 'x',
      metadata: other,
    })
    await sender.post(client, reply, { ...ours, isUnsure: true })
    expect(standing()).toHaveLength(2)
  })

  it('is left alone where the thread may not be read at all: it may stand there', async () => {
    slack.failNext('conversations.replies', { error: 'missing_scope' })
    const posted = await sender.post(client, await replyTo('x'), { ...ours, isUnsure: true })
    expect(posted).toEqual({ kind: 'refused', reason: 'thread_unreadable' })
    expect(posts()).toEqual([])
    expect(metrics.text()).toContain('\nscfbot_unreadable_threads_total 1\n')
  })

  it('of a post that Slack carries out late, after the second one, leaves one reply', async () => {
    const impatient = webClient(slack, { rejectRateLimitedCalls: true, timeout: 100 })
    const looking = createSender({ metrics, now: Date.now, secondLooksMs: [1_000, 2_000] })
    slack.failNext('chat.postMessage', { doneAfterMs: 1_800 })
    const posted = await looking.post(impatient, await replyTo('x'), ours)
    await expect.poll(() => slack.calls.some(({ method }) => method === 'chat.delete')).toBe(true)
    await slack.settled()
    expect(standing().map(({ ts }) => ({ kind: 'posted', ts }))).toEqual([posted])
  })

  it('waits until the thread can be read', async () => {
    slack.failNext('conversations.replies', { status: 429, retryAfter: 0 }, { times: 2 })
    await sender.post(client, await replyTo('x'), { ...ours, isUnsure: true })
    const methods = slack.calls.map(({ method }) => method)
    expect(methods).toEqual([...Array(3).fill('conversations.replies'), 'chat.postMessage'])
  })
})

it.each([
  ['invalid_blocks', 2],
  ['is_archived', 1],
  ['token_revoked', 1],
])('%s is final, after %i attempts', async (error, attempts) => {
  slack.failNext('chat.postMessage', { error }, { times: 9 })
  const blocks = [{ type: 'divider' as const }]
  expect(await sender.post(client, await replyTo('x', { blocks }), ours)).toEqual({
    kind: 'refused',
    reason: error,
  })
  expect(posts()).toHaveLength(attempts)
})

it('a wait without a time, as some proxy says it, is one like any other', async () => {
  const statuses = [429, 200]
  const server = createServer((_, response) => {
    response.writeHead(statuses.shift() ?? 200, { 'content-type': 'application/json' })
    response.end('{"ok":true,"ts":"1.1","messages":[]}')
  })
  const url = await listen(server, 0)
  const proxied = webClient({ ...slack, apiUrl: `${url}/` }, { rejectRateLimitedCalls: true })
  expect(await sender.post(proxied, await replyTo('x'), ours)).toEqual({ kind: 'posted', ts: '1.1' })
  server.close()
})
