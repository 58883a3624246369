import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lookup } from '../../../src/lookup/lookup.ts'
import { answerOnce } from '../../../src/slack/replying/answer-once.ts'
import type { Due } from '../../../src/slack/replying/due.ts'
import type { Posted, Sender } from '../../../src/slack/replying/send.ts'
import { factsOf } from '../../../src/triage/facts.ts'
import { fingerprintOf } from '../../../src/triage/fingerprint.ts'
import { type FakeSlack, startSlack } from '../../../src/workspace/slack.ts'
import { claim, renew } from '../../store/examples.ts'
import { webClient } from '../../support/clients.ts'
import { testServices } from '../services.ts'

let slack: FakeSlack
beforeEach(async () => {
  slack = await startSlack()
})
afterEach(() => slack.stop())

const key = { team: 'T0TEAM', channel: 'C0ONCALL', ts: '1700000000.000100' }

/** A question for help, which shows no incident. */
const due: Due = {
  ...{ key, threadTs: key.ts, writtenTs: key.ts, asked: true, isLog: false, language: 'en' },
  ...{ answer: lookup('help'), instead: 'help' },
}

/** A pasted error, which is an incident. */
const paste = ((): Due => {
  const answer = lookup('{"errorMessage":"Invoking task timed out after 3 seconds","statusCode":433}')
  const [finding] = answer.findings
  if (!finding) throw new Error('The example shows no error')
  const said = { code: finding.code, facts: factsOf(finding) }
  const fingerprint = fingerprintOf({ ...said, ...key })
  const shows = { ...said, fingerprint, scope: 'public', runs: [] }
  return {
    key,
    threadTs: key.ts,
    writtenTs: key.ts,
    asked: false,
    isLog: true,
    language: 'en',
    answer,
    shows,
  }
})()

/** Answers with whatever the sender does. */
async function answering(post: Sender['post'], now = () => 0) {
  const refreshed = vi.fn(async () => {})
  const isDue = vi.fn(() => false)
  const { services, store, log } = await testServices({
    sender: { post, waiting: () => 0, idle: async () => {} },
    refresher: { refresh: refreshed, refreshFor: refreshed, sweep: async () => {} },
    digest: { isDue, tell: () => {} },
    now,
    ticks: now,
  })
  const here = { client: webClient(slack), team: key.team, botId: 'B0SCFBOT', token: '' }
  const answer = (message = due) => answerOnce(services, { here, due: message, isOwed: () => {} })
  return { answer, isDue, refreshed, store, log }
}

const posted = { kind: 'posted', ts: '1700000001.000100' } as const satisfies Posted

it('posts once, whoever comes again', async () => {
  let posts = 0
  const { answer } = await answering(async () => {
    posts += 1
    return posted
  })
  expect(await Promise.all([answer(), answer(), answer()])).toEqual(
    expect.arrayContaining([posted, { kind: 'done' }, { kind: 'done' }]),
  )
  expect(await answer()).toEqual({ kind: 'done' })
  expect(posts).toBe(1)
})

it('remembers that Slack takes no answer here', async () => {
  let posts = 0
  const { answer } = await answering(async () => {
    posts += 1
    return { kind: 'refused', reason: 'is_archived' }
  })
  expect(await answer()).toEqual({ kind: 'refused', reason: 'is_archived' })
  expect(await answer()).toEqual({ kind: 'done' })
  expect(posts).toBe(1)
})

describe('when its owner fails over it', () => {
  it('a message is free again at once where nothing can have been posted', async () => {
    const { answer, isDue } = await answering(async (_client, _reply, { isUnsure }) => {
      expect(isUnsure).toBe(false)
      return posted
    })
    isDue.mockImplementationOnce(() => {
      throw new Error('a fault of ours')
    })
    await expect(answer(paste)).rejects.toThrow('a fault of ours')
    expect(await answer(paste)).toEqual(posted)
  })

  it('whoever asked may have been answered without the database: the next one looks first', async () => {
    let time = 0
    const unsure: boolean[] = []
    const post: Sender['post'] = async (_client, _reply, { isUnsure }) => {
      unsure.push(isUnsure)
      return posted
    }
    const { services, store } = await testServices({
      sender: { post, waiting: () => 0, idle: async () => {} },
      now: () => time,
      ticks: () => time,
    })
    const failing = async () => {
      throw new Error('the database is away')
    }
    const away = { ...store, incidents: { ...store.incidents, incidentOfQuestion: failing } }
    const question = { ...paste, asked: true, isLog: false }
    const here = { client: webClient(slack), team: key.team, botId: 'B0SCFBOT', token: '' }
    const answer = (opened: typeof store) =>
      answerOnce({ ...services, store: async () => opened }, { here, due: question, isOwed: () => {} })
    await expect(answer(away)).rejects.toThrow('the database is away')
    time = 3_000
    expect(await answer(store)).toEqual(posted)
    expect(unsure).toEqual([true])
  })

  it('while posting, the next one waits until its lease is over, and looks first', async () => {
    const unsure: boolean[] = []
    let time = 0
    const { answer } = await answering(
      async (_client, _reply, { isUnsure }) => {
        unsure.push(isUnsure)
        if (unsure.length === 1) throw new Error('the connection broke')
        return posted
      },
      () => time,
    )
    await expect(answer()).rejects.toThrow('the connection broke')
    time = 3_000
    expect(await answer()).toEqual(posted)
    expect(unsure).toEqual([false, true])
  })

  it('and dies, the next one takes it over and looks first', async () => {
    const unsure: boolean[] = []
    const { answer, store } = await answering(
      async (_client, _reply, { isUnsure }) => {
        unsure.push(isUnsure)
        return posted
      },
      () => 10_000,
    )
    const { db } = store
    await claim(db, { ...key, owner: 'dead', now: 5_000, leaseMs: 3_000 })
    expect(await answer()).toEqual(posted)
    expect(unsure).toEqual([true])
  })
})

describe('when the right to answer is lost meanwhile', () => {
  it('nothing is said of it, and the new owner still answers', async () => {
    let time = 0
    const { answer, store } = await answering(
      async (_client, _reply, { stillOurs }) => {
        time = 9_000
        const { db } = store
        await claim(db, { ...key, owner: 'other', now: time, leaseMs: 3_000 })
        expect(await stillOurs()).toBe(false)
        return { kind: 'not_ours' }
      },
      () => time,
    )
    expect(await answer()).toEqual({ kind: 'done' })
    const { db } = store
    expect(await renew(db, { ...key, owner: 'other', now: 9_000, leaseMs: 3_000 })).toBe(true)
  })

  it('a reply too many is taken back', async () => {
    const { message } = await slack.post({ channel: 'oncall', user: 'alice', text: 'x' })
    const ours = await webClient(slack).chat.postMessage({
      channel: key.channel,
      thread_ts: message.ts,
      text: 'x',
    })
    const { answer, store, log } = await answering(async () => {
      const { db, deliveries } = store
      await claim(db, { ...key, owner: 'other', now: 9_000, leaseMs: 3_000 })
      await deliveries.markAnswered(db, key, { replyTs: '1700000009.000100' })
      return { kind: 'posted', ts: String(ours.ts) }
    })
    expect(await answer()).toEqual({ kind: 'done' })
    expect(slack.messages('oncall')).toEqual([message])
    expect(log).toEqual([])
  })

  it('one that cannot be taken back is noted', async () => {
    const { answer, store, log } = await answering(async () => {
      const { db, deliveries } = store
      await deliveries.markAnswered(db, key, { replyTs: '1700000009.000100' })
      return posted
    })
    expect(await answer()).toEqual({ kind: 'done' })
    expect(log).toMatchObject([{ event: 'delete_failed', error: 'message_not_found' }])
  })
})

describe('once the reply stands', () => {
  it('a database that is away for a moment is asked again, and the card is kept', async () => {
    const { answer, store } = await answering(async () => posted)
    const keepCard = vi.spyOn(store, 'keepCard')
    keepCard.mockRejectedValueOnce(new Error('the database is locked'))
    expect(await answer(paste)).toEqual(posted)
    expect(keepCard.mock.calls.map(([, { ts }]) => ts)).toEqual([posted.ts, posted.ts])
    const { db, cards } = store
    expect(await cards.cardAt(db, { ...key, ts: posted.ts })).toMatchObject({
      sourceTs: key.ts,
      ...{ fingerprint: paste.shows?.fingerprint, language: 'en', content: expect.any(String) },
    })
    const late = { ...key, owner: 'other', now: 60_000, leaseMs: 3_000 }
    expect(await claim(db, late)).toBe('answered')
  })
})

it.each([60_000, 300_000])(
  'a redelivery after %d ms finds whatever stands in the thread, and posts only where nothing does',
  async (now) => {
    for (const state of ['claimed', 'answered'] as const) {
      const unsure: boolean[] = []
      const { answer, store } = await answering(
        async (_client, _reply, { isUnsure }) => {
          unsure.push(isUnsure)
          return posted
        },
        () => now,
      )
      const { db, deliveries } = store
      await claim(db, { ...key, owner: 'dead', now: 0, leaseMs: 3_000 })
      if (state === 'answered') await deliveries.markAnswered(db, key, { replyTs: posted.ts })
      expect(await answer()).toEqual(state === 'answered' ? { kind: 'done' } : posted)
      expect(unsure).toEqual(state === 'answered' ? [] : [true])
    }
  },
)

it('a message that is left to the digest is owed, and counted on the cards', async () => {
  const { answer, isDue, refreshed, store } = await answering(async () => posted)
  isDue.mockReturnValue(true)
  expect(await answer(paste)).toEqual({ kind: 'silent' })
  // It is owed until the digest has told it.
  expect((await store.debts.owing(store.db)).count).toBe(1)
  expect(isDue).toHaveBeenCalledTimes(1)
  expect(refreshed.mock.calls).toEqual([[{ team: key.team, fingerprint: paste.shows?.fingerprint }]])
})
