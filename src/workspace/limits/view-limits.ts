import * as z from 'zod'
import { blockProblem, firstIssue } from './block-limits.ts'
import { plainText } from './element-schemas.ts'

/** What Slack would refuse in a modal or Home view, or `undefined`; begins with Slack's error code and a colon. */
export function viewProblem(view: unknown): string | undefined {
  const parsed = viewFields.safeParse(view)
  if (!parsed.success) return `invalid_arguments: ${firstIssue(parsed.error)}`
  if (JSON.stringify(view).length > 250_000) return 'view_too_large: more than 250,000 characters of JSON'
  const { type, blocks } = parsed.data
  const problem = blockProblem(blocks, type)?.replace(/^\w+:/, 'invalid_arguments:')
  if (problem !== undefined || parsed.data.type === 'home') return problem
  const needsSubmit = blocks.some((block) => block.type === 'input') && parsed.data.submit === undefined
  return needsSubmit ? 'invalid_arguments: a modal with an input block needs a submit button' : undefined
}

const shared = {
  blocks: z.array(z.looseObject({ type: z.string() })),
  private_metadata: z.string().max(3000).optional(),
  callback_id: z.string().max(255).optional(),
  external_id: z.string().max(255).optional(),
}

const viewFields = z.discriminatedUnion('type', [
  z.strictObject({ ...shared, type: z.literal('home') }),
  z.strictObject({
    ...shared,
    type: z.literal('modal'),
    title: plainText(24),
    submit: plainText(24).optional(),
    close: plainText(24).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
  }),
])
