import type { Card } from '../../../cards/card.ts'
import type { Language } from '../../../language.ts'
import { type Content, cardMessage } from '../message.ts'
import { helpWords } from './help-words.ts'

/** How to use the bot: for `help` and an empty mention. */
export function helpMessage(language: Language): Content {
  return cardMessage(helpCard(language), language, [])
}

export function helpCard(language: Language): Card {
  const items = helpWords.ways.map(({ code, what }) => [{ code: code[language] }, what[language]])
  return {
    headline: helpWords.headline[language],
    blocks: [
      { kind: 'list', title: helpWords.waysTitle[language], ordered: false, items },
      { kind: 'text', line: [helpWords.manners[language]] },
      { kind: 'text', line: [helpWords.memory[language]] },
    ],
  }
}
