import type { ActionsBlockElement, PlainTextOption } from '@slack/types'
import * as z from 'zod'
import { type FunctionHistory, historyLine } from '../../cards/alarm/function-history.ts'
import { asItStands } from '../../cards/alarm/standing.ts'
import { boundLines } from '../../cards/brief/bounds.ts'
import { withLinesAbove, withLinesBelow } from '../../cards/brief/more-lines.ts'
import type { Card, Line } from '../../cards/card.ts'
import { findingCard } from '../../cards/finding.ts'
import { type NameOf, withIncident } from '../../cards/incident.ts'
import type { Language } from '../../language.ts'
import { type AnyCode, codesIn } from '../../lookup/api/answer.ts'
import type { Answer } from '../../lookup/lookup.ts'
import type { HandlerHint } from '../../lookup/run/handler-hint.ts'
import { visible } from '../../text/visible.ts'
import type { Incident } from '../../triage/incident.ts'
import { memoryWords } from '../words.ts'
import { detailsButton } from './answer.ts'
import { followWords } from './follow-words.ts'
import { button, type Content, cardMessage } from './message.ts'

/** What a card of an incident needs besides the answer. */
export type IncidentView = {
  readonly incident: Incident
  readonly nameOf: NameOf
  readonly now: number
  readonly language: Language
  /** What else the function of an alarm had lately. */
  readonly others?: FunctionHistory
}

/** The card of an incident as a message, with the buttons that change it. */
export function incidentMessage(answer: Answer, view: IncidentView): Content {
  return cardMessage(incidentCard(answer, view), view.language, incidentButtons(answer, view))
}

/** The answer with what the team knows; nothing in it is for one person's eyes. */
export function incidentCard(answer: Answer, view: IncidentView): Card {
  const { language, others } = view
  const { answer: told, incident } = asItStands({ answer, incident: view.incident })
  const known = withIncident(findingCard({ ...told, secrets: [] }, language), incident, view)
  const card = withLinesBelow(known, boundLines(told, language))
  return others ? withHistory(card, historyLine(others, view)) : card
}

/** Where there is no room for both, what the function had comes before what helps in general. */
function withHistory(card: Card, line: Line): Card {
  const { blocks, ...others } = withLinesAbove(card, [line])
  return {
    ...others,
    blocks: blocks.map((block) => (block.kind === 'brief' ? { ...block, leastSteps: 0 } : block)),
  }
}

/**
 * What the card's buttons carry, so that a click is judged by what its reader saw: by who had the incident on the
 * card, the click of somebody who came too late is told from one that takes over. Codes and handler serve the menu
 * even while the database is away.
 */
export type CardState = {
  readonly fingerprint: string
  readonly state: Incident['state']
  readonly owner?: string
  readonly codes: readonly AnyCode[]
  /** The row that decided. */
  readonly rule?: string
  readonly handler?: HandlerHint
}

const cardStateSchema = z.object({
  fingerprint: z.string().min(1),
  state: z.enum(['open', 'taken', 'fixed']),
  owner: z.string().optional(),
  codes: z.array(z.union([z.int(), z.string()])).catch([]),
  rule: z.string().optional(),
  handler: z.object({ handler: z.string(), runtime: z.string().optional() }).optional().catch(undefined),
})

/** `undefined` for a value of another version or of nobody's. */
export function readCardState(value: string | undefined): CardState | undefined {
  try {
    // JSON leaves absent fields out, so none is present and undefined, as the type demands.
    return cardStateSchema.parse(JSON.parse(value ?? '')) as CardState
  } catch {
    return undefined
  }
}

export function incidentButtons(answer: Answer, view: IncidentView): ActionsBlockElement[] {
  const { incident, language } = view
  const value = JSON.stringify(cardState(answer, incident))
  return [
    claimButton(value, view),
    button('incident_resolve', memoryWords.resolve[language], value),
    detailsButton({ ...answer, secrets: [] }, language),
    { type: 'overflow', action_id: 'card_menu', options: menu(answer.handler, view) },
  ]
}

/** Nobody takes over by a slip of the finger. One message is the same for all, so its owner sees that button, too. */
function claimButton(value: string, { incident, nameOf, language }: IncidentView): ActionsBlockElement {
  const { state, owner } = incident
  if (state !== 'taken' || owner === undefined)
    return button('incident_claim', memoryWords.claim[language], value)
  const name = nameOf(owner.user)
  const { takeOver, takeOverTitle, takeOverText, cancel } = followWords
  return {
    type: 'button',
    action_id: 'incident_claim',
    text: plain(takeOver[language]),
    value,
    confirm: {
      title: plain(takeOverTitle[language]),
      text: plain(takeOverText(name === undefined ? undefined : visible(name).slice(0, 150))[language]),
      confirm: plain(takeOver[language]),
      deny: plain(cancel[language]),
    },
  }
}

function cardState(answer: Answer, { fingerprint, state, owner }: Incident): CardState {
  const { handler, rule } = answer
  const codes = codesIn(answer).slice(0, 5)
  return {
    fingerprint,
    state,
    ...(owner && { owner: owner.user }),
    codes,
    ...(rule !== undefined && { rule }),
    ...(handler && { handler }),
  }
}

function menu(handler: HandlerHint | undefined, { incident, language }: IncidentView): PlainTextOption[] {
  const option = (value: keyof typeof memoryWords.menu): PlainTextOption => ({
    text: plain(memoryWords.menu[value][language]),
    value,
  })
  return [
    ...(handler ? [option('handler')] : []),
    ...[option('copy'), option('fixes'), option('dismiss')],
    ...(incident.state === 'taken' ? [option('release')] : []),
  ]
}

function plain(text: string) {
  return { type: 'plain_text', text } as const
}
