import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it } from 'vitest'
import { errorCode } from '../../src/error-code.ts'
import { operatorRoutes, type State } from '../../src/http/health.ts'
import { type HttpServer, startHttp } from '../../src/http/server.ts'
import { createMetrics } from '../../src/metrics.ts'
import { StartProblem } from '../../src/start-problem.ts'
import { version } from '../../src/version.ts'

const servers: HttpServer[] = []
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())))

async function serve({ state = 'ok', store = 'ok', arrivalMs = 10_000 }: Served = {}) {
  const { promise: hanging, resolve: hang } = Promise.withResolvers<void>()
  const routes = {
    ...operatorRoutes({
      state: async () => state,
      store: async () => store,
      metrics: createMetrics(),
      owed: async () => ({ count: 0 }),
    }),
    '/broken': { GET: () => Promise.reject(new TypeError('ours')) },
    '/hanging': { GET: () => hang() },
    '/post': { POST: () => {} },
  }
  const server = await startHttp({ port: 0, routes, log: () => {}, arrivalMs })
  servers.push(server)
  return { port: server.port, hanging, get: (path: string) => ask(server.port, 'GET', path) }
}

type Served = { readonly state?: State; readonly store?: string; readonly arrivalMs?: number }

/** Sends the path as it stands, where `fetch` would tidy it up. */
async function ask(port: number, method: string, path: string) {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  request({ port, method, path, agent: false }, resolve).on('error', reject).end()
  const answer = await promise
  return { status: answer.statusCode, headers: answer.headers, body: await text(answer) }
}

/** All that comes back until the server ends the connection. */
function raw(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
  return text(socket)
}

describe('the HTTP server', () => {
  it.each(['/', '//', '/nothing', '/__proto__', '/toString', '*', 'http://x/healthz', '/%', '/healthz/../x'])(
    'knows no %s',
    async (path) => {
      const { get } = await serve()
      expect(await get(path)).toMatchObject({ status: 404 })
    },
  )

  it('names the methods it allows', async () => {
    const { port } = await serve()
    const toHealth = await ask(port, 'DELETE', '/healthz')
    expect(toHealth).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
    const toPost = await ask(port, 'GET', '/post')
    expect(toPost).toMatchObject({ status: 405, headers: { allow: 'POST' } })
  })

  it('answers 500 for a handler of ours that fails, and goes on', async () => {
    const { get } = await serve()
    expect(await get('/broken')).toMatchObject({ status: 500, body: '' })
    expect(await get('/healthz')).toMatchObject({ status: 200 })
  })

  it('ignores the query', async () => {
    const { get } = await serve()
    expect(await get('/healthz?verbose=1')).toMatchObject({ status: 200 })
  })

  it('gives up on a request that does not arrive, and goes on', async () => {
    const { port, get } = await serve({ arrivalMs: 100 })
    expect(await raw(port, 'POST /post HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nslow')).toContain(
      '408',
    )
    expect(await get('/healthz')).toMatchObject({ status: 200 })
  })

  it('refuses what is not HTTP, and goes on', async () => {
    const { port, get } = await serve()
    expect(await raw(port, '\0\0\0\r\n\r\n')).toContain('400')
    expect(await get('/healthz')).toMatchObject({ status: 200 })
  })

  it('has a thousand connections at most, and takes others when these are gone', async () => {
    const { port, get } = await serve()
    const sockets: Socket[] = []
    // More at once than wait at a port would be taken in no order: an answer tells that those before it are taken.
    while (sockets.length < 1_000) {
      await get('/healthz')
      const hundred = Array.from({ length: 100 }, () => connect(port, '127.0.0.1'))
      await Promise.all(hundred.map((socket) => once(socket, 'connect')))
      sockets.push(...hundred)
    }
    expect(await raw(port, 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n').catch(errorCode)).not.toContain('200')
    for (const socket of sockets) socket.destroy()
    await expect.poll(() => get('/healthz').then(({ status }) => status, errorCode)).toBe(200)
  })

  it('says in one sentence that its port is taken', async () => {
    const { port } = await serve()
    const second = startHttp({ port, routes: {}, log: () => {} })
    await expect(second).rejects.toThrow(StartProblem)
    await expect(second).rejects.toMatchObject({
      problem: { en: `Port ${port} is in use by another program; set PORT to a free one.` },
    })
    const third = startHttp({ port, portSetting: 'METRICS_PORT', routes: {}, log: () => {} })
    await expect(third).rejects.toMatchObject({
      problem: {
        en: `Port ${port} is in use by another program; set METRICS_PORT to a free one.`,
        zh: `端口 ${port} 已被其他程序占用；请将 METRICS_PORT 设为空闲的端口。`,
      },
    })
  })

  it('ends what still waits for an answer when it closes, and then takes nothing more', async () => {
    const { get, hanging } = await serve()
    const unanswered = get('/hanging')
    await hanging
    const closed = servers.pop()?.close()
    await expect(unanswered).rejects.toMatchObject({ code: 'ECONNRESET' })
    await closed
    await expect(get('/healthz')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })
})

describe('health', () => {
  it.each([
    ['ok', 200],
    ['starting', 503],
    ['disconnected', 503],
    ['draining', 503],
  ] as const)('when %s is %i', async (state, status) => {
    const { get } = await serve({ state })
    expect(await get('/healthz')).toMatchObject({
      status,
      body: `{"status":"${state}","store":"ok","version":"${version}"}\n`,
    })
  })

  it('tells of trouble with the database, which does not count', async () => {
    const { get } = await serve({ store: 'sqlite_8' })
    expect(await get('/healthz')).toMatchObject({
      status: 200,
      body: `{"status":"ok","store":"sqlite_8","version":"${version}"}\n`,
    })
  })

  it('answers HEAD without a body', async () => {
    const { port } = await serve()
    expect(await ask(port, 'HEAD', '/healthz')).toMatchObject({ status: 200, body: '' })
  })

  it('stands beside the metrics', async () => {
    const { get } = await serve()
    const { status, body, headers } = await get('/metrics')
    expect(status).toBe(200)
    expect(body).toContain('scfbot_running 0')
    expect(headers['content-type']).toContain('version=0.0.4')
  })
})

describe('the address', () => {
  it('is one of the machine where it is named, and the port is not open on the others', async () => {
    const server = await startHttp({ port: 0, host: '127.0.0.1', routes: {}, log: () => {} })
    servers.push(server)
    const { promise: end, resolve } = Promise.withResolvers<string>()
    connect(server.port, '::1')
      .on('connect', () => resolve('open'))
      .on('error', () => resolve('closed'))
    expect(await end).toBe('closed')
  })

  it('that the machine does not have is a problem with HOST in it', async () => {
    const start = startHttp({ port: 0, host: '192.0.2.1', routes: {}, log: () => {} })
    await expect(start).rejects.toThrow(StartProblem)
    await expect(start).rejects.toThrow('HOST')
  })
})
