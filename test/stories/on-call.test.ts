import { afterEach, beforeEach, expect, it } from 'vitest'
import { repliesOf, type Story, shownText, startStory } from './story.ts'

// What the bot is for, each as one conversation from the first word to the last.

let story: Story
beforeEach(async () => {
  story = await startStory()
})
afterEach(() => story.stop())

const timeout =
  'ERROR RequestId:54d2b446-c6ed-48a3-88db-b0c894445554 Result:{"errorCode":-1,"errorMessage":"Invoking task timed out after 5 seconds","statusCode":433}'
const exited =
  'ERROR RequestId:0e7c42d5-9b18-4af6-83d1-f5a26c09b7e3 Result:{"errorCode":1,"errorMessage":"Process exited before completing request","statusCode":439}'

const modalText = (user: string) => shownText(story.slack.modal(user)?.blocks)
const lastWord = (user: string) => story.slack.ephemerals(user).at(-1)

/** The reply of the bot in a thread, and where its buttons are. */
function replyIn({ ts }: { ts: string }) {
  const replies = repliesOf(story.slack, { channel: 'oncall', ts })
  expect(replies).toHaveLength(1)
  const [reply] = replies
  return { reply, card: { channel: 'oncall', ts: reply?.ts ?? '' } }
}

it('a code: asked for privately, read whole, and shown to the others', async () => {
  const { slack } = story
  await slack.command({ channel: 'oncall', user: 'alice', command: '/scf-error', text: '439' })
  await story.sent()
  expect(lastWord('alice')?.text).toMatch(/^439 UserProcExitError/)
  expect(slack.messages('oncall')).toEqual([])

  const answer = { channel: 'oncall', ts: lastWord('alice')?.ts ?? '' }
  await slack.click({ user: 'alice', action: 'finding_more', message: answer })
  await story.sent('views.open')
  expect(modalText('alice')).toContain('Likely causes')
  await slack.closeModal({ user: 'alice' })

  await slack.click({ user: 'alice', action: 'answer_share', message: answer })
  await story.sent('response_url', 'response_url')
  expect(slack.messages('oncall')).toMatchObject([{ text: expect.stringMatching(/^439 UserProcExitError/) }])
  expect(slack.ephemerals('alice')).toHaveLength(1)
  expect(slack.ephemerals('wei')).toEqual([])
})

it('a pasted log in a thread: talk is left alone, the log gets a card there, each reads it in their language', async () => {
  const { slack } = story
  const { message: head } = await slack.post({ channel: 'oncall', user: 'alice', text: 'the shop is slow' })
  await slack.post({ channel: 'oncall', user: 'wei', text: 'since when?', thread_ts: head.ts })
  await story.sent()

  await slack.post({ channel: 'oncall', user: 'alice', text: timeout, thread_ts: head.ts })
  await story.sent('chat.postMessage')
  const { reply, card } = replyIn(head)
  expect(reply?.text).toContain('433 TimeLimitReached')
  expect(shownText(reply?.blocks)).toContain('Why:')

  await slack.click({ user: 'wei', action: 'finding_more', message: card })
  await story.sent('views.open')
  expect(modalText('wei')).toContain('可能的原因')
  expect(modalText('alice')).toBe('')
  await slack.closeModal({ user: 'wei' })
  await story.sent()
  expect(replyIn(head).reply).toEqual(reply)
})

it('an alert: answered in its thread, and what is well again is not', async () => {
  const { slack } = story
  const alert = { channel: 'oncall', bot: { name: 'grafana' } }
  const attachments = [{ color: 'danger', title: 'SCF alarm', text: timeout }]
  const { message } = await slack.post({ ...alert, attachments })
  await story.sent('chat.postMessage')
  expect(replyIn(message).reply?.text).toContain('433 TimeLimitReached')

  await slack.post({ ...alert, text: 'SCF alarm: resolved, all green' })
  await story.sent()
})

it('a miss: says what would work, and that works', async () => {
  const { slack } = story
  const { message } = await slack.post({
    channel: 'oncall',
    user: 'alice',
    text: '@scf-bot is the moon full',
  })
  await story.sent('chat.postMessage')
  const { reply } = replyIn(message)
  expect(shownText(reply?.blocks)).toMatch(/UserProcExitError.*timeout.*paste/)
  expect(reply?.metadata).toBeUndefined()

  const again = await slack.post({ channel: 'oncall', user: 'alice', text: '@scf-bot UserProcExitError' })
  await story.sent('chat.postMessage')
  expect(replyIn(again.message).reply?.text).toMatch(/^439 UserProcExitError/)
})

it('the modal: opened empty, wrong while typing, right in the end, and still there after "Check"', async () => {
  const { slack } = story
  const verdict = () => shownText(slack.modal('wei')?.blocks.slice(2))
  await slack.command({ channel: 'oncall', user: 'wei', command: '/scf-handler' })
  await story.sent('views.open')
  expect(verdict()).toContain('输入执行方法')

  await slack.typeInModal({ user: 'wei', action: 'handler', text: 'index.py.main_handler' })
  await story.sent('views.update')
  expect(verdict()).toContain('无效')
  await slack.clickInView({ user: 'wei', on: 'modal', action: 'finding_more' })
  await story.sent('views.push')
  expect(modalText('wei')).toContain('437 HandlerNotFound')
  await slack.closeModal({ user: 'wei' })

  await slack.typeInModal({ user: 'wei', action: 'handler', text: 'index.main_handler' })
  await story.sent('views.update')
  expect(verdict()).toContain('有效')
  const { answer } = await slack.submit({ user: 'wei' })
  await story.sent()
  expect(answer).toMatchObject({ response_action: 'update' })
  await slack.closeModal({ user: 'wei' })
  await story.sent()
  expect(slack.messages('oncall')).toEqual([])
})

it('two errors in one text: one card names both, and "Details" explains both', async () => {
  const { slack } = story
  const text = `first ${timeout}\nthen ${exited}`
  const { message } = await slack.post({ channel: 'oncall', user: 'alice', text })
  await story.sent('chat.postMessage')
  const { reply, card } = replyIn(message)
  expect(reply?.text).toMatch(/433.*439|439.*433/)

  await slack.click({ user: 'alice', action: 'finding_more', message: card })
  await story.sent('views.open')
  expect(modalText('alice')).toContain('433 TimeLimitReached')
  expect(modalText('alice')).toContain('439 UserProcExitError')
})

it('a secret: told to its author alone, masked for all, gone with the message', async () => {
  const { slack } = story
  const secret = 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3gnPhESA'
  const text = `${timeout} ${secret}`
  const { message } = await slack.post({ channel: 'oncall', user: 'alice', text })
  await story.sent('chat.postMessage', 'chat.postEphemeral')
  expect(`${lastWord('alice')?.text} ${shownText(lastWord('alice')?.blocks)}`).toContain('SecretId')
  expect(slack.ephemerals('wei')).toEqual([])
  expect(replyIn(message).reply?.text).toContain('433')

  await slack.remove({ channel: 'oncall', ts: message.ts })
  await story.sent('chat.update')
  expect(shownText(replyIn(message).reply?.blocks)).not.toContain('"statusCode":433')
  expect(slack.calls.filter(({ body }) => body.includes(secret))).toEqual([])
})

it('a redelivery: whatever Slack sends again, there is one card', async () => {
  const { slack } = story
  const { message, deliveries } = await slack.post({ channel: 'oncall', user: 'alice', text: timeout })
  await story.sent('chat.postMessage')
  const { reply } = replyIn(message)
  for (const num of [1, 2, 3]) {
    for (const delivery of deliveries) {
      await slack.redeliver(delivery, { retry: { num, reason: 'http_timeout' } })
    }
    await story.sent()
  }
  expect(replyIn(message).reply).toEqual(reply)
})

it('Slack down: acknowledged and kept, commands are answered, and one card appears when Slack is back', async () => {
  const { slack } = story
  let isDown = true
  for (const method of ['chat.postMessage', 'conversations.replies', 'users.info']) {
    slack.failNext(method, { status: 500 }, { times: Number.POSITIVE_INFINITY, when: () => isDown })
  }
  const { message, deliveries } = await slack.post({ channel: 'oncall', user: 'alice', text: timeout })
  expect(deliveries).toMatchObject([{ status: 200 }])
  const asked = { channel: 'oncall', user: 'alice', command: '/scf-error', text: '439' }
  const { answer } = await slack.command(asked)
  expect(answer).toMatchObject({ text: expect.stringMatching(/^439 UserProcExitError/) })
  expect(repliesOf(slack, { channel: 'oncall', ts: message.ts })).toEqual([])

  isDown = false
  for (const delivery of deliveries) {
    await slack.redeliver(delivery, { retry: { num: 1, reason: 'http_timeout' } })
  }
  await story.idle()
  expect(replyIn(message).reply?.text).toContain('433 TimeLimitReached')
  // As often as it took, and one of them got through.
  const tries = slack.calls.filter(({ method }) => method === 'chat.postMessage')
  expect(tries.filter(({ fault }) => fault === undefined)).toHaveLength(1)
  await story.sent(...tries.map(({ method }) => method))
})
