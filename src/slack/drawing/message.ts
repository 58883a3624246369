import type { ActionsBlockElement, KnownBlock } from '@slack/types'
import { fitted } from '../../cards/brief/room.ts'
import type { Card } from '../../cards/card.ts'
import type { Language } from '../../language.ts'
import { cardBlocks, fallbackText, messageRoom } from './blocks.ts'

/** What a message shows. Without blocks the text alone is shown; it also stands in notifications. */
export type Content = { readonly text: string; readonly blocks: KnownBlock[] }

/** A card with its buttons as a message, as far as a phone has room for it. Where there is too much, the buttons stay. */
export function cardMessage(
  card: Card,
  language: Language,
  buttons: readonly ActionsBlockElement[],
): Content {
  const row = buttonRow(buttons)
  const room = messageRoom - JSON.stringify(row).length
  return { text: fallbackText(card), blocks: [...cardBlocks(fitted(card), language, room), ...row] }
}

export function buttonRow(elements: readonly ActionsBlockElement[]): KnownBlock[] {
  return elements.length === 0 ? [] : [{ type: 'actions', elements: [...elements] }]
}

/** A button that carries a value. */
export function button(actionId: string, text: string, value: string): ActionsBlockElement {
  return { type: 'button', action_id: actionId, text: { type: 'plain_text', text }, value }
}
