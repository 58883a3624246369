import { modes } from '../../../triage/manners.ts'
import { chosenMessage } from '../../drawing/settings/welcome.ts'
import { defineAction } from '../../interacting/define-action.ts'
import { membershipOf } from '../../interacting/whose.ts'
import { bothLanguages, memoryWords } from '../../words.ts'
import { type ChangeParts, changeSettings } from './change-settings.ts'
import { whyNotSet } from './full-members.ts'

/** The mode in the message to whoever has invited the bot; the form of the settings is submitted as a whole. */
export const chooseMode = defineAction({
  id: 'mode',
  surface: 'action',
  parse: (chosen, { channel }) => {
    const mode = modes.find((each) => each === chosen)
    return mode && channel && { mode, channel: channel.id }
  },
  run: async (services: ChangeParts, { value: { mode, channel }, ...press }) => {
    const { client, team, user, language, respond } = press
    const problem = whyNotSet(await membershipOf(services, press))
    if (problem) return press.tell(problem[await language()])
    const tell = await changeSettings(services, { client, team, user, channel }, { mode })
    await respond?.({ replace_original: true, ...chosenMessage(mode, await language()) })
    await tell?.()
  },
  apologise: ({ tell }) => tell(bothLanguages(memoryWords.noMemory)),
})
