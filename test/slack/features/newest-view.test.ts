import { afterEach, beforeEach, expect, it } from 'vitest'
import { noticeView } from '../../../src/slack/drawing/views.ts'
import { createNewestView } from '../../../src/slack/features/newest-view.ts'
import { type FakeSlack, startSlack } from '../../../src/workspace/slack.ts'
import { webClient } from '../../support/clients.ts'

let slack: FakeSlack
beforeEach(async () => {
  slack = await startSlack()
})
afterEach(() => slack.stop())

/** An open modal, and a way to say what is to be shown in it. */
function begin() {
  const { show } = createNewestView()
  const client = webClient(slack, { rejectRateLimitedCalls: true })
  return (actedAt: number, sentence: string, viewId = 'V1') =>
    show(client, { viewId, actedAt: `170000000${actedAt}.000100`, view: noticeView('SCF', sentence, 'en') })
}

// The fake knows no view V1 and says "not_found", as Slack does of a modal that is closed.
const shown = () =>
  slack.calls
    .filter(({ method }) => method === 'views.update')
    .map(({ args }) => String(args.view).match(/sentence \d/)?.[0])

it('shows only the newest of what came while an update was under way', async () => {
  const show = begin()
  await Promise.all([
    show(1, 'sentence 1'),
    show(2, 'sentence 2'),
    show(3, 'sentence 3'),
    show(4, 'sentence 4'),
  ])
  expect(shown()).toEqual(['sentence 1', 'sentence 4'])
})

it('leaves out what is older than what was shown, at once and later', async () => {
  const show = begin()
  await Promise.all([show(2, 'sentence 2'), show(1, 'sentence 1')])
  await show(1, 'sentence 1')
  expect(shown()).toEqual(['sentence 2'])
  await show(3, 'sentence 3')
  expect(shown()).toEqual(['sentence 2', 'sentence 3'])
})

it('keeps modals apart', async () => {
  const show = begin()
  await Promise.all([show(2, 'sentence 2', 'V1'), show(1, 'sentence 1', 'V2')])
  expect(shown()).toHaveLength(2)
})

it('waits where Slack says so, and then shows what is newest', async () => {
  const show = begin()
  slack.failNext('views.update', { status: 429, retryAfter: 0 }, { times: 2 })
  await show(1, 'sentence 1')
  expect(shown()).toEqual(['sentence 1', 'sentence 1', 'sentence 1'])
})

it('fails where nothing newer is there to show, and goes on with the next', async () => {
  const show = begin()
  slack.failNext('views.update', { error: 'internal_error' })
  await expect(show(1, 'sentence 1')).rejects.toThrow('internal_error')
  slack.failNext('views.update', { error: 'internal_error' })
  await Promise.all([show(2, 'sentence 2'), show(3, 'sentence 3')])
  expect(shown()).toEqual(['sentence 1', 'sentence 2', 'sentence 3'])
})

it('forgets the modals used longest ago', async () => {
  const show = begin()
  await show(2, 'sentence 2', 'V1')
  await Promise.all(Array.from({ length: 1_000 }, (_, index) => show(1, 'other', `W${index}`)))
  await show(1, 'sentence 1', 'V1')
  expect(shown().at(-1)).toBe('sentence 1')
})
