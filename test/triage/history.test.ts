import { describe, expect, it } from 'vitest'
import { dayOf, firstRecentDay, whyNotTaken } from '../../src/triage/history.ts'

describe('thirty days', () => {
  const evening = Date.UTC(2026, 7, 30, 23, 59, 59)

  it('are today and the twenty-nine days before', () => {
    expect(dayOf(evening) - firstRecentDay(evening)).toBe(29)
  })

  it('move on at midnight UTC', () => {
    expect(firstRecentDay(evening + 1_000)).toBe(firstRecentDay(evening) + 1)
  })
})

describe('why an incident was not taken', () => {
  it.each([
    ['unknown', 'it is not there', undefined],
    ['unchanged', 'it is theirs already', { state: 'taken', owner: 'U1' }],
    ['too_late', 'somebody else has it', { state: 'taken', owner: 'U2' }],
    ['too_late', 'it is fixed, even if it once was theirs', { state: 'fixed', owner: 'U1' }],
    ['too_late', 'it is open again', { state: 'open' }],
  ] as const)('%s: %s', (why, _, current) => {
    expect(whyNotTaken(current, 'U1')).toBe(why)
  })
})
