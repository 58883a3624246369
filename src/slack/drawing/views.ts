import type { KnownBlock, ModalView, RichTextPreformatted } from '@slack/types'
import { apiEntryCard } from '../../cards/api/entry.ts'
import type { Card } from '../../cards/card.ts'
import { entryCard } from '../../cards/entry.ts'
import { apiEntryOf, loadApiEntries } from '../../catalog/api/load.ts'
import { entryOf } from '../../catalog/index.ts'
import type { Language } from '../../language.ts'
import type { AnyCode } from '../../lookup/api/answer.ts'
import { reasonOf } from '../../lookup/why.ts'
import { slackWords } from '../words.ts'
import { cardBlocks, modalRoom } from './blocks.ts'

/** "More" shows so many entries; each gets the same part of the modal. */
const mostEntries = 3

/** The whole entries of some codes. */
export async function entryView(
  codes: readonly AnyCode[],
  language: Language,
  rule?: string,
): Promise<ModalView> {
  if (codes.some((code) => typeof code === 'string')) await loadApiEntries()
  const cards = codes.slice(0, mostEntries).flatMap((code) => cardOf(code, language) ?? [])
  const blocks = cards.flatMap((card, index): KnownBlock[] => [
    ...(index === 0 ? [] : [{ type: 'divider' } as const]),
    ...cardBlocks(card, language, modalRoom / mostEntries),
  ])
  return modal({
    title: slackWords.entryTitle[language],
    language,
    blocks: [...blocks, ...whyBlocks(rule, language)],
  })
}

/** Why the text was taken for this code, where the card still knows. */
function whyBlocks(rule: string | undefined, language: Language): readonly KnownBlock[] {
  const reason = rule === undefined ? undefined : reasonOf(rule)
  if (!reason) return []
  return [
    {
      type: 'context',
      elements: [slackWords.why, reason].map((text) => ({ type: 'plain_text', text: text[language] })),
    },
  ]
}

function cardOf(code: AnyCode, language: Language): Card | undefined {
  if (typeof code === 'string') {
    const entry = apiEntryOf(code)
    return entry && apiEntryCard(entry, language)
  }
  const entry = entryOf(code)
  return entry && entryCard(entry, language)
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
