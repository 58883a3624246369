import type { Facts } from './facts.ts'
import { hash } from './hash.ts'

/** A message, and what it says. */
type Message = {
  readonly channel: string
  readonly ts: string
  readonly code: number
  readonly apiCode?: string
  readonly facts: Facts
}

/**
 * The id of an incident that begins with this message: 14 hexadecimal digits; nothing can be read back from it. Which
 * messages belong to it is decided by `belongs`.
 */
export function fingerprintOf({ channel, ts, code, apiCode = '', facts }: Message): string {
  const said = Object.entries(facts).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return hash(JSON.stringify([channel, ts, code, apiCode, said]))
}
