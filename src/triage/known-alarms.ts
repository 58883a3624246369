/** What tells the alarms of one function apart, as far as a text gives it. Words are hashed. */
export type AlarmKey = {
  readonly metric?: string
  /** How much of it sets the alarm off. */
  readonly condition?: string
  readonly version?: string
  readonly region?: string
  /** Tells apart what names no metric. */
  readonly policy?: string
}

/** An alarm of an incident, and how it stands. Times are milliseconds since 1970, as the alarm tells them. */
export type KnownAlarm = AlarmKey & {
  /** The run that it counts as until it has recovered. */
  readonly run: string
  readonly since?: number
  /** What was measured last, in figures: `9 %`. */
  readonly value?: string
  readonly recoveredAt?: number
}

/** A policy has a few conditions for a function; more is nothing that anybody watches. */
const mostAlarms = 20

const parts = ['metric', 'condition', 'version', 'region'] as const

/** Whether two are the same alarm of a function: in all that both name. */
export function isSameAlarm(one: AlarmKey, other: AlarmKey): boolean {
  const compared =
    one.metric === undefined && other.metric === undefined ? [...parts, 'policy' as const] : parts
  return compared.every(
    (part) => one[part] === undefined || other[part] === undefined || one[part] === other[part],
  )
}

/** Whether an alarm is none of those that are known, where some are. */
export function isOtherAlarm(alarm: AlarmKey | undefined, known: readonly KnownAlarm[]): boolean {
  return alarm !== undefined && known.length > 0 && !known.some((each) => isSameAlarm(each, alarm))
}

/**
 * The alarms once one of them has been triggered, the newest first. What repeats itself goes on since its first time, with
 * what is measured now.
 */
export function withTrigger(known: readonly KnownAlarm[], alarm: KnownAlarm): readonly KnownAlarm[] {
  const index = known.findIndex((each) => isSameAlarm(each, alarm))
  const before = known[index]
  if (before && before.run === alarm.run && before.recoveredAt === undefined) {
    const { value } = alarm
    if (value === undefined || value === before.value) return known
    return known.with(index, { ...before, value })
  }
  return [alarm, ...known.filter((_, place) => place !== index)].slice(0, mostAlarms)
}

type Recovery = { readonly alarm: KnownAlarm; readonly at: number }

/**
 * The alarms once one of them has recovered, and the runs that count again from then on. Where none is known, as an older
 * version left it, the one that has recovered is the first to be known.
 */
export function withRecovery(
  known: readonly KnownAlarm[],
  { alarm, at }: Recovery,
): { readonly alarms: readonly KnownAlarm[]; readonly ended: readonly string[] } {
  const all = known.length === 0 ? [alarm] : known
  const ended = all.filter((each) => isSameAlarm(each, alarm))
  const alarms = all.map((each) => {
    if (!ended.includes(each) || (each.recoveredAt ?? 0) >= at) return each
    return { ...each, ...(alarm.since !== undefined && { since: alarm.since }), recoveredAt: at }
  })
  return { alarms, ended: ended.map(({ run }) => run) }
}

/** The one that recovered last, once all of them have. */
export function lastRecovery(
  alarms: readonly KnownAlarm[],
): { readonly at: number; readonly since?: number } | undefined {
  const times = alarms.flatMap(({ recoveredAt: at, since }) =>
    at === undefined ? [] : [{ at, ...(since !== undefined && { since }) }],
  )
  return times.length < alarms.length ? undefined : times.toSorted((one, other) => other.at - one.at)[0]
}
