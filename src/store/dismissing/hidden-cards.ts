import * as z from 'zod'
import { quietMs } from '../../triage/noise.ts'
import type { CardRecord, MessageKey } from '../cards.ts'
import { type IncidentKey, markIncidentStale } from '../incident-row.ts'
import type { Db } from '../schema.ts'
import { unmuteBeside } from './beside.ts'
import { unmute } from './mute.ts'

/** What a card of ours said that was taken away, or lost its cause. */
export type HiddenCard = Omit<CardRecord, 'revision' | 'postedAt'>

/** Keeps a card as it now is. Gives `false` where it is kept already. */
export async function hide(
  trx: Db,
  { threadTs, sourceTs, saidTs, content, ...card }: HiddenCard,
  { now }: { readonly now: number },
): Promise<boolean> {
  const { team, channel, ts, fingerprint, language } = card
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('hidden_cards')
    .values({
      ...{ team, channel, ts, thread_ts: threadTs, source_ts: sourceTs, fingerprint, language },
      ...{ said_ts: saidTs ?? null, content: content ?? null, hidden_at: now },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/**
 * Undoes "Not an SCF error": the incident is answered again in the channel. Gives the card that is to be posted anew, if
 * its message is there and says the same; and whether there was anything to undo.
 */
export async function undoDismissal(
  db: Db,
  { fingerprint, now, ...key }: MessageKey & { readonly fingerprint: string; readonly now: number },
): Promise<{ readonly card?: HiddenCard; readonly isNews: boolean }> {
  return db.transaction().execute(async (trx) => {
    const wasMuted = await unmute(trx, { ...key, fingerprint })
    const card = await take(trx, key)
    if (card === undefined) return { isNews: wasMuted }
    await unmuteBeside(trx, card)
    await stayQuiet(trx, { ...key, fingerprint, now })
    return { card, isNews: true }
  })
}

/** With the card back, what comes up again soon is a repeat that leads to it. */
async function stayQuiet(
  trx: Db,
  { team, channel, fingerprint, now }: IncidentKey & { readonly channel: string; readonly now: number },
): Promise<void> {
  await trx
    .updateTable('incident_channels')
    .set({ repeat_until: now + quietMs, repeats: 0 })
    .where((eb) => eb.and({ team, fingerprint, channel }))
    .execute()
}

/** Undoes "SCF, but another cause": the card says again what it said. Gives whether there was anything to undo. */
export async function putCauseBack(
  db: Db,
  { now, team, channel, ts }: MessageKey & { readonly now: number },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const hidden = await take(trx, { team, channel, ts })
    if (hidden?.content === undefined) return false
    const { numUpdatedRows } = await trx
      .updateTable('cards')
      .set({ content: hidden.content, revision: 0 })
      .where((eb) => eb.and({ team, channel, ts }))
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return false
    await markIncidentStale(trx, { ...hidden, now })
    return true
  })
}

/** A message is gone, or says something else: what was said of it cannot come back. */
export async function forgetHidden(db: Db, { team, channel, ts }: MessageKey): Promise<void> {
  await db
    .deleteFrom('hidden_cards')
    .where((eb) =>
      eb.and([eb.and({ team, channel }), eb.or([eb('source_ts', '=', ts), eb('said_ts', '=', ts)])]),
    )
    .execute()
}

/** The one who deletes the row has it, and nobody else. */
async function take(trx: Db, { team, channel, ts }: MessageKey): Promise<HiddenCard | undefined> {
  const row = await trx
    .deleteFrom('hidden_cards')
    .where((eb) => eb.and({ team, channel, ts }))
    .returning(columns)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { thread_ts, source_ts, said_ts, content, ...same } = hiddenRow.parse(row)
  return {
    ...{ ...same, threadTs: thread_ts, sourceTs: source_ts },
    ...(said_ts !== null && { saidTs: said_ts }),
    ...(content !== null && { content }),
  }
}

const hiddenRow = z.object({
  team: z.string(),
  channel: z.string(),
  ts: z.string(),
  thread_ts: z.string(),
  source_ts: z.string(),
  said_ts: z.string().nullable(),
  fingerprint: z.string(),
  language: z.enum(['en', 'zh']),
  content: z.string().nullable(),
})

const columns = hiddenRow.keyof().options
