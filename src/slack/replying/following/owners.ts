import type { WebClient } from '@slack/web-api'
import { errorCode } from '../../../error-code.ts'
import type { Log } from '../../../log.ts'
import type { Store } from '../../../store/store.ts'
import type { People } from '../../reading/people.ts'
import type { Refresher } from '../refresher.ts'

export type Owners = {
  /** Nobody is on what this person was on: they have left Slack. */
  letGo(somebody: { readonly team: string; readonly user: string }): Promise<void>
  /** Asks Slack, an hour apart at least, whether those who have long been on something are still there. */
  sweep(): Promise<void>
}

type Parts = {
  readonly log: Log
  readonly now: () => number
  readonly ticks: () => number
  readonly store: () => Promise<Store>
  readonly people: Pick<People, 'of'>
  readonly refresher: Pick<Refresher, 'refresh'>
  readonly client: WebClient
}

const hourMs = 3_600_000
const longMs = 24 * hourMs

export function createOwners({ log, now, ticks, store, people, refresher, client }: Parts): Owners {
  let nextLook = 0

  const letGo: Owners['letGo'] = async (somebody) => {
    const { db, incidents } = await store()
    const released = await incidents.releaseAll(db, { ...somebody, now: now() })
    if (released.length === 0) return
    log('info', 'owner_left', { team: somebody.team, count: released.length })
    for (const key of released) void refresher.refresh(key)
  }

  const look = async (): Promise<void> => {
    const { db, incidents } = await store()
    for (const owner of await incidents.ownersSince(db, { before: now() - longMs })) {
      if ((await people.of({ client, ...owner })).hasLeft) await letGo(owner)
    }
  }

  return {
    letGo,
    async sweep() {
      if (ticks() < nextLook) return
      nextLook = ticks() + hourMs
      await look().catch((error) => log('warn', 'owners_failed', { error: errorCode(error) }))
    },
  }
}
