import * as z from 'zod'
import {
  anyText,
  button,
  fileInput,
  identified,
  mrkdwn,
  overflow,
  plainText,
  plainTextInput,
  radioButtons,
  staticSelect,
} from './element-schemas.ts'
import { richText } from './rich-text-schema.ts'

/** Every block that this bot uses, with Slack's limits. Unknown properties are refused as unknown types are. */
export const block = z.discriminatedUnion('type', [
  z
    .strictObject({
      ...identified,
      type: z.literal('section'),
      text: anyText(3000).optional(),
      fields: z.array(anyText(2000)).min(1).max(10).optional(),
      accessory: z.discriminatedUnion('type', [button, overflow, staticSelect]).optional(),
      expand: z.boolean().optional(),
    })
    .refine(({ text, fields }) => text !== undefined || fields !== undefined, 'must have text or fields'),
  z.strictObject({ ...identified, type: z.literal('header'), text: plainText(150) }),
  z.strictObject({ ...identified, type: z.literal('divider') }),
  z.strictObject({
    ...identified,
    type: z.literal('context'),
    elements: z
      .array(z.discriminatedUnion('type', [plainText(3000), mrkdwn(3000)]))
      .min(1)
      .max(10),
  }),
  z.strictObject({
    ...identified,
    type: z.literal('actions'),
    elements: z
      .array(z.discriminatedUnion('type', [button, overflow, staticSelect]))
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
    element: z.discriminatedUnion('type', [plainTextInput, staticSelect, radioButtons, fileInput]),
  }),
  richText,
])

export type KnownBlock = z.output<typeof block>
