import { type RawBuilder, sql } from 'kysely'
import * as z from 'zod'
import type { KnownIncident } from '../../triage/code-memory.ts'
import { rememberedMs } from '../../triage/history.ts'
import type { Scope } from '../../triage/scope.ts'
import { isErrorOrFixed } from '../dismissing/no-error.ts'
import type { Db } from '../schema.ts'
import { knownColumns, knownOfRows } from './known-incident.ts'

/** The newest of what is known, and how many there are in all, and how many of these are open. */
export type Known = {
  readonly newest: readonly KnownIncident[]
  readonly count: number
  readonly open: number
}

type Asking = {
  readonly team: string
  /** Whose memories may be told. */
  readonly scopes: readonly Scope[]
  readonly now: number
  /** So many are given. */
  readonly most: number
}

/** The incidents of a function, by the hash of its name, the newest first. */
export async function incidentsOfFunction(
  db: Db,
  { functionName, ...asking }: Asking & { readonly functionName: string },
): Promise<Known> {
  return read(db, asking, sql`i.function_name = ${functionName}`)
}

type Others = Asking & {
  /** Hashes of names. */
  readonly functionName: string
  readonly namespace?: string
  /** The incident that is known already. */
  readonly fingerprint?: string
}

/** What else a function had in the last 30 days, the newest first. */
export async function othersOfFunction(
  db: Db,
  { functionName, namespace, fingerprint, ...asking }: Others,
): Promise<Known> {
  const conditions = [
    sql`i.function_name = ${functionName}`,
    sql`i.last_seen >= ${asking.now - rememberedMs}`,
    ...(namespace === undefined ? [] : [sql`(i.namespace is null or i.namespace = ${namespace})`]),
    ...(fingerprint === undefined ? [] : [sql`i.fingerprint <> ${fingerprint}`]),
  ]
  return read(db, asking, sql.join(conditions, sql` and `))
}

type Those = Asking & {
  readonly code?: number
  readonly apiCode?: string
  /** Hashes of names; any of them. */
  readonly functionNames?: readonly string[]
}

/** What is open, and was seen in the last 30 days: all of it, or that of a code or of some functions; the newest first. */
export async function openIncidents(
  db: Db,
  { code, apiCode, functionNames = [], ...asking }: Those,
): Promise<Known> {
  const conditions = [
    sql`i.state <> 'fixed'`,
    sql`i.last_seen >= ${asking.now - rememberedMs}`,
    ...ofThose({ code, apiCode, functionNames }),
  ]
  return read(db, asking, sql.join(conditions, sql` and `))
}

/** Whether anything that was seen in the last 30 days is fixed. */
export async function isAnyFixed(
  db: Db,
  { team, scopes, now }: Pick<Asking, 'team' | 'scopes' | 'now'>,
): Promise<boolean> {
  const { rows } = await sql`
    select i.fingerprint from incidents i
    where i.scope in (${sql.join(scopes)}) and i.team || '' = ${team} and i.state = 'fixed'
      and i.last_seen >= ${now - rememberedMs} limit 1`.execute(db)
  return rows.length > 0
}

/** All that is known of a code or of some functions, open or fixed; the newest first. Name one of them at least. */
export async function incidentsOf(
  db: Db,
  { code, apiCode, functionNames = [], ...asking }: Those,
): Promise<Known> {
  return read(db, asking, sql.join(ofThose({ code, apiCode, functionNames }), sql` and `))
}

type Named = {
  readonly code: number | undefined
  readonly apiCode: string | undefined
  readonly functionNames: readonly string[]
}

function ofThose({ code, apiCode, functionNames }: Named): RawBuilder<unknown>[] {
  return [
    ...(code === undefined ? [] : [sql`i.code = ${code}`]),
    ...(apiCode === undefined ? [] : [sql`i.api_code = ${apiCode}`]),
    ...(functionNames.length === 0 ? [] : [sql`i.function_name in (${sql.join(functionNames)})`]),
  ]
}

/** Which of these functions, by the hashes of their names, are known. */
export async function knownFunctions(
  db: Db,
  {
    team,
    scopes,
    functionNames,
  }: Pick<Asking, 'team' | 'scopes'> & { readonly functionNames: readonly string[] },
): Promise<readonly string[]> {
  if (functionNames.length === 0) return []
  const { rows } = await sql`
    select distinct i.function_name from incidents i
    where i.function_name in (${sql.join(functionNames)}) and i.scope in (${sql.join(scopes)})
      and i.team || '' = ${team}`.execute(db)
  return rows.map((row) => functionRow.parse(row).function_name)
}

const functionRow = z.object({ function_name: z.string() })
const keyRow = z.object({ fingerprint: z.string(), last_seen: z.int() })
const countRow = z.object({ count: z.coerce.number(), open: z.coerce.number() })

/** Each scope by itself, as an index has it. */
async function read(db: Db, { team, scopes, now, most }: Asking, where: RawBuilder<unknown>): Promise<Known> {
  const found = await Promise.all(
    scopes.map(async (scope) => {
      const those = sql`from incidents i where i.scope = ${scope} and i.team = ${team} and ${where}
        and ${isErrorOrFixed('i', now)}`
      const { rows } = await sql`
        select i.fingerprint, i.last_seen ${those} order by i.last_seen desc limit ${most}`.execute(db)
      const { rows: counted } = await sql`
        select count(*) as count, coalesce(sum(case when i.state = 'fixed' then 0 else 1 end), 0) as open
        ${those}`.execute(db)
      return { keys: rows.map((row) => keyRow.parse(row)), ...countRow.parse(counted[0]) }
    }),
  )
  const keys = found
    .flatMap((each) => each.keys)
    .toSorted((one, other) => other.last_seen - one.last_seen)
    .slice(0, most)
  const newest = await Promise.all(
    keys.map(({ fingerprint }) => knownIncident(db, { team, fingerprint, now })),
  )
  return {
    newest: newest.filter((each) => each !== undefined),
    count: found.reduce((sum, { count }) => sum + count, 0),
    open: found.reduce((sum, { open }) => sum + open, 0),
  }
}

/** An incident with its newest card; `undefined` where it is forgotten. */
export async function knownIncident(
  db: Db,
  { team, fingerprint, now }: { readonly team: string; readonly fingerprint: string; readonly now: number },
): Promise<KnownIncident | undefined> {
  const { rows } = await sql`
    select ${knownColumns(now)} from incidents where team = ${team} and fingerprint = ${fingerprint}`.execute(
    db,
  )
  const [known] = await knownOfRows(db, team, rows)
  return known
}
