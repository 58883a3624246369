import { WebClient, type WebClientOptions } from '@slack/web-api'
import * as z from 'zod'
import type { Log } from '../../log.ts'
import { firstCall } from './slack-errors.ts'
import { firstCallProblem } from './start-problems.ts'

/** Who the bot is in its workspace. */
export type Identity = {
  readonly botId: string
  readonly botUserId: string
  /** Its workspace. */
  readonly team?: string
  /** The organisation that its workspace belongs to, if it belongs to one. */
  readonly enterprise?: string
  /** Where its workspace is on the web: `https://team.slack.com/`. */
  readonly workspaceUrl?: string
  /** What the bot may do; absent where Slack does not tell. */
  readonly scopes?: readonly string[]
}

type Options = {
  readonly token: string
  readonly clientOptions: WebClientOptions
  readonly log: Log
}

/**
 * Asks Slack whose token this is, before anything else: Bolt would ask in its constructor, where a refusal
 * ends the process without a word, or else once for every request. Throws a `StartProblem`.
 */
export async function findIdentity({ token, clientOptions, log }: Options): Promise<Identity> {
  const client = new WebClient(token, clientOptions)
  try {
    const answer = answerSchema.parse(await firstCall('auth.test', () => client.auth.test(), log))
    const scopes = answer.response_metadata?.scopes
    warnOfMissingScopes(scopes, log)
    const { bot_id: botId, user_id: botUserId, team_id: team } = answer
    const { enterprise_id: enterprise, url: workspaceUrl } = answer
    return {
      ...{ botId, botUserId },
      ...(team && { team }),
      ...(enterprise && { enterprise }),
      ...(workspaceUrl && { workspaceUrl }),
      ...(scopes && { scopes }),
    }
  } catch (error) {
    throw firstCallProblem(error, refused)
  }
}

const answerSchema = z.object({
  bot_id: z.string(),
  user_id: z.string(),
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  url: z
    .url({ protocol: /^https$/ })
    .optional()
    .catch(undefined),
  response_metadata: z.object({ scopes: z.array(z.string()).optional() }).optional(),
})

/** All that the features ask for; without `commands` and `chat:write` none of them works. */
const wantedScopes = [
  'commands',
  'chat:write',
  'app_mentions:read',
  'channels:history',
  'groups:history',
  'im:history',
  'mpim:history',
  'files:read',
  'users:read',
  'channels:read',
  'groups:read',
]

/** What nobody misses who has not read of it. */
const optionalScopes = ['reactions:write']

// Fewer scopes are a choice (a bot that only answers commands) or an oversight, which would otherwise show as silence.
function warnOfMissingScopes(granted: readonly string[] | undefined, log: Log): void {
  if (granted === undefined) return
  const say = (level: 'warn' | 'info', scopes: readonly string[]) => {
    for (const scope of scopes.filter((each) => !granted.includes(each)))
      log(level, 'missing_scope', { reason: scope.replace(':', '.') })
  }
  say('warn', wantedScopes)
  say('info', optionalScopes)
}

const refused = (code: string) => ({
  en: `Slack does not accept the token in SLACK_BOT_TOKEN (${code}); copy the bot token from the "OAuth & Permissions" page of the Slack app again.`,
  zh: `Slack 不接受 SLACK_BOT_TOKEN 中的 token（${code}）；请从 Slack 应用的「OAuth & Permissions」页面重新复制 bot token。`,
})
