import type { KnownBlock } from '@slack/types'
import type { Line } from '../../cards/card.ts'
import type { Language } from '../../language.ts'
import { readyToDraw } from '../../lookup/lookup.ts'
import { formOfValue } from '../reading/handler-form.ts'
import { answerMessage } from './answer.ts'
import { lineMessage, messageRoom } from './blocks.ts'
import type { Content } from './message.ts'
import { unpackAnswer } from './packed-answer.ts'
import { checkForm, verdictMessage } from './verdict.ts'

/** The answer or verdict in the value of "Post here", for everybody; `undefined` for a value of another version. */
export async function sharedMessage(packed: string, language: Language): Promise<Content | undefined> {
  const answer = unpackAnswer(packed)
  if (answer) return answerMessage(await readyToDraw(answer), language, 'shared')
  const form = formOfValue(packed)
  return form && verdictMessage(checkForm(form), language, 'shared')
}

/** The same with a line that says who asked; the name is shown as it is. */
export function withAsker(content: Content, name: string | undefined, language: Language): Content {
  const { before, behind, colleague } = askedBy
  const who = name === undefined ? colleague[language] : { strong: name }
  return withLine(content, [before[language], who, behind[language]])
}

const askedBy = {
  before: { en: 'Asked by ', zh: '由 ' },
  behind: { en: '.', zh: ' 查询。' },
  colleague: { en: 'a colleague', zh: '一位同事' },
} as const

const posted = { en: 'Posted here.', zh: '已发到这里。' } as const

/** What its asker sees once it is posted. */
export function afterPosting(content: Content, language: Language): Content {
  return withLine(content, [posted[language]])
}

/** With one line more, above the buttons, where there is room for it. */
function withLine({ text, blocks }: Content, line: Line): Content {
  const added = lineMessage(line)
  const end = blocks.at(-1)?.type === 'actions' ? -1 : blocks.length
  const longer: KnownBlock[] = [...blocks.slice(0, end), ...added.blocks, ...blocks.slice(end)]
  const fits = JSON.stringify(longer).length <= messageRoom
  return { text: `${text} ${added.text}`, blocks: fits ? longer : blocks }
}
