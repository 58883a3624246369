import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { expect, it, onTestFinished } from 'vitest'
import * as z from 'zod'
import { sourceOf } from './support/source.ts'

const [, line = '[]'] = /^HEALTHCHECK[^[]*(\[.*\])$/m.exec(sourceOf('.ci/Containerfile')) ?? []
const [, ...args] = z.array(z.string()).parse(JSON.parse(line))

const check = (env: Readonly<Record<string, string>>) =>
  promisify(execFile)(process.execPath, args, { env }).then(
    () => 'healthy',
    () => 'unhealthy',
  )

/** Nobody listens there any more. */
async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return String(port)
}

it('the image asks for its health where the settings put it', async () => {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/healthz' ? 200 : 404).end()
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await new Promise((resolve) => server.once('listening', resolve))
  const port = String((server.address() as AddressInfo).port)
  const other = await freePort()
  expect(await check({ PORT: port })).toBe('healthy')
  expect(await check({ PORT: port, METRICS_PORT: '' })).toBe('healthy')
  expect(await check({ PORT: other, METRICS_PORT: port })).toBe('healthy')
  expect(await check({ PORT: other })).toBe('unhealthy')
})
