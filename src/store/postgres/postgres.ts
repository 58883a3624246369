import {
  type Dialect,
  PostgresDialect,
  type PostgresPoolClient,
  PostgresQueryCompiler,
  type QueryCompiler,
} from 'kysely'
import type { Pool, PoolClient, QueryResult } from 'pg'
import { compiledOnce } from '../statements/compiled-once.ts'
import { postgresConnection } from './postgres-connection.ts'

/**
 * Who waits for an answer waits less than Slack does, which hears within 2.5 s that its event has arrived, or nothing;
 * who brings the tables up to date, as long as it takes. A lock that is not free in time has a code of its own, so that
 * its patience ends first.
 */
const limits = {
  answering: { connections: 5, connectMs: 1_500, statementMs: 1_500, lockMs: 1_400 },
  migrating: { connections: 1, connectMs: 5_000, statementMs: 10 * 60_000, lockMs: 10 * 60_000 },
} as const

const int8 = 20

/**
 * Kysely's dialect over a pool of connections, which are opened when they are needed. A Postgres that hangs or
 * is restarted costs the queries under way, within seconds; the next ones get a new connection.
 */
export async function postgresDialect(url: string, purpose: keyof typeof limits): Promise<Dialect> {
  // Only who uses Postgres pays for loading it.
  const { Pool, types } = await import('pg')
  const { connections, connectMs, statementMs, lockMs } = limits[purpose]
  const pool = new Pool({
    ...(await postgresConnection(url)),
    application_name: 'scf-bot',
    max: connections,
    // What is asked within a transaction without waiting for the answers is sent at once.
    pipeline: true,
    // Also bounds the waiting for a free one, in a burst.
    connectionTimeoutMillis: connectMs,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    statement_timeout: statementMs,
    lock_timeout: lockMs,
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
  let inUse = 0
  // All of them are at work: it is not Postgres that is away.
  const isBusy = () => inUse === connections
  const connectInTime = async (): Promise<PostgresPoolClient> => {
    const connection = await connect(pool, isBusy)
    inUse += 1
    return {
      ...connection,
      release() {
        inUse -= 1
        connection.release()
      },
    }
  }
  return new CompilingOnce({ pool: { connect: connectInTime, end: () => pool.end() } })

  // Times and counts stay far below 2^53; only our own pool reads them as numbers.
  function parserOf(type: number, format: 'text' | 'binary' = 'text') {
    return type === int8 ? Number : types.getTypeParser(type, format)
  }
}

class CompilingOnce extends PostgresDialect {
  override createQueryCompiler(): QueryCompiler {
    return compiledOnce(new PostgresQueryCompiler())
  }
}

/**
 * A connection of the pool that is thrown away, not put back, after anything but an answer of Postgres itself: a query
 * that took too long still blocks it.
 */
async function connect(pool: Pool, isBusy: () => boolean): Promise<PostgresPoolClient> {
  const client = await pool.connect().catch((error) => {
    throw isBusy()
      ? new PostgresBusy('No connection to Postgres was free in time', { cause: error })
      : named(error)
  })
  let failure: Error | undefined
  const connection = {
    async query(text: string, parameters: readonly unknown[]) {
      if (failure) throw failure
      gather(client)
      // What goes wrong with it shows at the next statement, which is sent together with it.
      if (text === 'begin') return begin(client)
      try {
        return await client.query({ name: nameOf(text), text, values: [...parameters] })
      } catch (error) {
        if (isAnswer(error)) throw error
        failure = new Error('The connection to Postgres broke', { cause: named(error) })
        throw failure
      }
    },
    release: () => client.release(failure),
  }
  // Kysely's type also wants cursors, which nobody asks for here.
  return connection as unknown as PostgresPoolClient
}

/** The driver waited in vain, for a connection or for an answer, or was cut off: its own errors have no code. */
class PostgresSilent extends Error {
  readonly code = 'postgres_silent'
}

/** The bot itself has more to ask than its connections can carry. */
class PostgresBusy extends Error {
  readonly code = 'postgres_busy'
}

function named(error: unknown): unknown {
  const isOfDriver = error instanceof Error && !('code' in error)
  if (!isOfDriver || !/timeout|terminated/i.test(error.message)) return error
  return new PostgresSilent('Postgres did not answer in time', { cause: error })
}

/** What is asked in one turn of the event loop is sent at once: to send takes longer than to ask. */
function gather({ connection }: PoolClient): void {
  const { stream } = connection
  stream.cork()
  process.nextTick(() => stream.uncork())
}

function begin(client: PoolClient): QueryResult {
  client.query('begin').catch(() => {})
  return { command: 'BEGIN', rowCount: null, oid: 0, fields: [], rows: [] }
}

/** The last word of a Postgres before it hangs up, that it is shut down, say, is no answer. */
function isAnswer(error: unknown): boolean {
  if (!(error instanceof Error) || !('severity' in error)) return false
  return !('code' in error && /^(?:57P|25P03)/.test(String(error.code)))
}

const names = new Map<string, string>()

/** Postgres keeps the plan of what has a name, for as long as the connection lives: a fifth less time a message. */
function nameOf(text: string): string {
  const name = names.get(text) ?? `scf-bot-${names.size}`
  // The bot has some dozens of statements, and a few more for lists of different lengths.
  names.set(text, name)
  return name
}
