import type { WebClient } from '@slack/web-api'
import type { Language } from '../../../language.ts'
import type { Store } from '../../../store/store.ts'
import type { Incident } from '../../../triage/incident.ts'
import type { IncidentView } from '../../drawing/incident-card.ts'
import { unpackAnswer } from '../../drawing/packed-answer.ts'
import { type Names, type NamesSource, namesIn } from '../incident-view.ts'
import { historyOfAlarm, type ToldHistory } from './function-history.ts'

type Parts = NamesSource & { readonly now: () => number; readonly store: () => Promise<Store> }

type Kept = {
  readonly client: WebClient
  readonly team: string
  readonly incident: Incident
  readonly language: Language
  /** What the card says, as the database keeps it. */
  readonly content?: string | undefined
  /** The ways to other cards are asked of Slack. */
  readonly isLinked?: boolean
}

/** An incident as a card of the database shows it now. */
export async function viewOfCard(
  parts: Parts,
  { client, team, incident, language, content = '', isLinked = false }: Kept,
): Promise<IncidentView> {
  const answer = unpackAnswer(content)
  const about = { client, team, incident, answer, isLinked }
  const [names, history] = await Promise.all([
    namesIn(parts, about),
    historyOfAlarm(parts, await parts.store(), about),
  ])
  return viewWith({ incident, language, now: parts.now() }, { names, ...history })
}

/** An incident as its card shows it. */
export function viewWith(
  { incident, language, now }: Pick<IncidentView, 'incident' | 'language' | 'now'>,
  { names, others, othersNames = [] }: { readonly names: Names } & Partial<ToldHistory>,
): IncidentView {
  const nameOf = new Map([...names, ...othersNames])
  return { incident, language, now, nameOf: (user) => nameOf.get(user), ...(others && { others }) }
}
