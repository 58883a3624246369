import type { WebClient } from '@slack/web-api'
import * as z from 'zod'
import { errorCode } from '../../error-code.ts'
import { withinPatience } from './patience.ts'
import { createRemembered } from './remembered.ts'

export type Place = { readonly team: string; readonly channel: string }

/** Who may read in a conversation: everybody in the workspace, another company, too, or only some. */
export type Kind = 'public' | 'shared' | 'private'

export type Conversations = {
  /**
   * Whether everybody in the workspace, and nobody else, may read there. What Slack does not tell, or not in time, is
   * not public.
   */
  isPublic(place: Place & { readonly client: WebClient }): Promise<boolean>
  /** What it is at this moment, whatever was known; `undefined` where Slack does not tell, or not in time. */
  kindNow(place: Place & { readonly client: WebClient }): Promise<Kind | undefined>
  /** Slack says that something has changed there: it is asked again the next time. */
  forget(place: Place): void
}

type Options = {
  readonly now: () => number
  /** Called when Slack tells that a channel is not public: it may have been until now. */
  readonly foundPrivate: (place: Place) => void
}

export function createConversations({ now, foundPrivate }: Options): Conversations {
  const known = createRemembered<Kind>({ now })
  const asking =
    ({ client, team, channel }: Place & { readonly client: WebClient }) =>
    async () => {
      const told = await kindOf(client, channel)
      if (told === 'private' || told === 'shared') foundPrivate({ team, channel })
      return told
    }
  return {
    isPublic: async (place) => (await known.of(keyOf(place), asking(place))) === 'public',
    kindNow: (place) => known.anew(keyOf(place), asking(place)),
    forget: (place) => known.forget(keyOf(place)),
  }
}

function keyOf({ team, channel }: Place): string {
  return `${team} ${channel}`
}

const flag = z.boolean().optional().catch(undefined)
const infoSchema = z.object({
  channel: z.object({
    is_private: z.boolean(),
    is_ext_shared: z.boolean(),
    is_pending_ext_shared: flag,
    is_im: flag,
    is_mpim: flag,
  }),
})

/** https://docs.slack.dev/reference/objects/conversation-object */
async function kindOf(client: WebClient, channel: string): Promise<Kind | undefined> {
  try {
    const told = infoSchema.parse(await client.conversations.info({ channel })).channel
    const { is_private, is_ext_shared, is_pending_ext_shared, is_im, is_mpim } = told
    if (is_ext_shared || is_pending_ext_shared) return 'shared'
    return is_private || is_im || is_mpim ? 'private' : 'public'
  } catch {
    // Without the scope to ask we cannot know.
    return undefined
  }
}

const memberSchema = z.object({ channel: z.object({ is_member: z.boolean().optional() }) })

/** Somebody waits for it. */
const patienceMs = 1_000

/** Whether the bot is in a channel; `undefined` where Slack does not tell, or not in time. */
export async function isBotIn(client: WebClient, channel: string): Promise<boolean | undefined> {
  return withinPatience(askedOf(client, channel), patienceMs)
}

async function askedOf(client: WebClient, channel: string): Promise<boolean | undefined> {
  try {
    return memberSchema.parse(await client.conversations.info({ channel })).channel.is_member
  } catch (error) {
    // So Slack answers about what is closed to the bot. Without the scope to ask it says something else.
    return errorCode(error) === 'channel_not_found' ? false : undefined
  }
}
