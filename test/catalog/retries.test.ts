import { describe, expect, it } from 'vitest'
import { entries, entryOf } from '../../src/catalog/index.ts'
import { platformRetry, retrySentence, type Way, ways } from '../../src/catalog/retries.ts'

const openings = {
  yes: { en: /^Yes\b/, zh: /^(?:多半)?有用/ },
  no: { en: /^No\b/, zh: /^(?:没用|无需)/ },
  depends: { en: /^It depends\b/, zh: /^不一定/ },
} as const

it.each(entries.map((entry) => [entry.code, entry.retry] as const))(
  'the note of %i says first whether a retry helps',
  (_, { helps, note }) => {
    expect(note.en).toMatch(openings[helps].en)
    expect(note.zh).toMatch(openings[helps].zh)
    // It stands behind "Retry:", and that is colon enough.
    expect(note.en).not.toMatch(/^[^.;,]+:/)
    expect(note.zh).not.toMatch(/^[^。；]+：/)
  },
)

describe('the platform', () => {
  it.each<[number, Way, RegExp | undefined]>([
    [430, 'synchronous', /does not retry/],
    [430, 'asynchronous', /retries twice by default/],
    [430, 'kafka', /as often as the trigger is set to/],
    [430, 'eventBridge', /no retry/],
    [433, 'asyncExecution', /does not retry/],
    [433, 'eventBridge', /up to 6 h/],
    [434, 'eventBridge', /three retries/],
    [432, 'synchronous', /does not retry/],
    [432, 'kafka', /as often as the trigger is set to/],
    [432, 'mqtt', /until it works/],
    [429, 'asynchronous', /every minute, for up to 6 h/],
    [449, 'asynchronous', /every minute, for up to 6 h/],
    [449, 'asyncExecution', /does not retry/],
    [500, 'kafka', /until it works/],
    [435, 'asynchronous', /does not retry/],
    [435, 'kafka', undefined],
    [445, 'asynchronous', undefined],
    [445, 'eventBridge', undefined],
    [404, 'eventBridge', /three retries/],
    [601, 'eventBridge', /three retries/],
    [600, 'eventBridge', /no retry/],
  ])('retries %i in the way %s: %s', (code, way, told) => {
    const entry = entryOf(code)
    const sentence = entry && platformRetry(entry, way)
    if (told === undefined) expect(sentence).toBeUndefined()
    else expect(sentence?.en).toMatch(told)
  })
})

describe('the sentence about a retry', () => {
  it.each<[number, Way | undefined, string]>([
    [430, undefined, 'No, not until the code is fixed.'],
    [
      432,
      undefined,
      'Yes, once load drops. Asynchronous call (COS, timer, CMQ, API): SCF retries every minute',
    ],
    [
      432,
      'synchronous',
      'Yes, once load drops. Synchronous call (API, function URL, CLB): SCF does not retry.',
    ],
    [432, 'kafka', 'as often as the trigger is set to.'],
    [433, 'asyncExecution', 'Asynchronously executed function: SCF does not retry.'],
    [
      438,
      'kafka',
      'It depends; it helps once the function is Active, and with an unpaid bill only after topping up.',
    ],
  ])('of %i in the way %s holds: %s', (code, way, told) => {
    const entry = entryOf(code)
    expect(entry && retrySentence(entry, way).en).toContain(told)
  })

  it('is said in both languages of the same way', () => {
    for (const entry of entries) {
      for (const way of Object.keys(ways) as Way[]) {
        const { en, zh } = retrySentence(entry, way)
        expect(en.startsWith(entry.retry.note.en) && zh.startsWith(entry.retry.note.zh)).toBe(true)
        expect(en === entry.retry.note.en, `${entry.code} ${way}`).toBe(zh === entry.retry.note.zh)
      }
    }
  })
})
