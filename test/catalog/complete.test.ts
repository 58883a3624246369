import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { type Entry, entrySchema } from '../../src/catalog/entry.ts'
import { entries, entryOf, normaliseName, primaryName } from '../../src/catalog/index.ts'

const folder = new URL('../../src/catalog/codes/', import.meta.url)
const files = await Promise.all(readdirSync(folder).sort().map(load))

describe('a file of the catalog', () => {
  it.each(files)('$file has a name that is its code and a few words', ({ file, entry }) => {
    expect(file).toMatch(/^\d{3}(-[a-z0-9]+)+\.ts$/)
    expect(file.slice(0, 4), `${file} describes ${entry.code}`).toBe(`${entry.code}-`)
  })

  it.each(files)('$file keeps to the schema', ({ file, entry }) => {
    const result = entrySchema.safeParse(entry)
    expect(result.success, result.success ? '' : `${file}\n${z.prettifyError(result.error)}`).toBe(true)
  })

  it.each(files)('$file uses only the placeholders {n}, {name} and {any}', ({ entry }) => {
    const used = entry.messages.flatMap(({ text }) => text.match(/\{\w+\}/g) ?? [])
    expect(used.filter((placeholder) => !['{n}', '{name}', '{any}'].includes(placeholder))).toEqual([])
  })

  it.each(files)('$file links to https pages only', ({ entry }) => {
    const addresses = [...entry.links.flatMap(({ en, zh }) => [en, zh]), ...entry.sources]
    expect(addresses.filter((address) => !/^https:\/\/\S+$/.test(address))).toEqual([])
  })
})

describe('the list of the catalog', () => {
  it('holds every file of the folder', () => {
    const missing = files.filter(({ entry }) => !entries.includes(entry)).map(({ file }) => importLine(file))
    expect(missing, `add to src/catalog/index.ts:\n${missing.join('\n')}\n`).toEqual([])
  })

  it('is sorted by code and holds each code once', () => {
    const codes = entries.map(({ code }) => code)
    expect(codes).toEqual([...new Set(codes)].sort((a, b) => a - b))
  })

  it.each([
    [200, 'Success'],
    [400, 'BadRequest'],
    [401, 'InvalidCredentials'],
    [403, 'ResourceUnavailable'],
    [404, 'InvalidSubnetID'],
    [406, 'RequestTooLarge'],
    [430, 'UserFunctionExecError'],
    [432, 'ResourceLimitReached'],
    [433, 'TimeLimitReached'],
    [434, 'MemoryLimitReached'],
    [435, 'FunctionNotFound'],
    [436, 'InvalidParameterValue'],
    [437, 'HandlerNotFound'],
    [438, 'FunctionStatusError'],
    [439, 'UserProcExitError'],
    [441, 'UnauthorizedOperation'],
    [442, 'QualifierNotFound'],
    [500, 'InternalError'],
    [532, 'ResourceExhausted'],
  ])('shows %i as %s, like the first edition of the status page', (code, name) => {
    const entry = entryOf(code)
    expect(entry && primaryName(entry)).toBe(name)
    expect(entry?.names[0]?.editions).toContain('seed')
  })

  it('gives each keyword to one code only', () => {
    const owned = entries.flatMap(({ code, keywords }) =>
      [...new Set(keywords.map(normaliseName))].map((keyword) => ({ code, keyword })),
    )
    const shared = [...Map.groupBy(owned, ({ keyword }) => keyword)]
      .filter(([, owners]) => owners.length > 1)
      .map(([keyword, owners]) => `${keyword}: ${owners.map(({ code }) => code).join(', ')}`)
    expect(shared).toEqual([])
  })
})

async function load(file: string): Promise<{ readonly file: string; readonly entry: Entry }> {
  const module: { default: Entry } = await import(new URL(file, folder).href)
  return { file, entry: module.default }
}

function importLine(file: string): string {
  const name = file.slice(4, -3).replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  return `import ${name} from './codes/${file}'`
}
