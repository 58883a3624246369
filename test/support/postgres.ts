import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import * as z from 'zod'
import type { DatabaseConfig } from '../../src/database-url.ts'

const script = fileURLToPath(new URL('postgres-keeper.ts', import.meta.url))

type Server = { readonly keeper: ChildProcess; readonly port: number }

let starting: Promise<Server> | undefined

/** A new, empty database in a real Postgres, which is started with the first one and ends with this process. */
export async function newPostgresDatabase(): Promise<Extract<DatabaseConfig, { kind: 'postgres' }>> {
  const { port } = await server()
  const name = `test_${Math.random().toString(36).slice(2)}`
  await runSql(addressOf(port, 'postgres'), `create database ${name}`)
  return { kind: 'postgres', url: addressOf(port, name) }
}

/** Runs statements beside the bot's own connections. */
export async function runSql(url: string, statements: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url })
  // A server that stops says so on every connection.
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(statements)).rows
  } finally {
    await client.end()
  }
}

/** Stops the server: every connection breaks, as in a restart of Postgres. */
export async function stopPostgres(): Promise<void> {
  await say('stop')
}

/** Starts it again, on the same port and with the same databases. */
export async function startPostgres(): Promise<void> {
  await say('start')
}

async function say(word: 'start' | 'stop'): Promise<void> {
  const { keeper } = await server()
  keeper.ref()
  keeper.send(word)
  await once(keeper, 'message')
  keeper.unref()
}

function server(): Promise<Server> {
  starting ??= start()
  return starting
}

const report = z.union([z.object({ port: z.int() }), z.object({ problem: z.string() })])

async function start(): Promise<Server> {
  const keeper = fork(script, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const [message] = await once(keeper, 'message')
  const started = report.parse(message)
  if ('problem' in started) throw new Error(`Postgres did not start: ${started.problem}`)
  // It must not keep the tests from ending: with the channel to them it ends by itself.
  keeper.unref()
  keeper.channel?.unref()
  return { keeper, port: started.port }
}

function addressOf(port: number, name: string): string {
  return `postgres://tester:p%40ss%2Fword@127.0.0.1:${port}/${name}`
}
