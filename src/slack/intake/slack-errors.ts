import { setTimeout as wait } from 'node:timers/promises'
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api'
import { errorCode } from '../../error-code.ts'
import type { Bilingual } from '../../language.ts'
import type { Log } from '../../log.ts'

/** Slack's own trouble: what it refuses with one of these today it may take tomorrow. Every other refusal stays. */
const passing = new Set([
  'fatal_error',
  'internal_error',
  'ratelimited',
  'request_timeout',
  'service_unavailable',
])

/** Whether Slack said no, and will say so again. */
export function isRefusal(error: unknown): boolean {
  return error instanceof WebAPIPlatformError && !passing.has(error.data.error)
}

/** How long Slack asks us to wait, in milliseconds; 0 if it does not. */
export function retryAfterMs(error: unknown): number {
  return error instanceof WebAPIRateLimitedError ? error.retryAfter * 1_000 : 0
}

/** A message whose turn comes later than this has missed its moment. */
const longestPostPauseMs = 300_000

/** How long to wait before the same call makes sense again, in milliseconds; `undefined` where it never will. */
export function pauseBeforeRetry(error: unknown): number | 'usual' | undefined {
  if (error instanceof WebAPIRateLimitedError) {
    const pauseMs = retryAfterMs(error)
    return pauseMs <= longestPostPauseMs ? pauseMs : undefined
  }
  return isFinal(error) ? undefined : 'usual'
}

/** The call may have been carried out although no answer came: a server's error, a timeout, a cut connection. */
export function isLost(error: unknown): boolean {
  return !(error instanceof WebAPIRateLimitedError) && !isFinal(error)
}

function isFinal(error: unknown): boolean {
  return isRefusal(error) || (error instanceof WebAPIHTTPError && error.statusCode < 500)
}

// In sum a few seconds: a blip should not stop a start, and whoever waits at a terminal should soon be told.
const firstCallPausesMs = [500, 1_000, 2_000]
const longestFirstPauseMs = 30_000

/**
 * What `call` gives, which is among the first that the bot asks of Slack: tried again a few times while Slack is
 * slow or out of reach. Throws the last error.
 */
export async function firstCall<T>(method: string, call: () => Promise<T>, log: Log): Promise<T> {
  for (const pauseMs of firstCallPausesMs) {
    try {
      return await call()
    } catch (error) {
      if (isRefusal(error)) throw error
      log('warn', 'slack_unreachable', { method, error: errorCode(error) })
      await wait(Math.min(longestFirstPauseMs, Math.max(pauseMs, retryAfterMs(error))))
    }
  }
  return call()
}

/** What whoever starts the bot is told when the first call fails for good without a refusal. */
export const unreachable = (code: string): Bilingual => ({
  en: `Slack cannot be reached (${code}); check the network and, where it is set, SLACK_API_URL.`,
  zh: `无法连接 Slack（${code}）；请检查网络；如果设置了 SLACK_API_URL，也请检查它。`,
})
