import type { Field } from './fields.ts'
import type { FieldKind } from './labels.ts'
import { type Status, statusInWords, statusOf } from './status.ts'
import { isoOf, type Moment, momentIn, secondsIn } from './time.ts'

export type State = {
  readonly status: Status
  /** The first trigger, in ISO 8601 with its offset. */
  readonly since?: string
  /** The same, where all its repeats tell it: the alarm itself calls it the first, or it is when an event occurred. */
  readonly first?: string
  /** When it recovered. */
  readonly until?: string
}

/** Whether something tells how things stand, and not only that there is such an alarm. */
export function tellsState(fields: readonly Field[]): boolean {
  return fields.some(
    ({ kind, value }) =>
      (kind === 'status' && statusOf(value) !== undefined) ||
      (kinds.has(kind) && momentIn(value) !== undefined),
  )
}

const kinds = new Set<FieldKind>(['first', 'trigger', 'occurred', 'time', 'recovery'])

/** Reads how an alarm stands, which may be an event of the event bus. */
export function stateIn(
  text: string,
  fields: readonly Field[],
  { isEvent }: { readonly isEvent: boolean },
): State {
  const recovery = momentOf(fields, 'recovery')
  const status = statusIn(text, fields, recovery)
  // CLS counts minutes.
  const duration = durationIn(fields, /\$\d\.|notify_?t/i.test(text) ? 60 : 1)
  const since = sinceIn(fields, { status, recovery, duration })
  const until = status === 'recovered' ? (recovery ?? plus(since, duration)) : undefined
  const first = momentOf(fields, 'first') ?? momentOf(fields, 'occurred') ?? (isEvent ? since : undefined)
  return {
    status,
    ...(first && { first: isoOf(first) }),
    ...(since && { since: isoOf(since) }),
    ...(until && { until: isoOf(until) }),
  }
}

function statusIn(text: string, fields: readonly Field[], recovery: Moment | undefined): Status {
  for (const { kind, value } of fields) {
    const status = kind === 'status' ? statusOf(value) : undefined
    if (status) return status
  }
  if (recovery) return 'recovered'
  return statusInWords(text)
}

type Known = {
  readonly status: Status
  readonly recovery: Moment | undefined
  readonly duration: number | undefined
}

/** The first trigger: told as such, or as the alarm's time, or counted back from the notice or the recovery. */
function sinceIn(fields: readonly Field[], { status, recovery, duration }: Known): Moment | undefined {
  const told = momentOf(fields, 'first') ?? momentOf(fields, 'occurred') ?? momentOf(fields, 'trigger')
  if (told) return told
  const time = momentOf(fields, 'time')
  if (duration !== undefined) return plus(recovery ?? time, -duration)
  return status === 'triggered' ? time : undefined
}

function momentOf(fields: readonly Field[], wanted: FieldKind): Moment | undefined {
  for (const { kind, value } of fields) {
    const moment = kind === wanted ? momentIn(value) : undefined
    if (moment) return moment
  }
  return undefined
}

/** In seconds. */
function durationIn(fields: readonly Field[], bare: number): number | undefined {
  for (const { kind, value } of fields) {
    const seconds = kind === 'duration' ? secondsIn(value, bare) : undefined
    if (seconds !== undefined) return seconds
  }
  return undefined
}

function plus(moment: Moment | undefined, seconds: number | undefined): Moment | undefined {
  return moment && seconds !== undefined ? { ...moment, ms: moment.ms + seconds * 1_000 } : undefined
}
