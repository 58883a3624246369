import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { BotState } from '../page/protocol.ts'

type BotProcessOptions = {
  /** Added to the variables of this process. */
  readonly env: Readonly<Record<string, string>>
  /** Told whenever the state changes. */
  readonly onState: (bot: BotProcess) => void
  /** Where the bot's log goes, as it is. */
  readonly log: NodeJS.WritableStream
  readonly script?: string
}

const firstPauseMs = 1_000
const longestPauseMs = 10_000
const ready = /^scf-bot: listening on (http:\/\/\S+)$/
const program = fileURLToPath(new URL('../../main.ts', import.meta.url))

/** The real bot as a process of its own, which is started again whenever it ends. */
export class BotProcess {
  state: BotState = { state: 'starting' }
  /** Where the bot listens, while it runs. */
  url: string | undefined
  readonly #options: BotProcessOptions
  readonly #settled = Promise.withResolvers<void>()
  #child: ChildProcess | undefined
  #ended: Promise<void> = Promise.resolve()
  #pauseMs = firstPauseMs
  #timer: NodeJS.Timeout | undefined
  #startedAt = 0
  #isStopping = false
  #isRestarting = false

  constructor(options: BotProcessOptions) {
    this.#options = options
  }

  start(): void {
    const { env, script = program } = this.#options
    const child = spawn(process.execPath, [script], {
      env: { ...process.env, ...env },
      // Ctrl-C must reach this process alone, which then ends the bot. If this process dies otherwise, the bot notices by
      // its closed IPC channel.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    this.#child = child
    this.#startedAt = Date.now()
    this.#become({ state: 'starting' })
    this.#follow(child)
  }

  /** Resolves once the bot has started for the first time, or has failed to. */
  get settled(): Promise<void> {
    return this.#settled.promise
  }

  /** Ends the bot in order and starts it anew, with its code as it is now. */
  async restart(): Promise<void> {
    if (this.#isRestarting) return
    this.#isRestarting = true
    clearTimeout(this.#timer)
    this.#child?.kill()
    await this.#ended
    this.#isRestarting = false
    if (!this.#isStopping) this.start()
  }

  /** Ends the bot in order; a second call ends it at once. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer)
    this.#child?.kill(this.#isStopping ? 'SIGKILL' : 'SIGTERM')
    this.#isStopping = true
    await this.#ended
  }

  #follow(child: ChildProcess): void {
    const { stdout, stderr } = child
    const { log } = this.#options
    const said: string[] = []
    if (stdout) {
      createInterface({ input: stdout }).on('line', (line) => {
        const url = ready.exec(line)?.[1]
        if (url !== undefined) this.#become({ state: 'running' }, url)
      })
    }
    if (stderr) {
      stderr.pipe(log, { end: false })
      createInterface({ input: stderr }).on('line', (line) => {
        said.push(line)
        if (said.length > 20) said.shift()
      })
    }
    this.#ended = new Promise((resolve) => {
      const end = (how: string) => {
        if (this.#child === child) this.#end(lastWord(said) ?? how)
        resolve()
      }
      child.once('error', ({ message }) => end(message))
      child.once('close', (code, signal) =>
        end(`The bot ended ${signal ? `by ${signal}` : `with code ${code}`}.`),
      )
    })
  }

  #become(state: BotState, url?: string): void {
    this.state = state
    this.url = url
    this.#options.onState(this)
    if (state.state !== 'starting') this.#settled.resolve()
  }

  #end(problem: string): void {
    this.#child = undefined
    if (this.#isStopping || this.#isRestarting) return
    // A bot that ran for a while is started again soon; one that cannot start is tried less and less often.
    if (Date.now() - this.#startedAt > longestPauseMs) this.#pauseMs = firstPauseMs
    this.#become({ state: 'down', problem })
    this.#timer = setTimeout(() => this.start(), this.#pauseMs)
    this.#pauseMs = Math.min(this.#pauseMs * 2, longestPauseMs)
  }
}

/** The sentence that a process left in its log before it ended, if it left one. */
export function lastWord(lines: readonly string[]): string | undefined {
  const sentence = lines.findLast((line) => line.startsWith('scf-bot: '))
  if (sentence !== undefined) return sentence.slice('scf-bot: '.length)
  // Node prints such a line for code that it could not run.
  return lines.findLast((line) => /^\w{0,40}Error( \[\w{1,60}\])?: /.test(line))
}
