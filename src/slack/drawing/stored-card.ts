import type { Card } from '../../cards/card.ts'
import { detailBlocks } from '../../cards/details.ts'
import { type Answer, readyToDraw } from '../../lookup/lookup.ts'
import type { CardRecord } from '../../store/cards.ts'
import { memoryWords } from '../words.ts'
import { type IncidentView, incidentButtons, incidentCard } from './incident-card.ts'
import { type Content, cardMessage } from './message.ts'
import { unpackAnswer } from './packed-answer.ts'

type Stored = Pick<CardRecord, 'content'>

/** A card of the database as a message, with the answer that it is about. */
export async function storedMessage(
  record: Stored,
  view: IncidentView,
): Promise<Content & { readonly answer: Answer }> {
  const answer = storedAnswer(record, view)
  const card = await storedCard(record, view)
  return { answer, ...cardMessage(card, view.language, incidentButtons(answer, view)) }
}

/**
 * A card of the database. If its message was deleted, only what the status code means is left, with a sentence
 * that says why.
 */
export async function storedCard(record: Stored, view: IncidentView): Promise<Card> {
  const card = incidentCard(await readyToDraw(storedAnswer(record, view)), view)
  if (record.content !== undefined) return card
  const note = { kind: 'text', line: [memoryWords.sourceDeleted[view.language]] } as const
  return { ...card, blocks: [note, ...card.blocks] }
}

/** A card of the database with all that its details hold. */
export async function storedWhole(record: Stored, view: IncidentView): Promise<Card> {
  const card = await storedCard(record, view)
  return { ...card, blocks: [...card.blocks, ...detailBlocks(storedAnswer(record, view), view.language)] }
}

function storedAnswer({ content }: Stored, { incident }: IncidentView): Answer {
  const known = content === undefined ? undefined : unpackAnswer(content)
  return known ?? bareAnswer(incident.code)
}

function bareAnswer(code: number): Answer {
  const finding = { code, confidence: 'certain', evidence: [], details: {} } as const
  return { query: 'code', findings: [finding], causes: [], suggestions: [], unexplained: [], secrets: [] }
}
