import { type EarlyServer, listenAnywhere, listenEarly, type Sentence } from '../early-server.ts'
import { newKeys, type SlackKeys } from '../state/ids.ts'
import { BotProcess } from './bot-process.ts'
import type { LocalPage } from './local-page.ts'
import { missingPackages } from './needed-packages.ts'
import { ownDatabase } from './own-database.ts'

export type LocalOptions = {
  readonly port: number
  /** Whether no other port will do. */
  readonly portGiven: boolean
  /** Whether to follow changes of the code. */
  readonly isWatching: boolean
  /** Where the bot's own log goes. */
  readonly log: NodeJS.WritableStream
}

export type LocalWorkspace = { readonly url: string; stop(): Promise<void> }

/** Why there is no workspace, and the exit code that says so. */
export type LocalProblem = { readonly problem: Sentence; readonly exitCode: 1 | 2 }

/**
 * Starts a workspace of our own: Slack's side, the page, and the real bot as a process of its own. Resolves once the
 * page answers and the bot is ready, or has failed, which the page then shows.
 */
export async function startLocal(options: LocalOptions): Promise<LocalWorkspace | LocalProblem> {
  const missing = missingPackages()
  if (missing !== undefined) return { problem: missing, exitCode: 2 }
  const page = await listenEarly(options)
  if ('problem' in page) return { problem: page.problem, exitCode: 1 }
  return open(options, { page, slack: await listenAnywhere() })
}

type Doors = { readonly page: EarlyServer; readonly slack: EarlyServer }

/** Starts the bot first, since that takes longest, and loads everything else while it starts. */
async function open({ isWatching, log }: LocalOptions, doors: Doors): Promise<LocalWorkspace | LocalProblem> {
  let page: LocalPage | undefined
  const keys = newKeys()
  const env = { ...botEnvironment(keys, doors.slack), ...ownDatabase(process.env.DATABASE_URL) }
  const bot = new BotProcess({ env, log, onState: () => page?.followBot() })
  bot.start()
  const bundle = async () => (await import('./page-bundle.ts')).pageFiles(isWatching)
  const files = bundle()
  // The bundle is awaited further down, where a failure becomes a problem; until then Node must not see it as unhandled.
  files.catch(() => {})
  try {
    const { openLocalPage } = await import('./local-page.ts')
    const opened = await openLocalPage({ doors, keys, bot, files })
    page = opened
    page.followBot()
    await bot.settled
    if (isWatching) await follow({ bot, bundle, page, log })
    return { url: `${doors.page.url}/`, stop: () => bot.stop().then(opened.stop) }
  } catch (error) {
    await bot.stop()
    return { problem: codeProblem(error), exitCode: 1 }
  }
}

function botEnvironment({ botToken, signingSecret }: SlackKeys, { url }: EarlyServer) {
  return {
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: `${url}/api/`,
    PORT: '0',
    HOST: '127.0.0.1',
  }
}

type Followed = {
  readonly bot: BotProcess
  readonly bundle: () => ReturnType<typeof import('./page-bundle.ts').pageFiles>
  readonly page: LocalPage
  readonly log: NodeJS.WritableStream
}

/** Restarts the bot, or has the page reloaded, whenever its code changes; the messages of the workspace stay. */
async function follow({ bot, bundle, page, log }: Followed): Promise<void> {
  const { watchSource } = await import('./source-watch.ts')
  watchSource({
    onBot: () => void bot.restart(),
    onPage: () => {
      bundle().then(page.exchange, (error) => log.write(`scf-bot: ${codeProblem(error).en}\n`))
    },
  })
}

// The message of esbuild's error names the file and the line.
function codeProblem(error: unknown): Sentence {
  const why = error instanceof Error ? error.message : ''
  return { en: `The page could not be built. ${why}`, zh: `页面构建失败。${why}` }
}
