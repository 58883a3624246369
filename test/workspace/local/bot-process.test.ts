import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { BotProcess, lastWord } from '../../../src/workspace/local/bot-process.ts'
import type { BotState } from '../../../src/workspace/page/protocol.ts'

let folder: string
let bot: BotProcess
let states: BotState[]
let changed: PromiseWithResolvers<void>
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  folder = mkdtempSync(join(tmpdir(), 'scf-bot-process-'))
  states = []
  changed = Promise.withResolvers()
})
afterEach(async () => {
  await bot.stop()
  vi.useRealTimers()
  rmSync(folder, { recursive: true })
})

function onState({ state }: BotProcess): void {
  states.push(state)
  changed.resolve()
  changed = Promise.withResolvers()
}

/** Waits until so many states have been told. The timers stand still, so nothing may look again from time to time. */
async function told(count: number): Promise<void> {
  while (states.length < count) await changed.promise
}

/** A bot whose code is this. */
function botOf(code: string, log: NodeJS.WritableStream = new PassThrough().resume()): BotProcess {
  const script = join(folder, 'bot.mjs')
  writeFileSync(script, code)
  bot = new BotProcess({
    script,
    env: { GREETING: 'hello' },
    log,
    onState,
  })
  return bot
}

const kinds = () => states.map(({ state }) => state)
const running = `console.log('scf-bot: listening on http://127.0.0.1:1'); setInterval(() => {}, 1000)`

it('is running once it says where it listens', async () => {
  botOf(running).start()
  expect([bot.state, bot.url]).toEqual([{ state: 'starting' }, undefined])
  await bot.settled
  expect([bot.state, bot.url]).toEqual([{ state: 'running' }, 'http://127.0.0.1:1'])
})

it('gets its variables, and its log is passed on as it is', async () => {
  const log = new PassThrough()
  botOf(`console.error(process.env.GREETING + ' 日志')`, log).start()
  await bot.settled
  log.end()
  expect(await text(log)).toBe('hello 日志\n')
})

it('is started again after a second, then after two, until ten', async () => {
  botOf(`console.error('scf-bot: No luck.'); process.exit(1)`).start()
  for (const [index, pauseMs] of [1_000, 2_000, 4_000, 8_000, 10_000, 10_000].entries()) {
    const count = 2 * index + 2
    await told(count)
    expect(states.at(-1)).toEqual({ state: 'down', problem: 'No luck.' })
    vi.advanceTimersByTime(pauseMs - 1)
    expect(states).toHaveLength(count)
    vi.advanceTimersByTime(1)
    expect(kinds().slice(count)).toEqual(['starting'])
  }
})

it('that ends without a word is known by its code', async () => {
  botOf('process.exit(3)').start()
  await bot.settled
  expect(bot.state).toEqual({ state: 'down', problem: 'The bot ended with code 3.' })
})

it('is never down while it is restarted on purpose', async () => {
  botOf(running).start()
  await bot.settled
  await bot.restart()
  await told(4)
  expect(kinds()).toEqual(['starting', 'running', 'starting', 'running'])
})

it('is not started again after it was stopped', async () => {
  botOf(running).start()
  await bot.settled
  await bot.stop()
  vi.advanceTimersByTime(60_000)
  expect(kinds()).toEqual(['starting', 'running'])
})

it.each([
  {
    name: 'the sentence of the bot',
    lines: ['{"level":"info"}', 'scf-bot: Slack cannot be reached.', '{"level":"warn"}'],
    word: 'Slack cannot be reached.',
  },
  {
    name: 'what Node says of code that it cannot run',
    lines: ['file.ts:3', "SyntaxError: Unexpected token ')'", '    at compile', '', 'Node.js v24.21.0'],
    word: "SyntaxError: Unexpected token ')'",
  },
  {
    name: 'an error with a code',
    lines: ['Error [ERR_MODULE_NOT_FOUND]: Cannot find x'],
    word: 'Error [ERR_MODULE_NOT_FOUND]: Cannot find x',
  },
  { name: 'nothing, where only log lines are left', lines: ['{"level":"info"}'], word: undefined },
])('the last word is $name', ({ lines, word }) => {
  expect(lastWord(lines)).toBe(word)
})
