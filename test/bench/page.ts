import type { Page } from 'playwright-core'
import { startSlack } from '../../src/workspace/slack.ts'
import { startBot } from '../support/bot.ts'
import { launchBrowser } from '../support/browser.ts'
import { startLocalProcess } from '../support/local.ts'
import { pageClient } from '../support/page-client.ts'
import { composer } from '../support/workspace-page.ts'
import { median, quantile, ratio, turns } from './measure.ts'
import type { Row } from './rows.ts'

const starts = 8
const commands = 60
const warmUp = 10

/** How soon the local workspace answers, and how soon it draws what was asked. */
export async function pageRows(): Promise<readonly Row[]> {
  const start = await measureStarts()
  const { drawn, plain } = await measureCommands()
  const peer = 'the same without the page'
  const inform = (figure: string, seen: number) =>
    ({ figure, peer, seen: Math.round(seen), unit: '' }) as const
  return [
    {
      figure: 'start of the local workspace',
      peer: 'start of the bot',
      reach: { atMost: 2 },
      seen: ratio(start.workspace, start.bot),
      unit: '×',
    },
    inform('Enter to drawn answer, p50, ms', median(drawn)),
    inform('Enter to drawn answer, p95, ms', quantile(drawn, 0.95)),
    inform('the same command by HTTP, p50, ms', median(plain)),
    inform('the same command by HTTP, p95, ms', quantile(plain, 0.95)),
  ]
}

const database = { DATABASE_URL: 'file::memory:' }

async function measureStarts() {
  const times = { workspace: [] as number[], bot: [] as number[] }
  const slack = await startSlack()
  const begin = {
    workspace: () => startLocalProcess(database),
    bot: () => startBot({ slack, mode: 'http' }),
  }
  for (const { name, round } of turns(['workspace', 'bot'] as const, starts)) {
    const begun = performance.now()
    const started = await begin[name]()
    const ms = performance.now() - begun
    started.kill()
    await started.stopped
    if (round >= 0) times[name].push(ms)
  }
  await slack.stop()
  return times
}

async function measureCommands() {
  const local = await startLocalProcess(database)
  const browser = await launchBrowser()
  try {
    // The stopwatch is a script of our own; the page would run none.
    const page = await browser.newPage({ bypassCSP: true })
    await page.goto(local.url)
    await composer(page).waitFor()
    return { drawn: await drawnTimes(page), plain: await plainTimes(local.url) }
  } finally {
    await browser.close()
    local.kill()
    await local.stopped
  }
}

/** Milliseconds from Enter to the frame in which the answer stands, by the browser's own clock. */
async function drawnTimes(page: Page): Promise<readonly number[]> {
  await page.evaluate(stopwatch)
  for (let count = 1; count <= warmUp + commands; count += 1) {
    await composer(page).fill('/scf-error 439')
    await composer(page).press('Enter')
    await page.waitForFunction(`stopwatch.length === ${count}`)
  }
  return (await page.evaluate<number[]>('stopwatch')).slice(warmUp)
}

/** Runs in the page. The frame after the one that drew is the first moment at which the answer has been seen. */
const stopwatch = `
  stopwatch = []
  let begun = 0
  let articles = document.querySelectorAll('article').length
  addEventListener('keydown', (event) => { if (event.key === 'Enter') begun = performance.now() }, true)
  new MutationObserver(() => {
    const now = document.querySelectorAll('article').length
    if (now <= articles) return
    articles = now
    requestAnimationFrame(() => requestAnimationFrame(() => stopwatch.push(performance.now() - begun)))
  }).observe(document.body, { childList: true, subtree: true })`

async function plainTimes(url: string): Promise<readonly number[]> {
  const client = pageClient(url)
  const { state, close } = await client.open()
  const channel = state.channels[0]?.id ?? ''
  const times: number[] = []
  for (let count = 0; count < warmUp + commands; count += 1) {
    const begun = performance.now()
    await client.act({ act: 'command', channel, command: '/scf-error', text: '439' })
    times.push(performance.now() - begun)
  }
  await close()
  return times.slice(warmUp)
}
