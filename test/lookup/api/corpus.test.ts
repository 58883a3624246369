import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { lookup } from '../../../src/lookup/lookup.ts'

const recordSchema = z.strictObject({
  id: z.string(),
  text: z.string().min(1),
  /** The codes that SCF's API gave, the one that matters first; none of an error of somebody else's. */
  codes: z.array(z.string()),
  /** `sentence`: the text has the API's words, and no code; `weak`: to be found only when the bot is asked. */
  kind: z.enum(['api', 'sentence', 'weak', 'foreign']),
})

/** Real errors of deployments, collected by people who had not read the rules; ids and names are invented. */
const records = readFileSync(new URL('../../corpus/api.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => recordSchema.parse(JSON.parse(line)))

describe.each([{ asked: true }, { asked: false }])(
  'the errors of deployments (asked: $asked)',
  ({ asked }) => {
    it.each(records.filter(({ kind }) => kind === 'api' || kind === 'sentence'))(
      '$id says $codes',
      ({ text, codes }) => {
        const { api } = lookup(text, { asked })
        expect(api?.findings.map(({ code }) => code).toSorted()).toEqual(codes.toSorted())
        expect(api?.findings[0]?.code).toBe(codes[0])
      },
    )
  },
)

it.each(records.filter(({ kind }) => kind === 'weak'))(
  '$id is told only to those who ask',
  ({ text, codes }) => {
    expect(lookup(text).api?.findings.map(({ code }) => code)).toEqual(codes)
    expect(lookup(text, { asked: false }).api).toBeUndefined()
  },
)

it.each(records.filter(({ kind }) => kind === 'foreign'))(
  '$id, of somebody else, is left alone',
  ({ text }) => {
    const { findings, api } = lookup(text, { asked: false })
    expect(findings).toEqual([])
    expect(api).toBeUndefined()
  },
)
