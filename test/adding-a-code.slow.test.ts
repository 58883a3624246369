import { afterAll, describe, expect, it } from 'vitest'
import { guideIn } from './support/guide.ts'

const guide = guideIn('docs/adding-a-code.md')
const { commands, run } = guide
const file = /^Of an invented code, `(\S+)`:$/m.exec(guide.text)?.[1] ?? ''
const [example = ''] = guide.blocksOf('ts')
afterAll(guide.remove)

describe('whoever follows docs/adding-a-code.md', () => {
  it('finds a whole file and the commands there', () => {
    expect(file).toMatch(/^\d{3}(-[a-z]+)+\.ts$/)
    expect(commands).toContain('npm test -- catalog')
  })

  it('is told the line that the list of the catalog lacks', () => {
    guide.write(`src/catalog/codes/${file}`, example)
    const { status, output } = run('npm test -- catalog')
    expect(status, output).not.toBe(0)
    const line = /import \w+ from '\.\/codes\/455-[^']+'/.exec(output)?.[0] ?? ''
    expect(guide.text).toContain(line)
    addToList(line)
  }, 120_000)

  it('sees each command of the guide succeed', () => {
    for (const command of commands) {
      const { status, output } = run(command)
      expect(status, `${command}\n${output}`).toBe(0)
    }
  }, 300_000)

  it('gets the new code back, from its number, its name, its message and a keyword of one character', () => {
    for (const query of ['455', 'ExampleOnly', 'Layer version 3 of base was deleted', '层'])
      expect(run(`npx scf-error ${JSON.stringify(query)}`).output).toContain('455 ExampleOnly')
  }, 60_000)

  it('leaves types and format clean', () => {
    for (const command of ['npx tsc --noEmit', 'npx biome ci src/catalog']) {
      const { status, output } = run(command)
      expect(status, output).toBe(0)
    }
  }, 120_000)
})

/** As the guide says: the import above, the name into the array, both in the order of the codes. */
function addToList(line: string): void {
  const name = /import (\w+)/.exec(line)?.[1] ?? ''
  guide.change('src/catalog/index.ts', (list) =>
    list
      .replace(/(?=^import requestCanceled)/m, `${line}\n`)
      .replace(/(?=^ {2}requestCanceled)/m, `  ${name},\n`),
  )
}
