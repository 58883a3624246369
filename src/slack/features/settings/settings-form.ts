import type { ChannelSettings } from '../../../triage/manners.ts'
import { settingsChosen, settingsSeen } from '../../drawing/settings/settings-view.ts'
import { defineForm } from '../../interacting/define-form.ts'
import { membershipOf } from '../../interacting/whose.ts'
import { memoryWords } from '../../words.ts'
import { type ChangeParts, changeSettings } from './change-settings.ts'
import { whyNotSet } from './full-members.ts'

/** The form of `/scf-error settings`: what was chosen otherwise than it stood there is changed, and nothing else. */
export const settingsForm = defineForm({
  id: 'channel_settings',
  parse: ({ private_metadata, state }) => ({
    shown: settingsSeen(private_metadata),
    chosen: settingsChosen(state.values),
  }),
  run: async (services: ChangeParts, submission) => {
    const { client, team, user, language, close, refuse } = submission
    const { shown, chosen } = submission.value
    const problem = whyNotSet(await membershipOf(services, submission))
    if (problem) return refuse('mode', problem[await language()])
    if (!shown) return close()
    const changing = { client, team, user, channel: shown.channel }
    const tell = await changeSettings(services, changing, changeFrom(shown.seen, chosen))
    await close()
    await tell?.()
  },
  apologise: async ({ language, refuse }) => refuse('mode', memoryWords.noMemory[await language()]),
})

function changeFrom(seen: ChannelSettings, { mode, language }: ChannelSettings): Partial<ChannelSettings> {
  return { ...(mode !== seen.mode && { mode }), ...(language !== seen.language && { language }) }
}
