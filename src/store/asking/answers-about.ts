import * as z from 'zod'
import { type CardRecord, cardAt, forgetCardIn, type MessageKey } from '../cards.ts'
import { forgetReply } from '../deliveries.ts'
import type { Db } from '../schema.ts'

/**
 * A message says nothing any more: forgets the answers to what was asked about it in messages of their own. Gives these
 * cards, which are to be deleted in Slack.
 */
export async function forgetAnswersAbout(
  db: Db,
  { team, channel, ts }: MessageKey,
): Promise<readonly CardRecord[]> {
  return db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom('cards')
      .select('ts')
      .where((eb) => eb.and({ team, channel, said_ts: ts }))
      .where('source_ts', '<>', ts)
      .execute()
    const forgotten: CardRecord[] = []
    for (const row of rows) {
      const card = await cardAt(trx, { team, channel, ts: answerRow.parse(row).ts })
      if (card === undefined) continue
      await forgetCardIn(trx, card)
      await forgetReply(trx, card, 'edited_away')
      forgotten.push(card)
    }
    return forgotten
  })
}

const answerRow = z.object({ ts: z.string() })
