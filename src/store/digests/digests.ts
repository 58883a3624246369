import { expressionBuilder } from 'kysely'
import * as z from 'zod'
import type { Language } from '../../language.ts'
import type { MessageKey } from '../cards.ts'
import { type IncidentKey, markIncidentStale } from '../incident-row.ts'
import type { Db, Schema } from '../schema.ts'

/** What a digest tells of one incident. */
export type DigestLine = {
  readonly fingerprint: string
  /** The first message that it tells of, and how many there were. */
  readonly sourceTs: string
  readonly count: number
  /** The answer to that first message as JSON, masked. Gone once it was deleted. */
  readonly content?: string
  /** A hash of how the incident stands in it. */
  readonly shows: string
}

/** A message of ours that tells of many errors together. */
export type KeptDigest = MessageKey & {
  readonly threadTs: string
  readonly language: Language
  readonly postedAt: number
  readonly lines: readonly DigestLine[]
}

/** Remembers a digest that stands in Slack. The same one again is no harm. */
export async function keepDigest(
  db: Db,
  { team, channel, ts, threadTs: thread_ts, language, postedAt: posted_at, lines }: KeptDigest,
): Promise<void> {
  if (lines.length === 0) return
  await db
    .insertInto('digest_lines')
    .values(
      lines.map(({ fingerprint, sourceTs: source_ts, count, content, shows }, place) => ({
        ...{ team, channel, ts, fingerprint, thread_ts, source_ts, language, place, count, shows, posted_at },
        content: content ?? null,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The digest in a place of Slack, or `undefined`. */
export async function digestAt(db: Db, key: MessageKey): Promise<KeptDigest | undefined> {
  const { team, channel, ts } = key
  const found = await db
    .selectFrom('digest_lines')
    .select(columns)
    .where(eb.and({ team, channel, ts }))
    .execute()
  const rows = found.map((row) => lineRow.parse(row)).toSorted((one, other) => one.place - other.place)
  const [first] = rows
  if (first === undefined) return undefined
  const { thread_ts: threadTs, language, posted_at: postedAt } = first
  return { team, channel, ts, threadTs, language, postedAt, lines: rows.map(lineOf) }
}

/** Where the newest digests that tell of an incident stand, at most `most`, and how they show it. */
export async function digestsOf(
  db: Db,
  { team, fingerprint, since, most }: IncidentKey & { readonly since: number; readonly most: number },
): Promise<readonly (MessageKey & Pick<DigestLine, 'shows'>)[]> {
  const rows = await db
    .selectFrom('digest_lines')
    .select(['team', 'channel', 'ts', 'shows'])
    .where(eb.and({ team, fingerprint }))
    .where('posted_at', '>=', since)
    .orderBy('posted_at', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => placeRow.parse(row))
}

/** The newest digest that tells of an incident, and what it says of it: of what has no card of its own. */
export async function newestDigestOf(
  db: Db,
  { team, fingerprint }: IncidentKey,
): Promise<(Pick<KeptDigest, 'channel' | 'ts' | 'threadTs'> & Pick<DigestLine, 'content'>) | undefined> {
  const row = await db
    .selectFrom('digest_lines')
    .select(['channel', 'ts', 'thread_ts', 'content'])
    .where(eb.and({ team, fingerprint }))
    .orderBy('posted_at', 'desc')
    .orderBy('ts', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { channel, ts, thread_ts: threadTs, content } = newestRow.parse(row)
  return { channel, ts, threadTs, ...(content !== null && { content }) }
}

/** Records how the incidents stand in a digest that was drawn anew. */
export async function markDigestDrawn(
  db: Db,
  { team, channel, ts }: MessageKey,
  lines: readonly Pick<DigestLine, 'fingerprint' | 'shows'>[],
): Promise<void> {
  for (const { fingerprint, shows } of lines) {
    await db
      .updateTable('digest_lines')
      .set({ shows })
      .where(eb.and({ team, channel, ts, fingerprint }))
      .where('shows', '<>', shows)
      .execute()
  }
}

/** Forgets a digest that is gone from Slack. */
export async function forgetDigest(db: Db, { team, channel, ts }: MessageKey): Promise<void> {
  await db.deleteFrom('digest_lines').where(eb.and({ team, channel, ts })).execute()
}

/** Forgets what a deleted message said in a digest. Gives the incidents whose digests are to be drawn without it. */
export async function forgetDigestSource(
  db: Db,
  { team, channel, ts, now }: MessageKey & { readonly now: number },
): Promise<readonly IncidentKey[]> {
  return db.transaction().execute(async (trx) => {
    const rows = await trx
      .updateTable('digest_lines')
      .set({ content: null, shows: '' })
      .where(eb.and({ team, channel, source_ts: ts }))
      .returning(['team', 'fingerprint'])
      .execute()
    const keys = rows.map((row) => keyRow.parse(row))
    for (const key of keys) await markIncidentStale(trx, { ...key, now })
    return keys
  })
}

const eb = expressionBuilder<Schema, 'digest_lines'>()

const keyRow = z.object({ team: z.string(), fingerprint: z.string() })
const newestRow = z.object({
  channel: z.string(),
  ts: z.string(),
  thread_ts: z.string(),
  content: z.string().nullable(),
})
const placeRow = z.object({ team: z.string(), channel: z.string(), ts: z.string(), shows: z.string() })
const lineRow = z.object({
  fingerprint: z.string(),
  thread_ts: z.string(),
  source_ts: z.string(),
  language: z.enum(['en', 'zh']),
  place: z.int(),
  count: z.int(),
  content: z.string().nullable(),
  shows: z.string(),
  posted_at: z.int(),
})

// By name: a replica of a newer version may be adding columns while this one runs.
const columns = lineRow.keyof().options

function lineOf({ fingerprint, source_ts, count, content, shows }: z.infer<typeof lineRow>): DigestLine {
  return { fingerprint, sourceTs: source_ts, count, shows, ...(content !== null && { content }) }
}
