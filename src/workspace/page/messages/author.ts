import type { PageMessage, Person } from '../protocol.ts'
import { standingNotes } from '../shell/standing.ts'

export type Author = {
  readonly name: string
  readonly isBot: boolean
  /** What is said of somebody who is no colleague. */
  readonly note?: string
}

/** Who wrote a message: somebody known, or an app by the name it gives. */
export function authorOf(message: PageMessage, people: readonly Person[]): Author {
  const isBot = message.bot_id !== undefined
  const person = people.find(({ id }) => id === message.user)
  const name = person?.name ?? message.username ?? profileName(message.bot_profile)
  const note = person && standingNotes[person.standing]
  return { name: name ?? (isBot ? 'An app' : 'Somebody'), isBot, ...(note !== undefined && { note }) }
}

/** Whether I wrote it, and may edit and delete it. */
export function isMine({ user, bot_id, ephemeral }: PageMessage, me: string): boolean {
  return user === me && bot_id === undefined && !ephemeral
}

function profileName(profile: object | undefined): string | undefined {
  return profile !== undefined && 'name' in profile && typeof profile.name === 'string'
    ? profile.name
    : undefined
}
