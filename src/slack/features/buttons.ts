import { readyToDraw } from '../../lookup/lookup.ts'
import { unpackAnswer } from '../drawing/packed-answer.ts'
import { detailsView, entryView } from '../drawing/views.ts'
import { defineAction } from '../interacting/define-action.ts'

/** "Details", wherever it stands: the rest of an answer, or the whole entries of some codes. */
export const more = defineAction({
  id: 'finding_more',
  surface: 'action',
  parse: (pressed) => ({
    answer: unpackAnswer(pressed),
    codes: pressed.split(',').map((code) => (/^\d{1,6}$/.test(code) ? Number(code) : code)),
  }),
  run: async (_, { value: { answer, codes }, ...press }) => {
    const language = await press.language()
    await press.show(
      await (answer ? detailsView(await readyToDraw(answer), language) : entryView(codes, language)),
    )
  },
})
