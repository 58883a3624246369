import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agrees, belongs, learned, saysMore } from '../../src/triage/agreement.ts'
import type { Facts } from '../../src/triage/facts.ts'

const few = (...values: string[]) => fc.constantFrom(...values)
const arbitrary = {
  functionName: few('shop', 'mail'),
  namespace: few('default', 'prod'),
  cause: few('module requests', 'module numpy'),
  exception: few('KeyError', 'TypeError'),
  file: few('index.py', 'mail.py'),
  alarm: few('Http433', 'Error'),
  timeoutMs: fc.constantFrom(3_000, 600_000),
  memoryMb: fc.constantFrom(128, 256),
}
const anyFacts: fc.Arbitrary<Facts> = fc.record(arbitrary, { requiredKeys: [] })
const allFacts: fc.Arbitrary<Facts> = fc.record(arbitrary)

type Text = { readonly facts: Facts; readonly channel: string }
const anyText = (facts: fc.Arbitrary<Facts>): fc.Arbitrary<Text> =>
  fc.record({ facts, channel: few('C1', 'C2') })

type Incident = {
  facts: Facts
  readonly home: string
  readonly channels: Set<string>
  readonly texts: Text[]
}

const seenFrom = ({ channel }: Text, { facts, home, channels }: Incident) => ({
  facts,
  home,
  isSeenHere: channels.has(channel),
})

/** Puts texts into incidents, one after another, as the database does. */
function incidentsOf(texts: readonly Text[]): readonly Incident[] {
  const incidents: Incident[] = []
  for (const text of texts) {
    const known = incidents.findLast((each) => belongs(text, seenFrom(text, each)))
    if (known) {
      known.facts = learned(known.facts, text.facts)
      known.channels.add(text.channel)
      known.texts.push(text)
    } else {
      incidents.push({ ...text, home: text.channel, channels: new Set([text.channel]), texts: [text] })
    }
  }
  return incidents
}

describe('what two texts say', () => {
  it('agrees with itself, and whoever comes first', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (one, other) => {
        expect(agrees(one, one)).toBe(true)
        expect(agrees(one, other)).toBe(agrees(other, one))
      }),
    )
  })

  it('agrees with what says less', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...Object.keys(arbitrary)), (facts, name) => {
        const { [name]: _, ...less } = { ...facts } as Record<string, unknown>
        expect(agrees(less as Facts, facts)).toBe(true)
      }),
    )
  })

  it.each<[string, Facts, Facts, boolean]>([
    ['two functions', { functionName: 'shop' }, { functionName: 'mail' }, false],
    [
      'two namespaces',
      { functionName: 'shop', namespace: 'a' },
      { functionName: 'shop', namespace: 'b' },
      false,
    ],
    ['two limits that nobody names a function for', { timeoutMs: 3_000 }, { timeoutMs: 600_000 }, false],
    [
      'two limits of which one names a function',
      { functionName: 'shop', timeoutMs: 3_000 },
      { timeoutMs: 600_000 },
      false,
    ],
    [
      'a limit of a function that was changed',
      { functionName: 'shop', timeoutMs: 3_000 },
      { functionName: 'shop', timeoutMs: 600_000 },
      true,
    ],
    ['an exception and a function', { exception: 'KeyError' }, { functionName: 'shop' }, true],
  ])('%s', (_, one, other, expected) => {
    expect(agrees(one, other)).toBe(expected)
  })
})

describe('a text', () => {
  const trouble = { exception: 'KeyError', file: 'index.py' }
  const named = { facts: { functionName: 'shop', ...trouble }, home: 'C1', isSeenHere: true }
  const nameless = { facts: trouble, home: 'C1', isSeenHere: true }

  it.each<[string, Facts, string, Parameters<typeof belongs>[1], boolean]>([
    [
      'of the function belongs, in any channel',
      { functionName: 'shop' },
      'C2',
      { ...named, isSeenHere: false },
      true,
    ],
    ['of another function does not', { functionName: 'mail', ...trouble }, 'C1', named, false],
    ['without a function belongs where the trouble was seen', trouble, 'C1', named, true],
    ['without a function does not, elsewhere', trouble, 'C2', { ...named, isSeenHere: false }, false],
    ['without a function and without the trouble does not', {}, 'C1', named, false],
    ['without a function belongs to what names none, in its channel', {}, 'C1', nameless, true],
    [
      'without a function never belongs to what names none in another channel',
      trouble,
      'C2',
      nameless,
      false,
    ],
    [
      'of a function belongs to what names none, by its trouble',
      { functionName: 'a', ...trouble },
      'C1',
      nameless,
      true,
    ],
    ['of a function does not, without the trouble', { functionName: 'a' }, 'C1', nameless, false],
  ])('%s', (_, facts, channel, incident, expected) => {
    expect(belongs({ facts, channel }, incident)).toBe(expected)
  })

  it('that says more of what nothing is known of stays where it is, if it names its function', () => {
    fc.assert(
      fc.property(anyText(anyFacts), anyText(anyFacts), anyFacts, (text, first, more) => {
        const [incident] = incidentsOf([first])
        if (!incident || text.facts.functionName === undefined) return
        const isIn = belongs(text, seenFrom(text, incident))
        const longer = { ...text, facts: { ...more, ...text.facts } }
        if (isIn && agrees(longer.facts, incident.facts)) {
          expect(belongs(longer, seenFrom(longer, incident))).toBe(true)
        }
      }),
    )
  })
})

describe('however texts come', () => {
  it('no two of one incident contradict each other', () => {
    fc.assert(
      fc.property(fc.array(anyText(anyFacts), { maxLength: 12 }), (texts) => {
        for (const { facts, texts: told } of incidentsOf(texts)) {
          for (const text of told) {
            // A limit that was changed is not the one that was told before.
            const { timeoutMs: _t, memoryMb: _m, ...said } = text.facts
            expect(agrees(said, facts)).toBe(true)
          }
        }
      }),
    )
  })

  it('those that name no function never meet across channels', () => {
    const nameless = anyFacts.map(({ functionName: _, ...facts }) => facts)
    fc.assert(
      fc.property(fc.array(anyText(nameless), { maxLength: 12 }), (texts) => {
        for (const { texts: told } of incidentsOf(texts)) {
          expect(new Set(told.map(({ channel }) => channel)).size).toBe(1)
        }
      }),
    )
  })

  it('those that say all there is are put together the same way', () => {
    const shuffled = fc
      .array(anyText(allFacts), { maxLength: 10 })
      .chain((texts) => fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length })))
    const groups = (texts: readonly Text[]) =>
      incidentsOf(texts)
        .map(({ texts: told }) =>
          told
            .map((text) => JSON.stringify(text))
            .toSorted()
            .join(),
        )
        .toSorted()
    fc.assert(
      fc.property(shuffled, ([texts, others]) => {
        expect(groups(others)).toEqual(groups(texts))
      }),
    )
  })
})

it.each<[string, Facts, Facts, boolean]>([
  ['the same', { exception: 'KeyError' }, { exception: 'KeyError', timeoutMs: 3_000 }, false],
  ['another limit', { timeoutMs: 600_000 }, { timeoutMs: 3_000 }, true],
  ['an exception where the card has none', { exception: 'KeyError' }, {}, true],
  ['another file only', { file: 'a.py' }, { file: 'b.py' }, false],
])('whether %s says more than the card does', (_, said, shown, expected) => {
  expect(saysMore(said, shown)).toBe(expected)
})
