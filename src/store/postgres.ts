import { type Dialect, PostgresDialect, type PostgresPoolClient } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { createTurns, type Turns } from './turns.ts'

/** Who waits for an answer waits seconds; who brings the tables up to date, as long as it takes. */
const limits = {
  answering: { max: 5, statementMs: 3_000 },
  migrating: { max: 1, statementMs: 10 * 60_000 },
} as const

const int8 = 20

/**
 * Kysely's dialect over a pool of connections, which are opened when they are needed. A Postgres that hangs or
 * is restarted costs the queries under way, within seconds; the next ones get a new connection.
 */
export async function postgresDialect(url: string, purpose: keyof typeof limits): Promise<Dialect> {
  // Only who uses Postgres pays for loading it.
  const { Pool, types } = await import('pg')
  const { max, statementMs } = limits[purpose]
  const pool = new Pool({
    connectionString: url,
    application_name: 'scf-bot',
    max,
    // The pool counts waiting for a free connection, too: in a burst it would take a busy Postgres for a dead one.
    // So whoever asks it has a turn already, and only the connecting is timed.
    connectionTimeoutMillis: 2_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    statement_timeout: statementMs,
    // Where Postgres cannot be heard any more, it cannot say either that the time is up.
    query_timeout: statementMs + 500,
    // Of a process that stands still in the middle, the locks are freed.
    idle_in_transaction_session_timeout: 10_000,
    types: { getTypeParser: (type: number, format?: 'text' | 'binary') => parserOf(type, format) },
  })
  // A connection can also end while nobody waits for it, idle or between two queries. The pool forgets it, the
  // next query on it fails; as an event that nobody hears, it would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const turns = createTurns(max)
  return new PostgresDialect({ pool: { connect: () => connect(pool, turns), end: () => pool.end() } })

  // Times and counts stay far below 2^53; only our own pool reads them as numbers.
  function parserOf(type: number, format: 'text' | 'binary' = 'text') {
    return type === int8 ? Number : types.getTypeParser(type, format)
  }
}

/**
 * A connection that is thrown away, not put back, after anything but an answer of Postgres itself: a query that
 * took too long still blocks it.
 */
async function connect(pool: Pool, turns: Turns): Promise<PostgresPoolClient> {
  const client = await freeClient(pool, turns)
  let failure: Error | undefined
  const guarded = {
    async query(text: string, parameters: readonly unknown[]) {
      if (failure) throw failure
      try {
        return await client.query({ name: nameOf(text), text, values: [...parameters] })
      } catch (error) {
        if (!isAnswer(error)) failure = new Error('The connection to Postgres broke', { cause: error })
        throw error
      }
    },
    release() {
      client.release(failure)
      turns.end()
    },
  }
  // Kysely's type also wants cursors, which nobody asks for here.
  return guarded as unknown as PostgresPoolClient
}

/** Waits as long as others are at work; a Postgres that is not there fails all who wait, not one after another. */
async function freeClient(pool: Pool, turns: Turns): Promise<PoolClient> {
  await turns.take()
  try {
    return await pool.connect()
  } catch (error) {
    turns.failAll(error)
    turns.end()
    throw error
  }
}

const names = new Map<string, string>()

/** Postgres keeps the plan of what has a name, for as long as the connection lives: a third less time a message. */
function nameOf(text: string): string {
  const name = names.get(text) ?? `scf-bot-${names.size}`
  // The bot has a few dozen statements in all.
  names.set(text, name)
  return name
}

/** Its last word before it hangs up is none: that it is shut down, say. */
function isAnswer(error: unknown): boolean {
  if (!(error instanceof Error) || !('severity' in error)) return false
  return !('code' in error && /^(?:57P|25P03)/.test(String(error.code)))
}
