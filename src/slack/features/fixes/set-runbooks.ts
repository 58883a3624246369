import { redact } from '../../../redact.ts'
import { runbookBlocks, runbooksBy } from '../../drawing/fixes-screen.ts'
import { longestRunbook } from '../../drawing/fixes-view.ts'
import { followWords } from '../../drawing/follow-words.ts'
import { defineForm } from '../../interacting/define-form.ts'
import type { Services } from '../../services.ts'
import { memoryWords } from '../../words.ts'
import { accessTo, type FixSource } from './known-fixes.ts'

const dayMs = 24 * 3_600_000
/** Older cards are history: they are not drawn anew. */
const drawnForMs = 7 * dayMs

/** The form of the view `incident_fixes`: where the team has written down what to do. Every card of it shows that. */
export const setRunbooks = defineForm({
  id: 'incident_fixes',
  parse: runbooksBy,
  run: async (services: FixSource & Pick<Services, 'refresher'>, { value, ...submission }) => {
    const { team, user, refuse, close } = submission
    const { card, runbooks } = value
    const language = await submission.language()
    const [first] = runbooks
    if (first === undefined) return close()
    const access = await accessTo(services, submission, card)
    if ('why' in access) return refuse(first.block, access.why)
    if (!access.maySetRunbooks) return refuse(first.block, memoryWords.notForGuests[language])
    const wrong = runbooks.find(({ url }) => url !== '' && !isRunbook(url))
    if (wrong) return refuse(wrong.block, followWords.runbookWrong[language])
    const { db, setRunbook } = await services.store()
    const { incident } = access
    const now = services.now()
    for (const { kind, url } of runbooks) {
      const set = { kind, url: url === '' ? undefined : url, user, now, since: now - drawnForMs }
      await setRunbook(db, { team, incident, ...set })
    }
    await close()
    await services.refresher.refreshFor({ team, fingerprint: incident.fingerprint })
  },
  // The field of the code is always there.
  apologise: async ({ language, refuse }) =>
    refuse(runbookBlocks.code, memoryWords.notSaved[await language()]),
})

/** One https address of visible ASCII, with nothing in it that should be hidden. */
function isRunbook(text: string): boolean {
  if (!/^https:\/\/[\x21-\x7e]+$/.test(text) || text.length > longestRunbook) return false
  if (!URL.canParse(text)) return false
  const { username, password, hostname } = new URL(text)
  return username === '' && password === '' && hostname.includes('.') && redact(text).text === text
}
