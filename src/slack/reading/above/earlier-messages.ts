import * as z from 'zod'
import { type Incoming, isDirectMessage } from '../incoming.ts'
import { type Message, messageSchema } from '../payloads.ts'
import type { Here } from '../question.ts'

/** So many replies of a thread are read, and its head; so many messages of a channel, and how old they may be. */
const mostReplies = 50
const mostMessages = 20
const oldestMs = { channel: 10 * 60_000, direct: 60 * 60_000 } as const
/** Slack gives a thread from its beginning. */
const threadPage = 200

/** What was said before a message, in its thread or else in its channel, the newest first. */
export async function earlierMessages(incoming: Incoming, { client }: Here): Promise<readonly Message[]> {
  const { channel, message } = incoming
  const { ts, thread_ts } = message
  const before = { channel, latest: ts, inclusive: false }
  try {
    if (thread_ts !== undefined && thread_ts !== ts) {
      const thread = await client.conversations.replies({ ...before, ts: thread_ts, limit: threadPage })
      const [head, ...replies] = messagesIn(thread, ts)
      return head ? [...replies.slice(-mostReplies).toReversed(), head] : []
    }
    const oldest = Number(ts) - oldestMs[isDirectMessage(incoming) ? 'direct' : 'channel'] / 1_000
    const history = { ...before, oldest: oldest.toFixed(6), limit: mostMessages }
    return messagesIn(await client.conversations.history(history), ts).toReversed()
  } catch {
    // To read there takes a scope, and Slack rations it. The question is then answered without what stands above.
    return []
  }
}

const answerSchema = z.object({ messages: z.array(messageSchema).catch([]) })

/** The oldest first, whichever way Slack gives them. */
function messagesIn(answer: unknown, ts: string): readonly Message[] {
  const { messages } = answerSchema.parse(answer)
  return messages
    .filter((each) => each.ts !== '' && Number(each.ts) < Number(ts))
    .toSorted((one, other) => Number(one.ts) - Number(other.ts))
}
