import { BotProcess } from './bot-process.ts'
import type { Sentence } from './listen-locally.ts'
import { startLocalSlack } from './local-slack.ts'
import { missingPackages } from './needed-packages.ts'
import { type LoadedParts, loadPageParts } from './page-parts.ts'
import { type PageServer, servePage } from './page-server.ts'
import type { FakeSlack } from './slack.ts'
import { watchSource } from './source-watch.ts'

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
  let page: PageServer | undefined
  const local = await startLocalSlack((change) => page?.stream.send(change))
  const bot = new BotProcess({
    env: botEnvironment(local.slack),
    log: options.log,
    onState: ({ state, url }) => {
      if (url !== undefined) local.slack.connect(url)
      page?.stream.send({ kind: 'bot', bot: state })
    },
  })
  const parts = Promise.withResolvers<LoadedParts>()
  const served = await servePage(parts.promise, options)
  if ('problem' in served) {
    await local.stop()
    return { problem: served.problem, exitCode: 1 }
  }
  page = served
  // The bot takes longest; the rest is loaded meanwhile.
  bot.start()
  parts.resolve(loadPageParts(local, bot, options.isWatching))
  const stop = async () => {
    await bot.stop()
    await served.stop()
    await local.stop()
  }
  try {
    const [loaded] = await Promise.all([parts.promise, bot.settled])
    const watch = options.isWatching ? follow({ bot, page, parts: loaded, log: options.log }) : undefined
    return { url: served.url, stop: () => stop().finally(watch?.stop) }
  } catch (error) {
    await stop()
    return { problem: bundleProblem(error), exitCode: 1 }
  }
}

// esbuild names the file and the line.
function bundleProblem(error: unknown): Sentence {
  const why = error instanceof Error ? error.message : ''
  return { en: `The page could not be built. ${why}`, zh: `页面构建失败。${why}` }
}

function botEnvironment({ botToken, signingSecret, apiUrl }: FakeSlack): Readonly<Record<string, string>> {
  return {
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: apiUrl,
    PORT: '0',
  }
}

type Followed = {
  readonly bot: BotProcess
  readonly page: PageServer
  readonly parts: LoadedParts
  readonly log: NodeJS.WritableStream
}

/** Exchanges the code of bot and page whenever it changes; what was said in the workspace stays. */
function follow({ bot, page, parts, log }: Followed): { stop(): void } {
  return watchSource({
    onBot: () => void bot.restart(),
    onPage: () => {
      parts.bundleAgain().then(
        () => page.stream.send({ kind: 'reload' }),
        (error: Error) => log.write(`scf-bot: ${error.message}\n`),
      )
    },
  })
}
