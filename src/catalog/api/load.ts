import { apiFamilies } from './codes.ts'
import type { ApiEntry } from './entry.ts'

let entries: ReadonlyMap<string, ApiEntry> | undefined

/**
 * Loads what the bot says about codes of the management API. Hardly any message needs it, so it costs nothing at start;
 * whoever draws a card with such a code awaits it before. Later calls return at once.
 */
export async function loadApiEntries(): Promise<void> {
  if (entries) return
  const { apiEntries } = await import('./entries.ts')
  entries = new Map(apiEntries.map((entry) => [entry.code, entry]))
}

/**
 * The entry of a code; for a code that the vendor does not list, that of its family. `undefined` where even the family
 * is unknown. Throws before `loadApiEntries` has been awaited.
 */
export function apiEntryOf(code: string): ApiEntry | undefined {
  if (!entries) throw new Error('loadApiEntries was not awaited before a card with an API code')
  const known = entries.get(code)
  if (known) return known
  const family = apiFamilies.find((name) => code.startsWith(`${name}.`))
  const general = family === undefined ? undefined : entries.get(family)
  return general && { ...general, code, actions: [] }
}
