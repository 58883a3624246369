import { setTimeout as wait } from 'node:timers/promises'
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api'
import { errorCode } from '../../error-code.ts'
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
  return error instanceof WebAPIPlatformError && !isNoAnswerOfSlacks(error) && !passing.has(error.data.error)
}

/** Whether something else answered, the login page of a proxy, say: the client takes any text for Slack's error. */
export function isNoAnswerOfSlacks(error: unknown): boolean {
  return error instanceof WebAPIPlatformError && !/^[a-z][a-z0-9_]{2,59}$/.test(error.data.error)
}

/** Slack kept the bot waiting for its first answers for as long as anybody at a terminal would. */
export class SilentSlack extends Error {
  override readonly name = 'SilentSlack'
  readonly code = 'slack_silent'
}

/** The connection of Socket Mode ended before Slack's `hello`. */
export class SocketClosed extends Error {
  override readonly name = 'SocketClosed'
  readonly code = 'socket_closed'
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

/** How long Slack may keep us waiting for answers, in sum; what it asks us to wait is not counted. */
const firstPatienceMs = 15_000

/**
 * What `call` gives, which is among the first that the bot asks of Slack: tried again a few times while Slack is
 * slow or out of reach. Throws the last error, or a `SilentSlack` where no answer came within 15 s.
 */
export async function firstCall<T>(method: string, call: () => Promise<T>, log: Log): Promise<T> {
  let patienceMs = firstPatienceMs
  const attempt = async (): Promise<T> => {
    const start = performance.now()
    try {
      return await withinPatience(call(), patienceMs)
    } finally {
      patienceMs -= performance.now() - start
    }
  }
  for (const pauseMs of firstCallPausesMs) {
    try {
      return await attempt()
    } catch (error) {
      if (isRefusal(error) || error instanceof SilentSlack) throw error
      log('warn', 'slack_unreachable', { method, error: errorCode(error) })
      await wait(Math.min(longestFirstPauseMs, Math.max(pauseMs, retryAfterMs(error))))
    }
  }
  return attempt()
}

function withinPatience<T>(work: Promise<T>, ms: number): Promise<T> {
  const { promise: expiry, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new SilentSlack()), Math.max(0, ms))
  return Promise.race([work, expiry]).finally(() => clearTimeout(timer))
}
