import type { AllMiddlewareArgs } from '@slack/bolt'
import { errorCode } from '../../error-code.ts'
import { NotNow } from '../../running.ts'
import { owingOf } from '../intake/serving.ts'
import { type Incoming, incomingOf } from '../reading/incoming.ts'
import { isRecovery } from '../reading/look.ts'
import { messageEventSchema } from '../reading/payloads.ts'
import type { Here } from '../reading/question.ts'
import { answerOnce, type Once } from '../replying/answer-once.ts'
import type { Due } from '../replying/due.ts'
import { showRecovery } from '../replying/recovery.ts'
import { plainContent, replyOf, withoutMemory } from '../replying/reply.ts'
import type { Feature, Services } from '../services.ts'
import { codesOf, onSurface, type Result } from '../surface.ts'
import { answerPackage } from './answer-package.ts'
import { dueIn } from './due-in.ts'
import { isUnanswered, takeWordsBack } from './edited.ts'
import { packageIn } from './package-message.ts'
import { readInTime } from './read-in-time.ts'
import { warnOfSecrets } from './secret-notice.ts'
import { isUnwanted } from './settings/only-asked.ts'

type Needs =
  | (
      | 'log'
      | 'metrics'
      | 'store'
      | 'people'
      | 'leases'
      | 'sender'
      | 'digest'
      | 'refresher'
      | 'reactions'
      | 'homes'
      | 'look'
      | 'lookups'
      | 'packages'
    )
  | ('now' | 'ticks' | 'conversations' | 'enterprise' | 'languages' | 'manners')
type Needed = Pick<Services, Needs>

/** Mentions, direct messages, and errors pasted in channels and threads: answered in the thread, once. */
export const messages: Feature<Needs> = (app, services) => {
  const onEvent = async ({ event, body, client, context }: EventArgs) => {
    const { botId, botUserId, botToken, teamId } = context
    const team = teamId ?? body.team_id
    const { enterprise } = services
    const incoming = incomingOf(messageEventSchema.parse(event), {
      ...{ botId, botUserId, appId: body.api_app_id },
      teams: enterprise === undefined ? [team] : [team, enterprise],
      isSharedChannel: body.is_ext_shared_channel === true,
    })
    if (!incoming) return
    const here = { client, team, botId, token: botToken ?? '' }
    await onSurface(services, {
      surface: incoming.surface,
      place: { team, channel: incoming.channel, ts: incoming.message.ts },
      run: () => answerIncoming(services, { incoming, here, event, isOwed: owingOf(context) }),
    })
  }
  app.event('message', onEvent)
  app.event('app_mention', onEvent)
}

type EventArgs = Pick<AllMiddlewareArgs, 'client' | 'context'> & {
  readonly event: unknown
  readonly body: {
    readonly team_id: string
    readonly api_app_id: string
    readonly is_ext_shared_channel?: boolean
  }
}

type Arrived = {
  readonly incoming: Incoming
  readonly here: Here
  readonly event: unknown
  readonly isOwed: () => void
}

async function answerIncoming(services: Needed, arrived: Arrived): Promise<Result> {
  const { incoming, here, isOwed } = arrived
  if (await isUnwanted(services, arrived)) return { outcome: 'quiet', reason: 'only_asked' }
  const packaged = await packageIn(services, incoming)
  if (packaged) return answerPackage(services, { ...packaged, incoming, here }, isOwed)
  const read = await readInTime(services, arrived)
  if (read === 'answered') return { outcome: 'quiet', reason: 'answered_before' }
  const { looked, owner } = read
  if (looked === undefined) {
    if (incoming.isEdit) await takeWordsBack(services, arrived)
    return { outcome: 'quiet', reason: 'nothing_found' }
  }
  const { answer } = looked
  const due = await dueIn(services, { incoming, here, looked })
  if (isRecovery(answer) && !incoming.asked) {
    await showRecovery(services, due, { owner, isEdit: incoming.isEdit })
    return { outcome: 'quiet', reason: 'recovery' }
  }
  const first = await answerOnceWherePossible(services, { here, due, owner, isOwed })
  const isAnew = first.kind === 'done' && incoming.isEdit && (await isUnanswered(services, arrived, due))
  const once = isAnew ? await answerOnceWherePossible(services, { here, due, isOwed }) : first
  switch (once.kind) {
    case 'done':
      return { outcome: 'quiet', reason: 'answered_before' }
    case 'silent':
      return { outcome: 'quiet', reason: 'repeat' }
    case 'later':
      return { outcome: 'quiet', reason: 'later' }
    case 'refused':
      return answerDirectly(services, { incoming, here, due }, once.reason)
    case 'posted':
      services.homes.changed(here.team)
      await warnOfSecrets(services, { incoming, here, answer, beside: 'channel' })
      return { outcome: 'answered', codes: codesOf(answer) }
  }
}

type Answering = Parameters<typeof answerOnce>[1]

/**
 * Answers once. Without the database nobody knows whether a message has been answered: then only those who asked get an
 * answer, and for any other message Slack is told to come again.
 */
async function answerOnceWherePossible(services: Needed, answering: Answering): Promise<Once> {
  const { here, due } = answering
  try {
    return await answerOnce(services, answering)
  } catch (error) {
    services.log('error', 'store_failed', { ...due.key, error: errorCode(error) })
    if (!due.asked) throw new NotNow('store_failed', error)
    // A mention comes as two events; the thread tells whether the other one has been answered.
    const conditions = { stillOurs: async () => true, isUnsure: true }
    const reply = replyOf(due, withoutMemory(due), here.botId)
    const posted = await services.sender.post(here.client, reply, conditions)
    return posted.kind === 'not_ours' || posted.kind === 'later' ? { kind: 'done' } : posted
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
