import type { CameBack } from '../../../store/home/history.ts'
import type { PublicMemory } from '../../../store/home/home.ts'
import type { Store } from '../../../store/store.ts'

export type HomeMemory = {
  /** What everybody who may see it sees of a team's public memory, and what somebody is on. Throws where the database fails. */
  of(reader: {
    readonly team: string
    readonly user: string
  }): Promise<PublicMemory & CameBack & { readonly mine: PublicMemory['open'] }>
  /** Whoever asks from now on gets what is there now, but for what came back most. */
  renew(): void
}

type Options = {
  readonly store: () => Promise<Store>
  readonly now: () => number
  readonly ticks: () => number
}

/** As long as many Homes are drawn one after the other. */
const currentForMs = 30_000
/** Adding up all days of all incidents takes its time, and a minute changes little of it. */
const countedForMs = 60_000

/** Reads what App Home shows. What is the same for all is read once for those who open theirs at the same moment. */
export function createHomeMemory({ store, now, ticks }: Options): HomeMemory {
  const counted = createKept<CameBack>({ ticks, keptMs: countedForMs })
  const current = createKept<PublicMemory>({ ticks, keptMs: currentForMs })
  return {
    async of({ team, user }) {
      const { db, home } = await store()
      const shared = await current.of(team, () => home.publicMemory(db, { team, now: now() }))
      const often = await counted.of(team, () => home.cameBack(db, { team, now: now() }))
      return { ...shared, ...often, mine: await home.theirIncidents(db, { team, user, now: now() }) }
    },
    renew: current.forget,
  }
}

type Kept<Value> = { readonly value: Promise<Value>; readonly since: number }

/** Keeps a value for a while, from when it began to be read. A failure is not kept. */
function createKept<Value>({ ticks, keptMs }: { readonly ticks: () => number; readonly keptMs: number }) {
  const kept = new Map<string, Kept<Value>>()
  return {
    of(key: string, read: () => Promise<Value>): Promise<Value> {
      const known = kept.get(key)
      if (known && ticks() - known.since < keptMs) return known.value
      const fresh = { value: read(), since: ticks() }
      kept.set(key, fresh)
      fresh.value.catch(() => kept.get(key) === fresh && kept.delete(key))
      return fresh.value
    },
    forget: () => kept.clear(),
  }
}
