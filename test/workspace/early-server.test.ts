import { once } from 'node:events'
import { afterEach, expect, it } from 'vitest'
import { type EarlyServer, listenAnywhere, listenEarly } from '../../src/workspace/early-server.ts'

const servers: EarlyServer[] = []
afterEach(async () => {
  for (const { close } of servers.splice(0)) await close()
})

/** A server on any port. */
async function anywhere(): Promise<EarlyServer> {
  const server = await listenAnywhere()
  servers.push(server)
  return server
}

it('listens on this machine only', async () => {
  expect((await anywhere()).server.address()).toMatchObject({ address: '127.0.0.1' })
})

it('keeps what it is asked until somebody serves it', async () => {
  const { server, url, serve } = await anywhere()
  const arrived = once(server, 'request')
  const early = Promise.all([fetch(`${url}/1`), fetch(`${url}/2`)])
  await arrived
  serve((request, response) => response.end(request.url))
  const answers = await early
  expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(['/1', '/2'])
  expect(await (await fetch(`${url}/3`)).text()).toBe('/3')
})

it('takes the next free port where the usual one is taken', async () => {
  const { port } = await anywhere()
  const other = await listenEarly({ port, portGiven: false })
  if ('problem' in other) throw new Error(other.problem.en)
  servers.push(other)
  expect(other.port).toBeGreaterThan(port)
})

it('takes no other port than the one that was asked for', async () => {
  const { port } = await anywhere()
  const { problem } = Object(await listenEarly({ port, portGiven: true }))
  expect(problem.en).toBe(`Port ${port} is in use by another program; set PORT to a free one.`)
  expect(problem.zh).toContain(`端口 ${port} 已被其他程序占用`)
})
