import { describe, expect, it } from 'vitest'
import { DatabaseProblem } from '../../src/store/database-problem.ts'

const config = { kind: 'sqlite', path: './data/scf-bot.db' } as const

function problemOf(cause: unknown): DatabaseProblem {
  return new DatabaseProblem(config, cause)
}

describe('the sentence for the operator', () => {
  it.each<[string, object, string, string]>([
    ['a damaged page', { errcode: 11 }, 'is damaged', '已损坏'],
    ['no SQLite file', { errcode: 26 }, 'is damaged', '已损坏'],
    ['a full disk while writing', { errcode: 13 }, 'is full', '磁盘已满'],
    ['a full disk while making the file', { code: 'ENOSPC' }, 'is full', '磁盘已满'],
    ['a lock', { errcode: 5 }, 'locked', '锁住'],
    ['a lock told in SQLite’s long form', { errcode: 261 }, 'locked', '锁住'],
    ['a file that may only be read', { errcode: 8 }, '(sqlite_8)', '（sqlite_8）'],
    ['a folder that may not be written', { code: 'EACCES' }, '(EACCES)', '（EACCES）'],
  ])('fits %s, and names the file and its variable', (_, fields, en, zh) => {
    const { problem } = problemOf(Object.assign(new Error('x'), fields))
    for (const [sentence, words] of [
      [problem.en, en],
      [problem.zh, zh],
    ] as const) {
      expect(sentence).toContain(words)
      expect(sentence).toContain(config.path)
      expect(sentence).toContain('DATABASE_URL')
    }
  })

  it('keeps the first error as its cause and its code for the log', () => {
    const cause = Object.assign(new Error('x'), { errcode: 8 })
    expect(problemOf(cause)).toMatchObject({ cause, code: 'sqlite_8' })
  })
})

describe('the sentence about Postgres', () => {
  const url = 'postgres://bot:s3cret@db.example:5433/memory?sslmode=require'
  const answer = (code: string, message = 'x') =>
    Object.assign(new Error(message), { code, severity: 'FATAL' })

  it.each<[string, Error, string, string, boolean]>([
    ['it is starting', answer('57P03'), 'does not answer (postgres_57P03)', '没有响应', true],
    ['all its connections are taken', answer('53300'), 'does not answer', '没有响应', true],
    ['it does not answer in time', new Error('timeout exceeded'), 'does not answer', '没有响应', true],
    ['a statement takes too long', answer('57014'), 'took too long', '时间过长', true],
    ['somebody holds a lock', answer('55P03'), 'locked', '锁住', true],
    [
      'it wants encryption',
      answer('28000', 'no pg_hba.conf entry, no encryption'),
      'sslmode',
      'sslmode',
      false,
    ],
    [
      'its certificate is its own',
      Object.assign(new Error('x'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }),
      'sslrootcert',
      'sslrootcert',
      false,
    ],
    ['its disk is full', answer('53100'), 'is full', '磁盘已满', false],
    ['anything else is wrong', answer('XX000'), '(postgres_XX000)', '（postgres_XX000）', false],
  ])('fits when %s, and says where, but not the password', (_, cause, en, zh, mayPass) => {
    const found = new DatabaseProblem({ kind: 'postgres', url }, cause)
    expect(found.mayPass).toBe(mayPass)
    for (const [sentence, words] of [
      [found.problem.en, en],
      [found.problem.zh, zh],
    ] as const) {
      expect(sentence).toContain(words)
      expect(sentence).toContain('db.example:5433/memory')
      expect(sentence).not.toMatch(/s3cret|bot:/)
    }
  })
})
