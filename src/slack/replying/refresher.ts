import { setTimeout as wait } from 'node:timers/promises'
import { errorCode } from '../../error-code.ts'
import type { Log } from '../../log.ts'
import type { Running } from '../../running.ts'
import type { IncidentKey } from '../../store/incident-row.ts'
import { createRedraw, drawLeaseMs, type RedrawParts } from './redraw.ts'

export type Refresher = {
  /**
   * Draws the cards of an incident as it now is. However often it is called while a drawing goes on, one more drawing
   * follows. Never throws: what could not be drawn is left to the next sweep.
   */
  refresh(key: IncidentKey): Promise<void>
  /** The same for somebody who waits to see it: the card that they worked with comes first, and the others follow. */
  refreshFor(key: IncidentKey): Promise<void>
  /** Makes up for what an outage, or a process that died, has left undrawn. */
  sweep(): Promise<void>
}

const mostSwept = 50
/** With more answers than this under way the cards wait, and what the answers change is drawn together. */
const mostAtWork = 5
const lookEveryMs = 1_000
const longestWaitMs = 5_000

export function createRefresher({
  running,
  ...parts
}: RedrawParts & { readonly log: Log; readonly running: Running }): Refresher {
  const { log, store, now } = parts
  const redraw = createRedraw(parts)
  const atWork = new Map<string, Redrawing>()
  const newest = new Map<string, Promise<void>>()

  const isBusy = (): boolean => running.count - atWork.size > mostAtWork

  const answersFirst = async (): Promise<void> => {
    for (let waited = 0; isBusy() && waited < longestWaitMs; waited += lookEveryMs) await wait(lookEveryMs)
  }

  const redrawAll = async (key: IncidentKey, id: string, entry: Redrawing): Promise<void> => {
    try {
      do {
        entry.again = false
        await running.run(async () => {
          await answersFirst()
          await redraw.all(key)
        })
      } while (entry.again)
    } catch (error) {
      log('warn', 'refresh_failed', { team: key.team, error: errorCode(error) })
    } finally {
      atWork.delete(id)
    }
  }

  const refresh = (key: IncidentKey): Promise<void> => {
    const id = idOf(key)
    const underWay = atWork.get(id)
    if (underWay) {
      underWay.again = true
      return underWay.done
    }
    const entry: Redrawing = { again: false, done: Promise.resolve() }
    atWork.set(id, entry)
    entry.done = redrawAll(key, id, entry)
    return entry.done
  }

  /** Of several people at once one draws, and the others find it drawn. */
  const drawNewest = async (key: IncidentKey): Promise<void> => {
    const id = idOf(key)
    const earlier = newest.get(id) ?? Promise.resolve()
    const drawn = earlier.then(() => redraw.newest(key))
    newest.set(id, drawn)
    await drawn
    if (newest.get(id) === drawn) newest.delete(id)
  }

  return {
    refresh,
    async refreshFor(key) {
      await drawNewest(key)
      void refresh(key)
    },
    async sweep() {
      try {
        const { db, drawingLease } = await store()
        const stale = await drawingLease.staleIncidents(db, {
          now: now(),
          leaseMs: drawLeaseMs,
          most: mostSwept,
        })
        await Promise.all(stale.map(refresh))
      } catch (error) {
        log('warn', 'refresh_failed', { error: errorCode(error) })
      }
    },
  }
}

function idOf({ team, fingerprint }: IncidentKey): string {
  return `${team} ${fingerprint}`
}

/** An incident whose cards are being drawn, and whether they have to be drawn again after that. */
type Redrawing = { again: boolean; done: Promise<void> }
