import { errorCode } from '../../../error-code.ts'
import type { Bilingual } from '../../../language.ts'
import { mostMuted, type ShownSettings } from '../../drawing/settings/settings-view.ts'
import { settingsWords } from '../../drawing/settings/settings-words.ts'
import { isBotIn } from '../../reading/conversations.ts'
import type { Services } from '../../services.ts'
import { memoryWords } from '../../words.ts'
import { whyNotSet } from './full-members.ts'
import type { Changing } from './tell-channel.ts'

type Needed = Pick<Services, 'store' | 'people' | 'log' | 'now'>

/** The settings of a channel, ready to be shown to somebody; or the sentence that says why they are not. */
export async function openSettings(
  services: Needed,
  asking: Changing,
): Promise<ShownSettings | { readonly problem: Bilingual }> {
  const { client, channel } = asking
  // Somebody waits for it.
  const [{ membership }, isMember] = await Promise.all([
    services.people.of(asking),
    isDirect(channel) ? true : isBotIn(client, channel),
  ])
  const problem = whyNotSet(membership)
  if (problem) return { problem }
  if (isDirect(channel)) return { problem: settingsWords.direct }
  if (isMember === false) return { problem: settingsWords.notHere }
  try {
    return await shownSettings(services, asking)
  } catch (error) {
    services.log('error', 'store_failed', { team: asking.team, channel, error: errorCode(error) })
    return { problem: memoryWords.noMemory }
  }
}

/** What the form shows, as it stands now. Throws where the database fails. */
export async function shownSettings(
  { store, people, now }: Pick<Services, 'store' | 'people' | 'now'>,
  { client, team, channel }: Omit<Changing, 'user'>,
): Promise<ShownSettings> {
  const { db, settings, mutes } = await store()
  const place = { team, channel }
  const current = await settings.settingsOf(db, place)
  const muted = await mutes.mutedIn(db, { ...place, now: now(), most: mostMuted + 1 })
  const user = current.lastChange?.user
  const name = user ? (await people.of({ client, team, user })).name : undefined
  return { channel, settings: current, muted, nameOf: () => name }
}

function isDirect(channel: string): boolean {
  return channel.startsWith('D')
}
