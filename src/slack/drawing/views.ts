import type { KnownBlock, ModalView, RichTextPreformatted } from '@slack/types'
import { apiEntryCard } from '../../cards/api/entry.ts'
import type { Card, CardBlock } from '../../cards/card.ts'
import { detailBlocks } from '../../cards/details.ts'
import { entryCard } from '../../cards/entry.ts'
import { findingCard } from '../../cards/finding.ts'
import { apiEntryOf, loadApiEntries } from '../../catalog/api/load.ts'
import { entryOf } from '../../catalog/index.ts'
import type { Language } from '../../language.ts'
import { type AnyCode, codesIn } from '../../lookup/api/answer.ts'
import type { Answer } from '../../lookup/lookup.ts'
import { reasonOf } from '../../lookup/why.ts'
import { slackWords } from '../words.ts'
import { cardBlocks, modalRoom } from './blocks.ts'

/** "Details" shows so many entries; each gets the same part of the modal. */
const mostEntries = 3

/** The whole entries of some codes. */
export async function entryView(
  codes: readonly AnyCode[],
  language: Language,
  rule?: string,
): Promise<ModalView> {
  return entryModal([...(await entryBlocks(codes, language)), ...whyBlocks(rule, language)], language)
}

/** The rest of an answer, behind what else is known, above the whole entries of its codes. */
export async function detailsView(
  answer: Answer,
  language: Language,
  known: readonly CardBlock[] = [],
): Promise<ModalView> {
  const found = codesIn(answer)
  const near = [...answer.suggestions, ...(answer.api?.suggestions ?? [])]
  const isMiss = found.length + answer.causes.length === 0 && !answer.alarm
  const entries = await entryBlocks(isMiss ? near : found, language)
  const { headline, blocks } = findingCard(answer, language)
  const card = { headline, blocks: isMiss ? blocks : [...known, ...detailBlocks(answer, language)] }
  return entryModal(
    [
      ...(card.blocks.length > 0 ? cardBlocks(card, language, modalRoom / mostEntries) : []),
      ...(card.blocks.length > 0 && entries.length > 0 ? [{ type: 'divider' } as const] : []),
      ...entries,
      ...whyBlocks(answer.rule, language),
    ],
    language,
  )
}

function entryModal(blocks: readonly KnownBlock[], language: Language): ModalView {
  return modal({ title: slackWords.entryTitle[language], language, blocks })
}

async function entryBlocks(codes: readonly AnyCode[], language: Language): Promise<readonly KnownBlock[]> {
  if (codes.some((code) => typeof code === 'string')) await loadApiEntries()
  const cards = codes.slice(0, mostEntries).flatMap((code) => cardOf(code, language) ?? [])
  return cards.flatMap((card, index): KnownBlock[] => [
    ...(index === 0 ? [] : [{ type: 'divider' } as const]),
    ...cardBlocks(card, language, modalRoom / mostEntries),
  ])
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
