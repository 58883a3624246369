import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
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
const samples = [
  ['status codes', 0.9, sampleOf(stated, 40)],
  [
    'the management API',
    0.9,
    sampleOf(
      linesOf('api').filter((text) => lookup(text).api?.findings.length),
      5,
    ),
  ],
  // An alarm carries its search along, ready to be copied, and that takes a third of the room
  [
    'alarms',
    0.55,
    sampleOf(
      linesOf('alarms').filter((text) => lookup(text).alarm),
      4,
    ),
  ],
] as const

describe('on a phone', () => {
  it.each(samples)(
    `cards of %s, in the share of %f, take ${most} lines at most`,
    async (kind, share, sample) => {
      const question = `what the corpus says of ${kind}`
      const { act, open } = workspace.client()
      const window = await open()
      await act({ act: 'post', channel: oncall, text: question })
      const head = await window.until((change) => JSON.stringify(change).includes(question))
      const [ts = ''] = /\d{10}\.\d{6}/.exec(JSON.stringify(head)) ?? []
      const page = await workspace.open('#oncall', { viewport, hasTouch: true })
      for (const [index, text] of sample.entries()) {
        // Whoever mentions the bot gets the whole card, however often an error comes.
        await act({ act: 'post', channel: oncall, thread_ts: ts, text: `@scf-bot ${text}` })
        if (index === 0) await thread(page, question)
        // One after the other, or the later ones would say that they come late. A recovery may get a line without a card.
        await page
          .locator('aside article')
          .nth(2 * index + 2)
          .waitFor()
      }
      const lines = await heights(page)
      await window.close()
      const fitting = lines.filter((height) => height <= most).length / lines.length
      console.log(
        `${kind}: ${lines.length} cards, ${(100 * fitting).toFixed(0)} % fit; highest ${Math.max(...lines).toFixed(1)}`,
      )
      expect(fitting).toBeGreaterThanOrEqual(share)
    },
    600_000,
  )
})

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
