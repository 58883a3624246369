import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markdownCard } from '../../../src/cards/markdown.ts'
import { entries, entryOf } from '../../../src/catalog/index.ts'
import { causes } from '../../../src/causes/index.ts'
import type { Answer } from '../../../src/lookup/lookup.ts'
import type { Finding } from '../../../src/lookup/run/details.ts'
import { type SecretKind, secretNames } from '../../../src/redact.ts'
import { type Audience, answerMessage } from '../../../src/slack/drawing/answer.ts'
import { memoryMessage } from '../../../src/slack/drawing/asked/memory-message.ts'
import { digestMessage, digestView } from '../../../src/slack/drawing/digest/digest-message.ts'
import { packDigest, unpackDigest } from '../../../src/slack/drawing/digest/packed-digest.ts'
import { handlerView } from '../../../src/slack/drawing/handler-view.ts'
import { helpMessage } from '../../../src/slack/drawing/help/help.ts'
import { incidentMessage } from '../../../src/slack/drawing/incident-card.ts'
import { repeatMessage } from '../../../src/slack/drawing/lines.ts'
import type { Content } from '../../../src/slack/drawing/message.ts'
import { packForMemory } from '../../../src/slack/drawing/packed-answer.ts'
import { resolveView } from '../../../src/slack/drawing/resolve-view.ts'
import { storedCard, storedMessage } from '../../../src/slack/drawing/stored-card.ts'
import { checkForm, verdictMessage } from '../../../src/slack/drawing/verdict.ts'
import { copyView, entryView } from '../../../src/slack/drawing/views.ts'
import { slackWords } from '../../../src/slack/words.ts'
import type { Incident } from '../../../src/triage/incident.ts'
import { blockProblem } from '../../../src/workspace/limits/block-limits.ts'
import { viewProblem } from '../../../src/workspace/limits/view-limits.ts'

const languages = ['en', 'zh'] as const
const codes = entries.map(({ code }) => code)

/** The limits of the contract: tighter than what Slack was seen to refuse. */
function expectFits({ text, blocks }: Content): void {
  expect(blockProblem(blocks, 'message')).toBeUndefined()
  expect(JSON.stringify(blocks).length).toBeLessThanOrEqual(12_000)
  expect(text.length).toBeLessThan(3_000)
  expect(text).not.toBe('')
}

const char = fc.constantFrom(
  'a',
  '"',
  '\\',
  '\n',
  '<',
  '&',
  '错',
  '🦊',
  '\ud83d',
  '\u202e',
  '`',
  '*',
  '\u0000',
)
const text = (maxLength: number) => fc.array(char, { maxLength }).map((all) => all.join(''))
const long = fc.oneof(
  text(2_000),
  fc.constant('"'.repeat(4_000)),
  fc.constant('\\'.repeat(500)),
  fc.constant(''),
)
const finding: fc.Arbitrary<Finding> = fc.record({
  code: fc.constantFrom(...codes),
  confidence: fc.constantFrom('certain', 'likely'),
  evidence: fc.array(fc.record({ start: fc.nat(), end: fc.nat(), text: long }), { maxLength: 6 }),
  details: fc.record(
    {
      requestId: fc.uuid(),
      functionName: text(60),
      namespace: text(60),
      region: text(20),
      runtime: text(30),
      version: text(30),
      timeoutSeconds: fc.nat(),
      durationMs: fc.nat(),
      memoryMb: fc.nat(),
      memoryUsedMb: fc.nat(),
      exitStatus: fc.nat(),
      exception: long,
      frame: long,
    },
    { requiredKeys: [] },
  ),
})
const cause = fc.constantFrom(...causes).chain(({ id, codes: [code = null], values }) =>
  fc.record({
    id: fc.constant(id),
    code: fc.constantFrom(code, null),
    values: values.length > 0 ? fc.dictionary(fc.constantFrom(...values), long) : fc.constant({}),
    evidence: fc.array(fc.record({ start: fc.nat(), end: fc.nat(), text: long }), { maxLength: 2 }),
  }),
)
const kinds = Object.keys(secretNames) as SecretKind[]
const answer: fc.Arbitrary<Answer> = fc.record(
  {
    query: fc.constantFrom('code', 'name', 'search', 'paste'),
    findings: fc.uniqueArray(finding, { selector: ({ code }) => code, maxLength: codes.length }),
    causes: fc.array(cause, { maxLength: 2 }),
    suggestions: fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 5 }),
    unknownCode: fc.nat({ max: 999_999 }),
    unexplained: fc.array(text(160), { maxLength: 3 }),
    handler: fc.record({ handler: text(120), runtime: fc.constantFrom('Python', 'Java', 'Php') }),
    secrets: fc.subarray(kinds),
  },
  { requiredKeys: ['query', 'findings', 'causes', 'suggestions', 'unexplained', 'secrets'] },
)
const note = fc.oneof(
  text(300),
  fc.constantFrom('"'.repeat(300), '\\'.repeat(300), '错'.repeat(300), '<'.repeat(300), '\u0000'.repeat(300)),
)
const hostileName = fc.oneof(
  fc.constant(undefined),
  text(80),
  fc.constantFrom('&'.repeat(80), '"'.repeat(80)),
)
const time = fc.nat({ max: 4_000_000_000_000 })
const incident: fc.Arbitrary<Incident> = fc.record(
  {
    fingerprint: fc.constant('0123456789abcd'),
    code: fc.constantFrom(...codes),
    facts: fc.constant({}),
    state: fc.constantFrom('open', 'taken', 'fixed'),
    owner: fc.record({ user: text(20), since: time, from: text(20) }, { requiredKeys: ['user', 'since'] }),
    lastFix: fc.record({ user: text(20), at: time, note }),
    count: fc.nat(),
    recentCount: fc.nat(),
    firstSeen: time,
    lastSeen: time,
    previousSeen: time,
    revision: fc.nat(),
  },
  {
    requiredKeys: [
      ...([
        'fingerprint',
        'code',
        'facts',
        'state',
        'count',
        'recentCount',
        'firstSeen',
        'lastSeen',
        'revision',
      ] as const),
    ],
  },
)
const place = fc.constantFrom<Audience>('ephemeral', 'reply', 'shared')

describe('whatever there is to say fits into what Slack takes', () => {
  it('in an answer', () => {
    fc.assert(
      fc.property(answer, fc.constantFrom(...languages), place, (given, language, where) =>
        expectFits(answerMessage(given, language, where)),
      ),
      { numRuns: 300 },
    )
  })

  it('in the card of an incident, whoever is on it and whatever they wrote', async () => {
    await fc.assert(
      fc.asyncProperty(
        answer,
        incident,
        hostileName,
        fc.constantFrom(...languages),
        async (given, known, name, language) => {
          const view = { incident: known, nameOf: () => name, now: 0, language }
          const content = incidentMessage(given, view)
          expectFits(content)
          expect(content.blocks.at(-1)?.type).toBe('actions')
          expectFits(repeatMessage(view, { link: 'https://acme.slack.com/archives/C1/p1' }))
          const stored = await storedMessage({ content: packForMemory(given) }, view)
          expectFits(stored)
          expectFits(await storedMessage({}, view))
          const copied = markdownCard(await storedCard({ content: packForMemory(given) }, view))
          expect(viewProblem(copyView('Copy as text', copied, language))).toBeUndefined()
        },
      ),
      { numRuns: 200 },
    )
  })

  it('in a list of what the memory knows, with nothing left out of it', () => {
    const url = `https://acme.slack.com/archives/C0123456789/p1790000000000000?thread_ts=${'1'.repeat(17)}&cid=C0123456789`
    fc.assert(
      fc.property(
        fc.array(incident, { minLength: 1, maxLength: 10 }),
        hostileName,
        fc.constantFrom(...languages),
        (known, name, language) => {
          const listed = known.map((each) => ({ incident: each, functionName: '"'.repeat(60), link: url }))
          const view = { nameOf: () => name, now: 0, language }
          const about = { kind: 'function', name: '"'.repeat(60), open: 9 } as const
          const content = memoryMessage({ about, listed, count: 99, view })
          expectFits(content)
          expect(JSON.stringify(content.blocks)).not.toContain(slackWords.shortened[language])
        },
      ),
      { numRuns: 200 },
    )
  })

  it('in the message that tells of a storm, whoever is on what and whatever they wrote', () => {
    const url = `https://acme.slack.com/archives/C0123456789/p1790000000000000?thread_ts=${'1'.repeat(17)}&cid=C0123456789`
    const group = fc.record({
      fingerprint: fc.constant('0123456789abcd'),
      code: fc.constantFrom<number | string>(...codes, 0, 'InvalidParameterValue.ContainerImageAccelerate'),
      functionName: fc.constantFrom('"'.repeat(60), 'order-sync', '错'.repeat(60)),
      count: fc.nat(),
      ts: fc.constant('1790000000.000001'),
      incident,
      url: fc.constant(url),
    })
    fc.assert(
      fc.property(
        fc.array(group, { minLength: 1, maxLength: 60 }),
        hostileName,
        fc.constantFrom(...languages),
        (groups, name, language) => {
          const view = { nameOf: () => name, now: 0, language }
          const content = digestMessage(groups, view)
          expectFits(content)
          expect(JSON.stringify(content.blocks)).not.toContain(slackWords.shortened[language])
          expect(content.blocks.at(-1)?.type).toBe('actions')
          expect(viewProblem(digestView(groups, view))).toBeUndefined()
          const packed = unpackDigest(packDigest({ language, groups }))
          expect(packed?.groups.length).toBeGreaterThanOrEqual(Math.min(groups.length, 10))
        },
      ),
      { numRuns: 100 },
    )
  })

  it.each(languages)('in the modal that asks what fixed it, in %s', (language) => {
    expect(
      viewProblem(resolveView({ channel: 'C0123456789', fingerprint: '0123456789abcd' }, language)),
    ).toBeUndefined()
  })

  it.each(languages)('in an answer with everything, in %s', (language) => {
    const everything: Answer = {
      query: 'paste',
      findings: codes.map((code) => ({
        code,
        confidence: 'likely',
        evidence: Array.from({ length: 9 }, () => ({ start: 0, end: 1, text: `"\\${'错"'.repeat(300)}` })),
        details: {
          ...{ requestId: '"'.repeat(60), functionName: '"'.repeat(60), namespace: '"'.repeat(60) },
          ...{ exception: '"'.repeat(900), frame: '"'.repeat(900), durationMs: 1e15, timeoutSeconds: 1e12 },
        },
      })),
      causes: causes.slice(0, 2).map(({ id, values }) => ({
        id,
        code: 430,
        values: Object.fromEntries(values.map((name) => [name, '"'.repeat(900)])),
        evidence: [{ start: 0, end: 1, text: '"'.repeat(900) }],
      })),
      suggestions: codes,
      unexplained: ['"'.repeat(160), '\\'.repeat(160), '错'.repeat(160)],
      secrets: kinds,
      handler: { handler: '"'.repeat(120), runtime: 'Python' },
    }
    for (const where of ['ephemeral', 'reply', 'shared'] as const) {
      const content = answerMessage(everything, language, where)
      expectFits(content)
      // What acts is never cut off.
      expect(content.blocks.at(-1)?.type).toBe('actions')
    }
  })

  it.each(codes)('in the answer to %i and in its entry', async (code) => {
    for (const language of languages) {
      const known: Answer = {
        query: 'code',
        findings: [{ code, confidence: 'certain', evidence: [], details: {} }],
        causes: [],
        suggestions: [],
        unexplained: [],
        secrets: [],
      }
      const content = answerMessage(known, language, 'ephemeral')
      expectFits(content)
      expect(JSON.stringify(content.blocks)).not.toContain('Shortened')
      expect(viewProblem(await entryView([code], language))).toBeUndefined()
    }
  })

  it('in the entries of all codes at once', async () => {
    for (const language of languages) {
      for (const code of codes) {
        expect(viewProblem(await entryView([code, ...codes], language))).toBeUndefined()
      }
    }
  })

  it('in a verdict, whatever the handler', () => {
    const handler = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      text(4_000),
      fc.constant('m'.repeat(9_000)),
    )
    const runtime = fc.constantFrom('any', 'Python3.9', 'Java', 'Go1', 'nonsense', '')
    fc.assert(
      fc.property(handler, runtime, fc.constantFrom(...languages), (given, name, language) => {
        const form = { handler: given, runtime: name }
        expectFits(verdictMessage(checkForm(form), language, 'ephemeral'))
        expectFits(verdictMessage(checkForm(form), language, 'shared'))
        expect(viewProblem(handlerView(form, language, { takesPackage: true }))).toBeUndefined()
      }),
      { numRuns: 300 },
    )
  })

  it.each(languages)('in help, in %s', (language) => {
    expectFits(helpMessage(language))
  })
})

it('an entry in full says what makes the code what it is', async () => {
  for (const code of codes) {
    const shown = JSON.stringify(await entryView([code], 'en'))
    const entry = entryOf(code)
    for (const { en } of [...(entry?.causes ?? []), ...(entry?.checks ?? [])]) {
      expect(shown).toContain(JSON.stringify(en).slice(1, -1))
    }
  }
})
