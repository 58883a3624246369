import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/scf-handler.ts'
import { runCommand, runHere } from '../support/command.ts'

const scfHandler = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  runHere(run, args, { env })

it.each([
  ['valid', ['index.main_handler'], 0],
  ['invalid', ['index.py.main_handler', '--json'], 1],
  ['a mistake in the command line', ['index.main_handler', '--foo'], 2],
])('as a process does the same: %s', async (_, args, code) => {
  const end = await runCommand('src/cli/scf-handler.ts', args)
  expect(end.code).toBe(code)
  expect(end).toEqual(await scfHandler(args))
})

it('prints the contract’s object for a mistaken handler, and ends with 1', async () => {
  const { code, stdout, stderr } = await scfHandler([
    'index.py.main_handler',
    '--runtime',
    'Python3.9',
    '--json',
  ])
  expect(code).toBe(1)
  expect(stderr).toBe('')
  expect(Object.keys(JSON.parse(stdout))).toEqual([
    ...['handler', 'runtime', 'valid', 'format', 'parts', 'problems', 'suggestion'],
  ])
  expect(JSON.parse(stdout)).toEqual({
    handler: 'index.py.main_handler',
    runtime: 'Python3.9',
    valid: false,
    format: 'two-segment',
    parts: { file: 'index', function: 'main_handler' },
    problems: [{ id: 'file-extension', severity: 'error', message: expect.stringContaining('`index.py`') }],
    suggestion: 'index.main_handler',
  })
})

it('lists the runtimes that fit where none was named, and ends with 0', async () => {
  const { code, stdout } = await scfHandler(['example.Hello::mainHandler', '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toEqual({
    handler: 'example.Hello::mainHandler',
    valid: true,
    format: 'three-segment',
    parts: { package: 'example', class: 'Hello', method: 'mainHandler' },
    problems: [],
    runtimes: ['Java8', 'Java11', 'Java17', 'Java21', 'CustomRuntime', 'Image', 'WebFunction'],
  })
})

it('calls any string valid for a custom runtime', async () => {
  const { code, stdout } = await scfHandler(['./app --x', '--runtime', 'custom-runtime', '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    runtime: 'CustomRuntime',
    valid: true,
    format: 'free',
    problems: [],
  })
})

it('prints a card without colours into a pipe, at most 80 columns wide', async () => {
  const { code, stdout } = await scfHandler(['index.py.main_handler'], { FORCE_COLOR: '' })
  expect(code).toBe(1)
  expect(stdout).toContain('Write instead: index.main_handler')
  expect(stdout).not.toContain('\u001b')
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
})

describe('the language', () => {
  it('is that of --lang', async () => {
    const { stdout } = await scfHandler(['index.py.main_handler', '--json', '--lang', 'zh'])
    expect(JSON.parse(stdout).problems[0].message).toMatch(/后缀/)
  })

  it('is that of the shell otherwise', async () => {
    expect((await scfHandler(['index.main_handler'], { LANG: 'zh_CN.UTF-8' })).stdout).toContain(
      '执行方法检查',
    )
    expect((await scfHandler([''], { LANG: 'zh_CN.UTF-8' })).stderr).toContain('没有可检查的执行方法')
  })
})

describe('wrong usage ends with 2 and one sentence on standard error:', () => {
  it.each([
    ['no handler', [], /needs a handler/],
    ['an empty handler', [''], /no handler to check/],
    ['an empty handler with --json', ['', '--json'], /no handler to check/],
    ['an unknown runtime', ['x', '--runtime', 'Pyhton3.9'], /Pyhton3\.9 is not a runtime .* Python3\.9/],
    ['an unknown runtime with --json', ['x', '--runtime', 'ruby', '--json'], /ruby is not a runtime/],
    ['two handlers', ['index.main_handler', 'Python3.9'], /--runtime/],
    ['an unknown option', ['x', '--foo'], /'--foo'; see scf-handler --help/],
    ['an unknown language', ['x', '--lang', 'fr'], /en or zh/],
    ['a runtime without a name', ['x', '--runtime', '--json'], /'--runtime'/],
  ])('%s', async (_, args, sentence) => {
    const { code, stdout, stderr } = await scfHandler(args)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(sentence)
    expect(stderr.trimEnd()).not.toContain('\n')
  })
})

it.each([['--help'], ['-h']])('%s prints the usage and ends with 0', async (option) => {
  const { code, stdout } = await scfHandler([option])
  expect(code).toBe(0)
  expect(stdout).toMatch(/^Usage: scf-handler HANDLER/)
})

it('says no secret again that was pasted by mistake', async () => {
  const secret = `AKID${'z8krbsJ5yKBZQpn74WFkmLPx3'}`
  const asHandler = await scfHandler([secret, '--json'])
  const asRuntime = await scfHandler(['index.main_handler', '--runtime', secret])
  expect(JSON.parse(asHandler.stdout).handler).toHaveLength(secret.length)
  expect(asRuntime.code).toBe(2)
  for (const { stdout, stderr } of [asHandler, asRuntime]) expect(stdout + stderr).not.toContain(secret)
})
