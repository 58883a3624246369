import { describe, expect, it } from 'vitest'
import { lookup } from '../../../src/lookup/lookup.ts'
import { read, reader } from '../../../src/lookup/recognise.ts'
import { eagerRules } from '../../../src/lookup/rules/eager.ts'
import { ruleTables } from '../../../src/lookup/rules/index.ts'
import { vocabulary } from '../../../src/lookup/vocabulary/index.ts'

const told = (text: string, reading = read) => reading(text, { eager: true }).findings.map(({ code }) => code)

/** The table up to a row, so that whatever another row would say of the rest is not heard. */
const upTo = (id: string) => {
  const at = eagerRules.findIndex((rule) => rule.id === id)
  const last = eagerRules[at]
  const gives = last?.gives === 'certain' ? 'silent' : 'certain'
  const others = { id: 'rest', when: {}, gives, examples: ['', ''], leaves: { text: '', to: '' } } as const
  return { last, others, before: eagerRules.slice(0, at) }
}

describe.each(eagerRules)('the row $id', ({ id, gives, examples, leaves, reason }) => {
  it.each(examples)('decides %j', (text) => {
    const { before, last, others } = upTo(id)
    const rest = { ...others, reason }
    const whole = reader(vocabulary, { ...ruleTables, eager: [...before, ...(last ? [last] : []), rest] })
    const without = reader(vocabulary, { ...ruleTables, eager: [...before, rest] })
    expect(told(text, whole)).toHaveLength(gives === 'certain' ? 1 : 0)
    expect(told(text, without)).toHaveLength(gives === 'certain' ? 0 : 1)
  })

  it(`leaves ${JSON.stringify(leaves.text)} to ${leaves.to}`, () => {
    const to = eagerRules.find((rule) => rule.id === leaves.to)
    expect(to).toBeDefined()
    expect(told(leaves.text)).toHaveLength(to?.gives === 'certain' ? 1 : 0)
  })

  it('says why in both languages', () => {
    expect(reason.en).toMatch(/^[A-Z].*\.$/)
    expect(reason.zh).toMatch(/\p{Script=Han}.*。$/u)
  })
})

describe('in a channel that is about SCF, a bare code is told where the words say that it is trouble:', () => {
  it.each([
    ['getting 439 again', 439],
    ['又报 433 了', 433],
    ['we keep getting 433', 433],
    ['433 again', 433],
    ['order-sync died with 439', 439],
    ['prod 挂了 433', 433],
    ['今天早上又出现 439', 439],
    ['got a 443 error after the deploy', 443],
    ['it times out with 433 every night', 433],
    ['439 怎么回事', 439],
    ['434 keeps failing tonight', 434],
    ['又报错了，433', 433],
    ['why do we get 437 on checkout', 437],
  ])('%s', (text, code) => {
    expect(lookup(text, { asked: false }).findings).toEqual([])
    const { findings, rule } = lookup(text, { asked: false, eager: true })
    expect(findings).toMatchObject([{ code, confidence: 'likely' }])
    expect(rule).toMatch(/^eager-/)
  })
})

describe('chatter, prices and rooms get silence there, too:', () => {
  it.each([
    'room 433 is free',
    'meet in room 434 again',
    'lunch was 433 again',
    'I paid 439 for it',
    'the price went to 433 again',
    'see you at 434',
    'bus 433 is late again',
    'the elevator on 434 is broken again',
    'PR #439 failed',
    '439 tests failed',
    'step 439 of 512 failed',
    'there were 439 errors in total',
    'getting 500 again',
    'got 404 on the docs page',
    'mysql error 434',
    'yesterday’s 433 was fixed',
    'if we ever get 433 we should retry',
    'thanks, the 433 is gone',
    '会议室 433',
    '价格又涨到 439 了',
    '报价 433',
    '一共 433 元',
    '又有 433 人报名',
    '地铁 433 又挂了',
    'job 439 died',
    'flight 433 got delayed again, help',
    '我住 433，空调坏了',
  ])('%s', (text) => {
    expect(lookup(text, { asked: false, eager: true }).findings).toEqual([])
  })
})

it('what is certain anyway is told as ever, and nothing is added to it', () => {
  const text = 'Invoking task timed out after 3 seconds, and 439 again'
  expect(lookup(text, { asked: false, eager: true })).toEqual(lookup(text, { asked: false }))
})
