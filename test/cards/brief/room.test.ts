import { describe, expect, it } from 'vitest'
import { fitted } from '../../../src/cards/brief/room.ts'
import type { Brief, Card } from '../../../src/cards/card.ts'
import { findingCard } from '../../../src/cards/finding.ts'
import { withIncident } from '../../../src/cards/incident.ts'
import type { Language } from '../../../src/language.ts'
import { lookup, readyToDraw } from '../../../src/lookup/lookup.ts'
import type { Incident } from '../../../src/triage/incident.ts'

const step = (index: number) => [`step ${index}`]
const brief: Brief = {
  kind: 'brief',
  above: [['whose']],
  ifRoom: [['numbers']],
  steps: [1, 2, 3].map(step),
  leastSteps: 1,
  below: [['where']],
}
const card = (lines: number): Card => ({
  headline: 'what',
  blocks: [brief, ...Array.from({ length: lines }, () => ({ kind: 'text', line: ['more'] }) as const)],
})
const briefOf = ({ blocks }: Card) => blocks.find((block) => block.kind === 'brief')
const stepsOf = (given: Card) => briefOf(given)?.steps.length

describe('a card on a phone', () => {
  // The headline, whose it is, where it was, its buttons and their gap take 4.7 of fourteen lines, each block more 1.4.
  it.each([
    [0, 3, 1],
    [3, 3, 1],
    [4, 2, 1],
    [5, 1, 1],
    [6, 1, 0],
    [30, 1, 0],
  ])(
    'with %i lines more has %i steps and %i lines that stand there if there is room',
    (more, steps, ifRoom) => {
      const fitting = fitted(card(more))
      expect(stepsOf(fitting)).toBe(steps)
      expect(briefOf(fitting)?.ifRoom).toHaveLength(ifRoom)
      expect(fitting.blocks).toHaveLength(card(more).blocks.length)
    },
  )

  it('does without any step only where it may', () => {
    const { blocks, ...others } = card(30)
    const [, ...more] = blocks
    expect(stepsOf(fitted({ ...others, blocks: [{ ...brief, leastSteps: 0 }, ...more] }))).toBe(0)
  })

  it('breaks a line between words', () => {
    const words = Array.from({ length: 4 }, () => 'w'.repeat(21)).join(' ')
    const given = (line: string) => ({ headline: 'what', blocks: [{ ...brief, above: [[line], [line]] }] })
    expect(stepsOf(fitted(given('w'.repeat(87))))).toBe(3)
    expect(stepsOf(fitted(given(words)))).toBe(1)
  })

  it('counts two columns for a Chinese character, and leaves out no step between two others', () => {
    const [long, short] = [[`${'超'.repeat(120)}`], ['short']]
    const fitting = fitted({ headline: '报错', blocks: [{ ...brief, steps: [short, long, short, short] }] })
    expect(briefOf(fitting)?.steps).toEqual([short, long])
    const tooLong = fitted({
      headline: '报错',
      blocks: [{ ...brief, steps: [short, [...long, ...long], short] }],
    })
    expect(briefOf(tooLong)?.steps).toEqual([short])
  })
})

const now = Date.UTC(2026, 10, 25, 2, 14)
const remembered: Incident = {
  ...{ fingerprint: 'f', code: 434, facts: {}, state: 'open', count: 9, recentCount: 7, revision: 1 },
  ...{ firstSeen: now - 9e8, lastSeen: now, previousSeen: now - 1e7 },
  lastFix: { user: 'U0ADA', at: now - 9e7, note: 'raised the timeout to 30 s and deployed it again' },
}

describe.each(['en', 'zh'] as const)('the card of a paste (%s)', (language: Language) => {
  it('has all its steps without the memory, and fewer with it', async () => {
    const answer = await readyToDraw(
      lookup('{"errorCode":-1,"errorMessage":"Task memory exceeded 128 MB","statusCode":434}'),
    )
    const whole = findingCard(answer, language)
    expect(stepsOf(whole)).toBe(3)
    expect(stepsOf(fitted(whole))).toBeGreaterThanOrEqual(2)
    const view = { nameOf: () => 'Ada', now, language }
    const known = fitted(withIncident(whole, remembered, view))
    expect(stepsOf(known)).toBeLessThan(stepsOf(fitted(whole)) ?? 0)
  })
})
