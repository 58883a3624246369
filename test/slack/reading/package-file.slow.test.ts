import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname } from 'node:path'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { isPackage, withPackageFile } from '../../../src/slack/reading/package-file.ts'
import { fileSchema } from '../../../src/slack/reading/payloads.ts'
import { startSlack } from '../../../src/workspace/slack.ts'
import { listen } from '../../../src/workspace/web-api/server.ts'
import { webClient } from '../../support/clients.ts'

const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`scf-bot-package-${process.pid}-`))
afterEach(() => expect(left()).toEqual([]))

/** Reads a package from a server that answers as given; `use` tells what it saw. */
async function readFrom<T>(answer: RequestListener, use: (path: string) => Promise<T>, others: object = {}) {
  const server = createServer(answer)
  const origin = await listen(server, 0)
  const slack = await startSlack()
  onTestFinished(async () => {
    server.close().closeAllConnections()
    await slack.stop()
  })
  const file = fileSchema.parse({
    id: 'F1',
    name: 'code.zip',
    url_private_download: `${origin}/code.zip`,
    ...others,
  })
  return withPackageFile(file, { client: webClient(slack), token: 'xoxb-1', origins: [origin] }, use)
}

const content = async (path: string) => readFileSync(path, 'utf8')
const never = async () => 'used'

it('lies in a file that only we can read while it is used, and nowhere afterwards', async () => {
  let path = ''
  const used = await readFrom(
    (_, response) => response.end('PK'),
    async (given) => {
      path = given
      const mode = (place: string) => (statSync(place).mode & 0o777).toString(8)
      return { text: await content(given), modes: [mode(given), mode(dirname(given))] }
    },
  )
  expect(used).toEqual({ text: 'PK', modes: ['600', '700'] })
  expect(existsSync(dirname(path))).toBe(false)
})

it('is gone, too, when its use fails', async () => {
  const failing = readFrom(
    (_, response) => response.end('PK'),
    () => Promise.reject(new Error('no')),
  )
  await expect(failing).rejects.toThrow('no')
})

const megabyte = Buffer.alloc(1_048_576)

it('may have 50 MB to the byte, whatever was said of its size', async () => {
  const sending = (bytes: number): RequestListener => {
    return async (_, response) => {
      for (let sent = 0; sent < bytes && !response.destroyed; sent += megabyte.length) {
        const chunk = megabyte.subarray(0, Math.min(megabyte.length, bytes - sent))
        await new Promise((resolve) => response.write(chunk, resolve))
      }
      response.end()
    }
  }
  const size = async (path: string) => statSync(path).size
  expect(await readFrom(sending(50 * 1_048_576), size)).toBe(50 * 1_048_576)
  expect(await readFrom(sending(50 * 1_048_576 + 1), size, { size: 9 })).toBe('too-large')
})

it.each<[string, RequestListener, object, string]>([
  [
    'says that it is too large',
    (_, response) => response.end('PK'),
    { size: 50 * 1_048_576 + 1 },
    'too-large',
  ],
  ['is gone', (_, response) => response.writeHead(404).end(), {}, 'unreadable'],
  [
    'hides behind the login page',
    (_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<html>'),
    {},
    'unreadable',
  ],
  [
    'leads elsewhere',
    (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
    {},
    'unreadable',
  ],
  [
    'leads round and round',
    (_, response) => response.writeHead(302, { location: '/' }).end(),
    {},
    'unreadable',
  ],
  [
    'breaks off',
    (_, response) => response.writeHead(200, { 'content-length': 9 }).end('PK'),
    {},
    'unreadable',
  ],
  [
    'lies at another origin',
    (_, response) => response.end('PK'),
    { url_private_download: 'http://127.0.0.1:9/' },
    'unreadable',
  ],
  [
    'has no address, and Slack knows none',
    (_, response) => response.end('PK'),
    { url_private_download: undefined },
    'unreadable',
  ],
])('is not used where it %s', async (_, answer, others, problem) => {
  expect(await readFrom(answer, never, others)).toBe(problem)
})

describe('a package', () => {
  it.each([
    [{ filetype: 'zip' }, true],
    [{ filetype: 'binary', name: 'app.JAR' }, true],
    [{ name: 'app.war' }, true],
    [{ filetype: 'text', name: 'zip.txt' }, false],
    [{ name: 'zip' }, false],
    [{}, false],
  ])('%j: %s', (file, isOne) => {
    expect(isPackage(fileSchema.parse(file))).toBe(isOne)
  })
})
