import { cardAt, forgetCardIn, type MessageKey } from '../cards.ts'
import { forgetReply } from '../deliveries.ts'
import { markIncidentStale } from '../incident-row.ts'
import type { Db } from '../schema.ts'
import { muteBeside } from './beside.ts'
import { hide } from './hidden-cards.ts'
import { mute } from './mute.ts'

type Dismissal = MessageKey & { readonly fingerprint: string; readonly now: number }

/**
 * "Not an SCF error": the card is to go, and its incident is muted in the channel, with what the card alone told of
 * besides. What the card said is kept aside, so that this can be undone. The caller deletes it in Slack. Gives whether the muting is news.
 */
export async function dismissIncident(db: Db, { now, fingerprint, ...key }: Dismissal): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const isNews = await mute(trx, { ...key, fingerprint, now })
    const card = await cardAt(trx, key)
    if (card === undefined) return isNews
    await forgetCardIn(trx, key)
    await muteBeside(trx, card, { now })
    await hide(trx, card, { now })
    await forgetReply(trx, card, 'dismissed')
    return isNews
  })
}

type OtherCause = MessageKey & {
  /** The answer without the cause, packed and masked. */
  readonly content: string
  readonly now: number
}

/**
 * "SCF, but another cause": the card goes on without its cause, and is to be redrawn. Gives whether there was one to
 * change; of two people at once, one changes it.
 */
export async function takeCauseOut(
  db: Db,
  { content, now, team, channel, ts }: OtherCause,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const card = await cardAt(trx, { team, channel, ts })
    if (card?.content === undefined || !(await hide(trx, card, { now }))) return false
    await trx
      .updateTable('cards')
      .set({ content, revision: 0 })
      .where((eb) => eb.and({ team, channel, ts }))
      .execute()
    await markIncidentStale(trx, { ...card, now })
    return true
  })
}
