import type { Log } from '../../log.ts'
import type { Store } from '../../store/store.ts'
import type { Sighted } from '../../triage/incident.ts'
import type { Speaker } from '../reading/question.ts'
import { type Clocks, claimMessage, type RightToAnswer } from './claim.ts'
import type { Digest } from './digests/digest.ts'
import type { Due } from './due.ts'
import type { NamesSource } from './incident-view.ts'
import type { Leases } from './leases.ts'
import { isShown, type Plan, planAnswer, type Shown } from './plan.ts'
import { type Recorded, record } from './record.ts'
import type { Refresher } from './refresher.ts'
import { replyOf } from './reply.ts'
import type { Sender } from './send.ts'

/**
 * `silent`: seen, and rightly not answered by a message of its own; `later`: owed still, and left to whoever comes next.
 */
export type Once = Recorded | { readonly kind: 'silent' | 'later' }

export type AnswerParts = NamesSource &
  Clocks & {
    readonly log: Log
    readonly store: () => Promise<Store>
    readonly leases: Leases
    readonly sender: Sender
    readonly digest: Digest
    readonly refresher: Pick<Refresher, 'refresh'>
  }

type Answering = {
  readonly here: Speaker
  readonly due: Due
  /** Who has claimed it already, to read it. */
  readonly owner?: string | undefined
  /** Called once the answer is owed, by whomever: from then on it is not lost. */
  readonly isOwed: () => void
}

/**
 * Answers a message unless anybody, in whichever process, has done so or is doing so: `done`. The right to answer is
 * claimed in the database; after a crash of its owner it is taken over, with a look into the thread first. Throws
 * where the database fails.
 */
export async function answerOnce(parts: AnswerParts, { here, ...claiming }: Answering): Promise<Once> {
  const store = await parts.store()
  const right = await claimMessage(parts, store, claiming)
  return right === undefined ? { kind: 'done' } : answerWith(parts, store, { here, due: claiming.due, right })
}

type Held = { readonly here: Speaker; readonly due: Due; readonly right: RightToAnswer }

/** Answers a message that nobody else may answer now. */
export async function answerWith(
  parts: AnswerParts,
  store: Store,
  { here, due, right }: Held,
): Promise<Once> {
  const { isUnsure, sighted } = right
  const { client, botId } = here
  const lease = parts.leases.hold(right)
  let mayStand = false
  try {
    const plan = await planAnswer(parts, store, { due, client, sighted })
    if (!isShown(plan)) return await staySilent(parts, store, { here, due, plan, right })
    mayStand = true
    const reply = replyOf(due, plan, botId)
    const conditions = { stillOurs: lease.stillOurs, isUnsure, until: right.dueUntil }
    const posted = await parts.sender.post(client, reply, conditions)
    if (posted.kind !== 'later') return await record(parts, store, { client, due, shown: plan, posted })
    mayStand = posted.isUnsure
    if (!mayStand) await store.debts.releaseDebt(store.db, right)
    return { kind: 'later' }
  } catch (error) {
    // The right is given back only where nothing can have been posted. Else it runs out, and leaves a doubt. Whoever asked
    // gets an answer without the database now: whoever pays this later has to look for that one first.
    if (!mayStand && !due.asked) await store.debts.releaseDebt(store.db, right)
    throw error
  } finally {
    lease.end()
    refreshBeside(parts, due.key.team, sighted)
  }
}

/** The cards of what else the message was counted in show one more run, or that it is open again. Nobody waits for that. */
export function refreshBeside(
  { refresher }: Pick<AnswerParts, 'refresher'>,
  team: string,
  sighted: Sighted | undefined,
): void {
  if (sighted === undefined || sighted.form === 'dismissed') return
  for (const fingerprint of sighted.beside ?? []) void refresher.refresh({ team, fingerprint })
}

type Silent = Held & { readonly plan: Exclude<Plan, Shown> }

async function staySilent(
  { digest, refresher }: AnswerParts,
  { db, deliveries, debts }: Store,
  { here, due, plan, right }: Silent,
): Promise<Once> {
  // The incident's cards show one more sighting. Nobody waits for that.
  if (plan.form !== 'dismissed') void refresher.refresh({ team: due.key.team, fingerprint: plan.fingerprint })
  if (plan.form !== 'digest') await deliveries.markSilent(db, due.key)
  else if (await debts.leaveToDigest(db, right)) digest.tell(here, due.key)
  return { kind: 'silent' }
}
