import { execFile } from 'node:child_process'
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openDatabase } from '../../../src/store/database.ts'
import { DatabaseProblem } from '../../../src/store/database-problem.ts'
import { type Certificate, newAuthority, newCertificate } from '../../support/certificates.ts'
import { newPostgresDatabase, runSql } from '../../support/postgres.ts'

/** Leads to this machine on Linux and macOS, but the bot takes it for another one. */
const elsewhere = '0.0.0.0'

/** What Postgres and the bot read; Postgres runs as nobody where the tests run as root. */
const folder = mkdtempSync(join(tmpdir(), 'scf-bot-tls-'))
const nobody = 65_534
let url = ''
let authority: Certificate

beforeAll(async () => {
  if (process.getuid?.() === 0) chownSync(folder, nobody, nobody)
  url = (await newPostgresDatabase()).url
  authority = await newAuthority('Test authority')
  write('ca', authority.cert)
  write('other-ca', (await newAuthority('Another authority')).cert)
  await writePair('server', { names: ['localhost'], ip: elsewhere })
  await writePair('expired', { ip: elsewhere, notAfterDate: new Date('2020-01-02') })
  await writePair('client', {})
})
afterAll(async () => {
  await configure({ ssl: 'off', ssl_cert_file: 'server.crt', ssl_key_file: 'server.key', ssl_ca_file: '' })
  rmSync(folder, { recursive: true, force: true })
})

describe('a server without encryption', () => {
  it.each([
    ['127.0.0.1', ''],
    [elsewhere, 'sslmode=disable'],
    [elsewhere, 'sslmode=prefer'],
    [elsewhere, 'sslmode=allow'],
  ])('at %s is used with "%s"', async (host, parameters) => {
    expect(await encryption(host, parameters)).toMatchObject({ ssl: false })
  })

  it.each([
    [elsewhere, ''],
    ['127.0.0.1', 'sslmode=require'],
    ['127.0.0.1', 'sslmode=verify-full'],
  ])('at %s is refused with "%s", and the sentence says what to write', async (host, parameters) => {
    const { problem, mayPass } = await problemWith(host, parameters)
    expect(problem.en).toMatch(/offers no encryption.*sslmode=disable/)
    expect(problem.zh).toMatch(/不支持加密.*sslmode=disable/)
    expect(mayPass).toBe(false)
  })
})

describe('a server with a certificate of its own authority', () => {
  const ca = `sslrootcert=${path('ca')}`
  beforeAll(() => present('server'))

  it.each([
    [elsewhere, ca],
    [elsewhere, `sslmode=verify-full&${ca}`],
    ['localhost', `sslmode=verify-full&${ca}`],
    ['127.0.0.1', `sslmode=verify-ca&${ca}`],
    ['127.0.0.1', `sslmode=require&${ca}`],
    [elsewhere, 'sslmode=require'],
    [elsewhere, 'sslmode=prefer'],
  ])('at %s is used, encrypted, with "%s"', async (host, parameters) => {
    expect(await encryption(host, parameters)).toMatchObject({ ssl: true })
  })

  it.each([
    ['127.0.0.1', ''],
    [elsewhere, 'sslmode=disable'],
  ])('at %s is used without encryption with "%s"', async (host, parameters) => {
    expect(await encryption(host, parameters)).toMatchObject({ ssl: false })
  })

  it.each([
    [elsewhere, '', 'cannot be verified'],
    [elsewhere, `sslrootcert=${path('other-ca')}`, 'cannot be verified'],
    [elsewhere, `sslmode=require&sslrootcert=${path('other-ca')}`, 'cannot be verified'],
    ['127.0.0.1', `sslmode=verify-full&${ca}`, 'is for another name'],
    [elsewhere, `sslrootcert=${path('gone')}`, '(ENOENT)'],
    [elsewhere, `sslrootcert=${path('server-key')}`, 'in PEM form'],
    [elsewhere, `${ca}&sslcert=${path('client')}&sslkey=${path('ca')}`, 'in PEM form'],
  ])('at %s is refused with "%s" in a sentence', async (host, parameters, words) => {
    const { problem, mayPass } = await problemWith(host, parameters)
    expect(problem.en).toContain(words)
    expect(mayPass).toBe(false)
    for (const sentence of [problem.en, problem.zh]) {
      expect(sentence).toContain('DATABASE_URL')
      expect(sentence).not.toMatch(/tester|p@ss|p%40ss/)
    }
  })

  it('gets the certificate that the bot was given', async () => {
    const own = `sslcert=${path('client')}&sslkey=${path('client-key')}`
    await configure({ ssl_ca_file: path('ca') })
    expect(await encryption(elsewhere, `${ca}&${own}`)).toMatchObject({ client: '/CN=scf-bot' })
    expect(await encryption(elsewhere, ca)).toMatchObject({ ssl: true, client: null })
  })

  // Elsewhere no variable says where the system keeps them.
  it.runIf(process.platform === 'linux')('is trusted where the system trusts its authority', async () => {
    const script = `
      const { openDatabase } = await import('./src/store/database.ts')
      const { close } = await openDatabase({ kind: 'postgres', url: process.env.URL_OF_TEST })
      await close()`
    const env = { ...process.env, URL_OF_TEST: addressOf(elsewhere, ''), SSL_CERT_FILE: path('ca') }
    const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { env })
    expect(await run).toEqual({ stdout: '', stderr: '' })
  })
})

it('a certificate out of date is told as such', async () => {
  await present('expired')
  const { problem } = await problemWith(elsewhere, `sslrootcert=${path('ca')}`)
  expect(problem.en).toContain('out of date (CERT_HAS_EXPIRED)')
})

function path(name: string): string {
  return join(folder, `${name}.pem`)
}

function write(name: string, pem: string): void {
  writeFileSync(path(name), pem, { mode: 0o600 })
  if (process.getuid?.() === 0) chownSync(path(name), nobody, nobody)
}

async function writePair(name: string, options: Parameters<typeof newCertificate>[1]): Promise<void> {
  const { cert, key } = await newCertificate(authority, options)
  write(name, cert)
  write(`${name}-key`, key)
}

function present(name: string): Promise<void> {
  return configure({ ssl: 'on', ssl_cert_file: path(name), ssl_key_file: path(`${name}-key`) })
}

/** Postgres reads its settings again a moment after it was told to. */
async function configure(settings: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(settings)) {
    await runSql(url, `alter system set ${name} = '${value}'`)
  }
  await runSql(url, 'select pg_reload_conf()')
  for (const [name, value] of Object.entries(settings)) {
    const hasRead = async () => expect(await runSql(url, `show ${name}`)).toEqual([{ [name]: value }])
    await vi.waitFor(hasRead, { timeout: 30_000 })
  }
}

function addressOf(host: string, parameters: string): string {
  return `${url.replace('127.0.0.1', host)}${parameters === '' ? '' : `?${parameters}`}`
}

/** How the bot's own connection is encrypted, as Postgres sees it. */
async function encryption(host: string, parameters: string): Promise<unknown> {
  const { db, close } = await openDatabase({ kind: 'postgres', url: addressOf(host, parameters) })
  try {
    const seen = sql`select ssl, client_dn as client from pg_stat_ssl where pid = pg_backend_pid()`
    return (await seen.execute(db)).rows[0]
  } finally {
    await close()
  }
}

async function problemWith(host: string, parameters: string): Promise<DatabaseProblem> {
  const opening = openDatabase({ kind: 'postgres', url: addressOf(host, parameters) })
  const thrown = await opening.catch((error: unknown) => error)
  if (thrown instanceof DatabaseProblem) return thrown
  throw new Error('no problem was found', { cause: thrown })
}
