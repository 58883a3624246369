import type { Card } from '../../cards/card.ts'
import { verdictCard } from '../../cards/handler/verdict.ts'
import { secretSentence } from '../../cards/notes.ts'
import { checkHandler } from '../../handler/check.ts'
import type { Refusal, Verdict } from '../../handler/verdict.ts'
import type { Language } from '../../language.ts'
import { redact, type SecretKind } from '../../redact.ts'
import { anyRuntime, type HandlerForm } from '../reading/handler-form.ts'
import { slackWords } from '../words.ts'
import { moreButton, shareButton } from './answer.ts'
import { type Content, cardMessage } from './message.ts'

/** A form with its verdict; secrets in the handler are masked in both. */
export type CheckedForm = {
  readonly form: HandlerForm
  readonly result: Verdict | Refusal
  readonly secrets: readonly SecretKind[]
}

/** What a button can carry. */
const longestValue = 2_000

export function checkForm({ handler, runtime }: HandlerForm): CheckedForm {
  const { text, secrets } = redact(handler.trim())
  return {
    form: { handler: text, runtime },
    result: checkHandler({ handler: text, runtime: runtime === anyRuntime ? undefined : runtime }),
    secrets: [...new Set(secrets.map(({ kind }) => kind))],
  }
}

/** A verdict as a message, with the status code that the mistake leads to one tap away. */
export function verdictMessage(
  checked: CheckedForm,
  language: Language,
  audience: 'ephemeral' | 'shared',
): Content {
  const value = JSON.stringify(checked.form)
  const canShare =
    audience === 'ephemeral' && checked.result.kind === 'verdict' && value.length <= longestValue
  const share = canShare ? [shareButton(value, language)] : []
  const card =
    audience === 'shared' ? verdictCard(checked.result, language) : ownVerdictCard(checked, language)
  return cardMessage(card, language, [...statusButtons(checked, language), ...share])
}

/** The verdict for the eyes of whoever typed the handler. It tells of secrets in the handler. */
export function ownVerdictCard({ result, secrets }: CheckedForm, language: Language): Card {
  return withSecrets(verdictCard(result, language), secrets, language)
}

/** The card with a word to whoever typed them on the secrets that were masked in it. */
export function withSecrets(card: Card, secrets: readonly SecretKind[], language: Language): Card {
  if (secrets.length === 0) return card
  return { ...card, blocks: [{ kind: 'text', line: [secretSentence(secrets, language)] }, ...card.blocks] }
}

/** The way to the entry of the status code that the mistake leads to. */
export function statusButtons({ result }: CheckedForm, language: Language) {
  const status = result.kind === 'verdict' ? result.status : undefined
  return status === undefined ? [] : [moreButton([status], slackWords.whatItMeans[language])]
}
