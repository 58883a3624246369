import { sql } from 'kysely'
import * as z from 'zod'
import type { IncidentKey } from '../incident-row.ts'
import type { Db } from '../schema.ts'

/** A card of another incident that tells of this one, too: a text showed runs of several functions. */
export type SharedCard = {
  readonly channel: string
  readonly ts: string
  readonly threadTs: string
  readonly content?: string
  /** Of the function that is meant. */
  readonly functionHash?: string
}

const row = z.object({
  channel: z.string(),
  ts: z.string(),
  thread_ts: z.string(),
  content: z.string().nullable(),
  function_name: z.string().nullable(),
})

/**
 * The newest card that tells of an incident without being its own. The team is written as in `candidates`, so that a new
 * database does not read the whole team.
 */
export async function sharedCardOf(
  db: Db,
  { team, fingerprint }: IncidentKey,
): Promise<SharedCard | undefined> {
  const { rows } = await sql`
    select c.channel, c.ts, c.thread_ts, c.content, i.function_name from incidents i
    join incident_channels n on n.team = i.team || '' and n.fingerprint = i.fingerprint
    join cards c on c.team = n.team || '' and c.channel = n.channel and c.ts = n.card_ts
    where i.team = ${team} and i.fingerprint = ${fingerprint}`.execute(db)
  const [newest] = rows.map((each) => row.parse(each)).toSorted((one, other) => (one.ts < other.ts ? 1 : -1))
  if (newest === undefined) return undefined
  const { channel, ts, thread_ts: threadTs, content, function_name: functionHash } = newest
  return {
    ...{ channel, ts, threadTs },
    ...(content !== null && { content }),
    ...(functionHash !== null && { functionHash }),
  }
}
