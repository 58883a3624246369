import module from 'node:module'
import type { Config, WorkspaceConfig } from './config.ts'
import type { Bilingual } from './language.ts'
import type { Log } from './log.ts'

// The compile cache is switched on before anything else is loaded, so that everything else comes from it.
module.enableCompileCache()
const { readConfig, waysToStart } = await import('./config.ts')
const { errorCode } = await import('./error-code.ts')
const { createLog } = await import('./log.ts')
const { stopWithNpm } = await import('./npm-shell.ts')

const isWatching = process.argv.includes('--watch')
const config = readConfig(process.env)
if ('problem' in config) await fail(config.problem, 2)
else if (isWatching && config.mode !== 'workspace')
  (await import('./watched.ts')).runWatched(import.meta.filename)
else await run(config)

async function run(config: Config | WorkspaceConfig): Promise<void> {
  const log = createLog({
    level: config.logLevel,
    write: (line) => process.stderr.write(line),
    now: Date.now,
  })
  let running: Running | undefined
  let isStopping = false
  const stop = async () => {
    if (isStopping) process.exit(1)
    isStopping = true
    await running?.stop().catch((error) => log('error', 'stop_failed', { error: errorCode(error) }))
    process.exit(0)
  }
  process.on('SIGTERM', stop).on('SIGINT', stop)
  // The local workspace that started this bot is gone.
  process.on('disconnect', stop)
  // No second signal: where a terminal or `kill` ends npm, its shell and the bot together, the bot is stopping by now.
  stopWithNpm(() => isStopping || stop())
  if (process.connected === false) await stop()
  // Nobody has written to us yet, so what is wrong up to here may be printed whole; from now on only its code.
  const start = config.mode === 'workspace' ? await workspaceStart(config) : await botStart(config, log)
  process.on('uncaughtException', (error) => {
    log('error', 'uncaught_exception', { error: errorCode(error) })
    process.exit(1)
  })
  // A promise that nobody awaited has failed. That is a bug, but no reason to end all other work.
  process.on('unhandledRejection', (error) =>
    log('error', 'unhandled_rejection', { error: errorCode(error) }),
  )
  // A log that nobody reads any more (a closed pipe) is no reason to end either.
  process.stderr.on('error', () => {})

  const failToStart = async (error: unknown) => fail(await startProblem(error), 1)
  running = await start().catch(failToStart)
  process.stdout.write(`scf-bot: ${running.ready}\n`)
  await running.finishStart?.().catch(failToStart)
  // Written now, since a process that is killed later would leave no compile cache to the next one.
  module.flushCompileCache()
}

type Running = {
  /** What to tell whoever started us. */
  readonly ready: string
  /** Called once the bot can answer: what need not happen before. */
  finishStart?(): Promise<void>
  stop(): Promise<void>
}

type Start = () => Promise<Running>

async function botStart(config: Config, log: Log): Promise<Start> {
  const { startBot } = await import('./bot.ts')
  return async () => {
    const bot = await startBot(config, { log, now: Date.now })
    return { ...bot, ready: `listening on http://${addressOf(config.host)}:${bot.port}` }
  }
}

/** Where the bot can be asked on this machine; who listens on all addresses listens on this one. */
function addressOf(host = '0.0.0.0'): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

async function workspaceStart(config: WorkspaceConfig): Promise<Start> {
  const { startLocal } = await import('./workspace/local/local.ts')
  // The bundle for production has nothing in its place.
  if (startLocal === undefined) return fail(waysToStart, 2)
  return async () => {
    const local = await startLocal({ ...config, isWatching, log: process.stderr })
    if ('problem' in local) return fail(local.problem, local.exitCode)
    return { ...local, ready: `local workspace on ${local.url}` }
  }
}

async function startProblem(error: unknown): Promise<Bilingual> {
  const { StartProblem } = await import('./start-problem.ts')
  const { DatabaseProblem } = await import('./store/database-problem.ts')
  if (error instanceof StartProblem || error instanceof DatabaseProblem) return error.problem
  const code = errorCode(error)
  return { en: `The bot could not start (${code}).`, zh: `机器人无法启动（${code}）。` }
}

async function fail(problem: Bilingual, exitCode: number): Promise<never> {
  const { languageOfEnvironment } = await import('./cli/print.ts')
  process.stderr.write(`scf-bot: ${problem[languageOfEnvironment(process.env)]}\n`)
  process.exit(exitCode)
}
