import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { version } from '../src/version.ts'
import { type FakeSlack, startSlack } from '../src/workspace/slack.ts'
import { startBot, startProcess } from './support/bot.ts'
import { startGate } from './support/gate.ts'
import { signedRequest } from './support/signed.ts'
import { root } from './support/source.ts'

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean()
})

async function fakeSlack(): Promise<FakeSlack> {
  const slack = await startSlack()
  cleanups.push(slack.stop)
  return slack
}

function settings(slack: FakeSlack): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_API_URL: slack.apiUrl,
    DATABASE_URL: ':memory:',
    PORT: '0',
  }
}

/** A bot that is in the middle of an answer: Slack's `chat.postMessage` waits for `gate.open`. */
async function busyBot({ databaseUrl = ':memory:' }: { databaseUrl?: string } = {}) {
  const slack = await fakeSlack()
  const gate = await startGate({ apiUrl: slack.apiUrl, method: 'chat.postMessage' })
  cleanups.push(gate.stop)
  const bot = await startBot({ slack, mode: 'http', databaseUrl, env: { SLACK_API_URL: gate.apiUrl } })
  cleanups.push(() => bot.kill('SIGKILL'))
  // On a busy machine the first answer may otherwise be late for Slack.
  expect(await health(bot.url)).toBe(200)
  const asked = slack.post({
    channel: 'oncall',
    user: 'alice',
    text: `<@${slack.workspace.app.botUser}> 433`,
  })
  await gate.reached
  return { slack, gate, bot, asked }
}

/** Containers often have none. */
const hasIpv6 = (networkInterfaces().lo ?? []).some(({ family }) => family === 'IPv6')
const replies = (slack: FakeSlack) => slack.messages('oncall').filter(({ bot_id }) => bot_id !== undefined)
const health = async (url: string) => (await fetch(`${url}/healthz`)).status

describe('a start', () => {
  it('prints one line with the address, and the log apart from it', async () => {
    const slack = await fakeSlack()
    const bot = await startBot({ slack, mode: 'http' })
    expect(await health(bot.url)).toBe(200)
    bot.kill()
    const { stdout, stderr } = await bot.stopped
    expect(stdout).toBe(`scf-bot: listening on ${bot.url}\n`)
    const line = stderr.split('\n').find((each) => each.includes('"event":"started"'))
    expect(JSON.parse(line ?? '{}')).toMatchObject({ version, mode: 'http' })
  })

  it.each([['0.0.0.0', '127.0.0.1'], ['127.0.0.2', '127.0.0.2'], ...(hasIpv6 ? [['::1', '[::1]']] : [])])(
    'prints an address that answers, whatever HOST is (%s)',
    async (HOST, shown) => {
      const bot = await startBot({ slack: await fakeSlack(), mode: 'http', env: { HOST } })
      expect(bot.url).toContain(`http://${shown}:`)
      expect(await health(bot.url)).toBe(200)
      bot.kill()
      await bot.stopped
    },
  )

  it('with half of the Slack settings ends with code 2 and a sentence', async () => {
    const { stopped } = startProcess({ PATH: process.env.PATH, SLACK_BOT_TOKEN: 'xoxb-1' })
    const { code, stdout, stderr } = await stopped
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('SLACK_SIGNING_SECRET')
  })

  it('explains itself in the language of the shell', async () => {
    const env = { PATH: process.env.PATH, SLACK_BOT_TOKEN: 'xoxb-1', LANG: 'zh_CN.UTF-8' }
    expect((await startProcess(env).stopped).stderr).toContain('Slack 的设置不完整')
  })

  it.each(['http', 'socket'] as const)(
    'with Slack settings loads nothing of the local workspace, and no reader of packages (%s)',
    async (mode) => {
      const slack = await fakeSlack()
      const list = join(mkdtempSync(join(tmpdir(), 'scf-bot-')), 'modules.txt')
      const hooks = new URL('support/list-modules.ts', import.meta.url)
      const bot = await startBot({
        slack,
        mode,
        env: { NODE_OPTIONS: `--import=${hooks}`, MODULE_LIST: list },
      })
      await slack.command({ channel: 'oncall', user: 'alice', command: '/scf-error', text: '439' })
      await slack.command({ channel: 'oncall', user: 'alice', command: '/scf-handler', text: 'index.main' })
      bot.kill()
      await bot.stopped
      const loaded = readFileSync(list, 'utf8').split('\n')
      expect(loaded).toContainEqual(expect.stringMatching(/\/src\/slack\/app\.ts$/))
      expect(loaded.filter((url) => /src\/workspace|\/(react|react-dom|esbuild|yaml)\//.test(url))).toEqual(
        [],
      )
      expect(loaded.filter((url) => /yauzl|@lezer|src\/package\/|handler\/package\//.test(url))).toEqual([])
    },
  )

  it('with a token that Slack refuses ends with code 1 and a sentence, without the token', async () => {
    const slack = await fakeSlack()
    const { stopped } = startProcess({ ...settings(slack), SLACK_BOT_TOKEN: 'xoxb-wrong' })
    const { code, stdout, stderr } = await stopped
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('scf-bot: Slack does not accept the token in SLACK_BOT_TOKEN (invalid_auth)')
    expect(stderr).not.toContain('xoxb-wrong')
    expect(slack.calls.map(({ method }) => method)).toEqual(['auth.test'])
  })

  it('tries again while Slack stumbles, and asks once when it does not', async () => {
    const slack = await fakeSlack()
    slack.failNext('auth.test', { status: 500 })
    await startBot({ slack, mode: 'http' }).then(({ kill }) => kill())
    expect(slack.calls.map(({ method }) => method)).toEqual(['auth.test', 'auth.test'])
  })

  it('gives up on a Slack that is out of reach', async () => {
    const slack = await startSlack()
    await slack.stop()
    const { code, stderr } = await startProcess(settings(slack)).stopped
    expect(code).toBe(1)
    expect(stderr).toContain('scf-bot: Slack cannot be reached (ECONNREFUSED)')
  })

  it('on a port that is taken ends with code 1 and a sentence', async () => {
    const slack = await fakeSlack()
    const other = createServer().listen(0)
    cleanups.push(() => other.close())
    const address = other.address()
    const port = typeof address === 'object' ? `${address?.port}` : ''
    const { code, stderr } = await startProcess({ ...settings(slack), PORT: port }).stopped
    expect(code).toBe(1)
    expect(stderr).toContain(`scf-bot: Port ${port} is in use by another program`)
  })

  it('with a database that cannot be used ends with code 1 and a sentence', async () => {
    const slack = await fakeSlack()
    const { stopped } = startProcess({ ...settings(slack), DATABASE_URL: 'file:/dev/null/x.db' })
    const { code, stderr } = await stopped
    expect(code).toBe(1)
    expect(stderr).toContain('scf-bot: The file "/dev/null/x.db" (DATABASE_URL)')
  })

  it('names the scopes that the token lacks, and goes on', async () => {
    const slack = await startSlack({ scopes: ['commands', 'chat:write', 'users:read'] })
    cleanups.push(slack.stop)
    const bot = await startBot({ slack, mode: 'http' })
    bot.kill()
    const { stderr } = await bot.stopped
    expect(stderr).toContain('"event":"missing_scope","reason":"files.read"')
    expect(stderr).not.toContain('users.read')
  })
})

describe('SIGTERM', () => {
  it('lets an answer be finished, while health is 503 and new requests are to come again', async () => {
    const { slack, gate, bot, asked } = await busyBot()
    bot.kill('SIGTERM')
    await expect.poll(() => health(bot.url)).toBe(503)
    const refused = await signedRequest({
      url: `${bot.url}/slack/events`,
      secret: slack.signingSecret,
      body: '{"type":"event_callback","team_id":"T0TEAM","event":{"type":"message"}}',
    })
    expect(refused).toMatchObject({ status: 503, headers: { 'retry-after': '5' } })
    gate.open()
    expect((await asked).deliveries.map(({ status }) => status)).toEqual([200, 200])
    expect(await bot.stopped).toMatchObject({ code: 0, signal: null })
    expect(replies(slack)).toHaveLength(1)
  })

  it.each(['SIGTERM', 'SIGINT'] as const)('is not waited for after a second signal (%s)', async (second) => {
    const { slack, bot } = await busyBot()
    bot.kill('SIGTERM')
    await expect.poll(() => health(bot.url)).toBe(503)
    bot.kill(second)
    expect(await bot.stopped).toMatchObject({ code: 1, signal: null })
    expect(replies(slack)).toHaveLength(0)
  })
})

describe('npm', () => {
  it.each(['start', 'run dev'])('%s, ended by a signal, takes the bot along', async (script) => {
    const npm = spawn('npm', script.split(' '), { cwd: root, env: settings(await fakeSlack()) })
    cleanups.push(() => npm.kill('SIGKILL'))
    let stdout = ''
    npm.stdout.on('data', (chunk) => {
      stdout += chunk
    })
    await expect.poll(() => stdout, { timeout: 15_000 }).toContain('listening on')
    const [, url = ''] = /listening on (\S+)/.exec(stdout) ?? []
    expect(await health(url)).toBe(200)
    npm.kill('SIGTERM')
    await expect.poll(() => health(url).catch(() => 'gone'), { timeout: 5_000 }).toBe('gone')
  })
})

describe('SIGKILL in the middle of an answer', () => {
  it('leaves the event unacknowledged, and the next process answers it once', async () => {
    const databaseUrl = `file:${join(mkdtempSync(join(tmpdir(), 'scf-bot-')), 'bot.db')}`
    const { slack, gate, bot, asked } = await busyBot({ databaseUrl })
    bot.kill('SIGKILL')
    gate.stop()
    const { deliveries } = await asked
    const [lost] = deliveries.filter(({ problem }) => problem === 'connection_failed')
    expect(lost).toBeDefined()
    const next = await startBot({ slack, mode: 'http', databaseUrl })
    cleanups.push(() => next.kill('SIGKILL'))
    for (const delivery of deliveries) await slack.redeliver(delivery)
    await expect.poll(() => replies(slack).length).toBe(1)
  })
})
