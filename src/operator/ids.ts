import type { Bilingual } from '../language.ts'
import type { Misuse } from './usage.ts'

type Kind = 'user' | 'channel' | 'team'

const id = /^[A-Z][A-Z0-9]{1,24}$/

const needed = {
  user: {
    en: "--user takes Slack's id (U…), not a name.",
    zh: '--user 应为 Slack 的 ID（U…），不是名称。',
  },
  channel: {
    en: "--channel takes Slack's id (C…), not a name.",
    zh: '--channel 应为 Slack 的 ID（C…），不是名称。',
  },
  team: {
    en: "--team takes Slack's id (T…), not a name.",
    zh: '--team 应为 Slack 的 ID（T…），不是名称。',
  },
} as const satisfies Record<Kind, Bilingual>

/** What is wrong with the first that is no id as Slack writes it; `undefined` if all are. */
export function wrongId(given: Readonly<Partial<Record<Kind, string | undefined>>>): Misuse | undefined {
  for (const kind of ['user', 'channel', 'team'] as const) {
    const value = given[kind]
    if (value !== undefined && !id.test(value)) return { misuse: needed[kind] }
  }
  return undefined
}
