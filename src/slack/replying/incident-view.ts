import type { WebClient } from '@slack/web-api'
import type { Language } from '../../language.ts'
import type { Incident } from '../../triage/incident.ts'
import type { IncidentView } from '../drawing/incident-card.ts'
import type { Services } from '../services.ts'

/** An incident as a card shows it, with the names of those it is about: Slack's ids mention people, names do not. */
export async function viewOf(
  { people, now }: Pick<Services, 'people' | 'now'>,
  { client, team, incident, language }: Seen,
): Promise<IncidentView> {
  const { owner, lastFix } = incident
  const users = new Set([owner?.user, owner?.from, lastFix?.user].filter((user) => user !== undefined))
  const named = await Promise.all(
    [...users].map(async (user) => [user, (await people.of({ client, team, user })).name] as const),
  )
  const names = new Map(named)
  return { incident, language, now: now(), nameOf: (user) => names.get(user) }
}

type Seen = {
  readonly client: WebClient
  readonly team: string
  readonly incident: Incident
  readonly language: Language
}
