import { setTimeout as wait } from 'node:timers/promises'
import type { SocketModeReceiver } from '@slack/bolt'
import * as z from 'zod'
import { errorCode } from '../../error-code.ts'
import type { Log } from '../../log.ts'
import { firstCall, retryAfterMs, SocketClosed } from './slack-errors.ts'
import { firstCallProblem } from './start-problems.ts'

type Client = Pick<SocketModeReceiver['client'], 'start' | 'disconnect' | 'on'>

export type Connection = {
  isConnected(): boolean
  /** Throws a `StartProblem`. */
  connect(): Promise<void>
  disconnect(): Promise<void>
}

const goodbyeWithinMs = 500
/** A connection that lived this long was a good one; Slack recycles them after some hours. */
const stableMs = 30_000
const longestPauseMs = 30_000
/** So many connections in a row may Slack recycle while they are young; a Slack that goes on is one in trouble. */
const mostYoungRefreshes = 3

/**
 * Keeps the WebSocket of Socket Mode open. The client's own reconnecting waits 5 s each time Slack recycles
 * a connection, and ends for good, in an unhandled rejection, when the Web API is down at that moment; so it has to be
 * switched off.
 */
export function keepConnected(client: Client, { log, now }: { log: Log; now: () => number }): Connection {
  let connectedAt: number | undefined
  let isRecycled = false
  let youngRefreshes = 0
  let failures = 0
  let isStarting = false
  let isStopped = false

  const start = async () => {
    isStarting = true
    try {
      // Rejects with nothing when the connection ends before Slack's `hello`.
      await client.start().catch((error) => Promise.reject(error ?? new SocketClosed()))
    } finally {
      isStarting = false
    }
    if (isStopped) await client.disconnect()
  }

  const reconnect = async () => {
    let pauseMs = reconnectPauseMs(failures)
    while (!isStopped && connectedAt === undefined) {
      await wait(pauseMs, undefined, { ref: false })
      try {
        await start()
      } catch (error) {
        failures += 1
        pauseMs = Math.max(reconnectPauseMs(failures), retryAfterMs(error))
        log('warn', 'socket_unreachable', { error: errorCode(error), count: failures })
      }
    }
  }

  const forgiven = (): boolean => {
    youngRefreshes = isRecycled ? youngRefreshes + 1 : 0
    return isRecycled && youngRefreshes <= mostYoungRefreshes
  }

  client.on('connected', () => {
    connectedAt = now()
    isRecycled = false
  })
  client.on('ws_message', (data: unknown) => {
    isRecycled ||= isRecycling(data)
  })
  client.on('disconnected', () => {
    const wasStable = connectedAt !== undefined && now() - connectedAt >= stableMs
    connectedAt = undefined
    if (isStarting || isStopped) return
    if (wasStable) failures = youngRefreshes = 0
    else if (!forgiven()) failures += 1
    log('info', 'socket_closed')
    reconnect()
  })

  return {
    isConnected: () => connectedAt !== undefined,
    async connect() {
      await firstCall('apps.connections.open', start, log).catch((error) => {
        throw firstCallProblem(error, refused)
      })
    },
    async disconnect() {
      isStopped = true
      await Promise.race([client.disconnect(), wait(goodbyeWithinMs)])
    },
  }
}

const farewell = z.object({ type: z.literal('disconnect'), reason: z.enum(['refresh_requested', 'warning']) })

/**
 * Whether Slack says that it will close this connection, and wants another one in its place:
 * https://docs.slack.dev/apis/events-api/using-socket-mode#disconnect
 */
function isRecycling(data: unknown): boolean {
  // Looked for first, because most of what comes is an event, and need not be parsed twice.
  if (typeof data !== 'string' || data.length > longestFarewell || !data.includes('disconnect')) return false
  try {
    return farewell.safeParse(JSON.parse(data)).success
  } catch {
    return false
  }
}

const longestFarewell = 1_000

// No pause after a connection that lived long. Else longer each time, with chance in it: after an outage of Slack's,
// not every bot in the world comes back in the same moment.
function reconnectPauseMs(failures: number): number {
  if (failures === 0) return 0
  return Math.min(longestPauseMs, 250 * 2 ** failures) * (0.75 + Math.random() / 4)
}

const refused = (code: string) => ({
  en: `Slack does not accept the token in SLACK_APP_TOKEN (${code}); it must be an app-level token with the scope connections:write, and Socket Mode must be switched on in the Slack app.`,
  zh: `Slack 不接受 SLACK_APP_TOKEN 中的 token（${code}）；它应是带有 connections:write 权限的 app-level token，并且 Slack 应用需要启用 Socket Mode。`,
})
