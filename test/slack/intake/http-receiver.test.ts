import { request } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { App } from '@slack/bolt'
import { afterEach, describe, expect, it } from 'vitest'
import { type HttpServer, startHttp } from '../../../src/http/server.ts'
import { NotNow } from '../../../src/running.ts'
import { boltLogger } from '../../../src/slack/intake/client.ts'
import { createHttpReceiver } from '../../../src/slack/intake/http-receiver.ts'
import { signatureHeaders } from '../../../src/workspace/delivery/post.ts'
import { signedRequest } from '../../support/signed.ts'

const secret = 'signing-secret'
const json = 'application/json'
const form = 'application/x-www-form-urlencoded'
const event = { type: 'event_callback', team_id: 'T1', event: { type: 'message', user: 'U1', text: 'hi' } }
const command = { command: '/known', text: 'hi', user_id: 'U1', team_id: 'T1', channel_id: 'C1' }
const commandForm = new URLSearchParams(command).toString()

const servers: HttpServer[] = []
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())))

type Posted = { body: string; contentType?: string; timestamp?: number; headers?: Record<string, string> }

/** A bare Bolt app behind our receiver. */
async function serve({ listen = () => {}, ackTimeoutMs = 60_000 }: Served = {}) {
  const lines: unknown[][] = []
  const log = (...line: unknown[]) => void lines.push(line)
  const receiver = createHttpReceiver({ signingSecret: secret, log, now: Date.now, ackTimeoutMs })
  const app = new App({ ...identity, receiver, logger: boltLogger(() => {}), convoStore: false })
  app.error((error) => Promise.reject(error))
  const heard: unknown[] = []
  app.event('message', async ({ event, context }) => void heard.push({ event, retry: context.retryNum }))
  app.command('/known', ({ ack }) => ack('hello'))
  listen(app)
  const server = await startHttp({ port: 0, log, routes: { '/slack/events': { POST: receiver.handle } } })
  servers.push(server)
  const url = `http://127.0.0.1:${server.port}/slack/events`
  const send = (posted: Posted) => signedRequest({ url, secret, ...posted })
  const isAlive = async () => (await send({ body: commandForm, contentType: form })).body === 'hello'
  return { lines, heard, server, url, send, isAlive }
}

type Served = { readonly listen?: (app: App) => void; readonly ackTimeoutMs?: number }

const identity = { token: 'xoxb-1', botId: 'B1', botUserId: 'U0', tokenVerificationEnabled: false }

describe('a signed request', () => {
  it.each([json, 'application/json; charset=utf-8', 'Application/JSON;charset=UTF-8', 'text/plain'])(
    'with JSON as %s reaches the listeners',
    async (contentType) => {
      const { heard, send } = await serve()
      expect(await send({ body: JSON.stringify(event), contentType })).toMatchObject({
        status: 200,
        body: '',
      })
      expect(heard).toMatchObject([{ event: event.event }])
    },
  )

  it.each([form, `${form}; charset=utf-8`, 'Application/X-WWW-Form-Urlencoded ;charset="utf-8"'])(
    'with a form as %s reaches the listeners',
    async (contentType) => {
      const { send } = await serve()
      expect(await send({ body: commandForm, contentType })).toMatchObject({ status: 200, body: 'hello' })
    },
  )

  it('keeps what is not ASCII', async () => {
    const { heard, send } = await serve()
    const said = { ...event, event: { ...event.event, text: '函数执行超时 😀' } }
    await send({ body: JSON.stringify(said) })
    expect(heard).toMatchObject([{ event: { text: '函数执行超时 😀' } }])
  })

  it('tells which attempt it is', async () => {
    const { heard, send } = await serve()
    const headers = { 'x-slack-retry-num': '2', 'x-slack-retry-reason': 'http_timeout' }
    await send({ body: JSON.stringify(event), headers })
    expect(heard).toMatchObject([{ retry: 2 }])
  })
})

describe('a request that Slack did not sign', () => {
  const now = Math.floor(Date.now() / 1000)
  const goodSignature =
    signatureHeaders({ secret, timestamp: now, body: commandForm })['x-slack-signature'] ?? ''

  it.each<[string, Partial<Posted>]>([
    ['has the signature of another body', { body: `${commandForm}&text=other` }],
    ['is six minutes old', { timestamp: now - 360 }],
    ['is dated six minutes ahead', { timestamp: now + 360 }],
    ['has a timestamp that is no number', { headers: { 'x-slack-request-timestamp': 'soon' } }],
    ['has an empty timestamp', { headers: { 'x-slack-request-timestamp': '' } }],
    ['has a timestamp with a fraction', { headers: { 'x-slack-request-timestamp': `${now}.0` } }],
    ['has an empty signature', { headers: { 'x-slack-signature': '' } }],
    ['has a signature without version', { headers: { 'x-slack-signature': goodSignature.slice(3) } }],
    [
      'has a signature of another version',
      { headers: { 'x-slack-signature': `v1${goodSignature.slice(2)}` } },
    ],
    ['has a signature that is cut', { headers: { 'x-slack-signature': goodSignature.slice(0, -1) } }],
    ['has a signature with a tail', { headers: { 'x-slack-signature': `${goodSignature}=a` } }],
  ])('and that %s gets 401', async (_, posted) => {
    const { send, isAlive } = await serve()
    const headers =
      posted.body === undefined ? posted.headers : { ...posted.headers, 'x-slack-signature': goodSignature }
    const answer = await send({
      body: commandForm,
      contentType: form,
      ...posted,
      ...(headers && { headers }),
    })
    expect(answer).toMatchObject({ status: 401, body: '' })
    expect(await isAlive()).toBe(true)
  })

  it('and that has no signature gets 401', async () => {
    const { url } = await serve()
    expect(await fetch(url, { method: 'POST', body: '{}' })).toMatchObject({ status: 401 })
  })

  it('is refused among fifty at once, while the others are answered', async () => {
    const { send } = await serve()
    const sent = Array.from({ length: 50 }, (_, index) =>
      send({ body: commandForm, contentType: form, timestamp: index % 2 === 0 ? now : now - 9_999 }),
    )
    const statuses = (await Promise.all(sent)).map(({ status }) => status)
    expect(statuses).toEqual(Array.from({ length: 50 }, (_, index) => (index % 2 === 0 ? 200 : 401)))
  })
})

describe('a signed request that makes no sense', () => {
  const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
  const payload = (value: string) => new URLSearchParams({ payload: value }).toString()

  it.each([
    ['nothing', json, ''],
    ['null', json, 'null'],
    ['a list', json, '[]'],
    ['a number', json, '1'],
    ['a string', json, '"event_callback"'],
    ['half of it', json, JSON.stringify(event).slice(0, 40)],
    ['no type', json, '{}'],
    ['a type that is none', json, '{"type":1}'],
    ['an event without its event', json, '{"type":"event_callback"}'],
    ['an event that is null', json, '{"type":"event_callback","event":null}'],
    ['an event that is text', json, '{"type":"event_callback","event":"message"}'],
    ['an event without type', json, '{"type":"event_callback","event":{}}'],
    [
      'an event nested too deep',
      json,
      `{"type":"event_callback","event":{"type":"message","blocks":${deep(200)}}}`,
    ],
    ['a body nested a hundred thousand deep', json, deep(100_000)],
    ['a form as JSON', json, commandForm],
    ['an empty form', form, ''],
    ['a form of unknown fields', form, 'a=1&b=2'],
    ['JSON as a form', form, JSON.stringify(event)],
    ['an empty payload', form, 'payload='],
    ['a payload of null', form, payload('null')],
    ['a payload of half', form, payload('{"type":"block_act')],
    ['a payload nested too deep', form, payload(deep(100_000))],
  ])('(%s) gets 400', async (_, contentType, body) => {
    const { send, isAlive } = await serve()
    expect(await send({ body, contentType })).toMatchObject({ status: 400, body: '' })
    expect(await isAlive()).toBe(true)
  })

  it('gets 500 where Bolt stumbles over it', async () => {
    const { send, isAlive } = await serve()
    const body = payload('{"type":"block_actions","actions":[]}')
    expect(await send({ body, contentType: form })).toMatchObject({ status: 500, body: '' })
    expect(await isAlive()).toBe(true)
  })

  it('gets 404 at once where nobody listens', async () => {
    const { send, lines } = await serve()
    const body = new URLSearchParams({ ...command, command: '/unknown' }).toString()
    expect(await send({ body, contentType: form })).toMatchObject({ status: 404 })
    expect(lines).toEqual([['warn', 'request_refused', { status: 404, reason: 'no_listener' }]])
  })
})

/** Headers that look like Slack's; whether they are is only known once the body is there. */
function headersLikeSlacks(timestamp = Math.floor(Date.now() / 1000)): string {
  return `X-Slack-Request-Timestamp: ${timestamp}\r\nX-Slack-Signature: v0=${'0'.repeat(64)}\r\n`
}

/** Opens a connection and writes the head of a request, and perhaps some of its body. */
function begin(port: number, rest: string) {
  const socket = connect(port, '127.0.0.1')
  socket.write(`POST /slack/events HTTP/1.1\r\nHost: x\r\n${rest}`)
  return socket
}

describe('a body that is too large', () => {
  it('gets 413 by what it announces, before it arrives', async () => {
    const { server, isAlive } = await serve()
    const socket = begin(server.port, `${headersLikeSlacks()}Content-Length: 10000000\r\n\r\n{`)
    expect(await text(socket)).toContain('413')
    expect(await isAlive()).toBe(true)
  })

  it.each([
    ['announced', `Content-Length: ${10_000_000}\r\n\r\n${'a'.repeat(10_000_000)}`],
    ['chunked', `Transfer-Encoding: chunked\r\n\r\n989680\r\n${'a'.repeat(10_000_000)}\r\n0\r\n\r\n`],
  ])('gets 413 even where its sender reads only after it has sent everything (%s)', async (_, rest) => {
    const { server, isAlive } = await serve()
    const socket = connect(server.port, '127.0.0.1')
    const { promise: sent, resolve, reject } = Promise.withResolvers<void>()
    const head = `POST /slack/events HTTP/1.1\r\nHost: x\r\n${headersLikeSlacks()}`
    socket.on('error', reject).write(head + rest, () => resolve())
    await sent
    expect(await text(socket)).toContain('413')
    expect(await isAlive()).toBe(true)
  })
})

describe('a request whose headers are not signed as Slack signs', () => {
  it.each([
    ['without a signature', ''],
    ['with a timestamp alone', `X-Slack-Request-Timestamp: ${Math.floor(Date.now() / 1000)}\r\n`],
    ['with a stale timestamp', headersLikeSlacks(Math.floor(Date.now() / 1000) - 400)],
    ['with a form that is too long for a look at the certificate', `Content-Type: ${form}\r\n`],
  ])('is refused before its body arrives (%s)', async (_, headers) => {
    const { server, lines, isAlive } = await serve()
    const socket = begin(server.port, `${headers}Content-Length: 1000000\r\n\r\n`)
    expect(await text(socket)).toContain('401')
    expect(lines).toContainEqual(['warn', 'request_refused', { status: 401, reason: 'bad_signature' }])
    expect(await isAlive()).toBe(true)
  })
})

describe('many bodies at once', () => {
  it('are held up to 32 MB together; what comes on top is to be sent again', async () => {
    const { server, isAlive } = await serve()
    const most = 1024 * 1024
    const waiting = Array.from({ length: 33 }, () =>
      begin(server.port, `${headersLikeSlacks()}Content-Length: ${most}\r\n\r\n${'a'.repeat(most - 1)}`),
    )
    const answers = waiting.map((socket) => text(socket))
    expect(await Promise.race(answers)).toContain('503')
    for (const socket of waiting) socket.destroy()
    await Promise.allSettled(answers)
    expect(await isAlive()).toBe(true)
  })
})

describe('what Slack asks the server', () => {
  it('is answered for its certificate check, unsigned', async () => {
    const { url } = await serve()
    const headers = { 'content-type': form }
    expect(await fetch(url, { method: 'POST', headers, body: 'ssl_check=1&token=x' })).toMatchObject({
      status: 200,
    })
  })

  it('is answered with the challenge', async () => {
    const { send } = await serve()
    const { status, body } = await send({ body: '{"type":"url_verification","challenge":"abc"}' })
    expect({ status, body: JSON.parse(body) }).toEqual({ status: 200, body: { challenge: 'abc' } })
  })

  it('is not answered with the challenge unless it is signed', async () => {
    const { url } = await serve()
    const answer = await fetch(url, { method: 'POST', body: '{"type":"url_verification","challenge":"abc"}' })
    expect({ status: answer.status, body: await answer.text() }).toEqual({ status: 401, body: '' })
  })

  it('is acknowledged and logged when events are kept back', async () => {
    const { send, lines } = await serve()
    expect(await send({ body: '{"type":"app_rate_limited","team_id":"T1"}' })).toMatchObject({ status: 200 })
    expect(lines).toEqual([['warn', 'app_rate_limited']])
  })
})

describe('a listener', () => {
  const send = async (listener: Parameters<App['command']>[1], ackTimeoutMs?: number) => {
    const listen = (app: App) => app.command('/mine', listener)
    const served = await serve({ listen, ...(ackTimeoutMs !== undefined && { ackTimeoutMs }) })
    const body = new URLSearchParams({ ...command, command: '/mine' }).toString()
    return { ...served, answer: await served.send({ body, contentType: form }) }
  }

  it('answers with text', async () => {
    const { answer } = await send(({ ack }) => ack('你好'))
    expect(answer).toMatchObject({ status: 200, body: '你好' })
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8')
  })

  it('answers with a message', async () => {
    const { answer } = await send(({ ack }) => ack({ text: '你好' }))
    expect(answer).toMatchObject({ status: 200, body: '{"text":"你好"}' })
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
  })

  it('answers with nothing', async () => {
    const { answer } = await send(({ ack }) => ack())
    expect(answer).toMatchObject({ status: 200, body: '' })
  })

  it('that throws gets 500', async () => {
    const { answer } = await send(() => Promise.reject(new Error('ours')))
    expect(answer).toMatchObject({ status: 500, body: '' })
  })

  it('that throws after its answer changes nothing', async () => {
    const { answer, lines } = await send(async ({ ack }) => {
      await ack('done')
      throw new Error('ours')
    })
    expect(answer).toMatchObject({ status: 200, body: 'done' })
    expect(lines).toEqual([])
  })

  it('that answers twice is told so', async () => {
    const second = Promise.withResolvers<unknown>()
    await send(async ({ ack }) => {
      await ack('once')
      await ack('twice').catch(second.resolve)
    })
    expect(await second.promise).toMatchObject({ code: 'slack_bolt_receiver_ack_multiple_error' })
  })

  it('that takes too long gets 500, and may go on and answer into the void', async () => {
    const late = Promise.withResolvers<void>()
    const end = Promise.withResolvers<void>()
    const { answer, lines } = await send(async ({ ack }) => {
      await late.promise
      await ack('too late').then(end.resolve, end.reject)
    }, 1)
    late.resolve()
    await end.promise
    expect(answer).toMatchObject({ status: 500, body: '' })
    expect(lines).toEqual([['warn', 'request_refused', { status: 500, reason: 'not_acknowledged' }]])
  })

  it('refused while the bot is stopping is to be asked again', async () => {
    const { answer } = await send(() => Promise.reject(new NotNow('draining')))
    expect(answer).toMatchObject({ status: 503, body: '' })
    expect(answer.headers['retry-after']).toBe('5')
  })

  it('survives a sender that does not wait', async () => {
    const arrived = Promise.withResolvers<void>()
    const gone = Promise.withResolvers<void>()
    const answered = Promise.withResolvers<void>()
    const listen = (app: App) =>
      app.command('/mine', async ({ ack }) => {
        arrived.resolve()
        await gone.promise
        await ack('anybody?').then(answered.resolve, answered.reject)
      })
    const { url, isAlive } = await serve({ listen })
    const body = new URLSearchParams({ ...command, command: '/mine' }).toString()
    const signature = signatureHeaders({ secret, timestamp: Math.floor(Date.now() / 1000), body })
    const sent = request(url, { method: 'POST', headers: { 'content-type': form, ...signature } })
    sent.on('error', () => {}).on('close', gone.resolve)
    sent.end(body)
    await arrived.promise
    sent.destroy()
    await answered.promise
    expect(await isAlive()).toBe(true)
  })

  it('has not been set up yet: 503', async () => {
    const receiver = createHttpReceiver({ signingSecret: secret, log: () => {}, now: Date.now })
    const routes = { '/slack/events': { POST: receiver.handle } }
    const server = await startHttp({ port: 0, log: () => {}, routes })
    servers.push(server)
    const url = `http://127.0.0.1:${server.port}/slack/events`
    expect(await signedRequest({ url, secret, body: JSON.stringify(event) })).toMatchObject({ status: 503 })
  })
})
