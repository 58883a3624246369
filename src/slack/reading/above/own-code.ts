import * as z from 'zod'
import type { AnyCode } from '../../../lookup/api/answer.ts'
import type { Message } from '../payloads.ts'

/**
 * The code that a card of ours is about, as its buttons carry it. `undefined` for a hint, a miss or a list, whatever
 * codes stand in their words.
 */
export function ownCode({ blocks }: Pick<Message, 'blocks'>): AnyCode | undefined {
  for (const { action_id, value } of z
    .array(blockSchema)
    .parse(blocks)
    .flatMap(({ elements }) => elements)) {
    const code = aboutError.has(action_id) ? codeIn(value) : undefined
    if (code !== undefined) return code
  }
  return undefined
}

/** "I'm on it" carries its card's codes, "Details" an answer or some codes. */
const aboutError: ReadonlySet<string> = new Set(['incident_claim', 'finding_more'])

const text = z.string().catch('')
const blockSchema = z
  .object({
    elements: z.array(z.object({ action_id: text, value: text }).catch({ action_id: '', value: '' })),
  })
  .catch({ elements: [] })

const found = z.array(z.object({ code: z.union([z.int(), z.string()]) })).catch([])
const valueSchema = z.object({
  codes: z.array(z.union([z.int(), z.string()])).catch([]),
  findings: found,
  api: z.object({ findings: found }).catch({ findings: [] }),
})

function codeIn(value: string): AnyCode | undefined {
  if (!value.startsWith('{')) return /^[\w.]+/.exec(value)?.[0]
  try {
    const { codes, findings, api } = valueSchema.parse(JSON.parse(value))
    return codes[0] ?? findings[0]?.code ?? api.findings[0]?.code
  } catch {
    return undefined
  }
}
