import { sql } from 'kysely'
import type { Db } from './schema.ts'

/** Finds out whether the database takes anything: throws what is in the way. A full disk lets everybody read. */
export async function checkStore(db: Db, { now }: { readonly now: number }): Promise<void> {
  await sql`
    insert into checks (id, checked_at) values (1, ${now})
    on conflict (id) do update set checked_at = excluded.checked_at`.execute(db)
}
