import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { run } from '../../src/operator/doctor.ts'
import { lookAtClock } from '../../src/operator/looks/slack-clock.ts'
import { openDatabase } from '../../src/store/database.ts'
import { startSlack } from '../../src/workspace/slack.ts'
import { findChannel } from '../../src/workspace/state/lookup.ts'
import { temporaryFolder } from '../store/folder.ts'
import { settingsOf } from '../support/bot.ts'
import { runHere } from '../support/command.ts'
import { newPostgresDatabase } from '../support/postgres.ts'

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean()
})

type Set = {
  readonly mode?: 'http' | 'socket'
  /** Written for the id of #oncall where they name it. */
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly scopes?: readonly string[]
  readonly prepare?: (slack: Awaited<ReturnType<typeof startSlack>>) => unknown
}

/** What the doctor says of a bot in a workspace of its own, a look a line. */
async function examine({ mode = 'http', args = [], env = {}, scopes, prepare }: Set = {}) {
  const slack = await startSlack({ ...(scopes && { scopes }) })
  cleanups.push(slack.stop)
  await prepare?.(slack)
  const databaseUrl = `file:${join(temporaryFolder(), 'bot.db')}`
  const channel = findChannel(slack.workspace, 'oncall')?.id ?? ''
  const meant = args.map((arg) => (arg === '#oncall' ? channel : arg))
  const end = await runHere(run, meant, { env: settingsOf({ slack, mode, databaseUrl, env }) })
  // Whatever is said, no secret is.
  for (const secret of [slack.botToken, slack.appToken, slack.signingSecret])
    expect(end.stdout).not.toContain(secret)
  return { ...end, slack }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

it('finds nothing to be done where all is well, over HTTP', async () => {
  const port = await freePort()
  const { code, stdout, slack } = await examine({
    args: ['--url', `http://127.0.0.1:${port}/slack/events`, '--channel', '#oncall'],
    env: { PORT: String(port) },
    prepare: (own) => own.connect(`http://127.0.0.1:${port}`),
  })
  expect(stdout.split('\n').map((line) => line.split(':')[0])).toEqual([
    ...['ok  Settings', 'ok  Bot token', 'ok  Scopes', 'ok  Database', 'ok  Clock', 'ok  Port'],
    ...['ok  Public address', 'ok  Events', ''],
  ])
  expect(code).toBe(0)
  expect(slack.messages('oncall')).toEqual([])
})

it('finds nothing to be done where all is well, in Socket Mode', async () => {
  const { code, stdout, slack } = await examine({ mode: 'socket', args: ['--channel', '#oncall'] })
  expect(stdout).toContain('ok  Socket Mode: ')
  expect(stdout).toContain('ok  Events: ')
  expect(code).toBe(0)
  expect(slack.messages('oncall')).toEqual([])
})

it('says it in Chinese too', async () => {
  const { stdout } = await examine({ env: { LANG: 'zh_CN.UTF-8' } })
  expect(stdout).toContain('ok  数据库：首次启动时创建。')
})

it('does not make the database that it looks for', async () => {
  const path = join(temporaryFolder(), 'deep', 'bot.db')
  const { stdout } = await examine({ env: { DATABASE_URL: `file:${path}` } })
  expect(stdout).toContain('ok  Database: The first start makes it.')
  expect(existsSync(path)).toBe(false)
  expect(readdirSync(dirname(dirname(path)))).toEqual([])
})

it('finds a Postgres that is up to date, and says that nobody encrypts', async () => {
  const config = await newPostgresDatabase()
  await (await openDatabase(config)).close()
  const { stdout } = await examine({ env: { DATABASE_URL: config.url } })
  expect(stdout).toContain('ok  Database: Can be written, and is up to date. The connection is not encrypted')
})

const trouble: readonly (readonly [string, Set, RegExp])[] = [
  ['an unfinished setting', { env: { SLACK_SIGNING_SECRET: '' } }, /^!! {2}Settings: .*SLACK_SIGNING_SECRET/],
  ['a revoked token', { prepare: (slack) => slack.revokeToken() }, /^!! {2}Bot token: .*token_revoked/m],
  ['an app that may not write', { scopes: ['commands'] }, /^!! {2}Scopes: Missing: chat:write/m],
  [
    'an app-level token that is none',
    { mode: 'socket', env: { SLACK_APP_TOKEN: 'xapp-1-A111-1-wrong' } },
    /^!! {2}Socket Mode: .*SLACK_APP_TOKEN/m,
  ],
  [
    'an app-level token of another app',
    { mode: 'socket', env: { SLACK_APP_TOKEN: 'xapp-1-A111-1-wrong' } },
    /^!! {2}App-level token: It belongs to the app A111/m,
  ],
  [
    'a channel that is none',
    { mode: 'socket', args: ['--channel', 'C0NOWHERE'] },
    /^!! {2}Events: .*channel_not_found/m,
  ],
  [
    'an address that leads elsewhere',
    { args: ['--url', `http://127.0.0.1:${await freePort()}/`] },
    /^!! {2}Public address: .*ECONNREFUSED/m,
  ],
  [
    'Postgres that is away',
    { env: { DATABASE_URL: 'postgres://u:p@127.0.0.1:9/x' } },
    /^!! {2}Database: .*ECONNREFUSED/m,
  ],
  [
    'a folder that cannot be made',
    { env: { DATABASE_URL: 'file:/proc/x/y' } },
    /^!! {2}Database: The file "\/proc\/x\/y" \(DATABASE_URL\) cannot be opened for writing/m,
  ],
]
it.each(trouble)('says what to do about %s, and ends with 1', async (_, set, line) => {
  const { code, stdout } = await examine(set)
  expect(stdout).toMatch(line)
  expect(code).toBe(1)
})

it('takes missing scopes for a choice where commands still work', async () => {
  const { code, stdout } = await examine({ scopes: ['commands', 'chat:write'] })
  expect(stdout).toMatch(/^-- {2}Scopes: Missing: .*channels:history/m)
  expect(code).toBe(0)
})

it('warns of a signing secret that Slack would not give, and of no other', async () => {
  const { code, stdout } = await examine({ env: { SLACK_SIGNING_SECRET: 'abc' } })
  expect(stdout).toMatch(/^-- {2}Signing secret: .*32 hexadecimal characters.*bad_signature/m)
  expect(stdout).not.toContain('abc')
  expect(code).toBe(0)
  const chinese = await examine({ env: { SLACK_SIGNING_SECRET: 'abc', LANG: 'zh_CN.UTF-8' } })
  expect(chinese.stdout).toMatch(/^-- {2}签名密钥：.*32 位十六进制字符/m)
  const given = '8f742231b10e8888abcd99b6a85a5f0e'
  expect((await examine({ env: { SLACK_SIGNING_SECRET: given } })).stdout).not.toContain('Signing secret')
})

it('says who has the port', async () => {
  const server = createServer().listen(0)
  await new Promise((resolve) => server.once('listening', resolve))
  cleanups.push(() => server.close())
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? String(address.port) : ''
  expect((await examine({ env: { PORT: port } })).stdout).toMatch(new RegExp(`^!! {2}Port: .*${port}`, 'm'))
})

it('looks at the port of health and metrics, too', async () => {
  const server = createServer().listen(0)
  await new Promise((resolve) => server.once('listening', resolve))
  cleanups.push(() => server.close())
  const address = server.address()
  const taken = typeof address === 'object' && address !== null ? String(address.port) : ''
  const { code, stdout } = await examine({ env: { METRICS_PORT: taken } })
  expect(stdout).toMatch(
    new RegExp(`^!! {2}Port: Port ${taken} is in use .* set METRICS_PORT to a free one`, 'm'),
  )
  expect(code).toBe(1)
  const free = String(await freePort())
  expect((await examine({ env: { METRICS_PORT: free } })).stdout).toContain(`Port ${free} is free.`)
})

it('tells a database of a newer version from a damaged one', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'newer.db')
  const { db, close } = await openDatabase({ kind: 'sqlite', path })
  await sql`insert into kysely_migration values ('999-later', '2030-01-01T00:00:00.000Z')`.execute(db)
  await close()
  expect((await examine({ env: { DATABASE_URL: `file:${path}` } })).stdout).toMatch(
    /^!! {2}Database: .*999-later/m,
  )
  writeFileSync(join(folder, 'damaged.db'), 'no database, but long enough to be read as one, if one tries')
  const damaged = await examine({ env: { DATABASE_URL: `file:${join(folder, 'damaged.db')}` } })
  expect(damaged.stdout).toMatch(/^!! {2}Database: .*damaged/m)
})

it.each([
  [0, 'ok'],
  [3_600_000, 'trouble'],
  [-3_600_000, 'trouble'],
] as const)('holds the clock against Slack’s: off by %d ms is %s', async (off, state) => {
  const slack = await startSlack()
  cleanups.push(slack.stop)
  const config = readConfig(settingsOf({ slack, mode: 'http' }))
  if ('problem' in config || config.mode === 'workspace') throw new Error('no settings')
  expect(await lookAtClock(config, () => Date.now() + off)).toMatchObject({ state })
})
