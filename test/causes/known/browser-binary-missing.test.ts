import { expect, it } from 'vitest'
import { runOf, said, tracebackOf } from './said.ts'

const missing = "Executable doesn't exist at /root/.cache/ms-playwright/chromium-1091/chrome-linux/chrome"
const playwright = `playwright._impl._errors.Error: BrowserType.launch: ${missing}`

it.each([
  runOf(430, tracebackOf('browser = p.chromium.launch()', playwright)),
  playwright,
  "selenium.common.exceptions.WebDriverException: Message: 'chromedriver' executable needs to be in PATH.",
])('Python is told nothing of npm: %s', (text) => {
  expect(said(text)).toMatch(/^there is no browser in the package\nUse an image function/)
  expect(said(text)).not.toMatch(/sparticuz|puppeteer|Node\.js/)
})

it('Node.js is', () => {
  const text = `Error: browserType.launch: ${missing}\n    at main (/var/user/index.js:4:8)`
  expect(said(runOf(430, text))).toContain('@sparticuz/chromium')
})
