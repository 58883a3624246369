import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { startProcess } from './bot.ts'

const run = promisify(execFile)
const address = /^scf-bot: local workspace on (http:\/\/\S+)$/m

/** Starts the local workspace as a process of its own, on any free port; rejects with its output if it ends. */
export async function startLocalProcess(env: Readonly<Record<string, string>> = {}) {
  const local = startProcess({ PATH: process.env.PATH, PORT: '0', ...env }, 'src/main.ts', address)
  const url = await local.listening
  return { ...local, url, bot: () => botOf(local.pid ?? 0) }
}

/** The process of the bot that runs now. */
async function botOf(pid: number): Promise<number> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => pgrep(pid))
  const [bot] = children.trim().split(/\s+/).filter(Boolean).map(Number)
  if (bot === undefined) throw new Error('There is no bot')
  return bot
}

// Not every system has /proc, nor every one pgrep.
async function pgrep(pid: number): Promise<string> {
  return (await run('pgrep', ['-P', String(pid)])).stdout
}
