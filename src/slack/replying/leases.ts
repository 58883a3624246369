import type { Held } from '../../store/debts.ts'
import type { DeliveryKey } from '../../store/deliveries.ts'
import type { Services } from '../services.ts'

/**
 * How long a claim lives without a sign of its owner. Short, so that a redelivery after a crash is answered
 * within Slack's patience; a living owner renews it.
 */
export const leaseMs = 3_000
const renewEveryMs = 1_000

export type Leases = {
  /** Keeps a claim alive, made at `since`, until it is ended. */
  hold(claim: DeliveryKey & { readonly owner: string; readonly since: number }): {
    /** Whether nobody else has taken it over. Where that cannot have happened yet, the database is not asked. */
    stillOurs(): Promise<boolean>
    end(): void
  }
}

type Claim = Held & { since: number }

/** The claims of this process, renewed together: hundreds of them in a burst must not be a burst of their own. */
export function createLeases({ store, now }: Pick<Services, 'store' | 'now'>): Leases {
  const held = new Set<Claim>()
  const isYoung = ({ since }: Claim) => now() - since < renewEveryMs

  /** Gives the owners that still hold theirs. */
  const renew = async (claims: readonly Claim[]): Promise<ReadonlySet<string>> => {
    const { db, debts } = await store()
    const since = now()
    const ours = await debts.renewDebts(db, claims, { now: since, leaseMs })
    for (const claim of claims) if (ours.has(claim.owner)) claim.since = since
    return ours
  }

  const beat = heartbeat(async () => {
    const old = [...held].filter((claim) => !isYoung(claim))
    if (old.length > 0) await renew(old)
  })

  return {
    hold(given) {
      const claim = { ...given }
      held.add(claim)
      beat.start()
      return {
        // However long the database took to say so.
        stillOurs: async () => isYoung(claim) || (await renew([claim])).has(claim.owner),
        end() {
          held.delete(claim)
          if (held.size === 0) beat.stop()
        },
      }
    },
  }
}

/** Calls `work` again and again, and never while it is still at it. What fails is tried again. */
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
