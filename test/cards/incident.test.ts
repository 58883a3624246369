import { describe, expect, it } from 'vitest'
import { withIncident } from '../../src/cards/incident.ts'
import { printCard } from '../../src/cli/print.ts'
import type { Language } from '../../src/language.ts'
import type { Incident } from '../../src/triage/incident.ts'

const minute = 60_000
const hour = 60 * minute
const night = Date.UTC(2026, 10, 25, 2, 14)

const first: Incident = {
  fingerprint: 'f',
  code: 433,
  facts: { functionName: '1f' },
  state: 'open',
  count: 1,
  recentCount: 1,
  firstSeen: night,
  lastSeen: night,
  revision: 1,
}
const seventh: Incident = { ...first, count: 9, recentCount: 7, previousSeen: night - 3.5 * hour }
const fix = { user: 'U0ADA', at: night - 4 * hour, note: 'raised the timeout to 30 s' }
const names: Readonly<Record<string, string>> = { U0ADA: 'Ada', U0BO: 'Bo' }

function shown(incident: Incident, { language = 'en' as Language, now = night + hour } = {}) {
  const card = { headline: 'H', blocks: [{ kind: 'text', line: ['B'] } as const] }
  const view = { nameOf: (user: string) => names[user], now, language }
  return printCard(withIncident(card, incident, view), { width: 200, colour: false })
    .trim()
    .split('\n\n')
}

describe('of texts that name no function', () => {
  it.each([
    ['en', '7th here in 30 days (no function named)'],
    ['zh', '本频道 30 天内第 7 次出现（没有写明函数）'],
  ] as const)('the history says what it rests on (%s)', (language, sentence) => {
    expect(shown({ ...seventh, facts: {} }, { language })[1]).toContain(sentence)
  })
})

describe('a changed limit', () => {
  it.each([
    ['en', 'timeout changed from 3 s to 10 s · memory changed from 128 MB to 256 MB'],
    ['zh', '超时时间由 3 s 改为 10 s · 内存由 128 MB 改为 256 MB'],
  ] as const)('is told (%s)', (language, sentence) => {
    const facts = { ...seventh.facts, timeoutMs: 10_000, memoryMb: 256 }
    const incident = { ...seventh, facts, before: { timeoutMs: 3_000, memoryMb: 128 } }
    expect(shown(incident, { language })[1]).toContain(sentence)
  })
})

describe('the history', () => {
  it('is that there is none', () => {
    expect(shown(first)).toEqual(['H', 'First time here', 'B'])
    expect(shown(first, { language: 'zh' })[1]).toBe('在这里是第一次出现')
  })

  it('counts, says when it was there last, and what helped then', () => {
    const [, status, history] = shown({ ...seventh, lastFix: fix })
    expect(status).toBe('Open again. Last fix (Ada, 4 h ago): raised the timeout to 30 s')
    expect(history).toBe('7th time in 30 days · last 3 h ago')
    const [, chinese, before] = shown({ ...seventh, lastFix: fix }, { language: 'zh' })
    expect(chinese).toBe('又出现了。上次的解决办法（Ada，4 小时前）：raised the timeout to 30 s')
    expect(before).toBe('30 天内第 7 次出现 · 上次在 3 小时前')
  })

  it.each([
    ['en', 'First time in 30 days · last 31 days ago', 'Open again. Last fix (Ada, 31 days ago): raised it'],
    ['zh', '30 天内第一次出现 · 上次在 31 天前', '又出现了。上次的解决办法（Ada，31 天前）：raised it'],
  ] as const)('tells what was too long ago to be one with it (%s)', (language, often, status) => {
    const seenBefore = night - 31 * 24 * hour
    const lastFix = { ...fix, at: seenBefore, note: 'raised it' }
    for (const count of [1, 3]) {
      expect(shown({ ...first, count, seenBefore, lastFix }, { language }).slice(1, 3)).toEqual([
        status,
        often,
      ])
    }
    // Of the two that came, one was taken back.
    const left = { ...first, seenBefore, previousSeen: night - minute }
    expect(shown(left, { language })[1]).toBe(often)
    expect(shown({ ...left, facts: {} })[1]).toBe(
      'First here in 30 days (no function named) · last 31 days ago',
    )
  })

  it('is no first time once it was fixed, though the run before was taken back', () => {
    expect(shown({ ...first, lastFix: fix, previousSeen: night - 5 * hour })[2]).toBe('First time in 30 days')
    // Who wrote the fix has had this very run.
    expect(shown({ ...first, state: 'fixed', lastFix: { ...fix, at: night + 1 } })[2]).toBe('First time here')
  })

  it('says nothing of a run before that was taken back, and counts in none', () => {
    const after = { ...first, count: 2, previousSeen: night - minute }
    expect(shown(after)[1]).toBe('First time in 30 days')
    expect(shown({ ...after, previousSeen: night - 40 * 24 * hour })[1]).toBe(
      'First time in 30 days · last 40 days ago',
    )
  })

  it.each([
    [20_000, 'less than a minute'],
    [12 * minute, '12 min'],
    [47 * hour, '47 h'],
    [49 * hour, '2 days'],
  ])('says how long ago %d ms are', (gap, words) => {
    expect(shown({ ...seventh, previousSeen: night - gap })[1]).toBe(
      `7th time in 30 days · last ${words} ago`,
    )
  })

  it.each([
    [1, 'First'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [112, '112th'],
  ])('calls number %d "%s"', (recentCount, word) => {
    expect(shown({ ...seventh, recentCount })[1]).toMatch(new RegExp(`^${word} time in 30 days`))
  })
})

describe('the status', () => {
  const taken: Incident = { ...seventh, state: 'taken', owner: { user: 'U0ADA', since: night } }

  it('is who is on it', () => {
    expect(shown(taken)[1]).toBe('Ada is on it (since 02:14 UTC)')
    expect(shown(taken, { language: 'zh' })[1]).toBe('Ada 从 02:14 UTC 开始处理')
  })

  it('is who took over, from whom', () => {
    const owner = { user: 'U0BO', since: night, from: 'U0ADA' }
    expect(shown({ ...taken, owner })[1]).toBe('Bo took over from Ada (02:14 UTC)')
  })

  it('names the day of what is long ago', () => {
    const later = { now: night + 13 * hour }
    expect(shown(taken, later)[1]).toBe('Ada is on it (since Wednesday 2026-11-25 02:14 UTC)')
    expect(shown(taken, { ...later, language: 'zh' })[1]).toBe('Ada 从 周三 2026-11-25 02:14 UTC 开始处理')
  })

  it('is what fixed it, which the history then does not repeat', () => {
    const [, status, history] = shown({ ...taken, state: 'fixed', lastFix: { ...fix, at: night } })
    expect(status).toBe('Fixed by Ada (02:14 UTC): raised the timeout to 30 s')
    expect(history).toBe('7th time in 30 days · last 3 h ago')
  })

  it('leaves what helped the last time to the history while somebody is on it', () => {
    const [, status, history] = shown({ ...taken, lastFix: fix })
    expect(status).toMatch(/^Ada is on it/)
    expect(history).toBe('7th time in 30 days · last 3 h ago · last fixed by Ada: raised the timeout to 30 s')
  })

  it('does without a name that Slack does not tell', () => {
    const owner = { user: 'U0GONE', since: night }
    expect(shown({ ...taken, owner })[1]).toBe('a colleague is on it (since 02:14 UTC)')
  })
})

describe('the runbooks', () => {
  const [ofFunction, ofCode] = ['https://wiki.example.com/order-sync', 'https://wiki.example.com/433']

  it.each([
    [{ ofFunction }, `Runbook ${ofFunction}`],
    [{ ofCode }, `Runbook ${ofCode}`],
    [{ ofFunction, ofCode }, `Runbook ${ofFunction} · Runbook of 433 ${ofCode}`],
  ])('stand below the history: %j', (runbooks, line) => {
    expect(shown({ ...first, runbooks }).slice(1)).toEqual(['First time here', line, 'B'])
  })

  it('are named in Chinese, too, and for what has no number by its code', () => {
    const refused = { ...first, code: 0, apiCode: 'LimitExceeded', runbooks: { ofFunction, ofCode } }
    expect(shown(refused, { language: 'zh' })[2]).toBe(
      `处理手册 ${ofFunction} · LimitExceeded 的处理手册 ${ofCode}`,
    )
  })
})
