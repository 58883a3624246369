import type { Bilingual } from '../../language.ts'
import type { Membership } from '../reading/people.ts'
import type { Services } from '../services.ts'
import { memoryWords } from '../words.ts'
import type { Interaction } from './interaction.ts'

type Body = {
  readonly user: { readonly team_id?: string | undefined }
  readonly team?: { readonly id: string } | null
  readonly view?: { readonly app_installed_team_id?: string | undefined } | null | undefined
}

/** Whose bot was used, and whether by somebody from another company. */
export type Whose = { readonly team: string; readonly isOutsider: boolean }

/**
 * Reads whose an interaction is. In a view, `team` is that of whoever uses it; where the app is installed says the view:
 * https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload
 */
export function whoseInteraction(
  { enterprise }: Pick<Services, 'enterprise'>,
  body: Body,
  teamOfContext: string | undefined,
): Whose {
  const installed = body.view?.app_installed_team_id || undefined
  const team = installed ?? teamOfContext ?? body.team?.id ?? ''
  const theirs = body.user.team_id
  return { team, isOutsider: theirs !== undefined && theirs !== team && theirs !== enterprise }
}

/** How whoever used something belongs to the workspace; `undefined` where Slack does not tell in time. */
export async function membershipOf(
  { people }: Pick<Services, 'people'>,
  { client, team, user, isOutsider }: Interaction,
): Promise<Membership | undefined> {
  if (isOutsider) return 'outsider'
  return (await people.of({ client, team, user })).membership
}

/** Why somebody may not do what is for full members of the workspace. */
export function whyNotAllowed(membership: Exclude<Membership, 'full'> | undefined): Bilingual {
  return reasons[membership ?? 'unknown']
}

const reasons = {
  guest: memoryWords.notForGuests,
  outsider: memoryWords.notForOutsiders,
  unknown: memoryWords.whoIsThat,
} as const
