import type { Config } from './config.ts'
import { errorCode } from './error-code.ts'
import { keepHouse } from './housekeeping.ts'
import { operatorRoutes, type State } from './http/health.ts'
import { type HttpServer, type Routes, startHttp } from './http/server.ts'
import { createStore } from './lazy-store.ts'
import type { Log } from './log.ts'
import { createMetrics } from './metrics.ts'
import { createRunning } from './running.ts'
import { type LazyFeatures, openApp } from './slack/app.ts'
import { createIntake } from './slack/intake/intake.ts'
import type { PaceOptions } from './slack/replying/channel-queue.ts'
import type { Store } from './store/store.ts'
import { version } from './version.ts'

export type Bot = {
  /** The port of the bot's HTTP server, for those who run the bot and, in HTTP mode, for Slack. */
  readonly port: number
  /**
   * Loads the features and opens the database, for which whatever Slack sends before has to wait. Throws a `problem` for
   * what does not pass by itself.
   */
  finishStart(): Promise<void>
  /** Pays what is owed and draws what was left undrawn, as happens each half minute anyway. */
  sweep(): Promise<void>
  /** Takes no new work, finishes what is under way, 10 s at most, and closes everything. */
  stop(): Promise<void>
}

type Surroundings = PaceOptions & { readonly log: Log; readonly now: () => number }

/** Starts the bot; resolves once it can answer Slack. What the operator can set right is thrown as a `problem`. */
export async function startBot(config: Config, surroundings: Surroundings): Promise<Bot> {
  const opened: Closer[] = []
  try {
    return await openBot(config, surroundings, opened)
  } catch (error) {
    await closeAll(opened)
    throw error
  }
}

type Closer = () => Promise<void> | void

async function openBot(
  config: Config,
  { log, now, ticks = () => performance.now(), postEveryMs }: Surroundings,
  opened: Closer[],
): Promise<Bot> {
  const metrics = createMetrics()
  const running = createRunning(metrics.setRunning)
  const intake = createIntake(config, { log, now })
  /** Set once Slack's requests get in. */
  let ready: LazyFeatures | undefined
  const state = async (): Promise<State> => {
    if (running.isDraining) return 'draining'
    if (ready === undefined) return 'starting'
    // Whoever waits for this before Slack is sent here has the first request answered at once.
    await ready.load()
    return intake.isConnected() ? 'ok' : 'disconnected'
  }

  const { open: store, close } = createStore(config.database, { ticks })
  opened.push(close)
  const operators = operatorRoutes({
    state,
    store: () => storeState(store, now),
    metrics,
    owed: () => owedNow(store),
  })
  const server = await serveRoutes(config, { operators, slack: intake.routes, log }, opened)
  opened.push(intake.disconnect)
  const features = await openApp(config, {
    receiver: intake.receiver,
    running,
    log,
    metrics,
    store,
    ...{ now, ticks, postEveryMs },
  })
  opened.push(features.close)
  await intake.connect()
  ready = features
  log('info', 'started', { mode: config.mode, port: server.port, version })
  const sweep = async () => {
    const { payer, refresher, owners, homes } = await features.load()
    await Promise.all([payer.sweep(), refresher.sweep(), owners.sweep(), homes.sweep()])
  }
  return {
    port: server.port,
    async finishStart() {
      await features.load()
      await store().catch(async (error) => {
        if (!(await mayPass(error))) throw error
        log('warn', 'store_failed', { error: errorCode(error) })
      })
      opened.push(keepHouse({ store, retentionDays: config.retentionDays, log, now }))
      opened.push(keepSwept(sweep))
    },
    sweep,
    async stop() {
      const left = await running.drain(drainMs)
      const owed = await owedNow(store)
      if (owed.count > 0) log('warn', 'owed', { count: owed.count })
      log(left > 0 ? 'warn' : 'info', 'stopped', { count: left })
      await closeAll(opened)
    },
  }
}

type Served = { readonly operators: Routes; readonly slack: Routes; readonly log: Log }

/** One port for all, or two: what operators ask for need not be where Slack comes in. */
async function serveRoutes(
  config: Config,
  { operators, slack, log }: Served,
  opened: Closer[],
): Promise<HttpServer> {
  const { port, host, metricsPort } = config
  const isApart = metricsPort !== undefined
  const server = await startHttp({ port, host, routes: isApart ? slack : { ...operators, ...slack }, log })
  opened.push(server.close)
  if (isApart) {
    const apart = { port: metricsPort, portSetting: 'METRICS_PORT', host, routes: operators, log } as const
    opened.push((await startHttp(apart)).close)
  }
  return server
}

const drainMs = 10_000
const sweepMs = 30_000
/** What a process that died a moment ago held is free by then. */
const secondSweepMs = 4_000

/** Pays what is owed and draws what was left undrawn, now and every half minute. Gives a function that ends it. */
function keepSwept(sweep: () => Promise<void>): () => void {
  sweep()
  const second = setTimeout(sweep, secondSweepMs).unref()
  const timer = setInterval(sweep, sweepMs).unref()
  return () => {
    clearTimeout(second)
    clearInterval(timer)
  }
}

// The last opened first: no request may find the database closed.
async function closeAll(opened: readonly Closer[]): Promise<void> {
  for (const close of opened.toReversed()) await close()
}

async function mayPass(error: unknown): Promise<boolean> {
  const { DatabaseProblem } = await import('./store/database-problem.ts')
  return error instanceof DatabaseProblem && error.mayPass
}

/** How many answers are owed, and since when; nothing where the database cannot say. */
async function owedNow(
  store: () => Promise<Store>,
): Promise<{ readonly count: number; readonly since?: number }> {
  try {
    const { db, debts } = await store()
    return await debts.owing(db)
  } catch {
    return { count: 0 }
  }
}

async function storeState(store: () => Promise<Store>, now: () => number): Promise<string> {
  try {
    await (await store()).check({ now: now() })
    return 'ok'
  } catch (error) {
    return errorCode(error)
  }
}
