import { expect, it, onTestFinished } from 'vitest'
import { linesOf } from './memory/lines.ts'
import { everybody, newError, startTeam } from './memory/team.ts'
import { repliesOf } from './story.ts'

// What docs/operations.md says of an app that was given all scopes but one.

const all = [
  ...['commands', 'chat:write', 'app_mentions:read', 'files:read', 'users:read', 'reactions:write'],
  ...['channels:history', 'groups:history', 'im:history', 'mpim:history', 'channels:read', 'groups:read'],
]

async function without(scope: string) {
  const scopes = all.filter((each) => each !== scope)
  const team = await startTeam({ scopes, people: everybody, refusals: ['missing_scope'] })
  onTestFinished(team.stop)
  const replies = async (channel: string, text: string, others: object = {}) => {
    const { message } = await team.slack.post({ channel, user: 'ada', text, ...others })
    await team.story.passed()
    return repliesOf(team.slack, { channel, ts: message.thread_ts ?? message.ts })
  }
  const ask = async (text: string) => {
    await team.slack.command({ channel: 'oncall', user: 'bo', command: '/scf-error', text })
    await team.story.passed()
    const answer = team.slack.ephemerals('bo').at(-1)
    return `${answer?.text}\n${linesOf(answer?.blocks)}`
  }
  const home = async () => {
    await team.slack.openHome({ user: 'bo' })
    await team.story.passed()
    return linesOf(team.slack.home('bo')?.blocks)
  }
  return { team, replies, ask, home }
}

it('channels:history: pasted errors get silence, mentions an answer', async () => {
  const { replies } = await without('channels:history')
  expect(await replies('oncall', newError())).toEqual([])
  expect((await replies('oncall', '@scf-bot 439'))[0]?.text).toContain('439')
  expect((await replies('oncall', '@scf-bot why?'))[0]?.text).toContain('no SCF error above')
})

it('app_mentions:read: a mention is a message of its channel, and answered', async () => {
  const { replies } = await without('app_mentions:read')
  expect((await replies('oncall', '@scf-bot 439'))[0]?.text).toContain('439')
})

it.each([
  ['im:history', 'im'],
  ['groups:history', 'group'],
  ['mpim:history', 'mpim'],
] as const)('%s: silence there, but for mentions', async (scope, type) => {
  const { team, replies } = await without(scope)
  if (type !== 'im') team.slack.addChannel({ name: 'there', type })
  const channel = type === 'im' ? team.slack.directMessage('ada').id : 'there'
  expect(await replies(channel, newError())).toEqual([])
  if (type !== 'im') expect(await replies(channel, '@scf-bot 439')).toHaveLength(1)
})

it('files:read: only the message itself is read, and the form takes no package', async () => {
  const { team, replies } = await without('files:read')
  expect(await replies('oncall', 'look', { files: [{ name: 'run.log', content: newError() }] })).toEqual([])
  await team.slack.shortcut({ user: 'ada', callback: 'open_scf_handler' })
  await team.story.passed()
  expect(JSON.stringify(team.slack.modal('ada'))).not.toContain('file_input')
})

it('users:read: nobody counts as a full member', async () => {
  const { team, replies, ask, home } = await without('users:read')
  const text = newError()
  const card = { channel: 'oncall', ts: (await replies('oncall', text))[0]?.ts ?? '' }
  await team.click('ada', 'incident_claim', card)
  await team.story.passed()
  expect(team.shown(card)).toMatch(/^a colleague is on it/im)
  for (const value of ['dismiss', 'fixes']) {
    await team.pick('ada', value, card)
    const told = `${team.slack.ephemerals('ada').at(-1)?.text} ${linesOf(team.slack.modal('ada')?.blocks)}`
    expect(told).toContain('Slack does not tell me just now')
  }
  expect(await ask('settings')).toContain('Slack does not tell me')
  expect(await ask('open')).toContain('Slack does not tell me')
  expect(await ask('433')).not.toContain('Seen')
  expect(await home()).toContain('Ways to ask')
  await team.story.passed()
})

it('channels:read: each channel has a memory of its own', async () => {
  const { team, replies, ask, home } = await without('channels:read')
  const text = newError()
  await replies('oncall', text)
  const [other] = await replies('deploys', text)
  expect(linesOf(other?.blocks)).toContain('First time here')
  expect(await home()).not.toContain('433')
  expect(await ask('433')).toContain('Seen')
  const { message } = await team.slack.post({ channel: 'oncall', user: 'wei', text: 'see 439' })
  await team.slack.shortcut({
    user: 'bo',
    callback: 'explain_scf_error',
    message: { channel: 'oncall', ts: message.ts },
  })
  await team.story.passed()
  expect(JSON.stringify(team.slack.modal('bo'))).not.toContain('answer_share')
})
