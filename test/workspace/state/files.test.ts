import { afterEach, beforeEach, expect, it } from 'vitest'
import { type FakeSlack, startSlack } from '../../../src/workspace/slack.ts'
import type { NewFile } from '../../../src/workspace/state/model.ts'

let slack: FakeSlack

beforeEach(async () => {
  slack = await startSlack()
})
afterEach(() => slack.stop())

async function share(file: Partial<NewFile> = {}) {
  const files = [{ name: 'error.log', content: '一\ntwo\n3\n4\n5\n6', ...file }]
  const { message } = await slack.post({ channel: 'oncall', user: 'alice', text: 'see', files })
  const [id = ''] = slack.workspace.files.keys()
  return { message, url: `${slack.url}/files/${id}/download/error.log` }
}

const download = (url: string, token: string) =>
  fetch(url, { headers: { authorization: `Bearer ${token}` }, redirect: 'manual' })

it('a snippet comes as file_share, with the head of its text', async () => {
  const { message, url } = await share()
  expect(message).toMatchObject({
    subtype: 'file_share',
    text: 'see',
    files: [
      {
        mode: 'snippet',
        filetype: 'text',
        size: 15,
        preview: '一\ntwo\n3\n4\n5',
        lines: 6,
        lines_more: 1,
        preview_is_truncated: true,
        url_private_download: url,
        editable: true,
      },
    ],
  })
})

it('gives the content, with its length, to the bot’s token', async () => {
  const { url } = await share()
  const response = await download(url, slack.botToken)
  expect(response.headers.get('content-length')).toBe('15')
  expect(await response.text()).toBe('一\ntwo\n3\n4\n5\n6')
  expect(slack.calls).toMatchObject([{ method: 'files', token: slack.botToken }])
})

it('shows the login page, with status 200, to everybody else', async () => {
  const { url } = await share()
  for (const token of ['', 'xoxb-wrong', slack.appToken]) {
    const response = await download(url, token)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(await response.text()).not.toContain('two')
  }
})

it('can send the download elsewhere, or nowhere', async () => {
  const { url } = await share({ redirectTo: 'http://127.0.0.2:9/' })
  const response = await download(url, slack.botToken)
  expect([response.status, response.headers.get('location')]).toEqual([302, 'http://127.0.0.2:9/'])
  expect((await download(`${slack.url}/files/F0/x`, slack.botToken)).status).toBe(404)
})

it('hides everything but the id of a file from Slack Connect', async () => {
  const { message } = await share({ external: true })
  const [id] = slack.workspace.files.keys()
  expect(message.files).toEqual([{ id, mode: 'file_access', file_access: 'check_file_info' }])
})

it('a file that is no snippet has no preview', async () => {
  const { message } = await share({ mode: 'hosted' })
  expect(message.files?.[0]).toMatchObject({ mode: 'hosted', editable: false })
  expect(message.files?.[0]).not.toHaveProperty('preview')
})

it('the line end at the end of a snippet begins no line', async () => {
  const { message } = await slack.post({
    channel: 'oncall',
    user: 'alice',
    files: [{ name: 'app.log', content: 'one\ntwo\n' }],
  })
  expect(message.files).toMatchObject([{ preview: 'one\ntwo', lines: 2, lines_more: 0 }])
})
