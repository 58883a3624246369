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

  it.each(['doktor', 'constructor', ''])(
    'stands on standard error after what is no command: %j',
    async (name) => {
      expect(await scfBot([name])).toMatchObject({
        code: 2,
        stdout: '',
        stderr: expect.stringContaining('Usage'),
      })
    },
  )

  it.each(Object.keys(commands))('%s says more of itself', async (name) => {
    const { code, stdout, stderr } = await scfBot([name, '--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain(`scf-bot ${name}`)
  })

  it.each(Object.keys(commands))('%s refuses an option that it does not have', async (name) => {
    expect(await scfBot([name, '--colour'])).toMatchObject({ code: 2, stdout: '' })
  })
})

it('docs/operations.md has every command in its table', () => {
  const rows = sourceOf('docs/operations.md').matchAll(/^\| `scf-bot (\w+)/gm)
  expect([...rows].map(([, name]) => name).toSorted()).toEqual(Object.keys(commands).toSorted())
})
