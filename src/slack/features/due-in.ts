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
  return dueTo({ ...looked, team: here.team, incoming, ...(await memoryFor(services, found)) })
}

/**
 * Whose memory a message belongs to. What a full member asks in a direct message is answered from the public memory; a
 * log that they bring there is counted there only, but they are shown what the public memory knows.
 */
async function memoryFor(
  services: Needed,
  { incoming, here, looked }: Found,
): Promise<{ readonly scope: Scope; readonly seesPublic?: true }> {
  const { channel, isPrivate, surface, author: user } = incoming
  const { client, team } = here
  if (surface === 'direct') {
    const isFull =
      user !== undefined && (await services.people.of({ client, team, user })).membership === 'full'
    const scope = scopeOf(channel, { isPublic: isFull && !looked.isLog })
    return { scope, ...(isFull && looked.isLog && { seesPublic: true }) }
  }
  const isPublic = !isPrivate && (await services.conversations.isPublic({ client, team, channel }))
  return { scope: scopeOf(channel, { isPublic }) }
}
