import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newPostgresDatabase, runSql } from '../support/postgres.ts'
import { error, planted, talk, visitEverySurface } from './every-surface.ts'
import { expectTaken } from './form.ts'
import { ofAnotherFunction, shownText, startStory } from './story.ts'

/** Nothing that was planted, also not in the forms that JSON, forms and Base64 give it. */
function expectClean(bytes: string, where: string): void {
  const texts = [bytes, bytes.includes('%') ? decodeForm(bytes) : '']
  for (const [name, secret] of Object.entries(planted)) {
    const found = texts.some((text) => text.includes(secret))
    expect(found ? `${where} holds the ${name}` : '').toBe('')
  }
}

/** Neither a secret nor what was only said, in any byte of any file. */
function expectCleanFiles(folder: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
  expect(files).not.toEqual([])
  for (const { name, parentPath } of files) {
    const bytes = readFileSync(join(parentPath, name))
    const found = [...Object.values(planted), talk].filter((word) => bytes.includes(word))
    expect(found, name).toEqual([])
  }
}

function decodeForm(body: string): string {
  return [...new URLSearchParams(body).values()].join('\n')
}

describe.concurrent.each(['http', 'socket'] as const)('over %s, a secret', (mode) => {
  it('reaches neither Slack, nor the log, nor the disk, whatever surface it was planted in', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'scf-bot-'))
    try {
      const databaseUrl = `file:${folder}/bot.db`
      const story = await startStory({ apart: true, mode, databaseUrl, env: { LOG_LEVEL: 'debug' } })
      const acknowledgements = await visitEverySurface(story)
      expectTaken(story.slack.calls)
      for (const [index, { method, body }] of story.slack.calls.entries())
        expectClean(body, `call ${index} ${method}`)
      for (const { answer, payload } of acknowledgements) {
        expectClean(JSON.stringify(answer ?? ''), `the acknowledgement of ${payload.command ?? payload.type}`)
      }
      // While it runs, the write-ahead log holds what is new.
      expectCleanFiles(folder)
      const posted = story.slack.calls.filter(({ method }) => method === 'chat.postMessage')
      expect(posted.length).toBeGreaterThan(8)
      story.bot.kill()
      const { stdout, stderr, code } = await story.bot.stopped
      await story.slack.stop()
      expect(code).toBe(0)
      expectClean(stdout + stderr, 'the log')
      expect(stderr).toContain('"level":"debug"')
      expectCleanFiles(folder)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

it.concurrent('a Postgres holds neither what was planted nor what was only said, in its rows or its files', async () => {
  const { url } = await newPostgresDatabase()
  const story = await startStory({ apart: true, databaseUrl: url })
  await visitEverySurface(story)
  story.bot.kill()
  expect(await story.bot.stopped).toMatchObject({ code: 0 })
  await story.slack.stop()
  const tables = await runSql(url, "select tablename as name from pg_tables where schemaname = 'public'")
  expect(tables.length).toBeGreaterThan(7)
  for (const { name } of tables as { name: string }[]) {
    const rows = JSON.stringify(await runSql(url, `select * from ${name}`))
    expectClean(rows, name)
    expect(rows).not.toContain(talk)
  }
  await runSql(url, 'checkpoint')
  const [{ folder } = { folder: '' }] = (await runSql(
    url,
    "select setting as folder from pg_settings where name = 'data_directory'",
  )) as { folder: string }[]
  for (const part of ['base', 'pg_wal']) expectCleanFiles(join(folder, part))
})

it('its author is told of a secret on every surface, and nobody else', async () => {
  const story = await startStory()
  const { slack } = story
  const place = { channel: 'oncall', user: 'wei' }
  const words = 'SecretId'
  const lastWord = () => {
    const last = slack.ephemerals('wei').at(-1)
    return `${last?.text} ${shownText(last?.blocks)}`
  }
  const text = `${error} ${planted.secretId}`

  await slack.command({ ...place, command: '/scf-error', text })
  expect(lastWord()).toContain(words)
  await slack.command({ ...place, command: '/scf-error', text: `what is ${planted.secretId}` })
  expect(lastWord()).toContain(words)
  await slack.command({ ...place, command: '/scf-handler', text: `index.${planted.secretId}` })
  expect(lastWord()).toContain(words)
  await story.sent()

  await slack.post({ ...place, text: ofAnotherFunction(text) })
  await story.sent('chat.postMessage', 'chat.postEphemeral')
  expect(lastWord()).toContain(words)
  const { message: head } = await slack.post({ ...place, text: 'the shop is slow' })
  await slack.post({ ...place, text: ofAnotherFunction(text), thread_ts: head.ts })
  await story.sent('chat.postMessage', 'chat.postEphemeral')
  expect(slack.ephemerals('wei').at(-1)?.thread_ts).toBe(head.ts)
  await slack.post({ ...place, text: '', files: [{ name: 'log.txt', content: ofAnotherFunction(text) }] })
  await story.sent('chat.postMessage', 'chat.postEphemeral')
  await slack.post({ channel: 'oncall', bot: { name: 'grafana' }, text: ofAnotherFunction(text) })
  await story.sent('chat.postMessage')

  await slack.command({ ...place, command: '/scf-handler' })
  await slack.called('views.open')
  await slack.typeInModal({ user: 'wei', action: 'handler', text: `index.${planted.secretId}` })
  await story.sent('views.open', 'views.update')
  expect(shownText(slack.modal('wei')?.blocks)).toContain(words)

  expect(slack.ephemerals('alice')).toEqual([])
  expect(shownText(slack.messages('oncall').filter(({ bot_id }) => bot_id === 'B0SCFBOT'))).not.toContain(
    words,
  )
  await story.stop()
})
