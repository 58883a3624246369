import type { Metrics } from '../metrics.ts'
import { version } from '../version.ts'
import type { Routes } from './server.ts'

export type State = 'ok' | 'starting' | 'disconnected' | 'draining'

type Options = {
  readonly state: () => Promise<State>
  /** What is wrong with the database, as a code; `ok` if nothing is. */
  readonly store: () => Promise<string>
  readonly metrics: Metrics
  /** How many answers are owed, and since when, in milliseconds since 1970. */
  readonly owed: () => Promise<{ readonly count: number; readonly since?: number }>
}

/**
 * What those who run the bot ask it. Health is whether Slack can be answered: trouble with the database is
 * told and does not count, or one blip would restart every replica at once.
 */
export function operatorRoutes({ state, store, metrics, owed }: Options): Routes {
  return {
    '/healthz': {
      async GET(_request, response) {
        const body = { status: await state(), store: await store(), version }
        response.writeHead(body.status === 'ok' ? 200 : 503, { 'content-type': 'application/json' })
        response.end(`${JSON.stringify(body)}\n`)
      },
    },
    '/metrics': {
      async GET(_request, response) {
        const { count, since = Date.now() } = await owed()
        metrics.setOwed({ count, oldestMs: Math.max(0, Date.now() - since) })
        response.writeHead(200, { 'content-type': metrics.contentType }).end(metrics.text())
      },
    },
  }
}
