import { editions } from '../catalog/editions.ts'
import type { Entry } from '../catalog/entry.ts'
import type { Bilingual, Language } from '../language.ts'
import { sideList, words } from '../words.ts'
import type { Card, CardBlock, Line } from './card.ts'
import { titleOf } from './entry-title.ts'
import { sourceNote } from './notes.ts'

/** Everything the catalog knows about a code: what "More" opens. */
export function entryCard(entry: Entry, language: Language): Card {
  const colon = language === 'zh' ? '：' : ': '
  return {
    headline: `${titleOf(entry)}${colon}${entry.headline[language]}`,
    blocks: [
      { kind: 'text', title: words.meaning[language], line: [entry.meaning[language]] },
      // A success is nobody's to mend.
      ...(entry.number === 'never' ? [] : [sideBlock(entry, language)]),
      { kind: 'text', title: words.retry[language], line: [entry.retry.note[language]] },
      ...list(words.causes, entry.causes, language),
      ...list(words.allChecks, entry.checks, language, true),
      ...list(words.notThis, entry.notThis, language),
      ...messageBlocks(entry, language),
      ...exampleBlocks(entry, language),
      namesBlock(entry, language),
      ...list(words.editions, entry.editionNotes, language),
      sourceNote(entry, language),
    ],
  }
}

function sideBlock({ sides }: Entry, language: Language): CardBlock {
  return { kind: 'text', title: words.whoseSide[language], line: [sideList(sides, language)] }
}

function list(
  title: Bilingual,
  items: readonly Bilingual[],
  language: Language,
  ordered = false,
): readonly CardBlock[] {
  if (items.length === 0) return []
  return [{ kind: 'list', title: title[language], ordered, items: items.map((item) => [item[language]]) }]
}

function messageBlocks(entry: Entry, language: Language): readonly CardBlock[] {
  const items = entry.messages.map(({ text }): Line => [{ code: text.replace(/\{(?:n|name|any)\}/g, '…') }])
  return items.length === 0 ? [] : [{ kind: 'list', title: words.messages[language], ordered: false, items }]
}

function exampleBlocks({ examples }: Entry, language: Language): readonly CardBlock[] {
  const [example] = examples
  return example === undefined ? [] : [{ kind: 'quote', title: words.example[language], text: example }]
}

/** Every name with the editions that use it, as far as there is more than one name. */
function namesBlock(entry: Entry, language: Language): CardBlock {
  const separator = language === 'zh' ? '、' : ', '
  const line = entry.names.flatMap(({ name, editions: used }, index): Line => {
    const labels = used.map((edition) => editions[edition].label[language]).join(separator)
    const where = entry.names.length === 1 ? '' : language === 'zh' ? `（${labels}）` : ` (${labels})`
    return [...(index === 0 ? [] : [' · ']), { code: name }, where]
  })
  return { kind: 'text', title: words.names[language], line }
}
