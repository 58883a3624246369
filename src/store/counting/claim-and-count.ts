import type { ReplyForm, Sighted, Sighting } from '../../triage/incident.ts'
import { begin, type Claiming, claimKnown, type Denied, type Granted, isGranted, owe } from '../claim.ts'
import { noDebt } from '../deliveries.ts'
import type { Db } from '../schema.ts'
import { type Ending, endingWith, inTurn } from '../statements/together.ts'
import { candidates } from './candidates.ts'
import { counting, meet, metIn, runsOf } from './count.ts'
import { withOthers } from './count-others.ts'
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
  return endingWith(db, async (trx) => {
    // Nearly always a message is new: then what it belongs to is read already.
    const runs = runsOf(message)
    const [begun = [], rows = []] = await inTurn(trx, [
      begin(message, meetingLocks(trx, message, runs)),
      candidates(message, runs),
    ])
    if (begun.length === 0) return claimAgain({ db, trx }, message)
    const met = await withOthers(trx, message, metIn(message, { runs, rows }))
    return counted('claimed', await counting({ db, trx }, message, met, settling(message)))
  })
}

type Within = { readonly db: Db; readonly trx: Db }

async function claimAgain(
  { db, trx }: Within,
  message: Sighting & Claiming,
): Promise<Ending<ClaimedSighting>> {
  const claim = await claimKnown(trx, message)
  if (!isGranted(claim)) return { done: { claim } }
  const settle = settling(message, claim)
  const before = await countedBefore(trx, message)
  if (!before) {
    const met = await withOthers(trx, message, await meet(trx, message))
    return counted(claim, await counting({ db, trx }, message, met, settle))
  }
  const fingerprint = 'incident' in before ? before.incident.fingerprint : ''
  await inTurn(trx, settle(before.form, fingerprint))
  return { done: { claim, sighted: before } }
}

function counted(
  claim: Granted,
  { last, give }: Awaited<ReturnType<typeof counting>>,
): Ending<ClaimedSighting> {
  return { last, give: async (rows) => ({ claim, sighted: await give(rows) }) }
}

/** What is owed once the form is known; `claim` of a message that may be owed already. */
function settling(message: Sighting & Claiming, claim?: Granted) {
  return (form: ReplyForm, fingerprint: string) => {
    if (form !== 'count' && form !== 'dismissed')
      return [owe({ ...message, form, fingerprint, isInDoubt: claim === 'taken-over' })]
    return claim === undefined ? [] : [noDebt(message)]
  }
}
