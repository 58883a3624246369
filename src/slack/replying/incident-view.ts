import type { WebClient } from '@slack/web-api'
import type { Incident } from '../../triage/incident.ts'
import type { People } from '../reading/people.ts'

/** Slack ids of users, each with the user's name. Plain values, unlike a `Map`. */
export type Names = readonly (readonly [user: string, name: string])[]

export type NamesSource = { readonly people: Pick<People, 'of'> }

type Named = { readonly client: WebClient; readonly team: string; readonly incident: Incident }

/**
 * The names of the people in an incident, as far as Slack tells them. A card shows names, because an id would
 * be a mention.
 */
export async function namesIn({ people }: NamesSource, { client, team, incident }: Named): Promise<Names> {
  const { owner, lastFix } = incident
  const users = new Set([owner?.user, owner?.from, lastFix?.user].filter((user) => user !== undefined))
  const named = await Promise.all(
    [...users].map(async (user) => [user, (await people.of({ client, team, user })).name] as const),
  )
  return named.flatMap(([user, name]) => (name === undefined ? [] : [[user, name] as const]))
}
