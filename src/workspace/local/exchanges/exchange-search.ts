import * as z from 'zod'
import type { Delivery } from '../../delivery/outbox.ts'
import type { Place } from '../../page/protocol.ts'
import type { Workspace } from '../../state/model.ts'
import type { Call } from '../../web-api/calls.ts'
import { json } from '../../web-api/method.ts'
import { responseUrlId } from '../../web-api/response-urls.ts'

/** All that went between Slack and the bot, as far as it is remembered. */
export type Traffic = {
  readonly workspace: Workspace
  readonly deliveries: readonly Delivery[]
  readonly calls: readonly Call[]
}

/** The deliveries that speak of one of these messages, or whose `response_url` showed one. */
export function relatedDeliveries({ workspace, deliveries }: Traffic, places: readonly Place[]): Delivery[] {
  return deliveries.filter(({ payload }) => {
    const { channel, timestamps, responseUrl } = mentions(payload)
    const shown = workspace.responseUrls.get(responseUrlId(responseUrl))?.shown ?? []
    const all = new Set([...timestamps, ...shown])
    return places.some((place) => place.channel === channel && all.has(place.ts))
  })
}

/** The calls that made, changed or read the message, answered it, or used what came with these deliveries. */
export function relatedCalls(calls: readonly Call[], place: Place, deliveries: readonly Delivery[]): Call[] {
  const sent = deliveries.map(({ payload }) => mentions(payload))
  const urls = new Set(sent.map(({ responseUrl }) => responseUrlId(responseUrl)))
  const triggers = new Set(sent.map(({ trigger }) => trigger).filter(Boolean))
  const views = new Set<string | undefined>()
  return calls.filter((call) => {
    if (call.method === 'response_url') return urls.has(responseUrlId(call.url))
    const { trigger_id = '', view_id } = argsOf(call)
    const isOfView = triggers.has(trigger_id) || (view_id !== undefined && views.has(view_id))
    if (isOfView) views.add(answerOf(call).view?.id)
    return isOfView || isAbout(call, place)
  })
}

/** The message that this one answers, if a call of the bot made it. */
export function sourceOf(calls: readonly Call[], { channel, ts }: Place): string | undefined {
  const made = calls.find((call) => argsOf(call).channel === channel && answerOf(call).ts === ts)
  return made && answeredBy(made)
}

function isAbout(call: Call, { channel, ts }: Place): boolean {
  const args = argsOf(call)
  const answer = answerOf(call)
  if (args.channel !== channel) return false
  return [args.ts, args.message_ts, answer.ts, answer.message_ts, answeredBy(call)].includes(ts)
}

// A reply says itself which message of a thread it is about.
function answeredBy(call: Call): string | undefined {
  const { metadata, thread_ts } = argsOf(call)
  return metadata?.event_payload.source_ts ?? thread_ts
}

const text = z.string().optional().catch(undefined)

const argsSchema = z.object({
  ...{ channel: text, ts: text, message_ts: text, thread_ts: text, trigger_id: text, view_id: text },
  metadata: json(z.object({ event_payload: z.object({ source_ts: text }) }))
    .optional()
    .catch(undefined),
})

const answerSchema = z
  .object({ ts: text, message_ts: text, view: z.object({ id: z.string() }).optional().catch(undefined) })
  .catch({})

function argsOf({ args }: Call) {
  return argsSchema.parse(args)
}

function answerOf({ answer }: Call) {
  return answerSchema.parse(answer)
}

const payloadSchema = z.object({
  event: z
    .object({ channel: text, ts: text, deleted_ts: text, message: z.object({ ts: text }).optional() })
    .optional(),
  channel: z.object({ id: z.string() }).optional(),
  container: z.object({ message_ts: text }).optional(),
  ...{ channel_id: text, message_ts: text, response_url: text, trigger_id: text },
})

/** What a payload says of messages, and the keys it gives to the bot. */
function mentions(payload: Delivery['payload']) {
  const { event, channel, container, channel_id, message_ts, response_url, trigger_id } =
    payloadSchema.parse(payload)
  return {
    channel: event?.channel ?? channel?.id ?? channel_id,
    timestamps: [event?.ts, event?.message?.ts, event?.deleted_ts, container?.message_ts, message_ts],
    responseUrl: response_url ?? '',
    trigger: trigger_id ?? '',
  }
}
