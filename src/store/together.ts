import { PostgresAdapter, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from './schema.ts'

type Statement = RawBuilder<unknown>

/** Whether one statement can write to several tables: SQLite cannot, and is near. */
export function isPostgres(db: Db): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter
}

/**
 * Runs statements in one go, in a transaction of the caller's, and gives the rows of the first: on Postgres as parts of
 * one statement, on SQLite one after another. None may read what another one writes.
 */
export async function together(trx: Db, first: Statement, others: readonly Statement[]) {
  if (isPostgres(trx)) {
    const parts = [sql`first_done as (${first})`, ...others.map(partOf)]
    return (await sql`with ${sql.join(parts)} select * from first_done`.execute(trx)).rows
  }
  const { rows } = await first.execute(trx)
  for (const other of others) await other.execute(trx)
  return rows
}

/** What is done only if a first statement gave a row, which they have to ask for as a condition; all or nothing. */
type Rest = (isDone: RawBuilder<SqlBool>) => readonly [Statement, ...Statement[]]

/**
 * Runs a statement and, if it gives a row, the rest: on Postgres in one statement, on SQLite in a transaction. Gives the
 * row of the first of the rest, empty if it has none; `undefined` if nothing was done.
 */
export async function ifDone(db: Db, condition: Statement, rest: Rest): Promise<unknown> {
  if (isPostgres(db)) {
    const [first, ...others] = rest(sql<SqlBool>`exists (select 1 from condition_met)`)
    const parts = [sql`condition_met as (${condition})`, sql`first_done as (${first})`, ...others.map(partOf)]
    // In this order the rows are locked.
    const { rows } = await sql`
      with ${sql.join(parts)} select first_done.* from condition_met left join first_done on true`.execute(db)
    return rows[0]
  }
  return db.transaction().execute(async (trx) => {
    if ((await condition.execute(trx)).rows.length === 0) return undefined
    const [first, ...others] = rest(sql<SqlBool>`1 = 1`)
    const { rows } = await first.execute(trx)
    for (const other of others) await other.execute(trx)
    return rows[0] ?? {}
  })
}

function partOf(statement: Statement, index: number): Statement {
  return sql`${sql.raw(`part_${index}`)} as (${statement})`
}
