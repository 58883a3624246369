import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { version } from '../src/version.ts'
import { startSlack } from '../src/workspace/slack.ts'
import { settingsOf, startBot } from './support/bot.ts'
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

it('answers once docs/deploy has been followed for systemd, up to systemd itself', async () => {
  const slack = await startSlack()
  onTestFinished(slack.stop)
  const machine = join(folder, 'machine')
  const onMachine = (text: string) => text.replace(/(?<![\w./])\/(?=(?:opt|etc|var)\/)/g, `${machine}/`)
  await mkdir(join(machine, 'etc/systemd/system'), { recursive: true })
  await fillIn(join(folder, '.env'), settingsOf({ slack, mode: 'http' }))
  await copyFile(join(root, 'docs/deploy/scf-bot.service'), join(folder, 'scf-bot.service'))

  const [build = '', install = ''] = await commandsUnder('## systemd')
  // The lines that this file's first lines and the checkout it runs in stand for.
  expect(build).toBe('npm ci\nnpm pack\n')
  const [commands, starts] = [false, true].map((isStart) =>
    install.split('\n').filter((line) => line.startsWith('systemctl ') === isStart),
  )
  expect(starts).toEqual(['systemctl daemon-reload', 'systemctl enable --now scf-bot'])
  const env = { PATH: process.env.PATH, HOME: folder, npm_config_offline: 'true' }
  await runFile('sh', ['-euc', onMachine(commands?.join('\n') ?? '')], { cwd: folder, env })

  const unit = settingsIn(await readFile(join(machine, 'etc/systemd/system/scf-bot.service'), 'utf8'))
  const file = settingsIn(await readFile(onMachine(unit.EnvironmentFile?.[0] ?? ''), 'utf8'))
  const own = Object.fromEntries(
    (unit.Environment ?? []).map((pair): [string, string] => {
      const [name = '', ...value] = pair.split('=')
      return [name, onMachine(value.join('='))]
    }),
  )
  const settings = Object.fromEntries(Object.entries(file).map(([name, values]) => [name, values.join('')]))
  const bot = await startBot({
    slack,
    mode: 'http',
    script: onMachine(unit.ExecStart?.[0] ?? ''),
    env: { ...settings, ...own },
  })
  await slack.command({ channel: 'oncall', user: 'alice', command: '/scf-error', text: '439' })
  expect(slack.ephemerals('alice')).toMatchObject([{ text: expect.stringMatching(/^439/) }])
  bot.kill()
  expect(await bot.stopped).toMatchObject({ code: 0 })
  expect(await readFile(join(machine, 'var/lib/scf-bot/scf-bot.db'), 'latin1')).toMatch(/^SQLite format 3/)
})

/** The shell commands below a heading of docs/deploy/README.md, a text for each block. */
async function commandsUnder(heading: string): Promise<readonly string[]> {
  const guide = await readFile(join(root, 'docs/deploy/README.md'), 'utf8')
  const [, rest = ''] = guide.split(`\n${heading}\n`)
  const [section = ''] = rest.split('\n## ')
  return [...section.matchAll(/^```sh\n([^`]+)^```$/gm)].map(([, commands = '']) => commands)
}

/** `.env.example`, filled in as its comments ask, with what leads to the test's Slack at its end. */
async function fillIn(path: string, settings: Readonly<Record<string, string>>): Promise<void> {
  const example = await readFile(join(root, 'docs/deploy/.env.example'), 'utf8')
  const filled = example.replace(/^([A-Z_]+)=$/gm, (_, name: string) => `${name}=${settings[name] ?? ''}`)
  const { SLACK_API_URL, PORT } = settings
  await writeFile(path, `${filled}\nSLACK_API_URL=${SLACK_API_URL}\nPORT=${PORT}\n`)
}

/** The `NAME=value` lines of a unit or an environment file; a unit says some names several times. */
function settingsIn(text: string): Readonly<Record<string, readonly string[]>> {
  const settings: Record<string, string[]> = {}
  for (const [, name = '', value = ''] of text.matchAll(/^(\w+)=(.*)$/gm)) {
    settings[name] = [...(settings[name] ?? []), value]
  }
  return settings
}
