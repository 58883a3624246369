import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entries } from '../../src/catalog/index.ts'
import { lookup } from '../../src/lookup/lookup.ts'
import { fingerprintOf } from '../../src/triage/fingerprint.ts'

function printOf(text: string): string {
  const [finding] = lookup(text).findings
  if (finding === undefined) throw new Error(`Nothing is recognised in "${text}"`)
  return fingerprintOf(finding)
}

const failure = ({ requestId = 'a', line = 3, name = 'shop', message = 'x is 5', file = 'index.py' }) =>
  `START RequestId: ${requestId}\nERROR RequestId:${requestId} Result:{"statusCode":443,"errorMessage":"user code exception caught"} functionName: ${name}\nTraceback (most recent call last):\n  File "/var/user/${file}", line ${line}, in main_handler\nValueError: ${message}`

const requestIds = ['54d2b446-c6ed-48a3-88db-b0c894445554', '0e7c42d5-9b18-4af6-83d1-f5a26c09b7e3']

describe('the same trouble has the same fingerprint', () => {
  const first = printOf(failure({ requestId: requestIds[0] ?? '' }))
  it.each([
    ['in another run', { requestId: requestIds[1] ?? '' }],
    ['on another line of the same file', { requestId: requestIds[0] ?? '', line: 99 }],
    ['with other numbers in its message', { requestId: requestIds[0] ?? '', message: 'x is 77' }],
  ])('%s', (_, others) => {
    expect(printOf(failure(others))).toBe(first)
  })
})

it('a function of the same name in another namespace or region is another one', () => {
  const at = (place: string) => printOf(`${failure({})}\n${place}`)
  const places = ['', 'namespace: default', 'namespace: prod', 'region: ap-guangzhou', 'region: ap-tokyo']
  expect(new Set(places.map(at)).size).toBe(places.length)
})

describe('another trouble has another', () => {
  const first = printOf(failure({}))
  it.each([
    ['function', { name: 'billing' }],
    ['exception', { message: 'y is missing' }],
    ['file', { file: 'orders.py' }],
  ])('%s', (_, others) => {
    expect(printOf(failure(others))).not.toBe(first)
  })

  it('code', () => {
    const evidence = [{ start: 0, end: 1, text: 'x' }]
    const prints = entries.map(({ code }) =>
      fingerprintOf({ code, confidence: 'certain', evidence, details: {} }),
    )
    expect(new Set(prints).size).toBe(entries.length)
  })
})

it('a fingerprint is 14 hexadecimal digits, whatever it is made of', () => {
  const text = fc.string({ unit: 'binary', maxLength: 600 })
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 999 }), text, text, text, (code, evidence, exception, frame) => {
      const finding = {
        code,
        confidence: 'certain' as const,
        evidence: [{ start: 0, end: evidence.length, text: evidence }],
        details: { exception, frame },
      }
      expect(fingerprintOf(finding)).toMatch(/^[0-9a-f]{14}$/)
      expect(fingerprintOf(finding)).toBe(fingerprintOf(finding))
    }),
  )
})
