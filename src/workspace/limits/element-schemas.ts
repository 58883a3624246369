import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod'

/** A string of 1 to `limit` code points. */
export const upTo = (limit: number) =>
  z
    .string()
    .min(1)
    .refine((text) => [...text].length <= limit, `must have at most ${limit} characters`)

/** What every block may have. */
export const identified = { block_id: upTo(255).optional() }

/** A `plain_text` object of 1 to `limit` code points. */
export const plainText = (limit: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: upTo(limit), emoji: z.boolean().optional() })

export const mrkdwn = (limit: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: upTo(limit), verbatim: z.boolean().optional() })

export const anyText = (limit: number) => z.discriminatedUnion('type', [plainText(limit), mrkdwn(limit)])

const confirm = z.strictObject({
  title: plainText(100).optional(),
  text: anyText(300),
  confirm: plainText(30).optional(),
  deny: plainText(30).optional(),
  style: z.enum(['primary', 'danger']).optional(),
})

// Menus draw plain text only. Of the two limits in circulation for `value`, 75 and 150, the smaller is the safe one.
const option = z.strictObject({
  text: plainText(75),
  value: upTo(75),
  description: plainText(75).optional(),
})

const actionable = { action_id: upTo(255).optional(), confirm: confirm.optional() }
const focusable = { ...actionable, focus_on_load: z.boolean().optional() }
const dispatching = z.strictObject({
  trigger_actions_on: z
    .array(z.enum(['on_enter_pressed', 'on_character_entered']))
    .min(1)
    .max(2),
})

export const button = z.strictObject({
  ...actionable,
  type: z.literal('button'),
  text: plainText(75),
  value: upTo(2000).optional(),
  url: upTo(3000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: upTo(75).optional(),
})

export const overflow = z.strictObject({
  ...actionable,
  type: z.literal('overflow'),
  options: z.array(option).min(1).max(5),
})

export const radioButtons = z
  .strictObject({
    ...focusable,
    type: z.literal('radio_buttons'),
    options: z.array(option).min(1).max(10),
    initial_option: option.optional(),
  })
  .refine(startsWithAnOption, 'must have its initial_option among its options')

const optionGroup = z.strictObject({ label: plainText(75), options: z.array(option).min(1).max(100) })

export const staticSelect = z
  .strictObject({
    ...focusable,
    type: z.literal('static_select'),
    placeholder: plainText(150).optional(),
    options: z.array(option).min(1).max(100).optional(),
    option_groups: z.array(optionGroup).min(1).max(100).optional(),
    initial_option: option.optional(),
  })
  .refine(hasOptions, 'must have options or option_groups, not both')
  .refine(startsWithAnOption, 'must have its initial_option among its options')

type StaticSelect = {
  options?: Option[] | undefined
  option_groups?: z.output<typeof optionGroup>[] | undefined
  initial_option?: Option | undefined
}

type Option = z.output<typeof option>

function hasOptions(select: StaticSelect): boolean {
  return (select.options === undefined) !== (select.option_groups === undefined)
}

// Slack compares the whole option, not its value alone.
function startsWithAnOption({ options, option_groups, initial_option }: StaticSelect): boolean {
  const all = options ?? option_groups?.flatMap((group) => group.options) ?? []
  return initial_option === undefined || all.some((each) => isDeepStrictEqual(each, initial_option))
}

/** https://docs.slack.dev/reference/block-kit/block-elements/file-input-element */
export const fileInput = z.strictObject({
  type: z.literal('file_input'),
  action_id: upTo(255).optional(),
  filetypes: z
    .array(z.string().regex(/^[a-z0-9]{1,20}$/))
    .min(1)
    .optional(),
  max_files: z.int().min(1).max(10).optional(),
})

export const plainTextInput = z
  .strictObject({
    ...focusable,
    type: z.literal('plain_text_input'),
    placeholder: plainText(150).optional(),
    initial_value: z.string().optional(),
    multiline: z.boolean().optional(),
    min_length: z.int().min(0).max(3000).optional(),
    max_length: z.int().min(1).max(3000).optional(),
    dispatch_action_config: dispatching.optional(),
  })
  .refine(
    ({ initial_value = '', max_length = 3000 }) => [...initial_value].length <= max_length,
    'must not have an initial_value longer than max_length',
  )
  .refine(
    ({ min_length = 0, max_length = 3000 }) => min_length <= max_length,
    'must not have a min_length beyond its max_length',
  )
