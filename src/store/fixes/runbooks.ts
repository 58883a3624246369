import { type RawBuilder, sql } from 'kysely'
import * as z from 'zod'
import type { Incident } from '../../triage/incident.ts'
import type { Db } from '../schema.ts'
import type { RunbooksTable } from './tables.ts'

type Kind = RunbooksTable['kind']

type Setting = {
  readonly team: string
  /** The incident on whose card it is set: its scope, its function and its code. */
  readonly incident: Pick<Incident, 'scope' | 'code' | 'apiCode' | 'facts'>
  readonly kind: Kind
  /** An https address; `undefined` takes the runbook away. */
  readonly url: string | undefined
  readonly user: string
  readonly now: number
}

/**
 * Sets where the team has written down what to do about an incident's function, or about its code. The cards of all
 * incidents that show it become stale, as far as they have been seen since `since`. Gives whether that changed anything:
 * nothing where the incident names no function, or belongs to nobody yet.
 */
export async function setRunbook(
  db: Db,
  { since, ...setting }: Setting & { readonly since: number },
): Promise<boolean> {
  const { team, incident, kind, url, user, now } = setting
  const { scope } = incident
  const subject = subjectOf(incident, kind)
  if (scope === undefined || subject === undefined) return false
  return db.transaction().execute(async (trx) => {
    const row = { team, scope, kind, subject }
    const written = url === undefined ? remove(row) : write({ ...row, url, user_id: user, set_at: now })
    const { numAffectedRows = 0n } = await written.execute(trx)
    if (numAffectedRows === 0n) return false
    await sql`
      update incidents set revision = revision + 1, stale_since = coalesce(stale_since, ${now})
      where team || '' = ${team} and scope = ${scope} and ${showsIt(incident, kind)} and last_seen >= ${since}`.execute(
      trx,
    )
    return true
  })
}

const runbookRow = z.object({
  team: z.string(),
  scope: z.string(),
  kind: z.enum(['function', 'code']),
  subject: z.string(),
})

/** Forgets the runbooks that were set before and that no incident shows any more. Gives how many those were. */
export async function forgetRunbooks(db: Db, { before }: { readonly before: number }): Promise<number> {
  const { rows } = await sql`
    select team, scope, kind, subject from runbooks where set_at < ${before}`.execute(db)
  let count = 0
  for (const row of rows.map((each) => runbookRow.parse(each))) {
    const isShown = sql`exists (
      select 1 from incidents i where i.team || '' = ${row.team} and i.scope = ${row.scope} and ${isAbout(row)})`
    const { numAffectedRows = 0n } = await sql`${remove(row)} and not ${isShown}`.execute(db)
    count += Number(numAffectedRows)
  }
  return count
}

function isAbout({ kind, subject }: Row): RawBuilder<unknown> {
  if (kind === 'function') return sql`i.function_name = ${subject}`
  return /^\d{1,9}$/.test(subject)
    ? sql`i.code = ${Number(subject)} and i.api_code is null`
    : sql`i.code = 0 and i.api_code = ${subject}`
}

function subjectOf({ facts, code, apiCode }: Setting['incident'], kind: Kind): string | undefined {
  return kind === 'function' ? facts.functionName : (apiCode ?? String(code))
}

type Row = Pick<RunbooksTable, 'team' | 'scope' | 'kind' | 'subject'>

function remove({ team, scope, kind, subject }: Row): RawBuilder<unknown> {
  return sql`
    delete from runbooks
    where team = ${team} and scope = ${scope} and kind = ${kind} and subject = ${subject}`
}

/** The same address again changes nothing. */
function write({ team, scope, kind, subject, url, user_id, set_at }: RunbooksTable): RawBuilder<unknown> {
  return sql`
    insert into runbooks (team, scope, kind, subject, url, user_id, set_at)
    values (${team}, ${scope}, ${kind}, ${subject}, ${url}, ${user_id}, ${set_at})
    on conflict (team, scope, kind, subject) do update
      set url = excluded.url, user_id = excluded.user_id, set_at = excluded.set_at
      where runbooks.url <> excluded.url`
}

function showsIt({ facts, code, apiCode }: Setting['incident'], kind: Kind): RawBuilder<unknown> {
  if (kind === 'function') return sql`function_name = ${facts.functionName}`
  return apiCode === undefined
    ? sql`code = ${code} and api_code is null`
    : sql`code = ${code} and api_code = ${apiCode}`
}
