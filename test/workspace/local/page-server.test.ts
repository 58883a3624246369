import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type EarlyServer, listenAnywhere } from '../../../src/workspace/early-server.ts'
import type { EventStream } from '../../../src/workspace/local/event-stream.ts'
import { type LocalSlack, startLocalSlack } from '../../../src/workspace/local/local-slack.ts'
import { perform } from '../../../src/workspace/local/page-acts.ts'
import { servePage } from '../../../src/workspace/local/page-server.ts'
import { pageState } from '../../../src/workspace/local/page-state.ts'
import type { Act } from '../../../src/workspace/page/protocol.ts'
import type { User } from '../../../src/workspace/state/model.ts'
import { pageClient } from '../../support/page-client.ts'

let local: LocalSlack
let page: EarlyServer
let stream: EventStream
beforeEach(async () => {
  local = await startLocalSlack((change, to) => stream.send(change, to))
  const { slack, person } = local
  const { manifest } = local
  const surroundings = { ...manifest, examples: [], bot: { state: 'running' } } as const
  const parts = {
    file: (path: string) => (path === '/' ? { type: 'text/html', body: '<h1>Page</h1>' } : undefined),
    person,
    state: (me: User) => pageState(slack.workspace, me, surroundings),
    act: (me: User, act: Act) => perform({ slack, me, manifest }, act),
    exchanges: () => [],
    botUrl: () => undefined,
  }
  page = await listenAnywhere()
  stream = servePage(page, parts)
})
afterEach(async () => {
  stream.close()
  await page.close()
  await local.stop()
})

/** With headers that `fetch` does not let one choose. */
function status(path: string, headers: Readonly<Record<string, string>>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(`${page.url}/${path}`, { headers }, (response) => {
      resolve(response.statusCode)
      response.destroy()
    })
    asked.on('error', reject).end()
  })
}

const post = (body: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${page.url}/page/act`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })

describe('the page', () => {
  it('comes with a policy by which nothing typed can run', async () => {
    const response = await fetch(page.url)
    expect(await response.text()).toBe('<h1>Page</h1>')
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'; script-src 'self'")
    expect(policy).not.toContain('unsafe')
  })

  it.each(['', 'page/stream', 'page/exchanges', 'healthz'])(
    'is refused to other sites: /%s',
    async (path) => {
      expect(await status(path, { host: 'rebound.example' })).toBe(403)
      expect(await status(path, { origin: 'http://rebound.example' })).toBe(403)
    },
  )

  it('is refused an act of another site before its body is looked at', async () => {
    const act = JSON.stringify({ act: 'post', channel: 'C0ONCALL', text: 'x' })
    expect((await post(act, { origin: 'http://rebound.example' })).status).toBe(403)
    expect((await post(act, { 'content-type': 'text/plain' })).status).toBe(415)
    expect(local.slack.messages('oncall')).toEqual([])
  })

  it('answers 404, 405, 400 and 413 to what it does not know', async () => {
    expect((await fetch(`${page.url}/other`)).status).toBe(404)
    expect((await fetch(page.url, { method: 'DELETE' })).status).toBe(405)
    expect((await post('{"act":"fly"}')).status).toBe(400)
    expect((await post('not JSON')).status).toBe(400)
    expect(
      (await post(`{"act":"post","channel":"C0ONCALL","text":"${'x'.repeat(78_000_000)}"}`)).status,
    ).toBe(413)
  })

  it('is not healthy while there is no bot', async () => {
    expect((await fetch(`${page.url}/healthz`)).status).toBe(503)
  })
})

describe('a window', () => {
  it('begins with everything that Ada sees', async () => {
    const window = await pageClient(`${page.url}/`).open()
    expect(window.state).toMatchObject({
      bot: { state: 'running' },
      me: { id: 'U0ADA', name: 'Ada', locale: 'en-US' },
      channels: [
        { name: 'oncall', type: 'channel', messages: [] },
        { name: 'deploys', type: 'channel', messages: [] },
        { name: 'backend', type: 'channel', hasBot: false, messages: [] },
        { name: 'payments', type: 'group', hasBot: true, messages: [] },
        { name: 'partners', type: 'channel', shared: true, messages: [] },
        { id: 'D0ADA', type: 'im', messages: [] },
      ],
      modals: [],
    })
    expect(window.state.people.filter(({ isBot }) => !isBot)).toHaveLength(4)
    await window.close()
  })

  it('is told of what changes, alone and once, as is every other', async () => {
    const { act, open } = pageClient(`${page.url}/`)
    const windows = [await open(), await open()]
    await act({ act: 'post', channel: 'C0ONCALL', text: 'first' })
    await act({ act: 'post', channel: 'C0ONCALL', text: 'second' })
    for (const window of windows) {
      await window.until((change) => change.kind === 'message' && change.message.text === 'second')
      expect(window.changes).toMatchObject([
        { kind: 'message', channel: 'C0ONCALL', message: { text: 'first', user: 'U0ADA' } },
        { kind: 'message', channel: 'C0ONCALL', message: { text: 'second', user: 'U0ADA' } },
      ])
      await window.close()
    }
  })

  it('that is opened anew shows what was there before', async () => {
    const { act, open } = pageClient(`${page.url}/`)
    await act({ act: 'post', channel: 'C0DEPLOYS', text: 'out at noon' })
    await act({ act: 'locale', locale: 'zh-CN' })
    const window = await open()
    expect(window.state.me.locale).toBe('zh-CN')
    expect(window.state.channels[1]?.messages).toMatchObject([{ text: 'out at noon' }])
    await window.close()
  })

  it('is sent a little for each message, however many there are', async () => {
    const { act, open } = pageClient(`${page.url}/`)
    for (let count = 0; count < 1_000; count += 1) {
      await local.slack.post({ channel: 'oncall', user: 'Ada', text: `message ${count}` })
    }
    const window = await open()
    expect(window.state.channels[0]?.messages).toHaveLength(1_000)
    await act({ act: 'post', channel: 'C0ONCALL', text: 'the last' })
    const change = await window.until(({ kind }) => kind === 'message')
    expect(JSON.stringify(change).length).toBeLessThan(1_000)
    await window.close()
  })
})

describe('the window of somebody else', () => {
  const clientOf = (person: string) => pageClient(`${page.url}/`, person)

  it('begins with what they see, and acts as them', async () => {
    const bo = clientOf('bo')
    const window = await bo.open()
    expect(window.state.me).toEqual({ id: 'U0BO', name: 'Bo', locale: 'en-US' })
    await bo.act({ act: 'post', channel: 'C0ONCALL', text: 'from Bo' })
    expect(local.slack.messages('oncall')).toMatchObject([{ text: 'from Bo', user: 'U0BO' }])
    await window.close()
  })

  it.each([
    ['bo', ['oncall', 'deploys', 'backend', 'payments', 'partners', 'D0BO']],
    ['gus', ['oncall', 'D0GUS']],
    ['olga', ['partners']],
  ])('shows %s only where they are', async (name, channels) => {
    const window = await clientOf(name).open()
    expect(window.state.channels.map((each) => each.name)).toEqual(channels)
    await window.close()
  })

  it('has read what it has read, whatever others have', async () => {
    const [ada, bo] = [clientOf('ada'), clientOf('bo')]
    const windows = [await ada.open(), await bo.open()]
    await ada.act({ act: 'read', channel: 'C0ONCALL', ts: '1753000000.000100' })
    expect(await windows[0]?.until(({ kind }) => kind === 'read')).toMatchObject({ ts: '1753000000.000100' })
    const readBy = async (person: typeof ada) => {
      const window = await person.open()
      await window.close()
      return window.state.channels[0]?.readUpTo
    }
    expect([await readBy(ada), await readBy(bo)]).toEqual(['1753000000.000100', ''])
    for (const window of windows) await window.close()
    expect(windows[1]?.changes).toEqual([])
  })

  it('hears of what is for everybody, and of nothing that is for one person', async () => {
    const [ada, bo] = [clientOf('ada'), clientOf('bo')]
    const windows = [await ada.open(), await bo.open()]
    await ada.act({ act: 'post', channel: 'D0ADA', text: 'between me and the bot' })
    await ada.act({ act: 'locale', locale: 'zh-CN' })
    await bo.act({ act: 'post', channel: 'C0ONCALL', text: 'for all' })
    stream.send({ kind: 'bot', bot: { state: 'starting' } })
    const kinds = windows.map(async (window) => {
      await window.until(({ kind }) => kind === 'bot')
      await window.close()
      return window.changes.map(({ kind }) => kind)
    })
    expect(await Promise.all(kinds)).toEqual([
      ['message', 'me', 'message', 'bot'],
      ['message', 'bot'],
    ])
  })

  it('has a language of its own', async () => {
    await clientOf('bo').act({ act: 'locale', locale: 'zh-CN' })
    expect(local.person('Bo').locale).toBe('zh-CN')
    expect(local.person('Ada').locale).toBe('en-US')
  })

  it("is Ada's where the address names nobody who is here", async () => {
    for (const name of ['', 'scf-bot', 'nobody']) {
      const window = await clientOf(name).open()
      expect(window.state.me.name).toBe('Ada')
      await window.close()
    }
  })
})
