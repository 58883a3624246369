import { describe, expect, it } from 'vitest'
import { lookup } from '../../../../src/lookup/lookup.ts'

const id = (run: number) => `7a2ae0d9-63f6-46ea-8ca4-34cb7fe081f${run}`
const pay = { SCF_FunctionName: 'pay', SCF_Namespace: 'default', SCF_StatusCode: 433, SCF_Duration: 5000 }
const refund = { SCF_FunctionName: 'refund', SCF_Namespace: 'prod', SCF_StatusCode: 439, SCF_Duration: 120 }
const asLine = (record: object) =>
  Object.entries(record)
    .map(([key, value]) => `${key}:${value}`)
    .join(' ')
const ofCode = (text: string, code: number) => lookup(text).findings.find((each) => each.code === code)

describe('a record of the log service bounds its fields:', () => {
  const named = [
    { ...pay, SCF_RequestId: id(1) },
    { ...refund, SCF_RequestId: id(2) },
  ]
  const told = { functionName: 'refund', namespace: 'prod', durationMs: 120 }

  it.each([
    ['an array on one line', JSON.stringify(named)],
    ['an array of many lines', JSON.stringify(named, null, 2)],
    ['an escaped array', JSON.stringify({ QueryLog: JSON.stringify(named) })],
  ])('%s', (_, text) => {
    expect(ofCode(text, 439)?.details).toEqual({ ...told, requestId: id(2) })
    expect(ofCode(text, 433)?.details).toMatchObject({
      functionName: 'pay',
      requestId: id(1),
      durationMs: 5000,
    })
  })

  it.each([
    ['objects without a request', [pay, refund].map((each) => JSON.stringify(each)).join('\n')],
    ['lines without a request', [pay, refund].map(asLine).join('\n')],
    ['fields line by line', [pay, refund].map((each) => asLine(each).replaceAll(' ', '\n')).join('\n')],
  ])('%s', (_, text) => {
    expect(ofCode(text, 439)?.details).toEqual(told)
    expect(ofCode(text, 433)?.details).toMatchObject({ functionName: 'pay', durationMs: 5000 })
  })
})

it('runs of two functions without a request are told apart', () => {
  const [finding] = lookup(JSON.stringify([pay, { ...refund, SCF_StatusCode: 433 }])).findings
  expect(finding).toMatchObject({
    count: 2,
    details: { functionName: 'refund' },
    functions: [{ details: { functionName: 'pay', durationMs: 5000 }, count: 1 }],
  })
})

it('what a run has printed line by line is of one run', () => {
  const failed = { ...pay, SCF_StatusCode: 430 }
  const text = [
    {
      ...failed,
      SCF_Message: '{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"KeyError: 1"}',
    },
    { ...failed, SCF_Message: 'the end' },
  ]
  expect(ofCode(text.map((each) => JSON.stringify(each)).join('\n'), 430)?.details.exception).toBe(
    'KeyError: 1',
  )
})
