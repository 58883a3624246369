import { execFile, spawnSync } from 'node:child_process'
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { version } from '../src/version.ts'
import { startSlack } from '../src/workspace/slack.ts'
import { settingsOf } from './support/bot.ts'
import { bootDebian } from './support/machine.ts'
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

/** Root file systems and namespaces are root's; CI is root, and installs what makes them. */
const canBoot = process.getuid?.() === 0 && spawnSync('mmdebstrap', ['--version']).error === undefined

it.skipIf(!canBoot && process.env.CI === undefined)(
  'followed for systemd, docs/deploy ends in a bot that answers as nobody special, comes back when killed, and stays down when set wrongly',
  async () => {
    const machine = await bootDebian(join(folder, 'machine'))
    onTestFinished(machine.stop)
    const slack = await startSlack()
    onTestFinished(slack.stop)
    const port = 30_000 + (process.pid % 10_000)
    slack.connect(`http://127.0.0.1:${port}`)
    const home = join(machine.root, 'root')
    await fillIn(join(home, '.env'), settingsOf({ slack, mode: 'http', env: { PORT: String(port) } }))
    await copyFile(join(root, 'docs/deploy/scf-bot.service'), join(home, 'scf-bot.service'))
    await copyFile(join(folder, `scf-bot-${version}.tgz`), join(home, `scf-bot-${version}.tgz`))

    const [build, install = ''] = await commandsUnder('## systemd')
    // The lines that this file's first lines and the checkout it runs in stand for.
    expect(build).toBe('npm ci\nnpm pack\n')
    await machine.run(install)
    const log = () => machine.run('journalctl --unit=scf-bot --output=cat --no-pager')
    await expect.poll(log).toContain('listening on')
    await slack.command({ channel: 'oncall', user: 'alice', command: '/scf-error', text: '439' })
    expect(slack.ephemerals('alice')).toMatchObject([{ text: expect.stringMatching(/^439/) }])

    const mainPid = async () => (await machine.run('systemctl show --value -p MainPID scf-bot')).trim()
    const first = await mainPid()
    expect(await machine.run(`cat /proc/${first}/status`)).toMatch(/^Uid:\t[1-9]\d+\t/m)
    await slack.post({ channel: 'oncall', user: 'alice', text: failure(1) })
    await slack.settled()
    await machine.run('systemctl kill --signal=KILL scf-bot')
    await expect.poll(async () => (await log()).match(/listening on/g)).toHaveLength(2)
    expect(await mainPid()).not.toBe(first)
    await slack.post({ channel: 'oncall', user: 'alice', text: failure(2) })
    await expect.poll(() => JSON.stringify(slack.messages('oncall'))).toContain('2nd')
    await machine.run('systemctl stop scf-bot')
    expect(await machine.run('systemctl show --value -p Result scf-bot')).toBe('success\n')

    await machine.run('echo PORT=everywhere >> /etc/scf-bot.env; systemctl start scf-bot')
    await expect.poll(() => machine.run('systemctl is-failed scf-bot || true')).toBe('failed\n')
    expect(await machine.run('systemctl show --value -p ExecMainStatus -p NRestarts scf-bot')).toMatch(/^2$/m)
    expect(await log()).toContain('PORT')
  },
  600_000,
)

/** A log of one run after the other. */
function failure(run: number): string {
  const id = `5b0f6c1e-93d2-4d7a-8a41-c2e7f0b9d61${run}`
  return `ERROR RequestId:${id} Result:{"errorCode":-1,"errorMessage":"Invoking task timed out after 3 seconds","statusCode":433}`
}

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
