import type { WebClient } from '@slack/web-api'
import { type Language, languageOfText } from '../../language.ts'
import type { People } from './people.ts'

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

export function createLanguages({ fallback, people }: { fallback: Language; people: People }): Languages {
  const localeLanguage = async ({ client, team, user }: Reader): Promise<Language | undefined> =>
    user === undefined ? undefined : (await people.of({ client, team, user })).language

  return {
    ofReader: async (reader) =>
      (await localeLanguage(reader)) ?? languageOfText(reader.text ?? '') ?? fallback,
    ofReply: async (reader) => languageOfText(reader.text) ?? (await localeLanguage(reader)) ?? fallback,
  }
}
