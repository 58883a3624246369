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
