import { errorCode } from '../../error-code.ts'
import type { Services } from '../services.ts'
import type { Due } from './due.ts'

type Needed = Pick<Services, 'log' | 'now' | 'store' | 'refresher'>

/** An alarm has recovered: nothing is posted, but the cards of its incident say so. Never throws. */
export async function showRecovery(
  { log, now, store, refresher }: Needed,
  { key: { team, channel }, answer: { alarm }, shows }: Due,
): Promise<void> {
  if (!alarm || !shows) return
  try {
    const { db, noteRecovery } = await store()
    const recoveredAt = timeOf(alarm.until) ?? now()
    const alarmedSince = timeOf(alarm.since)
    const recovery = { ...shows, team, channel, now: now(), recoveredAt }
    const fingerprint = await noteRecovery(db, {
      ...recovery,
      ...(alarmedSince !== undefined && { alarmedSince }),
    })
    if (fingerprint !== undefined) void refresher.refresh({ team, fingerprint })
  } catch (error) {
    // The card goes on saying less; nobody waits for more.
    log('warn', 'store_failed', { team, channel, error: errorCode(error) })
  }
}

function timeOf(iso: string | undefined): number | undefined {
  return iso === undefined ? undefined : Date.parse(iso)
}
