import type { WebClient } from '@slack/web-api'
import { z } from 'zod'
import { type Language, languageOfLocale } from '../../language.ts'

export type Someone = { readonly client: WebClient; readonly team: string; readonly user: string }

/**
 * What Slack tells of somebody. The name is absent where Slack tells none, the language also where the bot does
 * not speak it.
 */
export type Person = { readonly name?: string; readonly language?: Language }

export type People = {
  /** Waits for Slack only so long that a command is still answered in time. */
  of(someone: Someone): Promise<Person>
  /** Forgets what is known of somebody, because Slack says that it has changed. */
  forget(somebody: Omit<Someone, 'client'>): void
}

/** A person's name and locale hardly change; after a refusal we ask again sooner. */
const knownForMs = 24 * 3_600_000
const unknownForMs = 600_000
/** A command is answered within Slack's three seconds, whatever `users.info` does. */
const patienceMs = 700
const mostPeople = 10_000

type Known = { readonly asked: Promise<Person>; person?: Person; until: number }

/** Payloads carry no locale, so each person is asked about once and remembered; a late answer serves the next time. */
export function createPeople({ now }: { now: () => number }): People {
  const known = new Map<string, Known>()

  const ask = (someone: Someone, key: string): Promise<Person> => {
    const asked = infoOf(someone)
    const entry: Known = { asked: asked.then((person) => person ?? {}), until: now() + knownForMs }
    known.delete(key)
    known.set(key, entry)
    const [oldest] = known.keys()
    if (known.size > mostPeople && oldest !== undefined) known.delete(oldest)
    asked.then((person) => {
      if (person === undefined) entry.until = now() + unknownForMs
      else entry.person = person
    })
    return entry.asked
  }

  return {
    async of(someone) {
      const key = keyOf(someone)
      const entry = known.get(key)
      if (entry?.person && entry.until > now()) return entry.person
      const asked = entry && entry.until > now() ? entry.asked : ask(someone, key)
      return (await withinPatience(asked, patienceMs)) ?? {}
    },
    forget: (somebody) => known.delete(keyOf(somebody)),
  }
}

function keyOf({ team, user }: Omit<Someone, 'client'>): string {
  return `${team} ${user}`
}

const maybe = z.string().optional().catch(undefined)
const userInfoSchema = z.object({
  user: z.object({
    name: maybe,
    locale: maybe,
    profile: z.object({ display_name: maybe, real_name: maybe }).catch({}),
  }),
})

async function infoOf({ client, user }: Someone): Promise<Person | undefined> {
  try {
    const answer = await client.users.info({ user, include_locale: true })
    const { name, locale = '', profile } = userInfoSchema.parse(answer).user
    const language = languageOfLocale(locale)
    const shown = profile.display_name || profile.real_name || name
    return { ...(shown && { name: shown }), ...(language && { language }) }
  } catch {
    // No scope, no such user, Slack in trouble: whoever asked does without the name and the language.
    return undefined
  }
}

/**
 * What `promise` gives, or `undefined` if that takes longer than `ms`. The promise goes on, and nobody waits
 * for it.
 */
export async function withinPatience<T>(promise: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, ms, undefined)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
