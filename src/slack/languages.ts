import type { WebClient } from '@slack/web-api'
import { z } from 'zod'
import { type Language, languageOfLocale, languageOfText } from '../language.ts'
import { withinPatience } from './patience.ts'

/** Who reads, and what they wrote or look at, should their locale stay unknown. */
export type Reader = {
  readonly client: WebClient
  readonly team: string
  readonly user: string | undefined
  readonly text?: string
}

export type Languages = {
  /** For what only this person sees: their locale, else the text's language, else the default. */
  ofReader(reader: Reader): Promise<Language>
  /** For a reply in a channel: Chinese if the text is, else as for its author. */
  ofReply(reader: Reader & { readonly text: string }): Promise<Language>
}

/** A person's locale hardly changes; after a refusal we ask again sooner. */
const knownForMs = 24 * 3_600_000
const unknownForMs = 600_000
/** A command is answered within Slack's three seconds, whatever `users.info` does. */
const patienceMs = 700
const mostReaders = 10_000

const userInfoSchema = z.object({ user: z.object({ locale: z.string() }) })

type Known = { readonly asked: Promise<Language | undefined>; language?: Language; until: number }

/** Payloads carry no locale, so each person is asked about once and remembered; a late answer serves the next time. */
export function createLanguages({ fallback, now }: { fallback: Language; now: () => number }): Languages {
  const known = new Map<string, Known>()

  const ask = (client: WebClient, key: string, user: string): Promise<Language | undefined> => {
    const entry: Known = { asked: localeOf(client, user), until: now() + knownForMs }
    known.delete(key)
    known.set(key, entry)
    const [oldest] = known.keys()
    if (known.size > mostReaders && oldest !== undefined) known.delete(oldest)
    entry.asked.then((language) => {
      if (language === undefined) entry.until = now() + unknownForMs
      else entry.language = language
    })
    return entry.asked
  }

  const localeLanguage = async ({ client, team, user }: Reader): Promise<Language | undefined> => {
    if (user === undefined) return undefined
    const key = `${team} ${user}`
    const entry = known.get(key)
    if (!entry || entry.until <= now()) return withinPatience(ask(client, key, user), patienceMs)
    return entry.language ?? withinPatience(entry.asked, patienceMs)
  }

  const ofReader = async (reader: Reader) =>
    (await localeLanguage(reader)) ?? languageOfText(reader.text ?? '') ?? fallback

  return {
    ofReader,
    ofReply: async (reader) => languageOfText(reader.text) ?? (await localeLanguage(reader)) ?? fallback,
  }
}

/** `undefined` where Slack does not tell, or in a language that the bot does not speak. */
async function localeOf(client: WebClient, user: string): Promise<Language | undefined> {
  try {
    const answer = await client.users.info({ user, include_locale: true })
    return languageOfLocale(userInfoSchema.parse(answer).user.locale)
  } catch {
    // No scope, no such user, Slack in trouble: the language of the text or the default will do.
    return undefined
  }
}
