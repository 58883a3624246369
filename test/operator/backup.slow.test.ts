import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, it, onTestFinished } from 'vitest'
import { run as backUp } from '../../src/operator/backup.ts'
import { run as restore } from '../../src/operator/restore.ts'
import { openDatabase } from '../../src/store/database.ts'
import { startSlack } from '../../src/workspace/slack.ts'
import { temporaryFolder } from '../store/folder.ts'
import { startBot } from '../support/bot.ts'
import { runHere } from '../support/command.ts'

const timeout = (id: number) =>
  `ERROR RequestId:5b0f6c1e-93d2-4d7a-8a41-c2e7f0b9d6${id} Result:{"errorCode":-1,"errorMessage":"Invoking task timed out after 3 seconds","statusCode":433} order-sync`

function files() {
  const folder = temporaryFolder()
  const path = join(folder, 'bot.db')
  return { folder, path, copy: join(folder, 'copy.db'), env: { DATABASE_URL: `file:${path}` } }
}

async function emptyDatabase(path: string) {
  const { close } = await openDatabase({ kind: 'sqlite', path })
  await close()
}

async function workspace() {
  const slack = await startSlack()
  onTestFinished(slack.stop)
  return {
    async botOn(databaseUrl: string) {
      const bot = await startBot({ slack, mode: 'http', databaseUrl })
      onTestFinished(() => void bot.kill('SIGKILL'))
      return bot
    },
    async paste(id: number) {
      await slack.post({ channel: 'oncall', user: 'alice', text: timeout(id) })
      await slack.settled()
    },
    /** All that stands in #oncall, redrawn cards as they are now. */
    shown: () => JSON.stringify(slack.messages('oncall')),
  }
}

it('a copy that is made while the bot runs, put into a fresh place, goes on counting', async () => {
  const { env, copy } = files()
  const { botOn, paste, shown } = await workspace()
  const first = await botOn(env.DATABASE_URL)
  for (let id = 10; id < 16; id += 1) await paste(id)
  await expect.poll(shown).toContain('6th')
  expect(await runHere(backUp, [copy], { env })).toMatchObject({ code: 0, stderr: '' })
  expect(statSync(copy).mode & 0o777).toBe(0o600)
  first.kill()
  await first.stopped

  const fresh = files()
  expect(await runHere(restore, [copy], { env: fresh.env })).toMatchObject({ code: 0, stderr: '' })
  const second = await botOn(fresh.env.DATABASE_URL)
  await paste(16)
  await expect.poll(shown).toContain('7th')
  second.kill()
  await second.stopped
})

it('while the bot runs nothing is restored', async () => {
  const { env, copy } = files()
  const { botOn, paste } = await workspace()
  const bot = await botOn(env.DATABASE_URL)
  await paste(10)
  expect(await runHere(backUp, [copy], { env })).toMatchObject({ code: 0 })
  expect(await runHere(restore, [copy], { env })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('stop it first'),
  })
  bot.kill()
  await bot.stopped
  expect(await runHere(restore, [copy], { env })).toMatchObject({ code: 0 })
})

it('what was there before is kept, and once only', async () => {
  const { env, copy, path } = files()
  const { db, close } = await openDatabase({ kind: 'sqlite', path })
  expect((await runHere(backUp, [copy], { env })).code).toBe(0)
  await sql`create table mark (n integer)`.execute(db)
  await close()
  expect((await runHere(restore, [copy], { env })).code).toBe(0)
  const before = await openDatabase({ kind: 'sqlite', path: `${path}.before` })
  await sql`select n from mark`.execute(before.db)
  await before.close()
  expect(await runHere(restore, [copy], { env })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('.before'),
  })
})

it('a copy goes to a machine that has had no bot, whose folder is made', async () => {
  const { env, copy, path } = files()
  await emptyDatabase(path)
  await runHere(backUp, [copy], { env })
  const fresh = join(temporaryFolder(), 'data', 'bot.db')
  const end = await runHere(restore, [copy], { env: { DATABASE_URL: `file:${fresh}` } })
  expect(end).toEqual({
    code: 0,
    stdout: `"${fresh}" is now what "${copy}" holds; nothing was there before.\n`,
    stderr: '',
  })
  expect(statSync(fresh).mode & 0o777).toBe(0o600)
})

it('what is damaged is replaced, and kept, and no copy is made of it', async () => {
  const { env, copy, path } = files()
  await emptyDatabase(path)
  await runHere(backUp, [copy], { env })
  writeFileSync(path, 'damaged, and long enough to be looked at as a database')
  expect((await runHere(backUp, [`${copy}.2`], { env })).stderr).toContain('is damaged or no SQLite database')
  expect(await runHere(restore, [copy], { env })).toMatchObject({ code: 0, stderr: '' })
  expect(readFileSync(`${path}.before`, 'utf8')).toContain('damaged')
})

it('the log of a database that is gone is not written into the one that comes', async () => {
  const { env, copy, folder, path } = files()
  const { db, close } = await openDatabase({ kind: 'sqlite', path })
  await runHere(backUp, [copy], { env })
  await sql`create table mark (n integer)`.execute(db)
  const log = readFileSync(`${path}-wal`)
  await close()
  for (const name of readdirSync(folder)) if (name.startsWith('bot.db')) rmSync(join(folder, name))
  writeFileSync(`${path}-wal`, log)
  expect(await runHere(restore, [copy], { env })).toMatchObject({ code: 0, stderr: '' })
  const restored = await openDatabase({ kind: 'sqlite', path })
  await expect(sql`select n from mark`.execute(restored.db)).rejects.toThrow('no such table')
  await restored.close()
})

it('half a copy is not left behind', async () => {
  const { env, copy, folder, path } = files()
  writeFileSync(path, 'no database, but long enough to be looked at as one')
  expect((await runHere(backUp, [copy], { env })).code).toBe(1)
  expect(readdirSync(folder)).toEqual(['bot.db'])
})

it('no other file is taken for a copy, and nothing is changed then', async () => {
  const { env, copy, path } = files()
  await emptyDatabase(path)
  const whole = readFileSync(path)
  writeFileSync(copy, 'no database, but long enough to be looked at as one')
  expect(await runHere(restore, [copy], { env })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('nothing was changed'),
  })
  expect(readFileSync(path)).toEqual(whole)
})

it.each([
  ['no file', [], 2],
  ['two files', ['a', 'b'], 2],
])('with %s says how it is used', async (_, args, code) => {
  for (const run of [backUp, restore]) expect(await runHere(run, args)).toMatchObject({ code, stdout: '' })
})

it('says so where there is nothing to copy, and writes over nothing', async () => {
  const { env, copy, path } = files()
  expect((await runHere(backUp, [copy], { env })).stderr).toContain('no database at')
  await emptyDatabase(path)
  writeFileSync(copy, 'precious')
  expect((await runHere(backUp, [copy], { env })).stderr).toContain('there already')
  expect(readFileSync(copy, 'utf8')).toBe('precious')
})

it('for Postgres prints the command without the address', async () => {
  const env = { DATABASE_URL: 'postgres://me:hidden@db.example.com/scfbot' }
  const made = await runHere(backUp, ["it's.dump"], { env })
  expect(made.stdout).toBe(`pg_dump --format=custom --file='it'\\''s.dump' "$DATABASE_URL"\n`)
  expect((await runHere(restore, ['bot.dump'], { env })).stdout).toContain('pg_restore')
})
