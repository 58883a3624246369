import { createServer, type RequestListener } from 'node:http'
import { describe, expect, it, onTestFinished } from 'vitest'
import { isText, readFiles } from '../../../src/slack/reading/files.ts'
import type { SlackFile } from '../../../src/slack/reading/payloads.ts'
import { startSlack } from '../../../src/workspace/slack.ts'
import { listen } from '../../../src/workspace/web-api/server.ts'
import { webClient } from '../../support/clients.ts'

describe('a file is read', () => {
  it.each<[string, Partial<SlackFile>, boolean]>([
    ['a snippet of any language', { mode: 'snippet', filetype: 'cobol' }, true],
    ['text by its media type', { mode: 'hosted', mimetype: 'text/x-python' }, true],
    ['a log', { mode: 'hosted', mimetype: 'application/octet-stream', filetype: 'log' }, true],
    ['JSON', { mode: 'hosted', mimetype: 'application/json', filetype: 'json' }, true],
    ['of another company, until it is known', { mode: 'file_access', file_access: 'check_file_info' }, true],
    ['not an image', { mode: 'hosted', mimetype: 'image/png', filetype: 'png' }, false],
    ['not an archive', { mode: 'hosted', mimetype: 'application/zip', filetype: 'zip' }, false],
    ['not one that Slack hides', { mode: 'hidden_by_limit' }, false],
    ['not one that is gone', { mode: 'tombstone' }, false],
  ])('%s', (_, file, isRead) => {
    expect(isText({ ...none, ...file })).toBe(isRead)
  })
})

const none: SlackFile = {
  ...{ id: undefined, mode: undefined, filetype: undefined, mimetype: undefined, size: undefined },
  ...{ url_private_download: undefined, url_private: undefined, file_access: undefined },
}

/** Reads a snippet from a server that answers as given. */
async function readFrom(answer: RequestListener, file: Partial<SlackFile> = {}) {
  return (await readAllFrom(answer, [file]))[0]
}

async function readAllFrom(answer: RequestListener, files: readonly Partial<SlackFile>[]) {
  const server = createServer(answer)
  const origin = await listen(server, 0)
  const slack = await startSlack()
  onTestFinished(async () => {
    server.closeAllConnections()
    server.close()
    await slack.stop()
  })
  const url = `${origin}/log.txt`
  const source = { client: webClient(slack), token: 'xoxb-1', origins: [origin] }
  const whole = files.map((file) => ({ ...none, mode: 'snippet', url_private_download: url, ...file }))
  return readFiles(whole, source)
}

describe('a download', () => {
  it('brings the token and gives the text', async () => {
    const text = await readFrom((request, response) => response.end(`as ${request.headers.authorization}`))
    expect(text).toEqual({ text: 'as Bearer xoxb-1' })
  })

  it('that is larger than Slack said ends as soon as it is', async () => {
    const file = await readFrom(
      (_, response) => {
        // Without end: only whoever stops reading gets away.
        const more = () => {
          while (response.write('x'.repeat(65_536)));
        }
        response.on('drain', more)
        more()
      },
      { size: 10 },
    )
    expect(file).toEqual({ problem: 'too-large' })
  })

  it('that Slack says is too large does not begin', async () => {
    let requests = 0
    const count: RequestListener = (_, response) => {
      requests += 1
      response.end()
    }
    expect(await readFrom(count, { size: 1_048_577 })).toEqual({ problem: 'too-large' })
    expect(requests).toBe(0)
  })

  it.each([
    ['UTF-16', Buffer.from('\ufeff错误 433\n', 'utf16le')],
    ['UTF-8', Buffer.from('错误 433\n')],
  ])('in %s is read', async (_, bytes) => {
    expect(await readFrom((__, response) => response.end(bytes))).toEqual({ text: '错误 433\n' })
  })

  it.each<[string, RequestListener]>([
    [
      'the login page, with status 200',
      (_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<html>'),
    ],
    [
      'the same in other letters',
      (_, response) => response.writeHead(200, { 'content-type': 'TEXT/HTML' }).end('<html>'),
    ],
    ['not found', (_, response) => response.writeHead(404).end()],
    ['an error', (_, response) => response.writeHead(500).end()],
    ['a cut line', (_, response) => response.destroy()],
    ['a redirect without an address', (_, response) => response.writeHead(302).end()],
    ['a redirect to nonsense', (_, response) => response.writeHead(302, { location: 'http://[' }).end()],
    ['a redirect to itself', (_, response) => response.writeHead(302, { location: '/log.txt' }).end()],
    [
      'a redirect to a file of this machine',
      (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    ],
  ])('that ends in %s is a file that cannot be read', async (_, answer) => {
    expect(await readFrom(answer)).toEqual({ problem: 'unreadable' })
  })

  it('without an address, and none to be had, cannot be read', async () => {
    const file = await readFrom((_, response) => response.end('x'), {
      id: 'F1',
      url_private_download: undefined,
    })
    expect(file).toEqual({ problem: 'unreadable' })
  })
})

describe('the files of one message', () => {
  const half = 'x'.repeat(600_000)

  it('are read up to 1 MB in all; one that goes beyond is not begun, a smaller one behind it is', async () => {
    let requests = 0
    const serve: RequestListener = (_, response) => {
      requests += 1
      response.end('x')
    }
    const files = await readAllFrom(serve, [{ size: 600_000 }, { size: 600_000 }, { size: 10 }])
    expect(files.map((file) => ('text' in file ? file.text.length : file.problem))).toEqual([
      1,
      'too-large',
      1,
    ])
    expect(requests).toBe(2)
  })

  it('are no more than 1 MB together, whatever they said', async () => {
    const files = await readAllFrom((_, response) => response.end(half), [{ size: 1 }, {}, { size: -5e9 }])
    const read = files.flatMap((file) => ('text' in file ? [file.text.length] : []))
    expect(read.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(1_048_576)
    expect(files).toContainEqual({ problem: 'too-large' })
  })

  it('are at most twenty', async () => {
    let requests = 0
    const serve: RequestListener = (_, response) => {
      requests += 1
      response.end('x')
    }
    const files = await readAllFrom(
      serve,
      Array.from({ length: 25 }, () => ({ size: 1 })),
    )
    expect(requests).toBe(20)
    expect(files.filter((file) => 'problem' in file)).toHaveLength(5)
  })
})
