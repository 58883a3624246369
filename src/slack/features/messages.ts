import type { AllMiddlewareArgs } from '@slack/bolt'
import { errorCode } from '../../error-code.ts'
import { NotNow } from '../../running.ts'
import { type Incoming, incomingOf } from '../reading/incoming.ts'
import { messageEventSchema } from '../reading/payloads.ts'
import type { Here } from '../reading/question.ts'
import { answerOnce, type Once } from '../replying/answer-once.ts'
import { type Due, dueTo } from '../replying/due.ts'
import { plainContent, replyOf } from '../replying/reply.ts'
import type { Feature, Services } from '../services.ts'
import { codesOf, onSurface, type Result } from '../surface.ts'
import { createLook, type Look, type LookNeeds } from './look.ts'
import { warnOfSecrets } from './secret-notice.ts'

type Needs =
  | LookNeeds
  | ('log' | 'metrics' | 'store' | 'people' | 'leases' | 'sender' | 'digest' | 'refresher')
type Needed = Pick<Services, Needs>

/** Mentions, direct messages, and errors pasted in channels and threads: answered in the thread, once. */
export const messages: Feature<Needs> = (app, services) => {
  const look = createLook(services)
  const onEvent = async ({ event, body, client, context }: EventArgs) => {
    const { botId, botUserId, botToken, teamId } = context
    const incoming = incomingOf(messageEventSchema.parse(event), { botId, botUserId, appId: body.api_app_id })
    if (!incoming) return
    const team = teamId ?? body.team_id
    const here = { client, team, botId, token: botToken ?? '' }
    await onSurface(services, {
      surface: incoming.surface,
      place: { team, channel: incoming.channel, ts: incoming.message.ts },
      run: () => answerIncoming({ ...services, look }, incoming, here),
    })
  }
  app.event('message', onEvent)
  app.event('app_mention', onEvent)
}

type EventArgs = Pick<AllMiddlewareArgs, 'client' | 'context'> & {
  readonly event: unknown
  readonly body: { readonly team_id: string; readonly api_app_id: string }
}

async function answerIncoming(
  services: Needed & { readonly look: Look },
  incoming: Incoming,
  here: Here,
): Promise<Result> {
  const looked = await services.look(incoming, here)
  if (looked === undefined) return { outcome: 'quiet', reason: 'nothing_found' }
  const { question, answer, language } = looked
  const { team } = here
  const due = dueTo({ team, incoming, question, answer, language })
  const once = await answerOnceWherePossible(services, here, due)
  switch (once.kind) {
    case 'done':
      return { outcome: 'quiet', reason: 'answered_before' }
    case 'silent':
      return { outcome: 'quiet', reason: 'repeat' }
    case 'refused':
      return answerDirectly(services, { incoming, here, due }, once.reason)
    case 'posted':
      await warnOfSecrets(services, { incoming, here, answer, beside: 'channel' })
      return { outcome: 'answered', codes: codesOf(answer) }
  }
}

/**
 * Answers once. Without the database nobody knows whether a message has been answered: then only those who asked get an
 * answer, and for any other message Slack is told to come again.
 */
async function answerOnceWherePossible(services: Needed, here: Here, due: Due): Promise<Once> {
  try {
    return await answerOnce(services, here, due)
  } catch (error) {
    services.log('error', 'store_failed', { ...due.key, error: errorCode(error) })
    if (!due.asked) throw new NotNow('store_failed', error)
    // A mention comes as two events; the thread tells whether the other one has been answered.
    const conditions = { stillOurs: async () => true, isUnsure: true }
    const reply = replyOf(due, { form: 'plain' }, here.botId)
    const posted = await services.sender.post(here.client, reply, conditions)
    return posted.kind === 'not_ours' ? { kind: 'done' } : posted
  }
}

type Refused = { readonly incoming: Incoming; readonly here: Here; readonly due: Due }

/** Where the channel takes no reply, those who asked get it as a direct message. */
async function answerDirectly(services: Needed, refused: Refused, reason: string): Promise<Result> {
  const { incoming, here, due } = refused
  const { asked, author } = incoming
  const { answer } = due
  if (!asked || author === undefined || noOtherWay.has(reason)) return { outcome: 'failed', reason }
  try {
    await here.client.chat.postMessage({ channel: author, ...plainContent(due) })
  } catch (error) {
    services.log('warn', 'direct_message_failed', { team: here.team, error: errorCode(error) })
    return { outcome: 'failed', reason }
  }
  await warnOfSecrets(services, { incoming, here, answer, beside: 'direct' })
  return { outcome: 'answered', reason, codes: codesOf(answer) }
}

/** With a dead token nothing else will work either; and where the thread cannot be read, the answer may stand there. */
const noOtherWay = new Set([
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
  'account_inactive',
  'thread_unreadable',
])
