import type { ActionsBlockElement } from '@slack/types'
import type { Card, CardBlock } from '../../cards/card.ts'
import { findingCard } from '../../cards/finding.ts'
import type { Language } from '../../language.ts'
import { type AnyCode, codesIn } from '../../lookup/api/answer.ts'
import type { Answer } from '../../lookup/lookup.ts'
import type { HandlerHint } from '../../lookup/run/handler-hint.ts'
import { slackWords } from '../words.ts'
import { button, type Content, cardMessage } from './message.ts'
import { packAnswer } from './packed-answer.ts'

/**
 * Who reads an answer, which decides its buttons: whoever asked, alone; everybody in the thread; or everybody, of an
 * answer that one of them has posted.
 */
export type Audience = 'ephemeral' | 'reply' | 'shared'

/** An answer as a message, with what else is known of it. */
export function answerMessage(
  answer: Answer,
  language: Language,
  audience: Audience,
  known: readonly CardBlock[] = [],
): Content {
  if (known.length > 0 || !isCodeAlone(answer)) return drawAnswer(answer, language, audience, known)
  const key = `${answer.findings[0]?.code} ${language} ${audience}`
  const drawn = codeMessages.get(key) ?? drawAnswer(answer, language, audience, [])
  codeMessages.set(key, drawn)
  return drawn
}

/** What is asked most is a code alone, and its answer is always the same: the catalog bounds how many there are. */
const codeMessages = new Map<string, Content>()

/** Whether there is nothing in the answer but a code, of its number or name: whatever else it held would be told to the next who asks. */
function isCodeAlone({ query, findings: [finding, ...others], ...answer }: Answer): boolean {
  if (!['code', 'name'].includes(query) || finding === undefined || others.length > 0) return false
  const { causes, suggestions, unexplained, secrets, notes = [] } = answer
  const lists = [causes, suggestions, unexplained, secrets, notes, Object.keys(finding.details)]
  const { api, alarm, way, handler } = answer
  return lists.every(({ length }) => length === 0) && !api && !alarm && !way && !handler
}

function drawAnswer(
  answer: Answer,
  language: Language,
  audience: Audience,
  known: readonly CardBlock[],
): Content {
  const told = audience === 'ephemeral' ? answer : { ...answer, secrets: [] }
  return cardMessage(answerCard(told, language, known), language, answerButtons(answer, language, audience))
}

/** An answer in words, with what else is known: behind what the code means, and before what may be left out. */
export function answerCard(answer: Answer, language: Language, known: readonly CardBlock[]): Card {
  const card = findingCard(answer, language)
  const [first, ...others] = card.blocks
  return { ...card, blocks: first ? [first, ...known, ...others] : known }
}

/** At most two: the whole entry, and either the handler in question or the way to share. */
export function answerButtons(
  answer: Answer,
  language: Language,
  audience: Audience,
): readonly ActionsBlockElement[] {
  const found = codesIn(answer)
  const codes = [...found, ...answer.suggestions, ...(answer.api?.suggestions ?? [])]
  if (codes.length === 0 && answer.causes.length === 0 && !answer.alarm) return []
  const second = answer.handler
    ? [handlerButton(answer.handler, language)]
    : audience === 'ephemeral' && (found.length + answer.causes.length > 0 || answer.alarm)
      ? [shareButton(packAnswer(answer), language)]
      : []
  // A miss carries itself, so that what is only near to it is never shown as if it had been found.
  const isCodes = answer.query !== 'paste' && found.length > 0 && answer.causes.length === 0 && !answer.alarm
  const first = isCodes ? moreButton(codes, slackWords.details[language]) : detailsButton(answer, language)
  return [first, ...second]
}

/** Opens what there was no room for: the rest of an answer, and the whole entries of its codes. */
export function detailsButton(answer: Answer, language: Language): ActionsBlockElement {
  return button('finding_more', slackWords.details[language], packAnswer(answer))
}

/** Opens the whole entries of some codes. */
export function moreButton(codes: readonly AnyCode[], label: string): ActionsBlockElement {
  return button('finding_more', label, codes.slice(0, 5).join(','))
}

export function shareButton(value: string, language: Language): ActionsBlockElement {
  return button('answer_share', slackWords.postHere[language], value)
}

function handlerButton(hint: HandlerHint, language: Language): ActionsBlockElement {
  return button('handler_check', slackWords.checkHandler[language], JSON.stringify(hint))
}
