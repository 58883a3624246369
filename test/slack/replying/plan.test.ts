import type { WebClient } from '@slack/web-api'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadApiEntries } from '../../../src/catalog/api/load.ts'
import { lookup } from '../../../src/lookup/lookup.ts'
import { messageSchema } from '../../../src/slack/reading/payloads.ts'
import type { Question } from '../../../src/slack/reading/question.ts'
import { claimMessage } from '../../../src/slack/replying/claim.ts'
import { type Due, dueTo } from '../../../src/slack/replying/due.ts'
import { packDue, unpackDue } from '../../../src/slack/replying/packed-due.ts'
import { isShown, type Plan, planAnswer } from '../../../src/slack/replying/plan.ts'
import { replyOf } from '../../../src/slack/replying/reply.ts'
import { testServices } from '../services.ts'

const timeout =
  'ERROR RequestId:54d2b446-c6ed-48a3-88db-b0c894445554 Result:{"errorCode":-1,"errorMessage":"Invoking task timed out after 5 seconds","statusCode":433}\nReport RequestId:54d2b446-c6ed-48a3-88db-b0c894445554 Duration:5000ms Memory:256MB MemUsage:51.0MB'

let services: Awaited<ReturnType<typeof testServices>>
let isFull: boolean
beforeEach(async () => {
  isFull = false
  const people = { of: async () => ({ name: 'Alice' }), forget: () => {} }
  const digest = { isDue: () => isFull, tell: () => {} }
  services = await testServices({ people, digest, now: () => 1_700_000_000_000 })
})

// The one method that a plan calls by itself.
const client = {
  chat: { getPermalink: async () => ({ permalink: 'https://acme.slack.com/archives/C1/p1' }) },
} as unknown as WebClient

function due(ts: string, question: Question, asked = false): Due {
  const incoming = {
    ...{ message: messageSchema.parse({ ts }), writtenTs: ts, channel: 'C1', author: 'U1', asked },
    ...({
      surface: 'channel',
      isPrivate: false,
      isEdit: false,
      channelType: 'channel',
      text: question.text,
    } as const),
  }
  const answer = lookup(question.text, { asked })
  return dueTo({
    ...{ team: 'T1', incoming, question, answer, language: 'en' },
    isLog: true,
    scope: 'public',
  })
}

async function planOf(message: Due): Promise<Plan> {
  const { store } = services
  const right = await claimMessage(services.services, store, { due: message, isOwed: () => {} })
  if (!right) throw new Error('Somebody else has the message')
  return planAnswer(services.services, store, { due: message, client, sighted: right.sighted })
}

/** A first message of the incident whose card stands in the channel. Gives the incident's id. */
async function firstCard(): Promise<string> {
  const first = due('1700000000.000100', { text: timeout })
  const plan = await planOf(first)
  if (plan.form !== 'card' || !first.shows) throw new Error('The first message gets no card')
  const { db, keepCard } = services.store
  await keepCard(db, {
    ...{ ...first.key, ts: '1700000000.000200', threadTs: first.threadTs, sourceTs: first.key.ts },
    ...{ fingerprint: first.shows.fingerprint, language: 'en', content: '{}' },
    ...{ revision: plan.incident.revision, postedAt: 1_700_000_000_000 },
  })
  return plan.incident.fingerprint
}

const again = () => due('1700000001.000100', { text: timeout })

describe('the plan for a message', () => {
  it('is a card, then a line that leads there, and a card again for whoever asks', async () => {
    await firstCard()
    const line = await planOf(again())
    expect(line).toMatchObject({ form: 'line', link: 'https://acme.slack.com/archives/C1/p1' })
    expect(await planOf(due('1700000002.000100', { text: timeout }, true))).toMatchObject({ form: 'card' })
  })

  it('is the digest where too many wait, but not for whoever asks', async () => {
    isFull = true
    const message = again()
    expect(await planOf(message)).toEqual({ form: 'digest', fingerprint: message.shows?.fingerprint })
    expect(await planOf(due('1700000002.000100', { text: timeout }, true))).toMatchObject({ form: 'card' })
  })

  it('is silence where somebody called it no SCF error', async () => {
    const { db, dismissing } = services.store
    const fingerprint = await firstCard()
    const message = again()
    await dismissing.dismissIncident(db, { ...message.key, fingerprint, now: 1_700_000_000_000 })
    expect(await planOf(message)).toEqual({ form: 'dismissed' })
  })
})

describe('another process that reads what is due and planned', () => {
  // "timeout" is also near codes of the management API.
  beforeAll(loadApiEntries)

  const asRead = <T>(value: T): T => JSON.parse(JSON.stringify(value))
  const dueAsRead = (due: Due): Due => {
    const read = unpackDue(due.key, packDue(due))
    if (!read) throw new Error('What is due cannot be read')
    return read
  }

  it.each([
    ['a pasted error', { text: timeout }],
    ['a word', { text: 'timeout' }],
    ['nothing found', { text: 'how are you' }],
    ['help', { text: 'help' }],
    ['a file that is too large', { text: '', fileProblem: 'too-large' }],
  ] as const)('draws the same reply: %s', async (_, question) => {
    const message = due('1700000003.000100', question, true)
    const plan = await planOf(message)
    if (!isShown(plan)) throw new Error('Nothing is shown')
    expect(replyOf(dueAsRead(message), asRead(plan), 'B1')).toEqual(replyOf(message, plan, 'B1'))
  })

  it.each([
    ['a status code', timeout],
    [
      'a refusal of the management API',
      '[TencentCloudSDKError] Code=ResourceInUse.Function, Message=The function exists already, RequestId=0f1e2d3c-4b5a-4697-8877-665544332211',
    ],
  ])('finds the same incident: %s', (_, text) => {
    const message = { ...due('1700000003.000100', { text }), seesPublic: true as const }
    expect(message.shows).toBeDefined()
    const { answer: _answer, ...read } = dueAsRead(message)
    expect(message).toMatchObject(read)
    expect(read).toMatchObject({ shows: message.shows, seesPublic: true })
  })

  it('draws the same reply: an incident with people in it, and the line of a repeat', async () => {
    const key = { team: 'T1', fingerprint: await firstCard() }
    const message = again()
    const { db, incidents } = services.store
    await incidents.takeIncident(db, { ...key, user: 'U1', seen: { state: 'open' }, now: 1_700_000_000_000 })
    const line = await planOf(message)
    const asked = due('1700000002.000100', { text: timeout }, true)
    const card = await planOf(asked)
    if (line.form !== 'line' || card.form !== 'card') throw new Error('Neither a line nor a card')
    const reply = replyOf(dueAsRead(asked), asRead(card), 'B1')
    expect(reply).toEqual(replyOf(asked, card, 'B1'))
    expect(JSON.stringify(reply.blocks)).toContain('Alice')
    expect(replyOf(dueAsRead(message), asRead(line), 'B1')).toEqual(replyOf(message, line, 'B1'))
  })
})

it('what is due holds nothing that a message says besides its error', () => {
  const text = `the order of Mrs Smith failed again\n${timeout}`
  expect(JSON.stringify(due('1700000003.000100', { text }))).not.toContain('Smith')
})
