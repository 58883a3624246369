import { DatabaseSync } from 'node:sqlite'
import { RespondError } from '@slack/bolt'
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRequestError } from '@slack/web-api'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeOrOther, errorCode, isCode } from '../src/error-code.ts'

function thrownBy(action: () => unknown): unknown {
  try {
    action()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })

describe('the code of an error', () => {
  it.each<[string, unknown, string]>([
    [
      "Slack's own word",
      new WebAPIPlatformError({ ok: false, error: 'channel_not_found' }),
      'channel_not_found',
    ],
    [
      "other for a proxy's page",
      new WebAPIPlatformError({ ok: false, error: '<html>Sign in</html>' }),
      'other',
    ],
    ['the status of an HTTP error', new WebAPIHTTPError(503, 'x', { 'set-cookie': 's' }, 'body'), 'http_503'],
    ['the status of a failed response_url', new RespondError('gone', 404), 'http_404'],
    ["Node's code", refused, 'ECONNREFUSED'],
    ["Postgres's", Object.assign(new Error('x'), { code: '28P01', severity: 'FATAL' }), 'postgres_28P01'],
    ['the cause of a failed fetch', new TypeError('fetch failed', { cause: refused }), 'ECONNREFUSED'],
    [
      'the cause two levels down',
      new WebAPIRequestError(new TypeError('fetch failed', { cause: refused })),
      'ECONNREFUSED',
    ],
    ['a timeout', new WebAPIRequestError(new DOMException('late', 'TimeoutError')), 'TimeoutError'],
    [
      "the wrapper's code where the inner error has none",
      new WebAPIRequestError(new TypeError('fetch failed')),
      'slack_webapi_request_error',
    ],
    ['the first of several', Object.assign(new Error('many'), { originals: [refused] }), 'ECONNREFUSED'],
    [
      "SQLite's number",
      thrownBy(() => new DatabaseSync(':memory:').exec('select nothing from nowhere')),
      'sqlite_1',
    ],
    ['the name of a bug', new RangeError('the text somebody pasted'), 'RangeError'],
    [
      'other for a name that is a sentence',
      Object.assign(new Error('x'), { name: 'my own secret' }),
      'other',
    ],
    [
      'other for a token where a code should be',
      Object.assign(new Error('x'), { code: 'xoxb-1-2-abc' }),
      'other',
    ],
    ['other for a thrown string', 'boom', 'other'],
    ['other for nothing', undefined, 'other'],
  ])('is %s', (_, error, code) => {
    expect(errorCode(error)).toBe(code)
  })

  it('ends on an error that is its own cause', () => {
    const loop = new Error('x')
    loop.cause = loop
    expect(errorCode(loop)).toBe('Error')
  })

  it('is always a short code, whatever was thrown', () => {
    fc.assert(
      fc.property(fc.anything(), (thrown) => {
        expect(isCode(errorCode(thrown))).toBe(true)
      }),
    )
  })
})

it('a sentence, an access key and an empty string are no codes', () => {
  for (const text of ['two words', 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3', '', 'a'.repeat(61)]) {
    expect(codeOrOther(text)).toBe('other')
  }
})
