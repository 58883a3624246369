import { describe, expect, it } from 'vitest'
import { type Answer, lookup } from '../../../src/lookup/lookup.ts'
import { answerMessage } from '../../../src/slack/drawing/answer.ts'

const bare = (code: number): Answer => lookup(String(code))
const { findings: pasted, causes } = lookup(
  '{"errorCode":1,"errorMessage":"ModuleNotFoundError: No module named \'requests\'","requestId":"5b0f6c1e-93d2-4d7a-8a41-c2e7f0b9d614","statusCode":430}',
)

/** An answer to a code that holds more than the code; each is drawn in a code's place that nobody has asked for yet. */
const richer: readonly (readonly [string, number, (answer: Answer) => Answer])[] = [
  ['a cause', 442, (answer) => ({ ...answer, causes: causes.map((cause) => ({ ...cause, code: 442 })) })],
  [
    'the details of a run',
    444,
    (answer) => ({
      ...answer,
      findings: answer.findings.map((finding) => ({ ...finding, details: pasted[0]?.details ?? {} })),
    }),
  ],
  ['a way of calling', 445, (answer) => ({ ...answer, way: 'asynchronous' })],
  ['a handler', 446, (answer) => ({ ...answer, handler: { handler: 'index.main' } })],
  ['what it does not explain', 447, (answer) => ({ ...answer, unexplained: ['Segmentation fault'] })],
  ['a note', 449, (answer) => ({ ...answer, notes: [{ about: '137', text: { en: 'a note', zh: '说明' } }] })],
]

describe('the answer to a code alone', () => {
  it.each(richer)('holds nothing of an answer before it that held %s', (_, code, enrich) => {
    const rich = answerMessage(enrich(bare(code)), 'en', 'ephemeral')
    const plain = answerMessage(bare(code), 'en', 'ephemeral')
    expect(plain).not.toEqual(rich)
    expect(JSON.stringify(plain)).not.toMatch(/requests|5b0f6c1e|index\.main|Segmentation|a note/)
  })

  it('is drawn once', () => {
    expect(answerMessage(bare(450), 'en', 'ephemeral')).toBe(answerMessage(bare(450), 'en', 'ephemeral'))
  })
})
