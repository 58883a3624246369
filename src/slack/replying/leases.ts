import type { Held } from '../../store/debts.ts'
import type { Store } from '../../store/store.ts'

/**
 * How long a claim lives without a sign of its owner. It is short, so that a redelivery after a crash is answered
 * within Slack's patience. An owner that is alive renews its claim.
 */
export const answerLeaseMs = 3_000
const renewEveryMs = 1_000

/** A message with the owner that has claimed it, and when, by a clock that nobody can set. */
export type HeldMessage = Held & { readonly since: number }

export type Leases = {
  /** Keeps a claim alive until it is ended. */
  hold(claimed: HeldMessage): {
    /** Whether nobody else has taken the claim over. Where that cannot have happened yet, the database is not asked. */
    stillOurs(): Promise<boolean>
    end(): void
  }
}

type Parts = {
  readonly store: () => Promise<Store>
  readonly now: () => number
  readonly ticks: () => number
}

type LiveClaim = Held & { since: number }

/** The claims of this process, renewed together: hundreds of claims in a burst must not be hundreds of renewals. */
export function createLeases({ store, now, ticks }: Parts): Leases {
  const held = new Set<LiveClaim>()
  const isYoung = ({ since }: LiveClaim) => ticks() - since < renewEveryMs

  /** Gives the owners that still hold their messages. */
  const renew = async (leases: readonly LiveClaim[]): Promise<ReadonlySet<string>> => {
    const { db, debts } = await store()
    const since = ticks()
    const ours = await debts.renewDebts(db, leases, { now: now(), leaseMs: answerLeaseMs })
    for (const lease of leases) if (ours.has(lease.owner)) lease.since = since
    return ours
  }

  const beat = heartbeat(async () => {
    const old = [...held].filter((lease) => !isYoung(lease))
    if (old.length > 0) await renew(old)
  })

  return {
    hold(claimed) {
      const lease = { ...claimed }
      held.add(lease)
      beat.start()
      return {
        // What the database says counts, however long it took: the lease may look old again by now.
        stillOurs: async () => isYoung(lease) || (await renew([lease])).has(lease.owner),
        end() {
          held.delete(lease)
          if (held.size === 0) beat.stop()
        },
      }
    },
  }
}

/**
 * Calls `work` again and again, but never while an earlier call is under way. A call that fails is left to the
 * next.
 */
function heartbeat(work: () => Promise<void>) {
  let timer: NodeJS.Timeout | undefined
  let atWork = false
  const once = async () => {
    if (atWork) return
    atWork = true
    await work().catch(() => {})
    atWork = false
  }
  return {
    start() {
      timer ??= setInterval(once, renewEveryMs)
    },
    stop() {
      clearInterval(timer)
      timer = undefined
    },
  }
}
