import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { type Cause, causeSchema } from '../../src/causes/cause.ts'
import { causes } from '../../src/causes/index.ts'
import { namesIn, tell } from '../../src/causes/told.ts'
import { lookup } from '../../src/lookup/lookup.ts'

const folder = new URL('../../src/causes/known/', import.meta.url)
const files = await Promise.all(readdirSync(folder).sort().map(load))
const examples = causes.flatMap((cause) => cause.examples.map((example) => ({ id: cause.id, ...example })))

describe('a file of a cause', () => {
  it.each(files)('$file is named after its id and keeps to the schema', ({ file, cause }) => {
    expect(file).toBe(`${cause.id}.ts`)
    const result = causeSchema.safeParse(cause)
    expect(result.success, result.success ? '' : z.prettifyError(result.error)).toBe(true)
  })

  it('is in the list, and each only once', () => {
    const missing = files.filter(({ cause }) => !causes.includes(cause)).map(({ file }) => file)
    expect(missing, 'add to src/causes/index.ts').toEqual([])
    expect(new Set(causes.map(({ id }) => id)).size).toBe(causes.length)
  })
})

describe('an example of a cause', () => {
  it.each(examples)('$id is read back from: $text', ({ id, text, values, code }) => {
    const answer = lookup(text)
    expect(answer.findings[0]?.code ?? null).toBe(code)
    const [found] = answer.causes
    // What the management API refused has the API's name for it instead of a status code.
    expect(found).toMatchObject({ id, code: code ?? answer.api?.findings[0]?.code ?? null, values })
    for (const { start, end, text: words } of found?.evidence ?? [])
      expect(text.slice(start, end)).toBe(words)
  })

  it.each(causes)('$id has a headline and steps with every value filled in, in both languages', (cause) => {
    for (const { values } of cause.examples) {
      const all = { ...values, ...cause.derived?.({ values, run: nothingKnown, words: '' }) }
      const steps = cause.steps.filter(({ when }) => when?.({ values: all, run: nothingKnown }) ?? true)
      for (const { snippet = '' } of steps)
        expect(namesIn(tell({ en: snippet, zh: snippet }, all, 'en') ?? snippet)).toEqual([])
      for (const told of [cause.headline, ...steps.map(({ say }) => say)]) {
        for (const language of ['en', 'zh'] as const)
          expect(namesIn(tell(told, all, language) ?? '{none}')).toEqual([])
      }
    }
  })
})

const nothingKnown = {
  language: undefined,
  runtime: undefined,
  timeoutSeconds: undefined,
  durationMs: undefined,
  memoryMb: undefined,
  memoryUsedMb: undefined,
  exitStatus: undefined,
}

async function load(file: string): Promise<{ readonly file: string; readonly cause: Cause }> {
  const module: { default: Cause } = await import(new URL(file, folder).href)
  return { file, cause: module.default }
}
