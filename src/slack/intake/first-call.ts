import { setTimeout as pause } from 'node:timers/promises'
import { WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api'
import { errorCode } from '../../error-code.ts'
import type { Bilingual } from '../../language.ts'
import type { Log } from '../../log.ts'

// In sum a few seconds: a blip should not stop a start, and whoever waits at a terminal should soon be told.
const pausesMs = [500, 1_000, 2_000]
const longestPauseMs = 30_000

// Slack's own trouble. All its other answers are final.
const passingErrors = new Set([
  'fatal_error',
  'internal_error',
  'ratelimited',
  'request_timeout',
  'service_unavailable',
])

/** What `call` gives, tried again a few times while Slack is slow or out of reach. Throws its last error. */
export async function firstCall<T>(method: string, call: () => Promise<T>, log: Log): Promise<T> {
  for (const pauseMs of pausesMs) {
    try {
      return await call()
    } catch (error) {
      if (isRefusal(error)) throw error
      log('warn', 'slack_unreachable', { method, error: errorCode(error) })
      await pause(Math.min(longestPauseMs, Math.max(pauseMs, retryAfterMs(error))))
    }
  }
  return call()
}

/** Whether Slack said no, and will say so again. */
export function isRefusal(error: unknown): boolean {
  return error instanceof WebAPIPlatformError && !passingErrors.has(error.data.error)
}

/** How long Slack asks us to wait; 0 if it does not. */
export function retryAfterMs(error: unknown): number {
  return error instanceof WebAPIRateLimitedError ? error.retryAfter * 1_000 : 0
}

export const unreachable = (code: string): Bilingual => ({
  en: `Slack cannot be reached (${code}); check the network and, where it is set, SLACK_API_URL.`,
  zh: `无法连接 Slack（${code}）；请检查网络；如果设置了 SLACK_API_URL，也请检查它。`,
})
