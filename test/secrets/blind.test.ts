import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { redact } from '../../src/redact.ts'
import { plant } from './plant.ts'

/**
 * Blind sets, written by people who had not read the rules, and among them two by somebody who had and looked
 * for what they miss. All have been read since, so what they measure is that nothing is lost; a fresh set has to be
 * written to know how much is found.
 */
const rowSchema = z.strictObject({ kind: z.string(), template: z.string().min(1) })
const rows = readFileSync(new URL('../corpus/secrets.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => rowSchema.parse(JSON.parse(line)))
  .map(({ kind, template }) => ({ kind, template, ...plant(template) }))

const planted = rows.filter(({ text, masked }) => text !== masked)
const harmless = rows.filter(({ text, masked }) => text === masked)

it('at least 95 % of the texts are wholly masked', () => {
  const left = planted.filter(({ text, masked }) => shows(redact(text).text, masked))
  expect(planted.length).toBeGreaterThan(200)
  expect(left.length, list(left)).toBeLessThanOrEqual(planted.length * 0.05)
})

it('at most 2 % of the harmless texts are touched', () => {
  const touched = harmless.filter(({ text }) => redact(text).text !== text)
  expect(harmless.length).toBeGreaterThan(200)
  expect(touched.length, list(touched)).toBeLessThanOrEqual(harmless.length * 0.02)
})

/** Whether anything that should be masked is not. */
function shows(redacted: string, masked: string): boolean {
  return masked.split('').some((unit, place) => unit === '•' && redacted.charAt(place) !== '•')
}

function list(texts: readonly { readonly kind: string; readonly template: string }[]): string {
  return texts.map(({ kind, template }) => `${kind}: ${template}`).join('\n')
}
