import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { blockProblem } from '../../src/workspace/limits/block-limits.ts'
import { findChannel } from '../../src/workspace/state/lookup.ts'
import { forEachDatabase } from '../support/for-each-database.ts'
import { becomeAnotherTeam, repliesOf, type Story, shownText, startStory } from './story.ts'

const start = async (databaseUrl: string) => {
  const story = await startStory({ databaseUrl })
  story.slack.addChannel({ name: 'private', type: 'group' })
  story.slack.addChannel({ name: 'party', type: 'mpim' })
  return story
}

forEachDatabase('messages', start, (story) => {
  beforeEach(() => becomeAnotherTeam(story))
  afterAll(async () => {
    // Who the bot is was asked when it started, and never again.
    expect(story.slack.calls.filter(({ method }) => method === 'auth.test')).toHaveLength(1)
  })

  const timeout =
    'START RequestId: 54d2b446-c6ed-48a3-88db-b0c894445554\nERROR RequestId:54d2b446-c6ed-48a3-88db-b0c894445554 Result:{"errorCode":-1,"errorMessage":"Invoking task timed out after 5 seconds","statusCode":433}\nReport RequestId:54d2b446-c6ed-48a3-88db-b0c894445554 Duration:5000ms Memory:256MB MemUsage:51.0MB'
  const exited =
    '{"errorCode":1,"errorMessage":"Process exited before completing request","statusCode":439,"requestId":"a0"}'

  async function post(post: Parameters<Story['slack']['post']>[0]) {
    const { message, deliveries } = await story.slack.post(post)
    expect(deliveries.map(({ status }) => status)).toEqual(deliveries.map(() => 200))
    return message
  }

  /** The one reply that the bot has given to a message, and nothing else. */
  async function onlyReply(message: { ts: string }, channel = 'oncall', thread = message.ts) {
    await story.sent('chat.postMessage')
    const reply = repliesOf(story.slack, { channel, ts: thread }).at(-1)
    if (reply === undefined) throw new Error('There is no reply')
    expect(blockProblem(reply.blocks, 'message')).toBeUndefined()
    expect(JSON.stringify(reply.blocks).length).toBeLessThanOrEqual(12_000)
    return reply
  }

  describe('a pasted error', () => {
    it.each(['oncall', 'private', 'party'])(
      'in #%s gets one reply in its thread, with metadata',
      async (channel) => {
        const message = await post({ channel, user: 'alice', text: timeout })
        const reply = await onlyReply(message, channel)
        expect(reply.text).toContain('433 TimeLimitReached')
        expect(reply.subtype).toBeUndefined()
        expect(reply.metadata).toEqual({
          event_type: 'scf_findings',
          event_payload: {
            codes: [433],
            api_codes: [],
            source_ts: message.ts,
            fingerprint: expect.stringMatching(/^[0-9a-f]{14}$/),
          },
        })
        expect(shownText(reply.blocks)).toContain(
          '5,000 ms of 5 s (100 %), 51 of 256 MB (20 %): time, not memory',
        )
      },
    )

    it('has the same fingerprint when it happens again, and another when it is another', async () => {
      const first = await onlyReply(await post({ channel: 'oncall', user: 'alice', text: timeout }))
      const again = timeout.replaceAll(
        '54d2b446-c6ed-48a3-88db-b0c894445554',
        '11111111-2222-3333-4444-555555555555',
      )
      const repeated = await post({ channel: 'oncall', user: 'wei', text: again })
      // The first card tells of it, too.
      await story.sent('chat.postMessage', 'chat.update')
      const [second] = repliesOf(story.slack, { channel: 'oncall', ts: repeated.ts })
      const other = await onlyReply(await post({ channel: 'oncall', user: 'wei', text: exited }))
      const prints = [first, second ?? {}, other].map(
        ({ metadata }: { metadata?: object | undefined }) =>
          JSON.stringify(metadata).match(/[0-9a-f]{14}/)?.[0],
      )
      expect(prints[1]).toBe(prints[0])
      expect(prints[2]).not.toBe(prints[0])
    })

    it('is the same in a code fence, and its evidence is shown as it was typed', async () => {
      const message = await post({
        channel: 'oncall',
        user: 'alice',
        text: `see\n\`\`\`\n${exited} <b>&\n\`\`\``,
      })
      const reply = await onlyReply(message)
      expect(reply.text).toContain('439')
      expect(shownText(reply.blocks)).toContain('Process exited before completing request')
    })

    it('in a thread is answered in that thread, and so is one that is sent to the channel too', async () => {
      const head = await post({ channel: 'oncall', user: 'alice', text: 'the shop is slow' })
      await story.sent()
      const inside = await post({ channel: 'oncall', user: 'wei', text: timeout, thread_ts: head.ts })
      expect((await onlyReply(inside, 'oncall', head.ts)).thread_ts).toBe(head.ts)
      const aloud = await post({
        channel: 'oncall',
        user: 'wei',
        text: exited,
        thread_ts: head.ts,
        broadcast: true,
      })
      const reply = await onlyReply(aloud, 'oncall', head.ts)
      expect(reply.subtype).toBeUndefined()
      expect(reply.metadata).toMatchObject({ event_payload: { source_ts: aloud.ts } })
    })

    it('with several errors gets one card that names them all', async () => {
      const reply = await onlyReply(
        await post({ channel: 'oncall', user: 'alice', text: `${timeout}\n${exited}` }),
      )
      expect(reply.text).toMatch(/433.*439|439.*433/)
      expect(reply.metadata).toMatchObject({ event_payload: { codes: expect.arrayContaining([433, 439]) } })
    })

    it('that says which handler was missing offers to check it', async () => {
      const text =
        'ERROR RequestId:54d2b446-c6ed-48a3-88db-b0c894445554 Result:{"errorCode":1,"errorMessage":"HandlerNotFound","statusCode":437} handler: index.py.main_handler'
      const reply = await onlyReply(await post({ channel: 'oncall', user: 'alice', text }))
      expect(JSON.stringify(reply.blocks)).toContain('"value":"handler"')
    })
  })

  describe('silence', () => {
    it.each([
      ['chatter', 'lunch at 12:30? table for 433'],
      ['a number that could be a code', 'we are at 500 of 532 tests, 439 to go'],
      [
        'an AWS Lambda timeout',
        '2024-01-01T00:00:00Z 1b2c Task timed out after 3.00 seconds REPORT RequestId: 1b2c',
      ],
      ['nginx', '10.0.0.1 - - "GET / HTTP/1.1" 499 0 "-" "curl"'],
      ['an axios error', 'AxiosError: Request failed with status code 500'],
      ['Kubernetes', 'pod web-0: OOMKilled, exit code 137, Back-off restarting failed container'],
      ['a bare status name of others', 'HTTP/1.1 404 Not Found'],
      ['the name of the bot without a mention', 'scf-bot is quite good'],
    ])('for %s', async (_, text) => {
      await post({ channel: 'oncall', user: 'alice', text })
      await story.sent()
    })

    it('for what is not a message of somebody: joins, topics, pins, deletions, reactions', async () => {
      const hidden = {
        channel: 'C0ONCALL',
        channel_type: 'channel',
        ts: '1700000000.000100',
        user: 'U0ALICE',
      }
      for (const subtype of ['channel_join', 'channel_topic', 'bot_add', 'reminder_add', 'message_deleted']) {
        await story.slack.event({ type: 'message', subtype, text: timeout, ...hidden })
      }
      await story.slack.event({ type: 'message', hidden: true, text: timeout, ...hidden })
      await story.sent()
    })

    it('for `message_replied`, which comes without its subtype', async () => {
      const parent = {
        type: 'message',
        user: 'U0ALICE',
        text: timeout,
        ts: '1700000000.000200',
        reply_count: 1,
      }
      await story.slack.event({
        type: 'message',
        channel: 'C0ONCALL',
        ts: '1700000001.0001',
        message: parent,
      })
      await story.sent()
    })

    it.each([
      ['without fields', {}],
      [
        'with fields of other kinds',
        { text: 7, blocks: 'x', attachments: {}, files: null, user: [], ts: {} },
      ],
    ])('for an event %s', async (_, fields) => {
      const [delivery] = await story.slack.event({ type: 'message', channel: 'C0ONCALL', ...fields })
      expect(delivery).toMatchObject({ status: 200 })
      await story.sent()
    })
  })

  describe('the bot itself', () => {
    it('does not answer its own message, nor an edit of it', async () => {
      const { slack } = story
      const own = {
        user: 'U0SCFBOT',
        bot_id: 'B0SCFBOT',
        app_id: 'A0SCFBOT',
        text: timeout,
        ts: '1700000002.000100',
      }
      const place = { channel: 'C0ONCALL', channel_type: 'channel' }
      await slack.event({ type: 'message', ...place, ...own })
      await slack.event({ type: 'message', ...place, ...own, subtype: 'bot_message', user: undefined })
      const change = { subtype: 'message_changed', ts: '1700000003.0001', ...place }
      const before = { ...own, text: 'before' }
      await slack.event({ type: 'message', ...change, message: own, previous_message: before })
      await slack.event({
        type: 'message',
        ...change,
        message: { ...own, user: undefined, app_id: undefined },
        previous_message: before,
      })
      await story.sent()
    })

    it('does not answer what somebody posted of its answers', async () => {
      const { slack } = story
      await slack.command({ channel: 'deploys', user: 'alice', command: '/scf-error', text: exited })
      const answer = slack.ephemerals('alice').at(-1)
      await slack.click({
        user: 'alice',
        action: 'answer_share',
        message: { channel: 'deploys', ts: answer?.ts ?? '' },
      })
      await story.sent('response_url', 'response_url')
      expect(slack.messages('deploys').at(-1)).toMatchObject({ bot_id: 'B0SCFBOT' })
    })
  })

  describe('alerts of other bots', () => {
    const bot = { name: 'grafana' }
    const field = { title: 'message', value: 'Invoking task timed out after 5 seconds', short: false }
    it.each([
      ['with text', { text: timeout }],
      [
        'with empty text and an attachment',
        { attachments: [{ color: 'danger', title: 'SCF alarm', text: timeout }] },
      ],
      ['with only a fallback', { attachments: [{ fallback: timeout }] }],
      [
        'with fields',
        {
          attachments: [
            { title: 'SCF alarm: statusCode', fields: [{ title: 'statusCode', value: '433' }, field] },
          ],
        },
      ],
      ['with blocks', { blocks: [{ type: 'section', text: { type: 'mrkdwn', text: timeout } }] }],
      [
        'with section fields',
        {
          blocks: [
            {
              type: 'section',
              fields: [
                { type: 'mrkdwn', text: '*statusCode*: 433' },
                { type: 'mrkdwn', text: '*errorMessage*: Invoking task timed out after 5 seconds' },
              ],
            },
          ],
        },
      ],
      [
        'with blocks in an attachment',
        {
          attachments: [{ blocks: [{ type: 'context', elements: [{ type: 'plain_text', text: timeout }] }] }],
        },
      ],
      [
        'with a preformatted block',
        {
          blocks: [
            {
              type: 'rich_text',
              elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: timeout }] }],
            },
          ],
        },
      ],
    ])('%s are answered, whether a webhook or an app sends them', async (_, content) => {
      for (const [channel, legacy] of [
        ['oncall', false],
        ['private', true],
      ] as const) {
        const message = await post({ channel, bot: { ...bot, legacy }, ...content })
        await story.idle()
        expect(repliesOf(story.slack, { channel, ts: message.ts })).toMatchObject([
          { text: expect.stringContaining('433') },
        ])
      }
      // Neither names a function: what one channel knows, the other does not.
      await story.sent('chat.postMessage', 'chat.postMessage')
    })

    it('that say the same in text and blocks are quoted once', async () => {
      const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: timeout } }]
      const attachments = [{ fallback: timeout, text: timeout }]
      const reply = await onlyReply(
        await post({ channel: 'oncall', bot, text: timeout, blocks, attachments }),
      )
      await story.slack.click({
        user: 'alice',
        action: 'finding_more',
        message: { channel: 'oncall', ts: reply.ts },
      })
      await story.sent('views.open')
      // Below the entry’s own causes stand its own examples.
      const [details = ''] = shownText(story.slack.modal('alice')?.blocks).split('Likely causes')
      expect(details.split('"statusCode":433')).toHaveLength(2)
      expect(details).not.toMatch(/and \d+ more/)
      await story.slack.closeModal({ user: 'alice' })
    })

    it('without an error get silence, even where they mention the bot', async () => {
      await post({ channel: 'oncall', bot, text: 'all green' })
      const blocks = [
        {
          type: 'rich_text',
          elements: [{ type: 'rich_text_section', elements: [{ type: 'user', user_id: 'U0SCFBOT' }] }],
        },
      ]
      await post({ channel: 'oncall', bot, text: 'nothing found', blocks })
      await story.sent()
    })
  })

  describe('a mention', () => {
    it('of a bare code is answered, with weak evidence offered as possible', async () => {
      const message = await post({ channel: 'oncall', user: 'alice', text: '@scf-bot 439' })
      expect((await onlyReply(message)).text).toMatch(/^439 UserProcExitError/)
      const weak = await post({ channel: 'oncall', user: 'alice', text: '@scf-bot is this out of memory?' })
      expect((await onlyReply(weak)).text).toContain('434')
    })

    it('that finds nothing gets a sentence and no metadata', async () => {
      const reply = await onlyReply(
        await post({ channel: 'oncall', user: 'alice', text: '@scf-bot is the moon full' }),
      )
      expect(shownText(reply.blocks)).toContain('paste')
      expect(reply.metadata).toBeUndefined()
    })

    it('alone tells how to ask', async () => {
      const reply = await onlyReply(await post({ channel: 'oncall', user: 'alice', text: '@scf-bot' }))
      expect(shownText(reply.blocks)).toContain('/scf-error 439')
      expect(reply.metadata).toBeUndefined()
    })

    it('with nothing else, under a pasted log, explains the log', async () => {
      const head = await post({ channel: 'oncall', user: 'alice', text: '439 again in our function' })
      const { message } = await story.slack.post({
        channel: 'oncall',
        user: 'wei',
        text: '@scf-bot',
        thread_ts: head.ts,
      })
      await story.idle()
      const replies = repliesOf(story.slack, { channel: 'oncall', ts: head.ts })
      expect(replies.at(-1)?.text).toContain('439')
      expect(replies.at(-1)?.metadata).toMatchObject({ event_payload: { source_ts: message.ts } })
      await story.sent(...replies.map(() => 'chat.postMessage'))
    })

    it('with nothing else tells how to ask where the thread cannot be read', async () => {
      const head = await post({ channel: 'oncall', user: 'alice', text: '439 again in our function' })
      story.slack.failNext('conversations.replies', { status: 429, retryAfter: 60 })
      const message = await post({ channel: 'oncall', user: 'alice', text: '@scf-bot', thread_ts: head.ts })
      const reply = await onlyReply(message, 'oncall', head.ts)
      expect(shownText(reply.blocks)).toContain('/scf-error 439')
    })

    it('of help tells how to ask, in Chinese where it is asked in Chinese', async () => {
      const english = await onlyReply(await post({ channel: 'oncall', user: 'alice', text: '@scf-bot help' }))
      expect(shownText(english.blocks)).toContain('Ways to ask')
      const chinese = await onlyReply(await post({ channel: 'oncall', user: 'alice', text: '帮助 @scf-bot' }))
      expect(shownText(chinese.blocks)).toContain('使用方法')
    })

    it('with nothing else, under a snippet, explains the snippet', async () => {
      const { slack } = story
      slack.addChannel({ name: 'later', withBot: false })
      const { message: head } = await slack.post({
        channel: 'later',
        user: 'alice',
        text: 'what is this',
        files: [{ name: 'log.txt', content: timeout }],
      })
      findChannel(slack.workspace, 'later')?.members.add('U0SCFBOT')
      const message = await post({ channel: 'later', user: 'alice', text: '@scf-bot', thread_ts: head.ts })
      expect((await onlyReply(message, 'later', head.ts)).text).toContain('433')
    })
  })

  describe('a direct message', () => {
    const direct = async (text: string, others: object = {}) => {
      const { id } = story.slack.directMessage('alice')
      const message = await post({ channel: id, user: 'alice', text, ...others })
      return { id, message }
    }

    it.each([
      ['an answer', '439'],
      ['a pasted log', timeout],
      ['a miss', 'is the moon full'],
      ['help', 'help'],
      ['a verdict', 'check handler index.main_handler Python3.9'],
    ])('is answered in line, without a thread: %s', async (_, text) => {
      const { id, message } = await direct(text)
      const reply = await onlyReply(message, id)
      expect(reply.thread_ts).toBeUndefined()
      expect(story.slack.messages(id).at(-1)).toBe(reply)
    })

    it('in a thread is answered there', async () => {
      const { id, message: head } = await direct('439')
      await onlyReply(head, id)
      const { message } = await direct('and 446?', { thread_ts: head.ts })
      await story.sent('chat.postMessage')
      expect(story.slack.messages(id).at(-1)).toMatchObject({ thread_ts: message.thread_ts })
    })

    it('is explained by what stands above', async () => {
      const { id } = await direct(timeout)
      await story.passed()
      const { message } = await direct('why?')
      expect((await onlyReply(message, id)).text).toContain('433')
    })

    it('edited changes its answer, and deleted takes it along', async () => {
      const { id, message } = await direct('439')
      const reply = await onlyReply(message, id)
      await story.slack.edit({ channel: id, ts: message.ts, text: '446' })
      await story.sent('chat.update')
      expect(story.slack.messages(id).find(({ ts }) => ts === reply.ts)?.text).toMatch(/^446/)
      await story.slack.remove({ channel: id, ts: message.ts })
      await story.sent('chat.delete')
      expect(repliesOf(story.slack, { channel: id, ts: message.ts })).toEqual([])
    })

    it('of which the answer to a post got lost is looked for in the history, and answered once', async () => {
      story.slack.failNext('chat.postMessage', { dropAnswer: true })
      const { id, message } = await direct('439')
      await story.sent('chat.postMessage')
      expect(repliesOf(story.slack, { channel: id, ts: message.ts })).toHaveLength(1)
      expect(story.slack.calls.some(({ method }) => method === 'conversations.history')).toBe(true)
    })
  })

  describe('an edit', () => {
    it('into an error is answered once; into another one, the same reply says so', async () => {
      const { slack } = story
      const message = await post({ channel: 'oncall', user: 'alice', text: 'wait' })
      await story.sent()
      await slack.edit({ channel: 'oncall', ts: message.ts, text: timeout })
      expect((await onlyReply(message)).text).toContain('433')
      await slack.edit({ channel: 'oncall', ts: message.ts, text: exited })
      await story.sent('chat.update')
      expect(repliesOf(slack, { channel: 'oncall', ts: message.ts }).map(({ text }) => text)).toEqual([
        expect.stringContaining('439'),
      ])
    })

    it('of an answered message that says the same is not answered', async () => {
      const message = await post({ channel: 'oncall', user: 'alice', text: timeout })
      await onlyReply(message)
      await story.slack.edit({ channel: 'oncall', ts: message.ts, text: `${timeout}\nany ideas?` })
      await story.sent()
    })

    it('that mentions the bot is answered once, though it comes as two events', async () => {
      const message = await post({ channel: 'oncall', user: 'alice', text: 'what is 439' })
      await story.sent()
      await story.slack.edit({ channel: 'oncall', ts: message.ts, text: '@scf-bot what is 439' })
      await onlyReply(message)
    })

    it('that Slack makes by itself to show a link is no edit', async () => {
      const { slack } = story
      const message = { type: 'message', user: 'U0ALICE', text: timeout, ts: '1700000004.000100' }
      await slack.event({
        type: 'message',
        subtype: 'message_changed',
        channel: 'C0ONCALL',
        channel_type: 'channel',
        ts: '1700000005.000100',
        message: { ...message, edited: undefined },
        previous_message: message,
      })
      await story.sent()
    })
  })

  describe('what somebody wrote', () => {
    it.each([
      '<!channel>',
      '*bold*',
      '<https://evil.example|x>',
      '&lt;b&gt;',
      '@alice',
      '\u202efdp.exe',
      ':boom:',
    ])('is shown in a reply, and never markup: %s', async (hostile) => {
      const text = `${timeout}\nERROR RequestId:0e7c42d5-9b18-4af6-83d1-f5a26c09b7e3 Result:{"errorCode":1,"errorMessage":"${hostile} happened"}`
      const { blocks = [], ...reply } = await onlyReply(
        await post({ channel: 'oncall', user: 'alice', text }),
      )
      expect(shownText(blocks)).toContain(hostile === '@alice' ? '"<@U0ALICE> happened"' : hostile.slice(-5))
      expect(reply.text).not.toMatch(/<|>|&(?!amp;|lt;|gt;)/)
      const others = blocks.filter(({ type }) => type !== 'rich_text' && type !== 'actions')
      expect(JSON.stringify(others)).not.toContain('happened')
      expect(JSON.stringify(blocks)).not.toMatch(/"type":"(?:user|channel|broadcast|usergroup|emoji)"/)
    })
  })
})
