import { dateText } from './dates.ts'
import { emojiCharacter } from './emoji.ts'
import { Link } from './link.tsx'
import type { DateMark } from './mark.ts'

/** An emoji; one we do not know stays `:name:`. */
export function Emoji({ name, unicode = '' }: { readonly name: string; readonly unicode?: string }) {
  const character = emojiCharacter(name, unicode)
  const code = `:${name}:`
  if (character === undefined) return code
  return (
    <span className="bk-emoji" role="img" aria-label={`${name.replaceAll('_', ' ')} emoji`} title={code}>
      {character}
    </span>
  )
}

/** A date in the reader's time zone and language. */
export function DateWords({ date, locale }: { readonly date: DateMark; readonly locale: string }) {
  const words = dateText(date, { now: Date.now(), locale })
  if (date.url !== '') return <Link url={date.url} label={words} />
  return <time dateTime={machineTime(date.timestamp)}>{words}</time>
}

function machineTime(timestamp: number): string | undefined {
  const date = new Date(timestamp * 1000)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}
