import type { DateMark } from './marks.ts'

export type Clock = {
  /** Milliseconds since 1970. */
  readonly now: number
  /** The reader's own if left out. */
  readonly timeZone?: string
}

/** A date in the words its app asked for: `{date_short_pretty} at {time}` becomes "Yesterday at 4:03 PM". */
export function dateText({ timestamp, format, fallback }: DateMark, clock: Clock): string {
  const date = new Date(timestamp * 1000)
  if (format === '' || Number.isNaN(date.getTime())) return fallback || String(timestamp)
  const at = { date, clock }
  return format.replace(/\{([a-z_]{1,30})\}/g, (token, name: string) => tokens[name]?.(at) ?? token)
}

type At = { readonly date: Date; readonly clock: Clock }

const time = { hour: 'numeric', minute: '2-digit' } as const
const short = { month: 'short', day: 'numeric', year: 'numeric' } as const
const long = { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' } as const
const usual = { month: 'long', day: 'numeric', year: 'numeric' } as const
const slashed = { month: '2-digit', day: '2-digit', year: 'numeric' } as const

const tokens: Readonly<Record<string, (at: At) => string>> = {
  date: (at) => say(at, usual),
  date_num: numbers,
  date_slash: (at) => say(at, slashed),
  date_short: (at) => say(at, short),
  date_long: (at) => say(at, long),
  date_long_full: (at) => say(at, long),
  date_pretty: (at) => nearDay(at) ?? say(at, usual),
  date_short_pretty: (at) => nearDay(at) ?? say(at, short),
  date_long_pretty: (at) => nearDay(at) ?? say(at, long),
  day_divider_pretty: (at) => nearDay(at) ?? say(at, long),
  time: (at) => say(at, time),
  time_secs: (at) => say(at, { ...time, second: '2-digit' }),
  ago: ({ date, clock }) => ago((date.getTime() - clock.now) / 1000),
}

function say({ date, clock: { timeZone } }: At, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-US', { ...options, ...(timeZone !== undefined && { timeZone }) }).format(
    date,
  )
}

function numbers(at: At): string {
  const [month, day, year] = say(at, slashed).split('/')
  return `${year}-${month}-${day}`
}

const dayMs = 86_400_000
const nearDays = [
  ['Yesterday', -dayMs],
  ['Today', 0],
  ['Tomorrow', dayMs],
] as const

function nearDay(at: At): string | undefined {
  const day = numbers(at)
  const isOn = (away: number) => day === numbers({ ...at, date: new Date(at.clock.now + away) })
  return nearDays.find(([, away]) => isOn(away))?.[0]
}

const spans = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

function ago(seconds: number): string {
  const [unit, size] = spans.find(([, each]) => Math.abs(seconds) >= each) ?? (['second', 1] as const)
  return new Intl.RelativeTimeFormat('en-US', { numeric: 'auto' }).format(Math.round(seconds / size), unit)
}
