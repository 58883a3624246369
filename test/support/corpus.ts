import { readFileSync } from 'node:fs'
import * as z from 'zod'

const recordSchema = z
  .strictObject({
    id: z.string(),
    text: z.string().min(1),
    /** The SCF status codes that the text reports, ascending; empty for `none` and `foreign`. */
    codes: z.array(z.int()).readonly(),
    /**
     * `stated`: gives a code or a status name in SCF's context; `message`: only a literal SCF message;
     * `weak`: to be found only when the bot is asked; `none`: chatter and numbers; `foreign`: other products.
     */
    kind: z.enum(['stated', 'message', 'weak', 'none', 'foreign']),
    /** Where a real text of this shape was seen; its ids and names are invented here. */
    source: z.url().optional(),
    /** Why the label is as it is, where that is not plain. */
    note: z.string().optional(),
  })
  .readonly()

export type CorpusRecord = z.infer<typeof recordSchema>

/**
 * `dev` may be read while tuning the recogniser. `held-out` may not: its texts were written by somebody who had
 * not read the rules, and whoever tunes sees only its ids and shares. Once it is read, it belongs to `dev`.
 */
export const corpusSets = ['dev', 'held-out'] as const
export type CorpusSet = (typeof corpusSets)[number]

/** The labelled texts of one set, in the file's order. */
export function loadCorpus(set: CorpusSet): readonly CorpusRecord[] {
  const file = new URL(`../corpus/${set}.jsonl`, import.meta.url)
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => recordSchema.parse(JSON.parse(line)))
}
