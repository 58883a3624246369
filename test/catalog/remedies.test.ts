import { expect, it } from 'vitest'
import * as z from 'zod'
import { entryCard } from '../../src/cards/entry.ts'
import { markdownCard } from '../../src/cards/markdown.ts'
import { entryOf } from '../../src/catalog/index.ts'
import rows from '../fixtures/status-page-remedies.json' with { type: 'json' }

/** Everything the earliest status page tells its readers to do, and the words of ours that say it. */
const remedies = z
  .array(
    z.strictObject({
      code: z.int(),
      remedy: z.string(),
      en: z.string(),
      zh: z.string(),
      link: z.url().optional(),
    }),
  )
  .parse(rows)

it.each(remedies)('the whole entry of $code says: $remedy', ({ code, en, zh, link }) => {
  const entry = entryOf(code)
  expect(entry && markdownCard(entryCard(entry, 'en'))).toContain(en)
  const chinese = entry && markdownCard(entryCard(entry, 'zh'))
  expect(chinese).toContain(zh)
  if (link !== undefined) expect(chinese).toContain(link)
})
