import { createServer, type IncomingHttpHeaders } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findChannel } from '../../src/workspace/state/lookup.ts'
import type { NewFile } from '../../src/workspace/state/model.ts'
import { listen } from '../../src/workspace/web-api/server.ts'
import { becomeAnotherTeam, repliesOf, type Story, shownText, startStory } from './story.ts'

/** Somewhere that is not Slack. */
const elsewhere = { url: '', requests: [] as IncomingHttpHeaders[] }
const server = createServer((request, response) => {
  elsewhere.requests.push(request.headers)
  response.end(timeout)
})

let story: Story
beforeAll(async () => {
  elsewhere.url = await listen(server, 0)
  story = await startStory()
})
beforeEach(() => becomeAnotherTeam(story))
afterAll(async () => {
  server.close()
  await story.stop()
  // The bot’s token goes to Slack alone.
  expect(elsewhere.requests).toEqual([])
  const files = story.slack.calls.filter(({ method }) => method === 'files')
  expect(files.filter(({ token }) => token !== story.slack.botToken)).toEqual([])
})

const timeout =
  'ERROR RequestId:54d2b446-c6ed-48a3-88db-b0c894445554 Result:{"errorCode":-1,"errorMessage":"Invoking task timed out after 5 seconds","statusCode":433}'
const chatter = 'lunch\n'

async function share(file: Partial<NewFile>, text = '') {
  const files = [{ name: 'log.txt', content: timeout, ...file }]
  const { message } = await story.slack.post({ channel: 'oncall', user: 'alice', text, files })
  return message
}

const replyTo = ({ ts }: { ts: string }) => repliesOf(story.slack, { channel: 'oncall', ts })[0]

describe('a message with files', () => {
  const downloads = () => story.slack.calls.filter(({ method }) => method === 'files').length

  it('is read once, however often Slack sends it', async () => {
    const { slack, bot } = story
    const before = downloads()
    const files = [{ name: 'log.txt', content: chatter }]
    const { url } = bot
    const post = { channel: 'oncall', user: 'alice', text: '', files, to: [url, url] }
    const [delivery] = (await slack.post(post)).deliveries
    if (delivery === undefined) throw new Error('Nothing was sent')
    await slack.redeliver(delivery, { retry: { num: 1, reason: 'http_timeout' } })
    await story.sent()
    expect(downloads() - before).toBe(1)
  })

  it('is read up to 1 MB in all', async () => {
    const before = downloads()
    const content = `${chatter.repeat(65_000)}${timeout}`
    const files = Array.from({ length: 10 }, (_, index) => ({ name: `${index}.txt`, content }))
    const { message } = await story.slack.post({ channel: 'oncall', user: 'alice', text: '', files })
    await story.sent('chat.postMessage')
    expect(replyTo(message)?.metadata).toMatchObject({ event_payload: { codes: [433] } })
    expect(downloads() - before).toBe(2)
  })
})

describe('a file', () => {
  it.each([
    ['a snippet', {}],
    ['a text file', { mode: 'hosted', filetype: 'text' }],
    [
      'a log whose type Slack does not know',
      { mode: 'hosted', filetype: 'log', mimetype: 'application/octet-stream' },
    ],
    ['a file shared by another company', { external: true }],
    ['a file whose error stands at its end', { content: `${chatter.repeat(60_000)}${timeout}` }],
    ['1 MB to the byte', { content: `${timeout}\n${'x\n'.repeat(524_288).slice(timeout.length + 1)}` }],
    ['text in another encoding of line ends', { content: `a\r\n${timeout}\r\n` }],
  ] as const)('is read as if pasted: %s', async (_, file) => {
    const message = await share(file)
    await story.sent('chat.postMessage')
    expect(replyTo(message)?.text).toContain('433 TimeLimitReached')
    expect(replyTo(message)?.metadata).toMatchObject({ event_payload: { codes: [433] } })
  })

  it('and the words above it are one text', async () => {
    const message = await share({ content: '"statusCode":439' }, 'what does our SCF function say?')
    await story.sent('chat.postMessage')
    expect(replyTo(message)?.text).toContain('439')
  })

  it.each([
    ['an image', { mode: 'hosted', filetype: 'png', mimetype: 'image/png' }],
    [
      'an image shared by another company',
      { mode: 'hosted', filetype: 'png', mimetype: 'image/png', external: true },
    ],
    ['chatter', { content: chatter }],
    ['too large', { content: `${timeout}\n`.repeat(7_000) }],
    ['redirected elsewhere', { redirectTo: 'elsewhere' }],
  ] as const)('is passed over in silence when nobody asked: %s', async (_, file) => {
    await share('redirectTo' in file ? { redirectTo: elsewhere.url } : file)
    await story.sent()
  })

  it.each([
    ['too large', { content: `${timeout}\n`.repeat(7_000) }, 'larger than 1 MB'],
    ['redirected elsewhere', { redirectTo: 'elsewhere' }, 'could not read'],
  ] as const)('that is %s is told to whoever asked, without metadata', async (_, file, sentence) => {
    const message = await share('redirectTo' in file ? { redirectTo: elsewhere.url } : file, '@scf-bot')
    await story.sent('chat.postMessage')
    expect(shownText(replyTo(message)?.blocks)).toContain(sentence)
    expect(replyTo(message)?.metadata).toBeUndefined()
  })

  describe('that nobody can read', () => {
    const png = { mode: 'hosted', filetype: 'png', mimetype: 'image/png' } as const
    const pdf = { mode: 'hosted', filetype: 'pdf', mimetype: 'application/pdf' } as const
    const picture = 'I cannot read pictures'

    it.each([
      ['@scf-bot what is this error?', png, picture],
      ['@scf-bot', png, picture],
      ['@scf-bot the deploy is broken since noon', png, picture],
      ['@scf-bot 这是什么错误？', png, '我看不了图片'],
      ['@scf-bot what is this error?', { ...png, external: true }, picture],
      ['@scf-bot what is this error?', pdf, 'I can read only text files'],
      ['@scf-bot 这是什么错误？', pdf, '我只能读文本文件'],
    ] as const)(
      'is what "%s" asks about, and not what somebody else has pasted above',
      async (text, file, sentence) => {
        await story.slack.post({ channel: 'oncall', user: 'wei', text: timeout })
        await story.passed()
        const message = await share(file, text)
        await story.sent('chat.postMessage')
        expect(shownText(replyTo(message)?.blocks)).toContain(sentence)
        expect(replyTo(message)?.metadata).toBeUndefined()
      },
    )

    it('beside an error, a cause or thanks takes no answer away', async () => {
      for (const [text, answer] of [
        ['@scf-bot getting 439, see the screenshot', '439 UserProcExitError'],
        ["@scf-bot Error: Cannot find module 'lodash'", 'lodash'],
      ] as const) {
        const message = await share(png, text)
        await story.sent('chat.postMessage')
        expect(replyTo(message)?.text).toContain(answer)
      }
      await share(png, '@scf-bot thanks!')
      await story.sent()
    })

    it('alone in a direct message is told', async () => {
      const { id } = story.slack.directMessage('alice')
      const files = [{ name: 'shot.png', content: 'x', ...png }]
      const { message } = await story.slack.post({ channel: id, user: 'alice', text: '', files })
      await story.sent('chat.postMessage')
      expect(repliesOf(story.slack, { channel: id, ts: message.ts })[0]?.text).toContain(picture)
    })

    it('is meant by whoever shows it and then asks; by others where nothing else stands above', async () => {
      const ask = async (user: string, thread_ts?: string) => {
        const place = { channel: 'oncall', user, ...(thread_ts && { thread_ts }) }
        const { message } = await story.slack.post({ ...place, text: '@scf-bot what is this error?' })
        await story.sent('chat.postMessage')
        return repliesOf(story.slack, { channel: 'oncall', ts: thread_ts ?? message.ts }).at(-1)?.text
      }
      const lone = await share(png)
      expect(await ask('wei', lone.ts)).toContain('我看不了图片')
      await story.slack.post({ channel: 'oncall', user: 'wei', text: timeout })
      await story.passed()
      await share(png)
      expect(await ask('alice')).toContain(picture)
      expect(await ask('wei')).toContain('433 TimeLimitReached')
    })

    it('is told of by "Explain SCF error", too', async () => {
      const message = await share(png, 'look')
      const place = { channel: 'oncall', ts: message.ts }
      await story.slack.shortcut({ user: 'alice', callback: 'explain_scf_error', message: place })
      await story.passed()
      expect(shownText(story.slack.modal('alice')?.blocks)).toContain(picture)
    })
  })

  it('redirected within Slack is followed', async () => {
    const { slack } = story
    const target = await share({ content: chatter })
    await story.sent()
    const [inside] = target.files as { url_private_download: string }[]
    await share({ redirectTo: inside?.url_private_download ?? '' })
    await story.sent()
    expect(slack.calls.slice(-2).map(({ method }) => method)).toEqual(['files', 'files'])
  })

  it('in a circle of redirects is given up', async () => {
    const { slack } = story
    const message = await share({ content: 'x' })
    const [file] = message.files as { id: string; url_private_download: string }[]
    const stored = slack.workspace.files.get(file?.id ?? '')
    if (stored)
      slack.workspace.files.set(stored.id, { ...stored, redirectTo: file?.url_private_download ?? '' })
    await slack.post({ channel: 'oncall', user: 'alice', text: '@scf-bot', thread_ts: message.ts })
    await story.sent('chat.postMessage')
    expect(shownText(replyTo(message)?.blocks)).toContain('could not read')
  })

  it('that Slack hides behind its login page is told to whoever asked', async () => {
    const { slack } = story
    const token = slack.workspace.tokens.get(slack.botToken)
    token?.scopes.delete('files:read')
    const message = await share({}, '@scf-bot')
    await story.sent('chat.postMessage')
    expect(shownText(replyTo(message)?.blocks)).toContain('could not read')
    await share({})
    await story.sent()
    token?.scopes.add('files:read')
  })

  it.each([
    ['another host', 'http://files.slack.com.evil.example/x'],
    ['another port', 'elsewhere'],
    ['another protocol', 'file:///etc/passwd'],
    ['no address', 'log.txt'],
  ])('with an address at %s is not fetched', async (_, given) => {
    const url = given === 'elsewhere' ? elsewhere.url : given
    const file = {
      id: 'F1',
      mode: 'snippet',
      filetype: 'text',
      size: 9,
      url_private_download: url,
      url_private: url,
    }
    const { message } = await story.slack.post({ channel: 'oncall', user: 'alice', text: '@scf-bot', to: [] })
    const channel = findChannel(story.slack.workspace, 'oncall')?.id
    const event = { ...message, type: 'message', channel, channel_type: 'channel', files: [file] }
    await story.slack.event(event)
    await story.sent('chat.postMessage')
    expect(shownText(replyTo(message)?.blocks)).toContain('could not read')
  })
})
