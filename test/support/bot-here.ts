import { startBot } from '../../src/bot.ts'
import { readConfig } from '../../src/config.ts'
import { createLog } from '../../src/log.ts'
import { type BotOptions, type ProcessEnd, settingsOf } from './bot.ts'

export type BotHereOptions = Omit<BotOptions, 'script'> & {
  /** The pause between two posts to a channel, after a burst: Slack's second, unless a story is about that. */
  readonly postEveryMs?: number
  /** Whether what need not happen before the first request has happened when this resolves. */
  readonly isFinished?: boolean
}

/**
 * The real bot in the process of the tests, which has loaded it already: all of it but `src/main.ts`. Requests, the
 * Web API and the database are as real as ever. It can be stopped in order, which is a SIGTERM; who kills takes
 * `startBot`.
 */
export async function startBotHere(options: BotHereOptions) {
  const { slack, mode, postEveryMs = 10, isFinished = true, ...others } = options
  const config = readConfig(settingsOf({ slack, mode, ...others }))
  if ('problem' in config) throw new Error(config.problem.en)
  if (config.mode === 'workspace') throw new Error('These are settings of a workspace, not of a bot')
  const output = { stdout: '', stderr: '' }
  const write = (line: string) => {
    output.stderr += line
  }
  const log = createLog({ level: config.logLevel, write, now: Date.now })
  const bot = await startBot(config, { log, now: Date.now, postEveryMs })
  if (isFinished) await bot.finishStart()
  const url = `http://127.0.0.1:${bot.port}`
  if (mode === 'http') slack.connect(url)
  else await slack.sockets.connected()
  const { promise: stopped, resolve } = Promise.withResolvers<ProcessEnd>()
  const stop = () => resolve(bot.stop().then(() => ({ code: 0, signal: null, ...output })))
  return {
    url,
    output,
    stopped,
    /** What happens each half minute. */
    sweep: () => bot.sweep(),
    kill(signal: NodeJS.Signals = 'SIGTERM') {
      if (signal !== 'SIGTERM') throw new Error(`${signal} would end the tests: let the bot run apart`)
      stop()
    },
  }
}
