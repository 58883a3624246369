import { historyBlocks } from '../../cards/alarm/function-history.ts'
import type { Card } from '../../cards/card.ts'
import { withDetails } from '../../cards/details.ts'
import { findingCard } from '../../cards/finding.ts'
import { type Answer, readyToDraw } from '../../lookup/lookup.ts'
import type { CardRecord } from '../../store/cards.ts'
import type { Incident } from '../../triage/incident.ts'
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
  return withReason(record, view, incidentCard(await readyToDraw(storedAnswer(record, view)), view))
}

/** A card of the database with all that its details hold; only who may know it gets what the team knows. */
export async function storedWhole(
  record: Stored,
  view: IncidentView,
  { mayKnow }: { readonly mayKnow: boolean },
): Promise<Card> {
  const answer = await readyToDraw(storedAnswer(record, view))
  const card = mayKnow ? incidentCard(answer, view) : findingCard(answer, view.language)
  const whole = withDetails(card, answer, view.language)
  const known = mayKnow && view.others ? historyBlocks(view.others, view) : []
  return withReason(record, view, { ...whole, blocks: [...whole.blocks, ...known] })
}

function withReason(record: Stored, view: IncidentView, card: Card): Card {
  if (record.content !== undefined) return card
  const note = { kind: 'text', line: [memoryWords.sourceDeleted[view.language]] } as const
  return { ...card, blocks: [note, ...card.blocks] }
}

function storedAnswer({ content }: Stored, { incident }: IncidentView): Answer {
  const known = content === undefined ? undefined : unpackAnswer(content)
  return known ?? bareAnswer(incident)
}

function bareAnswer({ code, apiCode }: Pick<Incident, 'code' | 'apiCode'>): Answer {
  const nothingElse = { query: 'name', causes: [], suggestions: [], unexplained: [], secrets: [] } as const
  const said = { confidence: 'certain', evidence: [], details: {} } as const
  if (code === 0 && apiCode === undefined)
    return { ...nothingElse, findings: [], alarm: { status: 'triggered' } }
  if (apiCode === undefined) return { ...nothingElse, query: 'code', findings: [{ code, ...said }] }
  const api = { findings: [{ code: apiCode, ...said }], suggestions: [], isTypo: false }
  return { ...nothingElse, findings: [], api }
}
