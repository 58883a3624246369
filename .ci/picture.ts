import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../test/support/browser.ts'
import { startLocalProcess } from '../test/support/local.ts'
import { message, say, thread } from '../test/support/workspace-page.ts'
import { palettePng } from './palette-png.ts'

// The pictures of the README: the local workspace with a real conversation, `docs/workspace-{light,dark}.png`.

const log = `order-export has been failing since two, does this ring a bell?
ERROR RequestId:5b0f6c1e-93d2-4d7a-8a41-c2e7f0b9d614 Result:{"errorCode":-1,"errorMessage":"Invoking task timed out after 15 seconds","statusCode":433}
Report RequestId:5b0f6c1e-93d2-4d7a-8a41-c2e7f0b9d614 Duration:15000ms Memory:256MB MemUsage:51.203125MB`

type Look = 'light' | 'dark'

async function takePicture(browser: Browser, url: string, look: Look): Promise<void> {
  const context = await browser.newContext({
    colorScheme: look,
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 2,
    locale: 'en-US',
  })
  const page = await context.newPage()
  await page.goto(url)
  const panel = await thread(page, 'order-export has been failing')
  await panel.getByRole('button', { name: "I'm on it" }).waitFor()
  // The card from its first line on; nothing pointed at.
  await page.evaluate("document.querySelector('.reply-divider').scrollIntoView()")
  await page.mouse.move(0, 0)
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' })
  writeFileSync(join(import.meta.dirname, `../docs/workspace-${look}.png`), palettePng(picture))
  await context.close()
}

async function converse(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage()
  await page.goto(url)
  await say(page, '/scf-error 439')
  await message(page, '439 UserProcExitError').waitFor()
  await say(page, log)
  await message(page, 'order-export').getByRole('button', { name: '1 reply' }).waitFor()
  await page.close()
}

const [local, browser] = await Promise.all([startLocalProcess(), launchBrowser()])
try {
  await converse(browser, local.url)
  for (const look of ['light', 'dark'] as const) await takePicture(browser, local.url, look)
} finally {
  await browser.close()
  local.kill('SIGTERM')
  await local.stopped
}
