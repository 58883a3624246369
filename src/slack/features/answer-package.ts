import { errorCode } from '../../error-code.ts'
import type { DeliveryKey } from '../../store/deliveries.ts'
import type { Store } from '../../store/store.ts'
import { cardMessage } from '../drawing/message.ts'
import { judgedCard } from '../drawing/package.ts'
import { type Incoming, isAnsweredInLine } from '../reading/incoming.ts'
import type { PackageQuestion, Packages } from '../reading/packages.ts'
import type { Here } from '../reading/question.ts'
import { claimToRead } from '../replying/claim.ts'
import type { HeldMessage } from '../replying/leases.ts'
import { written } from '../replying/reply.ts'
import type { Posted } from '../replying/send.ts'
import { takeAway } from '../replying/take-away.ts'
import type { Services } from '../services.ts'
import type { Result } from '../surface.ts'

type Needed = Pick<Services, 'languages' | 'log' | 'store' | 'leases' | 'sender' | 'now' | 'ticks'>

/** A direct message with a package, and what it asks. */
export type PackageMessage = {
  readonly packages: Packages
  readonly question: PackageQuestion
  readonly incoming: Incoming
  readonly here: Here
}

/**
 * Answers a direct message with a package, once; after an edit the same answer says what is asked now. Calls `isOwed`
 * once the answer is owed, by whomever.
 */
export async function answerPackage(
  services: Needed,
  asked: PackageMessage,
  isOwed: () => void,
): Promise<Result> {
  const claimed = await claim(services, asked)
  if (claimed !== 'no-database') isOwed()
  if (claimed === 'held-by-another') return { outcome: 'quiet', reason: 'answered_before' }
  if (claimed === 'no-database') {
    const posted = await post(services, asked, { stillOurs: async () => true, isUnsure: true })
    return resultOf(posted)
  }
  if ('replyTs' in claimed) return changeAnswer(services, asked, claimed.replyTs)
  return answerHeldPackage(services, asked, { ...claimed, isUnsure: false })
}

type Right = {
  readonly store: Store
  readonly held: HeldMessage
  /** Somebody died over it, and may have answered. */
  readonly isUnsure: boolean
}

/** Answers a message that nobody else may answer now. */
export async function answerHeldPackage(
  services: Needed,
  asked: PackageMessage,
  { store, held, isUnsure }: Right,
): Promise<Result> {
  const lease = services.leases.hold(held)
  try {
    const posted = await post(services, asked, { stillOurs: lease.stillOurs, isUnsure })
    const { db, deliveries, debts } = store
    const key = keyOf(asked)
    if (posted.kind === 'refused') await deliveries.markRefused(db, key, posted)
    if (posted.kind === 'later') await debts.releaseDebt(db, held)
    const isKept =
      posted.kind !== 'posted' || (await deliveries.markAnswered(db, key, { replyTs: posted.ts }))
    // The message was deleted meanwhile, or somebody else has answered.
    if (!isKept) await takeAway(services, store, asked.here.client, { ...key, ts: posted.ts })
    return resultOf(posted)
  } finally {
    lease.end()
  }
}

/** Whose the message is; of an edited one, where our answer stands. */
async function claim(services: Needed, asked: PackageMessage) {
  const { message, channelType, writtenTs, isPrivate, isEdit } = asked.incoming
  const key = keyOf(asked)
  try {
    const store = await services.store()
    const replyTs = isEdit ? await store.deliveries.replyTo(store.db, key) : undefined
    if (replyTs !== undefined) return { replyTs }
    const toRead = { threadTs: message.thread_ts ?? message.ts, writtenTs, channelType, isPrivate }
    const held = await claimToRead(services, store, { key, toRead })
    return held === undefined ? 'held-by-another' : { store, held }
  } catch (error) {
    services.log('error', 'store_failed', { ...key, error: errorCode(error) })
    return 'no-database'
  }
}

function keyOf({ incoming, here }: PackageMessage): DeliveryKey {
  return { team: here.team, channel: incoming.channel, ts: incoming.message.ts }
}

type Conditions = { readonly stillOurs: () => Promise<boolean>; readonly isUnsure: boolean }

async function post(services: Needed, asked: PackageMessage, conditions: Conditions): Promise<Posted> {
  const { incoming, here } = asked
  const { message, channel, writtenTs } = incoming
  const { content, language } = await answerTo(services, asked)
  const place = { channel, threadTs: message.thread_ts ?? message.ts, sourceTs: message.ts, writtenTs }
  const inLine = isAnsweredInLine(incoming) && ({ isInLine: true } as const)
  const reply = { ...content, ...place, ...inLine, botId: here.botId, language }
  return services.sender.post(here.client, reply, conditions)
}

async function changeAnswer(services: Needed, asked: PackageMessage, ts: string): Promise<Result> {
  const { content } = await answerTo(services, asked)
  const { channel } = asked.incoming
  await asked.here.client.apiCall('chat.update', { channel, ts, ...written(content) })
  return { outcome: 'answered' }
}

async function answerTo(services: Needed, { packages, question, incoming, here }: PackageMessage) {
  const { client, team } = here
  const reader = { client, team, user: incoming.author, text: incoming.text }
  const [judged, language] = await Promise.all([
    packages.judge(question, here),
    services.languages.ofReply(reader),
  ])
  return { content: cardMessage(judgedCard(judged, language), language, []), language }
}

function resultOf(posted: Posted): Result {
  if (posted.kind === 'posted') return { outcome: 'answered' }
  if (posted.kind === 'refused') return { outcome: 'failed', reason: posted.reason }
  return { outcome: 'quiet', reason: posted.kind }
}
