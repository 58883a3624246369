import type { Language } from '../../../language.ts'
import { slackWords } from '../../words.ts'
import { messageRoom } from '../blocks.ts'
import type { Content } from '../message.ts'

type Listing<Item> = {
  readonly items: readonly Item[]
  /** More are not shown in any case. */
  readonly most: number
  readonly language: Language
  /** The message with these of the items; says itself how many are left out. */
  readonly draw: (shown: readonly Item[]) => Content
}

/** A message that lists as many of the items as fit: a list that is too long would be left out as a whole. */
export function asManyAsFit<Item>({ items, most, language, draw }: Listing<Item>): Content {
  for (let count = Math.min(most, items.length); count > 1; count -= 1) {
    const content = draw(items.slice(0, count))
    const json = JSON.stringify(content.blocks)
    if (json.length <= messageRoom && !json.includes(slackWords.shortened[language])) return content
  }
  return draw(items.slice(0, 1))
}
