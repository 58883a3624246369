import type { App } from '@slack/bolt'
import type { ModalView } from '@slack/types'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Delivery } from '../../../../src/workspace/delivery/outbox.ts'
import { exchangesAbout } from '../../../../src/workspace/local/exchanges/exchanges.ts'
import { type FakeSlack, startSlack } from '../../../../src/workspace/slack.ts'
import { startBoltHttp } from '../../../support/clients.ts'

const deliveries: Delivery[] = []
let slack: FakeSlack
let stopBot: () => Promise<unknown>
beforeEach(async () => {
  deliveries.length = 0
  slack = await startSlack({ onDelivered: (delivery) => deliveries.push(delivery) })
  const bolt = await startBoltHttp(slack, listen)
  stopBot = bolt.stop
})
afterEach(async () => {
  await stopBot()
  await slack.stop()
})

const channel = 'C0ONCALL'
const button = { type: 'button', action_id: 'more', text: { type: 'plain_text', text: 'More' } } as const

function listen(app: App): void {
  app.message('explain', async ({ client, message }) => {
    const payload = { codes: '439', source_ts: message.ts }
    await client.chat.postMessage({
      channel: message.channel,
      thread_ts: message.ts,
      text: 'an answer',
      metadata: { event_type: 'scf_findings', event_payload: payload },
    })
  })
  app.command('/scf-error', async ({ ack }) => {
    await ack({ text: 'an answer', blocks: [{ type: 'actions', elements: [button] }] })
  })
  app.action('more', async ({ ack, body, client, respond }) => {
    await ack()
    await respond({ text: 'more', replace_original: true })
    const { trigger_id = '' } = 'trigger_id' in body ? body : {}
    const title = { type: 'plain_text', text: 'More' } as const
    const view: ModalView = { type: 'modal', title, blocks: [{ type: 'divider' }] }
    const opened = await client.views.open({ trigger_id, view })
    await client.views.update({ view_id: opened.view?.id ?? '', view })
  })
}

function about(ts: string | undefined): string[] {
  const traffic = { workspace: slack.workspace, deliveries, calls: slack.calls }
  return exchangesAbout(traffic, { channel, ts: ts ?? '' }).map(
    ({ from, name, status }) => `${from}: ${name} ${status}`,
  )
}

it('a message has what was told of it and the answer to it, and so has the answer', async () => {
  const { message } = await slack.post({ channel, user: 'alice', text: 'explain 439' })
  await slack.called('chat.postMessage')
  await slack.settled()
  await slack.post({ channel, user: 'alice', text: 'something else' })
  const [, reply] = slack.messages(channel)
  const told = ['slack: events_api message 200', 'bot: chat.postMessage ok']
  expect(about(message.ts)).toEqual(told)
  expect(about(reply?.ts).toSorted()).toEqual([...told, 'slack: events_api message 200'].toSorted())
})

it('the answer to a command has the command, and what its buttons led to', async () => {
  await slack.command({ channel, user: 'alice', command: '/scf-error', text: '439' })
  await slack.command({ channel, user: 'wei', command: '/scf-error', text: '433' })
  const [shown] = slack.ephemerals('alice')
  expect(about(shown?.ts)).toEqual(['slack: slash_commands /scf-error 200'])
  await slack.click({ user: 'alice', message: { channel, ts: shown?.ts ?? '' }, action: 'more' })
  await slack.called('views.update')
  expect(slack.ephemerals('alice')).toMatchObject([{ text: 'more' }])
  expect(about(shown?.ts)).toEqual([
    'slack: slash_commands /scf-error 200',
    'slack: interactive block_actions 200',
    'bot: response_url ok',
    'bot: views.open ok',
    'bot: views.update ok',
  ])
})

it('a message has nothing of the modals that others opened elsewhere', async () => {
  const { message } = await slack.post({ channel, user: 'alice', text: 'explain 439' })
  await slack.called('chat.postMessage')
  await slack.command({ channel, user: 'wei', command: '/scf-error', text: '433' })
  const [shown] = slack.ephemerals('wei')
  await slack.click({ user: 'wei', message: { channel, ts: shown?.ts ?? '' }, action: 'more' })
  await slack.called('views.update')
  expect(about(message.ts)).toEqual(['slack: events_api message 200', 'bot: chat.postMessage ok'])
})

it('a failure and a repetition say so', async () => {
  const { message, deliveries: first } = await slack.post({
    channel,
    user: 'alice',
    text: 'x',
    to: ['http://127.0.0.1:1'],
  })
  const retry = { num: 1, reason: 'connection_failed' }
  for (const delivery of first) await slack.redeliver(delivery, { retry })
  expect(about(message.ts)).toEqual([
    'slack: events_api message connection_failed',
    'slack: events_api message 200, retry 1 (connection_failed)',
  ])
})

it('shows payloads and times, and no secret of the wire', async () => {
  await slack.command({ channel, user: 'alice', command: '/scf-error', text: '439' })
  const { message } = await slack.post({ channel, user: 'alice', text: 'explain 439' })
  await slack.called('chat.postMessage')
  const traffic = { workspace: slack.workspace, deliveries, calls: slack.calls }
  const places = [slack.ephemerals('alice')[0]?.ts ?? '', message.ts]
  const exchanges = places.flatMap((ts) => exchangesAbout(traffic, { channel, ts }))
  expect(exchanges).toMatchObject([
    { request: { command: '/scf-error', text: '439', response_url: '…' }, answer: { text: 'an answer' } },
    { request: { event: { text: 'explain 439' } } },
    { request: { text: 'an answer', metadata: { event_type: 'scf_findings' } }, answer: { ok: true } },
  ])
  for (const { at, ms } of exchanges) expect([at > 0, (ms ?? -1) >= 0]).toEqual([true, true])
  const all = JSON.stringify(exchanges)
  for (const secret of [
    slack.botToken,
    slack.signingSecret,
    slack.workspace.app.verificationToken,
    '/response/',
  ]) {
    expect(all).not.toContain(secret)
  }
})
