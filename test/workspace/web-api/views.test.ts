import type { View } from '@slack/types'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FakeSlack, startSlack } from '../../../src/workspace/slack.ts'
import { refusal, webClient } from '../../support/clients.ts'

let slack: FakeSlack
let web: ReturnType<typeof webClient>
let time: number

beforeEach(async () => {
  time = 1_700_000_000_000
  slack = await startSlack({ now: () => time })
  web = webClient(slack)
})
afterEach(() => slack.stop())

const modal = (title: string, fields: object = {}): View => ({
  type: 'modal',
  title: { type: 'plain_text', text: title },
  blocks: [],
  ...fields,
})

/** What Alice's global shortcut gives a bot to open a modal with. */
async function trigger(): Promise<string> {
  const { payload } = await slack.shortcut({ user: 'alice', callback: 'open' })
  return String(payload.trigger_id)
}

const open = async (view: View) => (await web.views.open({ trigger_id: await trigger(), view })).view

it('opens a modal for whom the trigger came from', async () => {
  const view = await open(modal('One', { private_metadata: 'm', callback_id: 'c' }))
  expect(slack.modal('alice')).toMatchObject({ id: view?.id, title: { text: 'One' }, private_metadata: 'm' })
  expect(slack.modal('wei')).toBeUndefined()
})

it('holds three modals on top of each other', async () => {
  const first = await open(modal('One'))
  const push = async (title: string) => web.views.push({ trigger_id: await trigger(), view: modal(title) })
  const second = (await push('Two')).view
  const third = (await push('Three')).view
  expect(third).toMatchObject({ root_view_id: first?.id, previous_view_id: second?.id })
  expect(await refusal(push('Four'))).toBe('push_limit_reached')
})

it('puts no modal on top of nothing', async () => {
  const push = web.views.push({ trigger_id: await trigger(), view: modal('One') })
  expect(await refusal(push)).toBe('invalid_trigger_id')
  expect(slack.modal('alice')).toBeUndefined()
})

describe('trigger ids', () => {
  const openWith = (trigger_id: string) => refusal(web.views.open({ trigger_id, view: modal('One') }))

  it('are good once', async () => {
    const trigger_id = await trigger()
    expect(await openWith(trigger_id)).toBe('ok')
    expect(await openWith(trigger_id)).toBe('exchanged_trigger_id')
  })

  it('are good for three seconds', async () => {
    const [inTime, late] = [await trigger(), await trigger()]
    time += 3_000
    expect(await openWith(inTime)).toBe('ok')
    time += 1
    expect(await openWith(late)).toBe('expired_trigger_id')
    expect(await openWith('12.34')).toBe('invalid_trigger_id')
  })
})

describe('views.update', () => {
  it('needs the newest hash, if it brings one', async () => {
    const before = await open(modal('One'))
    const view_id = before?.id ?? ''
    const update = (fields: object) => web.views.update({ view_id, view: modal('Two'), ...fields })
    const after = (await update({ hash: before?.hash })).view
    expect(await refusal(update({ hash: before?.hash }))).toBe('hash_conflict')
    expect(await refusal(update({ hash: after?.hash }))).toBe('ok')
    expect(await refusal(update({}))).toBe('ok')
    expect(await refusal(update({ view_id: 'V0' }))).toBe('not_found')
  })

  it('finds a view by its external id, which no two may share', async () => {
    await open(modal('One', { external_id: 'e' }))
    const update = (external_id: string) =>
      web.views.update({ external_id, view: modal('Two', { external_id }) })
    expect(await refusal(update('e'))).toBe('ok')
    expect(await refusal(update('other'))).toBe('not_found')
    expect(await refusal(open(modal('Three', { external_id: 'e' })))).toBe('duplicate_external_id')
    expect(slack.modal('alice')).toMatchObject({ title: { text: 'Two' } })
  })
})

it('publishes Home, with a hash against races', async () => {
  const view: View = { type: 'home', blocks: [] }
  const publish = (fields: object) => web.views.publish({ user_id: 'U0ALICE', view, ...fields })
  const first = (await publish({})).view
  expect(await refusal(publish({ hash: 'stale' }))).toBe('hash_conflict')
  expect((await publish({ hash: first?.hash })).view).toMatchObject({ id: first?.id })
  expect(await refusal(publish({ user_id: 'U0NOBODY' }))).toBe('user_not_found')
})

it('refuses a view that Slack would not show, and Home as a modal', async () => {
  expect(await refusal(open(modal('x'.repeat(25))))).toBe('invalid_arguments')
  expect(await refusal(open({ type: 'home', blocks: [] }))).toBe('invalid_arguments')
  expect(await refusal(open(modal('One', { blocks: Array(90).fill(longSection()) })))).toBe('view_too_large')
})

function longSection() {
  return { type: 'section', text: { type: 'plain_text', text: 'x'.repeat(3000) } }
}

it('takes a field for files only from an app that may read files', async () => {
  const view = modal('Files', {
    submit: { type: 'plain_text', text: 'Send' },
    blocks: [
      {
        type: 'input',
        label: { type: 'plain_text', text: 'Files' },
        element: { type: 'file_input', action_id: 'files' },
      },
    ],
  })
  const opened = await open(view)
  expect(opened?.state).toMatchObject({ values: { b0: { files: { type: 'file_input', files: [] } } } })
  slack.workspace.tokens.get(slack.botToken)?.scopes.delete('files:read')
  expect(await refusal(open(view))).toBe('missing_scope')
})
