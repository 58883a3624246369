import type { KnownBlock, ModalView } from '@slack/types'
import * as z from 'zod'
import type { Language } from '../../language.ts'
import { memoryWords, slackWords } from '../words.ts'

/** Long enough for a sentence or two, short enough to stand on the next card. */
const longestNote = 300

/** The incident that somebody fixed, and the channel of the card by which they say so. */
type Fixed = { readonly channel: string; readonly fingerprint: string }

/** Asks what fixed an incident. */
export function resolveView({ channel, fingerprint }: Fixed, language: Language): ModalView {
  return {
    type: 'modal',
    callback_id: 'incident_resolve',
    private_metadata: JSON.stringify({ channel, fingerprint }),
    title: plain(memoryWords.resolveTitle[language]),
    submit: plain(memoryWords.save[language]),
    close: plain(slackWords.close[language]),
    blocks: [noteField(language)],
  }
}

/** The field in which somebody writes what helped, or changes what they wrote. */
export function noteField(language: Language, written?: string): KnownBlock {
  return {
    type: 'input',
    block_id: 'note',
    label: plain(memoryWords.noteLabel[language]),
    hint: plain(memoryWords.noteHint[language]),
    element: {
      type: 'plain_text_input',
      action_id: 'note',
      multiline: true,
      max_length: longestNote,
      placeholder: plain(memoryWords.notePlaceholder[language]),
      ...(written !== undefined && { initial_value: written.slice(0, longestNote).toWellFormed() }),
    },
  }
}

function plain(text: string) {
  return { type: 'plain_text', text } as const
}

const metadataSchema = z.object({ channel: z.string().min(1), fingerprint: z.string().min(1) })
const stateSchema = z.object({
  note: z.object({ note: z.object({ value: z.string().nullish() }) }),
})

/** What the modal is about, and what was written; an empty note where nothing was. */
export function resolvedBy(view: SubmittedView): Fixed & { readonly note: string } {
  return { ...metadataSchema.parse(JSON.parse(view.private_metadata)), note: noteIn(view) }
}

/** What was written into the field; empty where nothing was. */
export function noteIn(view: Pick<SubmittedView, 'state'>): string {
  const { note } = stateSchema.parse(view.state.values)
  // Postgres takes no zero byte, and a card has no use for one.
  const text = (note.note.value ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return text.slice(0, longestNote).toWellFormed()
}

type SubmittedView = {
  readonly private_metadata: string
  readonly state: { readonly values: unknown }
}
