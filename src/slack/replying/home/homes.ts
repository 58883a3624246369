import { setTimeout as wait } from 'node:timers/promises'
import { errorCode } from '../../../error-code.ts'
import type { Running } from '../../../running.ts'
import type { Refresher } from '../refresher.ts'
import { createHomeDrawer, type HomeParts, type HomeReader } from './draw-home.ts'

export type Homes = {
  /** Shows somebody who opens their Home how things stand, and keeps it up to date for a while. */
  open(reader: HomeReader): Promise<void>
  /** The public memory of a team may have changed: whoever looks at it sees it soon. */
  changed(team: string): void
  /** The same, for what other processes have changed. */
  sweep(): Promise<void>
}

/** So long after somebody has opened their Home it is kept up to date. */
const watchedForMs = 600_000
/** Changes within this time are drawn together. */
const gatherMs = 300
/** What another process has changed shows after so long. */
const lookEveryMs = 5_000
/** Where a hundred Homes a minute are published already, others wait so long for their turn. */
const turnEveryMs = 1_200
/** More people than look at their Home at the same time. */
const mostReaders = 1_000

/** Somebody whose Home is kept up to date: since when, and what it shows. */
type Watched = HomeReader & { since: number; shown: string }

/** Publishes Homes. Who looks at theirs is remembered in this process: the database is what all of them look at. */
export function createHomes({ running, ...parts }: HomeParts & { readonly running: Running }): Homes {
  const { log, store, now, ticks } = parts
  const { draw, renew } = createHomeDrawer(parts)
  const watched = new Map<string, Watched>()
  let looking: Promise<void> | undefined
  let again = false
  let timer: NodeJS.Timeout | undefined

  const forgetOld = (): void => {
    for (const [key, { since }] of watched) if (ticks() - since >= watchedForMs) watched.delete(key)
    for (const [oldest] of watched) {
      if (watched.size <= mostReaders) return
      watched.delete(oldest)
    }
  }

  /** `false` where it is not the team's turn: a hundred a minute are enough. */
  const redraw = async (reader: Watched): Promise<boolean> => {
    const { client, team, user, since } = reader
    const view = await draw(reader)
    const shows = JSON.stringify(view)
    // Whoever has opened it anew meanwhile sees something newer.
    if (shows === reader.shown || watched.get(keyOf(reader))?.since !== since) return true
    const { db, takeHomeTurn } = await store()
    if (!(await takeHomeTurn(db, { team, now: now() }))) return false
    reader.shown = shows
    await client.views.publish({ user_id: user, view })
    return true
  }

  /** Whoever opens theirs need not wait for a turn, but uses one up. */
  const takeTurn = async ({ team }: HomeReader): Promise<void> => {
    try {
      const { db, takeHomeTurn } = await store()
      await takeHomeTurn(db, { team, now: now() })
    } catch (error) {
      log('debug', 'store_failed', { team, error: errorCode(error) })
    }
  }

  const lookAtAll = async (): Promise<void> => {
    do {
      again = false
      await wait(gatherMs)
      forgetOld()
      renew()
      for (const reader of [...watched.values()]) {
        try {
          while (!(await redraw(reader)) && !running.isDraining) await wait(turnEveryMs)
        } catch (error) {
          reader.shown = ''
          log('debug', 'home_failed', { team: reader.team, error: errorCode(error) })
        }
      }
    } while (again && !running.isDraining)
  }

  const look = (): Promise<void> => {
    clearTimeout(timer)
    again = true
    looking ??= running
      .run(lookAtAll)
      // A bot that stops redraws nothing.
      .catch(() => {})
      .finally(() => {
        looking = undefined
        if (watched.size > 0 && !running.isDraining) timer = setTimeout(look, lookEveryMs).unref()
      })
    return looking
  }

  return {
    async open(reader) {
      const key = keyOf(reader)
      const entry = { ...reader, since: ticks(), shown: '' }
      watched.delete(key)
      watched.set(key, entry)
      renew()
      const view = await draw(reader)
      entry.shown = JSON.stringify(view)
      await reader.client.views.publish({ user_id: reader.user, view })
      await takeTurn(reader)
      if (looking === undefined) timer = setTimeout(look, lookEveryMs).unref()
    },
    changed(team) {
      if ([...watched.values()].some((reader) => reader.team === team)) void look()
    },
    async sweep() {
      if (watched.size > 0) await look()
    },
  }
}

function keyOf({ team, user }: HomeReader): string {
  return `${team} ${user}`
}

/** The refresher, which hears of nearly every change, telling those who look at their Home of it. */
export function tellingHomes(refresher: Refresher, homes: Pick<Homes, 'changed'>): Refresher {
  return {
    ...refresher,
    refresh(key) {
      homes.changed(key.team)
      return refresher.refresh(key)
    },
    async refreshFor(key) {
      homes.changed(key.team)
      await refresher.refreshFor(key)
    },
  }
}
