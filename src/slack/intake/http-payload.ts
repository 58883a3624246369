import * as z from 'zod'

/** What Slack sent: an event's envelope, a command, or an interaction. */
export type Payload = Readonly<Record<string, unknown>>

/**
 * The payload in the body of a request that Slack signed, or `undefined` if there is none that Bolt could take
 * without a fault.
 */
export function parsePayload(contentType: string, body: string): Payload | undefined {
  if (!isForm(contentType)) return checked(jsonPayload, parseJson(body))
  const form = Object.fromEntries(new URLSearchParams(body))
  return form.payload === undefined ? checked(command, form) : checked(jsonPayload, parseJson(form.payload))
}

/** Whether Slack only looks at our certificate; such a request need not be signed. */
export function isSslCheck(contentType: string, body: string): boolean {
  return (
    body.includes('ssl_check') && isForm(contentType) && new URLSearchParams(body).get('ssl_check') === '1'
  )
}

const command = z.looseObject({ command: z.string() })
const eventEnvelope = z.looseObject({
  type: z.literal('event_callback'),
  event: z.looseObject({ type: z.string() }),
})
const otherType = z.looseObject({ type: z.string().refine((type) => type !== 'event_callback') })
const jsonPayload = z.union([eventEnvelope, otherType])

// Slack's own payloads are nested about twenty deep. Code that walks a payload may recurse as far as this.
const maxDepth = 100

function isForm(contentType: string): boolean {
  const [mediaType = ''] = contentType.split(';', 1)
  return mediaType.trim().toLowerCase() === 'application/x-www-form-urlencoded'
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function checked(schema: z.ZodType<Payload>, value: unknown): Payload | undefined {
  return isDeeperThan(maxDepth, value) ? undefined : schema.safeParse(value).data
}

function isDeeperThan(depth: number, value: unknown): boolean {
  if (depth === 0) return true
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).some((child) => isDeeperThan(depth - 1, child))
}
