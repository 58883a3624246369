import type { WebClient } from '@slack/web-api'
import { errorCode } from '../../error-code.ts'
import type { MessageKey } from '../../store/cards.ts'
import type { Services } from '../services.ts'

export type Dismissing = Pick<Services, 'store' | 'metrics' | 'log' | 'now'>

/** Takes a wrong answer away, for everybody, and keeps quiet about its incident in this channel from now on. */
export async function dismissCard(
  { store, metrics, log, now }: Dismissing,
  client: WebClient,
  {
    fingerprint,
    rule,
    ...key
  }: MessageKey & { readonly fingerprint: string; readonly rule?: string | undefined },
): Promise<void> {
  const { db, cards, channels } = await store()
  const isNews = await channels.dismiss(db, { ...key, fingerprint, now: now() })
  if (isNews) metrics.dismissed()
  // The row that decided so wrongly, for whoever tends the tables.
  log('info', 'dismissed', { ...key, ...(rule !== undefined && { rule }) })
  await cards.forgetCard(db, key)
  try {
    await client.chat.delete({ channel: key.channel, ts: key.ts })
  } catch (error) {
    // Somebody else has just taken the card away.
    if (errorCode(error) !== 'message_not_found') throw error
    log('debug', 'delete_failed', { ...key, error: errorCode(error) })
  }
}
