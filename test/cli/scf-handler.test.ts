import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/scf-handler.ts'
import { runCommand, runHere } from '../support/command.ts'
import { temporaryPackages } from '../support/packages.ts'
import { zipOfFiles } from '../support/zip.ts'

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

it('help is help, except as the name of a binary', async () => {
  expect(await scfHandler(['help'])).toEqual(await scfHandler(['--help']))
  expect((await scfHandler(['help'])).code).toBe(0)
  expect((await scfHandler(['help', '--runtime', 'Go1'])).stdout).toContain('valid for Go1')
})

it('a version between known ones ends with 1, one above them with 0', async () => {
  expect((await scfHandler(['index.main_handler', '--runtime', 'Python3.8'])).code).toBe(1)
  expect((await scfHandler(['index.main_handler', '--runtime', 'Python3.13'])).code).toBe(0)
})

describe('wrong usage ends with 2 and one sentence on standard error:', () => {
  it.each([
    ['no handler', [], /needs a handler/],
    ['an empty handler', [''], /no handler to check/],
    ['an empty handler with --json', ['', '--json'], /no handler to check/],
    ['an unknown runtime', ['x', '--runtime', 'Pyhton3.9'], /Pyhton3\.9 is not a runtime .* Python3\.9/],
    ['an unknown runtime with --json', ['x', '--runtime', 'ruby', '--json'], /ruby is not a runtime/],
    ['a runtime in place of a handler', ['Python3.9'], /Python3\.9 is a runtime; give the handler/],
    ['two handlers', ['index.main_handler', 'Python3.9'], /--runtime/],
    ['an unknown option', ['x', '--foo'], /no option --foo; see scf-handler --help/],
    ['an unknown language', ['x', '--lang', 'fr'], /en or zh/],
    ['a runtime without a name', ['x', '--runtime', '--json'], /--runtime needs a value/],
  ])('%s', async (_, args, sentence) => {
    const { code, stdout, stderr } = await scfHandler(args)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(sentence)
    expect(stderr.trimEnd()).not.toContain('\n')
  })
})

describe('with a package', () => {
  const { write } = temporaryPackages()
  const source = 'def helper(x): pass\ndef main_handler(event, context): pass\n'
  const plain = () => write(zipOfFiles({ 'index.py': source }))
  const wrapped = () => write(zipOfFiles({ 'demo-main/index.py': source }))

  it('prints what the package has beside the contract’s keys, and ends with 0', async () => {
    const args = ['index.main_handler', '--runtime', 'Python3.9', '--package', await plain(), '--json']
    const { code, stdout, stderr } = await scfHandler(args)
    expect(code).toBe(0)
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual({
      handler: 'index.main_handler',
      runtime: 'Python3.9',
      valid: true,
      format: 'two-segment',
      parts: { file: 'index', function: 'main_handler' },
      problems: [],
      package: { entryFile: 'index.py', functions: ['helper', 'main_handler'], root: '' },
    })
  })

  it('ends with 1 where the package does not fit, and says why', async () => {
    const { code, stdout } = await scfHandler(['index.main_handler', '--package', await wrapped(), '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      runtime: 'Python3.9',
      valid: false,
      problems: [
        { id: 'package-folder', severity: 'error', message: expect.stringContaining('`demo-main/`') },
      ],
      package: { entryFile: 'index.py', root: 'demo-main/' },
    })
  })

  it('says it in Chinese, too', async () => {
    const args = ['index.mian', '--package', await plain(), '--lang', 'zh']
    const { code, stdout } = await scfHandler(args)
    expect(code).toBe(1)
    expect(stdout).toContain('index.py 里没有 mian，有的是 helper、main_handler')
    expect(stdout).toContain('应写成：index.main_handler')
  })

  it('and no handler lists those that fit, the likeliest first', async () => {
    const { code, stdout } = await scfHandler(['--package', await plain(), '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual({ candidates: ['index.main_handler'], runtime: 'Python3.9' })
    const shown = await scfHandler(['--package', await plain()])
    expect(shown.stdout).toContain('• index.main_handler')
  })

  it('and no handler ends with 1 where none fits', async () => {
    const { code, stdout } = await scfHandler(['--package', await wrapped(), '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ candidates: [], problems: [{ id: 'package-folder' }] })
  })

  it.each([
    ['is not there', async () => '/no/such.zip', /not there/],
    ['is no archive', () => write(Buffer.from('text')), /not a zip/],
  ])('that %s ends with 2 and one sentence', async (_, path, sentence) => {
    const { code, stdout, stderr } = await scfHandler(['index.main_handler', '--package', await path()])
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(sentence)
    expect(stderr.trimEnd()).not.toContain('\n')
  })

  it('refuses a runtime of no known family', async () => {
    const { code, stderr } = await scfHandler(['--package', await plain(), '--runtime', 'ruby'])
    expect(code).toBe(2)
    expect(stderr).toMatch(/ruby is not a runtime/)
  })
})

it('loads nothing that reads packages until one is given', async () => {
  const env = { NODE_DEBUG: 'esm,module' }
  const asProcess = (...args: readonly string[]) => runCommand('src/cli/scf-handler.ts', args, { env })
  const without = await asProcess('index.main_handler')
  const path = new URL('../..', import.meta.url).pathname
  const given = await asProcess('index.main_handler', '--package', `${path}src`)
  const readers = /yauzl|@lezer|src\/package\/|handler\/package\//
  expect(without.stderr).not.toMatch(readers)
  expect(given.stderr).toMatch(readers)
})

it.each([['--help'], ['-h']])('%s prints the usage and ends with 0', async (option) => {
  const { code, stdout } = await scfHandler([option])
  expect(code).toBe(0)
  expect(stdout).toMatch(/^Usage: scf-handler HANDLER/)
})

it('says no secret again that was pasted by mistake', async () => {
  const secret = `AKID${'z8krbsJ5yKBZQpn74WFkmLPx3'}`
  const asHandler = await scfHandler([`${secret}.main`, '--json'])
  const asRuntime = await scfHandler(['index.main_handler', '--runtime', secret])
  expect(asHandler.stderr).toMatch(/^There is a secret where the handler should be/)
  for (const { code } of [asHandler, asRuntime]) expect(code).toBe(2)
  for (const { stdout, stderr } of [asHandler, asRuntime]) expect(stdout + stderr).not.toContain(secret)
})
