import { randomUUID } from 'node:crypto'
import { errorCode } from '../../error-code.ts'
import type { Running } from '../../running.ts'
import type { Debt, Held } from '../../store/debts.ts'
import type { DeliveryKey } from '../../store/deliveries.ts'
import type { Store } from '../../store/store.ts'
import type { Sighted } from '../../triage/incident.ts'
import { pauseBeforeRetry } from '../intake/slack-errors.ts'
import type { Speaker } from '../reading/question.ts'
import { type AnswerParts, answerOnce, answerWith } from './answer-once.ts'
import type { Due } from './due.ts'
import { updateReply } from './follow-edit.ts'
import type { Reactions } from './following/reactions.ts'
import { answerLeaseMs, type HeldMessage } from './leases.ts'
import { packedDeletion, type ToRead, unpackDue, unpackToRead } from './packed-due.ts'
import { leaveUntold } from './record.ts'

export type Payer = {
  /** Pays what nobody holds: what a process left when it died or stopped. Never throws. */
  sweep(): Promise<void>
}

type Parts = AnswerParts & {
  readonly running: Running
  readonly here: Speaker
  readonly reactions: Reactions | undefined
  /** Reads a message that was not read in time; `undefined` where nothing is due to it any more. */
  readonly readAgain: (held: HeldMessage, toRead: ToRead) => Promise<Due | undefined>
}

const mostAtOnce = 100

export function createPayer(parts: Parts): Payer {
  const { log, running, store, now, digest, here } = parts
  let underWay: Promise<void> | undefined

  const payAll = async (): Promise<void> => {
    const opened = await store()
    const { db, debts, digests } = opened
    const lease = () => ({ now: now(), leaseMs: answerLeaseMs })
    let isMoreLeft = true
    while (isMoreLeft) {
      const unheld = await debts.unheldDebts(db, { ...lease(), most: mostAtOnce })
      const paid = await Promise.all(unheld.map((debt) => running.run(() => payKnown(opened, debt))))
      isMoreLeft = unheld.length === mostAtOnce && paid.includes(true)
    }
    // Their turn comes with that.
    for (const place of await digests.digestsInTurn(db, { ...lease(), most: mostAtOnce }))
      digest.tell(here, place)
  }

  /** Gives whether one is owed less. What fails is left to the next sweep. */
  const payKnown = async (opened: Store, debt: Debt): Promise<boolean> => {
    try {
      return await pay(parts, opened, debt)
    } catch (error) {
      log('warn', 'owed_failed', { ...placeOf(debt), error: errorCode(error) })
      return false
    }
  }

  return {
    async sweep() {
      if (running.isDraining) return
      underWay ??= payAll()
        .catch((error) => log('warn', 'owed_failed', { error: errorCode(error) }))
        .finally(() => {
          underWay = undefined
        })
      await underWay
    },
  }
}

function placeOf({ team, channel, ts }: DeliveryKey): DeliveryKey {
  return { team, channel, ts }
}

async function pay(parts: Parts, store: Store, { team, channel, ts }: Debt): Promise<boolean> {
  const { now, ticks, log } = parts
  const { db, debts, deliveries } = store
  const key = { team, channel, ts }
  const owner = randomUUID()
  const since = ticks()
  const { claim, debt } = await debts.takeDebt(db, { ...key, owner, now: now(), leaseMs: answerLeaseMs })
  if (debt === undefined) return false
  const held = { ...key, owner, since }
  if (now() > debt.dueUntil) {
    log('warn', 'given_up', { ...key, reason: 'too_late' })
    await leaveUntold(parts, store, key, { reason: 'too_late' })
    return true
  }
  if (debt.content === packedDeletion) return payDeletion(parts, store, held)
  if (debt.form === 'read') return payUnread(parts, store, { debt, held })
  const due = unpackDue(key, debt.content)
  if (due === undefined) {
    log('warn', 'given_up', { ...key, reason: 'other_version' })
    await leaveUntold(parts, store, key, { reason: 'other_version' })
    return true
  }
  const sighted = await sightedOf(parts, store, debt)
  const right = {
    ...held,
    isUnsure: claim === 'taken-over',
    dueUntil: debt.dueUntil,
    ...(sighted && { sighted }),
  }
  const replyTs = await deliveries.replyTo(db, key)
  if (replyTs !== undefined) {
    await updateReply(parts, store, { here: parts.here, due, replyTs, sighted })
    return true
  }
  const once = await answerWith(parts, store, { here: parts.here, due, right })
  return once.kind !== 'later'
}

/** A message of ours that Slack did not delete when it was to go. */
async function payDeletion({ here }: Parts, { db, debts, deliveries }: Store, held: Held): Promise<boolean> {
  const { channel, ts } = held
  try {
    await here.client.chat.delete({ channel, ts })
  } catch (error) {
    if (pauseBeforeRetry(error) !== undefined) {
      await debts.releaseDebt(db, held)
      throw error
    }
  }
  await deliveries.forgetMessage(db, held)
  return true
}

/** As it was counted when it was claimed. */
async function sightedOf(
  { now }: Parts,
  { db, incidents }: Store,
  { team, fingerprint, form }: Debt,
): Promise<Sighted | undefined> {
  if (fingerprint === undefined) return undefined
  const incident = await incidents.incidentOf(db, { team, fingerprint, now: now() })
  return incident && { form: form === 'line' ? 'line' : 'card', incident }
}

type Unread = { readonly debt: Debt; readonly held: HeldMessage }

async function payUnread(parts: Parts, store: Store, { debt, held }: Unread): Promise<boolean> {
  const { here, leases } = parts
  const key = placeOf(debt)
  const toRead = unpackToRead(debt.content)
  const lease = leases.hold(held)
  try {
    const due = toRead && (await parts.readAgain(held, toRead))
    if (due) await answerOnce(parts, { here, due, owner: held.owner, isOwed: () => {} })
    else if ((await store.deliveries.replyTo(store.db, key)) === undefined)
      await store.deliveries.forgetMessage(store.db, key)
    return true
  } catch (error) {
    await store.debts.releaseDebt(store.db, held)
    throw error
  } finally {
    lease.end()
  }
}
