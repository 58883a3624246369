import { describe, expect, it } from 'vitest'
import { codesOf, onSurface, type Result } from '../../src/slack/surface.ts'
import { testServices } from './services.ts'

const place = { team: 'T1', channel: 'C1', ts: '1.1' }

async function run(result: () => Promise<Result>, apologise?: (id: string) => Promise<unknown>) {
  const clock = [1_000, 1_250]
  const { services, log } = await testServices({ now: () => clock.shift() ?? 0 })
  const work = { surface: 'mention', place, run: result, ...(apologise && { apologise }) } as const
  await onSurface(services, work)
  return { log, metrics: services.metrics.text() }
}

it('counts, times and logs an answer with its codes', async () => {
  const { log, metrics } = await run(async () => ({ outcome: 'answered', codes: [433, 439] }))
  expect(log).toEqual([
    {
      level: 'info',
      event: 'answer',
      ...place,
      surface: 'mention',
      outcome: 'answered',
      ms: 250,
      codes: [433, 439],
    },
  ])
  expect(metrics).toContain('scfbot_answers_total{surface="mention",outcome="answered"} 1')
  expect(metrics).toContain('scfbot_findings_total{code="439"} 1')
})

it.each([
  ['quiet', 'debug'],
  ['failed', 'warn'],
] as const)('logs what was %s at %s, with the reason', async (outcome, level) => {
  const { log, metrics } = await run(async () => ({ outcome, reason: 'nothing_found' }))
  expect(log).toMatchObject([{ level, outcome, reason: 'nothing_found' }])
  expect(metrics).toContain(`{surface="mention",outcome="${outcome}"} 1`)
})

describe('what goes wrong', () => {
  const failing = () => Promise.reject(Object.assign(new Error('with a secret'), { code: 'EPIPE' }))

  it('is told to the user with the id that the log has', async () => {
    const ids: string[] = []
    const { log, metrics } = await run(failing, async (id) => ids.push(id))
    expect(ids).toEqual([expect.stringMatching(/^[0-9a-f]{8}$/)])
    expect(log).toMatchObject([{ level: 'warn', outcome: 'failed', id: ids[0], error: 'EPIPE' }])
    expect(JSON.stringify(log)).not.toContain('secret')
    expect(metrics).toContain('{surface="mention",outcome="failed"} 1')
  })

  it('goes on to whoever called where the user cannot be told', async () => {
    await expect(run(failing)).rejects.toThrow('with a secret')
  })

  it('twice, is noted and ends there', async () => {
    const { log } = await run(failing, failing)
    expect(log).toMatchObject([{ event: 'answer' }, { event: 'apology_failed', error: 'EPIPE' }])
    expect(log[1]?.id).toBe(log[0]?.id)
  })
})

describe('the codes of an answer', () => {
  const found = <Code extends number | string>(code: Code) =>
    ({ code, confidence: 'certain', evidence: [], details: {} }) as const

  it('are those of its findings in their order', () => {
    expect(codesOf({ findings: [found(439), found(433)] })).toEqual([439, 433])
  })

  it('of the management API are as the catalog lists them: a label and a log line hold nothing of a text', () => {
    const api = {
      findings: ['LimitExceeded.Function', 'LimitExceeded.Whatever', 'Mine.Own'].map(found),
      suggestions: [],
      isTypo: false,
    }
    expect(codesOf({ findings: [], api })).toEqual(['LimitExceeded.Function', 'LimitExceeded', 'other'])
  })
})
