import * as z from 'zod'
import { identified, upTo } from './element-schemas.ts'

// Slack documents no limits for rich text; which element may hold which is taken from @slack/types 3.2,
// `block-elements.d.ts`.
const styled = {
  style: z.partialRecord(z.enum(['bold', 'code', 'italic', 'strike', 'underline']), z.boolean()).optional(),
}

const text = z.strictObject({ ...styled, type: z.literal('text'), text: z.string().min(1) })

const link = z.strictObject({
  ...styled,
  type: z.literal('link'),
  url: upTo(3000),
  text: z.string().optional(),
  unsafe: z.boolean().optional(),
})

const id = z.string().min(1)

const run = z.discriminatedUnion('type', [
  text,
  link,
  z.strictObject({ ...styled, type: z.literal('user'), user_id: id }),
  z.strictObject({ ...styled, type: z.literal('usergroup'), usergroup_id: id }),
  z.strictObject({ ...styled, type: z.literal('channel'), channel_id: id }),
  z.strictObject({ ...styled, type: z.literal('broadcast'), range: z.enum(['here', 'channel', 'everyone']) }),
  z.strictObject({ ...styled, type: z.literal('emoji'), name: id, unicode: z.string().optional() }),
  z.strictObject({
    ...styled,
    type: z.literal('date'),
    // Seconds: a number of milliseconds would be a date in the far future.
    timestamp: z.int().min(0).max(9_999_999_999),
    format: z.string().refine(hasKnownTokens, 'must have tokens in braces that Slack knows'),
    url: upTo(3000).optional(),
    fallback: z.string().min(1).optional(),
  }),
])

const bordered = { border: z.union([z.literal(0), z.literal(1)]).optional() }

const section = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(run) })

const part = z.discriminatedUnion('type', [
  section,
  z.strictObject({
    ...bordered,
    type: z.literal('rich_text_preformatted'),
    elements: z.array(z.discriminatedUnion('type', [text, link])),
  }),
  z.strictObject({ ...bordered, type: z.literal('rich_text_quote'), elements: z.array(run) }),
  z.strictObject({
    ...bordered,
    type: z.literal('rich_text_list'),
    style: z.enum(['bullet', 'ordered']),
    indent: z.int().min(0).max(8).optional(),
    elements: z.array(section).min(1),
  }),
])

/** A `rich_text` block. */
export const richText = z.strictObject({
  ...identified,
  type: z.literal('rich_text'),
  elements: z.array(part).min(1),
})

const dateTokens = new Set([
  ...['day_divider_pretty', 'date_num', 'date_slash', 'date_long', 'date_long_full', 'date_long_pretty'],
  ...['date', 'date_pretty', 'date_short', 'date_short_pretty', 'time', 'time_secs', 'ago'],
])

function hasKnownTokens(format: string): boolean {
  const [, ...pieces] = format.split('{')
  return pieces.length > 0 && pieces.every((piece) => dateTokens.has(piece.split('}')[0] ?? ''))
}
