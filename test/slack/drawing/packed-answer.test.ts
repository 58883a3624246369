import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Answer, lookup, readyToDraw } from '../../../src/lookup/lookup.ts'
import { answerMessage } from '../../../src/slack/drawing/answer.ts'
import { packAnswer, unpackAnswer } from '../../../src/slack/drawing/packed-answer.ts'

const log =
  'ERROR RequestId:54d2b446-c6ed-48a3-88db-b0c894445554 Result:{"errorCode":-1,"errorMessage":"Invoking task timed out after 5 seconds","statusCode":433}\nReport RequestId:54d2b446-c6ed-48a3-88db-b0c894445554 Duration:5000ms Memory:256MB MemUsage:51.0MB'

it.each([
  '439',
  'UserProcExitError',
  'timeout',
  'LimitExceeded.Alias',
  '[TencentCloudSDKError] Code=LimitExceeded.Alias, Message=too many, RequestId=54d2b446-c6ed-48a3-88db-b0c894445554',
  log,
  `START RequestId: 54d2b446-c6ed-48a3-88db-b0c894445554\nfetching page 37\n${log}`,
  `CKafka trigger of order-sync\n${log}`,
])('posts the very answer that was shown: %s', async (query) => {
  const answer = await readyToDraw(lookup(query))
  const unpacked = unpackAnswer(packAnswer(answer))
  if (unpacked === undefined) throw new Error('The answer did not survive')
  for (const language of ['en', 'zh'] as const) {
    expect(answerMessage(unpacked, language, 'shared')).toEqual(answerMessage(answer, language, 'shared'))
  }
})

it('fits into a button, whatever the answer', () => {
  const text = fc.oneof(fc.string({ maxLength: 400 }), fc.constant('"\ud83d'.repeat(2_000)))
  const evidence = fc.array(fc.record({ start: fc.nat(), end: fc.nat(), text }), { maxLength: 9 })
  const finding = fc.record({
    code: fc.constantFrom(433, 439),
    confidence: fc.constantFrom('certain' as const, 'likely' as const),
    evidence,
    details: fc.record({ exception: text, frame: text }),
  })
  fc.assert(
    fc.property(fc.array(finding, { minLength: 1, maxLength: 40 }), (findings) => {
      const answer: Answer = {
        query: 'paste',
        findings,
        causes: [],
        suggestions: [],
        unexplained: [],
        secrets: [],
      }
      const value = packAnswer(answer)
      expect(value.length).toBeLessThanOrEqual(2_000)
      expect(unpackAnswer(value)?.findings.map(({ code }) => code)).toEqual(
        findings.slice(0, 5).map(({ code }) => code),
      )
    }),
  )
})

it('carries no secret, not even that there was one', () => {
  const answer = lookup(`${log} AKIDz8krbsJ5yKBZQpn74WFkmLPx3`)
  expect(answer.secrets).toEqual(['secret-id'])
  expect(packAnswer(answer)).not.toContain('AKID')
  expect(unpackAnswer(packAnswer(answer))?.secrets).toEqual([])
})

it.each(['', 'x', '{}', 'null', '[1]', '{"query":"paste","findings":[{"code":"433"}],"suggestions":[]}'])(
  'takes a value of nobody’s for none: %s',
  (value) => {
    expect(unpackAnswer(value)).toBeUndefined()
  },
)
