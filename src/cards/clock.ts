import type { Language } from '../language.ts'
import type { Piece } from './card.ts'

/** A time for those who cannot be shown their own clock: "02:14 UTC", "Wednesday 2026-11-25 02:14 UTC". */
export function utcClock({ time, withDate, weekday }: Extract<Piece, { readonly time: number }>): string {
  const iso = new Date(time).toISOString()
  const clock = `${iso.slice(11, 16)} UTC`
  if (!withDate) return clock
  return [...(weekday === undefined ? [] : [weekday]), iso.slice(0, 10), clock].join(' ')
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
