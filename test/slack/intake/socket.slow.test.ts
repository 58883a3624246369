import { afterEach, describe, expect, it } from 'vitest'
import { version } from '../../../src/version.ts'
import { type FakeSlack, startSlack } from '../../../src/workspace/slack.ts'
import { startBot, startProcess } from '../../support/bot.ts'
import { startGate } from '../../support/gate.ts'

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean()
})

async function startAll() {
  const slack = await startSlack()
  cleanups.push(slack.stop)
  const gate = await startGate({ apiUrl: slack.apiUrl, method: 'chat.postMessage' })
  cleanups.push(gate.stop)
  const bot = await startBot({ slack, mode: 'socket', env: { SLACK_API_URL: gate.apiUrl } })
  cleanups.push(() => bot.kill('SIGKILL'))
  const ask = () =>
    slack.post({ channel: 'oncall', user: 'alice', text: `<@${slack.workspace.app.botUser}> 433` })
  const health = async () => {
    const answer = await fetch(`${bot.url}/healthz`)
    return `${answer.status} ${await answer.text()}`
  }
  return { slack, gate, bot, ask, health }
}

const replies = (slack: FakeSlack) => slack.messages('oncall').filter(({ bot_id }) => bot_id !== undefined)
const ok = `200 {"status":"ok","store":"ok","version":"${version}"}\n`
const disconnected = `503 {"status":"disconnected","store":"ok","version":"${version}"}\n`

describe('Socket Mode', () => {
  it('starts with one call for each token', async () => {
    const { slack, health } = await startAll()
    expect(await health()).toBe(ok)
    expect(slack.calls.map(({ method }) => method)).toEqual(['auth.test', 'apps.connections.open'])
  })

  it('acknowledges an event when it is answered', async () => {
    const { slack, gate, ask } = await startAll()
    const asked = ask()
    await gate.reached
    gate.open()
    const { deliveries } = await asked
    expect(deliveries.map(({ problem, answer }) => ({ problem, answer }))).toContainEqual({ answer: '' })
    expect(replies(slack)).toHaveLength(1)
  })

  it('connects anew when Slack asks it to', async () => {
    const { slack, gate, ask, health } = await startAll()
    gate.open()
    slack.sockets.drop('refresh')
    await slack.called('apps.connections.open', (call) => slack.calls.indexOf(call) > 1)
    await expect.poll(health).toBe(ok)
    await ask()
    expect(replies(slack)).toHaveLength(1)
  })

  it('comes back after Slack was out of reach: handshake, Web API, refusals', async () => {
    const { slack, gate, ask, health } = await startAll()
    gate.open()
    slack.sockets.refusing = true
    slack.failNext('apps.connections.open', { status: 500 })
    slack.failNext('apps.connections.open', { error: 'invalid_auth' })
    slack.sockets.drop('cut')
    await expect.poll(health).toBe(disconnected)
    await slack.called('apps.connections.open', (call) => slack.calls.indexOf(call) > 3)
    slack.sockets.refusing = false
    await expect.poll(health).toBe(ok)
    await ask()
    expect(replies(slack)).toHaveLength(1)
  })

  it('survives an envelope that the client stumbles over', async () => {
    const { slack, gate, bot, ask } = await startAll()
    gate.open()
    slack.sockets.send({ type: 'events_api' }).catch(() => {})
    await expect.poll(() => bot.output.stderr).toContain('"event":"unhandled_rejection","error":"TypeError"')
    await ask()
    expect(replies(slack)).toHaveLength(1)
  })

  it('finishes an answer and its acknowledgement on SIGTERM', async () => {
    const { slack, gate, bot, ask, health } = await startAll()
    const asked = ask()
    await gate.reached
    bot.kill('SIGTERM')
    await expect.poll(health).toBe(`503 {"status":"draining","store":"ok","version":"${version}"}\n`)
    gate.open()
    expect((await asked).deliveries.map(({ problem }) => problem)).toEqual([undefined, undefined])
    expect(await bot.stopped).toMatchObject({ code: 0 })
    expect(replies(slack)).toHaveLength(1)
  })
})

describe('a start in Socket Mode', () => {
  async function start(prepare: (slack: FakeSlack) => void) {
    const slack = await startSlack()
    cleanups.push(slack.stop)
    prepare(slack)
    const { stopped } = startProcess({
      PATH: process.env.PATH,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
      DATABASE_URL: ':memory:',
      PORT: '0',
    })
    return stopped
  }

  it('with a token that Slack refuses ends with code 1 and a sentence, without the token', async () => {
    const { code, stdout, stderr } = await start(({ workspace, appToken }) =>
      workspace.tokens.delete(appToken),
    )
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('scf-bot: Slack does not accept the token in SLACK_APP_TOKEN (invalid_auth)')
    expect(stderr).not.toContain('xapp-')
  })

  it('gives up on sockets that are refused', async () => {
    const { code, stderr } = await start(({ sockets }) => {
      sockets.refusing = true
    })
    expect(code).toBe(1)
    expect(stderr).toContain('scf-bot: The Socket Mode connection to Slack ended before it began')
  })
})
