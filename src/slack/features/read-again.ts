import * as z from 'zod'
import { errorCode } from '../../error-code.ts'
import { NotNow } from '../../running.ts'
import type { DeliveryKey } from '../../store/deliveries.ts'
import { incomingOf, type Self } from '../reading/incoming.ts'
import { isRecovery } from '../reading/look.ts'
import { messageEventSchema } from '../reading/payloads.ts'
import type { Here } from '../reading/question.ts'
import type { Due } from '../replying/due.ts'
import type { HeldMessage } from '../replying/leases.ts'
import type { ToRead } from '../replying/packed-due.ts'
import { showRecovery } from '../replying/recovery.ts'
import type { Services } from '../services.ts'
import { answerHeldPackage } from './answer-package.ts'
import { dueIn } from './due-in.ts'
import { packageIn } from './package-message.ts'
import { isUnwanted } from './settings/only-asked.ts'

type Needed = Pick<
  Services,
  | ('look' | 'people' | 'conversations' | 'log' | 'now' | 'store' | 'refresher')
  | ('packages' | 'lookups' | 'languages' | 'manners' | 'leases' | 'sender' | 'ticks')
>
type Reading = {
  readonly here: Here
  readonly self: Self
  readonly held: HeldMessage
  readonly toRead: ToRead
}

/** What is due to a message that was to be read when its process died; `undefined` for nothing, or if it is gone. */
export async function readAgain(
  services: Needed,
  { here, self, held, toRead }: Reading,
): Promise<Due | undefined> {
  const message = await messageAt(here, held, toRead)
  if (message === undefined) return undefined
  const { channelType: channel_type, writtenTs, isPrivate } = toRead
  const event = { ...message, type: 'message', channel: held.channel, channel_type }
  const incoming = incomingOf(messageEventSchema.parse(event), self)
  if (!incoming) return undefined
  const again = { ...incoming, writtenTs, isPrivate: isPrivate || incoming.isPrivate }
  if (await isUnwanted(services, { incoming: again, here })) return undefined
  const packaged = await packageIn(services, again)
  if (packaged) {
    const right = { store: await services.store(), held, isUnsure: true }
    const { reason } = await answerHeldPackage(services, { ...packaged, incoming: again, here }, right)
    // What is still owed must not be forgotten.
    if (reason === 'later') throw new NotNow(reason)
    return undefined
  }
  const looked = await services.look(again, here)
  const due = looked && (await dueIn(services, { incoming: again, here, looked }))
  if (!due || again.asked || !isRecovery(due.answer)) return due
  await showRecovery(services, due)
  return undefined
}

const gone = new Set(['message_not_found', 'thread_not_found', 'channel_not_found'])

async function messageAt({ client }: Here, { channel, ts }: DeliveryKey, { threadTs }: ToRead) {
  try {
    const answer = await client.conversations.replies({
      ...{ channel, ts: threadTs, oldest: ts, latest: ts },
      ...{ inclusive: true, limit: 2 },
    })
    return z
      .array(z.looseObject({ ts: z.string() }))
      .parse(answer.messages ?? [])
      .find((message) => message.ts === ts)
  } catch (error) {
    if (gone.has(errorCode(error))) return undefined
    throw error
  }
}
