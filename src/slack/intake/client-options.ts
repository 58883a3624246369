import type { WebClientOptions } from '@slack/web-api'
import type { Config } from '../../config.ts'
import type { Log } from '../../log.ts'
import { boltLogger } from './logger.ts'

const patienceMs = 10_000
/** Each one at the same moment is a connection: a burst must not open a hundred, as it would. */
const mostAtOnce = 20

/**
 * For each of Slack's clients, a fresh object: they write into it. No retries in there: a post whose answer
 * got lost would be posted twice, and one 429 would hold up every method.
 */
export function webClientOptions({ slackApiUrl }: Pick<Config, 'slackApiUrl'>, log: Log): WebClientOptions {
  return {
    logger: boltLogger(log),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    maxRequestConcurrency: mostAtOnce,
    timeout: patienceMs,
    fetch: fetchWithPatience,
    ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
  }
}

/** `respond` has no limit of its own, and a hanging `response_url` would hold a click for minutes. */
const fetchWithPatience: typeof fetch = (input, init = {}) =>
  fetch(input, { ...init, signal: init.signal ?? AbortSignal.timeout(patienceMs) })

/** Origins that may see the bot's token when a file is downloaded. */
export function fileOrigins({ slackApiUrl }: Pick<Config, 'slackApiUrl'>): readonly string[] {
  const slacks = 'https://files.slack.com'
  return slackApiUrl === undefined ? [slacks] : [slacks, new URL(slackApiUrl).origin]
}
