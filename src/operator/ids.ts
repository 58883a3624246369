import type { Bilingual } from '../language.ts'
import type { Misuse } from './usage.ts'

type Kind = 'user' | 'channel' | 'team'

/** What Slack's ids begin with: users of an organisation with W, private and direct channels with G and D. */
const kinds: Readonly<Record<Kind, { readonly form: RegExp; readonly begins: Bilingual }>> = {
  user: { form: /^[UW][A-Z0-9]{1,24}$/, begins: { en: 'U or W', zh: 'U 或 W' } },
  channel: { form: /^[CGD][A-Z0-9]{1,24}$/, begins: { en: 'C, G or D', zh: 'C、G 或 D' } },
  team: { form: /^[TE][A-Z0-9]{1,24}$/, begins: { en: 'T or E', zh: 'T 或 E' } },
}

/** What is wrong with the first that is no id of its kind; `undefined` if all are. */
export function wrongId(given: Readonly<Partial<Record<Kind, string | undefined>>>): Misuse | undefined {
  for (const kind of ['user', 'channel', 'team'] as const) {
    const value = given[kind]
    if (value !== undefined && !kinds[kind].form.test(value)) return { misuse: wanted(kind) }
  }
  return undefined
}

function wanted(kind: Kind): Bilingual {
  const { en, zh } = kinds[kind].begins
  return {
    en: `--${kind} takes Slack’s id, which begins with ${en}.`,
    zh: `--${kind} 应为 Slack 的 ID，以 ${zh} 开头。`,
  }
}
