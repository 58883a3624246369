import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/store/database.ts'
import { DatabaseProblem } from '../../src/store/database-problem.ts'
import { claim } from './examples.ts'
import { temporaryFolder } from './folder.ts'

async function problemWith(path: string): Promise<DatabaseProblem> {
  const thrown = await openDatabase({ kind: 'sqlite', path }).catch((error: unknown) => error)
  if (thrown instanceof DatabaseProblem) return thrown
  throw new Error('no problem was found')
}

async function soundFile(): Promise<string> {
  const path = join(temporaryFolder(), 'bot.db')
  const { close } = await openDatabase({ kind: 'sqlite', path })
  await close()
  return path
}

describe('opening a database', () => {
  it('makes the folders and a file that nobody else can read', async () => {
    const path = join(temporaryFolder(), 'not', 'there', 'bot.db')
    const { db, close } = await openDatabase({ kind: 'sqlite', path })
    await claim(db, { team: 'T', channel: 'C', ts: '1.0', owner: 'a', now: 0, leaseMs: 1 })
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700)
    for (const file of [path, `${path}-wal`, `${path}-shm`]) expect(statSync(file).mode & 0o777).toBe(0o600)
    await close()
  })

  it('uses the write-ahead log, so that readers and a writer do not wait for each other', async () => {
    const database = new DatabaseSync(await soundFile())
    expect(database.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' })
    database.close()
  })

  it('works in memory for tests', async () => {
    const { db, close } = await openDatabase({ kind: 'sqlite', path: ':memory:' })
    expect(await db.selectFrom('deliveries').selectAll().execute()).toEqual([])
    await close()
  })

  it('prints no warning of an experiment', () => {
    const script =
      "await import('./src/store/database.ts').then((m) => m.openDatabase({ kind: 'sqlite', path: ':memory:' }))"
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script])
    expect([status, stderr.toString()]).toEqual([0, ''])
  })

  it('does not load what only Postgres needs', () => {
    const script = `
      const { default: module } = await import('node:module')
      const isLoaded = () => Object.keys(module._cache).some((path) => path.includes('node_modules/pg/'))
      await import('./src/store/database.ts').then((m) => m.openDatabase({ kind: 'sqlite', path: ':memory:' }))
      const before = isLoaded()
      await import('pg')
      console.log(before, isLoaded())`
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script])
    expect(stdout.toString()).toBe('false true\n')
  })

  it('keeps the rows of an earlier run', async () => {
    const path = await soundFile()
    const message = { team: 'T', channel: 'C', ts: '1.0', now: 0, leaseMs: 10 }
    for (const [owner, outcome] of [
      ['a', 'claimed'],
      ['b', 'busy'],
    ] as const) {
      const { db, close } = await openDatabase({ kind: 'sqlite', path })
      expect(await claim(db, { ...message, owner })).toBe(outcome)
      await close()
    }
  })

  it('tries again when another process is just making the same file', async () => {
    const path = join(temporaryFolder(), 'bot.db')
    const other = new DatabaseSync(path)
    // SQLite answers the change to the write-ahead log with "busy" at once here, without waiting.
    other.exec('begin immediate')
    setImmediate(() => other.exec('rollback'))
    const { close } = await openDatabase({ kind: 'sqlite', path })
    await close()
    other.close()
  })
})

describe('a database that cannot be used', () => {
  it('is named when it is no SQLite file', async () => {
    const path = join(temporaryFolder(), 'bot.db')
    writeFileSync(path, 'a text file that somebody put here '.repeat(100))
    const { code, problem } = await problemWith(path)
    expect(code).toBe('sqlite_26')
    expect(problem.en).toContain(`"${path}" (DATABASE_URL) is damaged`)
    expect(problem.zh).toContain(`「${path}」（DATABASE_URL）已损坏`)
  })

  it('is named when a page in it is damaged', async () => {
    const path = await soundFile()
    const bytes = readFileSync(path)
    bytes.fill(0xff, 100, 1200)
    writeFileSync(path, bytes)
    expect((await problemWith(path)).code).toMatch(/^sqlite_(11|26)$/)
  })

  it('is named when it can be read but not written', async () => {
    const path = await soundFile()
    // A write version above 2 makes SQLite open a file for reading only; file modes do not stop root.
    const bytes = readFileSync(path)
    bytes.writeUInt8(3, 18)
    writeFileSync(path, bytes)
    const { code, problem } = await problemWith(path)
    expect(code).toBe('sqlite_8')
    expect(problem.en).toContain('cannot be opened for writing (sqlite_8)')
  })

  it.each([
    ['the path is a folder', '', /^(sqlite_14|EISDIR)$/],
    ['a file stands where a folder should be', 'file/bot.db', /^(ENOTDIR|EEXIST)$/],
  ])('is named when %s', async (_, path, code) => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'file'), '')
    const problem = await problemWith(join(folder, path))
    expect(problem.code).toMatch(code)
    expect(problem.message).toContain('cannot be opened for writing')
    expect(problem.cause).toBeInstanceOf(Error)
  })

  it('is left closed when a newer version wrote it', async () => {
    const path = await soundFile()
    const database = new DatabaseSync(path)
    database.exec("insert into kysely_migration values ('999-from-the-future', '2030-01-01T00:00:00.000Z')")
    database.close()
    expect((await problemWith(path)).problem.en).toContain('newer version of scf-bot')
    // SQLite removes the log with the last connection: nothing is left open.
    expect(existsSync(`${path}-wal`)).toBe(false)
  })
})
