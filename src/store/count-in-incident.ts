import { expressionBuilder } from 'kysely'
import { learned } from '../triage/agreement.ts'
import type { Facts } from '../triage/facts.ts'
import type { Sighting } from '../triage/incident.ts'
import { rowOfFacts } from './fact-columns.ts'
import type { Found } from './incident-of-text.ts'
import type { Db, Schema } from './schema.ts'

type Counting = {
  readonly fingerprint: string
  readonly known: Found | undefined
  /** Runs that nobody has counted. */
  readonly fresh: number
}

/** Adds runs to the incident they belong to, or begins one. */
export async function countInIncident(
  trx: Db,
  text: Sighting,
  { fingerprint, known, fresh }: Counting,
): Promise<void> {
  if (known === undefined) await begin(trx, text, { fingerprint, fresh })
  else await goOn(trx, text, { known, fresh })
}

async function begin(
  trx: Db,
  { team, scope, channel, code, apiCode, facts, now }: Sighting,
  { fingerprint, fresh }: Pick<Counting, 'fingerprint' | 'fresh'>,
): Promise<void> {
  await trx
    .insertInto('incidents')
    .values({
      ...{ team, fingerprint, code, scope, home: channel, api_code: apiCode ?? null },
      ...rowOfFacts(facts),
      ...{ timeout_before: null, memory_before: null },
      ...{ state: 'open', owner: null, owner_since: null, owner_from: null, fix_id: null },
      ...{ count: fresh, first_seen: now, last_seen: now, previous_seen: null },
      ...{ recovered_at: null, alarmed_since: null },
      ...{ revision: 1, stale_since: null, drawer: null, drawn_until: 0 },
    })
    .execute()
}

/** Its cards are stale now; with a new run, what was fixed is open again. */
async function goOn(
  trx: Db,
  { team, scope, facts, now }: Sighting,
  { known, fresh }: { readonly known: Found; readonly fresh: number },
): Promise<void> {
  const after = learned(known.facts, known.facts.alarm === undefined ? withoutAlarm(facts) : facts)
  if (fresh === 0 && known.scope !== null && isSame(after, known.facts)) return
  await trx
    .updateTable('incidents')
    .set({
      ...{ scope, ...rowOfFacts(after), ...limitsBefore(known.facts, after) },
      ...(fresh > 0 && moreRuns(fresh, now)),
      revision: eb('revision', '+', 1),
      stale_since: eb.fn.coalesce('stale_since', eb.val(now)),
    })
    .where(eb.and({ team, fingerprint: known.fingerprint }))
    .execute()
}

const eb = expressionBuilder<Schema, 'incidents'>()

const moreRuns = (fresh: number, now: number) => ({
  count: eb('count', '+', fresh),
  recovered_at: null,
  alarmed_since: null,
  previous_seen: eb.ref('last_seen'),
  last_seen: now,
  state: eb
    .case()
    .when('state', '=', 'fixed')
    .then('open' as const)
    .else(eb.ref('state'))
    .end(),
  owner: unlessFixed('owner'),
  owner_since: unlessFixed('owner_since'),
  owner_from: unlessFixed('owner_from'),
})

function unlessFixed<Column extends 'owner' | 'owner_since' | 'owner_from'>(column: Column) {
  return eb.case().when('state', '<>', 'fixed').then(eb.ref(column)).else(null).end()
}

/** An alarm that joined an incident with a code is one of its signs, and not what it is. */
function withoutAlarm({ alarm: _, ...others }: Facts): Facts {
  return others
}

function limitsBefore(known: Facts, after: Facts) {
  return {
    ...(known.timeoutMs !== undefined &&
      known.timeoutMs !== after.timeoutMs && { timeout_before: known.timeoutMs }),
    ...(known.memoryMb !== undefined &&
      known.memoryMb !== after.memoryMb && { memory_before: known.memoryMb }),
  }
}

function isSame(one: Facts, other: Facts): boolean {
  return JSON.stringify(rowOfFacts(one)) === JSON.stringify(rowOfFacts(other))
}
