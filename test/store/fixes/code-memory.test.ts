import { describe, expect, it } from 'vitest'
import { memoryOfCode } from '../../../src/store/fixes/code-memory.ts'
import { fixIncident } from '../../../src/store/incidents.ts'
import type { Db } from '../../../src/store/schema.ts'
import { connect, kinds } from '../databases.ts'
import { another, card, dayMs, keepCard, key, minuteMs, noon, seen } from '../examples.ts'

const asked = { team: 'T1', scopes: ['public'], code: 433, now: noon + 60 * minuteMs, most: 3 } as const

const namesIn = async (db: Db, others: object = {}) =>
  (await memoryOfCode(db, { ...asked, ...others }))?.newest.map(({ incident }) => incident.facts.functionName)

describe.each(kinds)('on %s: what is known of a code', (kind) => {
  it('is how often in 30 days, when last, and the newest three, whatever the function', async () => {
    const db = await connect(kind)
    for (const [minutes, name] of ['a', 'b', 'c', 'd', 'a'].entries()) {
      await seen(db, { ...another(name), now: noon + minutes * minuteMs })
    }
    await seen(db, { ...another('old'), now: noon - 40 * dayMs })
    await seen(db, { ...another('a'), code: 431 })
    await seen(db, { ...another('a'), team: 'T2' })
    expect(await memoryOfCode(db, asked)).toMatchObject({ recentCount: 5, lastSeen: noon + 4 * minuteMs })
    expect(await namesIn(db)).toEqual(['a', 'd', 'c'])
  })

  it('is nothing where it was never seen', async () => {
    const db = await connect(kind)
    await seen(db)
    expect(await memoryOfCode(db, { ...asked, code: 446 })).toBeUndefined()
    expect(await memoryOfCode(db, { ...asked, code: 0, apiCode: 'LimitExceeded' })).toBeUndefined()
  })

  it('is of the scopes that may be told, and of no other', async () => {
    const db = await connect(kind)
    const [shared, own] = [another('shared'), another('own')]
    await seen(db, { ...shared, now: noon })
    const { incident } = await seen(db, { ...own, scope: 'C9', channel: 'C9', now: noon + 1 })
    await fixIncident(db, { ...incident, team: 'T1', id: 'x', user: 'U1', note: 'secret', now: noon + 2 })
    expect(await namesIn(db)).toEqual(['shared'])
    expect(await memoryOfCode(db, asked)).not.toHaveProperty('lastFix')
    expect(await namesIn(db, { scopes: ['C9'] })).toEqual(['own'])
    expect(await namesIn(db, { scopes: ['public', 'C9'] })).toEqual(['own', 'shared'])
    expect(await memoryOfCode(db, { ...asked, scopes: ['C9', 'public'] })).toMatchObject({
      recentCount: 2,
      lastFix: { note: 'secret' },
    })
  })

  it('is the newest fix of any of its incidents, also of one that is open again', async () => {
    const db = await connect(kind)
    const fixed = [await seen(db, another('a')), await seen(db, another('b')), await seen(db, another('c'))]
    for (const [index, { incident }] of [fixed[1], fixed[0]].flatMap((each) => each ?? []).entries()) {
      const said = { id: `x${index}`, user: 'U1', note: `fix ${index}`, now: noon + index }
      await fixIncident(db, { team: 'T1', fingerprint: incident.fingerprint, ...said })
    }
    await seen(db, { ...another('a'), now: noon + 5 })
    expect((await memoryOfCode(db, asked))?.lastFix).toEqual({ user: 'U1', at: noon + 1, note: 'fix 1' })
  })

  it('leads to the newest card where it was seen, never to one that somebody was sent who asked', async () => {
    const db = await connect(kind)
    await seen(db)
    expect((await memoryOfCode(db, asked))?.newest[0]).not.toHaveProperty('card')
    await keepCard(db, card())
    await keepCard(db, card({ channel: 'D1', postedAt: noon + 9 }))
    expect((await memoryOfCode(db, asked))?.newest).toMatchObject([
      { incident: { fingerprint: key.fingerprint }, card: { channel: 'C1', content: '{"masked":true}' } },
    ])
  })
})
