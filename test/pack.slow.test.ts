import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { version } from '../src/version.ts'
import { startSlack } from '../src/workspace/slack.ts'
import { startBot } from './support/bot.ts'
import { root } from './support/source.ts'

const runFile = promisify(execFile)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scf-bot-pack-'))
  const before = await readFile(join(root, 'package.json'), 'utf8')
  await runFile('npm', ['pack', '--pack-destination', folder], { cwd: root })
  expect(await readFile(join(root, 'package.json'), 'utf8')).toBe(before)
  await writeFile(join(folder, 'package.json'), '{}')
  // Nothing but the package itself is needed, so nothing is asked of a registry.
  await runFile('npm', ['install', '--offline', `./scf-bot-${version}.tgz`], { cwd: folder })
})
afterAll(() => rm(folder, { recursive: true }))

/** A command of the installed package, on the Node of this project. */
async function npx(command: string, ...args: string[]) {
  const env = { PATH: process.env.PATH, HOME: folder, LANG: 'C.UTF-8' }
  return runFile('npx', ['--offline', command, ...args], { cwd: folder, env }).then(
    ({ stdout }) => ({ code: 0, stdout }),
    ({ code, stdout }: { code: number; stdout: string }) => ({ code, stdout }),
  )
}

it.each([
  ['scf-error', ['439'], 0, /^439 UserProcExitError/],
  ['scf-handler', ['index.py.main'], 1, /index\.main/],
  ['scf-bot', ['--version'], 0, /^\d+\.\d+\.\d+\n$/],
  ['scf-bot', ['manifest'], 0, /socket_mode_enabled: true/],
  ['scf-bot', ['rules'], 0, /^Numbers with a label/],
  ['scf-bot', ['nothing'], 2, /^$/],
])('far from the repository, npx %s %j ends with %d', async (command, args, code, output) => {
  expect(await npx(command, ...args)).toEqual({ code, stdout: expect.stringMatching(output) })
})

it('reads a package in a thread of its own', async () => {
  await writeFile(join(folder, 'index.py'), 'def main_handler(event, context):\n  pass\n')
  const { stdout } = await npx('scf-handler', '--package', '.', '--json')
  expect(JSON.parse(stdout)).toMatchObject({ candidates: ['index.main_handler'] })
})

it('starts as the systemd unit starts it, and answers', async () => {
  const slack = await startSlack()
  onTestFinished(slack.stop)
  const script = join(folder, 'node_modules/scf-bot/dist/scf-bot.js')
  const databaseUrl = `file:${join(folder, 'state/scf-bot.db')}`
  const env = { NODE_COMPILE_CACHE: join(folder, 'cache'), NODE_ENV: 'production' }
  const bot = await startBot({ slack, mode: 'http', script, databaseUrl, env })
  await slack.command({ channel: 'oncall', user: 'alice', command: '/scf-error', text: '439' })
  expect(slack.ephemerals('alice')).toMatchObject([{ text: expect.stringMatching(/^439/) }])
  bot.kill()
  expect(await bot.stopped).toMatchObject({ code: 0 })
})
