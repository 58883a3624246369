import type { IncidentKey } from '../incident-row.ts'
import type { Db } from '../schema.ts'

type ChannelKey = IncidentKey & { readonly channel: string }

/** So long is an incident that somebody called "not SCF" quiet in that channel. */
const mutedMs = 90 * 24 * 60 * 60 * 1_000

/**
 * Keeps an incident quiet in a channel for 90 days, unless somebody asks. Gives whether that is news. Where it is muted
 * already, the time does not begin anew.
 */
export async function mute(
  db: Db,
  { team, fingerprint, channel, now }: ChannelKey & { readonly now: number },
): Promise<boolean> {
  const muted = { dismissed: 1, muted_until: now + mutedMs } as const
  const unseen = { last_seen: now, repeat_until: 0, repeats: 0, card_ts: null, card_thread_ts: null }
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('incident_channels')
    .values({ team, fingerprint, channel, ...unseen, card_facts: null, ...muted })
    .onConflict((conflict) =>
      conflict
        .columns(['team', 'fingerprint', 'channel'])
        .doUpdateSet(muted)
        .where((eb) =>
          eb.or([eb('incident_channels.dismissed', '=', 0), eb('incident_channels.muted_until', '<=', now)]),
        ),
    )
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** The incident is answered again in the channel. Gives whether it was muted there. */
export async function unmute(db: Db, { team, fingerprint, channel }: ChannelKey): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('incident_channels')
    .set({ dismissed: 0, muted_until: null, repeat_until: 0 })
    .where((eb) => eb.and({ team, fingerprint, channel, dismissed: 1 }))
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
