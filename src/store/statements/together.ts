import { PostgresAdapter, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '../schema.ts'

type Statement = RawBuilder<unknown>
export type Rows = readonly unknown[]

/** Whether one statement can write to several tables: SQLite cannot, and is near. */
export function isPostgres(db: Db): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter
}

/**
 * Runs statements and gives the rows of each. Postgres is sent all of them before it answers the first: Kysely itself,
 * within a transaction, would wait. On SQLite none is run after one that failed.
 */
export function inTurn(db: Db, statements: readonly Statement[]): Promise<readonly Rows[]> {
  return db.getExecutor().provideConnection(async (connection) => {
    const run = async (each: Statement): Promise<Rows> =>
      (await connection.executeQuery(each.compile(db))).rows
    if (isPostgres(db)) return Promise.all(statements.map(run))
    const all: Rows[] = []
    for (const each of statements) all.push(await run(each))
    return all
  })
}

/**
 * Runs statements in one go, in a transaction of the caller's, and gives the rows of the first: on Postgres as parts of
 * one statement, on SQLite one after another. None may read what another one writes.
 */
export async function together(trx: Db, [first, ...others]: OneOrMore): Promise<Rows> {
  if (!isPostgres(trx)) return (await inTurn(trx, [first, ...others]))[0] ?? []
  const parts = [sql`first_done as (${first})`, ...others.map(partOf)]
  return (await sql`with ${sql.join(parts)} select * from first_done`.execute(trx)).rows
}

type OneOrMore = readonly [Statement, ...Statement[]]

/** How a transaction ends: with what it gives, or with its last statements, of which the rows of the first tell that. */
export type Ending<T> =
  | { readonly done: T }
  | { readonly last: OneOrMore; readonly give: (rows: Rows) => T | Promise<T> }

/**
 * Does `work` in a transaction. Its last statements run `together`, and Postgres is sent its end with them: if they
 * fail, that undoes all.
 */
export async function endingWith<T>(db: Db, work: (trx: Db) => Promise<Ending<T>>): Promise<T> {
  let rows: Promise<Rows> | undefined
  try {
    const ending = await db.transaction().execute(async (trx) => {
      const ended = await work(trx)
      if ('done' in ended) return ended
      rows = together(trx, ended.last)
      if (isPostgres(db)) rows.catch(() => {})
      else await rows
      return ended
    })
    return 'done' in ending ? ending.done : ending.give((await rows) ?? [])
  } catch (error) {
    // Of statements that failed, the end knows only that it undid them.
    await rows
    throw error
  }
}

/** What is done only if a first statement gave a row, which they have to ask for as a condition; all or nothing. */
type Rest = (isDone: RawBuilder<SqlBool>) => OneOrMore

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
    const [rows] = await inTurn(trx, rest(sql<SqlBool>`1 = 1`))
    return rows?.[0] ?? {}
  })
}

function partOf(statement: Statement, index: number): Statement {
  return sql`${sql.raw(`part_${index}`)} as (${statement})`
}
