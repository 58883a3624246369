import type { WebClient } from '@slack/web-api'
import type { ListedIncident } from '../../../cards/known-code.ts'
import type { KnownIncident } from '../../../triage/code-memory.ts'
import { alarmIn, functionIn } from '../../drawing/listing/function-in.ts'
import { withinPatience } from '../../reading/patience.ts'
import { linkTo } from './card-link.ts'

/** The way to a card is not worth waiting longer for. */
const patienceMs = 500

/** An incident with what its newest card tells: the function's name, its alarm, and the way there. */
export async function listedIncident(
  client: WebClient,
  { incident, card }: KnownIncident,
): Promise<ListedIncident> {
  const functionName = card && functionIn(card)
  const alarm = card && alarmIn(card)
  const link = card && (await withinPatience(linkTo(client, card), patienceMs))
  return {
    incident,
    ...(functionName !== undefined && { functionName }),
    ...(alarm && { alarm }),
    ...(link !== undefined && { link }),
  }
}
