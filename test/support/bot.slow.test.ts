import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { killAll, startProcess } from './bot.ts'
import { root } from './source.ts'

const script = `
  import { startLocalProcess } from './test/support/local.ts'
  const { pid } = await startLocalProcess({ DATABASE_URL: ':memory:' })
  console.log(pid)`

it('a bot ends with the tests that started it, also where those were killed', async () => {
  const tests = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: root })
  const [pid] = await once(tests.stdout, 'data')
  expect(isAlive(Number(pid))).toBe(true)
  tests.kill('SIGKILL')
  await expect.poll(() => isAlive(Number(pid))).toBe(false)
})

it('a bot that a test has left behind is killed after its file', async () => {
  const { pid = 0, stopped } = startProcess({ PATH: process.env.PATH, PORT: '0', DATABASE_URL: ':memory:' })
  expect(isAlive(pid)).toBe(true)
  killAll()
  expect(await stopped).toMatchObject({ signal: 'SIGKILL' })
})

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
