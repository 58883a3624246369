import { spawnSync } from 'node:child_process'
import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import { describe, expect, it, onTestFinished, type TestContext, vi } from 'vitest'
import { errorCode } from '../../../src/error-code.ts'
import { openStore } from '../../../src/store/store.ts'
import { claim, noon, owed, sighting } from '../examples.ts'
import { temporaryFolder } from '../folder.ts'

const message = { team: 'T1', channel: 'C1', ts: '1.1', owner: 'a', now: noon, leaseMs: 1 }

async function opened(folder = temporaryFolder()) {
  const path = join(folder, 'bot.db')
  const store = await openStore({ kind: 'sqlite', path })
  onTestFinished(store.close)
  return { path, ...store }
}

/** Another program that keeps the file locked for writing. */
async function locked() {
  const store = await opened()
  const other = new DatabaseSync(store.path)
  onTestFinished(() => other.close())
  other.exec('begin immediate')
  return { ...store, other }
}

describe('a file that another program has locked', () => {
  it('is waited for, while everything else goes on', async () => {
    const { db, other } = await locked()
    const claiming = claim(db, message)
    let turns = 0
    const counting = setInterval(() => {
      turns += 1
      if (turns === 20) other.exec('rollback')
    }, 5)
    expect(await claiming).toBe('claimed')
    clearInterval(counting)
    expect(turns).toBeGreaterThanOrEqual(20)
  })

  it('is given up before Slack gives up, by all who wait', async () => {
    const { db } = await locked()
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => claim(db, { ...message, ts: `${index}.1` })),
    )
    const codes = outcomes.map((each) => each.status === 'rejected' && errorCode(each.reason))
    expect(new Set(codes)).toEqual(new Set(['sqlite_5']))
  }, 10_000)

  it('is used again once it is free', async () => {
    const { db, other } = await locked()
    await expect(claim(db, message)).rejects.toThrow()
    other.exec('rollback')
    expect(await claim(db, message)).toBe('claimed')
  })
})

/** A disk of 600 kB; `undefined` where this process may not mount one. */
function smallDisk(): string | undefined {
  const folder = temporaryFolder()
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=600k', 'none', folder])
  if (status !== 0) return undefined
  onTestFinished(() => {
    spawnSync('umount', [folder])
  })
  return folder
}

describe('a full disk', () => {
  async function full({ skip }: TestContext) {
    const folder = smallDisk()
    if (folder === undefined) return skip('only root can mount a small disk')
    const store = await opened(folder)
    let failure: unknown
    for (let index = 0; failure === undefined && index < 10_000; index += 1) {
      const filling = { ...sighting(), owner: 'a', leaseMs: 1, owed }
      await store.claimAndCount(store.db, filling).catch((error) => {
        failure = error
      })
    }
    return { ...store, failure }
  }

  it('is told as what it is, not as what came of it', async (test) => {
    const { failure } = await full(test)
    expect(errorCode(failure)).toBe('sqlite_13')
  })

  it('is seen by who checks, though all can be read', async (test) => {
    const { db, check } = await full(test)
    expect(await check({ now: noon }).catch(errorCode)).toBe('sqlite_13')
    expect((await db.selectFrom('sightings').selectAll().execute()).length).toBeGreaterThan(0)
  })
})

it('a check writes, so that it finds what only writing shows', async () => {
  const { db, check } = await opened()
  await check({ now: noon })
  await sql`pragma query_only = on`.execute(db)
  await expect(check({ now: noon + 1 }).catch(errorCode)).resolves.toBe('sqlite_8')
  await sql`pragma query_only = off`.execute(db)
  await check({ now: noon + 2 })
})

it.each<[string, (path: string) => void]>([
  ['deleted', (path) => rmSync(path)],
  [
    'replaced',
    (path) => {
      renameSync(path, `${path}.old`)
      new DatabaseSync(path).close()
    },
  ],
])('a file that was %s is noticed, before anything is written that nobody finds', async (_, remove) => {
  const { path, db, check } = await opened()
  remove(path)
  const later = performance.now() + 2_000
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => later)
  onTestFinished(() => clock.mockRestore())
  expect(await check({ now: noon }).catch(errorCode)).toBe('sqlite_file_gone')
  expect(await claim(db, message).catch(errorCode)).toBe('sqlite_file_gone')
})

it('a folder that the system does not let anybody make is a problem, not an endless loop', () => {
  const script = `
    const { openDatabase } = await import('./src/store/database.ts')
    await openDatabase({ kind: 'sqlite', path: '/proc/x/y.db' }).catch(({ problem }) => console.log(problem.en))`
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    timeout: 10_000,
    killSignal: 'SIGKILL',
  })
  expect(stdout.toString()).toContain('The file "/proc/x/y.db" (DATABASE_URL) cannot be opened for writing')
})
