import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import { errorCode } from '../../../src/error-code.ts'
import { openDatabase } from '../../../src/store/database.ts'
import { DatabaseProblem } from '../../../src/store/database-problem.ts'
import { takeIncident } from '../../../src/store/incidents.ts'
import { PostgresTooOld } from '../../../src/store/postgres/postgres-problem.ts'
import type { Db } from '../../../src/store/schema.ts'
import { openStore } from '../../../src/store/store.ts'
import { newPostgresDatabase, runSql, startPostgres, stopPostgres } from '../../support/postgres.ts'
import { key, noon, seen } from '../examples.ts'

const password = 'p%40ss%2Fword'

async function problemWith(url: string): Promise<DatabaseProblem> {
  const thrown = await openDatabase({ kind: 'postgres', url }).catch((error: unknown) => error)
  if (thrown instanceof DatabaseProblem) return thrown
  throw new Error('no problem was found', { cause: thrown })
}

/** A port where somebody listens and answers with the given bytes, or never. */
async function listener(answer?: Buffer): Promise<string> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}))
    if (answer) socket.once('data', () => socket.write(answer))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const address = server.address()
  return typeof address === 'object' ? `127.0.0.1:${address?.port}` : ''
}

describe('a Postgres that cannot be used is told in a sentence, without the password:', () => {
  const address = async (change: (url: string) => string) => change((await newPostgresDatabase()).url)

  it.each<[string, () => Promise<string>, string, string, boolean]>([
    [
      'nobody listens there',
      async () => `postgres://tester:${password}@127.0.0.1:1/bot`,
      'ECONNREFUSED',
      'Postgres at "127.0.0.1:1/bot" (DATABASE_URL) does not answer (ECONNREFUSED)',
      true,
    ],
    [
      'the host has no address',
      async () => `postgres://tester:${password}@postgres.invalid/bot`,
      'ENOTFOUND',
      'does not answer',
      true,
    ],
    [
      'somebody listens and says nothing',
      async () => `postgres://tester:${password}@${await listener()}/bot`,
      'postgres_silent',
      'does not answer',
      true,
    ],
    [
      'the password is wrong',
      () => address((url) => url.replace(password, 'secret')),
      'postgres_28P01',
      'refuses the user or the password',
      false,
    ],
    [
      'the password is missing',
      () => address((url) => url.replace(`:${password}`, '')),
      'Error',
      'refuses the user or the password',
      false,
    ],
    [
      'there is no such database',
      () => address((url) => `${url}_not`),
      'postgres_3D000',
      'has no database',
      false,
    ],
    [
      'it offers no encryption, but that is asked for',
      () => address((url) => `${url}?sslmode=verify-full`),
      'Error',
      'offers no encryption',
      false,
    ],
    [
      'it can only be read',
      () => address((url) => `${url}?options=-c%20default_transaction_read_only%3Don`),
      'postgres_25006',
      'can only be read',
      false,
    ],
  ])('%s', async (_, url, code, words, mayPass) => {
    const problem = await problemWith(await url())
    expect(problem).toMatchObject({ code, mayPass })
    expect(problem.problem.en).toContain(words)
    for (const sentence of [problem.problem.en, problem.problem.zh, problem.message]) {
      expect(sentence).toContain('DATABASE_URL')
      expect(sentence).not.toMatch(/tester|p@ss|p%40ss|secret/)
    }
  })

  it('the user may not make tables', async () => {
    const { url } = await newPostgresDatabase()
    const user = `guest_${Math.random().toString(36).slice(2)}`
    await runSql(url, `create user ${user} password 'x'`)
    const problem = await problemWith(url.replace(`tester:${password}`, `${user}:x`))
    expect(problem).toMatchObject({ code: 'postgres_42501', mayPass: false })
    expect(problem.problem.en).toContain('grant it CREATE')
  })

  it('it is too old', async () => {
    expect(
      new DatabaseProblem({ kind: 'postgres', url: 'postgres://u:p@db/bot' }, new PostgresTooOld()).problem,
    ).toMatchObject({
      en: 'Postgres at "db/bot" (DATABASE_URL) is too old; the bot needs version 14 or newer.',
    })
  })
})

describe('while Postgres', () => {
  it('is restarted, queries fail; after it, everything goes on, with what was saved', async () => {
    const { db, close, incidents } = await openStore(await newPostgresDatabase())
    onTestFinished(close)
    await seen(db)
    // Some connections in use and idle, so that the pool loses several.
    await Promise.all(['7.1', '7.2', '7.3'].map((ts) => seen(db, { ts })))
    await stopPostgres()
    await expect(incidents.incidentOf(db, { ...key, now: noon })).rejects.toThrow()
    await startPostgres()
    expect(await incidents.incidentOf(db, { ...key, now: noon })).toMatchObject({ count: 4 })
    expect((await seen(db)).incident.count).toBe(5)
  })

  it('cuts the connection in the middle of counting, the message is not counted, and is at the next try', async () => {
    const config = await newPostgresDatabase()
    const { db, close, incidents } = await openStore(config)
    onTestFinished(close)
    await seen(db)
    const blocker = await openDatabase(config)
    onTestFinished(blocker.close)
    const waiting = await blocker.db.transaction().execute(async (trx) => {
      await sql`update incidents set code = code`.execute(trx)
      const attempt = seen(db, { ts: '7.7' }).catch((error: unknown) => error)
      const others = sql<{ pid: number }>`select pid from pg_stat_activity where wait_event_type = 'Lock'`
      await expect.poll(async () => (await others.execute(blocker.db)).rows).toHaveLength(1)
      await runSql(
        config.url,
        "select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'",
      )
      return attempt
    })
    expect(await waiting).toBeInstanceOf(Error)
    expect(await incidents.incidentOf(db, { ...key, now: noon })).toMatchObject({ count: 1 })
    expect(await seen(db, { ts: '7.7' })).toMatchObject({ form: 'line', incident: { count: 2 } })
  })
})

describe('a message that is counted at the very moment', () => {
  /** Counts a message that has to wait for what `work` locks; gives what came of it. */
  async function countedDuring(work: (db: Db) => Promise<unknown>) {
    const config = await newPostgresDatabase()
    const [one, other] = [await openStore(config), await openStore(config)]
    onTestFinished(one.close)
    onTestFinished(other.close)
    await seen(one.db)
    const { counting } = await other.db.transaction().execute(async (trx) => {
      await work(trx)
      const counting = seen(one.db, { channel: 'C2' })
      const waiting = sql`select pid from pg_stat_activity where wait_event_type = 'Lock'`
      await expect.poll(async () => (await waiting.execute(trx)).rows).toHaveLength(1)
      return { counting }
    })
    return { ...one, ...(await counting) }
  }

  it('somebody takes the incident, shows them', async () => {
    const taking = { ...key, user: 'U1', seen: { state: 'open' }, now: noon } as const
    const { incident } = await countedDuring((db) => takeIncident(db, taking))
    expect(incident).toMatchObject({ count: 2, state: 'taken', owner: { user: 'U1' }, revision: 3 })
  })

  it('it is fixed, opens it again and names the fix', async () => {
    const { incident } = await countedDuring(async (db) => {
      await sql`insert into fixes values (${key.team}, ${key.fingerprint}, 'a', 'U1', ${noon}, 'more memory')`.execute(
        db,
      )
      await sql`update incidents set state = 'fixed', fix_id = 'a'`.execute(db)
    })
    expect(incident).toMatchObject({ count: 2, state: 'open', lastFix: { note: 'more memory' } })
  })
})

describe('a burst', () => {
  const burst = (db: Db, length: number) =>
    Array.from({ length }, () => sql`select pg_sleep(0.45)`.execute(db).then(() => 'answered' as const))

  it('waits for a free connection as long as others are at work', async () => {
    const { db, close } = await openStore(await newPostgresDatabase())
    onTestFinished(close)
    expect(new Set(await Promise.all(burst(db, 15)))).toEqual(new Set(['answered']))
  })

  it('that would take longer than Slack waits is refused from there on, and says so', async () => {
    const { db, close } = await openStore(await newPostgresDatabase())
    onTestFinished(close)
    const asked = await Promise.all(burst(db, 40).map((each) => each.catch(errorCode)))
    expect(new Set(asked.slice(0, 5))).toEqual(new Set(['answered']))
    expect(new Set(asked.slice(-10))).toEqual(new Set(['postgres_busy']))
    expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }])
  })

  it('is answered but for the one statement that Postgres refuses', async () => {
    const { db, close } = await openStore(await newPostgresDatabase())
    onTestFinished(close)
    const divide = (by: number) => sql<{ result: number }>`select 12 / ${by}::int as result`.execute(db)
    const outcomes = await Promise.allSettled([1, 2, 0, 3, 4, 6].map(divide))
    expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual([
      true,
      true,
      false,
      true,
      true,
      true,
    ])
  })

  it('fails as a whole where nobody answers any more', async () => {
    const { db, close } = await openStore(await newPostgresDatabase())
    onTestFinished(close)
    await stopPostgres()
    const outcomes = await Promise.allSettled(burst(db, 60))
    await startPostgres()
    expect(outcomes.map(({ status }) => status)).toEqual(Array(60).fill('rejected'))
  })
})

it('numbers are read as numbers in our own connections only', async () => {
  const { url } = await newPostgresDatabase()
  const { db, close } = await openStore({ kind: 'postgres', url })
  onTestFinished(close)
  const count = 'select count(*) as count, 1780000000000::bigint as time'
  expect((await sql.raw(count).execute(db)).rows).toEqual([{ count: 0 + 1, time: 1_780_000_000_000 }])
  expect(await runSql(url, count)).toEqual([{ count: '1', time: '1780000000000' }])
})

describe('the patience of the database ends before Slack’s, and says why', () => {
  it('where somebody holds a lock', async () => {
    const { db, close } = await openStore(await newPostgresDatabase())
    onTestFinished(close)
    await seen(db)
    const code = await db.transaction().execute(async (trx) => {
      await sql`lock table incidents in access exclusive mode`.execute(trx)
      return seen(db, { channel: 'C2' }).catch(errorCode)
    })
    expect(code).toBe('postgres_55P03')
    expect(await seen(db, { channel: 'C2' })).toMatchObject({ incident: { count: 2 } })
  })

  it.each([
    ['where a statement takes too long', 1.5, 'postgres_57014'],
    ['unless it is done in time', 1, undefined],
  ])('%s', async (_, seconds, code) => {
    const { db, close } = await openStore(await newPostgresDatabase())
    onTestFinished(close)
    const sleeping = sql`select pg_sleep(${seconds})`.execute(db)
    expect(await sleeping.then(() => undefined, errorCode)).toBe(code)
  })

  it('where nobody answers any more', async () => {
    const { db, close } = await openStore(await newPostgresDatabase())
    onTestFinished(close)
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)
    const pid = rows[0]?.pid ?? 0
    // Standing still, as a machine does that is out of memory.
    process.kill(pid, 'SIGSTOP')
    const code = await sql`select 1`.execute(db).then(() => undefined, errorCode)
    process.kill(pid, 'SIGCONT')
    expect(code).toBe('postgres_silent')
  })
})
