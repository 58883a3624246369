import type { BlockAction } from '@slack/bolt'
import * as z from 'zod'

const placeSchema = z.object({
  channel: z.object({ id: z.string() }),
  message: z.object({ ts: z.string() }),
})

/** The message in which somebody pressed a button; `undefined` in a modal, and in what only one person sees. */
export function messageOf(body: BlockAction): { readonly channel: string; readonly ts: string } | undefined {
  const { data } = placeSchema.safeParse(body)
  return data && { channel: data.channel.id, ts: data.message.ts }
}
