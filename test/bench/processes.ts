import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type FakeSlack, startSlack } from '../../src/workspace/slack.ts'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))

/** A server that answers Slack, as a process of its own. */
export type Server = {
  readonly url: string
  /** Milliseconds from its start until it could answer. */
  readonly startMs: number
  /** What the process occupied at that moment. */
  readonly megabytes: number
  stop(): Promise<void>
}

/** The bot from source, the bot as built for production, and a bare Bolt app. */
export type Kind = 'source' | 'bundle' | 'bare'

export type Stage = { readonly slack: FakeSlack; start(kind: Kind): Promise<Server>; close(): Promise<void> }

/** Builds the bundle where no `node_modules` is in reach, and puts a Slack beside it. */
export async function openStage(): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'scf-bot-bench-'))
  await writeFile(join(folder, 'package.json'), '{"type":"module"}')
  await run(process.execPath, ['.ci/build.ts', join(folder, 'dist')], { cwd: root })
  const slack = await startSlack()
  const script = {
    source: 'src/main.ts',
    bundle: join(folder, 'dist', 'main.js'),
    bare: 'test/bench/bare-bolt.mjs',
  }
  const env = {
    PATH: process.env.PATH,
    // The compile cache lies in the folder for temporary files: one that nobody else has filled.
    TMPDIR: folder,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_API_URL: slack.apiUrl,
    DATABASE_URL: 'file::memory:',
    PORT: '0',
  }
  return {
    slack,
    start: (kind) => startServer(script[kind], env),
    async close() {
      await slack.stop()
      await rm(folder, { recursive: true })
    },
  }
}

async function startServer(script: string, env: NodeJS.ProcessEnv): Promise<Server> {
  const start = performance.now()
  const child = spawn(process.execPath, [script], { cwd: root, env })
  const ended = new Promise((resolve) => child.on('close', resolve))
  let errors = ''
  child.stderr.on('data', (chunk) => {
    errors = `${errors}${chunk}`.slice(-2_000)
  })
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      const found = /http:\/\/\S+/.exec(String(chunk))?.[0]
      if (found !== undefined) resolve(found)
    })
    ended.then(() => reject(new Error(`${script} ended: ${errors}`)))
  })
  const startMs = performance.now() - start
  const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(child.pid)])
  return {
    url,
    startMs,
    megabytes: Number(stdout) / 1024,
    async stop() {
      child.kill()
      await ended
    },
  }
}
