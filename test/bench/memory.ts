import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildDatabases, size } from './big-database.ts'
import { exceptionLog, word } from './exceptions.ts'
import { median, quantile, ratio, turns } from './measure.ts'
import { Random } from './random.ts'
import type { Row } from './rows.ts'
import { openSide, type Side } from './side.ts'

const names = ['ours', 'plain'] as const
type Name = (typeof names)[number]
const rounds = 60
const pastesPerTurn = 10

/**
 * What the memory of incidents adds to answering a paste, in a database as large as it gets: the same bot beside
 * it answers every paste with a plain card, and only claims and marks it.
 */
export async function memoryRows(): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'scf-bot-bench-'))
  const files = { ours: join(folder, 'ours.db'), plain: join(folder, 'plain.db') }
  try {
    await buildDatabases({ withMemory: files.ours, without: files.plain, team: 'T0TEAM' }, knownTexts())
    const sides = {
      ours: await openSide({ databaseUrl: `file:${files.ours}` }),
      plain: await openSide({ databaseUrl: `file:${files.plain}`, env: withoutMemory }),
    }
    const times = await measure(sides)
    for (const side of Object.values(sides)) await side.close()
    return rowsOf(times)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const withoutMemory = {
  NODE_OPTIONS: `--import=${fileURLToPath(new URL('without-memory.mjs', import.meta.url))}`,
}

type Times = Readonly<Record<Name, { readonly reply: number[]; readonly ack: number[] }>>

async function measure(sides: Readonly<Record<Name, Side>>): Promise<Times> {
  const times: Times = { ours: { reply: [], ack: [] }, plain: { reply: [], ack: [] } }
  for (const { name, round } of turns(names, rounds)) {
    const side = sides[name]
    // Both get the same texts.
    const random = new Random(round + rounds)
    for (let paste = 0; paste < pastesPerTurn; paste += 1) {
      const { reply, acks } = await side.answer(pasteOf(random))
      await side.settled()
      if (round < 0) continue
      times[name].reply.push(reply)
      times[name].ack.push(...acks)
    }
  }
  return times
}

function rowsOf({ ours, plain }: Times): readonly Row[] {
  const peer = 'the same bot without incidents'
  // 1.22 to 1.26 in November 2026; 1.1 before an answer was owed and an incident counted by its runs, in the same transaction.
  const late = quantile(ours.reply, 0.95) / quantile(plain.reply, 0.95)
  return [
    {
      figure: `paste to reply, p50, ${size.incidents.toLocaleString('en')} incidents`,
      peer,
      reach: { atMost: 1.3 },
      seen: ratio(ours.reply, plain.reply),
      unit: '×',
    },
    { figure: 'paste to reply, p95', peer, seen: late, unit: '×' },
    { figure: 'paste to acknowledgement, p50', peer, seen: ratio(ours.ack, plain.ack), unit: '×' },
    {
      figure: 'paste to reply, p50 in ms',
      peer: `without: ${median(plain.reply).toFixed(2)} ms`,
      seen: Number(median(ours.reply).toFixed(2)),
      unit: '',
    },
  ]
}

const knownNames = Array.from({ length: 100 }, (_, index) => word(new Random(index)))

function knownTexts(): readonly string[] {
  return knownNames.map((name) => exceptionLog(new Random(0), name))
}

/** Every second one is news, the others are known from other channels. */
function pasteOf(random: Random): string {
  return exceptionLog(random, random.below(2) === 0 ? word(random) : random.pick(knownNames))
}
