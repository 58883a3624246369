import { expect, it } from 'vitest'
import { checkHandler } from '../../src/handler/check.ts'
import { runtimes } from '../../src/handler/runtimes.ts'

it('each name stands once', () => {
  const names = runtimes.map(({ name }) => name.toLowerCase())
  expect(new Set(names).size).toBe(names.length)
})

it.each(runtimes.map((runtime) => [runtime.name, runtime] as const))(
  '%s accepts its default handler and has a source',
  (name, { defaultHandler, format, source, status }) => {
    const result = checkHandler({ handler: defaultHandler ?? 'anything at all', runtime: name })
    const expected = status === 'retiring' ? [{ id: 'runtime-retiring', severity: 'warning' }] : []
    expect(result).toMatchObject({ kind: 'verdict', valid: true, format, problems: expected })
    expect(new URL(source).protocol).toBe('https:')
  },
)

it('only the two oldest versions of Node.js are said to retire', () => {
  const retiring = runtimes.filter(({ status }) => status === 'retiring').map(({ name }) => name)
  expect(retiring).toEqual(['Nodejs6.10', 'Nodejs8.9'])
})
