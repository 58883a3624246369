import type { WebClient } from '@slack/web-api'
import { titleOfCode } from '../../../cards/entry-title.ts'
import type { About } from '../../../cards/memory/list.ts'
import type { Past } from '../../../cards/memory/past.ts'
import type { Language } from '../../../language.ts'
import type { Known } from '../../../store/asking/known-incidents.ts'
import type { Store } from '../../../store/store.ts'
import type { Scope } from '../../../triage/scope.ts'
import { memoryMessage } from '../../drawing/asked/memory-message.ts'
import type { Content } from '../../drawing/message.ts'
import type { Remembering } from '../../reading/asking/asks.ts'
import { listedIncident } from '../following/listed-incident.ts'
import { type NamesSource, namesIn } from '../incident-view.ts'

/** A question to the memory, and whose memories may be told to whoever asks. */
export type MemoryAsked = {
  readonly client: WebClient
  readonly team: string
  readonly question: Remembering
  readonly scopes: readonly Scope[]
  readonly language: Language
}

type Parts = NamesSource & { readonly now: () => number }

/** So many incidents are told of. */
const mostListed = 10

/** What the memory knows of something, as a message; `undefined` where it has never heard of it. */
export async function tellMemory(
  parts: Parts,
  store: Store,
  asked: MemoryAsked,
): Promise<Content | undefined> {
  const found = await findKnown(parts, store, asked)
  if (found === undefined) return undefined
  const { about, known } = found
  const { client, team, language } = asked
  const names = new Map(
    (
      await Promise.all(known.newest.map(({ incident }) => namesIn(parts, { client, team, incident })))
    ).flat(),
  )
  const listed = await Promise.all(known.newest.map((each) => listedIncident(client, each)))
  const view = { nameOf: (user: string) => names.get(user), now: parts.now(), language }
  return memoryMessage({ about, listed, count: known.count, view })
}

type Found = { readonly about: About | Past; readonly known: Known }

async function findKnown(
  { now }: Parts,
  { db, asking }: Store,
  { team, question, scopes }: MemoryAsked,
): Promise<Found | undefined> {
  const where = { team, scopes, now: now(), most: mostListed }
  switch (question.kind) {
    case 'open': {
      const known = await asking.openIncidents(db, where)
      const fixed = known.count === 0 && (await asking.isAnyFixed(db, where))
      return { about: { kind: 'open', fixed }, known }
    }
    case 'function': {
      const { functionName, name } = question
      const known = await asking.incidentsOfFunction(db, { ...where, functionName })
      return known.count === 0 ? undefined : { about: { kind: 'function', name, open: known.open }, known }
    }
    case 'past':
    case 'owners': {
      const { code, apiCode } = question
      const functionNames = await asking.knownFunctions(db, {
        ...where,
        functionNames: question.functionNames,
      })
      // Neither a code nor a function that anybody knows: the question was about something else.
      if (code === undefined && apiCode === undefined && functionNames.length === 0) return undefined
      const title = apiCode ?? (code === undefined || code === 0 ? undefined : titleOfCode(code))
      const those = {
        ...{ ...where, functionNames },
        ...(code !== undefined && { code }),
        ...(apiCode !== undefined && { apiCode }),
      }
      const named = title !== undefined && { title }
      if (question.kind === 'past') {
        const { wants } = question
        return { about: { kind: 'past', wants, ...named }, known: await asking.incidentsOf(db, those) }
      }
      return { about: { kind: 'owners', ...named }, known: await asking.openIncidents(db, those) }
    }
  }
}
