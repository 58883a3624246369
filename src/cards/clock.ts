import type { Piece } from './card.ts'

/** A time for those who cannot be shown their own clock: "02:14 UTC", "Wednesday 2026-11-25 02:14 UTC". */
export function utcClock({ time, withDate, weekday }: Extract<Piece, { readonly time: number }>): string {
  const iso = new Date(time).toISOString()
  const clock = `${iso.slice(11, 16)} UTC`
  if (!withDate) return clock
  return [...(weekday === undefined ? [] : [weekday]), iso.slice(0, 10), clock].join(' ')
}
