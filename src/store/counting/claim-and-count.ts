import type { ReplyForm, Sighted, Sighting } from '../../triage/incident.ts'
import { begin, type Claiming, claimKnown, type Denied, type Granted, isGranted, owe } from '../claim.ts'
import { noDebt } from '../deliveries.ts'
import type { Db } from '../schema.ts'
import { count, meet, read, runsOf } from './count.ts'
import { countedBefore } from './counted-before.ts'
import { meetingLocks } from './lock-meetings.ts'

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
    // Sent together: nearly always a message is new.
    const runs = runsOf(message)
    const [begun, met] = await Promise.all([
      begin(message, meetingLocks(trx, message, runs)).execute(trx),
      read(trx, message, runs),
    ])
    return begun.rows.length > 0
      ? { claim: 'claimed', sighted: await count(trx, message, met, settling(message)) }
      : claimAgain(trx, message)
  })
}

async function claimAgain(trx: Db, message: Sighting & Claiming): Promise<ClaimedSighting> {
  const claim = await claimKnown(trx, message)
  if (!isGranted(claim)) return { claim }
  const settle = settling(message, claim)
  const before = await countedBefore(trx, message)
  if (!before) return { claim, sighted: await count(trx, message, await meet(trx, message), settle) }
  const fingerprint = 'incident' in before ? before.incident.fingerprint : ''
  for (const statement of settle(before.form, fingerprint)) await statement.execute(trx)
  return { claim, sighted: before }
}

/** What is owed once the form is known; `claim` of a message that may be owed already. */
function settling(message: Sighting & Claiming, claim?: Granted) {
  return (form: ReplyForm, fingerprint: string) => {
    if (form !== 'count' && form !== 'dismissed')
      return [owe({ ...message, form, fingerprint, isInDoubt: claim === 'taken-over' })]
    return claim === undefined ? [] : [noDebt(message)]
  }
}
