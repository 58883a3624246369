import type { ModalView } from '@slack/types'
import type { CardRecord } from '../../../store/cards.ts'
import type { SavedFix } from '../../../store/fixes/fixes.ts'
import type { Incident } from '../../../triage/incident.ts'
import { fixesView } from '../../drawing/fixes-view.ts'
import type { Interaction } from '../../interacting/interaction.ts'
import { type Reaching, reach, type UsedCard } from '../../interacting/reach.ts'
import { membershipOf } from '../../interacting/whose.ts'
import type { Membership } from '../../reading/people.ts'
import type { Services } from '../../services.ts'
import { memoryWords } from '../../words.ts'

export type FixSource = Reaching & Pick<Services, 'people'>

/** So many fixes are shown, the newest. */
const mostFixes = 10

/** What somebody may do with the fixes of an incident and its runbooks; or the sentence that says why nothing. */
export type Access =
  | { readonly why: string }
  | {
      readonly card: CardRecord
      readonly incident: Incident
      /** Of the public memory, guests are shown what they wrote themselves. */
      readonly sees: 'all' | 'own'
      readonly maySetRunbooks: boolean
    }

/** Decides anew what somebody may do, by the card that they came from: it stands where they read. */
export async function accessTo(services: FixSource, reader: Interaction, used: UsedCard): Promise<Access> {
  const reached = await reach(services, reader, used)
  if ('why' in reached) return reached
  const { incident } = reached
  const membership = await membershipOf(services, reader)
  const maySetRunbooks = membership === 'full' && incident.scope !== undefined
  if (incident.scope !== 'public') return { ...reached, sees: 'all', maySetRunbooks }
  const sees = publicSight(membership)
  if (sees) return { ...reached, sees, maySetRunbooks }
  const why = membership === 'outsider' ? memoryWords.notForOutsiders : memoryWords.whoIsThat
  return { why: why[await reader.language()] }
}

function publicSight(membership: Membership | undefined): 'all' | 'own' | undefined {
  if (membership === 'full') return 'all'
  return membership === 'guest' ? 'own' : undefined
}

/** The view `incident_fixes` as its reader may see it now. */
export async function fixesViewFor(
  services: FixSource,
  reader: Interaction,
  access: Exclude<Access, { readonly why: string }>,
): Promise<ModalView> {
  const { people, store } = services
  const { client, team, user } = reader
  const { db, fixes } = await store()
  const { card, incident, sees, maySetRunbooks } = access
  const { fingerprint } = incident
  const whose = sees === 'own' ? { author: user } : {}
  const all = await fixes.fixesOf(db, { team, fingerprint, most: mostFixes, ...whose })
  const names = new Map(
    await Promise.all(
      authorsOf(all).map(async (author) => {
        return [author, (await people.of({ client, team, user: author })).name] as const
      }),
    ),
  )
  return fixesView({
    ...{ card, incident, fixes: all, sees, maySetRunbooks },
    author: reader.isOutsider ? undefined : user,
    nameOf: (author) => names.get(author),
    language: await reader.language(),
  })
}

/** Of whoever was forgotten, nobody is left. */
function authorsOf(fixes: readonly SavedFix[]): readonly string[] {
  return [...new Set(fixes.map(({ user }) => user))].filter((user) => user !== '')
}
