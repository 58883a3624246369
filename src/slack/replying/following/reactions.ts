import { setTimeout as wait } from 'node:timers/promises'
import type { WebClient } from '@slack/web-api'
import { errorCode } from '../../../error-code.ts'
import type { Log } from '../../../log.ts'
import type { CardRecord } from '../../../store/cards.ts'
import type { Store } from '../../../store/store.ts'
import type { Incident } from '../../../triage/incident.ts'
import { isRefusal, retryAfterMs } from '../../intake/slack-errors.ts'

export type Reactions = {
  /**
   * Has the message that a card explains wear the state of its incident, so that nobody has to open its thread: eyes
   * while somebody is on it, a check mark once it is fixed. What Slack does not take now is put right by the next change;
   * throws where the database fails.
   */
  show(card: CardRecord, incident: Pick<Incident, 'state'>): Promise<void>
  /** A card is gone, and nothing on its message tells of an incident any more. Never throws. */
  clear(card: CardRecord): Promise<void>
}

type Parts = {
  readonly log: Log
  readonly store: () => Promise<Store>
  readonly client: WebClient
}

const emojiOf: Readonly<Record<Incident['state'], string | undefined>> = {
  open: undefined,
  taken: 'eyes',
  fixed: 'white_check_mark',
}

/** As with the cards, a second and a third try; then it is left. */
const pausesMs = [1_000, 3_000] as const
const longestPauseMs = 10_000

export function createReactions({ log, store, client }: Parts): Reactions {
  return {
    async clear({ channel, sourceTs: timestamp, reaction: name }) {
      if (name === undefined) return
      await tried(() => client.reactions.remove({ channel, timestamp, name })).catch((error) => {
        log('debug', 'reaction_failed', { channel, error: errorCode(error) })
      })
    },
    async show(card, { state }) {
      const { channel, sourceTs: timestamp, reaction: from } = card
      const to = emojiOf[state]
      // Without its content a card explains a message that was deleted.
      if (from === to || card.content === undefined) return
      const { db, cards } = await store()
      if (!(await cards.changeReaction(db, card, { from, to }))) return
      try {
        const message = { channel, timestamp }
        if (from !== undefined) await tried(() => client.reactions.remove({ ...message, name: from }))
        if (to !== undefined) await tried(() => client.reactions.add({ ...message, name: to }))
      } catch (error) {
        log('debug', 'reaction_failed', { channel, error: errorCode(error) })
        await cards.changeReaction(db, card, { from: to, to: from })
      }
    },
  }
}

/** Calls until Slack has said yes, or a no that stays: then there is nothing to put right. */
async function tried(call: () => Promise<unknown>): Promise<void> {
  for (const pauseMs of [...pausesMs, undefined]) {
    try {
      await call()
      return
    } catch (error) {
      if (isRefusal(error)) return
      if (pauseMs === undefined) throw error
      await wait(Math.min(Math.max(pauseMs, retryAfterMs(error)), longestPauseMs))
    }
  }
}
