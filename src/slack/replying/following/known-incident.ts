import type { WebClient } from '@slack/web-api'
import type { CardBlock } from '../../../cards/card.ts'
import { knownIncidentBlocks } from '../../../cards/memory/known-incident.ts'
import type { Language } from '../../../language.ts'
import type { Store } from '../../../store/store.ts'
import type { Scope } from '../../../triage/scope.ts'
import { namesNothing, type Said } from '../due.ts'
import { type NamesSource, namesIn } from '../incident-view.ts'
import { viewWith } from './card-view.ts'
import { listedIncident } from './listed-incident.ts'

type Parts = NamesSource & { readonly now: () => number }

type Asked = {
  readonly client: WebClient
  readonly team: string
  /** Where it is asked; absent in App Home. */
  readonly channel?: string
  /** Whose memories whoever reads this may know, the one first that goes before the others. */
  readonly scopes: readonly Scope[]
  readonly said: Said
  readonly language: Language
}

/**
 * What is known of the incident that a text would belong to, without counting it; `undefined` where the text tells a
 * code alone, or nothing like it was seen.
 */
export async function toldOfIncident(
  parts: Parts,
  store: Store,
  { client, team, channel = '', scopes, said, language }: Asked,
): Promise<readonly CardBlock[] | undefined> {
  if (namesNothing(said)) return undefined
  const { db, incidents, asking } = store
  const now = parts.now()
  const found = await Promise.all(
    scopes.map((scope) => incidents.incidentOfQuestion(db, { ...said, scope, team, channel, now })),
  )
  const first = found.find((incident) => incident !== undefined)
  const known = first && (await asking.knownIncident(db, { ...first, team, now }))
  if (known === undefined) return undefined
  const { incident } = known
  const [listed, names] = await Promise.all([
    listedIncident(client, known),
    namesIn(parts, { client, team, incident }),
  ])
  return knownIncidentBlocks(listed, viewWith({ incident, language, now }, { names }))
}
