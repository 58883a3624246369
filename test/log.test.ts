import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLog, type LogFields, type LogLevel, logLevels } from '../src/log.ts'

const fieldNames = [
  'team',
  'channel',
  'ts',
  'id',
  'surface',
  'outcome',
  'reason',
  'error',
  'mode',
  'method',
  'codes',
  'rule',
  'status',
  'ms',
  'count',
  'port',
  'version',
]

function recordingLog(level: LogLevel = 'debug') {
  const lines: string[] = []
  const log = createLog({ level, write: (line) => lines.push(line), now: () => Date.UTC(2026, 7, 1) })
  return { log, lines }
}

describe('a log line', () => {
  it('is one JSON object with time, level, event and the fields given', () => {
    const { log, lines } = recordingLog()
    log('info', 'answered', { team: 'T01AB', channel: 'C9', ts: '1700000000.000100', codes: [433], ms: 12 })
    expect(lines).toEqual([
      '{"time":"2026-08-01T00:00:00.000Z","level":"info","event":"answered","team":"T01AB","channel":"C9","ts":"1700000000.000100","codes":[433],"ms":12}\n',
    ])
  })

  it('names the row or the cause behind a wrong answer, and nothing else under these names', () => {
    const { log, lines } = recordingLog()
    log('info', 'dismissed', { rule: 'own-loose' })
    log('info', 'dismissed', { rule: 'what somebody wrote' })
    log('info', 'dismissed', { cause: 'missing-python-module' })
    log('info', 'dismissed', { cause: 'The module is missing' })
    expect(lines.map((line) => JSON.parse(line)).map(({ rule, cause }) => rule ?? cause)).toEqual([
      ...['own-loose', undefined],
      ...['missing-python-module', undefined],
    ])
  })

  it('is written from the chosen level upwards only', () => {
    const { log, lines } = recordingLog('warn')
    for (const level of logLevels) log(level, 'tick')
    expect(lines.map((line) => JSON.parse(line).level)).toEqual(['warn', 'error'])
  })

  it('says other for an error that is no code, so that the trouble itself is not lost', () => {
    const { log, lines } = recordingLog()
    log('error', 'post_failed', { error: '<html>Sign in</html>' })
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ event: 'post_failed', error: 'other' })
  })

  it('leaves out a value that has not the form of its field', () => {
    const { log, lines } = recordingLog()
    log('info', 'answered', {
      team: 'help, our function says 433',
      channel: 'general',
      ts: 'now',
      reason: 'two words',
      ms: Number.NaN,
      codes: [433, Number.POSITIVE_INFINITY],
    })
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      time: '2026-08-01T00:00:00.000Z',
      level: 'info',
      event: 'answered',
      codes: [433],
    })
  })

  it('never holds a sentence, an unknown field or a line break, whatever a payload puts into it', () => {
    const untyped = fc.oneof(
      fc.dictionary(fc.constantFrom(...fieldNames, 'text', 'body', 'token'), fc.anything()),
      fc.dictionary(fc.constantFrom(...fieldNames), fc.string()),
    )
    fc.assert(
      fc.property(fc.string(), untyped, (event, fields) => {
        const { log, lines } = recordingLog()
        log('info', event, fields as LogFields)
        const line = lines.join('')
        expect(line.trimEnd().split('\n')).toHaveLength(1)
        const { time: _, level: __, event: said, ...rest } = JSON.parse(line)
        expect(said).toMatch(/^\S+$/)
        for (const [name, value] of Object.entries(rest)) {
          expect(fieldNames).toContain(name)
          if (typeof value === 'string') expect(value).toMatch(/^[\w.-]{1,60}$/)
          else for (const item of [value].flat()) expect(typeof item).toBe('number')
        }
      }),
    )
  })

  it('lets no token through in place of a code', () => {
    const { log, lines } = recordingLog()
    log('info', 'xoxb-1-2-abc', { reason: 'xapp-1-A1-2-abc', error: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3' })
    expect(lines.join('')).not.toMatch(/xox|xapp|AKID/)
  })
})
