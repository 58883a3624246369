import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Story, shownText, startStory } from './story.ts'

let story: Story
beforeAll(async () => {
  story = await startStory()
  story.slack.addChannel({ name: 'strange', withBot: false })
})
afterAll(() => story.stop())

/** What the form shows below its three fields. */
const verdict = (user = 'alice') => shownText(story.slack.modal(user)?.blocks.slice(3))
const openForm = async (user = 'alice') => {
  await story.slack.command({ channel: 'oncall', user, command: '/scf-handler' })
  await story.sent('views.open')
}
const field = (user = 'alice') => {
  const [input] = story.slack.modal(user)?.blocks ?? []
  return input?.element as { initial_value?: string } | undefined
}

describe('the handler form', () => {
  it('is opened by /scf-handler alone, empty, and says what to do', async () => {
    await openForm()
    expect(story.slack.modal('alice')).toMatchObject({
      callback_id: 'scf_handler',
      blocks: [
        { block_id: 'handler', element: { action_id: 'handler', type: 'plain_text_input' } },
        {
          block_id: 'runtime',
          element: { action_id: 'runtime', initial_option: { value: 'any', text: { text: 'Any runtime' } } },
        },
        { block_id: 'package', optional: true, element: { action_id: 'package', type: 'file_input' } },
        {},
      ],
    })
    expect(field()).not.toHaveProperty('initial_value')
    expect(verdict()).toContain('Type a handler')
  })

  it('speaks the language of whoever opens it', async () => {
    await openForm('wei')
    expect(story.slack.modal('wei')).toMatchObject({ title: { text: '检查 SCF 执行方法' } })
    expect(verdict('wei')).toContain('输入执行方法')
  })

  it('is opened with the runtime alone chosen', async () => {
    await story.slack.command({
      channel: 'oncall',
      user: 'alice',
      command: '/scf-handler',
      text: 'Python 3.9',
    })
    await story.sent('views.open')
    expect(story.slack.modal('alice')?.blocks[1]).toMatchObject({
      element: { initial_option: { value: 'Python3.9' } },
    })
  })

  it('follows the typing, and keeps what is typed', async () => {
    const { slack } = story
    await openForm()
    for (const text of ['i', 'index', 'index.main_handler']) {
      await slack.typeInModal({ user: 'alice', action: 'handler', text })
    }
    await story.idle()
    expect(verdict()).toContain('valid')
    await slack.typeInModal({ user: 'alice', action: 'handler', text: 'index.py.main_handler' })
    await story.idle()
    expect(verdict()).toContain('not valid')
    expect(verdict()).toContain('index.main_handler')
    await slack.chooseInModal({ user: 'alice', action: 'runtime', value: 'Java8' })
    await story.idle()
    expect(verdict()).toContain('Java8')
    await slack.typeInModal({ user: 'alice', action: 'handler', text: '' })
    await story.idle()
    expect(verdict()).toContain('Type a handler')
    expect(slack.modal('alice')?.state.values).toMatchObject({
      handler: { handler: { value: null } },
      runtime: { runtime: { selected_option: { value: 'Java8' } } },
    })
    await onlyUpdates()
  })

  it('leads to the entry of the status code that the mistake ends in', async () => {
    const { slack } = story
    await openForm()
    await slack.typeInModal({ user: 'alice', action: 'handler', text: 'index.py.main_handler' })
    await story.sent('views.update')
    expect(verdict()).toContain('437')
    await slack.clickInView({ user: 'alice', on: 'modal', action: 'finding_more' })
    await story.sent('views.push')
    expect(shownText(slack.modal('alice')?.blocks)).toContain('437')
    await slack.closeModal({ user: 'alice' })
    expect(slack.modal('alice')?.callback_id).toBe('scf_handler')
  })

  it('ends with the newest verdict when an update is slow', async () => {
    const { slack } = story
    await openForm()
    slack.failNext('views.update', { status: 429, retryAfter: 1 })
    const texts = ['a', 'index', 'index.main', 'index.js.main']
    await Promise.all(texts.map((text) => slack.typeInModal({ user: 'alice', action: 'handler', text })))
    await story.idle()
    expect(verdict()).toContain('index.js.main')
    await onlyUpdates()
  })

  it('ends with the newest verdict when requests come out of order', async () => {
    const { slack } = story
    await openForm()
    const older = await slack.typeInModal({ user: 'alice', action: 'handler', text: 'index.py.main' })
    await slack.typeInModal({ user: 'alice', action: 'handler', text: 'index.main_handler' })
    await story.sent('views.update', 'views.update')
    if (older) await slack.redeliver(older)
    await story.sent()
    expect(verdict()).toContain('Handler check: valid')
  })

  it('that cannot be updated is noted, and the next character tries again', async () => {
    const { slack } = story
    await openForm()
    slack.failNext('views.update', { error: 'hash_conflict' })
    await slack.typeInModal({ user: 'alice', action: 'handler', text: 'index.main' })
    await story.sent('views.update')
    await slack.typeInModal({ user: 'alice', action: 'handler', text: 'index.main_handler' })
    await story.sent('views.update')
    expect(verdict()).toContain('Handler check: valid')
  })

  it('that is closed while somebody types is nothing to report', async () => {
    const { slack } = story
    await openForm()
    const typing = slack.typeInModal({ user: 'alice', action: 'handler', text: 'index.main' })
    slack.failNext('views.update', { error: 'not_found' })
    await typing
    await story.sent('views.update')
    expect(story.bot.output.stderr).not.toContain('"outcome":"failed","surface":"modal"')
  })

  it('stays open after a submission, with the verdict', async () => {
    const { slack } = story
    await openForm()
    await slack.typeInModal({ user: 'alice', action: 'handler', text: 'index.py.main_handler' })
    const { answer } = await slack.submit({ user: 'alice' })
    expect(answer).toMatchObject({ response_action: 'update', view: { callback_id: 'scf_handler' } })
    expect(verdict()).toContain('not valid')
    await story.sent('views.update')
  })

  it.each(['   ', '\u3000', '""'])('refuses the empty handler %j on its field', async (text) => {
    const { slack } = story
    await openForm('wei')
    await slack.typeInModal({ user: 'wei', action: 'handler', text })
    await slack.submit({ user: 'wei' })
    expect(slack.modal('wei')?.errors).toEqual({ handler: expect.stringContaining('请填写') })
    expect(slack.modal('wei')?.errors?.handler).not.toContain('`')
    await story.sent('views.update')
  })

  it('refuses an empty field that Slack let through', async () => {
    const { slack } = story
    await openForm()
    const view = slack.modal('alice')
    const { answer } = await slack.redeliver({
      type: 'interactive',
      payload: {
        type: 'view_submission',
        team: { id: 'T0TEAM' },
        user: { id: 'U0ALICE' },
        api_app_id: 'A0SCFBOT',
        trigger_id: '1.2',
        view,
      },
    })
    expect(answer).toMatchObject({ response_action: 'errors', errors: { handler: expect.any(String) } })
    await story.sent()
  })

  /** Since the form was opened, nothing was sent but updates, as many as it took. */
  async function onlyUpdates() {
    await story.idle()
    const methods = story.slack.calls.map(({ method }) => method)
    await story.sent(...methods.slice(methods.lastIndexOf('views.open') + 1))
    expect(new Set(methods.slice(methods.lastIndexOf('views.open') + 1))).toEqual(new Set(['views.update']))
  }
})

const hostile = [
  ['markup', '*index*.~main~_handler'],
  ['a mention of all', '<!channel>.main'],
  ['a link', '<https://evil.example|index>.main'],
  ['entities', '&lt;index&gt;.main&amp;'],
  ['text from right to left', '\u202eindex\u202c.\u2067main\u2069'],
  ['emoji', '🦊.🏳️‍🌈 :tada:'],
  ['a lone surrogate', 'index\ud83d.main\udc00'],
  ['control characters', 'index\u0000.\u0007main\u001b[31m'],
  ['code marks', '`index`.```main```'],
  ['3,000 characters', `index.${'m'.repeat(2_994)}`],
  ['3,000 astral characters', '🦊'.repeat(3_000)],
  ['line breaks', 'index\n.main\r\n\u2028'],
  ['a regular expression’s nightmare', `${'a.'.repeat(1_400)}!`],
] as const

describe('hostile handlers survive', () => {
  it.each(hostile)('typed into the form: %s', async (_, handler) => {
    const { slack } = story
    await openForm()
    const typed = await slack.typeInModal({ user: 'alice', action: 'handler', text: handler })
    expect(typed).toMatchObject({ status: 200 })
    await story.sent('views.update')
    expect(slack.modal('alice')?.state.values.handler?.handler?.value).toBe(handler)
    await slack.submit({ user: 'alice' })
    expect(verdict()).toContain('Handler check')
    expectNoMarkup(slack.modal('alice')?.blocks.slice(3))
    expect(JSON.stringify(slack.modal('alice')?.blocks)).not.toMatch(/\\ud[89a-f]/)
    await story.sent()
  })

  it.each(hostile)('given to the command: %s', async (_, handler) => {
    const { answer, problem } = await story.slack.command({
      channel: 'oncall',
      user: 'alice',
      command: '/scf-handler',
      text: `${handler} Python3.9`,
    })
    expect(problem).toBeUndefined()
    const { text, blocks } = answer as { text: string; blocks: unknown[] }
    expect(text).toContain('Handler check')
    expect(text).not.toMatch(/<|>|&(?!amp;|lt;|gt;)/)
    expectNoMarkup(blocks)
    expect(JSON.stringify(blocks).length).toBeLessThanOrEqual(12_000)
    await story.sent()
  })

  /** Only the catalog's own words may stand in mrkdwn. */
  function expectNoMarkup(blocks: unknown): void {
    const marked = JSON.stringify(blocks).match(/"type":"mrkdwn","text":"[^"]*"/g) ?? []
    for (const text of marked) expect(text).not.toMatch(/index|main|fox|evil|channel|[<>&]/)
  }
})

describe('the ways into the form', () => {
  it('the global shortcut', async () => {
    await story.slack.shortcut({ user: 'wei', callback: 'open_scf_handler' })
    await story.sent('views.open')
    expect(verdict('wei')).toContain('输入执行方法')
  })

  it.each([
    ['a handler and nothing else', 'index.py.main_handler', 'index.py.main_handler', 'any'],
    ['a handler with a runtime', 'index.main_handler Nodejs16.13', 'index.main_handler', 'Nodejs16.13'],
    [
      'a configuration',
      'our function\nHandler: com.acme.Shop::pay\nRuntime: Java8',
      'com.acme.Shop::pay',
      undefined,
    ],
    [
      'an error that names it',
      "module 'index' has no attribute 'main_handler'",
      'index.main_handler',
      undefined,
    ],
    ['a file name that Slack took for a host', 'handler: main.py', 'main.py', 'any'],
    ['a handler behind its runtime', 'Nodejs16.13 index.main_handler', 'index.main_handler', 'Nodejs16.13'],
    ['the name of a binary', 'main', 'main', 'any'],
    ['chatter', 'what is a handler anyway?', undefined, 'any'],
    ['one word of chatter', 'lunch?', undefined, 'any'],
    ['another word', 'lunch', undefined, 'any'],
    ['a time', '12:30', undefined, 'any'],
    ['an address', 'https://example.com/index.main', undefined, 'any'],
  ])('the shortcut of a message with %s', async (_, text, handler, runtime) => {
    const { message } = await story.slack.post({ channel: 'strange', user: 'wei', text })
    const place = { channel: 'strange', ts: message.ts }
    await story.slack.shortcut({ user: 'alice', callback: 'check_scf_handler', message: place })
    await story.sent('views.open')
    expect(field()?.initial_value).toBe(handler)
    if (runtime) {
      const option = { initial_option: { value: runtime } }
      expect(story.slack.modal('alice')?.blocks[1]).toMatchObject({ element: option })
    }
  })

  it('"Check this handler" on a reply, in the language of whoever presses it', async () => {
    const { slack } = story
    const text =
      'ERROR RequestId:54d2b446-c6ed-48a3-88db-b0c894445554 Result:{"errorCode":1,"errorMessage":"HandlerNotFound","statusCode":437} handler: index.py.main_handler'
    const { message } = await slack.post({ channel: 'oncall', user: 'alice', text })
    await story.sent('chat.postMessage')
    const reply = slack.messages('oncall').find(({ thread_ts }) => thread_ts === message.ts)
    const button = { channel: 'oncall', ts: reply?.ts ?? '' }
    await slack.click({ user: 'wei', action: 'card_menu', value: 'handler', message: button })
    await story.sent('views.open')
    expect(field('wei')?.initial_value).toBe('index.py.main_handler')
    expect(verdict('wei')).toContain('执行方法检查')
  })

  it('"Check this handler" in the modal of a message opens on top of it', async () => {
    const { slack } = story
    const text = '{"statusCode":437,"errorMessage":"HandlerNotFound"} handler: index.py.main_handler'
    const { message } = await slack.post({ channel: 'strange', user: 'alice', text })
    const place = { channel: 'strange', ts: message.ts }
    await slack.shortcut({ user: 'alice', callback: 'explain_scf_error', message: place })
    // What is known of the incident comes a moment later.
    await story.sent('views.open', 'views.update')
    await slack.clickInView({ user: 'alice', on: 'modal', action: 'handler_check' })
    await story.sent('views.push')
    expect(slack.modal('alice')?.callback_id).toBe('scf_handler')
  })
})
