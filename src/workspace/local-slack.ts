import { type AppManifest, readManifest } from './manifest.ts'
import type { Delivery } from './outbox.ts'
import type { Change } from './page/protocol.ts'
import { pageChange } from './page-state.ts'
import { createRetries } from './retries.ts'
import { type FakeSlack, type SlackOptions, startSlack } from './slack.ts'
import type { User } from './workspace.ts'

/** Slack's side as the one person at the page meets it. */
export type LocalSlack = {
  readonly slack: FakeSlack
  readonly me: User
  /** The newest last. */
  readonly deliveries: readonly Delivery[]
  /** Gives the app what its manifest says. */
  install(): Promise<AppManifest>
  stop(): Promise<void>
}

const remembered = 500

/** Starts Slack's side for Ada, with a direct message to the bot; `show` gets what changes for her. */
export async function startLocalSlack(
  show: (change: Change) => void,
  options: SlackOptions = {},
): Promise<LocalSlack> {
  const deliveries: Delivery[] = []
  const retries = createRetries((delivery, sending) => slack.redeliver(delivery, sending))
  const slack = await startSlack({
    ...options,
    people: [
      { name: 'Ada', locale: 'en-US' },
      { name: 'Lin', locale: 'zh-CN' },
    ],
    scopes: [],
    keepCalls: remembered,
    onChange: (happening) => {
      const change = pageChange(slack.workspace, me, happening)
      if (change !== undefined) show(change)
    },
    onDelivered: (delivery) => {
      deliveries.push(delivery)
      if (deliveries.length > remembered) deliveries.shift()
      retries.delivered(delivery)
    },
  })
  const me = slack.user('Ada')
  slack.directMessage('Ada')
  return {
    slack,
    me,
    deliveries,
    async install() {
      const manifest = await readManifest()
      for (const scope of manifest.scopes) slack.workspace.tokens.get(slack.botToken)?.scopes.add(scope)
      return manifest
    },
    async stop() {
      retries.stop()
      await slack.stop()
    },
  }
}
