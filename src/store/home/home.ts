import { rememberedMs } from '../../triage/history.ts'
import type { Db } from '../schema.ts'
import { type CameBack, cameBackMost, type RecentFix, recentFixes } from './history.ts'
import { withDigests } from './newest-card.ts'
import { incidentsOf, type OpenIncident, openIncidents } from './open-incidents.ts'

/** What App Home tells of a team's public memory, the same to whoever may see it. */
export type PublicMemory = {
  readonly open: readonly OpenIncident[]
  /** There are more that are open. */
  readonly hasMore: boolean
  readonly fixes: readonly RecentFix[]
}

const mostOpen = 20
const mostOfOne = 10
const mostOfHistory = 5

type Asking = { readonly team: string; readonly now: number }

/** What is open, and what helped last. */
export async function publicMemory(db: Db, { team, now }: Asking): Promise<PublicMemory> {
  const since = now - rememberedMs
  const open = await openIncidents(db, { team, since, now, most: mostOpen + 1 })
  return {
    open: await withDigests(db, team, open.slice(0, mostOpen)),
    hasMore: open.length > mostOpen,
    fixes: await withDigests(db, team, await recentFixes(db, { team, since, most: mostOfHistory })),
  }
}

/** Takes its time in a large memory: keep the answer for a while. */
export async function cameBack(db: Db, { team, now }: Asking): Promise<CameBack> {
  const { week, month } = await cameBackMost(db, { team, now, most: mostOfHistory })
  return { week: await withDigests(db, team, week), month: await withDigests(db, team, month) }
}

/** What somebody is on. */
export async function theirIncidents(
  db: Db,
  { team, user, now }: Asking & { readonly user: string },
): Promise<readonly OpenIncident[]> {
  const theirs = await incidentsOf(db, { team, user, now, since: now - rememberedMs, most: mostOfOne })
  return withDigests(db, team, theirs)
}
