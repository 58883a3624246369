import { verdictCard } from '../../cards/verdict.ts'
import type { Refusal, Verdict } from '../../handler/verdict.ts'
import type { Language } from '../../language.ts'
import type { HandlerForm } from '../handler-form.ts'
import type { Content } from '../send.ts'
import { messageOf, moreButton, shareButton } from './answer.ts'

/** What a button can carry. */
const longestValue = 2_000

/** A verdict as a message, with the status code that the mistake leads to one tap away. */
export function verdictMessage(
  { form, result }: { form: HandlerForm; result: Verdict | Refusal },
  language: Language,
  place: 'ephemeral' | 'shared',
): Content {
  const status = result.kind === 'verdict' ? result.status : undefined
  const more = status === undefined ? [] : [moreButton([status], language)]
  const value = JSON.stringify(form)
  const canShare = place === 'ephemeral' && result.kind === 'verdict' && value.length <= longestValue
  const share = canShare ? [shareButton(value, language)] : []
  return messageOf(verdictCard(result, language), language, [...more, ...share])
}
