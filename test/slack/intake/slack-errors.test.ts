import { createServer, type RequestListener } from 'node:http'
import { WebClient } from '@slack/web-api'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { webClientOptions } from '../../../src/slack/intake/client.ts'
import { firstCall, isLost, isRefusal, SilentSlack } from '../../../src/slack/intake/slack-errors.ts'
import { firstCallProblem } from '../../../src/slack/intake/start-problems.ts'
import { listen } from '../../../src/workspace/web-api/server.ts'

const log = () => {}

/** What a call of Slack's client throws when this answers it. */
async function errorFrom(answer: RequestListener): Promise<unknown> {
  const server = createServer(answer)
  const url = await listen(server, 0)
  onTestFinished(() => void server.close())
  const client = new WebClient('xoxb-1', webClientOptions({ slackApiUrl: `${url}/` }, log))
  return client.auth.test().then(
    () => undefined,
    (error) => error,
  )
}

const refused = (code: string) => ({ en: `refused: ${code}`, zh: `拒绝：${code}` })
const page = '<html><body>Sign in to the proxy</body></html>'

describe('what answers the first call:', () => {
  it.each<[string, RequestListener, string]>([
    [
      'Slack, with a refusal',
      (_, response) => response.end('{"ok":false,"error":"account_inactive"}'),
      'refused: account_inactive',
    ],
    [
      'a page in the place of Slack',
      (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(page),
      'is not Slack',
    ],
    ['a word in the place of Slack', (_, response) => response.end('Forbidden'), 'is not Slack'],
    ['nothing in the place of Slack', (_, response) => response.end(), 'is not Slack'],
    ['other JSON in the place of Slack', (_, response) => response.end('[]'), 'is not Slack'],
    [
      'Slack, asked too often',
      (_, response) => response.writeHead(429, { 'retry-after': '2' }).end(),
      'asked too often',
    ],
    [
      'Slack, asked too often, in its other words',
      (_, response) => response.end('{"ok":false,"error":"ratelimited"}'),
      'asked too often',
    ],
    [
      'a way to a login page',
      (_, response) => response.writeHead(302, { location: '/login' }).end(),
      'cannot be reached; check the network, the proxy',
    ],
    [
      'a proxy that wants a password',
      (_, response) => response.writeHead(407).end(page),
      'cannot be reached;',
    ],
    ['a server in trouble', (_, response) => response.writeHead(503).end(), 'cannot be reached (http_503)'],
    ['a cut line', (_, response) => response.destroy(), 'cannot be reached'],
  ])('%s', async (_, answer, sentence) => {
    const error = await errorFrom(answer)
    const { problem } = firstCallProblem(error, refused)
    expect(problem.en).toContain(sentence)
    expect(`${problem.en}${problem.zh}`).not.toMatch(/html|Error\b|undefined|slack_webapi/)
  })

  it('a page is no refusal: the call may be tried again, after a look whether it did its work', async () => {
    const error = await errorFrom((_, response) => response.end(page))
    expect({ isRefusal: isRefusal(error), isLost: isLost(error) }).toEqual({ isRefusal: false, isLost: true })
  })
})

describe('Slack’s silence', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is given up after 15 s', async () => {
    const ended = firstCall('auth.test', () => new Promise(() => {}), log).catch((error) => error)
    let isOver = false
    ended.then(() => {
      isOver = true
    })
    await vi.advanceTimersByTimeAsync(14_999)
    expect(isOver).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(isOver).toBe(true)
    expect(await ended).toBeInstanceOf(SilentSlack)
    expect(firstCallProblem(await ended, refused).problem.en).toContain('did not answer in time')
  })
})
