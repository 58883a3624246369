import { type RawBuilder, type SqlBool, sql } from 'kysely'

export type Lease = {
  /**
   * A random id, new for each attempt: a redelivery in the same process is as much a stranger to a stuck
   * attempt as another process is.
   */
  readonly owner: string
  readonly now: number
  readonly leaseMs: number
}

/** So much may the clocks of two processes differ, and so long may a statement have waited since it was told the time. */
const toleranceMs = 10_000

/**
 * Whether a lease that ends at `until` binds nobody. One that ends much later than any begun now could was begun by a
 * clock that has been set back since: it would last for hours.
 */
export function hasRunOut(
  until: RawBuilder<unknown>,
  { now, leaseMs }: Pick<Lease, 'now' | 'leaseMs'>,
): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${until} <= ${now} or ${until} > ${now + leaseMs + toleranceMs})`
}
