import { z } from 'zod'
import {
  anyText,
  button,
  choices,
  image,
  mrkdwn,
  overflow,
  plainText,
  plainTextInput,
  upTo,
} from './element-schemas.ts'

export type Surface = 'message' | 'modal' | 'home'

const blocksPerSurface = { message: 50, modal: 100, home: 100 } as const

// In no table of Slack's: reports put the border near 13,200 characters.
const messageJsonLimit = 13_000

/**
 * What Slack would refuse in these blocks, or `undefined`. The sentence begins with Slack's own error code
 * and a colon. Lengths are code points. Only the blocks and elements that this bot uses are known.
 */
export function blockProblem(blocks: unknown, surface: Surface): string | undefined {
  const parsed = z.array(block).max(blocksPerSurface[surface]).safeParse(blocks)
  if (!parsed.success) return `invalid_blocks: ${firstIssue(parsed.error)}`
  const problem = surfaceProblem(parsed.data, surface) ?? repeatedId(parsed.data)
  if (problem !== undefined) return `invalid_blocks: ${problem}`
  if (surface !== 'message' || JSON.stringify(blocks).length <= messageJsonLimit) return undefined
  return `msg_blocks_too_long: more than ${messageJsonLimit} characters of JSON`
}

/** The first thing wrong, with the path to it: `/0/text/text must have at most 3000 characters`. */
export function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0]
  return `/${issue?.path.join('/')} ${issue?.message}`
}

function surfaceProblem(blocks: readonly KnownBlock[], surface: Surface): string | undefined {
  const hasAlert = blocks.some(({ type }) => type === 'alert')
  return hasAlert && surface !== 'modal' ? 'alert blocks stand in modals only' : undefined
}

function repeatedId(blocks: readonly KnownBlock[]): string | undefined {
  const blockIds = blocks.flatMap(({ block_id }) => block_id ?? [])
  const blockId = firstRepeated(blockIds)
  if (blockId !== undefined) return `block_id "${blockId}" stands twice`
  for (const { elements } of blocks.filter((each) => each.type === 'actions')) {
    const actionId = firstRepeated(elements.flatMap(({ action_id }) => action_id ?? []))
    if (actionId !== undefined) return `action_id "${actionId}" stands twice in one block`
  }
  return undefined
}

function firstRepeated(ids: readonly string[]): string | undefined {
  return ids.find((id, index) => ids.indexOf(id) !== index)
}

const identified = { block_id: upTo(255).optional() }

const styled = {
  style: z.partialRecord(z.enum(['bold', 'code', 'italic', 'strike', 'underline']), z.boolean()).optional(),
}

const run = z.discriminatedUnion('type', [
  z.strictObject({ ...styled, type: z.literal('text'), text: z.string().min(1) }),
  z.strictObject({ ...styled, type: z.literal('link'), url: upTo(3000), text: z.string().optional() }),
  z.strictObject({ ...styled, type: z.literal('user'), user_id: z.string() }),
  z.strictObject({ ...styled, type: z.literal('channel'), channel_id: z.string() }),
  z.strictObject({ ...styled, type: z.literal('emoji'), name: z.string(), unicode: z.string().optional() }),
])

const bordered = { border: z.union([z.literal(0), z.literal(1)]).optional(), elements: z.array(run) }

const richTextPart = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(run) }),
  z.strictObject({ ...bordered, type: z.literal('rich_text_preformatted') }),
  z.strictObject({ ...bordered, type: z.literal('rich_text_quote') }),
  z.strictObject({
    type: z.literal('rich_text_list'),
    style: z.enum(['bullet', 'ordered']),
    indent: z.int().optional(),
    border: bordered.border,
    elements: z.array(z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(run) })),
  }),
])

const block = z.discriminatedUnion('type', [
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
  z.strictObject({ ...identified, type: z.literal('rich_text'), elements: z.array(richTextPart).min(1) }),
  z.strictObject({ ...identified, type: z.literal('markdown'), text: upTo(12_000) }),
  z.strictObject({ ...image.shape, ...identified, title: plainText(2000).optional() }),
  z.strictObject({
    ...identified,
    type: z.literal('alert'),
    text: anyText(200),
    level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
  }),
])

type KnownBlock = z.output<typeof block>
