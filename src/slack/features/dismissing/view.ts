import type { ModalView, PlainTextOption } from '@slack/types'
import * as z from 'zod'
import type { Bilingual, Language } from '../../../language.ts'
import type { MessageKey } from '../../../store/cards.ts'
import { slackWords } from '../../words.ts'
import { dismissWords } from './words.ts'

/** The card that is called wrong, and the row of the tables that decided it. */
export type Dismissed = Omit<MessageKey, 'team'> & { readonly fingerprint: string; readonly rule?: string }

/** What is wrong with it. */
export type Reason = 'not_scf' | 'other_cause'

/** Asks what is wrong with an answer. */
export function dismissView(dismissed: Dismissed, language: Language): ModalView {
  return {
    type: 'modal',
    callback_id: 'incident_dismiss',
    private_metadata: JSON.stringify(dismissed),
    title: plain(dismissWords.title[language]),
    submit: plain(dismissWords.submit[language]),
    close: plain(slackWords.close[language]),
    blocks: [
      {
        type: 'input',
        block_id: 'reason',
        label: plain(dismissWords.label[language]),
        element: {
          type: 'radio_buttons',
          action_id: 'reason',
          options: [
            option('not_scf', dismissWords.notScf, dismissWords.notScfDoes, language),
            option('other_cause', dismissWords.otherCause, dismissWords.otherCauseDoes, language),
          ],
        },
      },
    ],
  }
}

const plain = (text: string) => ({ type: 'plain_text', text }) as const

function option(value: Reason, what: Bilingual, does: Bilingual, language: Language): PlainTextOption {
  return { value, text: plain(what[language]), description: plain(does[language]) }
}

const dismissedSchema = z.object({
  channel: z.string().min(1),
  ts: z.string().min(1),
  fingerprint: z.string().min(1),
  rule: z.string().optional(),
})

const stateSchema = z.object({
  reason: z.object({
    reason: z.object({ selected_option: z.object({ value: z.enum(['not_scf', 'other_cause']) }) }),
  }),
})

/** The card that the modal is about, and what was chosen. */
export function dismissedBy(view: SubmittedView): Dismissed & { readonly reason: Reason } {
  const { rule, ...card } = dismissedSchema.parse(JSON.parse(view.private_metadata))
  const { reason } = stateSchema.parse(view.state.values).reason
  return { ...card, ...(rule !== undefined && { rule }), reason: reason.selected_option.value }
}

type SubmittedView = {
  readonly private_metadata: string
  readonly state: { readonly values: unknown }
}
