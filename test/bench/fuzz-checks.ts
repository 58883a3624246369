import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { findingCard } from '../../src/cards/finding.ts'
import { verdictCard } from '../../src/cards/handler/verdict.ts'
import { checkHandler } from '../../src/handler/check.ts'
import { lookup } from '../../src/lookup/lookup.ts'
import { redact } from '../../src/redact.ts'
import { cardBlocks, messageRoom } from '../../src/slack/drawing/blocks.ts'
import { createHttpReceiver } from '../../src/slack/intake/http-receiver.ts'
import { incomingOf } from '../../src/slack/reading/incoming.ts'
import { messageEventSchema, messageSchema } from '../../src/slack/reading/payloads.ts'
import { readMessage } from '../../src/slack/reading/read.ts'
import { signatureHeaders } from '../../src/workspace/delivery/post.ts'

/** Throws where the text is not masked as it should be. */
export function checkRedact(text: string): void {
  const { text: masked, secrets } = redact(text)
  claim(masked.length === text.length, 'masking keeps the length')
  let done = 0
  for (const { start, end } of secrets) {
    claim(
      start >= done && start < end && end <= text.length,
      `the span ${start}–${end} is in order and not empty`,
    )
    claim(masked.slice(done, start) === text.slice(done, start), `nothing before ${start} is masked`)
    claim(/^[•\r\n]*$/.test(masked.slice(start, end)), `all of ${start}–${end} is masked`)
    done = end
  }
  claim(masked.slice(done) === text.slice(done), 'nothing behind the last secret is masked')
  claim(redact(masked).text === masked, 'masked text has no secret')
}

/** Throws where an answer's evidence is not the text, or its card does not fit into a message. */
export function checkLookup(text: string): void {
  const masked = redact(text).text
  for (const asked of [true, false]) {
    const answer = lookup(text, { asked })
    for (const finding of [...answer.findings, ...(answer.api?.findings ?? [])]) {
      claim(finding.evidence.length > 0, `${finding.code} has evidence`)
      claim(asked || finding.confidence === 'certain', `${finding.code} is certain, since nobody asked`)
      for (const span of finding.evidence) {
        claim(
          span.start >= 0 && span.start < span.end,
          `${finding.code}: ${span.start}–${span.end} is not empty`,
        )
        claim(
          span.text === masked.slice(span.start, span.end),
          `${finding.code}: ${span.start}–${span.end} is the text`,
        )
      }
    }
    checkCard(cardBlocks(findingCard(answer, asked ? 'en' : 'zh'), 'en', messageRoom))
  }
}

/** Throws where a verdict contradicts itself, or its card does not fit into a message. */
export function checkVerdict(text: string): void {
  const [handler = '', runtime] = text.split(' ', 2)
  const result = checkHandler({ handler, runtime })
  if (result.kind !== 'refusal' && result.valid) {
    claim(
      result.problems.every(({ severity }) => severity !== 'error'),
      'a valid handler has no error',
    )
  }
  checkCard(cardBlocks(verdictCard(result, 'zh'), 'zh', messageRoom))
}

function checkCard(blocks: readonly object[]): void {
  const json = JSON.stringify(blocks)
  claim(json.length <= messageRoom, 'a card fits into a message')
  claim(json.isWellFormed(), 'a card holds whole characters')
}

/** Throws where a message is no text, or the text is not the same read again. */
export function checkRead(payload: unknown): void {
  const parsed = messageSchema.safeParse(payload).data
  if (parsed === undefined) return
  claim(typeof readMessage(parsed) === 'string', 'a message is a text')
}

const secret = 'signing-secret'
const receiver = createHttpReceiver({ signingSecret: secret, log: () => {}, now: Date.now })
receiver.init({
  // All of Bolt that the receiver uses; what is behind it reads the event as the feature for messages does.
  processEvent: async ({ body, ack }: { body: Record<string, unknown>; ack: () => Promise<void> }) => {
    const event = messageEventSchema.safeParse(body.event).data
    if (event)
      incomingOf(event, { botId: 'B1', botUserId: 'U1', teams: ['T1'], isSharedChannel: false, appId: 'A1' })
    await ack()
  },
} as unknown as Parameters<typeof receiver.init>[0])

/** Throws where a request is answered with anything but an acknowledgement or a refusal. */
export async function checkReceiver({ body, type, signed }: Request): Promise<void> {
  const bytes = Buffer.from(body)
  const request = new IncomingMessage(new Socket())
  const timestamp = Math.floor(Date.now() / 1_000)
  const signature = signatureHeaders({ secret: signed ? secret : 'another', timestamp, body })
  request.headers = { 'content-type': type, 'content-length': String(bytes.length), ...signature }
  request.push(bytes)
  request.push(null)
  const response = new ServerResponse(request)
  await receiver.handle(request, response)
  claim([200, 400, 401].includes(response.statusCode), `a request is answered, not ${response.statusCode}`)
  claim(signed || response.statusCode !== 200 || body.includes('ssl_check'), 'a wrong signature is refused')
}

export type Request = { readonly body: string; readonly type: string; readonly signed: boolean }

function claim(isTrue: boolean, what: string): void {
  if (!isTrue) throw new Error(`Not so: ${what}`)
}
