import type { WebClient } from '@slack/web-api'
import { z } from 'zod'
import { errorCode } from '../../error-code.ts'
import { withinPatience } from './patience.ts'

const channelSchema = z.object({ channel: z.object({ is_member: z.boolean().optional() }) })

/** Somebody waits for it. */
const patienceMs = 1_000

/** Whether the bot is in a channel; `undefined` where Slack does not tell, or not in time. */
export async function isBotIn(client: WebClient, channel: string): Promise<boolean | undefined> {
  return withinPatience(askedOf(client, channel), patienceMs)
}

async function askedOf(client: WebClient, channel: string): Promise<boolean | undefined> {
  try {
    return channelSchema.parse(await client.conversations.info({ channel })).channel.is_member
  } catch (error) {
    // So Slack answers about what is closed to the bot. Without the scope to ask it says something else.
    return errorCode(error) === 'channel_not_found' ? false : undefined
  }
}
