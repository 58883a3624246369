import type { Kysely } from 'kysely'
import type { Language } from '../language.ts'
import type { IncidentKey } from './incidents.ts'
import type { Schema } from './schema.ts'

type Store = Kysely<Schema>

/** A message's place in Slack. */
export type MessageKey = { readonly team: string; readonly channel: string; readonly ts: string }

/** A message of ours that shows an incident and changes with it. */
export type CardRecord = MessageKey & {
  readonly threadTs: string
  /** The message it explains. */
  readonly sourceTs: string
  readonly fingerprint: string
  readonly language: Language
  /** The answer as JSON, masked. Gone once the message it explains was deleted. */
  readonly content?: string
  /** The incident's, as the card shows it: a redraw of the same state can be left out. */
  readonly revision: number
  readonly postedAt: number
}

/**
 * Keeps a card, as soon as it stands in Slack; the same one again is no harm. If the incident has changed since
 * it was drawn, its cards count as stale.
 */
export async function keepCard(_db: Store, _card: CardRecord): Promise<void> {
  throw new Error('to come')
}

/** The card in a place of Slack, or `undefined`. */
export async function cardAt(_db: Store, _key: MessageKey): Promise<CardRecord | undefined> {
  throw new Error('to come')
}

/** The newest cards of an incident that were posted at `since` or later, at most `most`, newest first. */
export async function cardsOf(
  _db: Store,
  _query: IncidentKey & { readonly since: number; readonly most: number },
): Promise<readonly CardRecord[]> {
  throw new Error('to come')
}

/** Forgets a card that is gone from Slack. The next sighting in its channel gets a new one. */
export async function forgetCard(_db: Store, _key: MessageKey): Promise<void> {
  throw new Error('to come')
}

/**
 * Forgets what a deleted message said: the content of the cards that explained it. Gives those cards, and marks
 * their incident as stale, so that they are redrawn without it even if the caller dies.
 */
export async function forgetSource(
  _db: Store,
  _source: MessageKey & { readonly now: number },
): Promise<readonly CardRecord[]> {
  throw new Error('to come')
}

/** Records the state of the incident that a card has been redrawn with. */
export async function markDrawn(
  _db: Store,
  _key: MessageKey,
  _drawn: { readonly revision: number },
): Promise<void> {
  throw new Error('to come')
}
