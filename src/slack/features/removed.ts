import { errorCode } from '../../error-code.ts'
import { messageEventSchema } from '../reading/payloads.ts'
import type { Feature } from '../services.ts'

/** What is taken away: the app from its workspace, and messages that were answered. */
export const register: Feature = (app, { log, now, refresher, store }) => {
  // Nothing works any more; whoever runs the bot has to install it again and restart it.
  app.event('app_uninstalled', async ({ body }) => log('error', 'app_uninstalled', { team: body.team_id }))
  app.event('tokens_revoked', async ({ body }) => log('error', 'tokens_revoked', { team: body.team_id }))

  // What its author takes back was not to be seen; nor are its words, in our card or in the database.
  app.event('message', async ({ body, client, context, event }) => {
    if (event.subtype !== 'message_deleted') return
    const { channel, deleted_ts: ts } = messageEventSchema.parse(event)
    if (channel === '' || ts === undefined) return
    const key = { team: context.teamId ?? body.team_id, channel, ts }
    try {
      const { db, cards, deliveries } = await store()
      // A card of ours that somebody took away: no line leads there any more.
      await cards.forgetCard(db, key)
      const reply = await deliveries.forgetMessage(db, key)
      const redrawn = await cards.forgetSource(db, { ...key, now: now() })
      const incidents = new Map(redrawn.map((card) => [card.fingerprint, card]))
      await Promise.all([...incidents.values()].map(refresher.refresh))
      const isCard = redrawn.some((card) => card.ts === reply)
      if (reply !== undefined && !isCard) await client.chat.delete({ channel, ts: reply })
    } catch (error) {
      // It may be gone already; there is nobody to tell.
      log('warn', 'delete_failed', { ...key, error: errorCode(error) })
    }
  })
}
