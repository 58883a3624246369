import { describe, expect, it } from 'vitest'
import { cardsOf } from '../../../src/store/cards.ts'
import { channelOf } from '../../../src/store/channels.ts'
import { countEdit } from '../../../src/store/counting/edits.ts'
import { unheldDebts } from '../../../src/store/debts.ts'
import { replyTo } from '../../../src/store/deliveries.ts'
import { keepCard } from '../../../src/store/keep-card.ts'
import { connect, kinds } from '../databases.ts'
import { another, card, keepCard as keepFirst, key, noon, owed, seen, sighting } from '../examples.ts'

const { channel, sourceTs: ts } = card()
const edit = { ...sighting({ ...another('mail'), channel, ts }), owner: 'a', leaseMs: 1_000, owed }

describe.each(kinds)('on %s: an answered message that is edited', (kind) => {
  async function answered() {
    const db = await connect(kind)
    await seen(db)
    await keepFirst(db, card())
    return db
  }

  it('shows another incident: its reply is owed the change, and is a card of the first one no more', async () => {
    const db = await answered()
    const edited = await countEdit(db, edit)
    expect(edited).toMatchObject({
      kind: 'owed',
      replyTs: card().ts,
      sighted: { form: 'card', incident: { count: 1 } },
    })
    expect(await unheldDebts(db, { now: noon + 1_000, leaseMs: 1_000, most: 9 })).toMatchObject([
      { ts, form: 'card' },
    ])
    expect(await cardsOf(db, { ...key, since: 0, most: 9 })).toEqual([])
    expect(await channelOf(db, { ...key, channel })).toBeUndefined()
  })

  it('is settled once the reply was changed, which is the card of the other one from then on', async () => {
    const db = await answered()
    const edited = await countEdit(db, edit)
    if (edited.kind !== 'owed') throw new Error('nothing is owed')
    const { fingerprint } = edited.sighted.incident
    expect(await keepCard(db, card({ fingerprint }))).toBe('kept')
    expect(await cardsOf(db, { ...key, fingerprint, since: 0, most: 9 })).toEqual([card({ fingerprint })])
    expect(await unheldDebts(db, { now: noon + 1_000, leaseMs: 1_000, most: 9 })).toEqual([])
  })

  it('is counted once in the other incident, however often that is told', async () => {
    const db = await answered()
    await countEdit(db, edit)
    expect(await countEdit(db, { ...edit, owner: 'b' })).toMatchObject({
      sighted: { incident: { count: 1 } },
    })
  })

  it('tells where its reply stands', async () => {
    const db = await answered()
    expect(await replyTo(db, { team: 'T1', channel, ts })).toBe(card().ts)
    expect(await replyTo(db, { team: 'T1', channel, ts: '1.1' })).toBeUndefined()
  })

  it('that we have no reply to is nothing', async () => {
    expect(await countEdit(await connect(kind), edit)).toEqual({ kind: 'nothing', left: [] })
  })
})
