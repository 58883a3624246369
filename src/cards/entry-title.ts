import type { Entry } from '../catalog/entry.ts'
import { entryOf, primaryName } from '../catalog/index.ts'

/** "433 TimeLimitReached"; a name that is a sentence goes without its full stop. */
export function titleOf(entry: Entry): string {
  return `${entry.code} ${primaryName(entry).replace(/\.$/, '')}`
}

/** The title of a code's entry; of one of the management API, or of another version of the bot, the code itself. */
export function titleOfCode(code: number | string): string {
  const entry = typeof code === 'number' ? entryOf(code) : undefined
  return entry ? titleOf(entry) : String(code)
}
