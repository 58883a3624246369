/** One request from the bot, in the order of arrival. */
export type Call = {
  /** A Web API method, `response_url` or `files`. */
  readonly method: string
  /** The path that was asked for. */
  readonly url: string
  /** When it arrived: milliseconds since 1970. */
  readonly at: number
  /** How long it took to answer. */
  ms?: number
  readonly args: Readonly<Record<string, unknown>>
  readonly token: string | undefined
  readonly headers: NodeJS.Dict<string | string[]>
  /** The raw body. */
  readonly body: string
  /** What it got; `undefined` before the answer, or if there never was one. */
  answer?: unknown
  /** The fault that was planned for it, or the limit that it met. */
  fault?: Fault
}

/** What happens to a call instead of, or after, the usual thing. */
export type Fault =
  | { readonly status: 429; readonly retryAfter: number }
  | { readonly status: 500 }
  | { readonly error: string }
  /** Nothing is done, and something else than Slack answers with status 200. */
  | { readonly body: string }
  /** It is done so much later, and no answer comes. */
  | { readonly doneAfterMs: number }
  /** Nothing is done and no answer comes. */
  | { readonly hang: true }
  /** It is done, and the connection ends without an answer. */
  | { readonly dropAnswer: true }
  /** It is done, and no answer comes. */
  | { readonly hangAnswer: true }

export type FaultOptions = { readonly times?: number; readonly when?: (call: Call) => boolean }

type Matches = (call: Call) => boolean
type PlannedFault = { readonly method: string; readonly fault: Fault; readonly when: Matches; left: number }
type Waiter = { readonly matches: Matches; readonly resolve: (call: Call) => void }

/** A rule by which calls fail, such as a rate limit. */
type Limit = (call: Call) => Fault | undefined

type CallLogOptions = { readonly keep?: number; readonly limit?: Limit }

/** Every request from the bot, and the faults planned for the next ones. */
export class CallLog {
  readonly calls: Call[] = []
  readonly #finished = new Set<Call>()
  readonly #waiters = new Set<Waiter>()
  readonly #faults: PlannedFault[] = []
  readonly #keep: number
  #idle: (() => void)[] = []

  readonly #limit: Limit

  /** Forgets the oldest once there are more than `keep`. */
  constructor({ keep = Number.POSITIVE_INFINITY, limit = () => undefined }: CallLogOptions = {}) {
    this.#keep = keep
    this.#limit = limit
  }

  record(call: Call): void {
    this.calls.push(call)
  }

  /** The call has been carried out or refused; `answer` is left out if none will come. */
  finish(call: Call, answer?: unknown): void {
    call.answer = answer
    call.ms = Date.now() - call.at
    this.#finished.add(call)
    for (const waiter of this.#waiters) {
      if (waiter.matches(call)) this.#resolve(waiter, call)
    }
    if (this.#isIdle()) for (const resolve of this.#idle.splice(0)) resolve()
    this.#forgetOldest()
  }

  /** The first call to `method` that was carried out and matches; waits for it if need be. */
  called(method: string, matches: Matches = () => true): Promise<Call> {
    const wanted = (call: Call) => call.method === method && matches(call)
    const past = this.calls.find((call) => this.#finished.has(call) && wanted(call))
    if (past !== undefined) return Promise.resolve(past)
    return new Promise((resolve) => this.#waiters.add({ matches: wanted, resolve }))
  }

  /** Resolves once no call is under way. */
  async idle(): Promise<void> {
    if (!this.#isIdle()) await new Promise<void>((resolve) => this.#idle.push(resolve))
  }

  /** The next `times` calls to `method` that match meet `fault`. */
  failNext(method: string, fault: Fault, { times = 1, when = () => true }: FaultOptions = {}): void {
    this.#faults.push({ method, fault, when, left: times })
  }

  /** The fault planned for this call, or what limits it, if anything; a planned one counts as used. */
  takeFault(call: Call): Fault | undefined {
    const fault = this.#takePlanned(call) ?? this.#limit(call)
    if (fault !== undefined) call.fault = fault
    return fault
  }

  #takePlanned(call: Call): Fault | undefined {
    const next = this.#faults.find(
      ({ method, when, left }) => left > 0 && method === call.method && when(call),
    )
    if (next !== undefined) next.left -= 1
    return next?.fault
  }

  #isIdle(): boolean {
    return this.#finished.size === this.calls.length
  }

  #forgetOldest(): void {
    const [oldest] = this.calls
    if (this.calls.length <= this.#keep || oldest === undefined || !this.#finished.delete(oldest)) return
    this.calls.shift()
  }

  #resolve(waiter: Waiter, call: Call): void {
    this.#waiters.delete(waiter)
    waiter.resolve(call)
  }
}
