import * as z from 'zod'
import type { Context } from '../delivery/events.ts'
import { addMessage, byBot, changeMessage, removeMessage } from '../delivery/messages.ts'
import { addEphemeral, changeEphemeral, removeEphemeral } from '../state/ephemerals.ts'
import { newId } from '../state/ids.ts'
import { findChannel, findMessage } from '../state/lookup.ts'
import type { Ephemeral } from '../state/message.ts'
import type { Channel, Origin, ResponseUrl, Workspace } from '../state/model.ts'
import { Refusal, refusalBody } from '../state/refusal.ts'
import { messageContent } from './message-content.ts'
import type { Reply } from './web-api.ts'

const answerSchema = z.object({
  text: z.string().optional(),
  blocks: z.array(z.looseObject({ type: z.string(), block_id: z.string().optional() })).optional(),
  attachments: z.array(z.looseObject({})).optional(),
  response_type: z.enum(['ephemeral', 'in_channel']).default('ephemeral'),
  replace_original: z.boolean().default(false),
  delete_original: z.boolean().default(false),
  thread_ts: z.string().optional(),
})

type Answer = z.output<typeof answerSchema>

const lifeMs = 30 * 60_000
const maxUses = 5
const textLimit = 40_000

/** A fresh `response_url` for something the user did at `origin`. */
export function newResponseUrl({ url, now, responseUrls }: Workspace, origin: Origin): string {
  const id = newId('')
  responseUrls.set(id, { ...origin, createdAt: now(), uses: 0, shown: new Set() })
  return `${url}/response/${id}`
}

/** What a POST to the `response_url` of this id gets back. Slack's words for a refusal are not documented. */
export function answerResponseUrl(context: Context, id: string, args: unknown): Reply {
  const { responseUrls, now } = context.workspace
  const origin = responseUrls.get(id)
  if (origin === undefined || now() - origin.createdAt > lifeMs) return refused(404, 'expired_url')
  if (origin.uses >= maxUses) return refused(404, 'used_url')
  origin.uses += 1
  try {
    showAnswer(context, origin, args)
    return { status: 200, body: 'ok' }
  } catch (error) {
    return { status: 400, body: refusalBody(error) }
  }
}

/** Shows what the bot answered in its acknowledgement, as if it had come to this `response_url`. */
export function takeAnswer(context: Context, responseUrl: string, given: unknown): void {
  const origin = context.workspace.responseUrls.get(responseUrlId(responseUrl))
  if (origin !== undefined) showAnswer(context, origin, given)
}

/** The id at the end of a `response_url`. */
export function responseUrlId(responseUrl: string): string {
  return responseUrl.slice(responseUrl.lastIndexOf('/') + 1)
}

function showAnswer(context: Context, origin: ResponseUrl, given: unknown): void {
  const parsed = answerSchema.safeParse(typeof given === 'string' ? { text: given } : given)
  const channel = findChannel(context.workspace, origin.channel)
  if (!parsed.success || channel === undefined) throw new Refusal('invalid_payload')
  const place = { ...origin, channel }
  if (parsed.data.delete_original) deleteOriginal(context, place)
  if (parsed.data.delete_original && isEmpty(parsed.data)) return
  const replaces = parsed.data.replace_original
  origin.shown.add(
    replaces ? replaceOriginal(context, place, parsed.data) : addAnswer(context, place, parsed.data),
  )
}

type Place = { readonly channel: Channel; readonly user: string; readonly messageTs?: string }

function addAnswer(context: Context, { channel, user }: Place, answer: Answer): string {
  const { workspace } = context
  const shown = { ...messageContent(answer, textLimit), thread_ts: answer.thread_ts }
  if (answer.response_type === 'in_channel') {
    // Nobody's message: it is shown under the name of the app.
    const { user: _, ...app } = byBot(workspace)
    return addMessage(context, channel, { ...shown, ...app, subtype: 'bot_message' }).message.ts
  }
  const message = { type: 'message' as const, ts: workspace.newTs(), ...byBot(workspace), ...shown }
  addEphemeral(workspace, { channel: channel.id, user, message })
  return message.ts
}

function replaceOriginal(context: Context, place: Place, answer: Answer): string {
  const content = messageContent(answer, textLimit)
  const ephemeral = originalEphemeral(context.workspace, place)
  const previous = findMessage(place.channel, place.messageTs)
  if (ephemeral !== undefined) {
    changeEphemeral(context.workspace, ephemeral, { ...ephemeral.message, ...content })
    return ephemeral.message.ts
  }
  if (previous === undefined) return addAnswer(context, place, answer)
  return changeMessage(context, place.channel, { previous, message: { ...previous, ...content } }).message.ts
}

function deleteOriginal(context: Context, place: Place): void {
  const ephemeral = originalEphemeral(context.workspace, place)
  const message = findMessage(place.channel, place.messageTs)
  if (ephemeral !== undefined) removeEphemeral(context.workspace, ephemeral)
  else if (message !== undefined) removeMessage(context, place.channel, message)
}

function originalEphemeral({ ephemerals }: Workspace, { messageTs }: Place): Ephemeral | undefined {
  return ephemerals.find(({ message }) => message.ts === messageTs)
}

function isEmpty({ text, blocks, attachments }: Answer): boolean {
  return text === undefined && blocks === undefined && attachments === undefined
}

function refused(status: number, error: string): Reply {
  return { status, body: { ok: false, error } }
}
