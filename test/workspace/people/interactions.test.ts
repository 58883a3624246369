import type { App } from '@slack/bolt'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type FakeSlack, startSlack } from '../../../src/workspace/slack.ts'
import { startBoltHttp, webClient } from '../../support/clients.ts'

let slack: FakeSlack
let bolt: { stop: () => Promise<unknown> } | undefined

beforeEach(async () => {
  slack = await startSlack()
})
afterEach(async () => {
  await bolt?.stop()
  bolt = undefined
  await slack.stop()
})

async function listen(register: (app: App) => void) {
  bolt = await startBoltHttp(slack, register)
}

const buttons = [
  {
    type: 'actions',
    block_id: 'row',
    elements: [
      { type: 'button', action_id: 'more', text: { type: 'plain_text', text: 'More' }, value: '433' },
      {
        type: 'overflow',
        action_id: 'menu',
        options: [{ text: { type: 'plain_text', text: 'Copy' }, value: 'copy' }],
      },
    ],
  },
]

it('a command has all the fields that Slack sends, and its answer is for the asker', async () => {
  let body: object = {}
  await listen((app) =>
    app.command('/scf-error', async ({ command, ack }) => {
      body = command
      await ack({ text: 'answer', blocks: [{ type: 'divider' }] })
    }),
  )
  await slack.command({ channel: 'oncall', user: 'wei', command: '/scf-error', text: '433\nmore' })
  expect(body).toMatchObject({
    token: 'verification-token',
    team_id: 'T0TEAM',
    team_domain: 'scf-team',
    channel_id: 'C0ONCALL',
    channel_name: 'oncall',
    user_id: 'U0WEI',
    user_name: 'wei',
    command: '/scf-error',
    text: '433\nmore',
    api_app_id: 'A0SCFBOT',
    is_enterprise_install: 'false',
    response_url: expect.stringMatching(/^http:\/\/127/),
    trigger_id: expect.any(String),
  })
  expect(slack.ephemerals('wei')).toMatchObject([{ text: 'answer', blocks: [{ type: 'divider' }] }])
  expect(slack.messages('oncall')).toEqual([])
})

it('a command can be answered by plain text, for all, or with nothing', async () => {
  const answers = ['433', { text: 'for all', response_type: 'in_channel' as const }, '']
  await listen((app) => app.command(/.*/, async ({ ack }) => ack(answers.shift())))
  const ask = () => slack.command({ channel: 'oncall', user: 'alice', command: '/scf-error' })
  await ask()
  expect(slack.ephemerals('alice')).toMatchObject([{ text: '433' }])
  await ask()
  expect(slack.messages('oncall')).toMatchObject([{ text: 'for all', subtype: 'bot_message' }])
  await ask()
  expect(slack.ephemerals('alice')).toHaveLength(1)
})

it('an answer that Slack would not show is a bug that surfaces', async () => {
  await listen((app) => app.command(/.*/, async ({ ack }) => ack({ blocks: [{ type: 'sectoin' }] })))
  const asked = slack.command({ channel: 'oncall', user: 'alice', command: '/scf-error' })
  await expect(asked).rejects.toThrow('invalid_blocks')
})

it('a message shortcut brings the message, also from where the bot is no member', async () => {
  const seen: object[] = []
  await listen((app) =>
    app.shortcut({ type: 'message_action', callback_id: 'explain' }, async ({ shortcut, ack }) => {
      seen.push(shortcut)
      await ack()
    }),
  )
  slack.addChannel({ name: 'strange', withBot: false })
  const { message } = await slack.post({ channel: 'strange', user: 'wei', text: '433' })
  const place = { channel: 'strange', ts: message.ts }
  const delivery = await slack.shortcut({ user: 'alice', callback: 'explain', message: place })
  expect(delivery).toMatchObject({ status: 200, answer: '' })
  expect(seen).toMatchObject([
    { user: { id: 'U0ALICE' }, channel: { id: 'C0STRANGE' }, message: { text: '433', user: 'U0WEI' } },
  ])
  expect(seen[0]).toHaveProperty('response_url')
})

it('a global shortcut has no message and no response_url', async () => {
  const seen: object[] = []
  await listen((app) =>
    app.shortcut({ type: 'shortcut', callback_id: 'open' }, async ({ shortcut, ack }) => {
      seen.push(shortcut)
      await ack()
    }),
  )
  await slack.shortcut({ user: 'alice', callback: 'open' })
  expect(seen).toMatchObject([{ type: 'shortcut', callback_id: 'open', user: { id: 'U0ALICE' } }])
  expect(seen[0]).not.toHaveProperty('response_url')
})

it('a button of a message, and an option of its menu, reach the bot with the message', async () => {
  const seen: object[] = []
  await listen((app) =>
    app.action(/.*/, async ({ body, ack }) => {
      seen.push(body)
      await ack()
    }),
  )
  const { ts } = await webClient(slack).chat.postMessage({
    channel: 'C0ONCALL',
    text: 'card',
    blocks: buttons,
  })
  const message = { channel: 'oncall', ts: String(ts) }
  await slack.click({ user: 'alice', action: 'more', message })
  await slack.click({ user: 'alice', action: 'menu', value: 'copy', message })
  expect(seen).toMatchObject([
    {
      type: 'block_actions',
      container: { type: 'message', message_ts: ts, channel_id: 'C0ONCALL', is_ephemeral: false },
      message: { text: 'card' },
      actions: [{ type: 'button', action_id: 'more', block_id: 'row', value: '433' }],
    },
    { actions: [{ type: 'overflow', action_id: 'menu', selected_option: { value: 'copy' } }] },
  ])
  expect(() => slack.click({ user: 'alice', action: 'gone', message })).toThrow('more, menu')
})

it('the message of a click and of a shortcut shows no metadata', async () => {
  const seen: object[] = []
  await listen((app) => {
    app.action(/.*/, async ({ body, ack }) => {
      seen.push(body)
      await ack()
    })
    app.shortcut('explain', async ({ shortcut, ack }) => {
      seen.push(shortcut)
      await ack()
    })
  })
  const metadata = { event_type: 'e', event_payload: { n: 1 } }
  const card = { channel: 'C0ONCALL', text: 'card', blocks: buttons, metadata }
  const message = { channel: 'oncall', ts: String((await webClient(slack).chat.postMessage(card)).ts) }
  await slack.click({ user: 'alice', action: 'menu', value: 'copy', message })
  await slack.shortcut({ user: 'alice', callback: 'explain', message })
  expect(seen).toMatchObject([{ message: { text: 'card' } }, { message: { text: 'card' } }])
  expect(JSON.stringify(seen)).not.toContain('event_payload')
})

it('a modal opened from a button knows of the message what its private_metadata says, and nothing else', async () => {
  const seen: object[] = []
  const input = { type: 'plain_text_input' as const, action_id: 'note', initial_value: 'raised the' }
  const label = { type: 'plain_text' as const, text: 'x' }
  await listen((app) => {
    app.action('more', async ({ body, ack, client }) => {
      await ack()
      const { trigger_id } = body as { trigger_id: string }
      const blocks = [{ type: 'input' as const, block_id: 'note', label, element: input }]
      const view = { type: 'modal' as const, callback_id: 'fix', title: label, submit: label, blocks }
      await client.views.open({ trigger_id, view: { ...view, private_metadata: 'C0ONCALL' } })
    })
    app.view('fix', async ({ body, ack }) => {
      seen.push(body)
      await ack()
    })
  })
  const { ts } = await webClient(slack).chat.postMessage({
    channel: 'C0ONCALL',
    text: 'card',
    blocks: buttons,
  })
  await slack.click({ user: 'alice', action: 'more', message: { channel: 'oncall', ts: String(ts) } })
  await slack.called('views.open')
  await slack.typeInModal({ user: 'alice', action: 'note', text: 'raised the timeout' })
  await slack.submit({ user: 'alice' })
  const values = { note: { note: { type: 'plain_text_input', value: 'raised the timeout' } } }
  expect(seen).toMatchObject([
    { view: { private_metadata: 'C0ONCALL', state: { values } }, response_urls: [] },
  ])
  for (const field of ['container', 'channel', 'message', 'response_url']) {
    expect(seen[0]).not.toHaveProperty(field)
  }
})

it('private places go by Slack’s own names for them', async () => {
  const seen: unknown[] = []
  await listen((app) =>
    app.action(/.*/, async ({ body, ack }) => {
      seen.push('channel' in body && body.channel?.name)
      await ack()
    }),
  )
  slack.addChannel({ name: 'secret', type: 'group' })
  for (const channel of ['C0SECRET', slack.directMessage('alice').id]) {
    const { ts } = await webClient(slack).chat.postMessage({ channel, text: 'card', blocks: buttons })
    await slack.click({ user: 'alice', action: 'more', message: { channel, ts: String(ts) } })
  }
  expect(seen).toEqual(['privategroup', 'directmessage'])
})

it('an app without the scope has neither commands nor shortcuts', async () => {
  slack.workspace.tokens.get(slack.botToken)?.scopes.delete('commands')
  const command = slack.command({ channel: 'oncall', user: 'alice', command: '/scf-error' })
  await expect(command).rejects.toThrow('"commands"')
  await expect(slack.shortcut({ user: 'alice', callback: 'open' })).rejects.toThrow('"commands"')
})

it('a button of an ephemeral answer comes without the message, and can replace or delete it', async () => {
  const seen: object[] = []
  await listen((app) => {
    app.command(/.*/, async ({ ack }) => ack({ text: 'answer', blocks: buttons }))
    app.action('more', async ({ body, ack, respond }) => {
      seen.push(body)
      await ack()
      await respond({ text: 'replaced', blocks: buttons, replace_original: true })
    })
    app.action('menu', async ({ ack, respond }) => {
      await ack()
      await respond({ delete_original: true })
    })
  })
  await slack.command({ channel: 'oncall', user: 'alice', command: '/scf-error' })
  const ts = slack.ephemerals('alice')[0]?.ts ?? ''
  const message = { channel: 'oncall', ts }
  await slack.click({ user: 'alice', action: 'more', message })
  await slack.called('response_url')
  expect(seen).toMatchObject([{ container: { is_ephemeral: true, message_ts: ts } }])
  expect(seen[0]).not.toHaveProperty('message')
  expect(slack.ephemerals('alice')).toMatchObject([{ ts, text: 'replaced' }])
  await slack.click({ user: 'alice', action: 'menu', value: 'copy', message })
  await slack.called('response_url', ({ args }) => args.delete_original === true)
  expect(slack.ephemerals('alice')).toEqual([])
})

it('opening Home tells the bot, which publishes it', async () => {
  const seen: object[] = []
  await listen((app) =>
    app.event('app_home_opened', async ({ event, client }) => {
      seen.push(event)
      await client.views.publish({
        user_id: event.user,
        view: { type: 'home', blocks: [{ type: 'divider' }] },
      })
    }),
  )
  await slack.openHome({ user: 'alice' })
  await slack.called('views.publish')
  expect(slack.home('alice')).toMatchObject({ type: 'home', blocks: [{ type: 'divider' }] })
  await slack.openHome({ user: 'alice' })
  await slack.openHome({ user: 'alice', tab: 'messages' })
  expect(seen).toMatchObject([{ tab: 'home' }, { view: { type: 'home' } }, { tab: 'messages' }])
  expect(seen[0]).not.toHaveProperty('view')
})
