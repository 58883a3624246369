import type { KnownBlock, ModalView, PlainTextElement } from '@slack/types'
import * as z from 'zod'
import type { CardBlock } from '../../../cards/card.ts'
import type { Language } from '../../../language.ts'
import type { Answer } from '../../../lookup/lookup.ts'
import { redact } from '../../../redact.ts'
import { slackWords } from '../../words.ts'
import { answerButtons, answerCard } from '../answer.ts'
import { cardBlocks, modalRoom } from '../blocks.ts'
import { buttonRow } from '../message.ts'
import { homeWords } from './home-words.ts'

/** Slack's limit for the text of an input. */
const longestText = 3_000

type Looked = {
  readonly text: string
  readonly answer: Answer
  /** What else is known, for whoever reads it alone. */
  readonly known: readonly CardBlock[]
}

/** A box to paste an error into, and below it what came of the last one. */
export function lookupView(language: Language, looked?: Looked): ModalView {
  // What is shown again is masked, as everywhere.
  const masked = redact(looked?.text ?? '')
    .text.slice(0, longestText)
    .toWellFormed()
  return {
    type: 'modal',
    callback_id: 'lookup',
    title: plain(homeWords.lookupTitle[language]),
    submit: plain(homeWords.lookupSubmit[language]),
    close: plain(slackWords.close[language]),
    blocks: [
      {
        type: 'input',
        block_id: 'text',
        label: plain(homeWords.lookupLabel[language]),
        hint: plain(homeWords.lookupHint[language]),
        element: {
          type: 'plain_text_input',
          action_id: 'text',
          multiline: true,
          max_length: longestText,
          placeholder: plain(homeWords.lookupPlaceholder[language]),
          ...(masked !== '' && { initial_value: masked }),
        },
      },
      ...(looked ? answerBlocks(looked, language) : []),
    ],
  }
}

function answerBlocks({ answer, known }: Looked, language: Language): readonly KnownBlock[] {
  const card = cardBlocks(answerCard(answer, language, known), language, modalRoom)
  return [{ type: 'divider' }, ...card, ...buttonRow(answerButtons(answer, language, 'reply'))]
}

const stateSchema = z.object({ text: z.object({ text: z.object({ value: z.string().nullish() }) }) })

/** What was pasted; empty where nothing was. */
export function pastedText(values: unknown): string {
  return (stateSchema.parse(values).text.text.value ?? '').trim()
}

function plain(text: string): PlainTextElement {
  return { type: 'plain_text', text }
}
