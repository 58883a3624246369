import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { NewFile } from '../../src/workspace/state/model.ts'
import { zipOfFiles } from '../support/zip.ts'
import { repliesOf, type Story, shownText, startStory } from './story.ts'

let story: Story
beforeAll(async () => {
  story = await startStory()
})
afterAll(() => story.stop())
// Whatever the story, nothing of a package stays.
afterEach(() => expect(temporary()).toEqual([]))

const temporary = () =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`scf-bot-package-${process.pid}-`))

const secretLine = 'DATABASE_PASSWORD = "swordfish-4711"'
const right = zipOfFiles({ 'index.py': `${secretLine}\ndef main_handler(event, context):\n    return 1\n` })
const wrong = zipOfFiles({ 'demo-main/index.py': 'def main_handler(event, context):\n    return 1\n' })
const otherName = zipOfFiles({ 'index.py': 'def handle(event, context):\n    return 1\n' })

const zip = (content: string | Uint8Array, name = 'code.zip'): NewFile => ({
  ...{ name, content, mode: 'hosted', filetype: 'zip', mimetype: 'application/zip' },
})

/** What the form shows below its fields. */
const below = (user: string) => shownText(story.slack.modal(user)?.blocks.slice(3))

async function fillIn(file: NewFile, { user = 'alice', handler = 'index.main_handler' } = {}) {
  const { slack } = story
  await slack.command({ channel: 'oncall', user, command: '/scf-handler', text: 'Python3.9' })
  await story.idle()
  await slack.attachInModal({ user, action: 'package', files: [file] })
  await slack.typeInModal({ user, action: 'handler', text: handler })
  await story.passed()
}

/** What the form says at once, and what it says in the end. */
async function check(file: NewFile, filling: Parameters<typeof fillIn>[1] = {}) {
  const { user = 'alice' } = filling
  await fillIn(file, filling)
  const { answer } = await story.slack.submit({ user })
  await story.sent('views.update')
  return { atOnce: shownText(answer), atLast: below(user) }
}

describe('the form with a package', () => {
  it('has a field for one file, and says who keeps it', async () => {
    await story.slack.command({ channel: 'oncall', user: 'alice', command: '/scf-handler' })
    await story.sent('views.open')
    const [, , field] = story.slack.modal('alice')?.blocks ?? []
    expect(field).toMatchObject({
      type: 'input',
      block_id: 'package',
      optional: true,
      element: { type: 'file_input', action_id: 'package', filetypes: ['zip', 'jar'], max_files: 1 },
    })
    expect(shownText(field)).toContain('Slack keeps the upload')
  })

  it('says while one types that Check reads the package', async () => {
    await fillIn(zip(right))
    expect(below('alice')).toContain('Press Check')
    expect(story.slack.modal('alice')?.state.values).toMatchObject({
      package: { package: { type: 'file_input', files: [{ name: 'code.zip' }] } },
    })
  })

  it('answers at once, then says that handler and package fit', async () => {
    const { atOnce, atLast } = await check(zip(right))
    expect(atOnce).toContain('Reading the package…')
    expect(atLast).toContain('Handler and package: fit for Python3.9')
    expect(atLast).toContain('index.py')
  })

  it('shows nothing of the package but names', async () => {
    await check(zip(right))
    const sent = JSON.stringify(story.slack.calls.map(({ body }) => body))
    expect(sent).not.toContain('swordfish')
    expect(story.bot.output.stderr).not.toMatch(/swordfish|code\.zip|index\.py/)
  })

  it.each([
    ['with everything in one folder', wrong, ['do not fit', 'demo-main/']],
    ['whose function has another name', otherName, ['do not fit', 'index.handle']],
    ['that is no zip', Buffer.from('<html>no zip</html>'), ['not a zip']],
    ['that is empty', Buffer.alloc(0), ['not a zip']],
    ['that is cut off', right.subarray(0, right.length - 30), ['not a zip']],
  ])('says what is wrong with one %s', async (_, content, said) => {
    const { atLast } = await check(zip(content))
    for (const words of said) expect(atLast).toContain(words)
  })

  it('speaks Chinese to those who read it', async () => {
    const { atOnce, atLast } = await check(zip(wrong), { user: 'wei' })
    expect(shownText(story.slack.modal('wei')?.blocks[2])).toContain('上传的文件会留在 Slack 里')
    expect(atOnce).toContain('正在读取代码包…')
    expect(atLast).toContain('不相符')
    expect((await check(zip('no zip'), { user: 'wei' })).atLast).toContain('请重新打包')
  })

  it('says so where the file is gone', async () => {
    await fillIn(zip(right))
    story.slack.workspace.files.clear()
    await story.slack.submit({ user: 'alice' })
    await story.sent('views.update')
    expect(below('alice')).toContain('it may have been deleted')
  })

  it('does not ask for a file that says it is too large', async () => {
    await fillIn(zip(right))
    const view = story.slack.modal('alice')
    const files = [
      { id: 'F1', name: 'code.zip', size: 51 * 1_048_576, url_private_download: 'http://127.0.0.1:9/' },
    ]
    const values = { ...view?.state.values, package: { package: { type: 'file_input', files } } }
    const { answer } = await story.slack.redeliver({
      type: 'interactive',
      payload: {
        ...{
          type: 'view_submission',
          team: { id: 'T0TEAM' },
          user: { id: 'U0ALICE' },
          api_app_id: 'A0SCFBOT',
        },
        ...{ trigger_id: '1.2', view: { ...view, state: { values } } },
      },
    })
    await story.sent()
    expect(shownText(answer)).toContain('larger than 50 MB')
  })

  it('takes no secret for the handler, does not repeat it, and says so', async () => {
    const key = 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE'
    await fillIn(zip(right), { handler: `index.${key}` })
    expect(below('alice')).toContain('SecretId')
    const { answer } = await story.slack.submit({ user: 'alice' })
    await story.sent()
    expect(answer).toMatchObject({ errors: { handler: expect.stringMatching(/^There is a secret where/) } })
    expect(JSON.stringify(answer)).not.toContain(key)
    expect(below('alice')).not.toContain(key)
  })

  it('does not put an old verdict over what was typed since', async () => {
    const { slack } = story
    await fillIn(zip(right))
    slack.failNext('files', { doneAfterMs: 300 })
    await slack.submit({ user: 'alice' })
    await slack.typeInModal({ user: 'alice', action: 'handler', text: 'index.py.main_handler' })
    await story.sent('views.update')
    expect(below('alice')).toContain('Handler check: not valid')
  })

  it('shows the verdict on the second package, though the first took longer', async () => {
    const { slack } = story
    await fillIn(zip(wrong))
    slack.failNext('files', { doneAfterMs: 500 })
    await slack.submit({ user: 'alice' })
    await slack.attachInModal({ user: 'alice', action: 'package', files: [zip(right)] })
    await slack.submit({ user: 'alice' })
    await story.sent('views.update')
    expect(below('alice')).toContain('Handler and package: fit')
  })

  it('that is closed while the package is read is nothing to report', async () => {
    await fillIn(zip(right))
    story.slack.failNext('views.update', { error: 'not_found' })
    await story.slack.submit({ user: 'alice' })
    await story.sent('views.update')
    expect(story.bot.output.stderr).not.toContain('"outcome":"failed"')
  })
})

describe('a package in a direct message', () => {
  const posted = async (file: NewFile, text = '', user = 'alice') => {
    const channel = story.slack.directMessage(user).id
    const { message } = await story.slack.post({ channel, user, text, files: [file] })
    const answer = () => repliesOf(story.slack, { channel, ts: message.ts })[0]
    return { channel, ts: message.ts, answer: () => shownText(answer()?.blocks) }
  }

  it.each([
    [
      'with a handler and a runtime',
      'index.main_handler Python3.9',
      right,
      'Handler and package: fit for Python3.9',
    ],
    ['with a handler alone', 'index.main', right, 'do not fit'],
    ['with a handler in a sentence', 'our handler is index.main_handler', right, 'Handler and package: fit'],
    ['with nothing beside it', '', otherName, 'index.handle'],
    ['with a runtime alone', 'Python 3.9', otherName, 'index.handle'],
    ['with other words', 'could you have a look please', otherName, 'index.handle'],
  ])('%s is checked', async (_, text, content, said) => {
    const { answer } = await posted(zip(content), text)
    await story.sent('chat.postMessage')
    expect(answer()).toContain(said)
  })

  it('is checked in Chinese', async () => {
    const { answer } = await posted(zip(wrong), '执行方法是 index.main_handler', 'wei')
    await story.sent('chat.postMessage')
    expect(answer()).toContain('不相符')
  })

  it('beside an error leaves the error to be explained', async () => {
    const { answer } = await posted(
      zip(right),
      '{"statusCode":433,"errorMessage":"Invoking task timed out after 3 seconds"}',
    )
    await story.sent('chat.postMessage')
    expect(answer()).toContain('433')
  })

  it('of 51 MB is not downloaded', async () => {
    const before = downloads()
    const { answer } = await posted(zip(Buffer.alloc(51 * 1_048_576)), 'index.main_handler')
    await story.sent('chat.postMessage')
    expect(answer()).toContain('larger than 50 MB')
    expect(downloads()).toBe(before)
  })

  it('is answered once, however often Slack sends it', async () => {
    const { slack } = story
    const channel = slack.directMessage('alice').id
    const [first] = (await slack.post({ channel, user: 'alice', text: 'index.main', files: [zip(right)] }))
      .deliveries
    if (first) await slack.redeliver(first, { retry: { num: 1, reason: 'http_timeout' } })
    await story.sent('chat.postMessage')
  })

  it('follows its edit', async () => {
    const { channel, ts, answer } = await posted(zip(right), 'index.main')
    await story.sent('chat.postMessage')
    await story.slack.edit({ channel, ts, text: 'index.main_handler' })
    await story.sent('chat.update')
    expect(answer()).toContain('Handler and package: fit')
  })

  it('leaves no answer when it is deleted', async () => {
    const { channel, ts } = await posted(zip(right), 'index.main')
    await story.sent('chat.postMessage')
    await story.slack.remove({ channel, ts })
    await story.sent('chat.delete')
  })

  it('in a channel gets no answer', async () => {
    await story.slack.post({ channel: 'oncall', user: 'alice', text: 'index.main', files: [zip(right)] })
    await story.sent()
  })

  const downloads = () => story.slack.calls.filter(({ method }) => method === 'files').length
})

it('an app that may not read files has no field for them', async () => {
  const scopes = ['commands', 'chat:write', 'im:history', 'users:read']
  const other = await startStory({ scopes })
  try {
    await other.slack.command({ channel: 'oncall', user: 'alice', command: '/scf-handler' })
    await other.sent('views.open')
    expect(JSON.stringify(other.slack.modal('alice'))).not.toContain('file_input')
    await other.slack.typeInModal({ user: 'alice', action: 'handler', text: 'index.main_handler' })
    await other.slack.submit({ user: 'alice' })
    await other.sent('views.update')
    expect(JSON.stringify(other.slack.modal('alice'))).not.toContain('file_input')
  } finally {
    await other.stop()
  }
})
