import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { findChannel } from '../../src/workspace/state/lookup.ts'
import {
  becomeAnotherTeam,
  ofAnotherFunction,
  repliesOf,
  type Story,
  shownText,
  startStory,
} from './story.ts'

let story: Story
let before: number
beforeAll(async () => {
  // The last: the look for a late twin comes seconds after its story, when the workspace has become another team.
  story = await startStory({ refusals: ['used_url', 'token_revoked', 'channel_not_found'] })
})
beforeEach(() => {
  becomeAnotherTeam(story)
  before = story.bot.output.stderr.length
})
afterAll(() => story.stop())

const timeout =
  'ERROR RequestId:54d2b446-c6ed-48a3-88db-b0c894445554 Result:{"errorCode":-1,"errorMessage":"Invoking task timed out after 5 seconds","statusCode":433}'
const place = { channel: 'oncall', user: 'alice' }

/** The lines about answers since the test began; they take their own way out of the process. */
const logged = () =>
  vi.waitFor(() => {
    const lines = story.bot.output.stderr
      .slice(before)
      .split('\n')
      .filter((line) => line !== '')
      .map((line): Record<string, unknown> => JSON.parse(line))
      .filter(({ event }) => event === 'answer')
    expect(lines).not.toEqual([])
    return lines
  }, 30_000)

/** The replies to a message. */
const replies = ({ ts }: { ts: string }, channel = 'oncall') => repliesOf(story.slack, { channel, ts })

async function post(text: string, others: Partial<Parameters<Story['slack']['post']>[0]> = {}) {
  return story.slack.post({ ...place, text, ...others })
}

async function commandsStillWork(user = 'alice') {
  const asked = { channel: 'oncall', user, command: '/scf-error', text: '439' }
  const { problem, answer } = await story.slack.command(asked)
  expect({ problem, answer }).toMatchObject({ answer: { text: expect.stringContaining('439') } })
  await story.sent()
}

describe('chat.postMessage', () => {
  it('told to wait, is answered late, once, and nothing else is held up meanwhile', async () => {
    const { slack } = story
    slack.failNext('chat.postMessage', { status: 429, retryAfter: 1 })
    const waiting = post(timeout)
    await slack.called('chat.postMessage')
    const other = await post(ofAnotherFunction(timeout), { channel: 'deploys' })
    expect(replies(other.message, 'deploys')).toHaveLength(1)
    expect(slack.messages('oncall')).toHaveLength(1)
    const { message } = await waiting
    await story.sent('chat.postMessage', 'chat.postMessage', 'chat.postMessage')
    expect(replies(message)).toHaveLength(1)
  })

  it('told to wait longer than Slack does, is acknowledged in time and answered later, once', async () => {
    story.slack.failNext('chat.postMessage', { status: 429, retryAfter: 3 })
    const { message, deliveries } = await post(timeout)
    expect(deliveries).toMatchObject([{ status: 200 }])
    expect(replies(message)).toEqual([])
    for (const delivery of deliveries) await story.slack.redeliver(delivery)
    await story.sent('chat.postMessage', 'chat.postMessage')
    expect(replies(message)).toHaveLength(1)
  })

  it.each([
    ['failing with 500', { status: 500 }, 2],
    ['carried out without an answer', { dropAnswer: true }, 1],
    ['failing inside Slack', { error: 'internal_error' }, 2],
  ] as const)('%s, leaves one reply', async (_, fault, calls) => {
    story.slack.failNext('chat.postMessage', fault)
    const { message } = await post(timeout)
    await story.sent(...Array.from({ length: calls }, () => 'chat.postMessage'))
    expect(replies(message)).toHaveLength(1)
  })

  it('carried out without an answer, leaves one miss, which has no metadata to be known by', async () => {
    story.slack.failNext('chat.postMessage', { dropAnswer: true })
    await post('@scf-bot is the moon full')
    await story.sent('chat.postMessage')
  })

  it.each(['not_in_channel', 'channel_not_found', 'is_archived', 'restricted_action'])(
    'refused with %s, is noted once when nobody asked',
    async (error) => {
      story.slack.failNext('chat.postMessage', { error })
      const { deliveries } = await post(timeout)
      await story.sent('chat.postMessage')
      expect(await logged()).toMatchObject([{ level: 'warn', outcome: 'failed', reason: error }])
      for (const delivery of deliveries) await story.slack.redeliver(delivery)
      await story.sent()
      await commandsStillWork()
    },
  )

  it.each(['not_in_channel', 'is_archived'])('refused with %s, goes directly to who asked', async (error) => {
    const { slack } = story
    slack.failNext('chat.postMessage', { error })
    const { message } = await post('@scf-bot 439, key AKIDz8krbsJ5yKBZQpn74WFkmLPx3')
    await story.sent('chat.postMessage', 'chat.postMessage', 'chat.postMessage')
    const [answer, notice] = slack.directMessage('alice').messages.slice(-2)
    expect(answer?.text).toContain('439')
    expect(notice?.text).toContain('SecretId')
    expect(replies(message)).toEqual([])
  })

  it.each(['invalid_blocks', 'msg_blocks_too_long', 'invalid_blocks_format', 'msg_too_long'])(
    'refused with %s, is tried once more with the text alone',
    async (error) => {
      story.slack.failNext('chat.postMessage', { error })
      const { message } = await post(timeout)
      await story.sent('chat.postMessage', 'chat.postMessage')
      const [reply] = replies(message)
      expect(reply).toMatchObject({ text: expect.stringContaining('433 TimeLimitReached') })
      expect(reply?.blocks).toBeUndefined()
      expect(reply?.metadata).toMatchObject({ event_payload: { codes: [433] } })
    },
  )
})

describe('users.info', () => {
  it('hanging, costs no answer: it comes in time, in the default language', async () => {
    const { slack } = story
    slack.addUser({ name: 'mei', locale: 'zh-CN' })
    slack.failNext('users.info', { hang: true })
    const asked = { channel: 'oncall', user: 'mei', command: '/scf-error', text: '439' }
    const { problem, answer } = await slack.command(asked)
    expect({ problem, answer }).toMatchObject({ answer: { text: expect.stringContaining('the function') } })
    const { message, deliveries } = await post(timeout, { user: 'mei' })
    expect(deliveries).toMatchObject([{ status: 200 }])
    expect(replies(message)[0]?.text).toContain('the function')
    await story.sent('chat.postMessage')
  })

  it.each([
    ['500', { status: 500 }],
    ['429', { status: 429, retryAfter: 30 }],
    ['missing_scope', { error: 'missing_scope' }],
    ['nothing', { dropAnswer: true }],
  ] as const)('answering %s, costs no answer', async (name, fault) => {
    story.slack.addUser({ name: `asker${name}` })
    story.slack.failNext('users.info', fault)
    await commandsStillWork(`asker${name}`)
  })
})

describe('an expired trigger', () => {
  const expired = { error: 'expired_trigger_id' }
  const lastWord = () => story.slack.ephemerals('alice').at(-1)?.text

  it('at /scf-handler tells the asker, and the next command works', async () => {
    const { slack } = story
    slack.failNext('views.open', expired)
    await slack.command({ ...place, command: '/scf-handler' })
    await story.sent('views.open', 'response_url')
    const id = (await logged())[0]?.id
    expect(lastWord()).toContain(`this id: ${id}.`)
    await commandsStillWork()
    await slack.command({ ...place, command: '/scf-handler' })
    await story.sent('views.open')
    expect(slack.modal('alice')?.callback_id).toBe('scf_handler')
  })

  it.each(['explain_scf_error', 'check_scf_handler'])(
    'at %s tells the asker, and nobody else',
    async (callback) => {
      const { message } = await post('later')
      story.slack.failNext('views.open', expired)
      await story.slack.shortcut({ user: 'alice', callback, message: { channel: 'oncall', ts: message.ts } })
      await story.sent('views.open', 'response_url')
      expect(lastWord()).toContain(`this id: ${(await logged()).at(-1)?.id}.`)
      await commandsStillWork()
    },
  )

  it('at the global shortcut is noted, and the next one works', async () => {
    story.slack.failNext('views.open', expired)
    await story.slack.shortcut({ user: 'alice', callback: 'open_scf_handler' })
    await story.sent('views.open')
    expect(await logged()).toMatchObject([{ outcome: 'failed', error: 'expired_trigger_id' }])
    await story.slack.shortcut({ user: 'alice', callback: 'open_scf_handler' })
    await story.sent('views.open')
  })

  it('at "Details" tells the clicker, and leaves the message as it is', async () => {
    const { message } = await post(timeout)
    await story.sent('chat.postMessage')
    const [reply] = replies(message)
    story.slack.failNext('views.open', expired)
    const button = { channel: 'oncall', ts: reply?.ts ?? '' }
    await story.slack.click({ user: 'alice', action: 'finding_more', message: button })
    await story.sent('views.open', 'response_url')
    expect(lastWord()).toContain('try again')
    expect(replies(message)).toEqual([reply])
  })
})

describe('the modal of a message', () => {
  const explain = async (text: string) => {
    const { message } = await post(text, { files: [{ name: 'log.txt', content: 'lunch' }] })
    const place = { channel: 'oncall', ts: message.ts }
    await story.slack.shortcut({ user: 'alice', callback: 'explain_scf_error', message: place })
  }

  it('that cannot be filled says so', async () => {
    story.slack.failNext('views.update', { error: 'internal_error' })
    await explain('look')
    await story.sent('views.open', 'views.update', 'views.update')
    expect(shownText(story.slack.modal('alice')?.blocks)).toContain(
      `this id: ${(await logged()).at(-1)?.id}.`,
    )
  })

  it('does not wait for a Slack that cannot say whether the bot is a member', async () => {
    story.slack.failNext('conversations.info', { hang: true })
    await explain('look')
    await story.sent('views.open', 'views.update')
    expect(shownText(story.slack.modal('alice')?.blocks)).toContain('I found no SCF error')
  })

  it('that is closed meanwhile is nothing to report', async () => {
    story.slack.failNext('views.update', { error: 'not_found' })
    await explain('look')
    await story.sent('views.open', 'views.update')
    expect((await logged()).at(-1)).toMatchObject({ surface: 'shortcut', outcome: 'answered' })
  })
})

describe('"Post here"', () => {
  const share = async () => {
    await story.slack.command({ channel: 'deploys', user: 'alice', command: '/scf-error', text: '439' })
    const ts = story.slack.ephemerals('alice').at(-1)?.ts ?? ''
    const click = { user: 'alice', action: 'answer_share', message: { channel: 'deploys', ts } }
    return story.slack.click(click)
  }

  it('says so when its address is used up', async () => {
    const { slack } = story
    await slack.command({ channel: 'deploys', user: 'alice', command: '/scf-error', text: '439' })
    const ts = slack.ephemerals('alice').at(-1)?.ts ?? ''
    slack.failNext('response_url', { status: 404 } as never)
    await slack.click({ user: 'alice', action: 'answer_share', message: { channel: 'deploys', ts } })
    await story.sent('response_url', 'views.open')
    expect(shownText(slack.modal('alice')?.blocks)).toContain('too old')
  })

  it('says so when Slack fails', async () => {
    story.slack.failNext('response_url', { status: 500 })
    await share()
    await story.sent('response_url', 'views.open')
    expect(shownText(story.slack.modal('alice')?.blocks)).toContain('try again')
  })
})

it('App Home that cannot be published is noted', async () => {
  story.slack.failNext('views.publish', { error: 'fatal_error' })
  const deliveries = await story.slack.openHome({ user: 'alice' })
  expect(deliveries).toMatchObject([{ status: 200 }])
  await story.sent('views.publish')
  expect(await logged()).toMatchObject([{ surface: 'home', outcome: 'failed' }])
})

it('a revoked token is noted; no other way is tried, and commands still work', async () => {
  const { message } = await post('later')
  story.slack.revokeToken()
  const channel = findChannel(story.slack.workspace, 'oncall')?.id
  const event = { channel, channel_type: 'channel', user: 'U0ALICE', ts: message.ts }
  await story.slack.event({ type: 'message', ...event, text: '<@U0SCFBOT> 439' })
  await story.sent('chat.postMessage')
  expect(await logged()).toMatchObject([{ outcome: 'failed', reason: 'token_revoked' }])
  await commandsStillWork()
})
