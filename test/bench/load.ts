import * as z from 'zod'
import { lookup } from '../../src/lookup/lookup.ts'
import { answerMessage } from '../../src/slack/drawing/answer.ts'
import { newPostgresDatabase, runSql } from '../support/postgres.ts'
import { exceptionLog, word } from './exceptions.ts'
import { median, quantile, turns } from './measure.ts'
import { Random } from './random.ts'
import type { Row } from './rows.ts'
import { openSide, type Side } from './side.ts'

const names = ['ours', 'card', 'text'] as const
type Name = (typeof names)[number]
const bursts = 15
const pastesPerBurst = 200

/**
 * Bursts of pastes into two replicas on one Postgres, which take turns, beside a bare Bolt app that answers each
 * event with a constant card. It has as many processes, and Slack's side, which shares the machine, has the same to
 * do for both; how much less one process with a constant text costs stands beside it. Some pastes come twice at the
 * same moment.
 */
export async function loadRows(): Promise<readonly Row[]> {
  const { url } = await newPostgresDatabase()
  const sides = {
    ours: await openSide({ databaseUrl: url, replicas: 2, twice: true }),
    card: await openSide({ script: bare, env: { REPLY: constantCard() }, replicas: 2, twice: true }),
    text: await openSide({ script: bare, twice: true }),
  }
  const seen = await measure(sides)
  for (const side of Object.values(sides)) await side.close()
  return [...speedRows(seen), ...faultRows(sides.ours.replies(), await countedIn(url))]
}

const bare = 'test/bench/bare-reply.mjs'

/** As large as ours. */
function constantCard(): string {
  const answer = lookup(exceptionLog(new Random(1), 'handle'))
  return JSON.stringify(answerMessage(answer, 'en', 'reply'))
}

/** Events handled a second of each burst, and the milliseconds to each acknowledgement. */
type Seen = Readonly<Record<Name, { readonly rates: number[]; readonly acks: number[] }>>

async function measure(sides: Readonly<Record<Name, Side>>): Promise<Seen> {
  const seen: Seen = {
    ours: { rates: [], acks: [] },
    card: { rates: [], acks: [] },
    text: { rates: [], acks: [] },
  }
  for (const { name, round } of turns(names, bursts)) {
    const random = new Random(round + bursts)
    const texts = Array.from({ length: pastesPerBurst }, () => pasteOf(random))
    const start = performance.now()
    const answered = await Promise.all(texts.map(sides[name].answer))
    const seconds = (performance.now() - start) / 1_000
    await sides[name].idle()
    if (round < 0) continue
    const acks = answered.flatMap((each) => each.acks)
    seen[name].rates.push(acks.length / seconds)
    seen[name].acks.push(...acks)
  }
  return seen
}

const shared = Array.from({ length: 20 }, (_, index) => word(new Random(index)))

/** One in ten is of an exception that is met again and again, in this channel or in others. */
function pasteOf(random: Random): string {
  return exceptionLog(random, random.below(10) === 0 ? random.pick(shared) : word(random))
}

function speedRows({ ours, card, text }: Seen): readonly Row[] {
  const share = (bare: typeof card) => median(ours.rates) / median(bare.rates)
  // 0.31 in November 2026; 0.49 before a paste was counted by its runs, owed in the same transaction, and its cause found.
  const throughput = { figure: 'two replicas on Postgres, throughput', unit: '×' } as const
  const milliseconds = (part: number): Row => ({
    figure: `burst of ${pastesPerBurst}, acknowledgement, p${part * 100} in ms`,
    peer: `bare, card: ${Math.round(quantile(card.acks, part))} ms`,
    seen: Math.round(quantile(ours.acks, part)),
    unit: '',
  })
  return [
    { ...throughput, peer: 'two of bare Bolt, constant card', reach: { atLeast: 0.27 }, seen: share(card) },
    { ...throughput, peer: 'one of bare Bolt, constant text', seen: share(text) },
    {
      figure: 'two replicas on Postgres, events a second',
      peer: `bare: ${Math.round(median(card.rates))}, ${Math.round(median(text.rates))} a second`,
      seen: Math.round(median(ours.rates)),
      unit: '',
    },
    milliseconds(0.5),
    milliseconds(0.99),
  ]
}

function faultRows(replies: readonly number[], counted: number): readonly Row[] {
  const peer = `${replies.length} pastes, some delivered twice`
  const none = { peer, reach: { atMost: 0 }, unit: '' } as const
  return [
    { figure: 'pastes answered twice', seen: replies.filter((count) => count > 1).length, ...none },
    { figure: 'pastes left unanswered', seen: replies.filter((count) => count === 0).length, ...none },
    { figure: 'counts lost or made up', seen: Math.abs(replies.length - counted), ...none },
  ]
}

const sumRow = z.object({ sum: z.coerce.number() })

async function countedIn(url: string): Promise<number> {
  const [row] = await runSql(url, 'select sum(count) from incidents')
  return sumRow.parse(row).sum
}
