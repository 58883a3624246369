import { randomUUID } from 'node:crypto'
import type { WebClient } from '@slack/web-api'
import { errorCode } from '../../error-code.ts'
import type { Log } from '../../log.ts'
import type { MessageKey } from '../../store/cards.ts'
import type { Store } from '../../store/store.ts'
import { pauseBeforeRetry } from '../intake/slack-errors.ts'
import { dueMs } from './claim.ts'
import { answerLeaseMs } from './leases.ts'
import { packedDeletion } from './packed-due.ts'

type Parts = { readonly log: Log; readonly now: () => number }

/**
 * Deletes a message of ours in Slack. Where Slack does not take that now, the deletion is owed as an answer is, and whoever
 * pays what is owed deletes it later. Never throws.
 */
export async function takeAway(
  { log, now }: Parts,
  store: Store,
  client: WebClient,
  { team, channel, ts }: MessageKey,
): Promise<void> {
  const place = { team, channel, ts }
  try {
    await client.chat.delete({ channel, ts })
  } catch (error) {
    const code = errorCode(error)
    // Mostly somebody else has just deleted it.
    log(code === 'message_not_found' ? 'debug' : 'warn', 'delete_failed', { ...place, error: code })
    if (pauseBeforeRetry(error) === undefined) return
    await oweDeletion(store, place, now()).catch((failure) => {
      log('warn', 'store_failed', { ...place, error: errorCode(failure) })
    })
  }
}

/** Under the place of our own message, to which no answer can ever be owed. */
async function oweDeletion({ db, claim, debts }: Store, place: MessageKey, now: number): Promise<void> {
  const owed = { content: packedDeletion, dueUntil: now + dueMs }
  const held = { ...place, owner: randomUUID() }
  await claim.claimMessage(db, { ...held, now, leaseMs: answerLeaseMs, owed, form: 'read' })
  await debts.releaseDebt(db, held)
}
