import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Delivery } from '../../src/workspace/delivery/outbox.ts'
import { type FakeSlack, startSlack } from '../../src/workspace/slack.ts'
import { startBot } from '../support/bot.ts'
import { quantile } from './measure.ts'
import { Random } from './random.ts'
import { addChannels, pickAct } from './soak-acts.ts'

/**
 * Sends 30 things a second to the real bot for so many minutes (30, or as the argument says), and prints how fast it
 * acknowledged and what it occupied in the first and in the last five minutes. Ends with 1 where a delivery failed, or the
 * bot ended before its time.
 */
const minutes = Number(process.argv[2] ?? 30)
const perSecond = 30
const minuteMs = 60_000
const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()

/** One minute: milliseconds to each acknowledgement, and what the bot occupied at its end. */
type Minute = {
  readonly events: number[]
  readonly commands: number[]
  readonly failed: string[]
  megabytes: number
  /** How late this process itself was: what it waits for the machine, the bot cannot answer for. */
  ownDelay: number
}

let isOver = false
const folder = await mkdtemp(join(tmpdir(), 'scf-bot-soak-'))
const slack = await startSlack({ keepCalls: 1_000 })
addChannels(slack)
const bot = await startBot({ slack, mode: 'http', databaseUrl: `file:${join(folder, 'soak.db')}` })
bot.stopped.then(({ code, signal, stderr }) => {
  if (isOver) return
  console.log(`The bot ended before its time, with ${code ?? signal}; its last lines:`)
  console.log(stderr.split('\n').slice(-10).join('\n'))
  process.exit(1)
})
const seen = await soak()
isOver = true
const over = bot.output.stderr.split('\n').filter((line) => line.includes('"level":"error"'))
bot.kill()
const { code } = await bot.stopped
await slack.stop()
await rm(folder, { recursive: true })
report(seen)
console.log(`RSS in MB after each minute: ${seen.map(({ megabytes }) => Math.round(megabytes)).join(', ')}`)
const failed = seen.flatMap((minute) => minute.failed)
console.log(
  `${failed.length} deliveries failed, ${over.length} errors in the log, the bot ended with ${code}`,
)
for (const line of [...failed.slice(0, 5), ...over.slice(0, 5)]) console.log(line)
process.exitCode = failed.length === 0 && code === 0 ? 0 : 1

async function soak(): Promise<readonly Minute[]> {
  const random = new Random(1)
  const minutesSeen: Minute[] = []
  const start = performance.now()
  for (let minute = 0; minute < minutes; minute += 1) {
    const now: Minute = { events: [], commands: [], failed: [], megabytes: 0, ownDelay: 0 }
    minutesSeen.push(now)
    for (let sent = 0; sent < (perSecond * minuteMs) / 1_000; sent += 1) {
      // By the clock, not by the bot: one that falls behind gets no less.
      const due = start + minute * minuteMs + (sent * 1_000) / perSecond
      await wait(Math.max(0, due - performance.now()))
      void pickAct(random)(slack, random).then((deliveries) => note(now, deliveries))
    }
    now.ownDelay = delay.max / 1e6
    delay.reset()
    now.megabytes = await megabytesOf(bot.pid)
    forget(slack)
  }
  await slack.settled()
  return minutesSeen
}

function note(minute: Minute, deliveries: readonly Delivery[]): void {
  for (const { type, ms, problem, status } of deliveries) {
    if (problem !== undefined)
      minute.failed.push(`${type}: ${problem} ${status ?? ''} after ${Math.round(ms)} ms`)
    else (type === 'slash_commands' ? minute.commands : minute.events).push(ms)
  }
}

/** Slack's side must not be what grows. */
function forget({ workspace }: FakeSlack): void {
  for (const channel of workspace.channels.values()) channel.messages.splice(0, channel.messages.length - 20)
  workspace.ephemerals.splice(0)
  for (const id of [...workspace.files.keys()].slice(0, -20)) workspace.files.delete(id)
}

async function megabytesOf(pid: number | undefined): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)])
  return Number(stdout) / 1_024
}

function report(all: readonly Minute[]): void {
  const part = Math.max(1, Math.min(5, Math.floor(all.length / 2)))
  console.table({
    [`first ${part} min`]: figures(all.slice(0, part)),
    [`last ${part} min`]: figures(all.slice(-part)),
  })
}

function figures(part: readonly Minute[]) {
  const events = part.flatMap((minute) => minute.events)
  const commands = part.flatMap((minute) => minute.commands)
  return {
    events: events.length,
    'p50 ms': Math.round(quantile(events, 0.5)),
    'p99 ms': Math.round(quantile(events, 0.99)),
    commands: commands.length,
    'command p50': Math.round(quantile(commands, 0.5)),
    'command p99': Math.round(quantile(commands, 0.99)),
    'command max': Math.round(Math.max(...commands)),
    'own delay max': Math.round(Math.max(...part.map((minute) => minute.ownDelay))),
    'RSS MB': Math.round(part.at(-1)?.megabytes ?? 0),
  }
}
