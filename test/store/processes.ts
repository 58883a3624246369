import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { DatabaseConfig } from '../../src/database-url.ts'

const script = fileURLToPath(new URL('claiming-process.ts', import.meta.url))

/** A process that will claim `count` messages at the word "go". */
export async function startProcess(
  config: DatabaseConfig,
  owner: string,
  count: number,
): Promise<ChildProcess> {
  const child = fork(script, [JSON.stringify(config), owner, String(count)])
  await once(child, 'message')
  return child
}

/** Says "go"; gives the outcome for each message. */
export async function claimAll(child: ChildProcess): Promise<string[]> {
  const report = once(child, 'message')
  const death = once(child, 'exit').then(([code]) => Promise.reject(new Error(`ended early with ${code}`)))
  death.catch(() => {})
  child.send('go')
  const [outcomes] = await Promise.race([report, death])
  return outcomes
}

export async function kill(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
}
