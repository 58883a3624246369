import { setTimeout as wait } from 'node:timers/promises'
import { WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api'
import { errorCode } from '../../error-code.ts'
import type { Log } from '../../log.ts'

/** Slack's own trouble: what it refuses with one of these today it may take tomorrow. Every other refusal stays. */
const passing = new Set([
  'fatal_error',
  'internal_error',
  'ratelimited',
  'request_timeout',
  'service_unavailable',
])

/** Whether Slack said no, and will say so again. */
export function isRefusal(error: unknown): boolean {
  return error instanceof WebAPIPlatformError && !isNoAnswerOfSlacks(error) && !passing.has(error.data.error)
}

/** Whether something else answered, the login page of a proxy, say: the client takes any text for Slack's error. */
export function isNoAnswerOfSlacks(error: unknown): boolean {
  if (!(error instanceof WebAPIPlatformError)) return false
  // Some other JSON has none, whatever the client's type says.
  const word: unknown = error.data.error
  return typeof word !== 'string' || !/^[a-z][a-z0-9_]{2,59}$/.test(word)
}

/** Whether Slack said that it was asked too often. */
export function isRateLimited(error: unknown): boolean {
  if (error instanceof WebAPIPlatformError) return error.data.error === 'ratelimited'
  return error instanceof WebAPIRateLimitedError
}

/** Slack kept the bot waiting for its first answers for as long as anybody at a terminal would. */
export class SilentSlack extends Error {
  override readonly name = 'SilentSlack'
  readonly code = 'slack_silent'
}

/** The connection of Socket Mode ended before Slack's `hello`. */
export class SocketClosed extends Error {
  override readonly name = 'SocketClosed'
  readonly code = 'socket_closed'
}

/** How long Slack asks us to wait, in milliseconds; 0 if it does not. */
export function retryAfterMs(error: unknown): number {
  return error instanceof WebAPIRateLimitedError ? error.retryAfter * 1_000 : 0
}

/** How long to wait before the same call makes sense again, in milliseconds; `undefined` where it never will. */
export function pauseBeforeRetry(error: unknown): number | 'usual' | undefined {
  if (error instanceof WebAPIRateLimitedError) return retryAfterMs(error)
  return isFinal(error) ? undefined : 'usual'
}

/** The call may have been carried out although no answer came: a server's error, a timeout, a cut connection. */
export function isLost(error: unknown): boolean {
  return !(error instanceof WebAPIRateLimitedError) && !isFinal(error)
}

/** Only what Slack itself says, and what will not be otherwise in an hour: whatever is unknown is no last word. */
function isFinal(error: unknown): boolean {
  return error instanceof WebAPIPlatformError && lastWords.has(error.data.error)
}

/**
 * Refusals that stay, of the methods that write and read messages:
 * https://docs.slack.dev/reference/methods/chat.postMessage#errors and those of `chat.update`, `chat.delete`,
 * `conversations.replies`
 */
const lastWords: ReadonlySet<string> = new Set([
  // The channel or the thread takes no answer of ours.
  ...['channel_not_found', 'not_in_channel', 'is_archived', 'thread_not_found', 'message_not_found'],
  ...['restricted_action', 'restricted_action_read_only_channel', 'restricted_action_thread_locked'],
  ...['restricted_action_thread_only_channel', 'restricted_action_non_threadable_channel'],
  ...['cannot_reply_to_message', 'messages_tab_disabled', 'user_not_found', 'user_disabled'],
  ...['cant_update_message', 'cant_delete_message', 'edit_window_closed', 'not_reply_broadcast_message'],
  ...['team_access_not_granted', 'ekm_access_denied', 'slack_connect_blocked_file_type'],
  // The bot may not.
  ...['missing_scope', 'no_permission', 'not_allowed_token_type', 'access_denied', 'as_user_not_supported'],
  ...['invalid_auth', 'not_authed', 'token_revoked', 'token_expired', 'account_inactive'],
  ...['enterprise_is_restricted', 'team_not_found', 'org_login_required', 'app_missing_action_url'],
  // What is to be posted is no message.
  ...['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'msg_too_long', 'no_text'],
  ...['invalid_arguments', 'invalid_arg_name', 'invalid_array_arg', 'invalid_ts_latest', 'invalid_ts_oldest'],
  ...[
    'metadata_too_large',
    'invalid_metadata_format',
    'invalid_metadata_schema',
    'metadata_must_be_sent_from_app',
  ],
  ...['attachment_payload_limit_exceeded', 'too_many_attachments', 'too_many_contact_cards'],
  ...['deprecated_endpoint', 'method_deprecated', 'unknown_method'],
])

// In sum a few seconds: a blip should not stop a start, and whoever waits at a terminal should soon be told.
const firstCallPausesMs = [500, 1_000, 2_000]
const longestFirstPauseMs = 30_000

/** How long Slack may keep us waiting for answers, in sum; what it asks us to wait is not counted. */
const firstPatienceMs = 15_000

/**
 * What `call` gives, which is among the first that the bot asks of Slack: tried again a few times while Slack is
 * slow or out of reach. Throws the last error, or a `SilentSlack` where no answer came within 15 s.
 */
export async function firstCall<T>(method: string, call: () => Promise<T>, log: Log): Promise<T> {
  let patienceMs = firstPatienceMs
  const attempt = async (): Promise<T> => {
    const start = performance.now()
    try {
      return await withinPatience(call(), patienceMs)
    } finally {
      patienceMs -= performance.now() - start
    }
  }
  for (const pauseMs of firstCallPausesMs) {
    try {
      return await attempt()
    } catch (error) {
      if (isRefusal(error) || error instanceof SilentSlack) throw error
      log('warn', 'slack_unreachable', { method, error: errorCode(error) })
      await wait(Math.min(longestFirstPauseMs, Math.max(pauseMs, retryAfterMs(error))))
    }
  }
  return attempt()
}

function withinPatience<T>(work: Promise<T>, ms: number): Promise<T> {
  const { promise: expiry, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new SilentSlack()), Math.max(0, ms))
  return Promise.race([work, expiry]).finally(() => clearTimeout(timer))
}
