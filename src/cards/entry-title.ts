import type { Entry } from '../catalog/entry.ts'
import { entryOf, primaryName } from '../catalog/index.ts'

/** "433 TimeLimitReached" */
export function titleOf(entry: Entry): string {
  return `${entry.code} ${primaryName(entry)}`
}

/** The title of a code's entry, or the number alone for a code that only another version of the bot knows. */
export function titleOfCode(code: number): string {
  const entry = entryOf(code)
  return entry ? titleOf(entry) : String(code)
}
