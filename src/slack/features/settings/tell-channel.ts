import type { WebClient } from '@slack/web-api'
import { errorCode } from '../../../error-code.ts'
import type { ChannelLanguage } from '../../../triage/manners.ts'
import { type Change, settingsLine } from '../../drawing/settings/settings-line.ts'
import type { Services } from '../../services.ts'

/** Who has changed something in which channel. */
export type Changing = {
  readonly client: WebClient
  readonly team: string
  readonly channel: string
  readonly user: string
}

/**
 * Tells a channel in one line who has changed what there, in the language of the channel if it has one, else in that of
 * whoever it was. Never throws: the change stands.
 */
export async function tellChannel(
  { languages, people, log }: Pick<Services, 'languages' | 'people' | 'log'>,
  { client, team, channel, user }: Changing,
  { change, spoken }: { readonly change: Change; readonly spoken: ChannelLanguage },
): Promise<void> {
  const someone = { client, team, user }
  const language = spoken === 'auto' ? await languages.ofReader(someone) : spoken
  const { name } = await people.of(someone)
  try {
    await client.chat.postMessage({ channel, ...settingsLine(change, { name, language }) })
  } catch (error) {
    log('warn', 'settings_not_told', { team, channel, error: errorCode(error) })
  }
}
