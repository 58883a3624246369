import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answer, lookup } from '../../../src/lookup/lookup.ts'
import { incidentButtons, readCardState } from '../../../src/slack/drawing/incident-card.ts'
import type { Incident } from '../../../src/triage/incident.ts'
import { elementsOf, optionsOf } from '../../../src/workspace/state/blocks.ts'

const open: Incident = {
  ...{
    fingerprint: '0123456789abcd',
    code: 433,
    facts: {},
    state: 'open',
    count: 1,
    recentCount: 1,
    revision: 1,
  },
  ...{ firstSeen: 0, lastSeen: 0 },
}

function buttons(answer: Answer, incident = open) {
  const view = { incident, nameOf: () => undefined, now: 0, language: 'en' } as const
  const elements = elementsOf([{ type: 'actions', elements: incidentButtons(answer, view) }])
  return elements.map(({ element }) => element)
}

const carried = (answer: Answer, incident?: Incident) => String(buttons(answer, incident)[0]?.value)
const timeout = lookup('{"errorMessage":"Invoking task timed out after 5 seconds","statusCode":433}')
const handler = { handler: 'index.py.main', runtime: 'Python' }

describe('the buttons of a card', () => {
  it('carry what their reader saw', () => {
    const taken: Incident = { ...open, state: 'taken', owner: { user: 'U1', since: 0, from: 'U2' } }
    expect(readCardState(carried(timeout, taken))).toEqual({
      ...{ fingerprint: '0123456789abcd', state: 'taken', owner: 'U1', codes: [433], rule: 'own-field' },
    })
    expect(readCardState(carried({ ...timeout, handler }))).toMatchObject({ state: 'open', handler })
  })

  it('fit, whatever the handler and however many codes', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 120 }), fc.constant('"'.repeat(120)))
    const codes = Array.from({ length: 40 }, () => 433)
    const findings = codes.map((code) => ({ code, confidence: 'likely', evidence: [], details: {} }) as const)
    fc.assert(
      fc.property(text, (hostile) => {
        const answer = { ...timeout, findings, handler: { handler: hostile, runtime: 'Python' } }
        for (const { value = '' } of buttons(answer)) expect(String(value).length).toBeLessThanOrEqual(2_000)
        expect(readCardState(carried(answer))?.codes).toHaveLength(5)
      }),
    )
  })

  it('have a menu of at most five, whose values are short; the handler only where there is one', () => {
    const menu = (answer: Answer, incident?: Incident) =>
      buttons(answer, incident)
        .flatMap((element) => optionsOf(element))
        .map(({ value }) => value)
    expect(menu(timeout)).toEqual(['copy', 'fixes', 'dismiss'])
    expect(menu({ ...timeout, handler })).toEqual(['handler', 'copy', 'fixes', 'dismiss'])
    const taken: Incident = { ...open, state: 'taken', owner: { user: 'U1', since: 0 } }
    expect(menu({ ...timeout, handler }, taken)).toEqual(['handler', 'copy', 'fixes', 'dismiss', 'release'])
    for (const value of menu({ ...timeout, handler })) expect(value.length).toBeLessThanOrEqual(75)
  })
})

it.each([undefined, '', '{', '433', '{"fingerprint":"","state":"open"}', '{"fingerprint":"f","state":"x"}'])(
  'a value of somebody else’s is none: %s',
  (value) => {
    expect(readCardState(value)).toBeUndefined()
  },
)
