import type { App } from '@slack/bolt'
import type { Language } from '../language.ts'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import type { Database } from '../store/database.ts'

/** What the features share; everything in it is made once, in `app.ts`. */
export type Services = {
  readonly log: Log
  readonly metrics: Metrics
  readonly db: Database['db']
  /** Of this process: who holds a delivery. */
  readonly owner: string
  readonly defaultLanguage: Language
  /** Origins that may be sent the bot's token to download a file: Slack's, or that of `SLACK_API_URL`. */
  readonly fileOrigins: readonly string[]
  readonly now: () => number
}

/** A feature adds its listeners to the app. */
export type Feature = (app: App, services: Services) => void
