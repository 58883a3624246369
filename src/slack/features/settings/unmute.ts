import { settingsSeen, settingsView } from '../../drawing/settings/settings-view.ts'
import { settingsWords } from '../../drawing/settings/settings-words.ts'
import { noticeView } from '../../drawing/views.ts'
import { defineAction } from '../../interacting/define-action.ts'
import { type Interaction, replaceView } from '../../interacting/interaction.ts'
import { membershipOf } from '../../interacting/whose.ts'
import { bothLanguages, memoryWords } from '../../words.ts'
import type { ChangeParts } from './change-settings.ts'
import { whyNotSet } from './full-members.ts'
import { shownSettings } from './open-settings.ts'
import { tellChannel } from './tell-channel.ts'

/** "Unmute" in the settings of a channel: the incident is answered there again. */
export const unmute = defineAction({
  id: 'unmute',
  surface: 'action',
  parse: (fingerprint, { view }) => {
    const shown = view ? settingsSeen(view.private_metadata) : undefined
    return view && shown && { fingerprint, channel: shown.channel, viewId: view.id }
  },
  run: async (services: ChangeParts, { value: { fingerprint, channel, viewId }, ...press }) => {
    const { client, team, user, language } = press
    const problem = whyNotSet(await membershipOf(services, press))
    if (problem) return tellAbove(press, problem[await language()])
    const { db, mutes } = await services.store()
    const changing = { client, team, channel, user }
    const before = await shownSettings(services, changing)
    const isNews = await mutes.unmuteBy(db, { team, channel, fingerprint, user, now: services.now() })
    const shown = await shownSettings(services, changing)
    await replaceView(client, viewId, settingsView(shown, await language()))
    const unmuted = before.muted.find((each) => each.fingerprint === fingerprint)
    if (isNews && unmuted) {
      await tellChannel(services, changing, { change: { unmuted }, spoken: shown.settings.language })
    }
  },
  apologise: (interaction) => tellAbove(interaction, bothLanguages(memoryWords.noMemory)),
})

/** What was pressed in a modal comes without an address for a message, so a sentence stands in a modal above. */
async function tellAbove({ show, language }: Interaction, sentence: string): Promise<void> {
  const reader = await language()
  await show(noticeView(settingsWords.title[reader], sentence, reader))
}
