import * as z from 'zod'

// Tokens and access keys have the same alphabet as codes, so their beginnings are ruled out by name.
const codeForm = /^(?!xox|xapp|akid)[a-z][a-z0-9_.-]{0,59}$/i

/** Whether a string is a short code (`not_in_channel`, `ECONNRESET`) and so fit for logs and database rows; never free text. */
export function isCode(text: string): boolean {
  return codeForm.test(text)
}

/** The string itself if it is a short code, else `other`. */
export function codeOrOther(text: string): string {
  return isCode(text) ? text : 'other'
}

/**
 * One short code for anything that was thrown: Slack's (`channel_not_found`), `http_503`, `sqlite_8`,
 * `postgres_28P01`, Node's (`ECONNREFUSED`), else the error's name; `other` if there is none. Errors wrapped in
 * others are found. The message is never read: it may hold what a user wrote.
 */
export function errorCode(error: unknown): string {
  const parts = partsOf(error)
  return codeOrOther(innermostCode(parts, 5) ?? parts.name ?? 'other')
}

const orNothing = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)

const partsSchema = z.object({
  name: orNothing(z.string()),
  code: orNothing(z.string()),
  /** Only Postgres tells it. */
  severity: orNothing(z.string()),
  /** Slack's answer; behind a proxy `error` is a whole HTML page. */
  data: orNothing(z.object({ error: z.string() })),
  statusCode: orNothing(z.int().min(100).max(599)),
  /** SQLite's own number; the upper bytes only refine it. */
  errcode: orNothing(z.int().nonnegative()),
  original: z.unknown().optional(),
  originals: orNothing(z.array(z.unknown())),
  cause: z.unknown().optional(),
})

type Parts = z.infer<typeof partsSchema>

function partsOf(error: unknown): Partial<Parts> {
  return partsSchema.safeParse(error).data ?? {}
}

function innermostCode(parts: Partial<Parts>, depth: number): string | undefined {
  if (parts.data) return codeOrOther(parts.data.error)
  if (parts.statusCode !== undefined) return `http_${parts.statusCode}`
  if (parts.errcode !== undefined) return `sqlite_${parts.errcode & 0xff}`
  return wrappedCode(parts, depth) ?? namedCode(parts) ?? timeoutName(parts)
}

function wrappedCode(parts: Partial<Parts>, depth: number): string | undefined {
  const wrapped = parts.original ?? parts.originals?.[0] ?? parts.cause
  if (wrapped === undefined || depth === 0) return undefined
  return innermostCode(partsOf(wrapped), depth - 1)
}

// Postgres has five digits or capitals for each trouble, most of them with a digit in front.
function namedCode({ code, severity }: Partial<Parts>): string | undefined {
  return code !== undefined && severity !== undefined ? `postgres_${code}` : code
}

// What `AbortSignal` throws has a number for a code; its name is the code people search for.
function timeoutName({ name }: Partial<Parts>): string | undefined {
  return name === 'TimeoutError' || name === 'AbortError' ? name : undefined
}
