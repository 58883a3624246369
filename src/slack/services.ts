import type { App } from '@slack/bolt'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import type { Store } from '../store/store.ts'
import type { Lookups } from './looking/lookups.ts'
import type { Conversations } from './reading/conversations.ts'
import type { Languages } from './reading/languages.ts'
import type { Look } from './reading/look.ts'
import type { Manners } from './reading/manners.ts'
import type { Packages } from './reading/packages.ts'
import type { People } from './reading/people.ts'
import type { Digest } from './replying/digests/digest.ts'
import type { Owners } from './replying/following/owners.ts'
import type { Reactions } from './replying/following/reactions.ts'
import type { Homes } from './replying/home/homes.ts'
import type { Leases } from './replying/leases.ts'
import type { Refresher } from './replying/refresher.ts'
import type { Sender } from './replying/send.ts'

/** What the features share; everything in it is made once, in `app.ts`. Each feature asks for what it uses. */
export type Services = {
  readonly log: Log
  readonly metrics: Metrics
  /** The database, open by the time it resolves. */
  readonly store: () => Promise<Store>
  readonly people: People
  readonly conversations: Conversations
  /** The organisation that the bot's workspace belongs to, if it belongs to one. */
  readonly enterprise: string | undefined
  readonly languages: Languages
  /** How the bot is to be in a channel, as its members have set it. */
  readonly manners: Manners
  readonly lookups: Lookups
  readonly sender: Sender
  readonly leases: Leases
  readonly refresher: Refresher
  readonly owners: Owners
  /** Absent where the app may not react to messages. */
  readonly reactions: Reactions | undefined
  readonly homes: Homes
  readonly digest: Digest
  /** Origins that may be sent the bot's token to download a file: Slack's, or that of `SLACK_API_URL`. */
  readonly fileOrigins: readonly string[]
  /** Reads what handlers are deployed with; absent where the app may not read files. */
  readonly packages: Packages | undefined
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Milliseconds of a clock that nobody can set. */
  readonly ticks: () => number
  /** Looks at a message with its files. */
  readonly look: Look
}

/** A feature adds its listeners to the app; `Needs` names the services that it uses. */
export type Feature<Needs extends keyof Services = keyof Services> = (
  app: App,
  services: Pick<Services, Needs>,
) => void
