import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { Terminal } from '../../src/cli/terminal.ts'
import { compileCache } from './compile-cache.ts'
import { root } from './source.ts'

export type CommandEnd = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

type Options = {
  /** Standard input; none at all if left out. */
  readonly stdin?: string | Uint8Array
  /** Added to a shell of plain English. */
  readonly env?: Readonly<Record<string, string>>
  /** Where it runs; in the folder of the project if left out. */
  readonly cwd?: string
}

/** Runs a command in this process, with pipes where a terminal would be. */
export async function runHere(
  run: (args: readonly string[], terminal: Terminal) => number | Promise<number>,
  args: readonly string[],
  { stdin = '', env = {}, cwd = root }: Options = {},
): Promise<CommandEnd> {
  const output = { stdout: '', stderr: '' }
  const pipe = (name: keyof typeof output) => ({
    write: (text: string) => {
      output[name] += text
    },
  })
  const code = await run(args, {
    stdin: Readable.from([stdin]),
    stdout: pipe('stdout'),
    stderr: pipe('stderr'),
    env: { LANG: 'C.UTF-8', ...env },
    cwd: () => cwd,
  })
  return { code, ...output }
}

/** Runs one of the commands as a process of its own. */
export function runCommand(
  file: string,
  args: readonly string[],
  { stdin = '', env = {}, cwd = root }: Options = {},
): Promise<CommandEnd> {
  const child = spawn(process.execPath, [join(root, file), ...args], {
    cwd,
    env: { PATH: process.env.PATH, LANG: 'C.UTF-8', ...compileCache, ...env },
  })
  const output = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    output.stdout += chunk
  })
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    output.stderr += chunk
  })
  // A command that has read enough closes its end first.
  child.stdin.on('error', () => {})
  child.stdin.end(stdin)
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, ...output }))
  })
}
