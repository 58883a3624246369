import type { IncomingMessage } from 'node:http'
import type { Act } from '../page/protocol.ts'
import { actSchema } from './act-schema.ts'

// A paste may be a whole snippet.
const mostBytes = 1_500_000

/** The act in a request's body, or the status of a refusal. */
export async function readAct(request: IncomingMessage): Promise<Act | number> {
  // No form of another site can send this type.
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
    // The schema refuses it.
    return undefined
  }
}
