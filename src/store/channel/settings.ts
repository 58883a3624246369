import { type RawBuilder, sql } from 'kysely'
import * as z from 'zod'
import {
  type ChannelSettings,
  channelLanguages,
  type LastChange,
  modes,
  usualSettings,
} from '../../triage/manners.ts'
import type { Db } from '../schema.ts'

export type ChannelPlace = { readonly team: string; readonly channel: string }

const changesSchema = z
  .string()
  .transform((list) => list.split(','))
  .pipe(z.array(z.enum(['mode', 'language', 'unmute'])))

const settingsRow = z.object({ mode: z.enum(modes), language: z.enum(channelLanguages) })
const wholeRow = settingsRow.extend({ changed: changesSchema, changed_by: z.string(), changed_at: z.int() })
const specialRow = settingsRow.extend({ team: z.string(), channel: z.string() })

/** The settings of a channel, with who changed what last, if anybody ever did. */
export async function settingsOf(
  db: Db,
  { team, channel }: ChannelPlace,
): Promise<ChannelSettings & { readonly lastChange?: LastChange }> {
  const row = await db
    .selectFrom('channel_settings')
    .select(wholeRow.keyof().options)
    .where((eb) => eb.and({ team, channel }))
    .executeTakeFirst()
  if (row === undefined) return usualSettings
  const { changed, changed_by, changed_at, ...settings } = wholeRow.parse(row)
  return { ...settings, lastChange: { what: changed, user: changed_by, at: changed_at } }
}

/** All channels that are not as usual; there are few of them. */
export async function specialSettings(
  db: Db,
): Promise<readonly (ChannelPlace & { readonly settings: ChannelSettings })[]> {
  const { rows } = await sql`
    select team, channel, mode, language from channel_settings where (mode <> 'all' or language <> 'auto')`.execute(
    db,
  )
  return rows.map((row) => {
    const { team, channel, ...settings } = specialRow.parse(row)
    return { team, channel, settings }
  })
}

type Changing = ChannelPlace & {
  /** What is to be different from what the person saw; the rest stays as it is by now. */
  readonly change: Partial<ChannelSettings>
  readonly user: string
  readonly now: number
}

/**
 * Changes settings of a channel. Gives them as they are then; `undefined` if they were so already, so that of two people
 * who want the same one has changed it.
 */
export async function changeSettings(
  db: Db,
  { team, channel, change, user, now }: Changing,
): Promise<ChannelSettings | undefined> {
  const { mode, language } = change
  const wanted = { ...usualSettings, ...change }
  const isOther = (column: RawBuilder<unknown>, value: string | undefined) =>
    value === undefined ? sql`1 = 0` : sql`${column} <> ${value}`
  const { rows } = await sql`
    insert into channel_settings (team, channel, mode, language, changed, changed_by, changed_at)
    values (${team}, ${channel}, ${wanted.mode}, ${wanted.language}, ${Object.keys(change).join(',')}, ${user}, ${now})
    on conflict (team, channel) do update set
      mode = ${mode ?? sql.ref('channel_settings.mode')},
      language = ${language ?? sql.ref('channel_settings.language')},
      changed = excluded.changed, changed_by = excluded.changed_by, changed_at = excluded.changed_at
    where ${isOther(sql.ref('channel_settings.mode'), mode)}
      or ${isOther(sql.ref('channel_settings.language'), language)}
    returning mode, language`.execute(db)
  return rows[0] === undefined ? undefined : settingsRow.parse(rows[0])
}
