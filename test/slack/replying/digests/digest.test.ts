import type { WebClient } from '@slack/web-api'
import { expect, it } from 'vitest'
import { lookup } from '../../../../src/lookup/lookup.ts'
import { createRunning } from '../../../../src/running.ts'
import { claimMessage } from '../../../../src/slack/replying/claim.ts'
import { createDigest } from '../../../../src/slack/replying/digests/digest.ts'
import type { Due } from '../../../../src/slack/replying/due.ts'
import type { Reply } from '../../../../src/slack/replying/reply.ts'
import type { Posted, Sender } from '../../../../src/slack/replying/send.ts'
import { linesOf } from '../../../stories/memory/lines.ts'
import { testServices } from '../../services.ts'

// The client is passed on to the sender, and asked for the ways to messages.
const getPermalink = async ({ message_ts }: { message_ts: string }) => ({
  permalink: `https://links/${message_ts}`,
})
const here = { client: { chat: { getPermalink } } as unknown as WebClient, botId: 'B1' }

async function digestOver({ outcome = { kind: 'posted', ts: '9.9' } as Posted, waiting = 0 } = {}) {
  const posted: Reply[] = []
  const queue = Promise.withResolvers<void>()
  const sender: Sender = {
    post: async (_, reply) => {
      posted.push(reply)
      return outcome
    },
    waiting: () => waiting,
    idle: () => queue.promise,
  }
  const { services, log, store } = await testServices({ sender })
  const running = createRunning(() => {})
  const digest = createDigest({ ...services, running })
  /** Leaves a message to the digest, as whoever has claimed it does. */
  const add = async (due: Due) => {
    const right = await claimMessage(services, store, { due, isOwed: () => {} })
    if (!right || !(await store.debts.leaveToDigest(store.db, right))) throw new Error('It is not ours')
    digest.tell(here, due.key)
  }
  const owed = async () => (await store.debts.owing(store.db)).count
  /** Lets the queue run dry, and waits for what comes of it. */
  const finish = async () => {
    queue.resolve()
    await running.drain(1_000)
  }
  return { digest, add, owed, posted, log, finish }
}

function message(ts: string, text: string, language: 'en' | 'zh' = 'en'): Due {
  const key = { team: 'T1', channel: 'C1', ts }
  return {
    key,
    threadTs: ts,
    writtenTs: ts,
    asked: false,
    isLog: true,
    language,
    answer: lookup(text, { asked: false }),
  }
}

const timeout =
  '{"errorMessage":"Invoking task timed out after 5 seconds","statusCode":433,"functionName":"order-sync"}'
const exited =
  '{"errorMessage":"Process exited before completing request","statusCode":439,"functionName":"order-sync"}'

it('tells of all that came while the queue was full in one message, the most frequent first', async () => {
  const { add, owed, posted, finish } = await digestOver()
  for (const [index, text] of [exited, timeout, timeout].entries()) await add(message(`1.${index}`, text))
  expect(posted).toEqual([])
  expect(await owed()).toBe(3)
  await finish()
  expect(await owed()).toBe(0)
  expect(posted).toMatchObject([{ channel: 'C1', threadTs: '1.2', sourceTs: '1.2' }])
  expect(posted[0]?.text).toBe(
    '3 more errors at the same time: *433 TimeLimitReached* × 2 · *439 UserProcExitError* × 1',
  )
  expect(linesOf(posted[0]?.blocks)).toMatch(
    /433 TimeLimitReached · order-sync × 2 · Message \(https:\/\/links\/1\.1\)\n439 UserProcExitError · order-sync · Message \(https:\/\/links\/1\.0\)/,
  )
})

it('speaks the language of the message in whose thread it stands', async () => {
  const { add, posted, finish } = await digestOver()
  await add(message('1.0', timeout))
  await add(message('1.1', timeout, 'zh'))
  await finish()
  expect(posted[0]?.text).toBe('同时还有 2 条，合并说明：*433 TimeLimitReached* × 2')
})

it('is due from the fifth reply that waits, and for as long as one is gathered', async () => {
  const free = await digestOver({ waiting: 4 })
  expect(free.digest.isDue('C1')).toBe(false)
  await free.add(message('1.0', timeout))
  expect([free.digest.isDue('C1'), free.digest.isDue('C2')]).toEqual([true, false])
  await free.finish()
  expect(free.digest.isDue('C1')).toBe(false)
  const full = await digestOver({ waiting: 5 })
  expect(full.digest.isDue('C1')).toBe(true)
})

it('that Slack refuses is noted', async () => {
  const { add, log, finish } = await digestOver({ outcome: { kind: 'refused', reason: 'is_archived' } })
  await add(message('1.0', timeout))
  await finish()
  expect(log).toMatchObject([{ event: 'digest_failed', error: 'is_archived' }])
})
