import type { PoolClient, QueryConfig, QueryResult } from 'pg'
import { brokenConnection } from './broken-connection.ts'
import { createTurns } from './turns.ts'

export type Pipes = {
  /** Runs one statement, which is a transaction of its own. */
  query(statement: QueryConfig): Promise<QueryResult>
}

type Options = {
  readonly count: number
  readonly connect: () => Promise<PoolClient>
}

/** Statements under way in one pipe: the last of them waits for all the others, and its time runs. */
const deep = 5

/**
 * Connections that many share: the next statement is sent before the last one is answered
 * (https://node-postgres.com/features/pipelining). Whoever finds all of them full waits, as long as that takes; a
 * Postgres that is not there fails all who wait, not one after another.
 */
export function createPipes({ count, connect }: Options): Pipes {
  const turns = createTurns(count * deep)
  const open = async (): Promise<PoolClient> => {
    try {
      return await connect()
    } catch (error) {
      turns.failAll(error)
      throw error
    }
  }
  const pipes = Array.from({ length: count }, () => createPipe(open))
  const emptiest = () => pipes.reduce((one, other) => (other.users() < one.users() ? other : one))

  return {
    async query(statement) {
      await turns.take()
      try {
        return await emptiest().query(statement)
      } finally {
        turns.end()
      }
    },
  }
}

type Line = { readonly client: Promise<PoolClient>; users: number; failure?: Error }

/** Opened when it is needed; goes back to the pool when nobody uses it, and is thrown away once it is broken. */
function createPipe(connect: () => Promise<PoolClient>) {
  let current: Line | undefined

  const isOver = (line: Line): void => {
    if (current === line) current = undefined
  }

  const leave = async (line: Line): Promise<void> => {
    line.users -= 1
    if (line.users > 0) return
    isOver(line)
    const client = await line.client.catch(() => undefined)
    client?.release(line.failure)
  }

  return {
    users: () => current?.users ?? 0,
    async query(statement: QueryConfig): Promise<QueryResult> {
      current ??= { client: connect(), users: 0 }
      const line = current
      line.users += 1
      try {
        return await (await line.client).query(statement)
      } catch (error) {
        const failure = brokenConnection(error)
        if (failure) {
          line.failure ??= failure
          isOver(line)
        }
        throw error
      } finally {
        await leave(line)
      }
    },
  }
}
