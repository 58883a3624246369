import type { ChannelSettings } from '../../../triage/manners.ts'
import type { Services } from '../../services.ts'
import { type Changing, tellChannel } from './tell-channel.ts'

export type ChangeParts = Pick<Services, 'store' | 'manners' | 'languages' | 'people' | 'log' | 'now'>

/**
 * Changes settings of a channel, from the next message on. Gives what tells the channel of it; `undefined` where there is
 * nothing to tell, because they are so already. Throws where the database fails.
 */
export async function changeSettings(
  services: ChangeParts,
  changing: Changing,
  change: Partial<ChannelSettings>,
): Promise<(() => Promise<void>) | undefined> {
  if (Object.keys(change).length === 0) return undefined
  const { store, manners, log, now } = services
  const { team, channel, user } = changing
  const { db, settings } = await store()
  const changed = await settings.changeSettings(db, { team, channel, user, change, now: now() })
  manners.forget()
  if (changed === undefined) return undefined
  log('info', 'settings_changed', { team, channel, mode: changed.mode })
  return () => tellChannel(services, changing, { change, spoken: changed.language })
}
