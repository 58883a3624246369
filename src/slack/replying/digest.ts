import { errorCode } from '../../error-code.ts'
import type { Log } from '../../log.ts'
import type { Running } from '../../running.ts'
import { digestMessage } from '../drawing/lines.ts'
import type { Here } from '../reading/question.ts'
import type { Due } from './due.ts'
import { replyWith } from './reply.ts'
import type { Sender } from './send.ts'

/** So many replies may wait in a channel. The messages that come on top of them are told of together. */
const mostWaiting = 5

export type Digest = {
  /** Whether more replies wait in this channel than anybody wants to read. */
  isDue(channel: string): boolean
  /** Has a message told of together with others, once those that wait have been posted. */
  add(here: Speaker, due: Due): void
}

/** With whose rights the digest is posted, and as whom. */
type Speaker = Pick<Here, 'client' | 'botId'>
type Gathered = { readonly here: Speaker; readonly due: Due }

type Parts = { readonly log: Log; readonly sender: Sender; readonly running: Running }

/** Many different errors at once: one line for all that the queue has no room for. */
export function createDigest({ log, sender, running }: Parts): Digest {
  const gathered = new Map<string, Gathered[]>()

  const tell = async (channel: string): Promise<void> => {
    await sender.idle(channel)
    const cases = gathered.get(channel) ?? []
    gathered.delete(channel)
    const last = cases.at(-1)
    if (!last) return
    const codes = cases.flatMap(({ due }) => due.answer.findings.slice(0, 1).map(({ code }) => code))
    const reply = replyWith(last.due, digestMessage(codes, last.due.language), last.here.botId)
    const posted = await sender.post(last.here.client, reply, {
      stillOurs: async () => true,
      isUnsure: false,
    })
    if (posted.kind === 'refused') log('warn', 'digest_failed', { channel, error: posted.reason })
  }

  return {
    isDue: (channel) => gathered.has(channel) || sender.waiting(channel) >= mostWaiting,
    add(here, due) {
      const { channel } = due.key
      const cases = gathered.get(channel)
      if (cases) {
        cases.push({ here, due })
        return
      }
      gathered.set(channel, [{ here, due }])
      running
        .run(() => tell(channel))
        .catch((error) => log('warn', 'digest_failed', { channel, error: errorCode(error) }))
    },
  }
}
