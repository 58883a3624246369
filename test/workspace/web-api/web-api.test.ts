import { WebAPIHTTPError, WebAPIRequestError, type WebClient } from '@slack/web-api'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { post } from '../../../src/workspace/delivery/post.ts'
import { type FakeSlack, startSlack } from '../../../src/workspace/slack.ts'
import { refusal, webClient } from '../../support/clients.ts'

let slack: FakeSlack

beforeEach(async () => {
  slack = await startSlack()
})
afterEach(() => slack.stop())

const say = (web: WebClient) => web.chat.postMessage({ channel: 'C0ONCALL', text: 'x' })

describe('tokens', () => {
  it('names who it is, and the scopes', async () => {
    const answer = await webClient(slack).auth.test()
    expect(answer).toMatchObject({ user_id: 'U0SCFBOT', bot_id: 'B0SCFBOT', team_id: 'T0TEAM' })
    expect(answer.response_metadata?.scopes).toContain('chat:write')
  })

  it('refuses none, a wrong one, the wrong kind and a revoked one', async () => {
    expect(await refusal(webClient(slack, { token: '' }).auth.test())).toBe('not_authed')
    expect(await refusal(webClient(slack, { token: 'xoxb-wrong' }).auth.test())).toBe('invalid_auth')
    expect(await refusal(webClient(slack, { token: slack.appToken }).auth.test())).toBe(
      'not_allowed_token_type',
    )
    expect(await refusal(webClient(slack).apps.connections.open())).toBe('not_allowed_token_type')
    slack.revokeToken()
    expect(await refusal(webClient(slack).auth.test())).toBe('token_revoked')
  })

  it('says which scope is missing', async () => {
    const small = await startSlack({ scopes: ['commands'] })
    const call = say(webClient(small))
    await expect(call).rejects.toMatchObject({
      data: { error: 'missing_scope', needed: 'chat:write', provided: 'commands' },
    })
    await small.stop()
  })
})

describe('the form of a request', () => {
  it('takes JSON and a token field too', async () => {
    const body = JSON.stringify({ channel: 'C0ONCALL', text: 'x', blocks: [{ type: 'divider' }] })
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${slack.botToken}` }
    await post(`${slack.apiUrl}chat.postMessage`, { headers, body, timeoutMs: 1_000 })
    const form = { headers: { 'content-type': 'application/x-www-form-urlencoded' }, timeoutMs: 1_000 }
    const answer = await post(`${slack.apiUrl}auth.test`, { ...form, body: `token=${slack.botToken}` })
    expect(slack.messages('oncall')).toMatchObject([{ blocks: [{ type: 'divider' }] }])
    expect(JSON.parse(answer.body)).toMatchObject({ ok: true })
  })

  it('refuses a thread_ts that is a JSON number, and nonsense', async () => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${slack.botToken}` }
    const send = async (body: string) => {
      const answer = await post(`${slack.apiUrl}chat.postMessage`, { headers, body, timeoutMs: 1_000 })
      return JSON.parse(answer.body).error
    }
    expect(await send('{"channel":"C0ONCALL","text":"x","thread_ts":1700000000.000001}')).toBe(
      'invalid_thread_ts',
    )
    expect(await send('{')).toBe('invalid_arguments')
  })

  it('knows no method beyond its own', async () => {
    const call = webClient(slack).apiCall('chat.meMessage')
    await expect(call).rejects.toBeInstanceOf(WebAPIHTTPError)
    await expect(call).rejects.toMatchObject({ statusCode: 404 })
  })
})

it('records every call, refused ones too', async () => {
  await say(webClient(slack))
  await refusal(webClient(slack, { token: 'xoxb-wrong' }).auth.test())
  expect(slack.calls).toMatchObject([
    {
      method: 'chat.postMessage',
      args: { channel: 'C0ONCALL', text: 'x' },
      token: slack.botToken,
      body: 'channel=C0ONCALL&text=x',
      answer: { ok: true },
    },
    { method: 'auth.test', token: 'xoxb-wrong', answer: { ok: false, error: 'invalid_auth' } },
  ])
})

it('tells of a call, past or to come', async () => {
  const isDivider = slack.called('chat.postMessage', ({ args }) => String(args.blocks).includes('divider'))
  await say(webClient(slack))
  await webClient(slack).chat.postMessage({ channel: 'C0ONCALL', text: 'x', blocks: [{ type: 'divider' }] })
  expect(await isDivider).toBe(slack.calls[1])
  expect(await slack.called('chat.postMessage')).toBe(slack.calls[0])
})

describe('faults', () => {
  const patient = () => webClient(slack, { rejectRateLimitedCalls: true })

  it('limits the rate', async () => {
    slack.failNext('chat.postMessage', { status: 429, retryAfter: 7 })
    await expect(say(patient())).rejects.toMatchObject({ retryAfter: 7 })
    await expect(say(patient())).resolves.toMatchObject({ ok: true })
  })

  it('fails with a status or an error of Slack’s, as often as told and where told', async () => {
    slack.failNext('chat.postMessage', { status: 500 }, { times: 2 })
    slack.failNext('chat.postMessage', { error: 'fatal_error' }, { when: ({ args }) => args.text === 'y' })
    await expect(say(webClient(slack))).rejects.toMatchObject({ statusCode: 500 })
    await expect(say(webClient(slack))).rejects.toMatchObject({ statusCode: 500 })
    expect(await refusal(say(webClient(slack)))).toBe('ok')
    const other = webClient(slack).chat.postMessage({ channel: 'C0ONCALL', text: 'y' })
    expect(await refusal(other)).toBe('fatal_error')
    expect(slack.messages('oncall')).toHaveLength(1)
  })

  it.each([
    ['hang', { hang: true }, 0],
    ['dropAnswer', { dropAnswer: true }, 1],
    ['hangAnswer', { hangAnswer: true }, 1],
  ] as const)('%s leaves the bot without an answer', async (_name, fault, stored) => {
    slack.failNext('chat.postMessage', fault)
    const hasty = webClient(slack, { timeout: 200 })
    await expect(say(hasty)).rejects.toBeInstanceOf(WebAPIRequestError)
    expect(slack.messages('oncall')).toHaveLength(stored)
    expect(slack.calls[0]?.answer).toBeUndefined()
  })

  it('a dropped answer ends the connection', async () => {
    slack.failNext('chat.postMessage', { dropAnswer: true })
    await expect(say(webClient(slack, { timeout: 0 }))).rejects.toBeInstanceOf(WebAPIRequestError)
  })

  it('a client that retries a lost answer posts twice', async () => {
    slack.failNext('chat.postMessage', { dropAnswer: true })
    const retryConfig = { retries: 1, minTimeout: 0, maxTimeout: 1 }
    await say(webClient(slack, { retryConfig }))
    expect(slack.messages('oncall')).toHaveLength(2)
  })
})
