import type { Pool, PoolClient, QueryConfig, QueryResult } from 'pg'
import { brokenConnection } from './broken-connection.ts'
import { createPipes, type Pipes } from './pipes.ts'
import { createTurns, type Turns } from './turns.ts'

/** A connection as Kysely uses it: for one statement, or for a transaction. */
export type Connection = {
  query(text: string, parameters: readonly unknown[]): Promise<QueryResult>
  release(): void
}

/** Of the connections in the pool: how many are for one user at a time, and how many are shared. */
type Shares = { readonly own: number; readonly pipes: number }

/** Gives what opens a connection. Where there are pipes, single statements share them. */
export function createConnections(pool: Pool, { own, pipes }: Shares): () => Promise<Connection> {
  const turns = createTurns(own)
  const openOwn = () => ownConnection(pool, turns)
  if (pipes === 0) return openOwn
  const shared = createPipes({ count: pipes, connect: () => pool.connect() })
  return async () => sharing(shared, openOwn)
}

/** How Kysely begins a transaction, without settings and with them. */
const beginning = /^(?:begin|start transaction)/

/** Shares the pipes until a transaction begins on it: a burst takes a quarter less time so. */
function sharing(pipes: Pipes, openOwn: () => Promise<Connection>): Connection {
  let own: Connection | undefined
  return {
    async query(text, parameters) {
      if (beginning.test(text)) own = await openOwn()
      return own ? own.query(text, parameters) : pipes.query(named(text, parameters))
    },
    release: () => own?.release(),
  }
}

/**
 * A connection that is thrown away, not put back, after anything but an answer of Postgres itself: a query that
 * took too long still blocks it.
 */
async function ownConnection(pool: Pool, turns: Turns): Promise<Connection> {
  const client = await freeClient(pool, turns)
  let failure: Error | undefined
  return {
    async query(text, parameters) {
      if (failure) throw failure
      try {
        return await client.query(named(text, parameters))
      } catch (error) {
        failure = brokenConnection(error)
        throw error
      }
    },
    release() {
      client.release(failure)
      turns.end()
    },
  }
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
function named(text: string, parameters: readonly unknown[]): QueryConfig {
  const name = names.get(text) ?? `scf-bot-${names.size}`
  // The bot has a few dozen statements in all.
  names.set(text, name)
  return { name, text, values: [...parameters] }
}
