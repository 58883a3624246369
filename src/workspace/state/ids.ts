import { randomUUID } from 'node:crypto'

/** The secrets that Slack and the bot share. */
export type SlackKeys = { readonly botToken: string; readonly signingSecret: string }

/** Keys that nobody has had before. */
export function newKeys(): SlackKeys {
  return { botToken: `xoxb-${randomUUID()}`, signingSecret: randomUUID().replaceAll('-', '') }
}

/** An id as Slack's look: a letter or two for the kind, then capitals and digits. */
export function newId(prefix: string): string {
  return prefix + randomUUID().replaceAll('-', '').slice(0, 12).toUpperCase()
}

/** Gives message timestamps, each later than every earlier one, also when the clock stands still or goes back. */
export function timestamps(now: () => number): () => string {
  let last = 0
  return () => {
    last = Math.max(last + 1, now() * 1000)
    return `${Math.floor(last / 1e6)}.${String(last % 1e6).padStart(6, '0')}`
  }
}
