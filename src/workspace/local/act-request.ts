import type { IncomingMessage } from 'node:http'
import * as z from 'zod'
import type { Act, PickedFile, Place } from '../page/protocol.ts'

const place = z.object({ channel: z.string(), ts: z.string() }) satisfies z.ZodType<Place>
const picked = z.object({ name: z.string().min(1), content: z.base64() }) satisfies z.ZodType<PickedFile>
const value = { value: z.string().exactOptional() }

/** An act as the page sends it. */
const actSchema = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('post'),
    channel: z.string(),
    text: z.string(),
    files: z.array(picked).min(1).max(10).exactOptional(),
    thread_ts: z.string().exactOptional(),
    broadcast: z.boolean().exactOptional(),
  }),
  z.object({ act: z.literal('command'), channel: z.string(), command: z.string(), text: z.string() }),
  z.object({ act: z.literal('edit'), ...place.shape, text: z.string().min(1) }),
  z.object({ act: z.literal('delete'), ...place.shape }),
  z.object({ act: z.literal('read'), ...place.shape }),
  z.object({ act: z.literal('dismiss'), ...place.shape }),
  z.object({ act: z.literal('shortcut'), callback: z.string(), message: place.exactOptional() }),
  z.object({ act: z.literal('click'), message: place, action: z.string(), ...value }),
  z.object({ act: z.literal('view_click'), on: z.enum(['modal', 'home']), action: z.string(), ...value }),
  z.object({ act: z.literal('type'), action: z.string(), text: z.string() }),
  z.object({ act: z.literal('choose'), action: z.string(), value: z.string() }),
  z.object({ act: z.literal('attach'), action: z.string(), files: z.array(picked) }),
  z.object({ act: z.literal('submit') }),
  z.object({ act: z.literal('close') }),
  z.object({ act: z.literal('open_home') }),
  z.object({ act: z.literal('locale'), locale: z.enum(['en-US', 'zh-CN']) }),
  z.object({ act: z.literal('example'), channel: z.string(), id: z.string() }),
]) satisfies z.ZodType<Act>

// Enough for 55 MB of files in base64, more than the bot takes.
const mostBytes = 78_000_000

/** The act in a request's body, or the status of a refusal. */
export async function readAct(request: IncomingMessage): Promise<Act | number> {
  // A form on another site cannot send this content type without asking first (CORS).
  if (!request.headers['content-type']?.startsWith('application/json')) return 415
  const body = await readText(request)
  if (body === undefined) return 413
  const act = actSchema.safeParse(parseJson(body))
  return act.success ? act.data : 400
}

async function readText(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size <= mostBytes) chunks.push(chunk)
  }
  return size > mostBytes ? undefined : Buffer.concat(chunks).toString()
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The schema refuses `undefined`.
    return undefined
  }
}
