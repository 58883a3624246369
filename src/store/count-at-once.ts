import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { errorCode } from '../error-code.ts'
import { firstRecentDay } from '../triage/history.ts'
import type { Sighted, Sighting } from '../triage/incident.ts'
import { formOf, mostLines } from '../triage/noise.ts'
import { channelOfRow } from './channels.ts'
import { type Countable, channelAgain, countable, dayAgain, incidentAgain } from './count-rules.ts'
import { claimOfRow, type Granted, type Lease } from './deliveries.ts'
import { claimAgain } from './delivery-statements.ts'
import { findIncident, incidentOfRow } from './incident-row.ts'
import type { Schema } from './schema.ts'
import { statement } from './statement.ts'

type Store = Kysely<Schema>

/** A message that is the caller's to answer; `counted` unless it has been before. */
export type Claimed = { readonly claim: Granted; readonly counted: Sighted | undefined }

/**
 * Claims and counts a message in one statement of Postgres. `undefined` if it is not to be claimed; nothing is
 * counted that has been before.
 */
export async function claimAndCountAtOnce(
  db: Store,
  message: Sighting & Lease,
): Promise<Claimed | undefined> {
  const attempt = () => claimAndCount(db, valuesOf(message))
  const { rows } = await attempt().catch((error) => {
    // A claim that ran out at this very moment: neither sees the other's sighting, and the second one is undone.
    if (errorCode(error) === 'postgres_23505') return attempt()
    throw error
  })
  if (rows[0] === undefined) return undefined
  return { claim: claimOfRow(rows[0]), counted: await countedOfRow(db, message, rows[0]) }
}

async function countedOfRow(db: Store, sighting: Sighting, row: unknown): Promise<Sighted | undefined> {
  const { form, fix_id, fix_user } = countedRow.parse(row)
  if (form === null) return undefined
  if (form === 'dismissed') return { form }
  const { card } = channelOfRow(row)
  // A fix of this very moment is known by its id, and seen only by the next statement.
  const again = fix_id !== null && fix_user === null ? await findIncident(db, sighting) : undefined
  return { form, incident: again ?? incidentOfRow(row), ...(card && { earlierCard: card }) }
}

const countedRow = z.object({
  form: z.enum(['card', 'line', 'count', 'dismissed']).nullable(),
  fix_id: z.string().nullable(),
  fix_user: z.string().nullable(),
})

type Values = Countable & {
  readonly owner: string
  readonly until: number
  readonly firstDay: number
  readonly dismissedForm: string
  /** By the number of repeats; the last one is for all that are more. */
  readonly forms: string
}

function valuesOf(message: Sighting & Lease): Values {
  const { asked, now, owner, leaseMs } = message
  const forms = Array.from({ length: mostLines + 2 }, (_, repeats) =>
    formOf({ asked, dismissed: false, repeats }),
  )
  return {
    ...countable(message),
    ...{ owner, until: now + leaseMs },
    firstDay: firstRecentDay(now),
    dismissedForm: formOf({ asked, dismissed: true, repeats: 0 }),
    forms: `{${forms.join()}}`,
  }
}

// The rows are locked in one order, delivery, channel, message, incident: two processes never wait for each
// other. Whatever is locked is read as it is by then; what is only read, as it was when the statement began.
const claimAndCount = statement<Values>((db, slot) =>
  sql`
    with given as (
      select
        cast(${slot.team} as text) as team,
        cast(${slot.fingerprint} as text) as fingerprint,
        cast(${slot.channel} as text) as channel,
        cast(${slot.ts} as text) as ts,
        cast(${slot.code} as integer) as code,
        cast(${slot.owner} as text) as owner,
        cast(${slot.until} as bigint) as until,
        cast(${slot.now} as bigint) as now,
        cast(${slot.repeatUntil} as bigint) as repeat_until,
        cast(${slot.day} as integer) as day,
        cast(${slot.firstDay} as integer) as first_day,
        cast(${slot.dismissedForm} as text) as dismissed_form,
        cast(${slot.forms} as text[]) as forms
    ), claimed as (
      insert into deliveries (team, channel, ts, owner, lease_until, state, doubt)
      select team, channel, ts, owner, until, 'claimed', 0 from given
      ${claimAgain(slot.now)}
      returning doubt
    ), message as (
      select * from given, claimed
    ), seen as (
      insert into incident_channels (team, fingerprint, channel, last_seen, repeat_until, repeats, dismissed)
      select team, fingerprint, channel, now, repeat_until, 0, 0 from message
      where not exists (
        select from sightings s
        where s.team = message.team and s.channel = message.channel and s.ts = message.ts
          and s.fingerprint = message.fingerprint
      )
      ${channelAgain(slot.repeat)}
      returning repeats, dismissed, card_ts, card_thread_ts
    ), decided as (
      select message.*, repeats, dismissed, card_ts, card_thread_ts,
        case when dismissed = 1 then dismissed_form
          else forms[least(repeats, cardinality(forms) - 1) + 1]
        end as form
      from seen, message
    ), noted as (
      insert into sightings (team, channel, ts, fingerprint, form, seen_at)
      select team, channel, ts, fingerprint, form, now from decided
      returning form
    ), incident as (
      insert into incidents
        (team, fingerprint, code, state, count, first_seen, last_seen, revision, drawn_until)
      select team, fingerprint, code, 'open', 1, now, now, 1, 0
      from decided, noted where noted.form <> 'dismissed'
      ${incidentAgain}
      returning fingerprint, code, state, owner, owner_since, owner_from, fix_id, count, first_seen, last_seen,
        previous_seen, revision
    ), today as (
      insert into incident_days (team, fingerprint, day, count)
      select team, incident.fingerprint, day, 1 from incident, message
      ${dayAgain}
      returning count
    )
    select claimed.doubt, decided.form, repeats, dismissed, card_ts, card_thread_ts, incident.*,
      fixes.user_id as fix_user, fixes.fixed_at, fixes.note as fix_note,
      today.count + coalesce((
        select sum(d.count) from incident_days d
        where d.team = decided.team and d.fingerprint = decided.fingerprint
          and d.day >= decided.first_day and d.day < decided.day
      ), 0) as recent_count
    from claimed
      left join decided on true
      left join incident on true
      left join today on true
      left join fixes on fixes.team = decided.team and fixes.id = incident.fix_id`.compile(db),
)
