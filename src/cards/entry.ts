import { type Edition, editions } from '../catalog/editions.ts'
import type { Entry } from '../catalog/entry.ts'
import { platformRetry, type Way, ways } from '../catalog/retries.ts'
import type { Bilingual, Language } from '../language.ts'
import { sideList, sidesTitle, words } from '../words.ts'
import type { Card, CardBlock, Line } from './card.ts'
import { titleOf } from './entry-title.ts'
import { sourceNote } from './notes.ts'

/** Everything the catalog knows about a code: what "Details" opens. */
export function entryCard(entry: Entry, language: Language): Card {
  const colon = language === 'zh' ? '：' : ': '
  return {
    headline: `${titleOf(entry)}${colon}${entry.headline[language]}`,
    blocks: [
      { kind: 'text', title: words.meaning[language], line: [entry.meaning[language]] },
      // A success is nobody's to mend.
      ...(entry.number === 'never' ? [] : [sideBlock(entry, language)]),
      { kind: 'text', title: words.retry[language], line: [entry.retry.note[language]] },
      ...retryBlocks(entry, language),
      ...list(words.causes, entry.causes, language),
      ...list(words.allChecks, entry.checks, language, true),
      ...list(words.notThis, entry.notThis, language),
      ...messageBlocks(entry, language),
      ...exampleBlocks(entry, language),
      namesBlock(entry, language),
      ...list(words.editions, entry.editionNotes, language),
      sourceNote(entry, language, { most: entry.links.length }),
    ],
  }
}

function sideBlock({ sides }: Entry, language: Language): CardBlock {
  return { kind: 'text', title: sidesTitle(sides, language), line: [sideList(sides, language)] }
}

/** What the platform does of its own accord, a line for each way of calling of which the vendor says it. */
function retryBlocks(entry: Entry, language: Language): readonly CardBlock[] {
  const items = (Object.keys(ways) as readonly Way[]).flatMap((way) => {
    const told = platformRetry(entry, way)
    if (told === undefined) return []
    return [[{ strong: ways[way].title[language] }, language === 'zh' ? '：' : ': ', told[language]]]
  })
  if (items.length === 0) return []
  return [{ kind: 'list', title: words.platformRetries[language], ordered: false, items }]
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

/** What is printed with the code, and by whom if not by SCF; what is only looked for is no message. */
function messageBlocks(entry: Entry, language: Language): readonly CardBlock[] {
  const items = entry.messages.flatMap(({ text, printedBy }): readonly Line[] => {
    if (printedBy === 'nobody') return []
    const place = printedBy && placeOf(editions[printedBy])?.[language]
    return [[{ code: text.replace(/\{(?:n|name|any)\}/g, '…') }, inBrackets(place, language)]]
  })
  return items.length === 0 ? [] : [{ kind: 'list', title: words.messages[language], ordered: false, items }]
}

function exampleBlocks({ examples }: Entry, language: Language): readonly CardBlock[] {
  const [example] = examples
  return example === undefined ? [] : [{ kind: 'quote', title: words.example[language], text: example }]
}

/** Every name, and where it is used if that is not the status page. */
function namesBlock(entry: Entry, language: Language): CardBlock {
  const line = entry.names.flatMap(({ name, editions: used }, index): Line => {
    const places = used.map((edition) => placeOf(editions[edition])?.[language])
    const told = places.every((place) => place !== undefined)
      ? places.join(language === 'zh' ? '、' : ', ')
      : ''
    return [...(index === 0 ? [] : [' · ']), { code: name }, inBrackets(told, language)]
  })
  return { kind: 'text', title: words.names[language], line }
}

function inBrackets(text: string | undefined, language: Language): string {
  if (!text) return ''
  return language === 'zh' ? `（${text}）` : ` (${text})`
}

function placeOf(edition: (typeof editions)[Edition]): Bilingual | undefined {
  return 'where' in edition ? edition.where : undefined
}
