import type { Language } from '../language.ts'
import type { Piece } from './card.ts'

/**
 * A time for those who cannot be shown their own clock: "02:14 UTC", "Wednesday 2026-11-25 02:14 UTC", and of a time that
 * was told in another clock "10:14 UTC+8".
 */
export function utcClock({
  time,
  withDate,
  weekday,
  offset = 0,
}: Extract<Piece, { readonly time: number }>): string {
  const iso = new Date(time + offset * 60_000).toISOString()
  const clock = `${iso.slice(11, 16)} UTC${hoursOf(offset)}`
  if (!withDate) return clock
  return [...(weekday === undefined ? [] : [weekday]), iso.slice(0, 10), clock].join(' ')
}

/** "+8", "-5:30", nothing for none */
function hoursOf(offset: number): string {
  if (offset === 0) return ''
  const minutes = Math.abs(offset) % 60
  const part = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`
  return `${offset < 0 ? '-' : '+'}${Math.floor(Math.abs(offset) / 60)}${part}`
}

/** Half a day away, a time on the clock alone could be another day's. */
const halfDayMs = 12 * 60 * 60 * 1_000

/** A time as a card shows it, with its date where it is not near. */
export function momentPiece(
  time: number,
  { now, language }: { readonly now: number; readonly language: Language },
): Extract<Piece, { readonly time: number }> {
  return { time, withDate: Math.abs(now - time) > halfDayMs, joint: joints[language] }
}

/** A time with its date, near or not: it tells its reader whether that was today. */
export function datedPiece(time: number, language: Language): Extract<Piece, { readonly time: number }> {
  return { time, withDate: true, joint: joints[language] }
}

/** "yesterday at 2:14 PM", 昨天 14:14 */
const joints = { en: ' at ', zh: ' ' } as const
