import type { Delivery } from '../delivery/outbox.ts'
import { createRetries } from '../delivery/retries.ts'
import type { Change } from '../page/protocol.ts'
import { type FakeSlack, type SlackOptions, startSlack } from '../slack.ts'
import type { User } from '../state/model.ts'
import { cast, meetingPlaces } from './cast.ts'
import { type AppManifest, readManifest } from './manifest.ts'
import { pageChange } from './page-state.ts'

/** Slack's side as the people at the page meet it. */
export type LocalSlack = {
  readonly slack: FakeSlack
  /** The one whom a window's address names, in whatever case; Ada where that is nobody who is here. */
  person(name: string): User
  /** The newest last. */
  readonly deliveries: readonly Delivery[]
  /** What the app was installed with. */
  readonly manifest: AppManifest
  stop(): Promise<void>
}

const remembered = 500

/** Starts Slack's side for the cast, colleagues with a direct message to the bot; `show` gets what changes for whom. */
export async function startLocalSlack(
  show: (change: Change, to: User) => void,
  options: SlackOptions = {},
): Promise<LocalSlack> {
  const manifest = await readManifest()
  const deliveries: Delivery[] = []
  const retries = createRetries((delivery, sending) => slack.redeliver(delivery, sending))
  const slack = await startSlack({
    ...options,
    people: cast,
    channels: meetingPlaces,
    // Granted before the first request is answered: the bot may have asked already, and would log `missing_scope`.
    scopes: manifest.scopes,
    keepCalls: remembered,
    onChange: (happening) => {
      for (const person of people) {
        const change = pageChange(slack.workspace, person, happening)
        if (change !== undefined) show(change, person)
      }
    },
    onDelivered: (delivery) => {
      deliveries.push(delivery)
      if (deliveries.length > remembered) deliveries.shift()
      retries.delivered(delivery)
    },
  })
  const people = cast.map(({ name }) => slack.user(name))
  for (const { id, otherTeam } of people) if (otherTeam === undefined) slack.directMessage(id)
  return {
    slack,
    person: (name) =>
      people.find((each) => each.name.toLowerCase() === name.toLowerCase()) ?? slack.user('Ada'),
    deliveries,
    manifest,
    async stop() {
      retries.stop()
      await slack.stop()
    },
  }
}
