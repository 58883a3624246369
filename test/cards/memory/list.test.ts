import { expect, it } from 'vitest'
import { incidentItem } from '../../../src/cards/memory/list.ts'
import type { Incident } from '../../../src/triage/incident.ts'

const day = 24 * 60 * 60_000
const now = Date.UTC(2026, 10, 25)
const incident: Incident = {
  ...{ fingerprint: 'f', code: 433, facts: {}, state: 'open', count: 2, recentCount: 0, revision: 1 },
  ...{ firstSeen: now - 40 * day, lastSeen: now - 40 * day },
}
const shown = (others: Partial<Incident>, language: 'en' | 'zh' = 'en') =>
  JSON.stringify(
    incidentItem({ incident: { ...incident, ...others } }, { nameOf: () => undefined, now, language }),
  )

it('counts the runs of 30 days', () => {
  expect(shown({ recentCount: 2, lastSeen: now - day })).toContain('2 runs in 30 days, last seen 24 h ago')
})

it('says of what is older only when it was seen', () => {
  expect(shown({})).toContain('"last seen 40 days ago"')
  expect(shown({}, 'zh')).toContain('"最近一次：40 天前"')
})

it('says nothing of a run that was taken back', () => {
  expect(shown({ lastSeen: now - day })).not.toMatch(/runs|seen/)
})
