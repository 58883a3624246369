import { createServer, type Server } from 'node:http'
import { afterEach, expect, it } from 'vitest'
import { listenLocally } from '../../src/workspace/listen-locally.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

function server(): Server {
  const made = createServer()
  servers.push(made)
  return made
}

/** A port that somebody else has. */
async function takenPort(): Promise<number> {
  const port = await listenLocally(server(), { port: 0, portGiven: true })
  if (typeof port !== 'number') throw new Error(port.problem.en)
  return port
}

it('listens on this machine only', async () => {
  const mine = server()
  await listenLocally(mine, { port: 0, portGiven: true })
  expect(mine.address()).toMatchObject({ address: '127.0.0.1' })
})

it('takes the next free port where the usual one is taken', async () => {
  const port = await takenPort()
  expect(await listenLocally(server(), { port, portGiven: false })).toBeGreaterThan(port)
})

it('takes no other port than the one that was asked for', async () => {
  const port = await takenPort()
  const { problem } = Object(await listenLocally(server(), { port, portGiven: true }))
  expect(problem.en).toBe(`Port ${port} is in use by another program; set PORT to a free one.`)
  expect(problem.zh).toContain(`端口 ${port} 已被其他程序占用`)
})
