import { z } from 'zod'
import {
  anyText,
  button,
  choices,
  identified,
  image,
  mrkdwn,
  overflow,
  plainText,
  plainTextInput,
  upTo,
} from './element-schemas.ts'
import { richText } from './rich-text-schema.ts'

// Rows, columns and cells as @slack/types 3.2 has them (`blocks.d.ts`, `composition-objects.d.ts`).
const cell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) }),
  z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: z.string().min(1) }),
  richText,
])

const column = z.strictObject({
  align: z.enum(['left', 'center', 'right']).optional(),
  is_wrapped: z.boolean().optional(),
})

const table = z.strictObject({
  ...identified,
  type: z.literal('table'),
  rows: z.array(z.array(cell).min(1).max(20)).min(1).max(100),
  column_settings: z.array(column).max(20).optional(),
})

/** Every block that this bot uses, with Slack's limits. Unknown properties are refused as unknown types are. */
export const block = z.discriminatedUnion('type', [
  z
    .strictObject({
      ...identified,
      type: z.literal('section'),
      text: anyText(3000).optional(),
      fields: z.array(anyText(2000)).min(1).max(10).optional(),
      accessory: z.discriminatedUnion('type', [button, overflow, image, ...choices]).optional(),
      expand: z.boolean().optional(),
    })
    .refine(({ text, fields }) => text !== undefined || fields !== undefined, 'must have text or fields'),
  z.strictObject({ ...identified, type: z.literal('header'), text: plainText(150) }),
  z.strictObject({ ...identified, type: z.literal('divider') }),
  z.strictObject({
    ...identified,
    type: z.literal('context'),
    elements: z
      .array(z.discriminatedUnion('type', [plainText(3000), mrkdwn(3000), image]))
      .min(1)
      .max(10),
  }),
  z.strictObject({
    ...identified,
    type: z.literal('actions'),
    elements: z
      .array(z.discriminatedUnion('type', [button, overflow, ...choices]))
      .min(1)
      .max(25),
  }),
  z.strictObject({
    ...identified,
    type: z.literal('input'),
    label: plainText(2000),
    hint: plainText(2000).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
    element: z.discriminatedUnion('type', [plainTextInput, ...choices]),
  }),
  richText,
  z.strictObject({ ...identified, type: z.literal('markdown'), text: upTo(12_000) }),
  table,
  z.strictObject({ ...image.shape, ...identified, title: plainText(2000).optional() }),
  z.strictObject({
    ...identified,
    type: z.literal('alert'),
    text: anyText(200),
    level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
  }),
])

export type KnownBlock = z.output<typeof block>
