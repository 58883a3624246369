import * as z from 'zod'
import { blockProblem } from '../limits/block-limits.ts'
import { withBlockIds } from '../state/blocks.ts'
import type { NewMessage } from '../state/message.ts'
import { Refusal } from '../state/refusal.ts'
import { json, refuseProblem } from './method.ts'

const block = z.looseObject({ type: z.string(), block_id: z.string().optional() })

/** The arguments that say what a message shows. */
export const contentArguments = {
  text: z.string().optional(),
  blocks: json(z.array(block)).optional(),
  attachments: json(z.array(z.looseObject({}))).optional(),
}

/** The border between whole and cut text is not the same for a new message and for a changed one. */
export const textLimits = { post: 40_000, update: 4_000 } as const

type Content = { readonly text?: string | undefined } & Pick<NewMessage, 'blocks' | 'attachments'>

/** What a message shows, checked; refuses one that Slack would not take. */
export function messageContent({ text = '', blocks, attachments }: Content, textLimit: number) {
  if (text === '' && !blocks?.length && !attachments?.length) throw new Refusal('no_text')
  if (text.length > textLimit) throw new Refusal('msg_too_long')
  if (blocks !== undefined) refuseProblem(blockProblem(blocks, 'message'))
  return { text, blocks: blocks && withBlockIds(blocks), attachments }
}

/** What a changed message shows. The old blocks stay only where no new text comes (the page of `chat.update`). */
export function changedContent(before: Content, { text, blocks, attachments }: Content) {
  const saysNothing = text === undefined && blocks === undefined && attachments === undefined
  if (saysNothing) throw new Refusal('no_text')
  const changed = {
    text: text ?? before.text,
    blocks: blocks ?? (text === undefined ? before.blocks : undefined),
    attachments: attachments ?? before.attachments,
  }
  return messageContent(changed, textLimits.update)
}
