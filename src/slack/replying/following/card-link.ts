import type { WebClient } from '@slack/web-api'

type Place = { readonly channel: string; readonly ts: string }

/** The address of a message; `undefined` where Slack does not tell. */
export async function linkTo(client: WebClient, { channel, ts }: Place): Promise<string | undefined> {
  try {
    return (await client.chat.getPermalink({ channel, message_ts: ts })).permalink
  } catch {
    return undefined
  }
}
