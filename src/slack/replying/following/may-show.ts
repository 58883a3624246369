import type { WebClient } from '@slack/web-api'
import type { Incident } from '../../../triage/incident.ts'
import { scopeOf } from '../../../triage/scope.ts'
import type { Conversations, Place } from '../../reading/conversations.ts'

export type MayShow = {
  readonly conversations: Pick<Conversations, 'isPublic'>
  readonly client: WebClient
}

/**
 * Whether what stands in a channel may show an incident as it now is. A channel that was public may have become another,
 * and the event that says so may have been lost: then nothing of the public memory goes there any more.
 */
export async function mayShow(
  { conversations, client }: MayShow,
  { team, channel }: Place,
  { scope }: Pick<Incident, 'scope'>,
): Promise<boolean> {
  if (scope !== scopeOf(channel, { isPublic: true }) || channel.startsWith('D')) return true
  return conversations.isPublic({ client, team, channel })
}
