import type { Logger } from '@slack/bolt'
import { LogLevel, type WebClientOptions } from '@slack/web-api'
import type { Config } from '../../config.ts'
import { errorCode } from '../../error-code.ts'
import type { Log } from '../../log.ts'

const patienceMs = 10_000
/** Each call under way is a connection of its own, and without a limit a burst would open a hundred. */
const mostAtOnce = 20

/**
 * Options for one of Slack's clients; each client gets an object of its own, because it writes into it. The clients do not
 * retry by themselves: a post whose answer got lost would be posted twice, and one 429 would hold up every method.
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

/**
 * The logger for Bolt and its clients. Their own lines hold message texts, addresses and secrets (at `debug`
 * whole requests, at `error` whole answers); what gets through is the level, our word for a line we know, and
 * the code of the error beside it.
 */
export function boltLogger(log: Log): Logger {
  const report = (level: 'info' | 'warn' | 'error', parts: readonly unknown[]) => {
    const reason = knownReason(parts[0])
    const thrown = parts.find((part) => part instanceof Error)
    if (level === 'info' && reason === undefined) return
    log(level, 'slack_client', {
      ...(reason === undefined ? {} : { reason }),
      ...(thrown === undefined ? {} : { error: errorCode(thrown) }),
    })
  }
  return {
    debug: () => {},
    info: (...parts) => report('info', parts),
    warn: (...parts) => report('warn', parts),
    error: (...parts) => report('error', parts),
    // Our own log decides what is printed; Bolt sets a level on every logger that it is given.
    setLevel: () => {},
    // Never DEBUG: that would make the socket client prepare lines from whole frames.
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  }
}

// How the lines begin that an operator can act on; the rest of each line is not read.
const reasons: readonly (readonly [beginning: string, reason: string])[] = [
  ['An incoming event was not acknowledged', 'not_acknowledged'],
  ['Failed to parse and verify the request data', 'bad_signature'],
  ['Request body exceeded', 'body_too_large'],
  ['Failed to parse the request body', 'bad_body'],
  ['Malformed request body', 'bad_body'],
  ['Could not determine the type of an incoming event', 'unknown_event'],
  ['Authorization of incoming event did not succeed', 'not_authorized'],
  ['Unhandled HTTP request', 'unknown_path'],
  ['An unhandled error occurred', 'listener_failed'],
  ['API Call failed due to rate limiting', 'rate_limited'],
  ['http request failed', 'request_failed'],
  ['Failed to retrieve a new WSS URL', 'no_socket_url'],
  ['Failed to send a', 'socket_send_failed'],
  ['WebSocket error', 'socket_error'],
  ["A ping wasn't received", 'socket_silent'],
  ["A pong wasn't received", 'socket_silent'],
]

function knownReason(line: unknown): string | undefined {
  if (typeof line !== 'string') return undefined
  return reasons.find(([beginning]) => line.startsWith(beginning))?.[1]
}
