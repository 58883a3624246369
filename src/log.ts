import { codeOrOther, isCode } from './error-code.ts'
import type { Outcome, Surface } from './metrics.ts'

/** From the most to the least talkative; `debug` too prints only the fields below. */
export const logLevels = ['debug', 'info', 'warn', 'error'] as const
export type LogLevel = (typeof logLevels)[number]

/**
 * All that a line may say. Ids, counts, codes and durations: no field can hold what a user wrote, so a secret
 * in a message cannot reach the log by an oversight.
 */
export type LogFields = {
  /** Slack's ids. */
  readonly team?: string
  readonly channel?: string
  readonly ts?: string
  /** What the user was shown with an apology, so that both can be put together. */
  readonly id?: string
  readonly surface?: Surface
  readonly outcome?: Outcome
  readonly reason?: string
  /** From `errorCode`. */
  readonly error?: string
  readonly mode?: string
  /** A method of Slack's Web API. */
  readonly method?: string
  /** Status codes of SCF. */
  readonly codes?: readonly number[]
  /** The row of the recogniser's tables that decided. */
  readonly rule?: string
  /** The root cause that a card named, by its id. */
  readonly cause?: string
  /** Codes of the management API, as the catalog lists them. */
  readonly apiCodes?: readonly string[]
  /** Of an HTTP answer. */
  readonly status?: number
  readonly ms?: number
  readonly count?: number
  readonly port?: number
  /** Of scf-bot. */
  readonly version?: string
}

export type Log = (level: LogLevel, event: string, fields?: LogFields) => void

/** A log that writes one JSON object a line from `level` upwards; what has not the form of its field is left out. */
export function createLog({ level, write, now }: Outlet): Log {
  const lowest = logLevels.indexOf(level)
  return (lineLevel, event, fields = {}) => {
    if (logLevels.indexOf(lineLevel) < lowest) return
    const head = { time: new Date(now()).toISOString(), level: lineLevel, event: codeOrOther(event) }
    write(`${JSON.stringify({ ...head, ...allowed(fields) })}\n`)
  }
}

type Outlet = {
  readonly level: LogLevel
  readonly write: (line: string) => void
  /** Milliseconds since 1970. */
  readonly now: () => number
}

type Check = (value: unknown) => unknown

const slackId: Check = (value) => matching(value, /^[A-Z][A-Z0-9]{1,24}$/)
const slackTs: Check = (value) => matching(value, /^\d{1,12}\.\d{1,9}$/)
const errorId: Check = (value) => matching(value, /^[a-z0-9-]{1,40}$/)
const code: Check = (value) => (typeof value === 'string' && isCode(value) ? value : undefined)
const release: Check = (value) => matching(value, /^\d{1,6}(?:\.\d{1,6}){2}(?:-[a-z]{1,9}\.\d{1,6})?$/)
const error: Check = (value) => (typeof value === 'string' ? codeOrOther(value) : undefined)
const number: Check = (value) => (Number.isFinite(value) ? value : undefined)
const apiCodes: Check = (value) =>
  Array.isArray(value)
    ? value.filter((each) => matching(each, /^[A-Za-z]{1,40}(?:\.[A-Za-z0-9]{1,60}){0,2}$/))
    : undefined
const numbers: Check = (value) => (Array.isArray(value) ? value.filter(Number.isFinite) : undefined)

// Types are gone when the program runs, and values come from payloads: each field is looked at once more.
const checks: Readonly<Record<keyof LogFields, Check>> = {
  team: slackId,
  channel: slackId,
  ts: slackTs,
  id: errorId,
  surface: code,
  outcome: code,
  reason: code,
  error,
  mode: code,
  method: code,
  rule: errorId,
  cause: errorId,
  codes: numbers,
  apiCodes,
  status: number,
  ms: number,
  count: number,
  port: number,
  version: release,
}

const allChecks = Object.entries(checks)

function allowed(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const told: Record<string, unknown> = {}
  for (const [name, check] of allChecks) if (fields[name] !== undefined) told[name] = check(fields[name])
  return told
}

function matching(value: unknown, form: RegExp): string | undefined {
  return typeof value === 'string' && form.test(value) ? value : undefined
}
