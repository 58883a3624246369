import type { ApiEntry } from '../../catalog/api/entry.ts'
import type { Language } from '../../language.ts'
import { sideList, sidesTitle, words } from '../../words.ts'
import { type Card, type CardBlock, separated } from '../card.ts'
import { apiAdvice, apiSource } from './advice.ts'
import { apiSentences, apiWords } from './words.ts'

/** Everything the catalog knows about a code of the management API: what "Details" opens. */
export function apiEntryCard(entry: ApiEntry, language: Language): Card {
  const colon = language === 'zh' ? '：' : ': '
  return {
    headline: `${entry.code}${colon}${entry.headline[language]}`,
    blocks: [
      { kind: 'text', title: words.meaning[language], line: [apiSentences.refused(entry)[language]] },
      { kind: 'text', title: sidesTitle(entry.sides, language), line: [sideList(entry.sides, language)] },
      ...apiAdvice(entry, language),
      ...givenByBlocks(entry, language),
      apiSource(language),
    ],
  }
}

function givenByBlocks({ actions }: ApiEntry, language: Language): readonly CardBlock[] {
  if (actions.length === 0) return []
  const line = separated(actions.map((code) => ({ code })))
  return [{ kind: 'text', title: apiWords.givenBy[language], line }]
}
