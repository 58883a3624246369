import type { Card } from '../../cards/card.ts'
import type { Language } from '../../language.ts'
import type { Content } from '../send.ts'
import { helpWords, slackWords } from '../words.ts'
import { messageOf } from './answer.ts'

/** How to use the bot: for `help`, an empty mention, and a file that could not be read. */
export function helpMessage(language: Language, fileProblem?: 'unreadable' | 'too-large'): Content {
  const card = helpCard(language)
  if (fileProblem === undefined) return messageOf(card, language, [])
  const sentence = slackWords[fileProblem === 'too-large' ? 'fileTooLarge' : 'fileUnreadable'][language]
  return messageOf({ headline: sentence, blocks: [] }, language, [])
}

export function helpCard(language: Language): Card {
  const items = helpWords.ways.map(({ code, what }) => [{ code: code[language] }, what[language]])
  return {
    headline: helpWords.headline[language],
    blocks: [
      { kind: 'list', title: helpWords.waysTitle[language], ordered: false, items },
      { kind: 'text', line: [helpWords.manners[language]] },
    ],
  }
}
