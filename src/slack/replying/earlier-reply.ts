import type { WebClient } from '@slack/web-api'
import * as z from 'zod'
import { pauseBeforeRetry } from '../intake/slack-errors.ts'
import type { Reply } from './reply.ts'

/** The reply in the thread, if it stands there; `unreadable` where threads can never be read (no scope, say). */
export type EarlierReply =
  | { readonly kind: 'found'; readonly ts: string }
  | { readonly kind: 'none' | 'unreadable' }

/** Looks for our reply in the thread of a message, or below it. Passing troubles are thrown. */
export async function findEarlierReply(client: WebClient, reply: Reply): Promise<EarlierReply> {
  try {
    const ts = await replyInThread(client, reply)
    return ts === undefined ? { kind: 'none' } : { kind: 'found', ts }
  } catch (error) {
    if (pauseBeforeRetry(error) === undefined) return { kind: 'unreadable' }
    throw error
  }
}

/** A miss carries no metadata and is known by its text, behind which may stand how late it came. */
async function replyInThread(client: WebClient, reply: Reply): Promise<string | undefined> {
  return (await standingReplies(client, reply))[0]
}

/** Deletes the replies to the same message besides the one that counts. */
export async function takeTwinsBack(client: WebClient, reply: Reply, ts: string): Promise<void> {
  const standing = await standingReplies(client, reply)
  if (!standing.includes(ts)) return
  for (const twin of standing.filter((each) => each !== ts)) {
    await client.chat.delete({ channel: reply.channel, ts: twin })
  }
}

async function standingReplies(client: WebClient, reply: Reply): Promise<readonly string[]> {
  const { channel, threadTs, isInLine, sourceTs, text, botId } = reply
  const since = { channel, oldest: sourceTs, include_all_metadata: true, limit: 200 }
  const answer = isInLine
    ? await client.conversations.history(since)
    : await client.conversations.replies({ ...since, ts: threadTs })
  const { messages } = threadSchema.parse(answer)
  return messages
    .filter(({ bot_id }) => bot_id !== undefined && bot_id === botId)
    .filter(({ metadata, ...message }) =>
      metadata ? metadata.event_payload.source_ts === sourceTs : message.text?.startsWith(text),
    )
    .map(({ ts }) => ts)
}

const maybe = z.string().optional().catch(undefined)
const threadMessageSchema = z.object({
  ts: z.string(),
  text: maybe,
  bot_id: maybe,
  metadata: z
    .object({
      event_type: z.literal('scf_findings'),
      event_payload: z.object({ source_ts: maybe }),
    })
    .optional()
    .catch(undefined),
})
const threadSchema = z.object({ messages: z.array(threadMessageSchema).catch([]) })
