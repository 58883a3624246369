import { sql } from 'kysely'
import type { Db } from '../schema.ts'

/** Of a hundred Homes a minute, half may come at once and half one after the other. */
const everyMs = 1_200
const burst = 50
/** A time further away than this was written by a clock that was wrong. */
const farthestMs = 10 * burst * everyMs

/**
 * The right to publish one more Home of a team, so that all processes together publish at most a hundred a minute.
 */
export async function takeHomeTurn(
  db: Db,
  { team, now }: { readonly team: string; readonly now: number },
): Promise<boolean> {
  const { rows } = await sql`
    insert into home_pace (team, next_at) values (${team}, ${now + everyMs})
    on conflict (team) do update set next_at =
      case when home_pace.next_at between ${now} and ${now + farthestMs} then home_pace.next_at else ${now} end
        + ${everyMs}
    where home_pace.next_at <= ${now + (burst - 1) * everyMs} or home_pace.next_at > ${now + farthestMs}
    returning next_at`.execute(db)
  return rows.length > 0
}
