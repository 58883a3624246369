import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type FakeSlack, startSlack } from '../../../src/workspace/slack.ts'
import { listen } from '../../../src/workspace/web-api/server.ts'
import { startBoltHttp } from '../../support/clients.ts'
import { signedRequest } from '../../support/signed.ts'

type Request = { headers: IncomingMessage['headers']; body: string }

let slack: FakeSlack
const closing: (() => unknown)[] = []

beforeEach(async () => {
  slack = await startSlack({ ackTimeoutMs: 300 })
})
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
  await slack.stop()
})

/** A bot that answers everything alike and keeps what it got. */
async function plainBot(answer: (response: ServerResponse) => void) {
  const requests: Request[] = []
  const server = createServer(async (request, response) => {
    requests.push({ headers: request.headers, body: await text(request) })
    answer(response)
  })
  closing.push(() => server.close().closeAllConnections())
  return { requests, url: await listen(server, 0) }
}

const post = (to?: readonly string[]) =>
  slack.post({ channel: 'oncall', user: 'alice', text: 'x', ...(to && { to }) })

it('Bolt accepts the signature, and nothing forged or old', async () => {
  const bolt = await startBoltHttp(slack, () => {})
  closing.push(bolt.stop)
  const url = `${bolt.url}/slack/events`
  const body = JSON.stringify({ type: 'url_verification', challenge: 'c' })
  const status = async (fields: object) =>
    (await signedRequest({ url, body, secret: slack.signingSecret, ...fields })).status
  const now = Math.floor(Date.now() / 1000)
  expect(await status({})).toBe(200)
  expect(await status({ secret: 'wrong' })).toBe(401)
  expect(await status({ timestamp: now - 600 })).toBe(401)
  expect(await status({ headers: { 'x-slack-signature': 'v0=00' } })).toBe(401)
})

it('a delivery again is the same event, with Slack’s retry headers', async () => {
  const bot = await plainBot((response) => response.writeHead(503).end())
  slack.connect(bot.url)
  const { deliveries } = await post()
  expect(deliveries).toMatchObject([{ status: 503, problem: 'http_error' }])
  const [first] = deliveries
  if (first !== undefined) await slack.redeliver(first, { retry: { num: 1, reason: 'http_error' } })
  expect(bot.requests[1]?.body).toBe(bot.requests[0]?.body)
  expect(bot.requests[0]?.headers).not.toHaveProperty('x-slack-retry-num')
  expect(bot.requests[1]?.headers).toMatchObject({
    'x-slack-retry-num': '1',
    'x-slack-retry-reason': 'http_error',
  })
})

it('several replicas can get the same event at once', async () => {
  const bots = [await plainBot((response) => response.end()), await plainBot((response) => response.end())]
  const { deliveries } = await post(bots.map(({ url }) => url))
  expect(deliveries).toHaveLength(2)
  expect(bots[0]?.requests[0]?.body).toBe(bots[1]?.requests[0]?.body)
})

it('says why a delivery failed', async () => {
  const silent = await plainBot(() => {})
  expect((await post([silent.url])).deliveries).toMatchObject([{ problem: 'http_timeout' }])
  const dying = await plainBot((response) => response.destroy())
  expect((await post([dying.url])).deliveries).toMatchObject([{ problem: 'connection_failed' }])
})

it('without a bot whatever is sent fails', async () => {
  expect((await post()).deliveries).toMatchObject([{ problem: 'connection_failed' }])
  const delivery = await slack.command({ channel: 'oncall', user: 'alice', command: '/scf-error' })
  expect(delivery.problem).toBe('connection_failed')
})
