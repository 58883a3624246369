import { readyToDraw } from '../../lookup/lookup.ts'
import { unpackAnswer } from '../drawing/packed-answer.ts'
import { detailsView, entryView } from '../drawing/views.ts'
import { defineAction } from '../interacting/define-action.ts'
import { messageOf } from '../interacting/message-of.ts'
import { type HistorySource, historyOfCard } from './alarm-history.ts'

/** "Details", wherever it stands: the rest of an answer, or the whole entries of some codes. */
export const more = defineAction({
  id: 'finding_more',
  surface: 'action',
  parse: (pressed, body) => ({
    answer: unpackAnswer(pressed),
    codes: pressed.split(',').map((code) => (/^\d{1,6}$/.test(code) ? Number(code) : code)),
    message: messageOf(body),
  }),
  run: async (services: HistorySource, { value: { answer, codes, message }, ...press }) => {
    const language = await press.language()
    if (!answer) {
      await press.show(await entryView(codes, language))
      return
    }
    const isOfCard = answer.alarm !== undefined && message !== undefined
    const known = isOfCard ? await historyOfCard(services, press, { ...message, team: press.team }) : []
    await press.show(await detailsView(await readyToDraw(answer), language, known))
  },
})
