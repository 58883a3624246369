import { expect, it } from 'vitest'
import type { Happening } from '../../../src/workspace/state/happenings.ts'
import { markRead, readUpTo } from '../../../src/workspace/state/read-marks.ts'
import { createWorkspace } from '../../../src/workspace/state/seed.ts'

it("a mark is one person's in one channel, never goes back, and is told when it moves", () => {
  const workspace = createWorkspace('http://127.0.0.1', () => 0)
  const told: Happening[] = []
  workspace.observers.add((happening) => told.push(happening))
  const mark = { user: 'U1', channel: 'C1', ts: '10.000002' }
  markRead(workspace, mark)
  markRead(workspace, mark)
  markRead(workspace, { ...mark, ts: '10.000001' })
  expect(readUpTo(workspace, mark)).toBe('10.000002')
  expect(readUpTo(workspace, { user: 'U2', channel: 'C1' })).toBe('')
  expect(readUpTo(workspace, { user: 'U1', channel: 'C2' })).toBe('')
  expect(told).toEqual([{ kind: 'read', ...mark }])
})
