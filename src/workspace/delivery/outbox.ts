import type { Workspace } from '../state/model.ts'
import { type HttpAnswer, post, signatureHeaders } from './post.ts'
import type { Sockets } from './socket.ts'

export type DeliveryType = 'events_api' | 'slash_commands' | 'interactive'

export type Payload = Readonly<Record<string, unknown>>

/** What was sent to the bot, and how it answered. */
export type Delivery = {
  readonly type: DeliveryType
  readonly payload: Payload
  /** When it was sent: milliseconds since 1970. */
  readonly at: number
  /** How long the acknowledgement took. */
  readonly ms: number
  /** Which repetition it was, if it was one. */
  readonly retry?: Retry
  /** Over HTTP only. */
  readonly status?: number
  /** The acknowledgement: parsed if it is JSON, `''` or `undefined` if it is empty. */
  readonly answer?: unknown
  /** Why Slack would count this as failed, in the words of its `retry_reason`. */
  readonly problem?: 'http_timeout' | 'http_error' | 'connection_failed'
}

export type SendOptions = {
  /** Base addresses of bots, instead of the one connected: replicas that get the same delivery at once. */
  readonly to?: readonly string[]
  readonly retry?: Retry
}

export type Retry = { readonly num: number; readonly reason: string }

type OutboxOptions = {
  readonly workspace: Workspace
  readonly sockets: Sockets
  readonly timeoutMs: number
  readonly onDelivered?: ((delivery: Delivery) => void) | undefined
}

/** The way out to the bot: over its WebSocket if it holds one, otherwise by signed HTTP. */
export class Outbox {
  /** The base address of a bot in HTTP mode. */
  url: string | undefined
  readonly #workspace: Workspace
  readonly #sockets: Sockets
  readonly #timeoutMs: number
  readonly #onDelivered: (delivery: Delivery) => void
  readonly #underWay = new Set<Promise<unknown>>()

  constructor(options: OutboxOptions) {
    this.#workspace = options.workspace
    this.#sockets = options.sockets
    this.#timeoutMs = options.timeoutMs
    this.#onDelivered = options.onDelivered ?? (() => {})
  }

  /** Sends one payload; with several addresses, to all at once, and resolves with the first one's answer. */
  async send(type: DeliveryType, payload: Payload, options: SendOptions = {}): Promise<Delivery> {
    const deliveries = await this.sendAll(type, payload, options)
    const [first = this.#lost({ type, payload, retry: options.retry })] = deliveries
    return first
  }

  /** Sends one payload to every address; where there is no bot at all, that is a failed connection too. */
  sendAll(type: DeliveryType, payload: Payload, { to, retry }: SendOptions = {}): Promise<Delivery[]> {
    const message = { type, payload, retry }
    const targets = this.#targets(to)
    if (targets.length === 0) return Promise.resolve([this.#lost(message)])
    const sent = Promise.all(targets.map((target) => this.#sendTo(target, message)))
    this.#underWay.add(sent)
    return sent.finally(() => this.#underWay.delete(sent))
  }

  get isBusy(): boolean {
    return this.#underWay.size > 0
  }

  /** Resolves once nothing is on its way to the bot. */
  async idle(): Promise<void> {
    while (this.isBusy) await Promise.all(this.#underWay)
  }

  #targets(to: readonly string[] | undefined): readonly (string | Sockets)[] {
    if (to !== undefined) return to
    if (this.#sockets.count > 0) return [this.#sockets]
    return this.url === undefined ? [] : [this.url]
  }

  async #sendTo(target: string | Sockets, outgoing: Outgoing): Promise<Delivery> {
    const at = Date.now()
    const begun = performance.now()
    const outcome = await this.#try(target, outgoing)
    return this.#delivered(outgoing, { at, ms: performance.now() - begun, ...outcome })
  }

  #lost(outgoing: Outgoing): Delivery {
    return this.#delivered(outgoing, { at: Date.now(), ms: 0, problem: 'connection_failed' })
  }

  #delivered({ type, payload, retry }: Outgoing, outcome: Outcome & Pick<Delivery, 'at' | 'ms'>): Delivery {
    const delivery = { type, payload, ...(retry && { retry }), ...outcome }
    this.#onDelivered(delivery)
    return delivery
  }

  async #try(target: string | Sockets, outgoing: Outgoing): Promise<Outcome> {
    try {
      const isHttp = typeof target === 'string'
      return await (isHttp ? this.#overHttp(target, outgoing) : this.#overSocket(outgoing))
    } catch (error) {
      const timedOut = error instanceof Error && ['TimeoutError', 'AbortError'].includes(error.name)
      return { problem: timedOut ? 'http_timeout' : 'connection_failed' }
    }
  }

  async #overHttp(url: string, { type, payload, retry }: Outgoing): Promise<Outcome> {
    const { contentType, body } = encode(type, payload)
    // The bot compares this with its own clock, so it is the real time, even where a test moves the clock of the workspace.
    const timestamp = Math.floor(Date.now() / 1000)
    const signature = signatureHeaders({ secret: this.#workspace.app.signingSecret, timestamp, body })
    const headers = { 'content-type': contentType, ...signature, ...retryHeaders(retry) }
    const answer = await post(`${url}/slack/events`, { headers, body, timeoutMs: this.#timeoutMs })
    const failed = answer.status < 200 || answer.status > 299
    return {
      status: answer.status,
      answer: parseAnswer(answer),
      ...(failed ? { problem: 'http_error' as const } : {}),
    }
  }

  async #overSocket({ type, payload, retry }: Outgoing): Promise<Outcome> {
    const attempt =
      type === 'events_api' ? { retry_attempt: retry?.num ?? 0, retry_reason: retry?.reason ?? '' } : {}
    const envelope = { type, payload, accepts_response_payload: type !== 'events_api', ...attempt }
    const answer = await withTimeout(this.#sockets.send(envelope), this.#timeoutMs)
    // Bolt acknowledges with an empty object where it has nothing to say.
    return { answer: JSON.stringify(answer) === '{}' ? '' : answer }
  }
}

type Outcome = Pick<Delivery, 'status' | 'answer' | 'problem'>

type Outgoing = {
  readonly type: DeliveryType
  readonly payload: Payload
  readonly retry: SendOptions['retry']
}

function encode(type: DeliveryType, payload: Payload): { contentType: string; body: string } {
  if (type === 'events_api') return { contentType: 'application/json', body: JSON.stringify(payload) }
  const fields = type === 'interactive' ? { payload: JSON.stringify(payload) } : payload
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) form.set(name, String(value))
  return { contentType: 'application/x-www-form-urlencoded', body: form.toString() }
}

function retryHeaders(retry: SendOptions['retry']): Record<string, string> {
  if (retry === undefined) return {}
  return { 'x-slack-retry-num': String(retry.num), 'x-slack-retry-reason': retry.reason }
}

// A command may be answered with plain text, which can look like JSON: `433`.
function parseAnswer({ headers, body }: HttpAnswer): unknown {
  const isJson = String(headers['content-type']).startsWith('application/json')
  return isJson ? JSON.parse(body) : body
}

function withTimeout<T>(promise: Promise<T>, ms: number): Promise<T> {
  const { promise: expiry, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new DOMException('no acknowledgement', 'TimeoutError')), ms)
  return Promise.race([promise, expiry]).finally(() => clearTimeout(timer))
}
