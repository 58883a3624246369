import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMetrics, type Outcome, surfaces } from '../src/metrics.ts'

const outcomes: readonly Outcome[] = ['answered', 'quiet', 'failed']
const help = /^# HELP (scfbot_[a-z_]+) \S.*$/
const type = /^# TYPE (scfbot_[a-z_]+) (counter|gauge|histogram)$/
const sample =
  /^(scfbot_[a-z_]+)(\{[a-z]+="[^"\\\n]*"(?:,[a-z]+="[^"\\\n]*")?\})? (\d+(?:\.\d+)?(?:e-?\d+)?)$/

/** Reads the Prometheus text format, refusing every line that is not in it; values by series. */
function read(text: string): Map<string, number> {
  expect(text.endsWith('\n')).toBe(true)
  const values = new Map<string, number>()
  for (const line of text.slice(0, -1).split('\n')) {
    if (help.test(line) || type.test(line)) continue
    const [, name, labels, value] = sample.exec(line) ?? []
    if (name === undefined) throw new Error(`not in the format: ${line}`)
    const series = name + (labels ?? '')
    if (values.has(series)) throw new Error(`twice: ${series}`)
    values.set(series, Number(value))
  }
  return values
}

describe('what GET /metrics prints', () => {
  it('begins with every answer series at zero, so that a rate sees the first event', () => {
    const values = read(createMetrics().text())
    for (const surface of surfaces) {
      for (const outcome of outcomes) {
        expect(values.get(`scfbot_answers_total{surface="${surface}",outcome="${outcome}"}`)).toBe(0)
      }
    }
    expect(values.get('scfbot_slack_rate_limited_total')).toBe(0)
    expect(values.get('scfbot_running')).toBe(0)
  })

  it('announces each family once, before its samples', () => {
    const metrics = createMetrics()
    metrics.answer({ surface: 'command', outcome: 'answered', ms: 3 })
    metrics.finding(433)
    const announced: string[] = []
    for (const line of metrics.text().trimEnd().split('\n')) {
      const name = type.exec(line)?.[1]
      if (name !== undefined) announced.push(name)
      const current = announced.at(-1)
      if (!line.startsWith('#')) expect(line.startsWith(current ?? 'nothing announced')).toBe(true)
    }
    expect(new Set(announced).size).toBe(announced.length)
  })

  it('counts what it is told', () => {
    const metrics = createMetrics()
    metrics.answer({ surface: 'mention', outcome: 'answered', ms: 120 })
    metrics.answer({ surface: 'mention', outcome: 'failed', ms: 9000 })
    metrics.answer({ surface: 'channel', outcome: 'quiet', ms: 1 })
    metrics.finding(439)
    metrics.finding(433)
    metrics.finding(433)
    metrics.rateLimited()
    metrics.dismissed()
    metrics.unreadable()
    metrics.unreadable()
    metrics.setRunning(2)
    const values = read(metrics.text())
    expect(values.get('scfbot_answers_total{surface="mention",outcome="answered"}')).toBe(1)
    expect(values.get('scfbot_answers_total{surface="mention",outcome="failed"}')).toBe(1)
    expect(values.get('scfbot_answers_total{surface="channel",outcome="quiet"}')).toBe(1)
    expect(values.get('scfbot_findings_total{code="433"}')).toBe(2)
    expect(values.get('scfbot_findings_total{code="439"}')).toBe(1)
    expect(values.get('scfbot_slack_rate_limited_total')).toBe(1)
    expect(values.get('scfbot_dismissed_total')).toBe(1)
    expect(values.get('scfbot_unreadable_threads_total')).toBe(2)
    expect(values.get('scfbot_running')).toBe(2)
  })

  it('times answers only: silence is quick and would hide a slow answer', () => {
    const metrics = createMetrics()
    metrics.answer({ surface: 'channel', outcome: 'quiet', ms: 1 })
    expect(metrics.text()).not.toContain('scfbot_answer_seconds_count')
  })

  it('puts an answer that takes exactly a bound into that bucket', () => {
    const metrics = createMetrics()
    metrics.answer({ surface: 'direct', outcome: 'answered', ms: 250 })
    const values = read(metrics.text())
    expect(values.get('scfbot_answer_seconds_bucket{surface="direct",le="0.1"}')).toBe(0)
    expect(values.get('scfbot_answer_seconds_bucket{surface="direct",le="0.25"}')).toBe(1)
  })

  it('keeps a histogram whole for any times: buckets grow, the last is the count, the sum is the sum', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 60_000, noNaN: true }), { minLength: 1 }), (times) => {
        const metrics = createMetrics()
        for (const ms of times) metrics.answer({ surface: 'command', outcome: 'answered', ms })
        const values = read(metrics.text())
        const buckets = [...values]
          .filter(([series]) => series.startsWith('scfbot_answer_seconds_bucket'))
          .map(([, value]) => value)
        expect(buckets).toEqual(buckets.toSorted((a, b) => a - b))
        expect(buckets.at(-1)).toBe(times.length)
        expect(values.get('scfbot_answer_seconds_count{surface="command"}')).toBe(times.length)
        const sum = times.reduce((total, ms) => total + ms / 1000, 0)
        expect(values.get('scfbot_answer_seconds_sum{surface="command"}')).toBeCloseTo(sum, 6)
        for (const bound of [0.01, 1, 10]) {
          const within = times.filter((ms) => ms / 1000 <= bound).length
          expect(values.get(`scfbot_answer_seconds_bucket{surface="command",le="${bound}"}`)).toBe(within)
        }
      }),
    )
  })
})
