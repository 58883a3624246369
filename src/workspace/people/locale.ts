import { type Context, sendEvent } from '../delivery/events.ts'
import type { Delivery } from '../delivery/outbox.ts'
import { tell } from '../state/happenings.ts'
import { userNamed } from './posting.ts'

/** Somebody chooses another language; the bot hears that something about them has changed. */
export function chooseLocale(context: Context, { user: name, locale }: LocaleChoice): Promise<Delivery[]> {
  const { workspace } = context
  const user = userNamed(context, name)
  user.locale = locale
  tell(workspace, { kind: 'user', user: user.id })
  const shown = { id: user.id, team_id: user.otherTeam ?? workspace.team.id, name: user.name, locale }
  const event_ts = workspace.newTs()
  return sendEvent(context, {
    type: 'user_change',
    user: shown,
    cache_ts: Number.parseInt(event_ts, 10),
    event_ts,
  })
}

export type LocaleChoice = { readonly user: string; readonly locale: string }
