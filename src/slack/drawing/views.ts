import type { KnownBlock, ModalView, RichTextPreformatted } from '@slack/types'
import { detailBlocks } from '../../cards/details.ts'
import { entryCard } from '../../cards/entry.ts'
import { findingCard } from '../../cards/finding.ts'
import { entryOf } from '../../catalog/index.ts'
import type { Language } from '../../language.ts'
import type { Answer } from '../../lookup/lookup.ts'
import { slackWords } from '../words.ts'
import { cardBlocks, modalRoom } from './blocks.ts'

/** "More" shows so many entries; each gets the same part of the modal. */
const mostEntries = 3

/** The whole entries of some codes. */
export function entryView(codes: readonly number[], language: Language): ModalView {
  return modal({ title: slackWords.entryTitle[language], language, blocks: entryBlocks(codes, language) })
}

function entryBlocks(codes: readonly number[], language: Language): readonly KnownBlock[] {
  const entries = codes.slice(0, mostEntries).flatMap((code) => entryOf(code) ?? [])
  return entries.flatMap((entry, index): KnownBlock[] => [
    ...(index === 0 ? [] : [{ type: 'divider' } as const]),
    ...cardBlocks(entryCard(entry, language), language, modalRoom / mostEntries),
  ])
}

/** The rest of an answer, above the whole entries of its codes. */
export function detailsView(answer: Answer, language: Language): ModalView {
  const { headline } = findingCard(answer, language)
  const card = { headline, blocks: detailBlocks(answer, language) }
  const entries = entryBlocks(
    answer.findings.map(({ code }) => code),
    language,
  )
  const gap: KnownBlock[] = entries.length > 0 ? [{ type: 'divider' }] : []
  const blocks = [...cardBlocks(card, language, modalRoom / mostEntries), ...gap, ...entries]
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

/** A modal with one sentence, while something slow goes on or when something failed. */
export function noticeView(title: string, sentence: string, language: Language): ModalView {
  return modal({
    title,
    language,
    blocks: [{ type: 'section', text: { type: 'plain_text', text: sentence } }],
  })
}

/** A text to be copied elsewhere, exactly as it is. */
export function copyView(title: string, text: string, language: Language): ModalView {
  const whole = text.slice(0, longestCopy).toWellFormed()
  const preformatted: RichTextPreformatted = {
    type: 'rich_text_preformatted',
    elements: [{ type: 'text', text: whole }],
  }
  return modal({ title, language, blocks: [{ type: 'rich_text', elements: [preformatted] }] })
}

/** More than any card has. */
const longestCopy = 20_000
