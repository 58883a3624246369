import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { FakeSlack } from '../../src/workspace/slack.ts'
import { compileCache } from './compile-cache.ts'

export type BotOptions = {
  readonly slack: FakeSlack
  readonly mode: 'http' | 'socket'
  readonly databaseUrl?: string
  /** Added last. */
  readonly env?: Readonly<Record<string, string>>
  /** Another one than `src/main.ts`. */
  readonly script?: string
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const ready = /^scf-bot: listening on (http:\/\/\S+)$/m

/**
 * Starts the real bot as a process of its own, against the fake Slack, and connects the two. Resolves once it says
 * where it listens and has loaded all that it answers with; rejects with its output if it ends before. A replica started later takes over as the one that
 * Slack talks to; `to` reaches any.
 */
export async function startBot({ script, ...options }: BotOptions) {
  const { slack, mode } = options
  const bot = startProcess({ PATH: process.env.PATH, ...settingsOf(options) }, script)
  const url = await bot.listening
  await healthy(url)
  if (mode === 'http') slack.connect(url)
  else await slack.sockets.connected()
  return { ...bot, url }
}

/** Waits until nothing is left to load: on a busy machine that takes longer than Slack waits for an answer. */
async function healthy(url: string): Promise<void> {
  // A database that is not there is no health either, and some stories begin so: the answer itself is what counts.
  await fetch(`${url}/healthz`)
}

/** The environment of a bot in that workspace. */
export function settingsOf({ slack, mode, databaseUrl = 'file::memory:', env }: Omit<BotOptions, 'script'>) {
  const secret =
    mode === 'http' ? { SLACK_SIGNING_SECRET: slack.signingSecret } : { SLACK_APP_TOKEN: slack.appToken }
  return {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_API_URL: slack.apiUrl,
    DATABASE_URL: databaseUrl,
    PORT: '0',
    ...secret,
    ...env,
  }
}

const running = new Set<() => void>()

/** Ends every process that was started here and has not ended yet. */
export function killAll(): void {
  for (const kill of running) kill()
}

/**
 * Starts the script with exactly these variables; it listens once it prints an address as in `announced`. The
 * channel to us is its life line: it stops when we are gone, however that came about.
 */
export function startProcess(env: NodeJS.ProcessEnv, script = 'src/main.ts', announced = ready) {
  const child = spawn(`${root}/node_modules/.bin/node`, [script], {
    cwd: root,
    env: { ...compileCache, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const kill = (signal: NodeJS.Signals = 'SIGTERM') => child.kill(signal)
  const killNow = () => void kill('SIGKILL')
  running.add(killNow)
  const output = { stdout: '', stderr: '' }
  const stopped = new Promise<ProcessEnd>((resolve) => {
    child.on('close', (code, signal) => {
      running.delete(killNow)
      resolve({ code, signal, ...output })
    })
  })
  const listening = new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      output.stdout += chunk
      const url = announced.exec(output.stdout)?.[1]
      if (url !== undefined) resolve(url)
    })
    stopped.then(({ code, stderr }) => reject(new Error(`The bot ended with code ${code}: ${stderr}`)))
  })
  // Whoever waits only for the end must not be disturbed by a start that failed.
  listening.catch(() => {})
  child.stderr?.on('data', (chunk) => {
    output.stderr += chunk
  })
  return { pid: child.pid, output, listening, stopped, kill }
}

export type ProcessEnd = {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}
