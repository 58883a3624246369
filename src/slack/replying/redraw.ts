import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { WebAPIRateLimitedError } from '@slack/web-api'
import { errorCode } from '../../error-code.ts'
import type { Metrics } from '../../metrics.ts'
import type { CardRecord } from '../../store/cards.ts'
import type { IncidentKey } from '../../store/incident-row.ts'
import type { Store } from '../../store/store.ts'
import type { Incident } from '../../triage/incident.ts'
import { storedMessage } from '../drawing/stored-card.ts'
import { pauseBeforeRetry } from '../intake/slack-errors.ts'
import { createPace, type PaceOptions } from './channel-queue.ts'
import { redrawDigest, standingOf } from './digests/redraw-digest.ts'
import { viewOfCard } from './following/card-view.ts'
import { type MayShow, mayShow } from './following/may-show.ts'
import type { Reactions } from './following/reactions.ts'
import type { NamesSource } from './incident-view.ts'
import { metadataOf, written } from './reply.ts'

export type RedrawParts = NamesSource &
  PaceOptions &
  MayShow & {
    readonly now: () => number
    readonly metrics: Pick<Metrics, 'rateLimited'>
    readonly store: () => Promise<Store>
    /** Absent where the app may not react to messages. */
    readonly reactions?: Reactions | undefined
  }

/** Older cards are history: nobody looks there for the state of things. */
const drawnForMs = 7 * 24 * 3_600_000
const mostCards = 25
const mostDigests = 5
/** How long the right to draw holds: as long as the cards of a full channel may take. */
export const drawLeaseMs = 60_000
/** Changes within this time are drawn together. */
const gatherMs = 1_000
/** A card that somebody waits for and that cannot be drawn after these pauses is left to all others. */
const shortPausesMs = [200, 1_000] as const
/** A card that cannot be drawn after these pauses is left to the next sweep. */
const pausesMs = [1_000, 3_000] as const
const longestPauseMs = 10_000
/** The revision of cards that show nothing yet; no incident has it. */
const nothingDrawn = 0

/**
 * Slack takes 50 changes of messages a minute and more. Two replicas, each with its own pace, leave some of them to those
 * who press a button.
 */
const redrawEvery = 2.5
const redrawBurst = 6
/** All cards of the workspace share one pace. */
const allCards = 'all cards'

export type Redraw = {
  /**
   * Draws the cards of an incident as it now is, and again if it changes meanwhile: the last state wins. Of several
   * processes one draws. Throws where a later attempt makes sense.
   */
  all(key: IncidentKey): Promise<void>
  /** Draws the card that somebody has last worked with, before all others. Where that fails it is left to `all`. */
  newest(key: IncidentKey): Promise<void>
}

export function createRedraw(parts: RedrawParts): Redraw {
  const { store, now, ticks } = parts
  const pace = createPace(parts)
  const { postEveryMs = 1_000 } = parts
  const workspacePace = createPace({
    ...(ticks && { ticks }),
    postEveryMs: postEveryMs * redrawEvery,
    burst: redrawBurst,
  })

  /** Where Slack wants no more changes for a while, those that nobody waits for wait longer. */
  const pauseAfter = (error: unknown): number | 'usual' | undefined => {
    const pauseMs = pauseBeforeRetry(error)
    if (error instanceof WebAPIRateLimitedError) {
      parts.metrics.rateLimited()
      if (pauseMs !== 'usual' && pauseMs !== undefined) workspacePace.pause(allCards, pauseMs + gatherMs)
    }
    return pauseMs
  }

  /** Throws where Slack takes the change after none of the pauses. */
  const withPauses = async (
    usualPausesMs: readonly number[],
    change: () => Promise<unknown>,
  ): Promise<void> => {
    for (const usualMs of usualPausesMs) {
      try {
        await change()
        return
      } catch (error) {
        const pauseMs = pauseAfter(error)
        if (pauseMs === undefined) throw error
        await wait(pauseMs === 'usual' ? usualMs : Math.min(pauseMs, longestPauseMs))
      }
    }
    await change()
  }

  const inTurn = (channel: string, change: () => Promise<unknown>): Promise<void> =>
    withPauses(pausesMs, async () => {
      await workspacePace.turn(allCards)
      await pace.turn(channel)
      await change()
    })

  /** The messages that tell of the incident among others. */
  const drawDigests = async ({ db, digests }: Store, key: IncidentKey, incident: Incident): Promise<void> => {
    const shows = standingOf(incident)
    const told = await digests.digestsOf(db, { ...key, since: now() - drawnForMs, most: mostDigests })
    for (const digest of told) {
      if (digest.shows === shows || !(await mayShow(parts, digest, incident))) continue
      try {
        await inTurn(digest.channel, () => redrawDigest(parts, digest))
      } catch (error) {
        if (!isGone.has(errorCode(error))) throw error
        await digests.forgetDigest(db, digest)
      }
    }
  }

  /** Gives the revision that the cards show now. */
  const drawAll = async (opened: Store, key: IncidentKey): Promise<number> => {
    const { db, incidents, cards } = opened
    const incident = await incidents.incidentOf(db, { ...key, now: now() })
    if (!incident) return nothingDrawn
    const kept = await cards.cardsOf(db, { ...key, since: now() - drawnForMs, most: mostCards })
    for (const card of kept) {
      if (!(await mayShow(parts, card, incident))) continue
      try {
        if (card.revision < incident.revision) {
          await inTurn(card.channel, () => update(parts, card, incident))
          await cards.markDrawn(db, card, { revision: incident.revision })
        }
        await parts.reactions?.show(card, incident)
      } catch (error) {
        if (!isGone.has(errorCode(error))) throw error
        await cards.forgetCard(db, card)
      }
    }
    await drawDigests(opened, key, incident)
    return incident.revision
  }

  const newest = async (key: IncidentKey): Promise<void> => {
    const { db, incidents, cards } = await store()
    const incident = await incidents.incidentOf(db, { ...key, now: now() })
    const [card] = await cards.cardsOf(db, { ...key, since: now() - drawnForMs, most: 1 })
    if (!incident || !card || card.revision >= incident.revision) return
    if (!(await mayShow(parts, card, incident))) return
    await withPauses(shortPausesMs, () => update(parts, card, incident))
    await cards.markDrawn(db, card, { revision: incident.revision })
    await parts.reactions?.show(card, incident)
  }

  const all = async (key: IncidentKey): Promise<void> => {
    const opened = await store()
    const { db, drawingLease } = opened
    const owner = randomUUID()
    while (await drawingLease.beginDrawing(db, { ...key, owner, now: now(), leaseMs: drawLeaseMs })) {
      const revision = await drawAll(opened, key).catch(async (error) => {
        // Whoever tries again need not wait until the right to draw runs out.
        await drawingLease.endDrawing(db, { ...key, owner, revision: nothingDrawn })
        throw error
      })
      if (await drawingLease.endDrawing(db, { ...key, owner, revision })) return
      await wait(gatherMs)
    }
  }

  return { all, newest: (key) => newest(key).catch(() => {}) }
}

/** The card was deleted by hand, the channel archived or the bot thrown out: the card is never drawn again. */
const isGone = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'channel_not_found',
  'not_in_channel',
  'is_archived',
])

async function update(parts: RedrawParts, card: CardRecord, incident: Incident): Promise<void> {
  const { team, channel, ts, language, sourceTs, fingerprint } = card
  const { client } = parts
  const view = await viewOfCard(parts, { client, team, incident, language, content: card.content })
  const { answer, text, blocks } = await storedMessage(card, view)
  const metadata = metadataOf(answer, { sourceTs, fingerprint })
  await client.apiCall('chat.update', { channel, ts, ...written({ text, blocks, metadata }) })
}
