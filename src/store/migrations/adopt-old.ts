import { type QueryExecutorProvider, sql } from 'kysely'
import * as z from 'zod'
import { type Facts, factsOf } from '../../triage/facts.ts'

/**
 * Gives the incidents that an older version began what names them, as their newest card tells it, and the channel of
 * that card. Whose they are shows when they are seen again. Gives how many there were, `most` at a time; called until
 * it gives 0.
 */
export async function adoptOld(
  db: QueryExecutorProvider,
  { most }: { readonly most: number },
): Promise<number> {
  const { rows } = await sql`
    select team, fingerprint from incidents where home is null order by team, fingerprint limit ${most}`.execute(
    db,
  )
  for (const row of rows) await adopt(db, keyRow.parse(row))
  return rows.length
}

type Key = z.infer<typeof keyRow>

async function adopt(db: QueryExecutorProvider, { team, fingerprint }: Key): Promise<void> {
  const { channel, content } = await newestCard(db, { team, fingerprint })
  const { functionName, namespace, exception, file, timeoutMs, memoryMb } = factsIn(content)
  await sql`
    update incidents set home = ${channel}, function_name = ${functionName ?? null},
      namespace = ${namespace ?? null}, exception = ${exception ?? null}, file = ${file ?? null},
      timeout_ms = ${timeoutMs ?? null}, memory_mb = ${memoryMb ?? null}
    where team = ${team} and fingerprint = ${fingerprint} and home is null`.execute(db)
}

/** The newest one whose message was not deleted; without any, where the incident was seen last. */
async function newestCard(db: QueryExecutorProvider, { team, fingerprint }: Key): Promise<Card> {
  const { rows } = await sql`
    select channel, content from cards
    where team = ${team} and fingerprint = ${fingerprint}
    order by posted_at desc limit 1`.execute(db)
  if (rows[0] !== undefined) return cardRow.parse(rows[0])
  const { rows: channels } = await sql`
    select channel, null as content from incident_channels
    where team = ${team} and fingerprint = ${fingerprint}
    order by last_seen desc limit 1`.execute(db)
  return channels[0] === undefined ? { channel: '', content: null } : cardRow.parse(channels[0])
}

const keyRow = z.object({ team: z.string(), fingerprint: z.string() })
const cardRow = z.object({ channel: z.string(), content: z.string().nullable() })
type Card = z.infer<typeof cardRow>

const maybe = z.string().optional().catch(undefined)
const amount = z.number().optional().catch(undefined)

/** A card's content as the first version packed it. */
const packedSchema = z.object({
  findings: z.array(
    z.object({
      details: z.object({
        functionName: maybe,
        namespace: maybe,
        exception: maybe,
        frame: maybe,
        timeoutSeconds: amount,
        memoryMb: amount,
      }),
    }),
  ),
})

function factsIn(content: string | null): Facts {
  try {
    const [first] = packedSchema.parse(JSON.parse(content ?? '')).findings
    // JSON leaves absent fields out, so none is present and undefined, as the type demands.
    return first ? factsOf(first as Parameters<typeof factsOf>[0]) : {}
  } catch {
    return {}
  }
}
