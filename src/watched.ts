import { spawn } from 'node:child_process'
import { stopWithNpm } from './npm-shell.ts'

/** Runs the script once more under `node --watch`, in our place: it restarts whenever the code changes. */
export function runWatched(script: string): void {
  const child = spawn(process.execPath, ['--watch', script], { stdio: 'inherit' })
  // A terminal sends its signals to the child as well, and the parent ends when the child does.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => child.kill('SIGTERM'))
  stopWithNpm(() => child.kill('SIGTERM'))
  child.on('exit', (code) => process.exit(code ?? 1))
}
