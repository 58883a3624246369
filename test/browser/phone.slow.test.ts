import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { lookup } from '../../src/lookup/lookup.ts'
import { loadCorpus } from '../support/corpus.ts'
import { withWorkspace } from '../support/with-workspace.ts'
import { thread } from '../support/workspace-page.ts'

/** Lines of body text that a card may take on a phone, its buttons counted as one; and how many cards have to. */
const most = 14
const viewport = { width: 390, height: 844 }

const workspace = withWorkspace()
const oncall = 'C0ONCALL'
/** Every so many of the texts that get a card. */
function sampleOf(texts: readonly string[], each: number): readonly string[] {
  return texts.filter((_, index) => index % each === 0)
}

const lineSchema = z.looseObject({ text: z.string() })
const linesOf = (name: string) =>
  readFileSync(new URL(`../corpus/${name}.jsonl`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => lineSchema.parse(JSON.parse(line)).text)
const stated = loadCorpus('dev')
  .filter(({ kind }) => kind === 'stated')
  .map(({ text }) => text)
const alarms = linesOf('alarms').filter((text) => lookup(text).alarm)
const samples = [
  ['status codes', 0.9, sampleOf(stated, 40)],
  [
    'causes',
    0.9,
    sampleOf(
      linesOf('causes').filter((text) => lookup(text).findings.length * lookup(text).causes.length),
      10,
    ),
  ],
  [
    'the management API',
    0.9,
    sampleOf(
      linesOf('api').filter((text) => lookup(text).api?.findings.length),
      5,
    ),
  ],
  ['alarms', 0.9, sampleOf(alarms, 4)],
] as const

describe('on a phone', () => {
  it.each(samples)(
    `cards of %s, in the share of %f, take ${most} lines at most`,
    async (kind, share, sample) => {
      const { page, ask, close } = await threadOn(`what the corpus says of ${kind}`)
      for (const text of sample) await ask(text)
      const lines = await heights(page)
      await close()
      expect(fittingOf(kind, lines)).toBeGreaterThanOrEqual(share)
    },
    600_000,
  )

  it('so do those that tell what the team did about it the last time', async () => {
    const { page, ask, close } = await threadOn('what has been fixed before')
    for (const text of [...sampleOf(stated, 160), ...sampleOf(alarms, 16)]) {
      const card = await ask(text)
      const fixed = card.getByRole('button', { name: /^(What fixed it|怎么解决的)/ })
      // A code that is only spoken of is no incident.
      if ((await fixed.count()) === 0) continue
      await fixed.click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox').fill('raised the timeout to 30 s')
      await dialog.getByRole('button', { name: /^(Save|保存)$/ }).click()
      await card.getByText('raised the timeout to 30 s').waitFor()
      await ask(text)
    }
    const lines = await heights(page)
    await close()
    expect(fittingOf('what was fixed before', lines)).toBeGreaterThanOrEqual(0.9)
  }, 600_000)
})

/** A thread on a phone in which texts are asked about. Whoever mentions the bot gets the whole card, however often an error comes. */
async function threadOn(question: string) {
  const { act, open } = workspace.client()
  const window = await open()
  await act({ act: 'post', channel: oncall, text: question })
  const head = await window.until((change) => JSON.stringify(change).includes(question))
  const [ts = ''] = /\d{10}\.\d{6}/.exec(JSON.stringify(head)) ?? []
  const page = await workspace.open('#oncall', { viewport, hasTouch: true })
  const articles = page.locator('aside article')
  let asked = 0
  /** One after the other, or the later ones would say that they come late. */
  const ask = async (text: string): Promise<Locator> => {
    await act({ act: 'post', channel: oncall, thread_ts: ts, text: `@scf-bot ${text}` })
    if (asked === 0) await thread(page, question)
    asked += 1
    const card = articles.nth(2 * asked)
    await card.waitFor()
    return card
  }
  return { page, ask, close: () => window.close() }
}

function fittingOf(kind: string, lines: readonly number[]): number {
  const fitting = lines.filter((height) => height <= most).length / lines.length
  const highest = Math.max(...lines).toFixed(1)
  console.log(`${kind}: ${lines.length} cards, ${(100 * fitting).toFixed(0)} % fit; highest ${highest}`)
  return fitting
}

/** What a message of the thread shows, if it has buttons: cards of the bot. */
const cards = `[...document.querySelectorAll('aside article .bk')].filter((card) => card.querySelector('button'))`

/** Height of each card's text over that of a line of it, and one for its buttons. */
function heights(page: Page): Promise<readonly number[]> {
  return page.evaluate<readonly number[]>(`${cards}.map((card) => {
    const row = [...card.children].find((block) => block.querySelector('button'))
    const line = parseFloat(getComputedStyle(card).lineHeight)
    return (card.getBoundingClientRect().height - row.getBoundingClientRect().height) / line + 1
  })`)
}
