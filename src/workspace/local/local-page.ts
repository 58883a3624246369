import type { EarlyServer } from '../early-server.ts'
import type { SlackKeys } from '../state/ids.ts'
import type { BotProcess } from './bot-process.ts'
import type { EventStream } from './event-stream.ts'
import { examples } from './examples.ts'
import { exchangesAbout } from './exchanges/exchanges.ts'
import { type LocalSlack, startLocalSlack } from './local-slack.ts'
import { perform } from './page-acts.ts'
import type { PageFiles } from './page-bundle.ts'
import { servePage } from './page-server.ts'
import { pageState } from './page-state.ts'

export type LocalPageOptions = {
  /** Where the bot finds Slack, and people the page. */
  readonly doors: { readonly slack: EarlyServer; readonly page: EarlyServer }
  readonly keys: SlackKeys
  readonly bot: BotProcess
  readonly files: Promise<PageFiles>
}

export type LocalPage = {
  /** Shows the state of the bot, and sends events to its present address. */
  followBot(): void
  /** Serves these files from now on, and reloads every open window. */
  exchange(files: PageFiles): void
  stop(): Promise<void>
}

/** Starts Slack's side and the page that shows it. Rejects with what is wrong with the page's code. */
export async function openLocalPage({ doors, keys, bot, files }: LocalPageOptions): Promise<LocalPage> {
  let stream: EventStream | undefined
  const local = await startLocalSlack((change, to) => stream?.send(change, to), { early: doors.slack, keys })
  let code = await files
  const { slack, person, deliveries, manifest } = local
  const { commands, shortcuts } = manifest
  stream = servePage(doors.page, {
    file: (path) => code[path],
    person,
    state: (me) => pageState(slack.workspace, me, { commands, shortcuts, examples, bot: bot.state }),
    act: (me, act) => perform({ slack, me, manifest }, act),
    exchanges: (place) =>
      exchangesAbout({ workspace: slack.workspace, deliveries, calls: slack.calls }, place),
    botUrl: () => bot.url,
  })
  const windows = stream
  return {
    followBot: () => {
      if (bot.url !== undefined) slack.connect(bot.url)
      windows.send({ kind: 'bot', bot: bot.state })
    },
    exchange: (files) => {
      code = files
      windows.send({ kind: 'reload' })
    },
    stop: () => close(local, windows, doors.page),
  }
}

async function close(local: LocalSlack, windows: EventStream, door: EarlyServer): Promise<void> {
  windows.close()
  await door.close()
  await local.stop()
}
