import { dayName } from './days.ts'

/** The line above the first message of a day. */
export function DayDivider({ ts }: { readonly ts: string }) {
  return (
    <div className="day">
      <span>{dayName(ts, new Date())}</span>
    </div>
  )
}
