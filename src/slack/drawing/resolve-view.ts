import type { ModalView } from '@slack/types'
import { z } from 'zod'
import type { Language } from '../../language.ts'
import { memoryWords, slackWords } from '../words.ts'

/** Long enough for a sentence or two, short enough to stand on the next card. */
const longestNote = 300

/** Asks what fixed an incident. */
export function resolveView(fingerprint: string, language: Language): ModalView {
  const plain = (text: string) => ({ type: 'plain_text', text }) as const
  return {
    type: 'modal',
    callback_id: 'incident_resolve',
    private_metadata: JSON.stringify({ fingerprint }),
    title: plain(memoryWords.resolveTitle[language]),
    submit: plain(memoryWords.save[language]),
    close: plain(slackWords.close[language]),
    blocks: [
      {
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
        },
      },
    ],
  }
}

const metadataSchema = z.object({ fingerprint: z.string().min(1) })
const stateSchema = z.object({
  note: z.object({ note: z.object({ value: z.string().nullish() }) }),
})

/** What the modal is about, and what was written; an empty note where nothing was. */
export function resolvedBy(view: SubmittedView): { readonly fingerprint: string; readonly note: string } {
  const { fingerprint } = metadataSchema.parse(JSON.parse(view.private_metadata))
  const { note } = stateSchema.parse(view.state.values)
  // Postgres takes no zero byte, and a card has no use for one.
  const text = (note.note.value ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return { fingerprint, note: text.slice(0, longestNote).toWellFormed() }
}

type SubmittedView = {
  readonly private_metadata: string
  readonly state: { readonly values: unknown }
}
