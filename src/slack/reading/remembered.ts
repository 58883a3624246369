import { withinPatience } from './patience.ts'

/** What hardly changes is asked of Slack once a day; after a refusal we ask again sooner. */
const knownForMs = 24 * 3_600_000
const unknownForMs = 600_000
/** A command is answered within Slack's three seconds, whatever Slack does meanwhile. */
const patienceMs = 700
const mostKnown = 10_000

export type Remembered<Value> = {
  /** `undefined` where Slack does not tell, or not in time; a late answer serves the next time. */
  of(key: string, ask: () => Promise<Value | undefined>): Promise<Value | undefined>
  /** The same, asked at once whatever is known. Where Slack does not tell, what is known stays for others. */
  anew(key: string, ask: () => Promise<Value | undefined>): Promise<Value | undefined>
  forget(key: string): void
}

type Known<Value> = { readonly asked: Promise<Value | undefined>; value?: Value; until: number }

/** Remembers for a day what Slack has told, each thing by its key. */
export function createRemembered<Value>({ now }: { readonly now: () => number }): Remembered<Value> {
  const known = new Map<string, Known<Value>>()

  const asking = (key: string, ask: () => Promise<Value | undefined>): Promise<Value | undefined> => {
    const entry: Known<Value> = { asked: ask(), until: now() + knownForMs }
    known.delete(key)
    known.set(key, entry)
    const [oldest] = known.keys()
    if (known.size > mostKnown && oldest !== undefined) known.delete(oldest)
    entry.asked.then((value) => {
      if (value === undefined) entry.until = now() + unknownForMs
      else entry.value = value
    })
    return entry.asked
  }

  return {
    async of(key, ask) {
      const entry = known.get(key)
      const isFresh = entry !== undefined && entry.until > now()
      if (isFresh && entry.value !== undefined) return entry.value
      return withinPatience(isFresh ? entry.asked : asking(key, ask), patienceMs)
    },
    async anew(key, ask) {
      const asked = ask()
      const value = await withinPatience(asked, patienceMs)
      if (value !== undefined) known.set(key, { asked, value, until: now() + knownForMs })
      return value
    },
    forget: (key) => void known.delete(key),
  }
}
