import { afterAll, beforeAll, expect, it } from 'vitest'
import { type FakeSlack, startSlack } from '../../../src/workspace/slack.ts'

let slack: FakeSlack
beforeAll(async () => {
  slack = await startSlack()
  slack.addChannel({ name: 'strange', withBot: false })
})
afterAll(() => slack.stop())

async function call(method: string, args: Record<string, string>, token = slack.botToken) {
  const body = new URLSearchParams(args)
  const answer = await fetch(`${slack.apiUrl}${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body,
  })
  return answer.json()
}

const idOf = (name: string) =>
  [...slack.workspace.channels.values()].find((each) => each.name === name)?.id ?? ''

async function posted() {
  const { message } = await slack.post({ channel: 'oncall', user: 'alice', text: 'hello' })
  const worn = () => slack.messages('oncall').find(({ ts }) => ts === message.ts)?.reactions
  return { place: { channel: idOf('oncall'), timestamp: message.ts }, worn }
}

it('are put on a message and taken away, each once', async () => {
  const { place, worn } = await posted()
  expect(await call('reactions.add', { ...place, name: 'eyes' })).toEqual({ ok: true })
  expect(await call('reactions.add', { ...place, name: 'eyes' })).toMatchObject({ error: 'already_reacted' })
  await call('reactions.add', { ...place, name: 'white_check_mark' })
  const users = [slack.workspace.app.botUser]
  expect(worn()).toEqual([
    { name: 'eyes', users, count: 1 },
    { name: 'white_check_mark', users, count: 1 },
  ])
  expect(await call('reactions.remove', { ...place, name: 'eyes' })).toEqual({ ok: true })
  expect(await call('reactions.remove', { ...place, name: 'eyes' })).toMatchObject({ error: 'no_reaction' })
  await call('reactions.remove', { ...place, name: 'white_check_mark' })
  expect(worn()).toBeUndefined()
})

it('are refused as Slack does', async () => {
  const { place } = await posted()
  const refused = async (args: object) => call('reactions.add', { ...place, name: 'eyes', ...args })
  expect(await refused({ name: ':eyes:' })).toMatchObject({ error: 'invalid_name' })
  expect(await refused({ timestamp: '1.1' })).toMatchObject({ error: 'message_not_found' })
  expect(await refused({ channel: idOf('strange') })).toMatchObject({ error: 'not_in_channel' })
  slack.workspace.tokens.get(slack.botToken)?.scopes.delete('reactions:write')
  expect(await refused({})).toMatchObject({ error: 'missing_scope', needed: 'reactions:write' })
})
