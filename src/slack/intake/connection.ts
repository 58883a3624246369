import { setTimeout as wait } from 'node:timers/promises'
import type { SocketModeReceiver } from '@slack/bolt'
import { errorCode } from '../../error-code.ts'
import type { Log } from '../../log.ts'
import { StartProblem } from '../../start-problem.ts'
import { firstCall, isRefusal, retryAfterMs, unreachable } from './slack-errors.ts'

type Client = Pick<SocketModeReceiver['client'], 'start' | 'disconnect' | 'on'>

export type Connection = {
  isConnected(): boolean
  /** Throws a `StartProblem`. */
  connect(): Promise<void>
  disconnect(): Promise<void>
}

const helloWithinMs = 30_000
const goodbyeWithinMs = 500
/** A connection that lived this long was a good one; Slack recycles them after some hours. */
const stableMs = 30_000
const longestPauseMs = 30_000

/**
 * Keeps the WebSocket of Socket Mode open. The client's own reconnecting waits 5 s each time Slack recycles
 * a connection, and ends for good, in an unhandled rejection, when the Web API is down at that moment; so it has to be
 * switched off.
 */
export function keepConnected(client: Client, { log, now }: { log: Log; now: () => number }): Connection {
  let connectedAt: number | undefined
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

  client.on('connected', () => {
    connectedAt = now()
  })
  client.on('disconnected', () => {
    const wasStable = connectedAt !== undefined && now() - connectedAt >= stableMs
    connectedAt = undefined
    if (isStarting || isStopped) return
    failures = wasStable ? 0 : failures + 1
    log('info', 'socket_closed')
    reconnect()
  })

  return {
    isConnected: () => connectedAt !== undefined,
    async connect() {
      const hello = firstCall('apps.connections.open', start, log)
      await withTimeout(hello, helloWithinMs).catch((error) => {
        throw new StartProblem(
          isRefusal(error) ? refused(errorCode(error)) : unreachable(errorCode(error)),
          error,
        )
      })
    },
    async disconnect() {
      isStopped = true
      await Promise.race([client.disconnect(), wait(goodbyeWithinMs)])
    },
  }
}

class SocketClosed extends Error {
  readonly code = 'socket_closed'
}

// No pause after a connection that lived long. Else longer each time, with chance in it: after an outage of Slack's,
// not every bot in the world comes back in the same moment.
function reconnectPauseMs(failures: number): number {
  if (failures === 0) return 0
  return Math.min(longestPauseMs, 250 * 2 ** failures) * (0.75 + Math.random() / 4)
}

function withTimeout(work: Promise<void>, ms: number): Promise<void> {
  const { promise: expiry, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new DOMException('no hello', 'TimeoutError')), ms)
  return Promise.race([work, expiry]).finally(() => clearTimeout(timer))
}

const refused = (code: string) => ({
  en: `Slack does not accept the token in SLACK_APP_TOKEN (${code}); it must be an app-level token with the scope connections:write, and Socket Mode must be switched on in the Slack app.`,
  zh: `Slack 不接受 SLACK_APP_TOKEN 中的 token（${code}）；它应是带有 connections:write 权限的 app-level token，并且 Slack 应用需要启用 Socket Mode。`,
})
