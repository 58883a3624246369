import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { lookup } from '../../../src/lookup/lookup.ts'

const recordSchema = z.strictObject({
  id: z.string(),
  text: z.string(),
  /** The status codes that are told unasked, ascending. */
  codes: z.array(z.int()),
  /** What an alarm of SCF is about, nothing more and nothing less; absent for everything else. */
  alarm: z
    .strictObject({
      functionName: z.string().optional(),
      namespace: z.string().optional(),
      version: z.string().optional(),
      region: z.string().optional(),
      metric: z.string().optional(),
      status: z.enum(['triggered', 'recovered']),
    })
    .optional(),
  /** Why it is labelled otherwise than whoever wrote it had it. */
  note: z.string().optional(),
})

/**
 * `alarm` and `alarm2`, with what is `foreign`, were filled in from the vendor's pages by people who had not read the code:
 * at the first look 28 and 23 of thirty subjects were right, and one of the 51 others was answered; of `b3`, 39 of 42
 * subjects, all codes, and none of 21 others; of `b4`, 39 of 40 subjects, 37 codes, and none of 21 others. `shape` and `other` are the same in the shapes that forwarders and people give them, written before they were tried.
 */
const records = readFileSync(new URL('../../corpus/alarms.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => recordSchema.parse(JSON.parse(line)))

it.each(records)('$id', ({ text, codes, alarm }) => {
  const answer = lookup(text, { asked: false })
  expect(answer.findings.map(({ code }) => code).toSorted()).toEqual(codes)
  if (alarm === undefined || answer.alarm === undefined) expect(answer.alarm).toBe(alarm)
  else {
    const { functionName, namespace, version, region, metric, status } = answer.alarm
    const told = { functionName, namespace, version, region, metric, status }
    expect(JSON.parse(JSON.stringify(told))).toEqual(alarm)
  }
})
