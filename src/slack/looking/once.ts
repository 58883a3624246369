/** Work that is done once for each key, however often it is asked for. */
export type Once<Result> = (key: string, work: () => Promise<Result>) => Promise<Result>

type Options<Result> = {
  readonly now: () => number
  /** How long a result is kept, from the beginning of its work. */
  readonly keptMs: number
  /** How heavy all kept results together may be; the oldest go first. */
  readonly mostWeight: number
  readonly weigh: (result: Result) => number
}

type Entry<Result> = { readonly result: Promise<Result>; readonly until: number; weight: number }

/** Keeps the results of work by their keys for a while. Work that failed is forgotten, and done again when asked for. */
export function createOnce<Result>({ now, keptMs, mostWeight, weigh }: Options<Result>): Once<Result> {
  const entries = new Map<string, Entry<Result>>()
  let weight = 0

  const forget = (key: string, entry: Entry<Result>): void => {
    if (entries.get(key) !== entry) return
    entries.delete(key)
    weight -= entry.weight
  }

  /** A map keeps the order in which its entries came, and all are kept equally long: the first are the oldest. */
  const forgetOldest = (): void => {
    for (const [key, entry] of entries) {
      if (weight <= mostWeight && entry.until > now()) return
      forget(key, entry)
    }
  }

  const settled = (key: string, entry: Entry<Result>, result: Result): void => {
    if (entries.get(key) !== entry) return
    const more = weigh(result) - entry.weight
    entry.weight += more
    weight += more
    forgetOldest()
  }

  return (key, work) => {
    forgetOldest()
    const known = entries.get(key)
    if (known) return known.result
    const entry = { result: work(), until: now() + keptMs, weight: 0 }
    entries.set(key, entry)
    entry.result.then(
      (result) => settled(key, entry, result),
      () => forget(key, entry),
    )
    return entry.result
  }
}
