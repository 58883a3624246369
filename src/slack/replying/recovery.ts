import { errorCode } from '../../error-code.ts'
import type { AnswerParts } from './answer-once.ts'
import type { Due } from './due.ts'

type Needed = Pick<AnswerParts, 'log' | 'now' | 'store' | 'refresher'>

type Options = {
  /** Who has claimed the message, to read it; it is settled now. */
  readonly owner?: string | undefined
  /** The message told of something else before, mostly of the alarm. */
  readonly isEdit?: boolean
}

/** An alarm has recovered: nothing is posted, but the cards of its incident say so. Never throws. */
export async function showRecovery(
  { log, now, store, refresher }: Needed,
  { key, answer: { alarm }, shows }: Due,
  { owner, isEdit = false }: Options = {},
): Promise<void> {
  const { team, channel } = key
  try {
    const { db, noteRecovery, deliveries } = await store()
    if (owner !== undefined) await deliveries.forgetMessage(db, key)
    if (!alarm || !shows?.alarm) return
    const recoveredAt = alarm.until === undefined ? now() : Date.parse(alarm.until)
    const recovery = { ...shows, alarm: shows.alarm, team, channel, now: now(), recoveredAt }
    const fingerprint = await noteRecovery(db, { ...recovery, ...(isEdit && { editedTs: key.ts }) })
    if (fingerprint !== undefined) void refresher.refresh({ team, fingerprint })
  } catch (error) {
    // The card goes on saying less; nobody waits for more.
    log('warn', 'store_failed', { team, channel, error: errorCode(error) })
  }
}
