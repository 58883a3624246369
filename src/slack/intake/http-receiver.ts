import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import type { Receiver, ReceiverEvent } from '@slack/bolt'
import { createBodies, refuseBody } from '../../http/request-body.ts'
import type { Log } from '../../log.ts'
import { NotNow } from '../../running.ts'
import { createHttpAnswer, type HttpAnswer } from './http-answer.ts'
import { isSslCheck, type Payload, parsePayload } from './http-payload.ts'
import type { Process } from './serving.ts'
import { freshSignature, isSignedBySlack } from './signature.ts'

export type HttpReceiver = Receiver & {
  /** Answers a `POST` of Slack's. Resolves when its listeners are done too. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>
}

type Options = {
  readonly signingSecret: string
  readonly log: Log
  readonly now: () => number
  /** How long a listener may take to acknowledge; just under Slack's 3 s if left out. */
  readonly ackTimeoutMs?: number
}

// Slack's own requests stay far below.
const maxBodyBytes = 1024 * 1024
/** Of all bodies that are being read, however many connections bring them. */
const maxBytesAtOnce = 32 * maxBodyBytes

/**
 * Bolt's way in over HTTP, without a server of its own. Bolt's receiver dies of the body `null`, does not know
 * `; charset=utf-8`, takes timestamps in the future, and leaves `app_rate_limited` without an answer.
 */
export function createHttpReceiver({ signingSecret, log, now, ackTimeoutMs = 2_900 }: Options): HttpReceiver {
  let process: Process = () => Promise.reject(new NotNow('draining'))
  const bodies = createBodies({ limit: maxBodyBytes, total: maxBytesAtOnce })
  return {
    init: (app) => {
      process = (event) => app.processEvent(event)
    },
    start: async () => {},
    stop: async () => {},
    async handle(request, response) {
      const { headers } = request
      const signed = freshSignature(headers, now())
      const refuseUnread = (status: number, reason: string) => {
        log('warn', 'request_refused', { status, reason })
        refuseBody(request, response, status)
      }
      if (!signed && !mayBeSslCheck(headers)) return refuseUnread(401, 'bad_signature')
      const body = await bodies.read(request)
      if (body === 'broken') return
      if (body === 'too_large') return refuseUnread(413, body)
      if (body === 'too_many') return refuseUnread(503, body)
      const answer = createHttpAnswer(response, log)
      const payload = readPayload({ secret: signingSecret, signed, headers, body })
      if (payload === 'bad_signature') return answer.refuse(401, payload)
      if (payload === 'bad_body') return answer.refuse(400, payload)
      if (payload.type === 'app_rate_limited') log('warn', 'app_rate_limited')
      const ownAnswer = answerWithoutListeners(payload)
      if (ownAnswer !== undefined) return answer.ack(ownAnswer)
      await deliver(process, { answer, ackTimeoutMs, event: eventOf(payload, request.headers, answer) })
    },
  }
}

type Received = {
  readonly secret: string
  readonly signed: ReturnType<typeof freshSignature>
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

function readPayload({ secret, signed, headers, body }: Received): Payload | 'bad_signature' | 'bad_body' {
  const contentType = headers['content-type'] ?? ''
  const text = body.toString()
  if (isSslCheck(contentType, text)) return { type: 'ssl_check' }
  if (!signed || !isSignedBySlack({ secret, signed, body })) return 'bad_signature'
  return parsePayload(contentType, text) ?? 'bad_body'
}

/** Slack's look at the certificate is the one request without a signature: a form of a few bytes. */
function mayBeSslCheck(headers: IncomingHttpHeaders): boolean {
  const isForm = /^application\/x-www-form-urlencoded/i.test(headers['content-type'] ?? '')
  return isForm && Number(headers['content-length'] ?? Number.NaN) <= 1_024
}

// The answer to what Slack has to say to the server, not to the bot.
function answerWithoutListeners({ type, challenge }: Payload): object | '' | undefined {
  if (type === 'url_verification') return { challenge }
  return type === 'ssl_check' || type === 'app_rate_limited' ? '' : undefined
}

function eventOf(body: Payload, headers: IncomingHttpHeaders, { ack }: HttpAnswer): ReceiverEvent {
  const { 'x-slack-retry-num': num, 'x-slack-retry-reason': reason } = headers
  return {
    body,
    ack,
    ...(typeof num === 'string' ? { retryNum: Number(num) } : {}),
    ...(typeof reason === 'string' ? { retryReason: reason } : {}),
  }
}

type Delivery = {
  readonly event: ReceiverEvent
  readonly answer: HttpAnswer
  readonly ackTimeoutMs: number
}

async function deliver(process: Process, { event, answer, ackTimeoutMs }: Delivery): Promise<void> {
  const timer = setTimeout(() => answer.refuse(500, 'not_acknowledged'), ackTimeoutMs)
  try {
    await process(event)
    // Every listener has ended, so nobody is left who could answer.
    answer.refuse(404, 'no_listener')
  } catch (error) {
    if (error instanceof NotNow) answer.refuse(503, error.code)
    else answer.refuse(500, 'listener_failed')
  } finally {
    clearTimeout(timer)
  }
}
