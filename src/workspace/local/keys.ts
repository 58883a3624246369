import { randomUUID } from 'node:crypto'

/** The secrets that Slack and the bot share. */
export type SlackKeys = { readonly botToken: string; readonly signingSecret: string }

/** Keys that nobody has had before. */
export function newKeys(): SlackKeys {
  return { botToken: `xoxb-${randomUUID()}`, signingSecret: randomUUID() }
}
