import type { App } from '@slack/bolt'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FakeSlack, startSlack } from '../../../src/workspace/slack.ts'
import { startBoltSocket, webClient } from '../../support/clients.ts'

let slack: FakeSlack
let bolt: { stop: () => Promise<unknown> } | undefined
let heard: object[]

beforeEach(async () => {
  slack = await startSlack({ ackTimeoutMs: 1_000 })
  heard = []
})
afterEach(async () => {
  await bolt?.stop()
  await slack.stop()
})

function register(app: App): void {
  app.event('message', async ({ event, context }) => {
    heard.push({ ...event, retryNum: context.retryNum, retryReason: context.retryReason })
  })
  app.command('/scf-error', async ({ ack, command }) => ack({ text: `you said ${command.text}` }))
  app.command('/quiet', async ({ ack }) => ack())
  app.command('/silent', async () => {})
}

const post = (text: string) => slack.post({ channel: 'oncall', user: 'alice', text })

describe('a bot in Socket Mode', () => {
  beforeEach(async () => {
    bolt = await startBoltSocket(slack, register)
  })

  it('is greeted, gets events, and acknowledges them', async () => {
    expect(slack.sockets.count).toBe(1)
    const long = '错'.repeat(30_000)
    const { deliveries } = await post(long)
    expect(deliveries).toMatchObject([{ type: 'events_api' }])
    expect(deliveries[0]).not.toHaveProperty('problem')
    expect(heard).toMatchObject([{ text: long }])
  })

  it('gets a delivery again with the reason', async () => {
    const [first] = (await post('x')).deliveries
    if (first !== undefined) await slack.redeliver(first, { retry: { num: 1, reason: 'timeout' } })
    expect(heard).toMatchObject([{ retryNum: 0 }, { retryNum: 1, retryReason: 'timeout' }])
  })

  it('answers a command with the acknowledgement', async () => {
    await slack.command({ channel: 'oncall', user: 'alice', command: '/scf-error', text: '433' })
    expect(slack.ephemerals('alice')).toMatchObject([{ text: 'you said 433' }])
    const quiet = await slack.command({ channel: 'oncall', user: 'alice', command: '/quiet' })
    expect(quiet.answer).toBe('')
    expect(slack.ephemerals('alice')).toHaveLength(1)
    const silent = await slack.command({ channel: 'oncall', user: 'alice', command: '/silent' })
    expect(silent.problem).toBe('http_timeout')
  })

  it.each(['refresh', 'cut'] as const)('connects anew after a %s', async (how) => {
    slack.sockets.drop(how)
    await slack.sockets.disconnected()
    await slack.sockets.connected()
    await post('still there?')
    expect(heard).toMatchObject([{ text: 'still there?' }])
    expect(slack.calls.filter(({ method }) => method === 'apps.connections.open')).toHaveLength(2)
  })

  it('comes back when it was refused for a while', async () => {
    slack.sockets.refusing = true
    slack.sockets.drop('cut')
    await slack.sockets.disconnected()
    expect((await post('lost')).deliveries).toMatchObject([{ problem: 'connection_failed' }])
    await slack.called('apps.connections.open', (call) => slack.calls.indexOf(call) >= 3)
    slack.sockets.refusing = false
    await slack.sockets.connected()
    await post('found')
    expect(heard).toMatchObject([{ text: 'found' }])
  })
})

it('hands out addresses to app tokens, each good for one connection', async () => {
  const { url = '' } = await webClient(slack, { token: slack.appToken }).apps.connections.open()
  const first = await handshake(url)
  expect(first).toBe('open')
  expect(await handshake(url)).toBe('error')
})

it('says so when the line breaks before the acknowledgement', async () => {
  const { url = '' } = await webClient(slack, { token: slack.appToken }).apps.connections.open()
  const socket = new WebSocket(url)
  await slack.sockets.connected()
  const posted = post('x')
  slack.sockets.drop('cut')
  expect((await posted).deliveries).toMatchObject([{ problem: 'connection_failed' }])
  socket.close()
})

it('wraps each kind of payload as Slack does', async () => {
  const { url = '' } = await webClient(slack, { token: slack.appToken }).apps.connections.open()
  const socket = new WebSocket(url)
  const received: { type: string; envelope_id?: string; [field: string]: unknown }[] = []
  socket.addEventListener('message', ({ data }) => {
    const envelope = JSON.parse(data)
    received.push(envelope)
    socket.send(JSON.stringify({ envelope_id: envelope.envelope_id ?? 'none' }))
  })
  await slack.sockets.connected()
  await post('x')
  await slack.command({ channel: 'oncall', user: 'alice', command: '/scf-error' })
  await slack.shortcut({ user: 'alice', callback: 'open' })
  expect(received).toMatchObject([
    { type: 'hello', num_connections: 1, connection_info: { app_id: 'A0SCFBOT' } },
    {
      type: 'events_api',
      accepts_response_payload: false,
      retry_attempt: 0,
      payload: { type: 'event_callback' },
    },
    { type: 'slash_commands', accepts_response_payload: true, payload: { command: '/scf-error' } },
    { type: 'interactive', accepts_response_payload: true, payload: { type: 'shortcut' } },
  ])
  socket.close()
})

function handshake(url: string): Promise<string> {
  const socket = new WebSocket(url)
  return new Promise((resolve) => {
    for (const type of ['open', 'error']) socket.addEventListener(type, () => resolve(type), { once: true })
  })
}
