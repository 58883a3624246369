import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newPostgresDatabase } from '../support/postgres.ts'
import { buildDatabases, size } from './big-database.ts'
import { exceptionLog, word } from './exceptions.ts'
import { median } from './measure.ts'
import { Random } from './random.ts'
import { openSide } from './side.ts'

/**
 * `npm run capacity`: what the bot carries on this machine, as absolute figures for whoever plans one. Slack's side
 * runs on the same cores, so a machine of the bot's own carries more.
 */
const bursts = 8
const pastes = 200

const folder = await mkdtemp(join(tmpdir(), 'scf-bot-capacity-'))
try {
  console.log(`Bursts of ${pastes} pastes, each in a channel of its own; the median of ${bursts} bursts.`)
  await carry('one process, SQLite', { databaseUrl: `file:${join(folder, 'one.db')}`, replicas: 1 })
  await carry('one process, Postgres', { databaseUrl: (await newPostgresDatabase()).url, replicas: 1 })
  await carry('two replicas, Postgres', { databaseUrl: (await newPostgresDatabase()).url, replicas: 2 })
  await weigh()
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function carry(title: string, place: { databaseUrl: string; replicas: number }): Promise<void> {
  const side = await openSide(place)
  const random = new Random(7)
  const rates: number[] = []
  for (let burst = -1; burst < bursts; burst += 1) {
    const texts = Array.from({ length: pastes }, () => exceptionLog(random, word(random)))
    const start = performance.now()
    await Promise.all(texts.map(side.answer))
    const seconds = (performance.now() - start) / 1_000
    await side.idle()
    // The first burst warms up.
    if (burst >= 0) rates.push(pastes / seconds)
  }
  await side.close()
  console.log(
    `  ${title.padEnd(24)} ${String(Math.round(median(rates))).padStart(4)} pastes answered a second`,
  )
}

/** What a month of a busy team takes on disk: each incident with ten sightings, a card, and every third with a fix. */
async function weigh(): Promise<void> {
  const files = { withMemory: join(folder, 'with.db'), without: join(folder, 'without.db'), team: 'T0TEAM' }
  await buildDatabases(files, [])
  const [whole, answered] = await Promise.all([stat(files.withMemory), stat(files.without)])
  const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20)
  const memory = megabytes(whole.size - answered.size)
  console.log(`${size.incidents} incidents, ten sightings each: ${memory} MB on disk.`)
  console.log(`${size.deliveries} answered messages: ${megabytes(answered.size)} MB on disk.`)
}
