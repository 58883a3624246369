import { mkdirSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createStore } from '../src/lazy-store.ts'
import { temporaryFolder } from './store/folder.ts'

/** A database that can be opened only once the folder in its place is gone. */
function blockedStore() {
  const path = join(temporaryFolder(), 'bot.db')
  mkdirSync(path)
  let time = 0
  const store = createStore({ kind: 'sqlite', path }, { ticks: () => time })
  onTestFinished(store.close)
  return {
    store,
    clear: () => rmdirSync(path),
    at: (ms: number) => {
      time = ms
    },
  }
}

it('is opened once, by whoever needs it first', async () => {
  const store = createStore({ kind: 'sqlite', path: ':memory:' }, { ticks: () => 0 })
  onTestFinished(store.close)
  const [one, other] = await Promise.all([store.open(), store.open()])
  expect(one).toBe(other)
})

it('that could not be opened is not tried for each call, but again some seconds later', async () => {
  const { store, clear, at } = blockedStore()
  const problem = await store.open().catch((error: unknown) => error)
  expect(problem).toMatchObject({ name: 'DatabaseProblem' })
  clear()
  at(2_999)
  await expect(store.open()).rejects.toBe(problem)
  at(3_000)
  await expect(store.open()).resolves.toHaveProperty('db')
})

it('that keeps failing is tried no more often than that', async () => {
  const { store, at } = blockedStore()
  const problemAt = async (ms: number) => {
    at(ms)
    return store.open().catch((error: unknown) => error)
  }
  const problems = [
    await problemAt(0),
    await problemAt(3_000),
    await problemAt(5_999),
    await problemAt(6_000),
  ]
  expect(new Set(problems).size).toBe(3)
  expect(problems[1]).toBe(problems[2])
})

it('that was never opened, or never could be, is closed without complaint', async () => {
  await createStore({ kind: 'sqlite', path: ':memory:' }, { ticks: () => 0 }).close()
  const { store } = blockedStore()
  await store.open().catch(() => {})
  await store.close()
})
