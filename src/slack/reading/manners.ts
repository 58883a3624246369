import { errorCode } from '../../error-code.ts'
import type { Log } from '../../log.ts'
import type { Store } from '../../store/store.ts'
import { type ChannelSettings, usualSettings } from '../../triage/manners.ts'
import type { Place } from './conversations.ts'
import { withinPatience } from './patience.ts'

export type Manners = {
  /**
   * How the bot is to be in a channel. While the database cannot say it, as it last was. Never throws, and waits no longer
   * than a message can.
   */
  of(place: Place): Promise<ChannelSettings>
  /** Something was changed in this process: the next message already finds it so. */
  forget(): void
}

/** What another process has changed is known here after so long. */
const knownForMs = 3_000
const patienceMs = 700

type Options = {
  readonly log: Log
  readonly store: () => Promise<Store>
  /** Milliseconds of a clock that nobody can set. */
  readonly ticks: () => number
}

type Known = ReadonlyMap<string, ChannelSettings>

/**
 * Few channels are not as usual, so all of these are read at once: one statement every few seconds while messages come,
 * however many channels they come in.
 */
export function createManners({ log, store, ticks }: Options): Manners {
  let known: Known = new Map()
  let reading: { readonly done: Promise<void>; readonly since: number } | undefined
  let newest = 0
  let lastRead = 0

  const read = async (): Promise<void> => {
    newest += 1
    const mine = newest
    try {
      const { db, settings } = await store()
      const special = await settings.specialSettings(db)
      // Whoever began to read before a change must not end after whoever began behind it.
      if (newest === mine) known = new Map(special.map(({ settings, ...place }) => [keyOf(place), settings]))
    } catch (error) {
      log('debug', 'store_failed', { error: errorCode(error) })
    } finally {
      lastRead = Math.max(lastRead, mine)
    }
  }

  return {
    async of(place) {
      if (reading === undefined || ticks() - reading.since >= knownForMs) {
        reading = { done: read(), since: ticks() }
      }
      // Nearly every message finds it read, and then waits for nothing.
      if (lastRead < newest) await withinPatience(reading.done, patienceMs)
      return known.get(keyOf(place)) ?? usualSettings
    },
    forget() {
      reading = undefined
    },
  }
}

function keyOf({ team, channel }: Place): string {
  return `${team} ${channel}`
}
