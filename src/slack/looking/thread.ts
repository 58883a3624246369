import { Worker, type WorkerOptions } from 'node:worker_threads'
import type { Answer } from '../../lookup/lookup.ts'
import type { Job, JobEnd } from './job.ts'

/** No answer came from the thread; `code` says why. */
class ThreadFailed extends Error {
  override readonly name = 'ThreadFailed'
  readonly code: string

  constructor(code: string) {
    super(code)
    this.code = code
  }
}

export type LookupThread = {
  /** What `lookup` gives. Texts are read one after the other. Throws a `ThreadFailed`. */
  lookup(job: Job): Promise<Answer>
  /** Ends the thread; what still waits fails. */
  close(): Promise<void>
}

type Options = {
  /** What the thread runs. */
  readonly script?: URL
  /** How long one text may take. */
  readonly patienceMs?: number
  /** How long the thread stays when it has nothing to do. */
  readonly idleMs?: number
}

type Waiting = Job & PromiseWithResolvers<Answer>

/**
 * A thread for `lookup`, so that a long text holds up nobody else. It is started with the first text and ends when it
 * had nothing to do for a minute. If it dies over a text, or takes too long, that text fails, and the next one gets a
 * new thread.
 */
export function createLookupThread({
  script = threadScript,
  patienceMs = 10_000,
  idleMs = 60_000,
}: Options = {}): LookupThread {
  const queue: Waiting[] = []
  let worker: Worker | undefined
  let current: Waiting | undefined
  let timer: NodeJS.Timeout | undefined

  const arm = (ms: number, then: () => void): void => {
    clearTimeout(timer)
    timer = setTimeout(then, ms).unref()
  }

  const drop = (): Promise<unknown> => {
    clearTimeout(timer)
    const dropped = worker
    worker = undefined
    return dropped?.terminate() ?? Promise.resolve()
  }

  const failCurrent = (code: string): void => {
    const failed = current
    current = undefined
    failed?.reject(new ThreadFailed(code))
    next()
  }

  const settle = (end: JobEnd): void => {
    const settled = current
    current = undefined
    if ('answer' in end) settled?.resolve(end.answer)
    else settled?.reject(new ThreadFailed(end.error))
    next()
  }

  const start = (): Worker => {
    const started = new Worker(script, threadOptions)
    started.unref()
    // What a thread says or does after it was dropped is nobody's concern.
    started.on('message', (end: JobEnd) => {
      if (worker === started) settle(end)
    })
    // `exit` follows, and tells the same.
    started.on('error', () => {})
    started.on('exit', () => {
      if (worker !== started) return
      worker = undefined
      failCurrent('lookup_thread_ended')
    })
    return started
  }

  const next = (): void => {
    if (current !== undefined) return
    current = queue.shift()
    if (current === undefined) {
      arm(idleMs, drop)
      return
    }
    worker ??= start()
    arm(patienceMs, () => {
      drop()
      failCurrent('lookup_too_slow')
    })
    const { text, asked, eager = false } = current
    worker.postMessage({ text, asked, eager } satisfies Job)
  }

  return {
    lookup(job) {
      const waiting = { ...job, ...Promise.withResolvers<Answer>() }
      queue.push(waiting)
      next()
      return waiting.promise
    },
    async close() {
      const left = queue.splice(0)
      for (const { reject } of left) reject(new ThreadFailed('closed'))
      const ended = drop()
      failCurrent('closed')
      await ended
    },
  }
}

/** Beside this file in the source; the build puts it beside `main.js` under the same name. */
const threadScript = new URL(
  import.meta.url.endsWith('.ts') ? './lookup-thread.ts' : './lookup-thread.js',
  import.meta.url,
)

const threadOptions: WorkerOptions = {
  name: 'lookup',
  // The thread needs no variable, and none of its parent's flags.
  env: {},
  execArgv: [],
  // A text that needs more than this ends the thread, not the bot.
  resourceLimits: { maxOldGenerationSizeMb: 256 },
}
