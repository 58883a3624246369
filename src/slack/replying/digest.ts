import { errorCode } from '../../error-code.ts'
import type { Running } from '../../running.ts'
import { digestMessage } from '../drawing/digest.ts'
import type { Services } from '../services.ts'
import { type Case, replyWith } from './reply.ts'

/** So many replies may wait in a channel; what comes on top is told together. */
const mostWaiting = 5

export type Digest = {
  /** Whether more replies wait in this channel than anybody wants to read. */
  isDue(channel: string): boolean
  /** Has a message told of together with others, once those that wait have been posted. */
  add(due: Case): void
}

type Parts = Pick<Services, 'log' | 'sender'> & { readonly running: Running }

/** Many different errors at once: one line for all that the queue has no room for. */
export function createDigest({ log, sender, running }: Parts): Digest {
  const gathered = new Map<string, Case[]>()

  const tell = async (channel: string): Promise<void> => {
    await sender.idle(channel)
    const cases = gathered.get(channel) ?? []
    gathered.delete(channel)
    const last = cases.at(-1)
    if (!last) return
    const codes = cases.flatMap(({ answer }) => answer.findings.slice(0, 1).map(({ code }) => code))
    const reply = replyWith(last, digestMessage(codes, last.language))
    const posted = await sender.post(last.here.client, reply, {
      stillOurs: async () => true,
      isUnsure: false,
    })
    if (posted.kind === 'refused') log('warn', 'digest_failed', { channel, error: posted.reason })
  }

  return {
    isDue: (channel) => gathered.has(channel) || sender.waiting(channel) >= mostWaiting,
    add(due) {
      const { channel } = due.incoming
      const cases = gathered.get(channel)
      if (cases) {
        cases.push(due)
        return
      }
      gathered.set(channel, [due])
      running
        .run(() => tell(channel))
        .catch((error) => log('warn', 'digest_failed', { channel, error: errorCode(error) }))
    },
  }
}
