import type { WebClient } from '@slack/web-api'
import * as z from 'zod'
import { errorCode } from '../../../error-code.ts'
import { NotNow } from '../../../running.ts'
import type { Joining } from '../../../store/channel/welcome.ts'
import { welcomeMessage } from '../../drawing/settings/welcome.ts'
import { isRateLimited } from '../../intake/slack-errors.ts'
import type { Feature, Services } from '../../services.ts'
import { type Counters, onSurface, type Result } from '../../surface.ts'

type Needs = 'store' | 'people' | 'languages' | 'conversations' | 'manners' | 'log'

/**
 * The bot was invited to a channel: whoever did it is told, and nobody else, what it does there, what it keeps, and how
 * to choose when it speaks. Once, however often Slack tells of it.
 */
export const welcome: Feature<keyof Counters | Needs> = (app, services) => {
  app.event('member_joined_channel', async ({ event, body, client, context }) => {
    const { user, channel, inviter, event_ts: joinedTs } = joinedSchema.parse(event)
    if (user !== context.botUserId || inviter === undefined || inviter === user) return
    const team = context.teamId ?? body.team_id
    await onSurface(services, {
      surface: 'channel',
      place: { team, channel },
      run: () => tellInviter(services, { client, team, channel, inviter, joinedTs }),
    })
  })
}

/** https://docs.slack.dev/reference/events/member_joined_channel */
const joinedSchema = z.object({
  user: z.string(),
  channel: z.string(),
  inviter: z.string().optional(),
  event_ts: z.string(),
})

type Invited = Joining & { readonly client: WebClient; readonly inviter: string }

async function tellInviter(
  { store, people, languages, conversations, manners, log }: Pick<Services, Needs>,
  { client, inviter: user, ...joining }: Invited,
): Promise<Result> {
  const { team, channel } = joining
  const { membership } = await people.of({ client, team, user })
  if (membership !== 'full') return { outcome: 'quiet', reason: 'no_full_member' }
  const language = await languages.ofReader({ client, team, user })
  const isPublic = await conversations.isPublic({ client, team, channel })
  const { mode } = await manners.of({ team, channel })
  const { db, welcome } = await store().catch(notNow)
  if (!(await welcome.claimWelcome(db, joining).catch(notNow)))
    return { outcome: 'quiet', reason: 'told_before' }
  try {
    await client.chat.postEphemeral({ channel, user, ...welcomeMessage({ mode, isPublic }, language) })
    return { outcome: 'answered' }
  } catch (error) {
    // Only where Slack has surely not shown it: it is not to be said twice.
    if (isRateLimited(error)) {
      await welcome.releaseWelcome(db, joining)
      throw new NotNow('rate_limited', error)
    }
    log('warn', 'welcome_failed', { team, channel, error: errorCode(error) })
    return { outcome: 'failed', reason: errorCode(error) }
  }
}

/** Slack sends the event again. */
function notNow(error: unknown): never {
  throw new NotNow('store_failed', error)
}
