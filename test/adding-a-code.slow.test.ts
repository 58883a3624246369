import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { root, sourceOf } from './support/source.ts'

const guide = sourceOf('docs/adding-a-code.md')
const file = /^Of an invented code, `(\S+)`:$/m.exec(guide)?.[1] ?? ''
const [example = ''] = blocksOf('ts')
const commands = blocksOf('sh').flatMap((block) => block.split('\n').map((line) => line.trim()))

const scratch = mkdtempSync(join(tmpdir(), 'adding-a-code-'))
for (const name of [
  'src',
  'test',
  'package.json',
  'vitest.config.ts',
  'biome.json',
  'tsconfig.json',
  '.gitignore',
])
  cpSync(join(root, name), join(scratch, name), { recursive: true })
symlinkSync(join(root, 'node_modules'), join(scratch, 'node_modules'))
afterAll(() => rmSync(scratch, { recursive: true }))

describe('whoever follows docs/adding-a-code.md', () => {
  it('finds a whole file and the commands there', () => {
    expect(file).toMatch(/^\d{3}(-[a-z]+)+\.ts$/)
    expect(commands).toContain('npm test -- catalog')
  })

  it('is told the line that the list of the catalog lacks', () => {
    writeFileSync(join(scratch, 'src/catalog/codes', file), example)
    const { status, output } = run('npm test -- catalog')
    expect(status, output).not.toBe(0)
    const line = /import \w+ from '\.\/codes\/455-[^']+'/.exec(output)?.[0] ?? ''
    expect(guide).toContain(line)
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

/** The fenced blocks of the guide in one language, also indented ones. */
function blocksOf(language: string): readonly string[] {
  const blocks = guide.matchAll(/^ *```(\w*)\n([\s\S]*?)^ *```$/gm)
  return [...blocks].filter(([, name]) => name === language).map(([, , text = '']) => text.trimEnd())
}

/** As the guide says: the import above, the name into the array, both in the order of the codes. */
function addToList(line: string): void {
  const path = join(scratch, 'src/catalog/index.ts')
  const name = /import (\w+)/.exec(line)?.[1] ?? ''
  const list = readFileSync(path, 'utf8')
    .replace(/(?=^import requestCanceled)/m, `${line}\n`)
    .replace(/(?=^ {2}requestCanceled)/m, `  ${name},\n`)
  writeFileSync(path, list)
}

/** Runs a line of the guide in the scratch copy. `npx NAME` finds the project's own commands there, as it does after `npm ci`. */
function run(command: string): { readonly status: number | null; readonly output: string } {
  const own =
    'npx() { case $1 in scf-error) shift; node src/cli/scf-error.ts "$@";; *) command npx "$@";; esac; }'
  const env = { ...process.env, CI: undefined, VITEST: undefined, NODE_ENV: undefined, LANG: 'C.UTF-8' }
  const options = { cwd: scratch, env, encoding: 'utf8' } as const
  const { status, stdout, stderr } = spawnSync('bash', ['-c', `${own}\n${command.trim()}`], options)
  return { status, output: stdout + stderr }
}
