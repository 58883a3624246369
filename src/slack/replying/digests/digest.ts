import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { errorCode } from '../../../error-code.ts'
import type { Log } from '../../../log.ts'
import type { Running } from '../../../running.ts'
import type { Debt } from '../../../store/debts.ts'
import type { Store } from '../../../store/store.ts'
import { digestMessage, type ShownGroup } from '../../drawing/digest/digest-message.ts'
import type { Speaker } from '../../reading/question.ts'
import type { Clocks } from '../claim.ts'
import type { Due } from '../due.ts'
import { findEarlierReply } from '../earlier-reply.ts'
import type { NamesSource } from '../incident-view.ts'
import { answerLeaseMs, type Leases } from '../leases.ts'
import { unpackDue } from '../packed-due.ts'
import { replyWith } from '../reply.ts'
import type { Sender } from '../send.ts'
import { groupsOf, shownGroups } from './digest-groups.ts'
import { redrawDigest, standingsOf } from './redraw-digest.ts'

/** So many replies may wait in a channel. The messages that come on top of them are told of together. */
const mostWaiting = 5

/** What was left to the digest a moment ago is still being written down. */
const gatherMs = 200

type Place = { readonly team: string; readonly channel: string }

export type Digest = {
  /** Whether more replies wait in this channel than anybody wants to read. */
  isDue(channel: string): boolean
  /** Has what is left to the digest of a channel told together, once the replies that wait there have been posted. */
  tell(here: Speaker, place: Place): void
}

type Parts = Clocks &
  NamesSource & {
    readonly log: Log
    readonly store: () => Promise<Store>
    readonly leases: Leases
    readonly sender: Sender
    readonly running: Running
  }

/** Many different errors at once: one message for all that the queue has no room for. What it tells is owed until then. */
export function createDigest(parts: Parts): Digest {
  const { log, sender, running } = parts
  const telling = new Set<string>()

  const tell = async (here: Speaker, place: Place): Promise<void> => {
    await sender.idle(place.channel)
    await wait(gatherMs)
    telling.delete(place.channel)
    await tellTogether(parts, here, place)
  }

  return {
    isDue: (channel) => telling.has(channel) || sender.waiting(channel) >= mostWaiting,
    tell(here, place) {
      if (telling.has(place.channel)) return
      telling.add(place.channel)
      running
        .run(() => tell(here, place))
        .catch((error) => {
          telling.delete(place.channel)
          log('warn', 'digest_failed', { ...place, error: errorCode(error) })
        })
    },
  }
}

type Waiting = Due & { readonly debt: Debt }

async function tellTogether(parts: Parts, here: Speaker, { team, channel }: Place): Promise<void> {
  const { log, now, ticks, store, sender, leases } = parts
  const opened = await store()
  const { db, debts, deliveries } = opened
  const owner = randomUUID()
  const since = ticks()
  const taken = await debts.takeDigest(db, { team, channel, owner, now: now(), leaseMs: answerLeaseMs })
  const held = taken.debts.map((debt) => leases.hold({ ...debt, owner, since }))
  try {
    const waiting = taken.debts.flatMap((debt): Waiting[] => {
      const due = unpackDue({ team, channel, ts: debt.ts }, debt.content)
      return due ? [{ ...due, debt }] : []
    })
    const untold = taken.isUnsure ? await withoutTold(here, waiting) : waiting
    const last = untold.at(-1)
    if (last) {
      const lease = held[taken.debts.indexOf(last.debt)]
      const place = { client: here.client, team, channel, language: last.language }
      const groups = groupsOf(untold)
      const { shown, view } = await shownGroups(parts, place, groups)
      const content = digestMessage(shown, view)
      const posted = await sender.post(here.client, replyWith(last, content, here.botId), {
        stillOurs: async () => (await lease?.stillOurs()) ?? false,
        isUnsure: false,
        until: last.debt.dueUntil,
      })
      if (posted.kind === 'not_ours') return
      if (posted.kind === 'later') {
        if (!posted.isUnsure) for (const debt of taken.debts) await debts.releaseDebt(db, { ...debt, owner })
        return
      }
      if (posted.kind === 'posted') {
        await keep(parts, opened, here, { last, groups, shown, ts: posted.ts })
      }
      if (posted.kind === 'refused') {
        log('warn', 'digest_failed', { team, channel, error: posted.reason })
        // What other digests told of it, the next sweep draws anew.
        for (const { ts } of taken.debts)
          await opened.leaveUntold(db, { team, channel, ts, now: now() }, posted)
        return
      }
    }
    for (const debt of taken.debts) await deliveries.markSilent(db, debt)
  } finally {
    for (const lease of held) lease.end()
  }
}

type Told = {
  readonly last: Due
  readonly groups: ReturnType<typeof groupsOf>
  readonly shown: readonly ShownGroup[]
  readonly ts: string
}

/** Remembers a digest, so that it is drawn anew when one of its incidents changes, as may have happened meanwhile. */
async function keep(
  parts: Parts,
  { db, digests }: Store,
  { client }: Speaker,
  { last, groups, shown, ts }: Told,
): Promise<void> {
  const { key, threadTs, language } = last
  const place = { team: key.team, channel: key.channel, ts }
  const lines = standingsOf(shown).flatMap(({ fingerprint, shows }, index) => {
    const group = groups[index]
    if (group === undefined || fingerprint === '') return []
    return [{ fingerprint, shows, sourceTs: group.ts, count: group.count, content: group.content }]
  })
  await digests.keepDigest(db, { ...place, threadTs, language, postedAt: parts.now(), lines })
  await redrawDigest({ ...parts, client }, place)
}

/**
 * Whoever died over a digest may have posted it, below the last message that it told of: what stands there told of that
 * one and all before it.
 */
async function withoutTold(
  { client, botId }: Speaker,
  waiting: readonly Waiting[],
): Promise<readonly Waiting[]> {
  for (const [index, due] of [...waiting.entries()].toReversed()) {
    const reply = replyWith(due, { text: '', blocks: [] }, botId)
    if ((await findEarlierReply(client, reply)).kind === 'found') return waiting.slice(index + 1)
  }
  return waiting
}
