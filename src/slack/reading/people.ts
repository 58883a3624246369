import type { WebClient } from '@slack/web-api'
import * as z from 'zod'
import { type Language, languageOfLocale } from '../../language.ts'
import { createRemembered } from './remembered.ts'

export type Someone = { readonly client: WebClient; readonly team: string; readonly user: string }

/** How somebody belongs to the workspace: `outsider` is of another company, `guest` sees only some of its channels. */
export type Membership = 'full' | 'guest' | 'outsider'

/**
 * What Slack tells of somebody. The name is absent where Slack tells none, the language also where the bot does
 * not speak it.
 */
export type Person = {
  readonly name?: string
  readonly language?: Language
  readonly membership?: Membership
  /** Their account is closed. */
  readonly hasLeft?: true
}

export type People = {
  /** Waits for Slack only so long that a command is still answered in time. */
  of(someone: Someone): Promise<Person>
  /** Forgets what is known of somebody, because Slack says that it has changed. */
  forget(somebody: Omit<Someone, 'client'>): void
}

type Options = {
  readonly now: () => number
  /** The id of the organisation that the bot's workspace belongs to, if it belongs to one. */
  readonly enterprise?: string | undefined
}

/** Payloads carry no locale, so each person is asked about once and remembered. */
export function createPeople({ now, enterprise }: Options): People {
  const known = createRemembered<Person>({ now })
  return {
    of: async (someone) => (await known.of(keyOf(someone), () => personOf(someone, enterprise))) ?? {},
    forget: (somebody) => known.forget(keyOf(somebody)),
  }
}

function keyOf({ team, user }: Omit<Someone, 'client'>): string {
  return `${team} ${user}`
}

const maybe = z.string().optional().catch(undefined)
const flag = z.boolean().optional().catch(undefined)
const userSchema = z.object({
  name: maybe,
  locale: maybe,
  profile: z.object({ display_name: maybe, real_name: maybe }).catch({}),
  team_id: maybe,
  enterprise_user: z.object({ enterprise_id: maybe }).catch({}).default({}),
  is_restricted: flag,
  is_ultra_restricted: flag,
  deleted: flag,
})
const userInfoSchema = z.object({ user: userSchema })

async function personOf(
  { client, team, user }: Someone,
  enterprise: string | undefined,
): Promise<Person | undefined> {
  try {
    const answer = await client.users.info({ user, include_locale: true })
    const told = userInfoSchema.parse(answer).user
    const { name, locale = '', profile } = told
    const language = languageOfLocale(locale)
    const shown = profile.display_name || profile.real_name || name
    const membership = membershipOf(told, { team, enterprise })
    return {
      ...(shown && { name: shown }),
      ...(language && { language }),
      ...(membership && { membership }),
      ...(told.deleted && { hasLeft: true }),
    }
  } catch {
    // No scope, no such user, Slack in trouble: whoever asked does without.
    return undefined
  }
}

type Home = { readonly team: string; readonly enterprise: string | undefined }

/** `undefined` where Slack does not say all of it: https://docs.slack.dev/reference/objects/user-object */
function membershipOf(user: z.infer<typeof userSchema>, home: Home): Membership | undefined {
  const { team_id, enterprise_user, is_restricted, is_ultra_restricted } = user
  if (team_id === undefined) return undefined
  const isColleague =
    team_id === home.team ||
    (home.enterprise !== undefined &&
      (team_id === home.enterprise || enterprise_user.enterprise_id === home.enterprise))
  if (!isColleague) return 'outsider'
  if (is_restricted === undefined || is_ultra_restricted === undefined) return undefined
  return is_restricted || is_ultra_restricted ? 'guest' : 'full'
}
