import {
  type CompiledQuery,
  type Kysely,
  PostgresAdapter,
  type QueryResult,
  type RawBuilder,
  sql,
} from 'kysely'
import type { Schema } from './schema.ts'

type Store = Kysely<Schema>

/** A value that is filled in when the statement is run. */
class Slot {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

type Values = Readonly<Record<string, string | number | null | readonly string[]>>
type Slots<V extends Values> = { readonly [Name in keyof V]-?: RawBuilder<V[Name]> }

/**
 * A statement that is compiled once for each kind of database, and then only given its values: to write SQL anew
 * takes Kysely as long as SQLite takes to run it.
 */
export function statement<V extends Values>(
  build: (db: Store, values: Slots<V>) => CompiledQuery,
): (db: Store, values: V) => Promise<QueryResult<unknown>> {
  // Transactions have the adapter of the database they are in.
  const compiled = new WeakMap<object, CompiledQuery>()
  return (db, values) => {
    const { adapter } = db.getExecutor()
    const query = compiled.get(adapter) ?? build(db, slots<V>())
    compiled.set(adapter, query)
    const parameters = query.parameters.map((each) => (each instanceof Slot ? values[each.name] : each))
    return db.executeQuery({ ...query, parameters })
  }
}

/** Whether one statement can do several things: SQLite writes to one table at a time, and is near. */
export function isPostgres(db: Store): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter
}

// The type names them; which ones are asked for shows when the statement is built.
function slots<V extends Values>(): Slots<V> {
  return new Proxy({} as Slots<V>, { get: (_, name) => sql`${new Slot(String(name))}` })
}
