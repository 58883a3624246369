import type { App } from '@slack/bolt'
import type { InputBlock, View } from '@slack/types'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FakeSlack, startSlack } from '../../../src/workspace/slack.ts'
import { startBoltHttp } from '../../support/clients.ts'

let slack: FakeSlack
let bolt: { stop: () => Promise<unknown> }
let actions: object[]
let respond: object | undefined
let submitted: object[]

beforeEach(async () => {
  slack = await startSlack()
  actions = []
  submitted = []
  respond = undefined
  bolt = await startBoltHttp(slack, register)
  await slack.shortcut({ user: 'alice', callback: 'open' })
  await slack.called('views.open')
})
afterEach(async () => {
  await bolt.stop()
  await slack.stop()
})

const plain = (text: string) => ({ type: 'plain_text' as const, text })
const options = ['any', 'Python3.9'].map((name) => ({ text: plain(name), value: name }))

function form(fields: Partial<View> = {}): View {
  return {
    type: 'modal',
    callback_id: 'form',
    title: plain('Form'),
    submit: plain('Check'),
    notify_on_close: true,
    blocks: [
      {
        type: 'input',
        block_id: 'handler',
        dispatch_action: true,
        label: plain('Handler'),
        element: {
          type: 'plain_text_input',
          action_id: 'handler',
          dispatch_action_config: { trigger_actions_on: ['on_character_entered'] },
        },
      },
      {
        type: 'input',
        block_id: 'note',
        optional: true,
        label: plain('Note'),
        element: {
          type: 'plain_text_input',
          action_id: 'note',
          initial_value: 'before',
          min_length: 2,
          max_length: 200,
        },
      },
      quietInput('on-enter', { dispatch_action: true }, 'on_enter_pressed'),
      quietInput('undispatched', {}, 'on_character_entered'),
      {
        type: 'section',
        block_id: 'runtime',
        text: plain('Runtime'),
        accessory: { type: 'static_select', action_id: 'runtime', options },
      },
      {
        type: 'actions',
        block_id: 'row',
        elements: [{ type: 'button', action_id: 'more', text: plain('More') }],
      },
    ],
    ...fields,
  }
}

function quietInput(
  id: string,
  fields: object,
  when: 'on_enter_pressed' | 'on_character_entered',
): InputBlock {
  return {
    type: 'input',
    block_id: id,
    optional: true,
    label: plain(id),
    element: {
      type: 'plain_text_input',
      action_id: id,
      dispatch_action_config: { trigger_actions_on: [when] },
    },
    ...fields,
  }
}

function register(app: App): void {
  app.shortcut('open', async ({ ack, body, client }) => {
    await ack()
    await client.views.open({ trigger_id: body.trigger_id, view: form() })
  })
  app.action(/.*/, async ({ ack, body }) => {
    actions.push(body)
    await ack()
  })
  app.view('form', async ({ ack, view }) => {
    submitted.push(view)
    // Whatever the test wants said, right or wrong.
    await ack(respond as never)
  })
  app.view({ type: 'view_closed', callback_id: 'form' }, async ({ ack, body }) => {
    submitted.push(body)
    await ack()
  })
}

const values = () => slack.modal('alice')?.state.values
const typeHandler = (text: string) => slack.typeInModal({ user: 'alice', action: 'handler', text })

it('typing reaches the bot where the field dispatches characters, with the whole state', async () => {
  await typeHandler('index.main')
  expect(actions).toMatchObject([
    {
      container: { type: 'view' },
      view: {
        hash: slack.modal('alice')?.hash,
        state: {
          values: {
            handler: { handler: { type: 'plain_text_input', value: 'index.main' } },
            note: { note: { value: 'before' } },
            runtime: { runtime: { selected_option: null } },
          },
        },
      },
      actions: [{ type: 'plain_text_input', block_id: 'handler', action_id: 'handler', value: 'index.main' }],
    },
  ])
  for (const action of ['note', 'on-enter', 'undispatched']) {
    expect(await slack.typeInModal({ user: 'alice', action, text: 'after' })).toBeUndefined()
  }
  expect(actions).toHaveLength(1)
  expect(values()).toMatchObject({ note: { note: { value: 'after' } } })
})

it('a choice and a button reach the bot', async () => {
  await slack.chooseInModal({ user: 'alice', action: 'runtime', value: 'Python3.9' })
  await slack.clickInView({ user: 'alice', action: 'more', on: 'modal' })
  expect(actions).toMatchObject([
    { actions: [{ type: 'static_select', selected_option: { value: 'Python3.9' } }] },
    { actions: [{ type: 'button', action_id: 'more' }], view: { type: 'modal' } },
  ])
})

describe('an answer to the submission', () => {
  beforeEach(async () => {
    await typeHandler('index.main')
  })

  it('that is empty closes the modal', async () => {
    await slack.submit({ user: 'alice' })
    expect(submitted).toMatchObject([
      { state: { values: { handler: { handler: { value: 'index.main' } } } } },
    ])
    expect(slack.modal('alice')).toBeUndefined()
  })

  it('with errors keeps it open', async () => {
    respond = { response_action: 'errors', errors: { handler: 'No such form' } }
    await slack.submit({ user: 'alice' })
    expect(slack.modal('alice')?.errors).toEqual({ handler: 'No such form' })
  })

  it.each([
    ['a block that is not there', { nowhere: 'No such form' }],
    ['a block without a field', { row: 'No such form' }],
    ['no block', {}],
  ])('with an error at %s is a bug that surfaces', async (_, errors) => {
    respond = { response_action: 'errors', errors }
    await expect(slack.submit({ user: 'alice' })).rejects.toThrow('could not show an error at')
  })

  it('with Home is a bug that surfaces', async () => {
    respond = { response_action: 'update', view: { type: 'home', blocks: [] } }
    await expect(slack.submit({ user: 'alice' })).rejects.toThrow('Home')
  })

  it('with an update keeps what was typed into the same field', async () => {
    respond = { response_action: 'update', view: form({ title: plain('Verdict') }) }
    await slack.submit({ user: 'alice' })
    expect(slack.modal('alice')).toMatchObject({ title: { text: 'Verdict' } })
    expect(values()).toMatchObject({ handler: { handler: { value: 'index.main' } } })
    const [handler, ...others] = form().blocks
    respond = {
      response_action: 'update',
      view: form({ blocks: [{ ...handler, type: 'input', block_id: 'new' }, ...others] }),
    }
    await slack.submit({ user: 'alice' })
    expect(values()).toMatchObject({ new: { handler: { value: null } } })
  })

  it('can push a modal, and clear them all', async () => {
    const { id } = slack.modal('alice') ?? {}
    respond = { response_action: 'push', view: form({ blocks: [] }) }
    await slack.submit({ user: 'alice' })
    expect(slack.modal('alice')).toMatchObject({ previous_view_id: id })
    respond = { response_action: 'clear' }
    await slack.submit({ user: 'alice' })
    expect(slack.modal('alice')).toBeUndefined()
  })

  it('with a view that Slack would not show is a bug that surfaces', async () => {
    respond = { response_action: 'update', view: form({ title: plain('x'.repeat(25)) }) }
    await expect(slack.submit({ user: 'alice' })).rejects.toThrow('at most 24 characters')
  })
})

it('an empty field is asked for before anything is sent', async () => {
  await expect(slack.submit({ user: 'alice' })).rejects.toThrow('"handler" is empty')
  expect(submitted).toEqual([])
})

it('a text that is too long, or too short, is not sent', async () => {
  await typeHandler('index.main')
  const type = (text: string) => slack.typeInModal({ user: 'alice', action: 'note', text })
  for (const text of ['x'.repeat(201), 'x']) {
    await type(text)
    await expect(slack.submit({ user: 'alice' })).rejects.toThrow(`"note" has ${text.length} characters`)
  }
  await type('🦊'.repeat(200))
  await slack.submit({ user: 'alice' })
  expect(submitted).toHaveLength(1)
})

it('nobody can type into a button', async () => {
  const typing = slack.typeInModal({ user: 'alice', action: 'more', text: 'x' })
  await expect(typing).rejects.toThrow('Nobody can type into "more"')
})

it('closing tells the bot that asked to know', async () => {
  await slack.closeModal({ user: 'alice' })
  expect(submitted).toMatchObject([{ type: 'view_closed', is_cleared: false }])
  expect(slack.modal('alice')).toBeUndefined()
  await expect(slack.submit({ user: 'alice' })).rejects.toThrow('no modal')
})
