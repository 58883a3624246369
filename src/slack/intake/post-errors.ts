import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api'

/** What Slack refuses today it may take tomorrow; everything else that it refuses stays refused. */
const passing = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'ratelimited',
])

/** Longer waits than this are somebody else's outage. */
const longestPauseMs = 300_000

/** How long to wait before another attempt; `undefined` where none makes sense. */
export function pauseAfter(error: unknown): number | 'usual' | undefined {
  if (error instanceof WebAPIRateLimitedError) {
    const pauseMs = error.retryAfter * 1_000
    return pauseMs <= longestPauseMs ? pauseMs : undefined
  }
  return isFinal(error) ? undefined : 'usual'
}

/** The request may have been carried out although no answer came: a server's error, a timeout, a cut connection. */
export function isLost(error: unknown): boolean {
  return !(error instanceof WebAPIRateLimitedError) && !isFinal(error)
}

function isFinal(error: unknown): boolean {
  if (error instanceof WebAPIPlatformError) return !passing.has(error.data.error)
  return error instanceof WebAPIHTTPError && error.statusCode < 500
}
