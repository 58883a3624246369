import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fingerprintOf } from '../../src/triage/fingerprint.ts'

const said = { channel: 'C1', ts: '1.1', code: 433, facts: { functionName: 'shop', exception: 'KeyError' } }

it.each([
  ['channel', { channel: 'C2' }],
  ['message', { ts: '1.2' }],
  ['code', { code: 434 }],
  ['code of the API', { apiCode: 'LimitExceeded' }],
  ['function', { facts: { functionName: 'mail', exception: 'KeyError' } }],
])('begins another incident in another %s', (_, others) => {
  expect(fingerprintOf({ ...said, ...others })).not.toBe(fingerprintOf(said))
})

it('does not depend on the order of what is said', () => {
  const facts = { exception: 'KeyError', functionName: 'shop' }
  expect(fingerprintOf({ ...said, facts })).toBe(fingerprintOf(said))
})

it('is 14 hexadecimal digits, whatever it is made of', () => {
  const text = fc.string({ unit: 'binary', maxLength: 600 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999 }), text, text, text, (code, channel, exception, file) => {
      expect(fingerprintOf({ ...said, channel, code, facts: { exception, file } })).toMatch(/^[0-9a-f]{14}$/)
    }),
  )
})
