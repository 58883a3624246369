import { describe, expect, it } from 'vitest'
import { commands, run } from '../src/scf-bot.ts'
import { version } from '../src/version.ts'
import { runCommand, runHere } from './support/command.ts'
import { sourceOf } from './support/source.ts'

const scfBot = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  runHere(run, args, { env })

it('as a process does the same', async () => {
  expect(await runCommand('src/scf-bot.ts', ['rules'])).toEqual(await scfBot(['rules']))
})

it('without a command starts the bot', async () => {
  const end = await runCommand('src/scf-bot.ts', [], { env: { SLACK_BOT_TOKEN: 'xoxb-1' } })
  expect(end).toMatchObject({ code: 2, stderr: expect.stringContaining('SLACK_APP_TOKEN') })
})

it('says which version it is', async () => {
  expect(await scfBot(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
})

describe('help', () => {
  it.each([
    ['en_US.UTF-8', 'Usage: scf-bot [COMMAND]'],
    ['zh_CN.UTF-8', '用法：scf-bot [命令]'],
  ])('lists every command (%s)', async (LANG, head) => {
    const { code, stdout } = await scfBot(['--help'], { LANG })
    expect(code).toBe(0)
    expect(stdout).toContain(head)
    for (const name of Object.keys(commands)) expect(stdout).toMatch(new RegExp(`^ {2}${name} .+`, 'm'))
  })

  it.each(Object.keys(commands))('%s says more of itself', async (name) => {
    const { code, stdout, stderr } = await scfBot([name, '--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain(`scf-bot ${name}`)
  })
})

describe('wrong usage ends with 2, and one sentence on standard error says what is wrong:', () => {
  it.each([
    [
      ['doktor'],
      'There is no command doktor; see scf-bot --help.',
      '没有 doktor 这个命令；用法见 scf-bot --help。',
    ],
    [['constructor'], 'There is no command constructor;', '没有 constructor 这个命令；'],
    [[''], 'There is no command "";', '没有 "" 这个命令；'],
    [['--foo'], 'There is no option --foo; see scf-bot --help.', '没有 --foo 这个选项；'],
    [
      ['doctor', '--version'],
      'There is no option --version; see scf-bot doctor --help.',
      '没有 --version 这个选项；',
    ],
    [['doctor', '--url'], '--url needs a value;', '--url 需要一个取值；'],
    [
      ['doctor', '--url', 'foo'],
      '--url must be a whole address, for example https://',
      '--url 应为完整的地址，例如 https://',
    ],
    [
      ['doctor', 'token'],
      'scf-bot doctor takes options only; see scf-bot doctor --help.',
      'scf-bot doctor 只接受选项；',
    ],
    [
      ['backup'],
      'scf-bot backup needs a file; see scf-bot backup --help.',
      '请给出一个文件；用法见 scf-bot backup --help。',
    ],
    [['restore', 'a', 'b'], 'scf-bot restore takes one file;', '只能给出一个文件；'],
    [
      ['forget'],
      'Say what to forget: --user U…, --channel C… or --team T…;',
      '请用 --user U…、--channel C… 或 --team T… 指明要删除什么；',
    ],
    [
      ['forget', '--user', 'U1', '--channel', 'C1'],
      '--user and --channel do not go together;',
      '--user 和 --channel 不能同时使用；',
    ],
    [['export'], 'scf-bot export needs --channel C…;', '请用 --channel C… 指明频道；'],
    [['rules', 'all'], 'scf-bot rules takes options only;', 'scf-bot rules 只接受选项；'],
  ])('%j', async (args, en, zh) => {
    for (const [LANG, said] of [
      ['C', en],
      ['zh_CN.UTF-8', zh],
    ] as const) {
      const { code, stdout, stderr } = await scfBot(args, { LANG })
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toContain(said)
      expect(stderr).toMatch(/^.+[.。]\n$/)
    }
  })

  it.each(Object.keys(commands))('an option that %s does not have', async (name) => {
    expect(await scfBot([name, '--colour'])).toEqual({
      code: 2,
      stdout: '',
      stderr: `There is no option --colour; see scf-bot ${name} --help.\n`,
    })
  })

  it('without a secret that somebody took for a command', async () => {
    // Invented, and put together here so that no scanner takes this file for a leak.
    const secret = `AK${'IDz8krbsJ5yKBZQpn74WFkmLPx3'}`
    for (const given of [secret, `--${secret}`]) {
      const { stderr } = await scfBot([given])
      expect(stderr).toContain('There is no')
      expect(stderr).not.toContain(secret.slice(4))
    }
  })
})

it('docs/operations.md has every command in its table', () => {
  const rows = sourceOf('docs/operations.md').matchAll(/^\| `scf-bot (\w+)/gm)
  expect([...rows].map(([, name]) => name).toSorted()).toEqual(Object.keys(commands).toSorted())
})
