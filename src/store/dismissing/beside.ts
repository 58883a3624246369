import { sql } from 'kysely'
import * as z from 'zod'
import type { CardRecord } from '../cards.ts'
import { isToldElsewhere } from '../counting/sightings-of.ts'
import type { Db } from '../schema.ts'
import { mute, unmute } from './mute.ts'

type Told = Pick<CardRecord, 'team' | 'channel' | 'sourceTs' | 'fingerprint'>

/** What a card told of besides its own incident is muted with that, unless anything else tells of it. */
export async function muteBeside(trx: Db, card: Told, { now }: { readonly now: number }): Promise<void> {
  const { team, channel, sourceTs: ts } = card
  for (const fingerprint of await besideOf(trx, card)) {
    const key = { team, channel, fingerprint }
    if (!(await isToldElsewhere(trx, { ...key, ts }))) await mute(trx, { ...key, now })
  }
}

export async function unmuteBeside(trx: Db, card: Told): Promise<void> {
  const { team, channel } = card
  for (const fingerprint of await besideOf(trx, card)) await unmute(trx, { team, channel, fingerprint })
}

async function besideOf(trx: Db, { team, channel, sourceTs, fingerprint }: Told): Promise<readonly string[]> {
  const { rows } = await sql`
    select fingerprint from sightings
    where team = ${team} and channel = ${channel} and ts = ${sourceTs} and form = 'count'
      and fingerprint <> ${fingerprint}`.execute(trx)
  return rows.map((row) => besideRow.parse(row).fingerprint)
}

const besideRow = z.object({ fingerprint: z.string() })
