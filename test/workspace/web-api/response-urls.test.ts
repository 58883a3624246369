import { afterEach, beforeEach, expect, it } from 'vitest'
import { type FakeSlack, startSlack } from '../../../src/workspace/slack.ts'
import { webClient } from '../../support/clients.ts'

let slack: FakeSlack
let time: number

beforeEach(async () => {
  time = 1_700_000_000_000
  slack = await startSlack({ now: () => time })
})
afterEach(() => slack.stop())

async function commandUrl(): Promise<string> {
  const { payload } = await slack.command({ channel: 'oncall', user: 'alice', command: '/scf-error' })
  return String(payload.response_url)
}

async function answer(url: string, message: object) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(message),
  })
  return { status: response.status, body: await response.text() }
}

it('answers the asker, or everybody', async () => {
  const url = await commandUrl()
  expect(await answer(url, { text: 'psst' })).toEqual({ status: 200, body: 'ok' })
  expect(slack.ephemerals('alice')).toMatchObject([{ text: 'psst' }])
  await answer(url, { text: 'all', response_type: 'in_channel' })
  expect(slack.messages('oncall')).toMatchObject([{ text: 'all', bot_id: 'B0SCFBOT' }])
  expect(slack.calls.map(({ method }) => method)).toEqual(['response_url', 'response_url'])
})

it('works five times', async () => {
  const url = await commandUrl()
  for (let use = 1; use <= 5; use += 1) expect((await answer(url, { text: 'x' })).status).toBe(200)
  expect(await answer(url, { text: 'x' })).toMatchObject({
    status: 404,
    body: expect.stringContaining('used_url'),
  })
  expect(slack.ephemerals('alice')).toHaveLength(5)
})

it('works for half an hour', async () => {
  const url = await commandUrl()
  time += 30 * 60_000
  expect((await answer(url, { text: 'x' })).status).toBe(200)
  time += 1
  expect(await answer(url, { text: 'x' })).toMatchObject({
    status: 404,
    body: expect.stringContaining('expired_url'),
  })
  expect((await answer(`${slack.url}/response/unknown`, { text: 'x' })).status).toBe(404)
})

it('refuses what Slack would not show', async () => {
  const url = await commandUrl()
  const blocks = [{ type: 'alert', text: { type: 'plain_text', text: 'x' } }]
  expect(await answer(url, { blocks })).toMatchObject({
    status: 400,
    body: expect.stringContaining('invalid_blocks'),
  })
  expect(await answer(url, { response_type: 'everywhere' })).toMatchObject({ status: 400 })
  expect(await answer(url, {})).toMatchObject({ status: 400, body: expect.stringContaining('no_text') })
  expect(slack.ephemerals('alice')).toEqual([])
})

it('changes or deletes the message whose button was pressed', async () => {
  const elements = [{ type: 'button', action_id: 'a', text: { type: 'plain_text', text: 'A' } }]
  const blocks = [{ type: 'actions', elements }]
  const { ts } = await webClient(slack).chat.postMessage({ channel: 'C0ONCALL', text: 'card', blocks })
  const click = { user: 'alice', action: 'a', message: { channel: 'oncall', ts: String(ts) } }
  const url = String((await slack.click(click)).payload.response_url)
  await answer(url, { replace_original: true, text: 'new card' })
  expect(slack.messages('oncall')).toMatchObject([{ ts, text: 'new card' }])
  await answer(url, { delete_original: true, response_type: 'in_channel', text: 'instead' })
  expect(slack.messages('oncall')).toMatchObject([{ text: 'instead' }])
})
