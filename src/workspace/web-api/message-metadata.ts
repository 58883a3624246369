import * as z from 'zod'
import { json } from './method.ts'

// Slack names no limit; the bot keeps ids there, so anything longer would be a text that got there by mistake.
const mostCharacters = 2_000

/**
 * Metadata as Slack keeps it. Letters, digits, `_` and `-` name an event; by any other name Slack would drop the
 * metadata and only warn (https://docs.slack.dev/messaging/message-metadata), which nobody would see, so here it
 * is refused. An array of numbers is not in Slack's types, yet it is kept as given.
 */
export const messageMetadata = json(
  z
    .strictObject({
      event_type: z.string().regex(/^[\w-]{1,255}$/),
      event_payload: z.record(z.string(), z.unknown()).refine(isFlat, 'must hold values, or lists of them'),
    })
    .refine((metadata) => JSON.stringify(metadata).length <= mostCharacters, 'must be short'),
)

/** Values, objects of values, and lists of either; nothing deeper and no `null` (@slack/types, `message-metadata.d.ts`). */
function isFlat(payload: Readonly<Record<string, unknown>>): boolean {
  return Object.values(payload).every((value) =>
    Array.isArray(value)
      ? value.every((each) => isValue(each) || isRow(each))
      : isValue(value) || isRow(value),
  )
}

function isRow(value: unknown): boolean {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject && Object.values(value).every(isValue)
}

function isValue(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value)
}
