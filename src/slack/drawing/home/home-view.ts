import type { HomeView, KnownBlock, ModalView } from '@slack/types'
import { type Card, separated } from '../../../cards/card.ts'
import type { Language } from '../../../language.ts'
import { version } from '../../../version.ts'
import { cardBlocks, lineMessage, modalRoom } from '../blocks.ts'
import { helpCard } from '../help/help.ts'
import { helpWords } from '../help/help-words.ts'
import { button, buttonRow } from '../message.ts'
import { modal } from '../views.ts'
import { homeWords } from './home-words.ts'
import { memoryCard, type ShownMemory } from './memory-card.ts'

/** App Home for whoever may not see the public memory: how to use the bot. */
export function helpHome(language: Language): HomeView {
  return home(cardBlocks(helpCard(language), language, modalRoom))
}

/** App Home to work from. `memory` is absent while the database is away. */
export function memoryHome(memory: ShownMemory | undefined, language: Language): HomeView {
  const card: Card = memory
    ? memoryCard(memory, language)
    : { headline: homeWords.noMemory[language], blocks: [] }
  const known = cardBlocks(card, language, modalRoom)
  return home([...buttonRow(tools(language)), ...known, ...foldedHelp(language)])
}

/** How to use the bot, in a modal: Slack folds nothing. */
export function helpView(language: Language): ModalView {
  return modal({
    title: homeWords.helpTitle[language],
    language,
    blocks: cardBlocks(helpCard(language), language, modalRoom),
  })
}

function tools(language: Language) {
  return [
    button('home_lookup', homeWords.lookUp[language], 'lookup'),
    // The same as under an answer, without a handler to begin with.
    button('handler_check', homeWords.checkHandler[language], '{}'),
  ]
}

/** One line, and the button for the rest. */
function foldedHelp(language: Language): readonly KnownBlock[] {
  const ways = helpWords.ways.slice(0, 2).map(({ code }) => ({ code: code[language] }))
  return [
    { type: 'divider' },
    ...lineMessage([helpWords.headline[language], ' ', ...separated(ways)]).blocks,
    ...buttonRow([button('home_help', homeWords.howTo[language], 'help')]),
  ]
}

function home(blocks: readonly KnownBlock[]): HomeView {
  const which = { type: 'context', elements: [{ type: 'plain_text', text: `scf-bot ${version}` }] } as const
  return { type: 'home', blocks: [...blocks, which] }
}
