import { type Scope, scopeOf } from '../../triage/scope.ts'
import type { Incoming } from '../reading/incoming.ts'
import type { Looked } from '../reading/look.ts'
import type { Here } from '../reading/question.ts'
import { type Due, dueTo } from '../replying/due.ts'
import type { Services } from '../services.ts'

type Needed = Pick<Services, 'people' | 'conversations'>
type Found = { readonly incoming: Incoming; readonly here: Here; readonly looked: Looked }

/** What is due to a message in which something was found. */
export async function dueIn(services: Needed, found: Found): Promise<Due> {
  const { looked, incoming, here } = found
  return dueTo({ ...looked, team: here.team, incoming, scope: await scopeIn(services, found) })
}

/**
 * Whose memory a message belongs to. What is asked in a direct message is answered from the public memory, if whoever
 * asks is a full member.
 */
async function scopeIn(services: Needed, { incoming, here, looked }: Found): Promise<Scope> {
  const { channel, isPrivate, surface, author: user } = incoming
  const { client, team } = here
  if (surface === 'direct' && !looked.isLog && user !== undefined) {
    const { membership } = await services.people.of({ client, team, user })
    if (membership === 'full') return scopeOf(channel, { isPublic: true })
  }
  const isPublic = !isPrivate && (await services.conversations.isPublic({ client, team, channel }))
  return scopeOf(channel, { isPublic })
}
