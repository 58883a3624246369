import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, sourceOf } from './source.ts'

const copied = [
  ...['src', 'test', '.ci', 'package.json', 'vitest.config.ts', 'biome.json', 'tsconfig.json', '.gitignore'],
]

/** A guide of the documents, and a copy of the project in which somebody follows it. */
export function guideIn(path: string) {
  const text = sourceOf(path)
  const scratch = mkdtempSync(join(tmpdir(), 'guide-'))
  for (const name of copied) cpSync(join(root, name), join(scratch, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(scratch, 'node_modules'))
  /** The fenced blocks of the guide in one language, also indented ones. */
  const blocksOf = (language: string): readonly string[] => {
    const blocks = text.matchAll(/^ *```(\w*)\n([\s\S]*?)^ *```$/gm)
    return [...blocks].filter(([, name]) => name === language).map(([, , block = '']) => block.trimEnd())
  }
  return {
    text,
    blocksOf,
    commands: blocksOf('sh').flatMap((block) => block.split('\n').map((line) => line.trim())),
    write: (file: string, content: string) => writeFileSync(join(scratch, file), content),
    /** Rewrites a file of the copy. */
    change: (file: string, change: (content: string) => string) =>
      writeFileSync(join(scratch, file), change(readFileSync(join(scratch, file), 'utf8'))),
    /** Runs a line of the guide in the copy. `npx NAME` finds the project's own commands there, as it does after `npm ci`. */
    run(command: string): { readonly status: number | null; readonly output: string } {
      const own =
        'npx() { case $1 in scf-error) shift; node src/cli/scf-error.ts "$@";; *) command npx "$@";; esac; }'
      const env = { ...process.env, CI: undefined, VITEST: undefined, NODE_ENV: undefined, LANG: 'C.UTF-8' }
      const options = { cwd: scratch, env, encoding: 'utf8' } as const
      const { status, stdout, stderr } = spawnSync('bash', ['-c', `${own}\n${command.trim()}`], options)
      return { status, output: stdout + stderr }
    },
    remove: () => rmSync(scratch, { recursive: true }),
  }
}
