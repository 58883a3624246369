import type { Language } from '../../language.ts'
import type { Piece } from '../card.ts'
import { datedPiece } from '../clock.ts'

type Time = Extract<Piece, { readonly time: number }>

/** A moment of an alarm with its date, in the clock that the alarm tells it in: `2024-07-09T14:35:00+08:00`. */
export function alarmMoment(iso: string, language: Language): Time {
  return { ...datedPiece(msOf(iso), language), offset: offsetOf(iso) }
}

/** A time on the clock of an alarm, so many milliseconds behind its moment. */
export function alarmClock(iso: string, behind = 0): Time {
  return { time: msOf(iso) + behind, withDate: false, offset: offsetOf(iso) }
}

export function msOf(iso: string): number {
  return new Date(iso).getTime()
}

/** Minutes from UTC; none for `Z`. */
function offsetOf(iso: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(iso) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0))
}
