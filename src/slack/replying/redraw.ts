import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { WebAPIRateLimitedError, type WebClient } from '@slack/web-api'
import { errorCode } from '../../error-code.ts'
import type { Metrics } from '../../metrics.ts'
import type { CardRecord } from '../../store/cards.ts'
import type { IncidentKey } from '../../store/incident-row.ts'
import type { Store } from '../../store/store.ts'
import type { Incident } from '../../triage/incident.ts'
import { storedMessage } from '../drawing/stored-card.ts'
import { pauseBeforeRetry } from '../intake/slack-errors.ts'
import { createPace, type PaceOptions } from './channel-queue.ts'
import { type NamesSource, viewOf } from './incident-view.ts'
import { metadataOf, written } from './reply.ts'

export type RedrawParts = NamesSource &
  PaceOptions & {
    readonly metrics: Pick<Metrics, 'rateLimited'>
    readonly store: () => Promise<Store>
    readonly client: WebClient
  }

/** Older cards are history: nobody looks there for the state of things. */
const drawnForMs = 7 * 24 * 3_600_000
const mostCards = 25
/** How long the right to draw holds: as long as the cards of a full channel may take. */
export const drawLeaseMs = 60_000
/** Changes within this time are drawn together. */
const gatherMs = 1_000
/** A card that cannot be drawn after these pauses is left to the next sweep. */
const pausesMs = [1_000, 3_000] as const
const longestPauseMs = 10_000
/** The revision of cards that show nothing yet; no incident has it. */
const nothingDrawn = 0

/**
 * Gives what draws the cards of an incident as it now is, and again if it changes meanwhile: the last state wins.
 * Of several processes one draws. Throws where a later attempt makes sense.
 */
export function createRedraw(parts: RedrawParts): (key: IncidentKey) => Promise<void> {
  const { store, now } = parts
  const pace = createPace(parts)

  const draw = async (card: CardRecord, incident: Incident): Promise<void> => {
    for (const usualMs of pausesMs) {
      await pace.turn(card.channel)
      try {
        return await update(parts, card, incident)
      } catch (error) {
        if (error instanceof WebAPIRateLimitedError) parts.metrics.rateLimited()
        const pauseMs = pauseBeforeRetry(error)
        if (pauseMs === undefined) throw error
        await wait(pauseMs === 'usual' ? usualMs : Math.min(pauseMs, longestPauseMs))
      }
    }
    await update(parts, card, incident)
  }

  /** Gives the revision that the cards show now. */
  const drawAll = async ({ db, incidents, cards }: Store, key: IncidentKey): Promise<number> => {
    const incident = await incidents.incidentOf(db, { ...key, now: now() })
    if (!incident) return nothingDrawn
    const kept = await cards.cardsOf(db, { ...key, since: now() - drawnForMs, most: mostCards })
    for (const card of kept.filter(({ revision }) => revision < incident.revision)) {
      try {
        await draw(card, incident)
        await cards.markDrawn(db, card, { revision: incident.revision })
      } catch (error) {
        if (!isGone.has(errorCode(error))) throw error
        await cards.forgetCard(db, card)
      }
    }
    return incident.revision
  }

  return async (key) => {
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
  const view = await viewOf(parts, { client, team, incident, language })
  const { answer, text, blocks } = await storedMessage(card, view)
  const metadata = metadataOf(answer, { sourceTs, fingerprint })
  await client.apiCall('chat.update', { channel, ts, ...written({ text, blocks, metadata }) })
}
