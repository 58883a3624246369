import type { WebClient } from '@slack/web-api'
import type { KnownCode } from '../../../cards/known-code.ts'
import type { Store } from '../../../store/store.ts'
import type { CodeMemory } from '../../../triage/code-memory.ts'
import type { Scope } from '../../../triage/scope.ts'
import type { Names, NamesSource } from '../incident-view.ts'
import { listedIncident } from './listed-incident.ts'

/** What is known of a code, as plain values. */
export type ToldCode = {
  readonly known: KnownCode
  readonly names: Names
  /** When that was so, in milliseconds since 1970. */
  readonly at: number
}

type Parts = NamesSource & { readonly now: () => number }

type Asked = {
  readonly client: WebClient
  readonly team: string
  /** Whose memories whoever reads this may know. */
  readonly scopes: readonly Scope[]
  readonly code: number
  readonly apiCode?: string
}

/** So many incidents are told of, the newest. */
const mostListed = 3

/** Finds out all that is told of a code: `undefined` where it was never seen. */
export async function toldOfCode(
  { people, now }: Parts,
  { db, memoryOfCode }: Store,
  { client, ...asked }: Asked,
): Promise<ToldCode | undefined> {
  const at = now()
  const memory = await memoryOfCode(db, { ...asked, now: at, most: mostListed })
  if (memory === undefined) return undefined
  const { team } = asked
  const [newest, names] = await Promise.all([
    Promise.all(memory.newest.map((each) => listedIncident(client, each))),
    Promise.all(
      peopleIn(memory).map(async (user) => [user, (await people.of({ client, team, user })).name] as const),
    ),
  ])
  const named = names.flatMap(([user, name]) => (name === undefined ? [] : [[user, name] as const]))
  return { known: { ...memory, newest }, names: named, at }
}

/** Names that a card shows; of whoever was forgotten, nobody is left. */
function peopleIn({ newest, lastFix }: CodeMemory): readonly string[] {
  const users = newest.flatMap(({ incident: { owner, lastFix: fix } }) => [owner?.user, fix?.user])
  return [...new Set([...users, lastFix?.user])].filter(isKnown)
}

function isKnown(user: string | undefined): user is string {
  return user !== undefined && user !== ''
}
