import type { AllMiddlewareArgs } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import { z } from 'zod'
import { secretSentence } from '../cards/finding.ts'
import { errorCode } from '../error-code.ts'
import { type Answer, lookup } from '../lookup/lookup.ts'
import { answerOnce, type Once } from './answer-once.ts'
import { answerMessage } from './cards/answer.ts'
import { helpMessage } from './cards/help.ts'
import { isText, readFile } from './files.ts'
import { type Incoming, incomingOf } from './incoming.ts'
import { metadataOf } from './metadata.ts'
import { messageEventSchema, messageSchema } from './payloads.ts'
import { readMessage } from './read.ts'
import type { Reply } from './send.ts'
import type { Feature, Services } from './services.ts'
import { codesOf, onSurface, type Result } from './surface.ts'

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

type Here = {
  readonly client: WebClient
  readonly team: string
  readonly botId: string | undefined
  readonly token: string
}

async function answerIncoming(services: Services, incoming: Incoming, here: Here): Promise<Result> {
  const question = await questionOf(services, incoming, here)
  const answer = lookup(question.text, { asked: incoming.asked })
  if (answer.findings.length === 0 && !incoming.asked) return { outcome: 'quiet', reason: 'nothing_found' }
  const reply = await replyTo(services, { incoming, here, answer, question })
  const once = await postOnce(services, { incoming, here, reply })
  if (once.kind === 'done') return { outcome: 'quiet', reason: 'answered_before' }
  if (once.kind === 'refused') return refusedResult(services, { incoming, here, reply, reason: once.reason })
  await warnOfSecrets(services, { incoming, here, answer })
  return { outcome: 'answered', codes: codesOf(answer) }
}

type Question = { readonly text: string; readonly fileProblem?: 'unreadable' | 'too-large' }

/** What is asked about: the message with its text files; where a mention says nothing itself, the head of its thread. */
async function questionOf({ fileOrigins }: Services, incoming: Incoming, here: Here): Promise<Question> {
  const source = { client: here.client, token: here.token, origins: fileOrigins }
  const files = await Promise.all(incoming.message.files.filter(isText).map((file) => readFile(file, source)))
  const texts = [incoming.text, ...files.flatMap((file) => ('text' in file ? [file.text] : []))]
  const text = texts.filter((each) => each.trim() !== '').join('\n')
  const problem = files.find((file) => 'problem' in file)
  if (text === '' && incoming.asked) return { text: await threadHead(incoming, here) }
  return { text, ...(problem && { fileProblem: problem.problem }) }
}

/** The first message of the thread; empty where there is none or it cannot be read, and then help is the answer. */
async function threadHead({ channel, message }: Incoming, { client }: Here): Promise<string> {
  if (message.thread_ts === undefined || message.thread_ts === message.ts) return ''
  try {
    const thread = await client.conversations.replies({ channel, ts: message.thread_ts, limit: 1 })
    const [head] = z.array(messageSchema).parse(thread.messages ?? [])
    return head ? readMessage(head) : ''
  } catch {
    // Reading threads takes a scope and is rationed; never more than a convenience.
    return ''
  }
}

type Case = { readonly incoming: Incoming; readonly here: Here }

async function replyTo(
  { languages }: Services,
  { incoming, here, answer, question }: Case & { answer: Answer; question: Question },
): Promise<Reply> {
  const { message, channel } = incoming
  const language = await languages.ofReply({
    client: here.client,
    team: here.team,
    user: message.user,
    text: question.text,
  })
  const isHelp = question.text.trim() === '' || /^(?:help|帮助)$/i.test(question.text.trim())
  const content =
    isHelp || (question.fileProblem !== undefined && answer.findings.length === 0)
      ? helpMessage(language, question.fileProblem)
      : answerMessage(answer, language, 'reply')
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

/** Without a working database nobody can tell whether a message is answered: then only those who asked get an answer. */
async function postOnce(
  services: Services,
  { incoming, here, reply }: Case & { reply: Reply },
): Promise<Once> {
  const { client, team } = here
  try {
    return await answerOnce(services, { client, reply, team })
  } catch (error) {
    if (!errorCode(error).startsWith('sqlite')) throw error
    services.log('error', 'store_failed', { team, channel: reply.channel, error: errorCode(error) })
    if (!incoming.asked) return { kind: 'refused', reason: 'store_failed' }
    return services.sender.post(client, reply, async () => true)
  }
}

/** Where the channel takes no reply, those who asked get it as a direct message. */
async function refusedResult(
  services: Services,
  { incoming, here, reply, reason }: Case & { reply: Reply; reason: string },
): Promise<Result> {
  const { user } = incoming.message
  if (!incoming.asked || user === undefined || deadToken.has(reason)) return { outcome: 'failed', reason }
  const { text, blocks } = reply
  try {
    await here.client.chat.postMessage({ channel: user, text, blocks })
    return { outcome: 'answered', reason }
  } catch (error) {
    services.log('warn', 'direct_message_failed', { team: here.team, error: errorCode(error) })
    return { outcome: 'failed', reason }
  }
}

/** With these nothing else will work either. */
const deadToken = new Set([
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
  'account_inactive',
])

/** Tells the author, and nobody else, that the message holds a secret. */
async function warnOfSecrets(
  { languages, log }: Services,
  { incoming, here, answer }: Case & { answer: Answer },
): Promise<void> {
  const { message, channel } = incoming
  if (answer.secrets.length === 0 || message.user === undefined) return
  const language = await languages.ofReader({
    client: here.client,
    team: here.team,
    user: message.user,
    text: incoming.text,
  })
  try {
    await here.client.chat.postEphemeral({
      channel,
      user: message.user,
      text: secretSentence(answer.secrets, language),
      ...(message.thread_ts !== undefined && { thread_ts: message.thread_ts }),
    })
  } catch (error) {
    // The answer stands and shows nothing of the secret; only the advice is lost.
    log('warn', 'secret_notice_failed', { team: here.team, channel, error: errorCode(error) })
  }
}
