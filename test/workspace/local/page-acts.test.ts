import { createServer, type ServerResponse } from 'node:http'
import type { InputBlock, View } from '@slack/types'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type LocalSlack, startLocalSlack } from '../../../src/workspace/local/local-slack.ts'
import { deliveryProblem, perform, type Stage } from '../../../src/workspace/local/page-acts.ts'
import type { Act, PickedFile } from '../../../src/workspace/page/protocol.ts'
import { listen } from '../../../src/workspace/web-api/server.ts'
import { webClient } from '../../support/clients.ts'

let local: LocalSlack
let stage: Stage
beforeEach(async () => {
  local = await startLocalSlack(() => {})
  stage = { slack: local.slack, me: local.person('Ada'), manifest: local.manifest }
})
afterEach(() => local.stop())

const act = (act: Act) => perform(stage, act)
const channel = 'C0ONCALL'

/** A bot that answers everything alike. */
async function withBot<T>(answer: (response: ServerResponse) => void, run: () => Promise<T>): Promise<T> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => answer(response))
  })
  local.slack.connect(await listen(server, 0))
  try {
    return await run()
  } finally {
    server.close().closeAllConnections()
  }
}

const sent = () => local.deliveries.map(({ type, payload }) => ({ type, ...payload }))

describe('`/remove @scf-bot` and `/invite @scf-bot`', () => {
  it('take the bot out of a channel, and back in with an event that names who invited it', async () => {
    const members = () => local.slack.workspace.channels.get(channel)?.members
    const { botUser } = local.slack.workspace.app
    await withBot(
      (response) => response.end(),
      async () => {
        await act({ act: 'post', channel, text: '/remove @scf-bot' })
        expect(members()).not.toContain(botUser)
        await act({ act: 'post', channel, text: '/invite @scf-bot' })
        await local.slack.settled()
        expect(members()).toContain(botUser)
        expect(sent()).toMatchObject([
          { event: { type: 'message', subtype: 'channel_join', user: botUser } },
          { event: { type: 'member_joined_channel', user: botUser, channel, inviter: stage.me.id } },
        ])
      },
    )
  })

  it('say so where there is nothing to do', async () => {
    await expect(act({ act: 'post', channel, text: '/invite @scf-bot' })).rejects.toThrow('already')
    await act({ act: 'post', channel, text: '/remove @scf-bot' })
    await expect(act({ act: 'post', channel, text: '/remove @scf-bot' })).rejects.toThrow(
      'not in this channel',
    )
    expect(await act({ act: 'post', channel, text: '/invite @bo' })).toHaveProperty('problem')
  })
})

describe('a post', () => {
  it('is done at once, whatever the bot makes of it', async () => {
    await withBot(
      () => {},
      async () => {
        expect(await act({ act: 'post', channel, text: 'hello' })).toEqual({})
        expect(local.slack.messages('oncall')).toMatchObject([{ text: 'hello', user: 'U0ADA' }])
      },
    )
  })

  it('that begins with a command is that command', async () => {
    await withBot(
      (response) => response.end(),
      () => act({ act: 'post', channel, text: '/SCF-error 439\nand more' }),
    )
    expect(sent()).toMatchObject([{ command: '/scf-error', text: '439\nand more', user_id: 'U0ADA' }])
    expect(local.slack.messages('oncall')).toEqual([])
  })

  it('that begins with an unknown command is refused, and with a space is a message', async () => {
    const { problem } = await act({ act: 'post', channel, text: '/scf 439' })
    expect(problem).toMatch(/^\/scf is not a valid command\./)
    await act({ act: 'post', channel, text: ' /scf 439' })
    expect(local.slack.messages('oncall')).toMatchObject([{ text: ' /scf 439' }])
  })

  it('is no command in a thread', async () => {
    const root = await local.slack.post({ channel, user: 'Ada', text: 'root' })
    const { problem } = await act({
      act: 'post',
      channel,
      text: '/scf-error 439',
      thread_ts: root.message.ts,
    })
    expect(problem).toBe('/scf-error is not supported in threads. Sorry!')
  })

  it('can be a reply that is also sent to the channel', async () => {
    const root = await local.slack.post({ channel, user: 'Ada', text: 'root' })
    await act({ act: 'post', channel, text: 'reply', thread_ts: root.message.ts, broadcast: true })
    expect(local.slack.messages('oncall')[1]).toMatchObject({
      subtype: 'thread_broadcast',
      thread_ts: root.message.ts,
    })
  })

  it.each([
    [12_000, undefined],
    [12_001, 'snippet'],
  ])('of %d characters is a message or a snippet', async (length, mode) => {
    await act({ act: 'post', channel, text: 'x'.repeat(length) })
    const [message] = local.slack.messages('oncall')
    expect(message?.files ?? [{}]).toMatchObject([mode === undefined ? {} : { mode, size: length }])
    expect(message?.text).toHaveLength(mode === undefined ? length : 0)
  })

  it('can carry files, with a text or without', async () => {
    const content = Buffer.from('433 TimeLimitReached').toString('base64')
    await act({ act: 'post', channel, text: '', files: [{ name: 'app.log', content }] })
    await act({ act: 'post', channel, text: 'look', files: [{ name: 'app.log', content }] })
    const file = { name: 'app.log', mode: 'snippet', preview: '433 TimeLimitReached' }
    expect(local.slack.messages('oncall')).toMatchObject([
      { text: '', subtype: 'file_share', files: [file] },
      { text: 'look', subtype: 'file_share', files: [file] },
    ])
  })

  it('of somebody of another company shows the app no more of a file than its id', async () => {
    const olga = { ...stage, me: local.person('Olga') }
    const files = [{ name: 'app.log', content: '' }]
    await perform(olga, { act: 'post', channel: 'C0PARTNERS', text: 'ours', files })
    expect(local.slack.messages('partners')).toMatchObject([
      { user: 'U0OLGA', user_team: 'T0OTHER', files: [{ mode: 'file_access' }] },
    ])
  })

  it('of nothing is refused', async () => {
    await expect(act({ act: 'post', channel, text: ' ' })).rejects.toThrow('nothing to send')
  })

  it('to a channel that is not there says so', async () => {
    await expect(act({ act: 'post', channel: 'C0NONE', text: 'x' })).rejects.toThrow('no channel "C0NONE"')
  })
})

describe('without a bot', () => {
  const failed = (what: string) => ({ problem: `${what} failed with the error "dispatch_failed"` })

  it('commands and shortcuts fail as in Slack', async () => {
    expect(await act({ act: 'command', channel, command: '/scf-error', text: '1' })).toEqual(
      failed('/scf-error'),
    )
    expect(await act({ act: 'shortcut', callback: 'open_scf_handler' })).toEqual(
      failed('Check an SCF handler'),
    )
  })

  it('what is posted is stored all the same', async () => {
    expect(await act({ act: 'post', channel, text: 'anyone?' })).toEqual({})
    expect(local.slack.messages('oncall')).toHaveLength(1)
  })
})

describe('a message', () => {
  it('of mine can be edited and deleted', async () => {
    const { message } = await local.slack.post({ channel, user: 'Ada', text: 'one' })
    await act({ act: 'edit', channel, ts: message.ts, text: 'two' })
    expect(local.slack.messages('oncall')).toMatchObject([{ text: 'two', edited: { user: 'U0ADA' } }])
    await act({ act: 'delete', channel, ts: message.ts })
    expect(local.slack.messages('oncall')).toEqual([])
  })

  it.each(['edit', 'delete'] as const)('of somebody else stays: %s', async (kind) => {
    const { message } = await local.slack.post({ channel, user: 'Bo', text: 'mine' })
    await expect(act({ act: kind, channel, ts: message.ts, text: 'x' })).rejects.toThrow('not yours')
    expect(local.slack.messages('oncall')).toMatchObject([{ text: 'mine' }])
  })
})

it('what only I see can be dismissed, by me', async () => {
  const client = webClient(local.slack)
  await client.chat.postEphemeral({ channel, user: 'U0ADA', text: 'psst' })
  const [{ ts } = { ts: '' }] = local.slack.ephemerals('Ada')
  await perform({ ...stage, me: local.person('Bo') }, { act: 'dismiss', channel, ts })
  expect(local.slack.ephemerals('Ada')).toHaveLength(1)
  await act({ act: 'dismiss', channel, ts })
  expect(local.slack.ephemerals('Ada')).toEqual([])
})

it('the app is not at home in another company', async () => {
  const olga = { ...stage, me: local.person('Olga') }
  expect(await perform(olga, { act: 'open_home' })).toMatchObject({ problem: expect.any(String) })
  expect(sent()).toEqual([])
})

it('files from the disk are uploaded, and held by the form', async () => {
  const { slack } = local
  const block: InputBlock = {
    ...{ type: 'input', block_id: 'package', label: { type: 'plain_text', text: 'Package' } },
    element: { type: 'file_input', action_id: 'package', filetypes: ['zip'], max_files: 1 },
  }
  const user = stage.me.id
  await slack.shortcut({ user, callback: 'open' })
  const [trigger_id = ''] = slack.workspace.triggers.keys()
  const title = { type: 'plain_text', text: 'Form' } as const
  const view: View = { type: 'modal', title, submit: title, blocks: [block] }
  await webClient(slack).views.open({ trigger_id, view })
  const content = Buffer.from('PK\u0000').toString('base64')
  await act({ act: 'attach', action: 'package', files: [{ name: 'code.ZIP', content }] })
  const [file] = slack.workspace.files.values()
  expect(file).toMatchObject({ name: 'code.ZIP', filetype: 'zip', content: Buffer.from('PK\u0000') })
  const held = () => slack.modal(user)?.state.values.package?.package
  expect(held()).toMatchObject({ type: 'file_input', files: [{ id: file?.id, name: 'code.ZIP', size: 3 }] })

  const attach = (...files: PickedFile[]) => act({ act: 'attach', action: 'package', files })
  await expect(attach({ name: 'notes.txt', content })).rejects.toThrow('not one of the types')
  await expect(attach({ name: '1.zip', content }, { name: '2.zip', content })).rejects.toThrow('1 at most')
  const large = Buffer.alloc(10 * 1_048_576 + 1).toString('base64')
  await expect(attach({ name: 'code.zip', content: large })).rejects.toThrow('larger than 10 MB')
  expect(held()).toMatchObject({ files: [{ name: 'code.ZIP' }] })
  await attach()
  expect(held()).toMatchObject({ files: [] })
})

it('a choice of language is told to the bot', async () => {
  await withBot(
    (response) => response.end(),
    () => act({ act: 'locale', locale: 'zh-CN' }),
  )
  expect(stage.me.locale).toBe('zh-CN')
  expect(sent()).toMatchObject([{ event: { type: 'user_change', user: { id: 'U0ADA', locale: 'zh-CN' } } }])
})

const delivery = { type: 'slash_commands', payload: { command: '/scf-error' }, at: 0, ms: 1 } as const

it('a command that was acknowledged has no problem', () => {
  expect(deliveryProblem(delivery, '/scf-error')).toBeUndefined()
})

it.each([
  ['http_timeout', '/scf-error failed with the error "operation_timeout"'],
  ['connection_failed', '/scf-error failed with the error "dispatch_failed"'],
  ['http_error', '/scf-error failed with the error "dispatch_failed"'],
] as const)('%s reads as in Slack', (problem, sentence) => {
  expect(deliveryProblem({ ...delivery, problem }, '/scf-error')).toBe(sentence)
})

it('a form that was not acknowledged stays open and says so', () => {
  const payload = { type: 'view_submission' }
  expect(
    deliveryProblem({ ...delivery, type: 'interactive', payload, problem: 'http_timeout' }, 'x'),
  ).toContain('trouble connecting')
})
