import type { Entry } from '../catalog/entry.ts'
import { entryOf, primaryName } from '../catalog/index.ts'

/** "433 TimeLimitReached" */
export function titleOf(entry: Entry): string {
  return `${entry.code} ${primaryName(entry)}`
}

/** The title of a code's entry; the code alone for one of the management API, or that only another version of the bot knows. */
export function titleOfCode(code: number | string): string {
  const entry = typeof code === 'number' ? entryOf(code) : undefined
  return entry ? titleOf(entry) : String(code)
}
