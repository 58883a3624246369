import { beforeEach, describe, expect, it } from 'vitest'
import { forEachDatabase } from '../support/for-each-database.ts'
import { becomeAnotherTeam, repliesOf, shownText, startStory } from './story.ts'

const start = async (databaseUrl: string) => {
  const story = await startStory({ databaseUrl })
  story.slack.addChannel({ name: 'strange', withBot: false })
  return story
}

forEachDatabase('buttons', start, (story) => {
  beforeEach(() => becomeAnotherTeam(story))
  const timeout =
    'ERROR RequestId:54d2b446-c6ed-48a3-88db-b0c894445554 Result:{"errorCode":-1,"errorMessage":"Invoking task timed out after 5 seconds","statusCode":433}'

  async function ask(channel: string, user: string, text: string, command = '/scf-error') {
    const { answer } = await story.slack.command({ channel, user, command, text })
    const ts = story.slack.ephemerals(user).at(-1)?.ts ?? ''
    return { answer, place: { channel, ts } }
  }

  async function explain(user: string, channel: string, text: string, others: object = {}) {
    const { message } = await story.slack.post({ channel, user, text, ...others })
    const place = { channel, ts: message.ts }
    await story.slack.shortcut({ user, callback: 'explain_scf_error', message: place })
    return message
  }

  const modalText = (user: string) => shownText(story.slack.modal(user)?.blocks)
  const modalActions = (user: string) =>
    JSON.stringify(story.slack.modal(user)?.blocks).match(/"action_id":"\w+"/g)

  describe('"Details"', () => {
    it('under an answer opens the whole entry, in the language of whoever presses it', async () => {
      const { place } = await ask('oncall', 'alice', '439')
      await story.slack.click({ user: 'alice', action: 'finding_more', message: place })
      await story.sent('views.open')
      expect(modalText('alice')).toContain('439 UserProcExitError')
      expect(modalText('alice')).toContain('Likely causes')
    })

    it('under a reply opens it for everybody in their own language', async () => {
      const { message } = await story.slack.post({ channel: 'oncall', user: 'alice', text: timeout })
      await story.sent('chat.postMessage')
      const [reply] = repliesOf(story.slack, { channel: 'oncall', ts: message.ts })
      const place = { channel: 'oncall', ts: reply?.ts ?? '' }
      await story.slack.click({ user: 'wei', action: 'finding_more', message: place })
      await story.sent('views.open')
      expect(modalText('wei')).toContain('433 TimeLimitReached：')
      expect(modalText('wei')).toContain('"statusCode":433')
      expect(modalText('wei')).toContain('可能的原因')
    })

    it('in a modal opens on top of it, and closing leads back', async () => {
      await explain('alice', 'strange', timeout)
      await story.sent('views.open')
      const below = story.slack.modal('alice')
      await story.slack.clickInView({ user: 'alice', on: 'modal', action: 'finding_more' })
      await story.sent('views.push')
      expect(story.slack.modal('alice')).toMatchObject({ previous_view_id: below?.id })
      await story.slack.closeModal({ user: 'alice' })
      expect(story.slack.modal('alice')).toEqual(below)
    })

    it('of a miss shows what is near', async () => {
      const { place } = await ask('oncall', 'alice', '431')
      await story.slack.click({ user: 'alice', action: 'finding_more', message: place })
      await story.sent('views.open')
      expect(modalText('alice')).toContain('430 UserFunctionExecError')
    })

    it.each([
      ['alice', '455', /^I know no SCF status code 455\.\nSimilar codes\n/],
      ['wei', '455', /^没有找到 SCF 状态码 455。\n相近的状态码\n/],
      ['alice', 'UserProcExitEror', /^No status has that name; the nearest is 439 UserProcExitError\./],
    ])('of a miss tells %s first that %s is none', async (user, code, start) => {
      const { place } = await ask('oncall', user, code)
      await story.slack.click({ user, action: 'finding_more', message: place })
      await story.sent('views.open')
      expect(modalText(user)).toMatch(start)
    })
  })

  describe('"Post here"', () => {
    it.each(['oncall', 'strange'])(
      'posts an answer into #%s once, and says so and who asked',
      async (channel) => {
        const { slack } = story
        const { place } = await ask(channel, 'alice', timeout)
        const shown = slack.ephemerals('alice').length
        const before = slack.messages(channel).length
        const click = { user: 'alice', action: 'answer_share', message: place }
        const pressed = await slack.click(click)
        await story.sent('response_url', 'response_url')
        const posted = slack.messages(channel).at(-1)
        expect(posted?.text).toContain('433 TimeLimitReached')
        expect(shownText(posted?.blocks)).toContain('the run needs more than the')
        expect(shownText(posted?.blocks)).toContain('Asked by \nalice')
        expect(posted?.bot_profile).toMatchObject({ name: 'scf-bot' })
        expect(JSON.stringify(posted?.blocks)).not.toContain('answer_share')
        expect(slack.ephemerals('alice')).toHaveLength(shown)
        const own = slack.ephemerals('alice').at(-1)
        expect(shownText(own?.blocks)).toContain('Posted here.')
        expect(JSON.stringify(own?.blocks)).not.toContain('answer_share')
        await slack.redeliver(pressed)
        await story.sent('response_url')
        expect(slack.messages(channel)).toHaveLength(before + 1)
      },
    )

    it('pressed twice at once posts once', async () => {
      const { slack } = story
      const { place } = await ask('oncall', 'wei', timeout)
      const before = slack.messages('oncall').length
      const click = { user: 'wei', action: 'answer_share', message: place }
      await Promise.all([slack.click(click), slack.click(click)])
      await story.passed()
      expect(slack.messages('oncall')).toHaveLength(before + 1)
      expect(shownText(slack.messages('oncall').at(-1)?.blocks)).toMatch(/由 \nwei\n 查询。/)
      expect(shownText(slack.ephemerals('wei').at(-1)?.blocks)).toContain('已发到这里。')
    })

    it('that Slack has not taken can be pressed again', async () => {
      const { slack } = story
      const { place } = await ask('oncall', 'alice', timeout)
      const before = slack.messages('oncall').length
      slack.failNext('response_url', { status: 500 })
      const click = { user: 'alice', action: 'answer_share', message: place }
      await slack.click(click)
      await story.sent('response_url', 'views.open')
      await slack.click(click)
      await story.sent('response_url', 'response_url')
      expect(slack.messages('oncall')).toHaveLength(before + 1)
    })

    it('posts a verdict as it was shown, also for a runtime without a version', async () => {
      const { slack } = story
      const { answer, place } = await ask('oncall', 'wei', 'index.main_handler Java', '/scf-handler')
      await slack.click({ user: 'wei', action: 'answer_share', message: place })
      await story.sent('response_url', 'response_url')
      const posted = slack.messages('oncall').at(-1)
      expect(posted?.text).toContain((answer as { text: string }).text)
      expect(posted?.text).toContain('Java')
    })

    it('never posts what only its author may know', async () => {
      const { slack } = story
      const { answer, place } = await ask('oncall', 'alice', `${timeout} AKIDz8krbsJ5yKBZQpn74WFkmLPx3`)
      expect(shownText((answer as { blocks: unknown }).blocks)).toContain('SecretId')
      await slack.click({ user: 'alice', action: 'answer_share', message: place })
      await story.sent('response_url', 'response_url')
      expect(shownText(slack.messages('oncall').at(-1)?.blocks)).not.toContain('SecretId')
    })

    it('is not offered where there is nothing to post', async () => {
      for (const text of ['the kettle boils', '', '431']) {
        const { answer } = await ask('oncall', 'alice', text)
        expect(JSON.stringify(answer)).not.toContain('answer_share')
      }
      await story.sent()
    })

    it('with a value of another version of the bot says that it cannot', async () => {
      const { place } = await ask('oncall', 'alice', '439')
      const click = { user: 'alice', action: 'answer_share', message: place }
      const { type, payload } = await story.slack.click(click)
      await story.sent('response_url', 'response_url')
      const actions = [{ type: 'button', action_id: 'answer_share', value: '{"answer":1}' }]
      await story.slack.redeliver({ type, payload: { ...payload, actions } })
      await story.sent('views.open')
      expect(modalText('alice')).toContain('ask again')
    })
  })

  describe('"Explain SCF error" on a message', () => {
    it('explains it where the bot is no member, without "Post here"', async () => {
      await explain('wei', 'strange', timeout)
      await story.sent('views.open')
      expect(modalText('wei')).toContain('433 TimeLimitReached：')
      expect(modalText('wei')).toContain('这次运行超过了设定的')
      expect(modalActions('wei')).toEqual(['"action_id":"finding_more"'])
    })

    it('offers "Post here" where the bot is a member, and posts into the thread of the message', async () => {
      const { slack } = story
      const message = await explain('alice', 'oncall', 'the 439 of yesterday')
      await story.sent('views.open', 'views.update')
      expect(modalActions('alice')).toContain('"action_id":"answer_share"')
      await slack.clickInView({ user: 'alice', on: 'modal', action: 'answer_share' })
      await story.sent('chat.postMessage', 'views.update')
      expect(repliesOf(slack, { channel: 'oncall', ts: message.ts })).toMatchObject([
        { text: expect.stringMatching(/439 UserProcExitError.*Asked by \*alice\*/), thread_ts: message.ts },
      ])
      expect(modalText('alice')).toBe('Posted.')
    })

    it('in a thread posts into that thread', async () => {
      const { slack } = story
      const { message: head } = await slack.post({
        channel: 'oncall',
        user: 'wei',
        text: 'the shop is slow',
      })
      await explain('alice', 'oncall', 'is it 439', { thread_ts: head.ts })
      await story.idle()
      await slack.clickInView({ user: 'alice', on: 'modal', action: 'answer_share' })
      await story.sent('views.open', 'views.update', 'chat.postMessage', 'views.update')
      expect(repliesOf(slack, { channel: 'oncall', ts: head.ts })).toHaveLength(1)
    })

    it('says so when the bot has been thrown out meanwhile', async () => {
      await explain('alice', 'oncall', 'the 439 of yesterday')
      await story.sent('views.open', 'views.update')
      story.slack.failNext('chat.postMessage', { error: 'not_in_channel' })
      await story.slack.clickInView({ user: 'alice', on: 'modal', action: 'answer_share' })
      await story.sent('chat.postMessage', 'views.push')
      expect(modalText('alice')).toContain('try again')
    })

    it('tells its user alone of a secret', async () => {
      await explain('alice', 'strange', `${timeout} AKIDz8krbsJ5yKBZQpn74WFkmLPx3`)
      await story.sent('views.open')
      expect(modalText('alice')).toContain('SecretId')
    })

    it('reads its files, while the modal is open already', async () => {
      await explain('alice', 'strange', 'look', { files: [{ name: 'log.txt', content: timeout }] })
      await story.sent('views.open', 'views.update')
      expect(modalText('alice')).toContain('433 TimeLimitReached')
    })

    it.each([
      [
        'a file that cannot be read',
        [{ name: 'log.txt', content: 'x', redirectTo: 'http://127.0.0.1:1/' }],
        'could not read',
      ],
      [
        'a file that is too large',
        [{ name: 'log.txt', content: 'line\n'.repeat(209_716) }],
        'larger than 1 MB',
      ],
    ])('says so of %s', async (_, files, sentence) => {
      await explain('alice', 'strange', 'look', { files })
      await story.sent('views.open', 'views.update')
      expect(modalText('alice')).toContain(sentence)
    })

    it.each([
      ['a picture', { filetype: 'png', mimetype: 'image/png' }, 'I cannot read pictures'],
      ['a file with nothing in it', { filetype: 'text', mimetype: 'text/plain' }, 'no text'],
    ])('says so of a message without any text: %s', async (_, file, sentence) => {
      const files = [{ name: 'photo', content: ' ', mode: 'hosted', ...file }]
      await explain('alice', 'strange', '', { files })
      await story.passed()
      expect(modalText('alice')).toContain(sentence)
    })

    it('says of chatter what would work', async () => {
      await explain('alice', 'strange', 'shall we have lunch')
      await story.sent('views.open')
      expect(modalText('alice')).toContain('I found no SCF error')
      expect(modalActions('alice')).toBeNull()
    })
  })

  describe('App Home', () => {
    it.each([
      ['alice', 'I explain Tencent Cloud SCF errors'],
      ['wei', '我能解释腾讯云云函数 SCF 的报错'],
    ])('helps %s in their language, each time it is opened', async (user, sentence) => {
      for (const _ of [1, 2]) {
        await story.slack.openHome({ user })
        await story.sent('views.publish')
        const home = shownText(story.slack.home(user)?.blocks)
        expect(home).toContain(sentence)
        expect(home).toContain('/scf-error 439')
      }
    })

    it('is left alone when its messages are opened', async () => {
      await story.slack.openHome({ user: 'alice', tab: 'messages' })
      await story.sent()
    })
  })
})
