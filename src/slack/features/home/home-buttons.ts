import { helpView } from '../../drawing/home/home-view.ts'
import { homeWords } from '../../drawing/home/home-words.ts'
import { lookupView, pastedText } from '../../drawing/home/lookup-view.ts'
import { defineAction } from '../../interacting/define-action.ts'
import { defineForm } from '../../interacting/define-form.ts'
import type { Services } from '../../services.ts'
import { apology, bothLanguages } from '../../words.ts'
import { knownOfAnswer, type MemorySource } from '../fixes/known-of-answer.ts'

/** "Look up an error" in App Home: a box to paste into. */
export const openLookup = defineAction({
  id: 'home_lookup',
  surface: 'home',
  parse: () => true,
  run: async (_, { show, language }) => void (await show(lookupView(await language()))),
})

/** "How to use me" in App Home. */
export const openHelp = defineAction({
  id: 'home_help',
  surface: 'home',
  parse: () => true,
  run: async (_, { show, language }) => void (await show(helpView(await language()))),
})

/** The box of "Look up an error": the answer stands below it, and the next can be pasted. */
export const lookUp = defineForm({
  id: 'lookup',
  parse: ({ state }) => pastedText(state.values),
  run: async (services: MemorySource & Pick<Services, 'lookups'>, { value: text, ...submission }) => {
    const { client, team, user, refuse, update } = submission
    const language = await submission.language()
    if (text === '') return refuse('text', homeWords.lookupEmpty[language])
    const answer = await services.lookups.answerTo({ text, asked: true })
    const known = await knownOfAnswer(services, { client, team, user }, { answer, language })
    await update(lookupView(language, { text, answer, known }))
  },
  apologise: ({ refuse }, id) => refuse('text', bothLanguages(apology(id))),
})
