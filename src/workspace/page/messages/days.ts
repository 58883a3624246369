/** "2:05 PM" of a message's timestamp. */
export function clock(ts: string): string {
  return time.format(dateOf(ts))
}

/** "Tuesday, November 25 at 2:05:09 PM" */
export function fullTime(ts: string): string {
  return `${day.format(dateOf(ts))} at ${exactTime.format(dateOf(ts))}`
}

/** The day for a divider: "Today", "Yesterday", or by its date. */
export function dayName(ts: string, now: Date): string {
  const date = dateOf(ts)
  const key = dayKey(date)
  if (key === dayKey(now)) return 'Today'
  if (key === dayKey(new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1))) return 'Yesterday'
  return day.format(date)
}

/** Whether two messages were posted on the same day, here. */
export function isSameDay(ts: string, other: string): boolean {
  return dayKey(dateOf(ts)) === dayKey(dateOf(other))
}

const time = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' })
const exactTime = new Intl.DateTimeFormat('en-US', { timeStyle: 'medium' })
const day = new Intl.DateTimeFormat('en-US', { weekday: 'long', month: 'long', day: 'numeric' })

function dateOf(ts: string): Date {
  return new Date(Number(ts) * 1000)
}

function dayKey(date: Date): string {
  return `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`
}
