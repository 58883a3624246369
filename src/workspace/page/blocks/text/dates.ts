import type { DateMark } from './mark.ts'

export type Clock = {
  /** Milliseconds since 1970. */
  readonly now: number
  /** In which language and manner the reader has dates written. */
  readonly locale: string
  /** The reader's own if left out. */
  readonly timeZone?: string
}

/**
 * A date in the words its app asked for: `{date_short_pretty} at {time}` becomes "yesterday at 4:03 PM". A form
 * with a token that is not drawn here is its fallback.
 */
export function dateText({ timestamp, format, fallback }: DateMark, clock: Clock): string {
  const date = new Date(timestamp * 1000)
  const names = [...format.matchAll(token)].map(([, name = '']) => name)
  const isKnown = names.every((name) => Object.hasOwn(forms, name.replace(/_pretty$/, '')))
  if (format === '' || !isKnown || Number.isNaN(date.getTime())) return fallback || String(timestamp)
  return format.replace(token, (_, name: string) => wordsFor(name, { date, clock }))
}

const token = /\{([a-z_]{1,30})\}/g

type At = { readonly date: Date; readonly clock: Clock }

const forms: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  date: { month: 'long', day: 'numeric', year: 'numeric' },
  date_short: { month: 'short', day: 'numeric', year: 'numeric' },
  date_long: { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' },
  day_divider: { weekday: 'long', month: 'long', day: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' },
  time_secs: { hour: 'numeric', minute: '2-digit', second: '2-digit' },
}

function wordsFor(name: string, at: At): string {
  const form = forms[name.replace(/_pretty$/, '')]
  return (name.endsWith('_pretty') ? nearDay(at) : undefined) ?? say(at, form)
}

function say({ date, clock }: At, form: Intl.DateTimeFormatOptions | undefined): string {
  const { locale, timeZone } = clock
  return new Intl.DateTimeFormat(locale, { ...form, ...(timeZone !== undefined && { timeZone }) }).format(
    date,
  )
}

const dayMs = 86_400_000
// Mostly in the middle of a sentence: https://docs.slack.dev/messaging/formatting-message-text#date-formatting
const nearDays = [
  [{ en: 'yesterday', zh: '昨天' }, -dayMs],
  [{ en: 'today', zh: '今天' }, 0],
  [{ en: 'tomorrow', zh: '明天' }, dayMs],
] as const

function nearDay(at: At): string | undefined {
  const day = say(at, forms.date)
  const isOn = (away: number) => day === say({ ...at, date: new Date(at.clock.now + away) }, forms.date)
  return nearDays.find(([, away]) => isOn(away))?.[0][at.clock.locale.startsWith('zh') ? 'zh' : 'en']
}
