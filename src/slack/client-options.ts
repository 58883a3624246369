import type { WebClientOptions } from '@slack/web-api'
import type { Config } from '../config.ts'
import type { Log } from '../log.ts'
import { boltLogger } from './logger.ts'

/**
 * For each of Slack's clients, a fresh object: they write into it. No retries in there: a post whose answer
 * got lost would be posted twice, and one 429 would hold up every method.
 */
export function webClientOptions({ slackApiUrl }: Pick<Config, 'slackApiUrl'>, log: Log): WebClientOptions {
  return {
    logger: boltLogger(log),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 10_000,
    ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
  }
}

/** Origins that may see the bot's token when a file is downloaded. */
export function fileOrigins({ slackApiUrl }: Pick<Config, 'slackApiUrl'>): readonly string[] {
  const slacks = 'https://files.slack.com'
  return slackApiUrl === undefined ? [slacks] : [slacks, new URL(slackApiUrl).origin]
}
