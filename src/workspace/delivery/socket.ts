import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import * as z from 'zod'
import { newId } from '../state/ids.ts'

type Waiting = {
  readonly connection: WebSocket
  readonly resolve: (payload: unknown) => void
  readonly reject: (error: Error) => void
}

const acknowledgement = z.object({ envelope_id: z.string(), payload: z.unknown().optional() })

const pingEveryMs = 10_000

/** Slack's side of Socket Mode. */
export class Sockets {
  /** While true, WebSocket handshakes are answered with 503. */
  refusing = false
  readonly #url: string
  readonly #appId: string
  readonly #server = new WebSocketServer({ noServer: true })
  readonly #waiting = new Map<string, Waiting>()
  readonly #tickets = new Set<string>()
  #arrivals: (() => void)[] = []
  #departures: (() => void)[] = []

  constructor({ url, appId }: { url: string; appId: string }) {
    this.#url = url.replace('http', 'ws')
    this.#appId = appId
  }

  /** A WebSocket address, good for one connection. */
  issueUrl(): string {
    const ticket = newId('')
    this.#tickets.add(ticket)
    return `${this.#url}/link?ticket=${ticket}&app_id=${this.#appId}`
  }

  /** Answers the WebSocket handshake of `request`. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const ticket = new URL(request.url ?? '', this.#url).searchParams.get('ticket') ?? ''
    if (this.refusing) refuseUpgrade(socket, '503 Service Unavailable')
    else if (!this.#tickets.delete(ticket)) refuseUpgrade(socket, '401 Unauthorized')
    else this.#server.handleUpgrade(request, socket, head, (connection) => this.#welcome(connection))
  }

  /** Sends an envelope and resolves with the payload of its acknowledgement. */
  send(envelope: object): Promise<unknown> {
    // The newest connection: an old one may be about to close.
    const connection = [...this.#server.clients].at(-1)
    if (connection === undefined) return Promise.reject(new Error('no connection is open'))
    return new Promise((resolve, reject) => {
      const id = newId('')
      this.#waiting.set(id, { connection, resolve, reject })
      connection.send(JSON.stringify({ envelope_id: id, ...envelope }))
    })
  }

  get count(): number {
    return this.#server.clients.size
  }

  /** Resolves once the bot has a connection. */
  async connected(): Promise<void> {
    if (this.count === 0) await new Promise<void>((resolve) => this.#arrivals.push(resolve))
  }

  /** Resolves once no connection is left. */
  async disconnected(): Promise<void> {
    if (this.count > 0) await new Promise<void>((resolve) => this.#departures.push(resolve))
  }

  /** Asks the bot to connect anew, as Slack does every few hours, or cuts the line. */
  drop(how: 'refresh' | 'cut'): void {
    for (const connection of this.#server.clients) {
      if (how === 'cut') connection.terminate()
      else connection.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }))
    }
  }

  #welcome(connection: WebSocket): void {
    connection.on('message', (data) => this.#acknowledge(String(data)))
    connection.on('close', () => this.#forget(connection))
    // A reset connection needs no handling of its own: `close` follows.
    connection.on('error', () => {})
    keepAlive(connection)
    connection.send(hello(this.#appId, this.count))
    for (const resolve of this.#arrivals.splice(0)) resolve()
  }

  #acknowledge(text: string): void {
    const { envelope_id, payload } = acknowledgement.parse(JSON.parse(text))
    this.#waiting.get(envelope_id)?.resolve(payload)
    this.#waiting.delete(envelope_id)
  }

  #forget(connection: WebSocket): void {
    for (const [id, each] of this.#waiting) {
      if (each.connection !== connection) continue
      this.#waiting.delete(id)
      each.reject(new Error('the connection closed before the acknowledgement'))
    }
    if (this.count === 0) for (const resolve of this.#departures.splice(0)) resolve()
  }
}

function hello(appId: string, count: number): string {
  return JSON.stringify({
    type: 'hello',
    num_connections: count,
    debug_info: { host: 'applink', approximate_connection_time: 18_060 },
    connection_info: { app_id: appId },
  })
}

// The client takes a connection for dead when no ping has come for 30 s.
function keepAlive(connection: WebSocket): void {
  const timer = setInterval(() => connection.ping(), pingEveryMs).unref()
  connection.on('close', () => clearInterval(timer))
}

function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`)
}
