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
  now: number,
): { readonly time: number; readonly withDate: boolean } {
  return { time, withDate: Math.abs(now - time) > halfDayMs }
}
