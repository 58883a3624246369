import type { AllMiddlewareArgs } from '@slack/bolt'
import { errorCode } from '../error-code.ts'
import type { Language } from '../language.ts'
import { type Answer, lookup } from '../lookup/lookup.ts'
import { answerOnce, type Once } from './answer-once.ts'
import { answerMessage, messageOf } from './cards/answer.ts'
import { helpMessage } from './cards/help.ts'
import { isHelp } from './help-query.ts'
import { type Incoming, incomingOf } from './incoming.ts'
import { metadataOf } from './metadata.ts'
import { messageEventSchema } from './payloads.ts'
import { type Here, type Question, questionOf } from './question.ts'
import { warnOfSecrets } from './secret-notice.ts'
import type { Content, Reply } from './send.ts'
import type { Feature, Services } from './services.ts'
import { codesOf, onSurface, type Result } from './surface.ts'
import { fileWords } from './words.ts'

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
  const reply = await replyTo(services, { incoming, here, answer, question })
  const once = await postOnce(services, { incoming, here, reply })
  switch (once.kind) {
    case 'done':
      return { outcome: 'quiet', reason: 'answered_before' }
    case 'refused':
      return answerDirectly(services, { incoming, here, answer, reply, reason: once.reason })
    case 'posted':
      await warnOfSecrets(services, { incoming, here, answer, place: 'channel' })
      return { outcome: 'answered', codes: codesOf(answer) }
  }
}

type Case = { readonly incoming: Incoming; readonly here: Here }

async function replyTo(
  { languages }: Services,
  { incoming, here, answer, question }: Case & { answer: Answer; question: Question },
): Promise<Reply> {
  const { message, channel, author } = incoming
  const { client, team } = here
  const language = await languages.ofReply({ client, team, user: author, text: question.text })
  const content = contentOf(answer, question, language)
  const metadata = metadataOf(answer, message.ts)
  return {
    ...content,
    channel,
    threadTs: message.thread_ts ?? message.ts,
    sourceTs: message.ts,
    botId: here.botId,
    ...(metadata && { metadata }),
  }
}

function contentOf(answer: Answer, { text, fileProblem }: Question, language: Language): Content {
  if (fileProblem !== undefined && answer.findings.length === 0) {
    return messageOf({ headline: fileWords[fileProblem][language], blocks: [] }, language, [])
  }
  return isHelp(text) ? helpMessage(language) : answerMessage(answer, language, 'reply')
}

/** Without a working database nobody can tell whether a message is answered: then only those who asked get an answer. */
async function postOnce(
  services: Services,
  { incoming, here, reply }: Case & { reply: Reply },
): Promise<Once> {
  const { client, team } = here
  try {
    return await answerOnce(services, { client, reply, team })
  } catch (error) {
    services.log('error', 'store_failed', { team, channel: reply.channel, error: errorCode(error) })
    if (!incoming.asked) return { kind: 'refused', reason: 'store_failed' }
    // A mention comes as two events; the thread tells whether the other one has been answered.
    const posted = await services.sender.post(client, reply, { stillOurs: async () => true, isUnsure: true })
    return posted.kind === 'not_ours' ? { kind: 'done' } : posted
  }
}

/** Where the channel takes no reply, those who asked get it as a direct message. */
async function answerDirectly(
  services: Services,
  { incoming, here, answer, reply, reason }: Case & { answer: Answer; reply: Reply; reason: string },
): Promise<Result> {
  const { asked, author } = incoming
  if (!asked || author === undefined || deadToken.has(reason)) return { outcome: 'failed', reason }
  const { text, blocks } = reply
  try {
    await here.client.chat.postMessage({ channel: author, text, blocks })
  } catch (error) {
    services.log('warn', 'direct_message_failed', { team: here.team, error: errorCode(error) })
    return { outcome: 'failed', reason }
  }
  await warnOfSecrets(services, { incoming, here, answer, place: 'direct' })
  return { outcome: 'answered', reason, codes: codesOf(answer) }
}

/** With these nothing else will work either. */
const deadToken = new Set([
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
  'account_inactive',
])
