import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { examples } from '../../../src/workspace/local/examples.ts'
import type { Change, PageMessage } from '../../../src/workspace/page/protocol.ts'
import { listen } from '../../../src/workspace/web-api/server.ts'
import { startLocalProcess } from '../../support/local.ts'
import { pageClient, type Window } from '../../support/page-client.ts'

const channel = 'C0ONCALL'
const folder = mkdtempSync(join(tmpdir(), 'scf-bot-local-'))
const env = { DATABASE_URL: `file:${join(folder, 'bot.db')}` }
afterAll(() => rmSync(folder, { recursive: true }))

const isMessage = (matches: (message: PageMessage) => boolean) => (change: Change) =>
  change.kind === 'message' && matches(change.message)
const isBot = (state: string) => (change: Change) => change.kind === 'bot' && change.bot.state === state

describe('npm start without a variable of Slack', () => {
  let local: Awaited<ReturnType<typeof startLocalProcess>>
  let window: Window
  let page: ReturnType<typeof pageClient>
  beforeAll(async () => {
    local = await startLocalProcess(env)
    page = pageClient(local.url)
    window = await page.open()
  })
  afterAll(async () => {
    await window.close()
    local.kill('SIGKILL')
  })

  it('prints the address on one line once the bot is ready', async () => {
    expect(local.output.stdout).toBe(`scf-bot: local workspace on ${local.url}\n`)
    expect(window.state.bot).toEqual({ state: 'running' })
    expect(await (await fetch(`${local.url}healthz`)).json()).toMatchObject({ status: 'ok' })
    expect(await (await fetch(`${local.url}metrics`)).text()).toContain('scfbot_running')
  })

  it('answers a command, which only Ada sees', async () => {
    expect(await page.act({ act: 'post', channel, text: '/scf-error 439' })).toEqual({})
    const change = await window.until(isMessage(({ text }) => text.startsWith('439 UserProcExitError')))
    expect(change).toMatchObject({ channel, message: { ephemeral: true } })
  })

  it('answers in Chinese right after the switch', async () => {
    await page.act({ act: 'locale', locale: 'zh-CN' })
    await page.act({ act: 'command', channel, command: '/scf-error', text: '439' })
    await window.until(isMessage(({ text }) => text.startsWith('439 UserProcExitError：')))
    await page.act({ act: 'locale', locale: 'en-US' })
  })

  it('answers every example but those that are none of its business', async () => {
    const silent = examples.filter(({ title }) => title.endsWith('(no answer)'))
    const answered = examples.filter((example) => !silent.includes(example))
    const roots = new Map<string, string>()
    for (const { id } of [...silent, ...answered]) {
      const begun = window.changes.length
      const isNew = (change: Change) => window.changes.indexOf(change) >= begun
      await page.act({ act: 'example', channel, id })
      const root = await window.until(
        (change) => isNew(change) && isMessage((each) => !each.thread_ts)(change),
      )
      const ts = root.kind === 'message' ? root.message.ts : ''
      roots.set(id, ts)
      if (answered.some((each) => each.id === id))
        await window.until(isMessage((each) => each.thread_ts === ts))
    }
    for (const { id } of silent) {
      expect(window.changes.filter(isMessage(({ thread_ts }) => thread_ts === roots.get(id)))).toEqual([])
    }
    expect(silent).toHaveLength(3)
  })

  it('shows what went over the wire for an answer', async () => {
    await page.act({ act: 'post', channel, text: 'SCF returned 434 MemoryLimitReached tonight' })
    const reply = await window.until(
      isMessage(({ text, thread_ts }) => text.startsWith('434') && !!thread_ts),
    )
    const ts = reply.kind === 'message' ? reply.message.ts : ''
    const names = (await page.exchanges(channel, ts)).map(({ name }) => name)
    expect(names).toContain('events_api message')
    expect(names).toContain('chat.postMessage')
  })

  it('starts a bot that died again, and what was posted meanwhile is not lost', async () => {
    const bot = await local.bot()
    process.kill(bot, 'SIGKILL')
    await window.until(isBot('down'))
    expect(await page.act({ act: 'post', channel, text: '/scf-error 432' })).toEqual({
      problem: '/scf-error failed with the error "dispatch_failed"',
    })
    await window.until(isBot('running'))
    expect(await page.act({ act: 'post', channel, text: '/scf-error 432' })).toEqual({})
    await window.until(isMessage(({ text }) => text.startsWith('432')))
    expect((await page.open()).state.channels[0]?.messages.length).toBeGreaterThan(examples.length)
  })

  it('never logs what was typed', async () => {
    const secret = 'notARealSecretKeyEXAMPLE00000001'
    expect(JSON.stringify(window.changes)).toContain(secret)
    const { stdout, stderr } = local.output
    for (const typed of [secret, '434 MemoryLimitReached tonight', '/scf-error']) {
      expect(stdout + stderr).not.toContain(typed)
    }
  })

  it('ends the bot first and then itself, with code 0', async () => {
    const bot = await local.bot()
    local.kill('SIGTERM')
    expect(await local.stopped).toMatchObject({ code: 0, signal: null })
    expect(() => process.kill(bot, 0)).toThrow('ESRCH')
  })
})

describe('the local workspace', () => {
  const answerOfNewStart = async (given: Readonly<Record<string, string>>) => {
    const local = await startLocalProcess({ TMPDIR: folder, ...given })
    const page = pageClient(local.url)
    const window = await page.open()
    await page.act({ act: 'example', channel, id: 'timeout' })
    const reply = await window.until(isMessage(({ thread_ts, ts }) => !!thread_ts && thread_ts !== ts))
    await window.close()
    local.kill('SIGTERM')
    await local.stopped
    return reply.kind === 'message' ? reply.message.text : ''
  }

  it('answers the same paste of the next start as that of the first, and leaves no database behind', async () => {
    const first = await answerOfNewStart({})
    expect(first).toContain('433 TimeLimitReached')
    expect(await answerOfNewStart({})).toBe(first)
    expect(readdirSync(folder).filter((name) => name.startsWith('scf-bot-workspace-'))).toEqual([])
  })

  it('keeps the database that DATABASE_URL names, and what it remembers', async () => {
    const given = { DATABASE_URL: `file:${join(folder, 'kept.db')}` }
    const first = await answerOfNewStart(given)
    expect(first).toContain('433 TimeLimitReached')
    expect(await answerOfNewStart(given)).not.toBe(first)
  })

  it('does without a bot that cannot start, and shows why', async () => {
    const local = await startLocalProcess({ DATABASE_URL: 'file:/dev/null/x.db' })
    const window = await pageClient(local.url).open()
    const { bot } =
      window.state.bot.state === 'down' ? window.state : Object(await window.until(isBot('down')))
    expect(bot.problem).toContain('The file "/dev/null/x.db" (DATABASE_URL)')
    await window.close()
    local.kill('SIGTERM')
    expect(await local.stopped).toMatchObject({ code: 0 })
  })

  it('takes no other port than the one in PORT', async () => {
    const other = createServer()
    const { port } = new URL(await listen(other, 0))
    await expect(startLocalProcess({ PORT: port })).rejects.toThrow(
      `ended with code 1: scf-bot: Port ${port} is in use by another program`,
    )
    other.close()
  })

  it('takes its bot along when it is killed', async () => {
    const local = await startLocalProcess(env)
    const bot = await local.bot()
    local.kill('SIGKILL')
    await local.stopped
    await expect.poll(() => isAlive(bot)).toBe(false)
  })
})

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
