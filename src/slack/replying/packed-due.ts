import * as z from 'zod'
import type { DeliveryKey } from '../../store/deliveries.ts'
import type { Facts } from '../../triage/facts.ts'
import type { KnownAlarm } from '../../triage/known-alarms.ts'
import { packForMemory, unpackAnswer } from '../drawing/packed-answer.ts'
import type { Asks, Remembering } from '../reading/asking/asks.ts'
import type { Due } from './due.ts'

/** What is owed to a message, as the database keeps it until it is paid: masked, as the answer is. */
export function packDue({ key: _, answer, ...due }: Due): string {
  return JSON.stringify({ ...due, answer: packForMemory(answer) })
}

/** What is owed, as any process reads it; `undefined` for what another version has written. */
export function unpackDue(key: DeliveryKey, content: string): Due | undefined {
  try {
    const { answer, ...due } = dueSchema.parse(JSON.parse(content))
    const unpacked = unpackAnswer(answer)
    // JSON leaves absent fields out, so none is present and undefined, as the type demands.
    return unpacked && ({ ...due, key, answer: unpacked } as Due)
  } catch {
    return undefined
  }
}

/** What has to be read before it can be answered: where it stands, and nothing of what it says. */
export type ToRead = {
  readonly threadTs: string
  readonly writtenTs: string
  readonly channelType?: string | undefined
  readonly isPrivate: boolean
}

export function packToRead(toRead: ToRead): string {
  return JSON.stringify(toRead)
}

/** In the place of what has to be read: the message is ours, and is to be deleted. An older version forgets it. */
export const packedDeletion = JSON.stringify({ isToGo: true })

export function unpackToRead(content: string): ToRead | undefined {
  try {
    return toReadSchema.parse(JSON.parse(content))
  } catch {
    return undefined
  }
}

const toReadSchema = z.object({
  threadTs: z.string(),
  writtenTs: z.string(),
  channelType: z.string().optional(),
  isPrivate: z.boolean(),
})

const text = z.string().optional()
const facts: z.ZodType<Facts> = z.object({
  functionName: text,
  namespace: text,
  cause: text,
  exception: text,
  file: text,
  alarm: text,
  timeoutMs: z.int().optional(),
  memoryMb: z.int().optional(),
}) as z.ZodType<Facts>

const time = z.int().optional()
const alarm: z.ZodType<KnownAlarm> = z.object({
  ...{ metric: text, condition: text, version: text, region: text, policy: text, value: text },
  ...{ run: z.string(), since: time, recoveredAt: time },
}) as z.ZodType<KnownAlarm>

const subject = { code: z.int().optional(), apiCode: text, functionNames: z.array(z.string()) }

// JSON leaves absent fields out, so none is present and undefined, as the type demands.
const remembering = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open') }),
  z.object({ kind: z.literal('function'), functionName: z.string(), name: z.string() }),
  z.object({ kind: z.literal('owners'), ...subject }),
  z.object({ kind: z.literal('past'), wants: z.enum(['fix', 'known']), ...subject }),
]) as z.ZodType<Remembering>

const asks = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('above') }),
  z.object({ kind: z.literal('manners') }),
  z.object({
    kind: z.literal('handler'),
    form: z.object({ handler: z.string(), runtime: z.string() }),
  }),
  z.object({ kind: z.literal('memory'), question: remembering, scopes: z.array(z.string()) }),
  z.object({
    kind: z.literal('untold'),
    about: z.enum(['function', 'open', 'past']),
    membership: z.enum(['guest', 'outsider']).optional(),
  }),
]) as z.ZodType<Asks>

const dueSchema = z.object({
  threadTs: z.string(),
  isInLine: z.literal(true).optional(),
  writtenTs: z.string(),
  asked: z.boolean(),
  language: z.enum(['en', 'zh']),
  isLog: z.boolean(),
  saidTs: text,
  seesPublic: z.literal(true).optional(),
  answer: z.string(),
  instead: z.enum(['help', 'unreadable', 'too-large', 'picture', 'no-text']).optional(),
  asks: asks.optional().catch(undefined),
  shows: z
    .object({
      scope: z.string(),
      code: z.int(),
      apiCode: text,
      facts,
      alarm: alarm.optional(),
      runs: z.array(z.string()),
      others: z.array(z.object({ code: z.int(), facts, runs: z.array(z.string()) })).optional(),
      fingerprint: z.string(),
    })
    .optional(),
})
