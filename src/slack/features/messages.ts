import type { AllMiddlewareArgs } from '@slack/bolt'
import { errorCode } from '../../error-code.ts'
import type { Finding } from '../../lookup/details.ts'
import { lookup } from '../../lookup/lookup.ts'
import { NotNow } from '../../running.ts'
import type { Store } from '../../store/store.ts'
import { factsOf } from '../../triage/facts.ts'
import { fingerprintOf } from '../../triage/fingerprint.ts'
import type { Sighted } from '../../triage/incident.ts'
import { scopeOf } from '../../triage/scope.ts'
import { type Incoming, incomingOf } from '../reading/incoming.ts'
import { messageEventSchema } from '../reading/payloads.ts'
import { type Here, questionOf } from '../reading/question.ts'
import { answerOnce, type Once } from '../replying/answer-once.ts'
import { incidentReply } from '../replying/incident-reply.ts'
import { type Case, plainReply } from '../replying/reply.ts'
import type { Feature, Services } from '../services.ts'
import { codesOf, onSurface, type Result } from '../surface.ts'
import { warnOfSecrets } from './secret-notice.ts'

/** Mentions, direct messages, and errors pasted in channels and threads: answered in the thread, once. */
export const register: Feature = (app, services) => {
  const onEvent = async ({ event, body, client, context }: EventArgs) => {
    const { botId, botUserId, botToken, teamId } = context
    const incoming = incomingOf(messageEventSchema.parse(event), { botId, botUserId, appId: body.api_app_id })
    if (!incoming) return
    const team = teamId ?? body.team_id
    const here = { client, team, botId, token: botToken ?? '' }
    await onSurface(services, {
      surface: incoming.surface,
      place: { team, channel: incoming.channel, ts: incoming.message.ts },
      run: () => answerIncoming(services, incoming, here),
    })
  }
  app.event('message', onEvent)
  app.event('app_mention', onEvent)
}

type EventArgs = Pick<AllMiddlewareArgs, 'client' | 'context'> & {
  readonly event: unknown
  readonly body: { readonly team_id: string; readonly api_app_id: string }
}

async function answerIncoming(services: Services, incoming: Incoming, here: Here): Promise<Result> {
  const question = await questionOf(services, incoming, here)
  const answer = lookup(question.text, { asked: incoming.asked })
  if (answer.findings.length === 0 && !incoming.asked) return { outcome: 'quiet', reason: 'nothing_found' }
  const { client, team } = here
  const reader = { client, team, user: incoming.author, text: question.text }
  const [first] = answer.findings
  const shows = first && shownIn(incoming, first)
  const language = await services.languages.ofReply(reader)
  const due = { incoming, here, question, answer, shows, language }
  const once = await postOnce(services, due)
  switch (once.kind) {
    case 'done':
      return { outcome: 'quiet', reason: 'answered_before' }
    case 'silent':
      return { outcome: 'quiet', reason: 'repeat' }
    case 'refused':
      return answerDirectly(services, due, once.reason)
    case 'posted':
      await warnOfSecrets(services, { ...due, place: 'channel' })
      return { outcome: 'answered', codes: codesOf(answer) }
  }
}

function shownIn({ channel, isPublic, message }: Incoming, finding: Finding): NonNullable<Case['shows']> {
  const { code, details } = finding
  const said = { code, facts: factsOf(finding) }
  const runs = details.requestId === undefined ? [] : [details.requestId]
  const fingerprint = fingerprintOf({ ...said, channel, ts: message.ts })
  return { ...said, runs, fingerprint, scope: scopeOf(channel, { isPublic }) }
}

/**
 * Without a working database nobody can tell whether a message is answered: then only those who asked get an answer.
 * For any other, Slack is told to come again.
 */
async function postOnce(services: Services, due: Case): Promise<Once> {
  const { incoming, here } = due
  const { client, team } = here
  const key = { team, channel: incoming.channel, ts: incoming.message.ts }
  const shows = due.shows && { ...due.shows, asked: incoming.asked }
  const compose = async (store: Store, sighted: Sighted | undefined) =>
    sighted ? incidentReply(services, store, { ...due, sighted }) : { reply: plainReply(due) }
  try {
    return await answerOnce(services, { client, key, shows, compose })
  } catch (error) {
    services.log('error', 'store_failed', { ...key, error: errorCode(error) })
    if (!incoming.asked) throw new NotNow('store_failed', error)
    // A mention comes as two events; the thread tells whether the other one has been answered.
    const conditions = { stillOurs: async () => true, isUnsure: true }
    const posted = await services.sender.post(client, plainReply(due), conditions)
    return posted.kind === 'not_ours' ? { kind: 'done' } : posted
  }
}

/** Where the channel takes no reply, those who asked get it as a direct message. */
async function answerDirectly(services: Services, due: Case, reason: string): Promise<Result> {
  const { here, answer, incoming } = due
  const { asked, author } = incoming
  if (!asked || author === undefined || noOtherWay.has(reason)) return { outcome: 'failed', reason }
  const { text, blocks } = plainReply(due)
  try {
    await here.client.chat.postMessage({ channel: author, text, blocks })
  } catch (error) {
    services.log('warn', 'direct_message_failed', { team: here.team, error: errorCode(error) })
    return { outcome: 'failed', reason }
  }
  await warnOfSecrets(services, { ...due, place: 'direct' })
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
