import { errorCode } from '../../error-code.ts'
import { owingOf } from '../intake/serving.ts'
import type { Place } from '../reading/conversations.ts'
import { type MessageEvent, messageEventSchema } from '../reading/payloads.ts'
import { leavingPublic } from '../replying/leave-public.ts'
import { takeAway } from '../replying/take-away.ts'
import type { Feature } from '../services.ts'

/**
 * Whoever has changed something about themselves, perhaps their language, is asked about anew. Whoever has left lets go
 * of what they were on.
 */
export const personChanged: Feature<'people' | 'owners'> = (app, { people, owners }) => {
  app.event('user_change', async ({ body, context, event }) => {
    const { id: user, deleted } = event.user
    const team = context.teamId ?? body.team_id
    people.forget({ team, user })
    if (deleted) await owners.letGo({ team, user })
  })
}

/**
 * A channel has become private, or is shared with another company, or is not any more. What it is now is asked of Slack
 * when that is next needed; the public memory leaves at once.
 */
export const channelChanged: Feature<'conversations' | 'log' | 'store'> = (app, services) => {
  const { conversations } = services
  const leave = leavingPublic(services)
  const onChange = async (place: Place, isClosed: boolean) => {
    conversations.forget(place)
    if (isClosed) await leave(place)
  }
  app.event('channel_shared', async ({ body, context, event }) => {
    await onChange({ team: context.teamId ?? body.team_id, channel: event.channel }, true)
  })
  app.event('channel_unshared', async ({ body, context, event }) => {
    await onChange({ team: context.teamId ?? body.team_id, channel: event.channel }, false)
  })
  app.event('message', async ({ body, context, event }) => {
    const { subtype, channel } = messageEventSchema.parse(event)
    if (subtype !== 'channel_convert_to_private') return
    await onChange({ team: context.teamId ?? body.team_id, channel }, true)
  })
}

/** The app was taken out of its workspace. Nothing works any more until it is installed again and the bot restarted. */
export const appRemoved: Feature<'log'> = (app, { log }) => {
  app.event('app_uninstalled', async ({ body }) => log('error', 'app_uninstalled', { team: body.team_id }))
  app.event('tokens_revoked', async ({ body }) => log('error', 'tokens_revoked', { team: body.team_id }))
}

/**
 * A message was deleted. What its author takes back was not to be seen, so its words leave our card and the database;
 * a reply that is no card is deleted.
 */
export const messageDeleted: Feature<'log' | 'now' | 'refresher' | 'store'> = (app, services) => {
  const { log, now, refresher, store } = services
  app.event('message', async ({ body, client, context, event }) => {
    const { channel, ...change } = messageEventSchema.parse(event)
    const ts = deletedIn(change)
    if (channel === '' || ts === undefined) return
    const key = { team: context.teamId ?? body.team_id, channel, ts }
    try {
      const opened = await store()
      const { db, cards, deliveries, digests, takeRunsBack } = opened
      // Where somebody took away a card of ours, no line may lead there any more.
      await cards.forgetCard(db, key)
      await digests.forgetDigest(db, key)
      const { replyTs: reply, wasOwed } = await deliveries.forgetOwed(db, key)
      // The answer to a question goes with it, like whatever is no card: the error that was asked about has its own.
      const answer = reply === undefined ? undefined : await cards.cardAt(db, { ...key, ts: reply })
      if (answer?.saidTs !== undefined) await cards.forgetCard(db, answer)
      const redrawn = await cards.forgetSource(db, { ...key, now: now() })
      const told = await digests.forgetDigestSource(db, { ...key, now: now() })
      // Nobody has been told of it yet, and nobody will be.
      const left = wasOwed ? await takeRunsBack(db, { ...key, now: now() }) : []
      owingOf(context)()
      const incidents = new Map([...told, ...redrawn, ...left].map((each) => [each.fingerprint, each]))
      await Promise.all([...incidents.values()].map(refresher.refresh))
      const isCard = redrawn.some((card) => card.ts === reply)
      if (reply !== undefined && !isCard) await takeAway(services, opened, client, { ...key, ts: reply })
    } catch (error) {
      // There is nobody to tell.
      log('warn', 'delete_failed', { ...key, error: errorCode(error) })
    }
  })
}

/**
 * The `ts` of the message that was deleted. One that has replies, as every message has that is answered in its thread,
 * leaves a tombstone at the head of them, and Slack tells of it as of a change.
 */
function deletedIn({ subtype, deleted_ts, message }: Omit<MessageEvent, 'channel'>): string | undefined {
  if (subtype === 'message_deleted') return deleted_ts
  const isLeft = subtype === 'message_changed' && message?.subtype === 'tombstone'
  return isLeft && message.ts !== '' ? message.ts : undefined
}
