import { type Scope, scopeOf } from '../../triage/scope.ts'
import type { Asks } from '../reading/asking/asks.ts'
import { untoldOf } from '../reading/asking/untold.ts'
import { type Incoming, isDirectMessage } from '../reading/incoming.ts'
import type { Looked } from '../reading/look.ts'
import type { Here } from '../reading/question.ts'
import { type Due, dueTo } from '../replying/due.ts'
import type { Services } from '../services.ts'

type Needed = Pick<Services, 'people' | 'conversations'>
type Found = { readonly incoming: Incoming; readonly here: Here; readonly looked: Looked }

/** What is due to a message in which something was found, or that asks for something. */
export async function dueIn(services: Needed, found: Found): Promise<Due> {
  const { looked, incoming, here } = found
  const { asks, ...others } = looked
  const memory = await memoryFor(services, found)
  const { scope } = memory
  const allowed = asks?.kind === 'memory' ? await allowedOf(services, found, { asks, scope }) : asks
  return dueTo({ ...others, ...(allowed && { asks: allowed }), team: here.team, incoming, ...memory })
}

type MemoryAsks = Extract<Asks, { readonly kind: 'memory' }>

/**
 * The memory is told to full members: in a channel its own, in a direct message also that of the public channels.
 * Anybody else is told that it is not for them, where their own words hold nothing else to answer.
 */
async function allowedOf(
  { people }: Needed,
  { incoming, here, looked }: Found,
  { asks, scope }: { readonly asks: MemoryAsks; readonly scope: Scope },
): Promise<Asks | undefined> {
  const { channel, author: user } = incoming
  const { client, team } = here
  const { membership } = user === undefined ? {} : await people.of({ client, team, user })
  if (membership !== 'full') return untoldOf(asks.question, looked.answer, { membership })
  const scopes = isDirectMessage(incoming) ? [scopeOf(channel, { isPublic: true }), channel] : [scope]
  return { ...asks, scopes }
}

/**
 * Whose memory a message belongs to. What a full member asks in a direct message is answered from the public memory; a
 * log that they bring there is counted there only, but they are shown what the public memory knows.
 */
async function memoryFor(
  services: Needed,
  { incoming, here, looked }: Found,
): Promise<{ readonly scope: Scope; readonly seesPublic?: true }> {
  const { channel, isPrivate, author: user } = incoming
  const { client, team } = here
  if (isDirectMessage(incoming)) {
    const isFull =
      user !== undefined && (await services.people.of({ client, team, user })).membership === 'full'
    const scope = scopeOf(channel, { isPublic: isFull && !looked.isLog })
    return { scope, ...(isFull && looked.isLog && { seesPublic: true }) }
  }
  const isPublic = !isPrivate && (await services.conversations.isPublic({ client, team, channel }))
  return { scope: scopeOf(channel, { isPublic }) }
}
