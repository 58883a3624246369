import { afterAll, describe, expect, it } from 'vitest'
import { guideIn } from './support/guide.ts'

const guide = guideIn('docs/adding-a-cause.md')
const { commands, run } = guide
const file = /^Of an invented cause, `(\S+)`:$/m.exec(guide.text)?.[1] ?? ''
const [example = ''] = guide.blocksOf('ts')
const line = /import (\w+) from '\.\/known\/[^']+'/.exec(guide.text)
afterAll(guide.remove)

describe('whoever follows docs/adding-a-cause.md', () => {
  it('finds a whole file, its line for the list and the commands there', () => {
    expect(file).toMatch(/^[a-z]+(-[a-z]+)+\.ts$/)
    expect(line?.[0]).toContain(file)
    expect(commands).toContain('npm test -- causes')
  })

  it('is told where the list lacks the cause', () => {
    guide.write(`src/causes/known/${file}`, example)
    const { status, output } = run('npm test -- causes')
    expect(status, output).not.toBe(0)
    expect(output).toContain('add to src/causes/index.ts')
    guide.change('src/causes/index.ts', (list) =>
      list
        .replace(/(?=^import memoryLimitExceeded)/m, `${line?.[0]}\n`)
        .replace(/(?=^ {2}memoryLimitExceeded)/m, `  ${line?.[1]},\n`),
    )
  }, 120_000)

  it('sees each command of the guide succeed', () => {
    for (const command of commands) {
      const { status, output } = run(command)
      expect(status, `${command}\n${output}`).toBe(0)
    }
  }, 300_000)

  it('gets the cause back with its value, in both languages', () => {
    const [english = '', chinese = ''] = commands.filter((command) => command.startsWith('npx scf-error'))
    // The terminal wraps its lines.
    const answer = (command: string) => run(command).output.replace(/\s+/g, '')
    expect(answer(english)).toContain('thelayerbasethatthefunctionbindswasdeleted')
    expect(answer(chinese)).toContain('函数绑定的层base已被删除')
  }, 60_000)

  it('leaves types and format clean', () => {
    for (const command of ['npx tsc --noEmit', 'npx biome ci src/causes']) {
      const { status, output } = run(command)
      expect(status, output).toBe(0)
    }
  }, 120_000)
})
