import fc from 'fast-check'
import { expect, it } from 'vitest'
import { forgetMessage, markAnswered, markRefused } from '../../src/store/deliveries.ts'
import type { Db } from '../../src/store/schema.ts'
import { connectTwice } from './databases.ts'
import { claim, release, renew } from './examples.ts'

const leaseMs = 10
const owners = ['a', 'b', 'c'] as const
type Owner = (typeof owners)[number]

const owner = fc.constantFrom(...owners)
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('claim' as const), owner }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('renew' as const), owner }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('release' as const), owner }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('answer' as const, 'refuse' as const), owner }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('forget' as const), owner }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 12 }) }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** What the owners may believe, kept beside the database and independent of it. */
class Beliefs {
  now = 0
  done = false
  /** Somebody's lease ran out without a word. */
  doubt = false
  readonly leases = new Map<Owner, number>()

  holder(): Owner | undefined {
    const live = [...this.leases].filter(([, until]) => until > this.now)
    expect(live.length).toBeLessThanOrEqual(1)
    return live[0]?.[0]
  }

  wait(ms: number): void {
    this.now += ms
  }
}

async function take(db: Db, key: Key, { owner }: { owner: Owner }, beliefs: Beliefs) {
  const holder = beliefs.holder()
  const outcome = await claim(db, { ...key, owner, now: beliefs.now, leaseMs })
  const isStrange = beliefs.leases.size > 0 && !beliefs.leases.has(owner)
  if (isStrange && holder === undefined) beliefs.doubt = true
  if (beliefs.done) return expect(outcome).toBe('answered')
  if (holder !== undefined && holder !== owner) return expect(outcome).toBe('busy')
  expect(outcome).toBe(beliefs.doubt ? 'taken-over' : 'claimed')
  beliefs.leases.clear()
  beliefs.leases.set(owner, beliefs.now + leaseMs)
}

type Key = { readonly team: string; readonly channel: string; readonly ts: string }

async function play(db: Db, key: Key, step: Step, beliefs: Beliefs): Promise<void> {
  switch (step.kind) {
    case 'wait':
      return beliefs.wait(step.ms)
    case 'claim':
      return take(db, key, step, beliefs)
    case 'renew': {
      const kept = await renew(db, { ...key, owner: step.owner, now: beliefs.now, leaseMs })
      expect(kept).toBe(beliefs.leases.has(step.owner))
      if (kept) beliefs.leases.set(step.owner, beliefs.now + leaseMs)
      return
    }
    case 'release':
      await release(db, key, step.owner)
      beliefs.leases.delete(step.owner)
      return
    case 'answer':
    case 'refuse':
      if (!beliefs.leases.has(step.owner)) return
      if (step.kind === 'answer') expect(await markAnswered(db, key, { replyTs: '1.1' })).toBe(true)
      else await markRefused(db, key, { reason: 'is_archived' })
      beliefs.done = true
      beliefs.leases.clear()
      return
    case 'forget':
      await forgetMessage(db, key)
      beliefs.leases.clear()
      beliefs.done = false
      beliefs.doubt = false
      return
    default:
      step satisfies never
  }
}

it.each([
  ['sqlite', 300],
  ['postgres', 60],
] as const)(
  'on %s, no order of claims, renewals, releases and marks on two connections gives a message two owners',
  async (kind, numRuns) => {
    const connections = await connectTwice(kind)
    let run = 0
    const steps = fc.array(fc.tuple(fc.constantFrom(...connections), step), { minLength: 5, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(steps, async (story) => {
        run += 1
        const key = { team: 'T', channel: 'C', ts: `${run}.0` }
        const beliefs = new Beliefs()
        for (const [db, one] of story) {
          await play(db, key, one, beliefs)
          beliefs.holder()
        }
      }),
      { numRuns },
    )
  },
)
