import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import {
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
} from 'kysely'
import { compiledOnce } from '../statements/compiled-once.ts'
import { PatientDriver, patiently } from './sqlite-driver.ts'
import { makeFile, watchFile } from './sqlite-file.ts'

/** node:sqlite waits without giving way to anything else: so the bot waits by itself, see `patiently`. */
const busyTimeoutMs = 5

/** The bot has a few dozen statements in all; preparing one takes longer than running it. */
const mostPrepared = 200

/** Opens a SQLite file, or `:memory:`. Makes the folder and the file on demand, readable by nobody else. */
export async function openSqlite(path: string): Promise<DatabaseSync> {
  if (path !== ':memory:') makeFile(path)
  const database = new DatabaseSync(path, { timeout: busyTimeoutMs })
  try {
    // Two processes that both switch a new file to the log can be told "busy" at once, in spite of any timeout.
    await patiently(() => database.exec('pragma journal_mode = wal'))
    // A file that may only be read opens without complaint, and even "begin immediate" accepts it: so write.
    await patiently(() => database.exec('pragma user_version = 1'))
    // With the log this loses nothing when the process dies; a power cut may cost the last commits.
    database.exec('pragma synchronous = normal')
    // Moving the log into the file waits for the disk, and an answer writes some forty pages: 16 MB are moved at a time.
    database.exec('pragma wal_autocheckpoint = 4000')
    // What is deleted is overwritten, not only unlinked.
    database.exec('pragma secure_delete = on')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Kysely's dialect over an open database; it closes the database when Kysely is destroyed. */
export function sqliteDialect(database: DatabaseSync): Dialect {
  const file = watchFile(database.location() ?? ':memory:')
  return {
    createAdapter: () => new TransactionalAdapter(),
    createDriver: () => new PatientDriver({ database, file, statements: likeBetterSqlite(database) }),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => compiledOnce(new SqliteQueryCompiler()),
  }
}

// SQLite can undo DDL. Saying so makes Kysely migrate in a transaction, which keeps a failed migration from
// leaving half its tables.
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

function likeBetterSqlite(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>()
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = prepared.get(sql)
      if (known) return known
      const statement = statementOf(database.prepare(sql))
      if (prepared.size < mostPrepared) prepared.set(sql, statement)
      return statement
    },
  }
}

function statementOf(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters.map(inputValue)),
    run: (parameters) => statement.run(...parameters.map(inputValue)),
    iterate: (parameters) => statement.iterate(...parameters.map(inputValue)),
  }
}

function inputValue(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  throw new TypeError(`SQLite is given only text, numbers and null here, not ${typeof value}`)
}
