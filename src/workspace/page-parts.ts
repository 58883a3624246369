import type { BotProcess } from './bot-process.ts'
import { examples } from './examples.ts'
import { exchangesAbout } from './exchanges.ts'
import type { LocalSlack } from './local-slack.ts'
import { perform } from './page-acts.ts'
import { pageFiles } from './page-bundle.ts'
import type { PageParts } from './page-server.ts'
import { pageState } from './page-state.ts'

/** What the page can ask for, once its code is bundled and the manifest is read. */
export async function loadPageParts(
  local: LocalSlack,
  bot: BotProcess,
  isDevelopment: boolean,
): Promise<LoadedParts> {
  const { slack, me, deliveries } = local
  const [manifest, first] = await Promise.all([local.install(), pageFiles(isDevelopment)])
  const { commands, shortcuts } = manifest
  let files = first
  return {
    file: (path) => files[path],
    state: () => pageState(slack.workspace, me, { commands, shortcuts, examples, bot: bot.state }),
    act: (act) => perform({ slack, me, manifest }, act),
    exchanges: (place) =>
      exchangesAbout({ workspace: slack.workspace, deliveries, calls: slack.calls }, place),
    botUrl: () => bot.url,
    async bundleAgain() {
      files = await pageFiles(isDevelopment)
    },
  }
}

export type LoadedParts = PageParts & {
  /** Bundles the code as it is now; what was bundled before stays if that fails. */
  bundleAgain(): Promise<void>
}
