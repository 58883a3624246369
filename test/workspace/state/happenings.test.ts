import { afterEach, beforeEach, expect, it } from 'vitest'
import { type FakeSlack, startSlack } from '../../../src/workspace/slack.ts'
import type { Happening } from '../../../src/workspace/state/happenings.ts'
import { webClient } from '../../support/clients.ts'

let slack: FakeSlack
let told: Happening[]
beforeEach(async () => {
  told = []
  slack = await startSlack({ onChange: (happening) => told.push(happening) })
})
afterEach(() => slack.stop())

const kinds = () => told.map(({ kind }) => kind)
const modal = {
  type: 'modal' as const,
  title: { type: 'plain_text' as const, text: 'Form' },
  submit: { type: 'plain_text' as const, text: 'Send' },
  blocks: [
    {
      type: 'input' as const,
      block_id: 'name',
      label: { type: 'plain_text' as const, text: 'Name' },
      element: { type: 'plain_text_input' as const, action_id: 'name' },
    },
  ],
}

it('a message is told when it is posted, edited and deleted', async () => {
  const { message } = await slack.post({ channel: 'oncall', user: 'alice', text: 'one' })
  await slack.edit({ channel: 'oncall', ts: message.ts, text: 'two' })
  await slack.remove({ channel: 'oncall', ts: message.ts })
  expect(told).toMatchObject([
    { kind: 'message', channel: 'C0ONCALL', message: { text: 'one', ts: message.ts } },
    { kind: 'message', channel: 'C0ONCALL', message: { text: 'two', ts: message.ts } },
    { kind: 'gone', channel: 'C0ONCALL', ts: message.ts },
  ])
})

it('an answer to one person is told when it is shown, replaced and taken away', async () => {
  await webClient(slack).chat.postEphemeral({ channel: 'C0ONCALL', user: 'U0ALICE', text: 'psst' })
  const [shown] = slack.ephemerals('alice')
  const { payload } = await slack.command({ channel: 'oncall', user: 'alice', command: '/scf-error' })
  const answer = (fields: object) =>
    fetch(String(payload.response_url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(fields),
    })
  await answer({ text: 'here' })
  expect(told).toMatchObject([
    { kind: 'ephemeral', ephemeral: { user: 'U0ALICE', message: { text: 'psst', ts: shown?.ts } } },
    { kind: 'ephemeral', ephemeral: { message: { text: 'here' } } },
  ])
})

it('modals are told whenever one opens, is typed into or closes', async () => {
  const { payload } = await slack.shortcut({ user: 'alice', callback: 'open_scf_handler' })
  const client = webClient(slack)
  await client.views.open({ trigger_id: String(payload.trigger_id), view: modal })
  await slack.typeInModal({ user: 'alice', action: 'name', text: 'x' })
  await slack.closeModal({ user: 'alice' })
  expect(told).toEqual([1, 2, 3].map(() => ({ kind: 'modals', user: 'U0ALICE' })))
})

it('Home and a choice of language are told', async () => {
  const view = { type: 'home' as const, blocks: modal.blocks.map(() => ({ type: 'divider' as const })) }
  await webClient(slack).views.publish({ user_id: 'U0WEI', view })
  await slack.chooseLocale({ user: 'wei', locale: 'en-US' })
  expect(told).toEqual([
    { kind: 'home', user: 'U0WEI' },
    { kind: 'user', user: 'U0WEI' },
  ])
})

it('what is refused is not told', async () => {
  const client = webClient(slack)
  await expect(client.chat.postMessage({ channel: 'C0ONCALL', text: '' })).rejects.toThrow('no_text')
  expect(kinds()).toEqual([])
})
