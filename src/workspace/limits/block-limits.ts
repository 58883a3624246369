import * as z from 'zod'
import { elementsOf } from '../state/blocks.ts'
import { block, type KnownBlock } from './block-schemas.ts'

export type Surface = 'message' | 'modal' | 'home'

const blocksPerSurface = { message: 50, modal: 100, home: 100 } as const

// Slack documents no such limit; users report one near 13,200 characters (slackapi/bolt-js#2509).
const messageJsonLimit = 13_000

/**
 * What Slack would refuse in these blocks, or `undefined`. The sentence begins with Slack's own error code
 * and a colon. Lengths are code points. Only the blocks and elements that this bot uses are known.
 */
export function blockProblem(blocks: unknown, surface: Surface): string | undefined {
  const most = blocksPerSurface[surface]
  const parsed = z.array(block).max(most, `more than ${most} blocks`).safeParse(blocks)
  if (!parsed.success) return `invalid_blocks: ${firstIssue(parsed.error)}`
  const problem = focusProblem(parsed.data) ?? repeatedId(parsed.data)
  if (problem !== undefined) return `invalid_blocks: ${problem}`
  if (surface !== 'message' || JSON.stringify(blocks).length <= messageJsonLimit) return undefined
  return `msg_blocks_too_long: more than ${messageJsonLimit} characters of JSON`
}

/** The first thing wrong, with the path to it: `/0/text/text must have at most 3000 characters`. */
export function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0]
  return `/${issue?.path.join('/')} ${issue?.message}`
}

function focusProblem(blocks: readonly KnownBlock[]): string | undefined {
  const focused = elementsOf(blocks).filter(({ element }) => element.focus_on_load === true)
  return focused.length > 1 ? 'only one element may have focus_on_load' : undefined
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
