import { LogLevel } from '@slack/bolt'
import { WebAPIHTTPError, WebAPIPlatformError } from '@slack/web-api'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLog } from '../../../src/log.ts'
import { boltLogger } from '../../../src/slack/intake/client.ts'

function recordingLogger() {
  const lines: string[] = []
  const log = createLog({ level: 'debug', write: (line) => lines.push(line), now: () => 0 })
  return { logger: boltLogger(log), said: () => lines.map((line) => JSON.parse(line)), lines }
}

describe("Bolt's own lines", () => {
  it('are reduced to level and the code of the error', () => {
    const { logger, said } = recordingLogger()
    const answer = { ok: false, error: 'not_in_channel', needed: 'channels:history' }
    logger.error('Slack API error: not_in_channel', new WebAPIPlatformError(answer))
    expect(said()).toEqual([
      {
        time: '1970-01-01T00:00:00.000Z',
        level: 'error',
        event: 'slack_client',
        error: 'not_in_channel',
      },
    ])
  })

  it('carry nothing of the headers and the body of an HTTP error', () => {
    const { logger, lines } = recordingLogger()
    const headers = { 'set-cookie': 'd=xoxd-secret' }
    logger.error(new WebAPIHTTPError(502, 'Bad Gateway', headers, 'a page with words'))
    expect(lines.join('')).toContain('http_502')
    expect(lines.join('')).not.toMatch(/xoxd|page|Gateway/)
  })

  it.each([
    ['An incoming event was not acknowledged within 3 seconds. Ensure that …', 'not_acknowledged'],
    ['Failed to parse and verify the request data: Failed to verify', 'bad_signature'],
    ['API Call failed due to rate limiting. Will retry in 3 seconds.', 'rate_limited'],
    ["A pong wasn't received from the server before the timeout of 5000ms!", 'socket_silent'],
  ])('that are known get our word for them: %s', (line, reason) => {
    const { logger, said } = recordingLogger()
    logger.warn(line)
    expect(said()).toMatchObject([{ level: 'warn', reason }])
  })

  it('at debug and unknown ones at info are not written at all', () => {
    const { logger, lines } = recordingLogger()
    logger.debug('http request body: {"text":"our function says 433"}')
    logger.info('Now connected to Slack')
    expect(lines).toEqual([])
  })

  it('leak no text, token or address at any level', () => {
    const secret = 'xoxb-111-222-abcdef'
    const leaky = fc.constantFrom(
      `Failed to send a WebSocket message (error: ${secret})`,
      secret,
      { token: secret, text: secret },
      new Error(secret),
      Object.assign(new Error(secret), { code: secret, name: secret, data: { error: secret } }),
      new Error('x', { cause: { code: secret } }),
      [secret],
    )
    const level = fc.constantFrom<'debug' | 'info' | 'warn' | 'error'>('debug', 'info', 'warn', 'error')
    fc.assert(
      fc.property(level, fc.array(leaky, { maxLength: 3 }), (name, parts) => {
        const { logger, lines } = recordingLogger()
        logger[name](...parts)
        expect(lines.join('')).not.toContain('111-222')
      }),
    )
  })

  it('are not turned up by setting DEBUG', () => {
    const { logger, lines } = recordingLogger()
    logger.setName('socket-mode')
    logger.setLevel(LogLevel.DEBUG)
    logger.debug('Received a message on the WebSocket: {"text":"433"}')
    expect(logger.getLevel()).not.toBe(LogLevel.DEBUG)
    expect(lines).toEqual([])
  })
})
