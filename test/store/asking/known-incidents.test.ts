import { describe, expect, it } from 'vitest'
import {
  incidentsOf,
  incidentsOfFunction,
  isAnyFixed,
  knownFunctions,
  knownIncident,
  openIncidents,
  othersOfFunction,
} from '../../../src/store/asking/known-incidents.ts'
import { openIncidents as openOfPublic } from '../../../src/store/home/open-incidents.ts'
import { fixIncident } from '../../../src/store/incidents.ts'
import type { Db } from '../../../src/store/schema.ts'
import { connect, kinds } from '../databases.ts'
import { another, card, dayMs, keepCard, key, noon, seen } from '../examples.ts'

const asking = { team: 'T1', scopes: ['public'], now: noon + 1_000, most: 10 }
const orderSync = 'order-sync'

/** The same function with two codes, another function, and one of a private channel; the newest last. */
async function filled(db: Db): Promise<Db> {
  await seen(db, { now: noon })
  await seen(db, { code: 439, now: noon + 1 })
  await seen(db, { ...another('mail'), now: noon + 2 })
  await seen(db, { ...another('payroll'), scope: 'C9', channel: 'C9', now: noon + 3 })
  return db
}

describe.each(kinds)('on %s: what is known', (kind) => {
  it('of a function comes from the scopes that may be told, the newest first', async () => {
    const db = await filled(await connect(kind))
    const known = await incidentsOfFunction(db, { ...asking, functionName: orderSync })
    expect(known.count).toBe(2)
    expect(known.newest.map(({ incident }) => incident.code)).toEqual([439, 433])
    const ofPayroll = (scopes: readonly string[]) =>
      incidentsOfFunction(db, { ...asking, scopes, functionName: 'payroll' })
    expect((await ofPayroll(['public'])).count).toBe(0)
    expect((await ofPayroll(['public', 'C9'])).count).toBe(1)
    expect((await incidentsOfFunction(db, { ...asking, team: 'T2', functionName: orderSync })).count).toBe(0)
  })

  it('of a function besides one incident is that of its namespace, and of the last 30 days', async () => {
    const db = await filled(await connect(kind))
    const { newest } = await incidentsOfFunction(db, { ...asking, functionName: orderSync })
    const [exited, timeout] = newest.map(({ incident }) => incident)
    const besides = { ...asking, functionName: orderSync, fingerprint: timeout?.fingerprint ?? '' }
    const codes = async (others: object = {}) =>
      (await othersOfFunction(db, { ...besides, ...others })).newest.map(({ incident }) => incident.code)
    expect(await codes()).toEqual([439])
    expect(await codes({ namespace: 'another' })).toEqual(exited?.facts.namespace === undefined ? [439] : [])
    expect(await codes({ scopes: ['C9'] })).toEqual([])
    expect(await codes({ now: noon + 31 * dayMs })).toEqual([])
    await seen(db, { code: 434, facts: { functionName: orderSync, namespace: 'test' }, now: noon + 4 })
    expect(await codes({ namespace: 'test' })).toContain(434)
    expect(await codes({ namespace: 'another' })).not.toContain(434)
  })

  it('has the newest card of its runs, and that of a question only where there is no other', async () => {
    const db = await filled(await connect(kind))
    const placed = async () => (await knownIncident(db, { ...key, now: noon }))?.card
    await keepCard(db, card({ sourceTs: '1780000300.000001', ts: '1780000050.000001' }))
    expect(await placed()).toMatchObject({ ts: '1780000050.000001' })
    await keepCard(db, card())
    await keepCard(db, card({ sourceTs: '1780000300.000001', ts: '1780000301.000001', postedAt: noon + 9 }))
    expect(await placed()).toMatchObject({ ts: card().ts })
    const [open] = (await openOfPublic(db, { team: 'T1', since: noon, now: noon, most: 10 })).filter(
      ({ fingerprint }) => fingerprint === key.fingerprint,
    )
    expect(open?.card).toMatchObject({ ts: card().ts })
  })

  it('to be open is that of the last 30 days that nobody has fixed', async () => {
    const db = await filled(await connect(kind))
    const codes = async (others: object = {}) =>
      (await openIncidents(db, { ...asking, ...others })).newest.map(({ incident }) => incident.code)
    expect(await codes()).toEqual([433, 439, 433])
    expect(await codes({ scopes: ['public', 'C9'] })).toHaveLength(4)
    expect(await codes({ code: 439 })).toEqual([439])
    expect(await codes({ functionNames: [orderSync] })).toEqual([439, 433])
    expect(await codes({ code: 433, functionNames: ['mail'] })).toEqual([433])
    await fixIncident(db, { ...key, id: 'x', user: 'U1', note: 'more time', now: noon })
    expect(await incidentsOfFunction(db, { ...asking, functionName: orderSync })).toMatchObject({
      count: 2,
      open: 1,
    })
    expect(await codes({ functionNames: [orderSync] })).toEqual([439])
    expect(await codes({ now: noon + 31 * dayMs })).toEqual([])
  })

  it('of a code or of functions is all of it, however old and fixed or not', async () => {
    const db = await filled(await connect(kind))
    await fixIncident(db, { ...key, id: 'x', user: 'U1', note: 'more time', now: noon })
    const codes = async (others: Partial<Parameters<typeof incidentsOf>[1]>) =>
      (await incidentsOf(db, { ...asking, now: noon + 60 * dayMs, ...others })).newest.map(
        ({ incident: { code, state } }) => `${code} ${state}`,
      )
    expect(await codes({ functionNames: [orderSync] })).toEqual(['439 open', '433 fixed'])
    expect(await codes({ code: 433, functionNames: [orderSync] })).toEqual(['433 fixed'])
    expect(await codes({ code: 433, scopes: ['nowhere'] })).toEqual([])
  })

  it('or fixed lately, where somebody has fixed anything', async () => {
    const db = await filled(await connect(kind))
    expect(await isAnyFixed(db, asking)).toBe(false)
    await fixIncident(db, { ...key, id: 'a', user: 'U1', note: 'x', now: noon + 9 })
    expect(await isAnyFixed(db, asking)).toBe(true)
    expect(await isAnyFixed(db, { ...asking, scopes: ['C9'] })).toBe(false)
    expect(await isAnyFixed(db, { ...asking, now: noon + 31 * dayMs })).toBe(false)
  })

  it('gives the newest, and counts the others', async () => {
    const db = await filled(await connect(kind))
    const { newest, count } = await openIncidents(db, { ...asking, scopes: ['C9', 'public'], most: 2 })
    expect(count).toBe(4)
    expect(newest.map(({ incident }) => incident.facts.functionName)).toEqual(['payroll', 'mail'])
  })

  it('has the newest card of a channel where it was seen, and no card of a private question', async () => {
    const db = await filled(await connect(kind))
    await keepCard(db, card())
    await keepCard(db, card({ channel: 'D1', ts: '1780000300.000001', postedAt: noon + 9 }))
    const { newest } = await openIncidents(db, { ...asking, code: 433, functionNames: [orderSync] })
    expect(newest[0]?.card).toEqual({ channel: 'C1', ts: card().ts, content: card().content })
  })

  it('of one incident has its newest card, too', async () => {
    const db = await filled(await connect(kind))
    expect(await knownIncident(db, { ...key, now: noon })).toMatchObject({ incident: { code: 433 } })
    await keepCard(db, card())
    expect((await knownIncident(db, { ...key, now: noon }))?.card?.ts).toBe(card().ts)
    expect(await knownIncident(db, { ...key, fingerprint: 'forgotten', now: noon })).toBeUndefined()
  })

  it('to be a function is told of names that are known in the scopes', async () => {
    const db = await filled(await connect(kind))
    const known = (scopes: readonly string[]) =>
      knownFunctions(db, { team: 'T1', scopes, functionNames: [orderSync, 'payroll', 'never-seen'] })
    expect(await known(['public'])).toEqual([orderSync])
    expect((await known(['public', 'C9'])).toSorted()).toEqual([orderSync, 'payroll'])
    expect(await knownFunctions(db, { team: 'T1', scopes: ['public'], functionNames: [] })).toEqual([])
  })
})
