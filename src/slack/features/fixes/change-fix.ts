import { redact } from '../../../redact.ts'
import { changedBy, fixOnScreen, type Screen } from '../../drawing/fixes-screen.ts'
import { changeFixView } from '../../drawing/fixes-view.ts'
import { followWords } from '../../drawing/follow-words.ts'
import { noticeView } from '../../drawing/views.ts'
import { defineAction } from '../../interacting/define-action.ts'
import { defineForm } from '../../interacting/define-form.ts'
import { type Interaction, replaceView } from '../../interacting/interaction.ts'
import { reach } from '../../interacting/reach.ts'
import type { Services } from '../../services.ts'
import { bothLanguages, memoryWords } from '../../words.ts'
import { accessTo, type FixSource, fixesViewFor } from './known-fixes.ts'

type ChangeServices = FixSource & Pick<Services, 'refresher'>

/** "Change" beside a fix: its author writes it anew. */
export const changeFix = defineAction({
  id: 'fix_change',
  surface: 'action',
  parse: fixOnScreen,
  run: async (services: FixSource, { value: { id, screen }, ...press }) => {
    const { user, show } = press
    const language = await press.language()
    const notice = (why: string) => noticeView(followWords.changeTitle[language], why, language)
    const reached = await reach(services, press, screen.card)
    if ('why' in reached) return void (await show(notice(reached.why)))
    const { db, fixes } = await services.store()
    const fix = await fixes.fixOf(db, { ...reached.card, id, user })
    const view = fix && changeFixView({ ...screen, id, note: fix.note }, language)
    await show(view ?? notice(followWords.notTheirs[language]))
  },
  apologise: tellNoMemory,
})

/** The form of "Change". */
export const changedFix = defineForm({
  id: 'fix_change',
  parse: changedBy,
  run: async (services: ChangeServices, { value: { id, note, screen }, ...submission }) => {
    const { user, isOutsider, refuse, close } = submission
    const language = await submission.language()
    if (isOutsider) return refuse('note', memoryWords.notForOutsiders[language])
    if (note === '') return refuse('note', memoryWords.noteEmpty[language])
    const reached = await reach(services, submission, screen.card)
    if ('why' in reached) return refuse('note', reached.why)
    const { card } = reached
    const { db, fixes } = await services.store()
    const change = { id, user, note: redact(note).text, now: services.now() }
    if (!(await fixes.changeFix(db, { ...card, ...change })))
      return refuse('note', followWords.notTheirs[language])
    await close()
    await redraw(services, submission, screen)
    await services.refresher.refreshFor(card)
  },
  apologise: async ({ language, refuse }) => refuse('note', memoryWords.notSaved[await language()]),
})

/** "Delete" beside a fix: its author takes it back. */
export const deleteFix = defineAction({
  id: 'fix_delete',
  surface: 'action',
  parse: fixOnScreen,
  run: async (services: ChangeServices, { value: { id, screen }, ...press }) => {
    const { user, isOutsider } = press
    const { db, fixes } = await services.store()
    const reached = await reach(services, press, screen.card)
    const card = 'why' in reached || isOutsider ? undefined : reached.card
    const isGone = card && (await fixes.deleteFix(db, { ...card, id, user, now: services.now() }))
    await redraw(services, press, screen)
    if (isGone) await services.refresher.refreshFor(card)
  },
  apologise: tellNoMemory,
})

/** Shows the list as it is by now. */
async function redraw(services: FixSource, reader: Interaction, { card, viewId }: Screen): Promise<void> {
  const access = await accessTo(services, reader, card)
  const language = await reader.language()
  const view =
    'why' in access
      ? noticeView(memoryWords.menu.fixes[language], access.why, language)
      : await fixesViewFor(services, reader, access)
  await replaceView(reader.client, viewId, view)
}

async function tellNoMemory({ show }: Interaction): Promise<void> {
  await show(noticeView(memoryWords.menu.fixes.en, bothLanguages(memoryWords.noMemory), 'en'))
}
