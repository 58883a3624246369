import type { ReplyForm, Sighted, Sighting } from '../triage/incident.ts'
import { type Claiming, claimIn, type Denied, type Granted, isGranted, owe } from './claim.ts'
import { count } from './count.ts'
import { countedBefore } from './counted-before.ts'
import { deleteDebt } from './deliveries.ts'
import type { Db } from './schema.ts'

export type ClaimedSighting =
  | { readonly claim: Granted; readonly sighted: Sighted }
  | { readonly claim: Denied }

/**
 * Claims the right to answer a message, as `claimMessage` does, and counts its runs: once, however often and wherever
 * it is delivered. Decides how it is answered; that stays with the message, and whoever takes over from a dead process
 * gets the same form. Claim, count and what is owed are one transaction. Where the form is `count` or `dismissed`,
 * nothing is owed: the message is settled.
 */
export async function claimAndCount(db: Db, message: Sighting & Claiming): Promise<ClaimedSighting> {
  return db.transaction().execute(async (trx) => {
    const { claim, isNew } = await claimIn(trx, message)
    if (!isGranted(claim)) return { claim }
    const settle = async (form: ReplyForm, fingerprint: string) => {
      if (form !== 'count' && form !== 'dismissed') await owe(trx, { ...message, form, fingerprint })
      else if (!isNew) await deleteDebt(trx, message)
    }
    const before = isNew ? undefined : await countedBefore(trx, message)
    const sighted = before ?? (await count(trx, message, settle))
    if (before) await settle(before.form, 'incident' in before ? before.incident.fingerprint : '')
    return { claim, sighted }
  })
}
