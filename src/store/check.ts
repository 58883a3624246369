import { sql } from 'kysely'
import type { Db } from './schema.ts'

/** Writes a row for no other reason than to see whether that is possible. */
export async function writeCheck(db: Db, { now }: { readonly now: number }): Promise<void> {
  await sql`
    insert into checks (id, checked_at) values (1, ${now})
    on conflict (id) do update set checked_at = excluded.checked_at`.execute(db)
}
