/** `2024-07-09 14:35:00 (UTC+08:00)`, `2024/07/09 14:35`, `2024-07-09T06:35:00Z`, 2024年7月9日 14:35:00 */
const date =
  /(?<!\d)(20\d\d)(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})(?:日|T)?\s{0,2}(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?/i
/** What may stand behind a time: `Z`, `+08:00`, `(UTC+08:00)`, `GMT+8`, `UTC`, `CST`, `北京时间`. */
const zone =
  /^\s{0,2}[(（]?(?:(z)(?![a-z])|(?:utc|gmt)?\s?([+-]\d{1,2})(?::?(\d{2}))?(?!\d)|(utc|gmt)(?![a-z]))/i
/** Seconds or milliseconds since 1970, in our century. */
const unix = /^["']?(1\d{9})(\d{3})?["']?(?!\d)/

/** The vendor's alarms tell their times in Beijing's clock, also where they leave its name out. */
const vendorOffset = 480

/** A moment: milliseconds since 1970, and the offset of the clock that it was told in, in minutes. */
export type Moment = { readonly ms: number; readonly offset: number }

/** The first moment in a value, if it tells one. A time without a zone is Beijing's. */
export function momentIn(text: string): Moment | undefined {
  const stamp = unix.exec(text)
  if (stamp) return { ms: Number(stamp[1]) * 1_000 + Number(stamp[2] ?? 0), offset: vendorOffset }
  const match = date.exec(text)
  if (!match) return undefined
  const [year, month, day, hour, minute, second] = match
    .slice(1)
    .map((part) => (part ?? '0').padStart(2, '0'))
  const offset = offsetOf(text.slice(match.index + match[0].length))
  const utc = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second ?? '00'}Z`).getTime()
  return Number.isNaN(utc) ? undefined : { ms: utc - offset * 60_000, offset }
}

function offsetOf(behind: string): number {
  const [, z, hours, minutes, utc] = zone.exec(behind) ?? []
  if (z || utc) return 0
  if (hours === undefined) return vendorOffset
  return Number(hours) * 60 + Math.sign(Number(hours)) * Number(minutes ?? 0)
}

/** A moment in ISO 8601 with its offset: `2024-07-09T14:35:00+08:00`. */
export function isoOf({ ms, offset }: Moment): string {
  const clock = new Date(ms + offset * 60_000).toISOString().slice(0, 19)
  const size = Math.abs(offset)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${clock}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

const spans: readonly { readonly pattern: RegExp; readonly seconds: number }[] = [
  { pattern: /(\d{1,6})\s?(?:d(?![a-z])|days?|天)/i, seconds: 86_400 },
  { pattern: /(\d{1,6})\s?(?:h(?![a-z])|hours?|hrs?|小时|时)/i, seconds: 3_600 },
  { pattern: /(\d{1,6})\s?(?:m(?![a-z])|min|分)/i, seconds: 60 },
  { pattern: /(\d{1,9})\s?(?:s(?![a-z])|sec|秒)/i, seconds: 1 },
]

/** How long something took, in seconds: 17 分钟, `1h5m`, `500` (seconds, unless told otherwise). */
export function secondsIn(text: string, bare = 1): number | undefined {
  const number = /^["']?(\d{1,9})["']?\s{0,3}$/.exec(text)
  if (number) return Number(number[1]) * bare
  const parts = spans.flatMap(({ pattern, seconds }) => {
    const match = pattern.exec(text)
    return match ? [Number(match[1]) * seconds] : []
  })
  return parts.length === 0 ? undefined : parts.reduce((sum, part) => sum + part)
}
