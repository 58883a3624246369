import type { ReplyForm, Sighted, Sighting } from '../../triage/incident.ts'
import { type Claiming, claimIn, type Denied, type Granted, isGranted, owe } from '../claim.ts'
import { noDebt } from '../deliveries.ts'
import type { Db } from '../schema.ts'
import { count, meet } from './count.ts'
import { countedBefore } from './counted-before.ts'

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
  const settle = (isNew: boolean, isInDoubt: boolean) => (form: ReplyForm, fingerprint: string) => {
    if (form !== 'count' && form !== 'dismissed') return [owe({ ...message, form, fingerprint, isInDoubt })]
    return isNew ? [] : [noDebt(message)]
  }
  return db.transaction().execute(async (trx) => {
    // Sent together: nearly always a message is new.
    const [{ claim, isNew }, met] = await Promise.all([claimIn(trx, message), meet(trx, message)])
    if (!isGranted(claim)) return { claim }
    const also = settle(isNew, claim === 'taken-over')
    const before = isNew ? undefined : await countedBefore(trx, message)
    if (!before) return { claim, sighted: await count(trx, message, met, also) }
    const fingerprint = 'incident' in before ? before.incident.fingerprint : ''
    for (const statement of also(before.form, fingerprint)) await statement.execute(trx)
    return { claim, sighted: before }
  })
}
