import { beforeEach, describe, expect, it } from 'vitest'
import { forEachDatabase } from '../../support/for-each-database.ts'
import { becomeAnotherTeam, repliesOf, type Story, shownText, startStory } from '../story.ts'

// Somebody says something to the bot that names no error: about what stands above, a handler, or thanks.

const start = (databaseUrl: string) => startStory({ databaseUrl })

forEachDatabase('what is said to the bot', start, (story) => {
  beforeEach(() => becomeAnotherTeam(story))

  const channel = 'oncall'
  const timeout =
    'ERROR RequestId:54d2b446-c6ed-48a3-88db-b0c894445554 Result:{"errorCode":-1,"errorMessage":"Invoking task timed out after 5 seconds","statusCode":433}'
  const exited =
    '{"errorCode":1,"errorMessage":"Process exited before completing request","statusCode":439,"requestId":"a0"}'

  type Post = Parameters<Story['slack']['post']>[0]
  const post = async (others: Partial<Post> & { readonly text: string }) =>
    (await story.slack.post({ channel, user: 'alice', ...others })).message
  const say = (text: string, others: Partial<Post> = {}) => post({ text: `@scf-bot ${text}`, ...others })

  /** What the bot has answered to the message, alone. */
  async function answerTo(message: { ts: string; thread_ts?: string | undefined }, place = channel) {
    await story.sent('chat.postMessage')
    const { ts, thread_ts = ts } = message
    const replies = repliesOf(story.slack, { channel: place, ts: thread_ts })
    return replies.at(-1)?.text ?? ''
  }

  async function pasted(text = timeout, others: Partial<Post> = {}) {
    const message = await post({ text, ...others })
    await story.passed()
    return message
  }

  describe('in a thread', () => {
    it.each([
      'why?',
      'explain please',
      '这是什么错误？',
      'can you look at the error above?',
      'what did the deploy break?',
    ])('"%s" is answered from the message above', async (text) => {
      const { ts } = await pasted()
      await post({ text: 'hm, since the release', thread_ts: ts })
      expect(await answerTo(await say(text, { thread_ts: ts }))).toContain('433 TimeLimitReached')
    })

    it.each(['can we retry?', 'can I retry it?', 'should we retry?'])(
      '"%s" is about the retries of that error',
      async (text) => {
        const { ts } = await pasted()
        const answer = await answerTo(await say(text, { thread_ts: ts }))
        expect(answer).toContain('433 TimeLimitReached')
        const [, last] = repliesOf(story.slack, { channel, ts })
        expect(shownText(last?.blocks)).toMatch(/SCF retries twice.*Whether a retry helps: /s)
      },
    )

    it('retries are told of in general where no error is above, or a way of calling is named', async () => {
      const { ts } = await post({ text: 'the shop is slow' })
      expect(await answerTo(await say('can we retry?', { thread_ts: ts }))).toContain('A failed run (430')
      const { ts: below } = await pasted()
      const answer = await answerTo(await say('are async calls retried?', { thread_ts: below }))
      expect(answer).toContain('A failed run (430')
    })

    it('the nearest error counts, replies included', async () => {
      const { ts } = await pasted()
      await pasted(exited, { thread_ts: ts, user: 'wei' })
      await post({ text: 'odd', thread_ts: ts })
      expect(await answerTo(await say('why?', { thread_ts: ts }))).toContain('439 UserProcExitError')
    })

    it('what was said later does not count', async () => {
      const { ts } = await pasted()
      const question = await say('why?', { thread_ts: ts })
      expect(await answerTo(question)).toContain('433')
      await pasted(exited, { thread_ts: ts })
      await story.slack.edit({ channel, ts: question.ts, text: '@scf-bot why is that?' })
      await story.sent('chat.update')
      const answers = repliesOf(story.slack, { channel, ts }).map(({ text }) => text)
      expect(answers.filter((text) => text.includes('439'))).toHaveLength(1)
    })

    it('of many replies the last fifty are read, and the head', async () => {
      const head = await pasted()
      for (let count = 0; count < 60; count += 1) {
        await story.slack.post({ channel, user: 'wei', text: `word ${count}`, thread_ts: head.ts })
      }
      await story.passed()
      expect(await answerTo(await say('why?', { thread_ts: head.ts }))).toContain('433')
    })

    it('a log in a file is read', async () => {
      const files = [{ name: 'run.log', content: exited }]
      const { ts } = await pasted('look at this run', { files })
      expect(await answerTo(await say('why?', { thread_ts: ts }))).toContain('439')
    })

    it('under a card that was posted, the card’s code is explained', async () => {
      const { slack } = story
      await slack.command({ channel, user: 'alice', command: '/scf-error', text: '446' })
      const place = { channel, ts: slack.ephemerals('alice').at(-1)?.ts ?? '' }
      await slack.click({ user: 'alice', action: 'answer_share', message: place })
      await story.passed()
      const card = slack.messages(channel).at(-1)
      const answer = await answerTo(await say('explain', { thread_ts: card?.ts ?? '' }))
      expect(answer).toContain('446 PortBindingFailed')
    })

    it('where nothing is found, it says so', async () => {
      const { ts } = await post({ text: 'the shop is slow' })
      expect(await answerTo(await say('why?', { thread_ts: ts }))).toContain('no SCF error above')
    })

    it('the codes in a hint of ours are no error', async () => {
      for (const [user, hello, question, nothing] of [
        ['alice', 'hi', 'why?', 'I found no SCF error above. Mention me'],
        ['wei', '你好', '为什么？', '上面没有找到 SCF 报错'],
      ] as const) {
        const { ts } = await say(hello, { user })
        await story.passed()
        expect(await answerTo(await say(question, { user, thread_ts: ts }))).toContain(nothing)
        const { id } = story.slack.directMessage(user)
        await post({ text: hello, user, channel: id })
        await story.passed()
        const answer = await answerTo(await post({ text: question, user, channel: id }), id)
        expect(answer).toContain(nothing.replace(' Mention me', ''))
        expect(answer).not.toMatch(/Mention me|提到我/)
      }
    })

    it('a code that we do not know is no error, and neither are those near to it', async () => {
      const { ts } = await say('999')
      await story.passed()
      expect(await answerTo(await say('why?', { thread_ts: ts }))).toContain('no SCF error above')
    })

    it('it is a question, and counts nothing', async () => {
      const { ts } = await pasted()
      await say('why?', { thread_ts: ts })
      await story.passed()
      await say('explain', { thread_ts: ts })
      await story.passed()
      const [, , last] = repliesOf(story.slack, { channel, ts })
      expect(shownText(last?.blocks)).toMatch(/First (?:time|run)/)
    })

    it('a question in Chinese under an English log is answered in Chinese, and the other way round', async () => {
      const { ts } = await pasted()
      expect(await answerTo(await say('这是什么错误？', { thread_ts: ts }))).toContain('TimeLimitReached：')
      const { ts: chinese } = await pasted(`线上的函数超时了\n${timeout}`, { user: 'wei' })
      expect(await answerTo(await say('why?', { thread_ts: chinese }))).toContain('TimeLimitReached: ')
    })

    it('a question that names an error is about that', async () => {
      const { ts } = await pasted()
      expect(await answerTo(await say('what does 440 mean?', { thread_ts: ts }))).toContain('440')
    })
  })

  describe('in a channel', () => {
    it.each([
      'why?',
      'explain please',
      '上面的报错是什么意思？',
      'can you look at the order-sync error above?',
    ])('"%s" is answered from the last messages', async (text) => {
      await pasted()
      await post({ text: 'hm', user: 'wei' })
      expect(await answerTo(await say(text))).toContain('433 TimeLimitReached')
    })

    it('only the last ten minutes and the last twenty messages count', async () => {
      await pasted()
      for (let count = 0; count < 21; count += 1) {
        await story.slack.post({ channel, user: 'wei', text: `word ${count}` })
      }
      await story.passed()
      expect(await answerTo(await say('why?'))).toContain('no SCF error above')
      const old = await pasted(exited)
      const message = story.slack.messages(channel).find(({ ts }) => ts === old.ts)
      Object.assign(message ?? {}, { ts: (Number(old.ts) - 601).toFixed(6) })
      expect(await answerTo(await say('why?'))).toContain('no SCF error above')
    })

    it('what is about something else gets a sentence', async () => {
      await pasted()
      expect(await answerTo(await say('is the moon full'))).toContain('no SCF error in that')
    })
  })

  it.each([
    ['hi', 'alice', 'I explain Tencent Cloud SCF errors'],
    ['hello there!', 'alice', 'I explain Tencent Cloud SCF errors'],
    ['你好', 'wei', '我能解释腾讯云云函数 SCF 的报错'],
  ])('"%s" gets help, whatever stands above', async (text, user, help) => {
    await pasted()
    expect(await answerTo(await say(text, { user }))).toContain(help)
    const { id } = story.slack.directMessage(user)
    expect(await answerTo(await post({ text, user, channel: id }), id)).toContain(help)
  })

  it.each([
    ['settings', 'alice', '/scf-error settings'],
    ['mute this', 'alice', '"Not SCF" in the menu of a card'],
    ['stop', 'alice', '/scf-error settings'],
    ['别回复了', 'wei', '卡片菜单里的「不是 SCF 报错」'],
  ])('"%s" is told the command, whatever stands above', async (text, user, sentence) => {
    const { ts } = await pasted()
    const message = await say(text, { user, thread_ts: ts })
    await story.sent('chat.postMessage')
    const replies = repliesOf(story.slack, { channel, ts: message.thread_ts ?? '' })
    expect(shownText(replies.at(-1)?.blocks)).toContain(sentence)
    expect(replies.at(-1)?.metadata).toBeUndefined()
  })

  it('"hello, are you there?" gets help, whatever stands above', async () => {
    await pasted()
    expect(await answerTo(await say('hello, are you there?'))).toContain('I explain Tencent Cloud SCF errors')
  })

  describe('thanks', () => {
    it.each([
      'OK!',
      '👀',
      '我来处理',
      'thanks',
      'that fixed it',
      'ok, the 433 is gone, thank you',
      '谢谢，搞定了',
    ])('"%s" gets silence', async (text) => {
      const { ts } = await pasted()
      await say(text, { thread_ts: ts })
      await say(text)
      await post({ text, channel: story.slack.directMessage('alice').id })
      await story.sent()
    })

    it('with a log gets the answer to the log', async () => {
      expect(await answerTo(await say(`thanks, and now this\n${exited}`))).toContain('439')
    })
  })

  describe('a question about a handler', () => {
    it.each([
      ['check handler index.py.main_handler Python3.9', 'index.main_handler'],
      ['执行方法 index.py.main_handler 对吗？Python3.9', 'index.main_handler'],
    ])('"%s" gets the verdict, in a channel', async (text, corrected) => {
      const message = await say(text)
      await story.sent('chat.postMessage')
      const [reply] = repliesOf(story.slack, { channel, ts: message.ts })
      expect(reply?.text).toMatch(/Handler check: not valid|执行方法检查：.*(?:不|无)/)
      expect(shownText(reply?.blocks)).toContain(corrected)
      expect(JSON.stringify(reply?.blocks)).toContain('finding_more')
      expect(reply?.metadata).toBeUndefined()
    })

    it('follows an edit', async () => {
      const message = await say('check handler index.py.main_handler Python3.9')
      await story.passed()
      await story.slack.edit({
        channel,
        ts: message.ts,
        text: '@scf-bot check handler index.main_handler Python3.9',
      })
      await story.sent('chat.update')
      expect(repliesOf(story.slack, { channel, ts: message.ts })[0]?.text).toContain('Handler check: valid')
    })

    it('with an error is about the error', async () => {
      const answer = await answerTo(await say('437 HandlerNotFound, is index.main_handler wrong?'))
      expect(answer).toContain('437 HandlerNotFound')
    })
  })
})
