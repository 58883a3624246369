import { enableCompileCache, flushCompileCache } from 'node:module'
import type { Bot } from './bot.ts'
import type { Config } from './config.ts'
import type { Bilingual } from './language.ts'

// Before anything else is loaded, so that all of it comes from the cache.
enableCompileCache()
const { readConfig } = await import('./config.ts')
const { errorCode } = await import('./error-code.ts')
const { createLog } = await import('./log.ts')

const config = readConfig(process.env)
if ('problem' in config) await fail(config.problem, 2)
else await run(config)

async function run(config: Config): Promise<void> {
  const log = createLog({
    level: config.logLevel,
    write: (line) => process.stderr.write(line),
    now: Date.now,
  })
  let bot: Bot | undefined
  let isStopping = false
  const stop = async () => {
    if (isStopping) process.exit(1)
    isStopping = true
    await bot?.stop().catch((error) => log('error', 'stop_failed', { error: errorCode(error) }))
    process.exit(0)
  }
  process.on('SIGTERM', stop).on('SIGINT', stop)
  // Nobody has written to us yet, so what is wrong up to here may be printed whole; from now on only its code.
  const { startBot } = await import('./bot.ts')
  process.on('uncaughtException', (error) => {
    log('error', 'uncaught_exception', { error: errorCode(error) })
    process.exit(1)
  })
  // Some work went wrong that nobody waited for: a fault of ours, but no reason to let all the rest die of it.
  process.on('unhandledRejection', (error) =>
    log('error', 'unhandled_rejection', { error: errorCode(error) }),
  )
  // Nor is a log that nobody reads any more.
  process.stderr.on('error', () => {})

  const failToStart = async (error: unknown) => fail(await startProblem(error), 1)
  bot = await startBot(config, { log, now: Date.now }).catch(failToStart)
  process.stdout.write(`scf-bot: listening on http://127.0.0.1:${bot.port}\n`)
  await bot.openStore().catch(failToStart)
  // A process that is killed would leave no cache to the next one.
  flushCompileCache()
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
