import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { becomeAnotherTeam, repliesOf, type Story, shownText, startStory } from './story.ts'

// Errors of the management API, on every surface where they are met.

let story: Story
beforeAll(async () => {
  story = await startStory()
})
beforeEach(() => becomeAnotherTeam(story))
afterAll(() => story.stop())

const refusal = (name: string, id: string) =>
  `Error: [TencentCloudSDKError] Code=ResourceInUse.Function, Message=The function exists already, RequestId=${id}\n  with tencentcloud_scf_function.${name}\n  name = "${name}", FunctionName: ${name}`
const one = refusal('order-sync', '0f1e2d3c-4b5a-4697-8877-665544332211')
const handler =
  '{"Response":{"Error":{"Code":"InvalidParameterValue.Handler","Message":"Handler 传入错误"},"RequestId":"0f1e2d3c-4b5a-4697-8877-665544332211"}}\nHandler: index.py.main_handler'

const modalText = (user: string) => shownText(story.slack.modal(user)?.blocks)

async function post(text: string) {
  const { message } = await story.slack.post({ channel: 'oncall', user: 'alice', text })
  return message
}

async function ask(text: string) {
  await story.slack.command({ channel: 'oncall', user: 'alice', command: '/scf-error', text })
  await story.sent()
  const answer = story.slack.ephemerals('alice').at(-1)
  return { answer, place: { channel: 'oncall', ts: answer?.ts ?? '' } }
}

async function onlyReply(message: { ts: string }) {
  const replies = repliesOf(story.slack, { channel: 'oncall', ts: message.ts })
  expect(replies).toHaveLength(1)
  const [reply] = replies
  return { reply, card: { channel: 'oncall', ts: reply?.ts ?? '' } }
}

describe('a refused deployment that somebody pastes', () => {
  it('is answered unasked, with its code for programs and the buttons of an incident', async () => {
    const message = await post(one)
    await story.sent('chat.postMessage')
    const { reply } = await onlyReply(message)
    expect(reply?.text).toContain('ResourceInUse.Function')
    expect(shownText(reply?.blocks)).toContain('order-sync')
    expect(reply?.metadata).toEqual({
      event_type: 'scf_findings',
      event_payload: {
        codes: [],
        api_codes: ['ResourceInUse.Function'],
        source_ts: message.ts,
        fingerprint: expect.stringMatching(/^[0-9a-f]{14}$/),
      },
    })
    expect(JSON.stringify(reply?.blocks)).toContain('incident_claim')
  })

  it('is remembered by its code and its function: the second time gets a line, another function a card', async () => {
    await post(one)
    await story.sent('chat.postMessage')
    const again = await post(refusal('order-sync', '1f1e2d3c-4b5a-4697-8877-665544332211'))
    await story.sent('chat.postMessage', 'chat.update')
    expect((await onlyReply(again)).reply?.text).toContain('*ResourceInUse.Function* again: 2nd time')
    const other = await post(refusal('refunds', '2f1e2d3c-4b5a-4697-8877-665544332211'))
    await story.sent('chat.postMessage')
    expect((await onlyReply(other)).reply?.text).not.toContain('again')
  })

  it('has its whole entry and its text for a ticket behind its buttons', async () => {
    const message = await post(one)
    await story.sent('chat.postMessage')
    const { card } = await onlyReply(message)
    await story.slack.click({ user: 'wei', action: 'finding_more', message: card })
    await story.sent('views.open')
    expect(modalText('wei')).toContain('ResourceInUse.Function：')
    await story.slack.click({ user: 'wei', action: 'card_menu', value: 'copy', message: card })
    await story.sent('views.open')
    expect(modalText('wei')).toContain('order-sync')
  })

  it('of another cloud with the same code is left alone', async () => {
    await post(
      'An error occurred (ResourceInUse.Function) when calling the CreateFunction operation: AWS Lambda',
    )
    await story.sent()
  })

  it('taken by somebody shows that on its card, whose programs still read the code', async () => {
    const message = await post(one)
    await story.sent('chat.postMessage')
    const { card } = await onlyReply(message)
    await story.slack.click({ user: 'wei', action: 'incident_claim', message: card })
    await story.sent('chat.update')
    const { reply } = await onlyReply(message)
    expect(reply?.text).toContain('ResourceInUse.Function')
    expect(reply?.metadata).toMatchObject({ event_payload: { api_codes: ['ResourceInUse.Function'] } })
  })
})

describe('a code that somebody asks about', () => {
  it('has its whole entry behind "Details", in the language of whoever presses it', async () => {
    const { place } = await ask('LimitExceeded.Function')
    await story.slack.click({ user: 'alice', action: 'finding_more', message: place })
    await story.sent('views.open')
    expect(modalText('alice')).toContain('LimitExceeded.Function: ')
    expect(modalText('alice')).toContain('CreateFunction')
  })

  it('can be posted for all', async () => {
    const { answer, place } = await ask(one)
    await story.slack.click({ user: 'alice', action: 'answer_share', message: place })
    await story.sent('response_url', 'response_url')
    const posted = story.slack.messages('oncall').at(-1)
    expect(posted?.text).toBe(`${answer?.text} Asked by *alice*.`)
    expect(shownText(posted?.blocks)).toContain('order-sync')
  })

  it('is near where it is misspelt, and its entry can be read', async () => {
    const { answer, place } = await ask('LimitExeeded.Function')
    expect(answer?.text).toContain('LimitExceeded.Function')
    expect(JSON.stringify(answer?.blocks)).not.toContain('answer_share')
    await story.slack.click({ user: 'alice', action: 'finding_more', message: place })
    await story.sent('views.open')
    expect(modalText('alice')).toContain('LimitExceeded.Function')
  })

  it('is counted under its code', async () => {
    await ask('LimitExceeded.Namespace')
    const metrics = await (await fetch(`${story.bot.url}/metrics`)).text()
    expect(metrics).toContain('scfbot_findings_total{code="LimitExceeded.Namespace"} 1')
  })
})

it('a refused handler offers to check the handler of the text', async () => {
  const { place } = await ask(handler)
  await story.slack.click({ user: 'alice', action: 'handler_check', message: place })
  await story.sent('views.open')
  expect(JSON.stringify(story.slack.modal('alice')?.blocks)).toContain('index.py.main_handler')
})

it('the shortcut explains it in a modal', async () => {
  const { message } = await story.slack.post({
    channel: 'oncall',
    user: 'wei',
    text: 'LimitExceeded.Function',
  })
  await story.idle()
  await story.slack.shortcut({
    user: 'alice',
    callback: 'explain_scf_error',
    message: { channel: 'oncall', ts: message.ts },
  })
  await story.sent('chat.postMessage', 'views.open', 'views.update')
  expect(modalText('alice')).toContain('LimitExceeded.Function')
  expect(JSON.stringify(story.slack.modal('alice')?.blocks)).toContain('answer_share')
})
