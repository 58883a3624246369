import type { KnownBlock, ModalView } from '@slack/types'
import { entryCard } from '../../cards/entry.ts'
import { entryOf } from '../../catalog/index.ts'
import type { Language } from '../../language.ts'
import { slackWords } from '../words.ts'
import { cardBlocks, modalRoom } from './blocks.ts'

/** "More" shows so many entries, the first in full length of a modal. */
const mostEntries = 3

/** The whole entries of some codes. */
export function entryView(codes: readonly number[], language: Language): ModalView {
  const entries = codes.slice(0, mostEntries).flatMap((code) => entryOf(code) ?? [])
  const blocks = entries.flatMap((entry, index): KnownBlock[] => [
    ...(index === 0 ? [] : [{ type: 'divider' } as const]),
    ...cardBlocks(entryCard(entry, language), language, modalRoom / mostEntries),
  ])
  return modal({ title: slackWords.entryTitle[language], language, blocks })
}

/** A modal that only shows something. */
export function modal({ title, language, blocks, metadata }: Shown): ModalView {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: title },
    close: { type: 'plain_text', text: slackWords.close[language] },
    blocks: [...blocks],
    ...(metadata !== undefined && { private_metadata: metadata }),
  }
}

type Shown = {
  /** At most 24 characters. */
  readonly title: string
  readonly language: Language
  readonly blocks: readonly KnownBlock[]
  readonly metadata?: string
}

/** A modal with one sentence, while something slow goes on or when it failed. */
export function noticeView(title: string, sentence: string, language: Language): ModalView {
  return modal({
    title,
    language,
    blocks: [{ type: 'section', text: { type: 'plain_text', text: sentence } }],
  })
}
