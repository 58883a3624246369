import { type Dialect, PostgresDialect, type PostgresPoolClient } from 'kysely'
import { createConnections } from './connections.ts'
import { postgresConnection } from './postgres-connection.ts'

/** Who waits for an answer waits seconds; who brings the tables up to date, as long as it takes. */
const limits = {
  answering: { own: 3, pipes: 2, statementMs: 3_000 },
  migrating: { own: 1, pipes: 0, statementMs: 10 * 60_000 },
} as const

const int8 = 20

/**
 * Kysely's dialect over a pool of connections, which are opened when they are needed. A Postgres that hangs or
 * is restarted costs the queries under way, within seconds; the next ones get a new connection.
 */
export async function postgresDialect(url: string, purpose: keyof typeof limits): Promise<Dialect> {
  // Only who uses Postgres pays for loading it.
  const { Pool, types } = await import('pg')
  const { own, pipes, statementMs } = limits[purpose]
  const pool = new Pool({
    ...(await postgresConnection(url)),
    application_name: 'scf-bot',
    max: own + pipes,
    pipeline: true,
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
  // Kysely's type also wants cursors, which nobody asks for here.
  const connect = createConnections(pool, { own, pipes }) as unknown as () => Promise<PostgresPoolClient>
  return new PostgresDialect({ pool: { connect, end: () => pool.end() } })

  // Times and counts stay far below 2^53; only our own pool reads them as numbers.
  function parserOf(type: number, format: 'text' | 'binary' = 'text') {
    return type === int8 ? Number : types.getTypeParser(type, format)
  }
}
