import { describe, expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../../src/store/database.ts'
import { isHeld, renewDebts } from '../../src/store/debts.ts'
import { forgetMessage, forgetOwed, markAnswered, markRefused } from '../../src/store/deliveries.ts'
import { connect, kinds, newConfig } from './databases.ts'
import { claim, release, renew } from './examples.ts'
import { claimAll, kill, startProcess } from './processes.ts'

const message = { team: 'T1', channel: 'C1', ts: '1700000000.000100' }
const first = { ...message, owner: 'first', now: 1000, leaseMs: 500 }
const second = { ...first, owner: 'second' }
const afterLease = 1500

describe.each(kinds)('on %s:', (kind) => {
  describe('claiming a message', () => {
    it('gives one of fifty deliveries at once the claim', async () => {
      const db = await connect(kind)
      const outcomes = await Promise.all(
        Array.from({ length: 50 }, (_, index) => claim(db, { ...first, owner: `attempt-${index}` })),
      )
      expect(outcomes.filter((outcome) => outcome === 'claimed')).toHaveLength(1)
      expect(outcomes.filter((outcome) => outcome === 'busy')).toHaveLength(49)
    })

    it('gives each of 200 messages to one of two processes on one database', async () => {
      const config = await newConfig(kind)
      const children = await Promise.all([startProcess(config, 'a', 200), startProcess(config, 'b', 200)])
      const [a = [], b = []] = await Promise.all(children.map(claimAll))
      await Promise.all(children.map(kill))
      expect(a).toHaveLength(200)
      for (const [number, outcome] of a.entries()) {
        expect([outcome, b[number]].toSorted()).toEqual(['busy', 'claimed'])
      }
    })

    it('is refused while another holds it, even one millisecond before its end', async () => {
      const db = await connect(kind)
      await claim(db, first)
      expect(await claim(db, { ...second, now: afterLease - 1 })).toBe('busy')
    })

    it('takes over when the lease has run out, and says so', async () => {
      const db = await connect(kind)
      await claim(db, first)
      expect(await claim(db, { ...second, now: afterLease })).toBe('taken-over')
      expect(await claim(db, { ...first, now: afterLease })).toBe('busy')
    })

    it('tells apart the same ts in another channel or team', async () => {
      const db = await connect(kind)
      await claim(db, first)
      expect(await claim(db, { ...second, channel: 'C2' })).toBe('claimed')
      expect(await claim(db, { ...second, team: 'T2' })).toBe('claimed')
    })

    it('survives kill -9: busy until the lease ends, then taken over', async () => {
      const config = await newConfig(kind)
      const child = await startProcess(config, 'killed', 1)
      expect(await claimAll(child)).toEqual(['claimed'])
      await kill(child)
      const { db, close } = await openDatabase(config)
      onTestFinished(close)
      const again = { ...first, ts: '1700000000.0' }
      expect(await claim(db, again)).toBe('busy')
      expect(await claim(db, { ...again, now: afterLease })).toBe('taken-over')
    })
  })

  describe('giving a claim back', () => {
    it('lets the next delivery begin afresh at once', async () => {
      const db = await connect(kind)
      await claim(db, first)
      await release(db, message, 'first')
      expect(await claim(db, second)).toBe('claimed')
    })

    it('is for its owner only', async () => {
      const db = await connect(kind)
      await claim(db, first)
      await release(db, message, 'second')
      expect(await claim(db, second)).toBe('busy')
    })

    it('does not undo an answer', async () => {
      const db = await connect(kind)
      await claim(db, first)
      await markAnswered(db, message, { replyTs: '1700000001.000100' })
      await release(db, message, 'first')
      expect(await claim(db, { ...second, now: afterLease })).toBe('answered')
    })

    it('does not take away the doubt that somebody died over the message', async () => {
      const db = await connect(kind)
      await claim(db, first)
      await claim(db, { ...second, now: afterLease })
      await release(db, message, 'second')
      expect(await claim(db, { ...first, owner: 'third', now: afterLease })).toBe('taken-over')
    })
  })

  describe('making a lease longer', () => {
    it('keeps others away for the new time', async () => {
      const db = await connect(kind)
      await claim(db, first)
      expect(await renew(db, { ...first, now: 1400 })).toBe(true)
      expect(await claim(db, { ...second, now: 1899 })).toBe('busy')
      expect(await claim(db, { ...second, now: 1900 })).toBe('taken-over')
    })

    it('fails once the claim is taken over, given back, answered or forgotten', async () => {
      const db = await connect(kind)
      await claim(db, first)
      await claim(db, { ...second, now: afterLease })
      expect(await renew(db, { ...first, now: afterLease })).toBe(false)
      await release(db, message, 'second')
      expect(await renew(db, { ...second, now: afterLease })).toBe(false)
      await claim(db, { ...second, now: afterLease })
      await markAnswered(db, message, { replyTs: '1700000001.000100' })
      expect(await renew(db, { ...second, now: afterLease })).toBe(false)
      await forgetMessage(db, message)
      expect(await renew(db, { ...second, now: afterLease })).toBe(false)
    })
  })

  describe('making several leases longer', () => {
    it('does so for those that are still held, and names their owners', async () => {
      const db = await connect(kind)
      const other = { ...first, ts: '1700000000.000200', owner: 'other' }
      for (const each of [first, other]) await claim(db, each)
      await claim(db, { ...second, now: afterLease })
      const renewed = await renewDebts(db, [first, other, { ...other, ts: '1.1' }], {
        now: 1600,
        leaseMs: 500,
      })
      expect(renewed).toEqual(new Set(['other']))
      expect(await claim(db, { ...other, owner: 'third', now: 2099 })).toBe('busy')
    })

    it('is nothing where there are none', async () => {
      expect(await renewDebts(await connect(kind), [], first)).toEqual(new Set())
    })
  })

  describe('a message', () => {
    it('is held from its claim to the end of the lease, or to its answer', async () => {
      const db = await connect(kind)
      const held = (now: number) => isHeld(db, { ...message, now, leaseMs: 500 })
      expect(await held(1000)).toBe(false)
      await claim(db, first)
      expect([await held(1000), await held(afterLease - 1), await held(afterLease)]).toEqual([
        true,
        true,
        false,
      ])
      await markAnswered(db, message, { replyTs: '1.1' })
      expect(await held(1000)).toBe(false)
    })
  })

  describe('an answered message', () => {
    it('is answered for good, whoever asks and whenever', async () => {
      const db = await connect(kind)
      await claim(db, first)
      expect(await markAnswered(db, message, { replyTs: '1700000001.000100' })).toBe(true)
      expect(await claim(db, { ...second, now: 1_000_000 })).toBe('answered')
    })

    it('takes the same reply twice, but no second one', async () => {
      const db = await connect(kind)
      await claim(db, first)
      await markAnswered(db, message, { replyTs: '1700000001.000100' })
      expect(await markAnswered(db, message, { replyTs: '1700000001.000100' })).toBe(true)
      expect(await markAnswered(db, message, { replyTs: '1700000002.000100' })).toBe(false)
      expect(await forgetMessage(db, message)).toBe('1700000001.000100')
    })

    it('stays so when a late owner reports a refusal', async () => {
      const db = await connect(kind)
      await claim(db, first)
      await markAnswered(db, message, { replyTs: '1700000001.000100' })
      await markRefused(db, message, { reason: 'is_archived' })
      expect(await forgetMessage(db, message)).toBe('1700000001.000100')
    })
  })

  describe('a message that Slack takes no answer for', () => {
    it('is not tried again', async () => {
      const db = await connect(kind)
      await claim(db, first)
      await markRefused(db, message, { reason: 'is_archived' })
      expect(await claim(db, { ...second, now: afterLease })).toBe('answered')
    })

    it('gets the reply recorded if one came through after all', async () => {
      const db = await connect(kind)
      await claim(db, first)
      await markRefused(db, message, { reason: 'is_archived' })
      expect(await markAnswered(db, message, { replyTs: '1700000001.000100' })).toBe(true)
      expect(await forgetMessage(db, message)).toBe('1700000001.000100')
    })
  })

  describe('forgetting', () => {
    it('of a deleted message leaves no row and makes a late reply known as unwanted', async () => {
      const db = await connect(kind)
      await claim(db, first)
      expect(await forgetMessage(db, message)).toBeUndefined()
      expect(await db.selectFrom('deliveries').selectAll().execute()).toEqual([])
      expect(await markAnswered(db, message, { replyTs: '1700000001.000100' })).toBe(false)
    })

    it('tells whether an answer was owed', async () => {
      const db = await connect(kind)
      await claim(db, first)
      expect(await forgetOwed(db, message)).toEqual({ replyTs: undefined, wasOwed: true })
      await claim(db, first)
      await markAnswered(db, message, { replyTs: '1700000001.000100' })
      expect(await forgetOwed(db, message)).toEqual({ replyTs: '1700000001.000100', wasOwed: false })
    })

    it('of a message never claimed is nothing', async () => {
      expect(await forgetMessage(await connect(kind), message)).toBeUndefined()
    })
  })

  describe('a row', () => {
    it('holds ids, a state, a time and codes, and has no place for a text', async () => {
      const db = await connect(kind)
      await claim(db, first)
      await markRefused(db, message, { reason: '<html>our function says 433</html>' })
      expect(await db.selectFrom('deliveries').selectAll().execute()).toEqual([
        {
          ...message,
          state: 'refused',
          owner: 'first',
          lease_until: 1500,
          doubt: 0,
          reply_ts: null,
          reason: 'other',
        },
      ])
    })
  })
})
