import type { ActionsBlockElement, KnownBlock } from '@slack/types'
import type { Card } from '../../cards/card.ts'
import { findingCard } from '../../cards/finding.ts'
import type { Language } from '../../language.ts'
import type { Answer } from '../../lookup/lookup.ts'
import type { HandlerHint } from '../../lookup/run/handler-hint.ts'
import type { Content } from '../send.ts'
import { slackWords } from '../words.ts'
import { cardBlocks, fallbackText, messageRoom } from './blocks.ts'
import { packAnswer } from './packed-answer.ts'

/** Where an answer is shown decides its buttons. */
export type Place = 'ephemeral' | 'reply' | 'shared'

/** An answer as a message. */
export function answerMessage(answer: Answer, language: Language, place: Place): Content {
  if (!isBareCode(answer)) return drawAnswer(answer, language, place)
  const key = `${answer.findings[0]?.code} ${language} ${place}`
  const drawn = codeMessages.get(key) ?? drawAnswer(answer, language, place)
  codeMessages.set(key, drawn)
  return drawn
}

/** What is asked most is a code alone, and its answer is always the same: the catalog bounds how many there are. */
const codeMessages = new Map<string, Content>()

function isBareCode({ query, findings, secrets }: Answer): boolean {
  return query === 'code' && findings.length === 1 && secrets.length === 0
}

function drawAnswer(answer: Answer, language: Language, place: Place): Content {
  const card = findingCard(place === 'ephemeral' ? answer : { ...answer, secrets: [] }, language)
  return messageOf(card, language, answerButtons(answer, language, place))
}

/** A card with its buttons as a message. Where there is too much, the buttons stay. */
export function messageOf(card: Card, language: Language, buttons: readonly ActionsBlockElement[]): Content {
  const row = buttonRow(buttons)
  const room = messageRoom - JSON.stringify(row).length
  return { text: fallbackText(card), blocks: [...cardBlocks(card, language, room), ...row] }
}

export function buttonRow(elements: readonly ActionsBlockElement[]): KnownBlock[] {
  return elements.length === 0 ? [] : [{ type: 'actions', elements: [...elements] }]
}

/** At most two: the whole entry, and either the handler in question or the way to share. */
export function answerButtons(
  answer: Answer,
  language: Language,
  place: Place,
): readonly ActionsBlockElement[] {
  const codes = [...answer.findings.map(({ code }) => code), ...answer.suggestions]
  if (codes.length === 0) return []
  const second = answer.handler
    ? [handlerButton(answer.handler, language)]
    : place === 'ephemeral' && answer.findings.length > 0
      ? [shareButton(packAnswer(answer), language)]
      : []
  return [moreButton(codes, slackWords.more[language]), ...second]
}

/** Opens the whole entries of some codes. */
export function moreButton(codes: readonly number[], label: string): ActionsBlockElement {
  return button('finding_more', label, codes.slice(0, 5).join(','))
}

export function shareButton(value: string, language: Language): ActionsBlockElement {
  return button('answer_share', slackWords.postHere[language], value)
}

function handlerButton(hint: HandlerHint, language: Language): ActionsBlockElement {
  return button('handler_check', slackWords.checkHandler[language], JSON.stringify(hint))
}

/** A button that carries a value. */
export function button(actionId: string, text: string, value: string): ActionsBlockElement {
  return { type: 'button', action_id: actionId, text: { type: 'plain_text', text }, value }
}
