import * as z from 'zod'

/** A block or an element whose fields nobody has looked at yet. */
export type Block = {
  readonly type: string
  readonly block_id?: string | undefined
  readonly [field: string]: unknown
}

const elementSchema = z.looseObject({
  type: z.string(),
  action_id: z.string().optional(),
  initial_value: z.string().optional(),
  min_length: z.number().optional(),
  max_length: z.number().optional(),
  filetypes: z.array(z.string()).optional(),
  max_files: z.number().optional(),
  options: z.array(z.looseObject({ value: z.string() })).optional(),
  option_groups: z.array(z.object({ options: z.array(z.looseObject({ value: z.string() })) })).optional(),
  initial_option: z.looseObject({ value: z.string() }).optional(),
  dispatch_action_config: z.object({ trigger_actions_on: z.array(z.string()) }).optional(),
})

/** Something in a block that a user can press, choose or type into. */
export type Element = z.output<typeof elementSchema>

export type PlacedElement = { readonly block: Block; readonly element: Element }

const holder = z.object({
  elements: z.array(elementSchema).catch([]),
  accessory: elementSchema.optional(),
  element: elementSchema.optional(),
})

/** Every element with an `action_id`, and the block that holds it. */
export function elementsOf(blocks: readonly Block[]): PlacedElement[] {
  return blocks.flatMap((block) => {
    const { elements, accessory, element } = holder.parse(block)
    const all = [...elements, accessory, element].filter((each) => each !== undefined)
    return all.filter(({ action_id }) => action_id !== undefined).map((each) => ({ block, element: each }))
  })
}

/** The options of a menu, groups opened. */
export function optionsOf(element: Element): { value: string }[] {
  return element.options ?? element.option_groups?.flatMap((group) => group.options) ?? []
}

/** The blocks with an invented `block_id` where the app gave none, as Slack stores them. */
export function withBlockIds(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => ({ block_id: `b${index}`, ...block }))
}
