import { EventEmitter } from 'node:events'
import { expect, it, onTestFinished } from 'vitest'
import { keepConnected } from '../../../src/slack/intake/connection.ts'

/** Everything that is started, in order. */
let started: string[] = []

/** A connection whose client gets its `hello` at once. It is always young: its clock stands still. */
async function connect(name: string) {
  const events = new EventEmitter()
  const start = async () => {
    started.push(name)
    events.emit('connected')
  }
  const client = { start, disconnect: async () => {}, on: events.on.bind(events) }
  // The client's own types name every event that it has; these three are all that is listened to.
  const connection = keepConnected(client as unknown as Parameters<typeof keepConnected>[0], {
    log: () => {},
    now: () => 0,
  })
  onTestFinished(() => connection.disconnect())
  await connection.connect()
  return {
    /** Slack says something, and closes the connection. */
    close: (last?: object) => {
      if (last !== undefined) events.emit('ws_message', JSON.stringify(last))
      events.emit('disconnected')
    },
  }
}

const disconnect = (reason: string) => ({ type: 'disconnect', reason })

/** Which of two connections comes back first. */
async function firstOf(...closings: readonly (() => void)[]): Promise<string | undefined> {
  started = []
  for (const close of closings) close()
  await expect.poll(() => started.length, { timeout: 10_000 }).toBe(closings.length)
  return started[0]
}

it.each(['refresh_requested', 'warning'])(
  'a young connection that Slack recycles (%s) is no failure',
  async (reason) => {
    const [cut, recycled] = [await connect('cut'), await connect('recycled')]
    expect(await firstOf(cut.close, () => recycled.close(disconnect(reason)))).toBe('recycled')
  },
)

it.each([
  ['Socket Mode was switched off', disconnect('link_disabled')],
  ['a reason that nobody knows', disconnect('new_reason')],
  ['an event whose text says otherwise', { type: 'events_api', payload: disconnect('warning') }],
])('a young connection that ends otherwise is a failure: %s', async (_, last) => {
  const [failed, recycled] = [await connect('failed'), await connect('recycled')]
  const closings = [() => failed.close(last), () => recycled.close(disconnect('warning'))]
  expect(await firstOf(...closings)).toBe('recycled')
})

it('a Slack that recycles one young connection after the other is in trouble', async () => {
  const [often, once] = [await connect('often'), await connect('once')]
  const recycle = disconnect('refresh_requested')
  for (let round = 0; round < 3; round += 1) await firstOf(() => often.close(recycle))
  expect(
    await firstOf(
      ...[often, once].map(
        ({ close }) =>
          () =>
            close(recycle),
      ),
    ),
  ).toBe('once')
})
