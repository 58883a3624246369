import type { WebClient } from '@slack/web-api'
import type { FunctionHistory } from '../../../cards/alarm/function-history.ts'
import type { ListedIncident } from '../../../cards/known-code.ts'
import type { Answer } from '../../../lookup/lookup.ts'
import type { Store } from '../../../store/store.ts'
import type { KnownIncident } from '../../../triage/code-memory.ts'
import type { Facts } from '../../../triage/facts.ts'
import type { Incident } from '../../../triage/incident.ts'
import type { Scope } from '../../../triage/scope.ts'
import { alarmIn } from '../../drawing/listing/function-in.ts'
import { type Names, type NamesSource, namesIn } from '../incident-view.ts'
import { listedIncident } from './listed-incident.ts'

/** What else an alarm's function had lately, as plain values. */
export type ToldHistory = { readonly others: FunctionHistory; readonly othersNames: Names }

type Parts = NamesSource & { readonly now: () => number }

type OfAlarm = {
  readonly client: WebClient
  readonly team: string
  readonly incident: Incident
  readonly answer: Pick<Answer, 'alarm'> | undefined
  /** A way to each card is asked of Slack. */
  readonly isLinked?: boolean
}

/** So many incidents are told of, the newest. */
const mostListed = 3

/**
 * What else the function of an alarm had, in the scope of the alarm's incident: whoever may see that one may see these.
 * `undefined` for what is no alarm, for a function that nobody has named, and where there is nothing.
 */
export async function historyOfAlarm(
  parts: Parts,
  store: Store,
  { incident, answer, ...others }: OfAlarm,
): Promise<ToldHistory | undefined> {
  const { scope, fingerprint, facts } = incident
  if (!answer?.alarm || scope === undefined) return undefined
  return historyOfFunction(parts, store, { ...others, scopes: [scope], facts, fingerprint })
}

type OfFunction = Pick<OfAlarm, 'client' | 'team' | 'isLinked'> & {
  /** Whose memories may be told. */
  readonly scopes: readonly Scope[]
  readonly facts: Facts
  /** What is known already. */
  readonly fingerprint?: string
}

/** What a function had lately; `undefined` where none is named, and where there is nothing. */
export async function historyOfFunction(
  parts: Parts,
  { db, asking }: Store,
  { client, team, scopes, facts, fingerprint, isLinked = false }: OfFunction,
): Promise<ToldHistory | undefined> {
  const { functionName, namespace } = facts
  if (functionName === undefined) return undefined
  const { newest, count } = await asking.othersOfFunction(db, {
    ...{ team, scopes, now: parts.now(), most: mostListed, functionName },
    ...(namespace !== undefined && { namespace }),
    ...(fingerprint !== undefined && { fingerprint }),
  })
  if (newest.length === 0) return undefined
  const [listed, names] = await Promise.all([
    Promise.all(newest.map((each) => (isLinked ? listedIncident(client, each) : withAlarm(each)))),
    Promise.all(newest.map((each) => namesIn(parts, { client, team, incident: each.incident }))),
  ])
  return { others: { newest: listed, count }, othersNames: names.flat() }
}

/** Without the way to its card, which takes a call. */
function withAlarm({ incident, card }: KnownIncident): ListedIncident {
  const alarm = card && alarmIn(card)
  return { incident, ...(alarm && { alarm }) }
}
