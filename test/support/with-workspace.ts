import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { launchBrowser } from './browser.ts'
import { startLocalProcess } from './local.ts'
import { pageClient } from './page-client.ts'

type Local = Awaited<ReturnType<typeof startLocalProcess>>

// Chromium may have to be installed first.
const startMs = 660_000

/**
 * A local workspace with the real bot and a browser, for the tests of one file. What is said stays from one test to
 * the next; windows and modals are each test's own.
 */
export function withWorkspace() {
  const folder = mkdtempSync(join(tmpdir(), 'scf-bot-browser-'))
  const started: { local?: Local; browser?: Browser } = {}
  beforeAll(async () => {
    const env = { DATABASE_URL: `file:${join(folder, 'bot.db')}` }
    const [local, browser] = await Promise.all([startLocalProcess(env), launchBrowser()])
    Object.assign(started, { local, browser })
    // Without this every test would wait for answers in vain.
    const { state, close } = await pageClient(local.url).open()
    await close()
    expect(state.bot).toEqual({ state: 'running' })
  }, startMs)
  afterEach(async () => {
    await Promise.all(started.browser?.contexts().map((context) => context.close()) ?? [])
    if (started.local !== undefined) await closeModals(pageClient(started.local.url))
  })
  afterAll(async () => {
    await started.browser?.close()
    started.local?.kill('SIGKILL')
    await started.local?.stopped
    rmSync(folder, { recursive: true, force: true })
  })
  const local = () => there(started.local)
  return {
    local,
    browser: () => there(started.browser),
    /** The page's way to the server, without the page. */
    client: () => pageClient(local().url),
    /** The workspace in a fresh window, at a place such as `#deploys`. */
    async open(place = '#oncall', options: BrowserContextOptions = {}): Promise<Page> {
      const context = await there(started.browser).newContext({ locale: 'en-US', ...options })
      context.setDefaultTimeout(40_000)
      const page = await context.newPage()
      await page.goto(local().url + place)
      await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
      return page
    },
  }
}

// A modal is mine, not a window's: the next test would begin with it.
async function closeModals(client: ReturnType<typeof pageClient>): Promise<void> {
  const { state, close } = await client.open()
  await close()
  for (const _ of state.modals) await client.act({ act: 'close' })
}

function there<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('Nothing is open before the tests begin')
  return value
}
