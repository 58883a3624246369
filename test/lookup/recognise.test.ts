import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entries } from '../../src/catalog/index.ts'
import { recognise } from '../../src/lookup/recognise.ts'

const codes = (text: string, asked = false) => recognise(text, { asked }).map(({ code }) => code)
const evidence = (text: string) =>
  recognise(text).flatMap((finding) => finding.evidence.map(({ text }) => text))

describe('unasked', () => {
  it.each([
    ['a number alone is not a status code', '439'],
    ['nor a number in prose about SCF', 'SCF deploy 439 of 512 done'],
    ['an HTTP status says nothing without SCF', '{"statusCode":404,"message":"Not Found"}'],
    [
      "the function's own HTTP answer is no failure",
      'RetMsg:{"isBase64Encoded":false,"statusCode":404,"body":"x"} scf',
    ],
    ['200 is never a finding', 'SCF_StatusCode:200 statusCode 200 云函数状态码 200'],
    ['a port is not a status code', 'SCF connect ECONNREFUSED 10.0.0.1:443'],
    ['a name of the management API is another thing', '云函数 {"Code":"InternalError.System","Message":"x"}'],
    ["another cloud's name is another thing", '{"errorType":"Runtime.HandlerNotFound","errorMessage":"x"}'],
    ['AWS counts its seconds in decimals', 'Task timed out after 3.00 seconds'],
    ['an amount is not a code', 'SCF returned 432 rows in 433 ms, 434 MB'],
  ])('%s', (_, text) => {
    expect(codes(text)).toEqual([])
  })

  it.each([
    ['a label that names a code', 'status_code=439 func=thumb', [439]],
    ['a name that only SCF uses', 'UserProcExitError in prod again', [439]],
    ['the same name in any case', 'getting memorylimitreached on the thumbnail function', [434]],
    ['a literal message', 'Invoking task timed out after 5 seconds', [433]],
    ['full-width digits and colon', '云函数状态码：４３３', [433]],
    ['a shared number in SCF’s result object', '{"errorCode":1,"errorMessage":"x","statusCode":404}', [404]],
    ['a verb beside SCF', 'SCF keeps returning 434 since this morning', [434]],
    ['a list of codes', 'SCF 里 433 和 446 的区别是什么', [433, 446]],
    ['a name beside its number, which decides between its codes', '400 InvalidParameterValue (SCF)', [400]],
    ['a log field of CLS', 'SCF_StatusCode: 500 SCF_RequestId: x', [500]],
    ['HTML', '<td>439<br>UserProcExitError</td>', [439]],
  ])('%s is enough', (_, text, expected) => {
    expect(codes(text)).toEqual(expected)
  })

  it('in one result object the number decides over the message', () => {
    const text = '{"errorCode":-1,"errorMessage":"InvalidParameterValue","statusCode":400}'
    expect(codes(text)).toEqual([400])
  })

  it('several failures give several findings, the most frequent first', () => {
    const text = [433, 439, 439]
      .map((code) => `{"errorCode":-1,"errorMessage":"x","statusCode":${code}}`)
      .join('\n')
    expect(codes(text)).toEqual([439, 433])
  })
})

describe('asked', () => {
  it.each([
    ['a bare number', 'why 439?', [439]],
    ['a loose label without context', 'got 436 here', [436]],
    ['an HTTP status in a short question', 'status code 404', [404]],
  ])('%s is offered as likely', (_, text, expected) => {
    expect(recognise(text, { asked: true }).map(({ code, confidence }) => [code, confidence])).toEqual(
      expected.map((code) => [code, 'likely']),
    )
  })

  it('what is certain unasked stays certain', () => {
    const text = 'status code 438 — function is stopped?'
    expect(recognise(text, { asked: true })[0]).toMatchObject({ code: 438, confidence: 'certain' })
  })
})

describe('evidence', () => {
  it('is the label with its number, quotes and escapes included', () => {
    expect(evidence('Result: {\\"errorCode\\":-1,\\"errorMessage\\":\\"x\\",\\"statusCode\\":439}')).toEqual([
      '\\"statusCode\\":439',
    ])
    expect(
      evidence('{&quot;errorCode&quot;:1,&quot;errorMessage&quot;:&quot;x&quot;,&quot;statusCode&quot;:439}'),
    ).toEqual(['&quot;statusCode&quot;:439'])
  })

  it('has one span for each occurrence', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('\n', ' — ', ', then '),
        (count, between) => {
          const text = Array(count).fill('TimeLimitReached').join(between)
          const [finding] = recognise(text)
          expect(finding?.evidence.map(({ start }) => start)).toEqual(
            Array.from({ length: count }, (_, index) => index * ('TimeLimitReached'.length + between.length)),
          )
        },
      ),
    )
  })

  const fragment = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      ...entries.flatMap(({ examples, names }) => [...examples, ...names.map(({ name }) => name)]),
    ),
    fc.constantFrom(
      '"statusCode":',
      'SCF ',
      '云函数',
      '状态码',
      '报错',
      '\\"',
      '&quot;',
      '\\n',
      '\n',
      ' ',
      '\ud83d',
      '４３９',
    ),
    fc.integer({ min: 390, max: 540 }).map(String),
  )
  const anyText = fc.array(fragment, { maxLength: 12 }).map((list) => list.join(''))

  it('is always exactly the text between its offsets, in order and apart', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, asked) => {
        for (const { evidence } of recognise(text, { asked })) {
          expect(evidence.length).toBeGreaterThan(0)
          for (const [index, span] of evidence.entries()) {
            expect(text.slice(span.start, span.end)).toBe(span.text)
            expect(span.start).toBeGreaterThanOrEqual(evidence[index - 1]?.end ?? 0)
            expect(span.end).toBeGreaterThan(span.start)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it('whoever asks hears all that is said unasked, and maybe more', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const asked = codes(text, true)
        for (const code of codes(text)) expect(asked).toContain(code)
      }),
    )
  })
})

describe('work', () => {
  /** Calls of the engine into each text stay in proportion: no rule may look at everything for every hit. */
  it('a text of nothing but hits gives every hit, a thousand times over', () => {
    const line =
      '{"errorCode":-1,"errorMessage":"Invoking task timed out after 3 seconds","statusCode":433}\n'
    const [finding] = recognise(line.repeat(1_000))
    expect(finding?.evidence).toHaveLength(2_000)
  })
})
