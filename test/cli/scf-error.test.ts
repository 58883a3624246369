import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import stringWidth from 'string-width'
import { afterAll, describe, expect, it } from 'vitest'
import { entries } from '../../src/catalog/index.ts'
import { run } from '../../src/cli/scf-error.ts'
import { runCommand, runHere } from '../support/command.ts'
import { root, sourceOf } from '../support/source.ts'
import { Stream } from '../support/stream.ts'

const script = 'src/cli/scf-error.ts'
const scfError = (args: readonly string[], options: Parameters<typeof runHere>[2] = {}) =>
  runHere(run, args, options)

const id = '0f3a8d52-6c1b-4e7a-9f20-5b8c7d6e4a31'
const result = `{"errorCode":-1,"errorMessage":"Invoking task timed out after 3 seconds","requestId":"${id}","statusCode":433}`
const log = `START RequestId: ${id}
{"functionName":"orders"}
${result}
END RequestId: ${id}
Report RequestId: ${id} Duration:3000ms Memory:128MB MemUsage:51.5MB
`
// Invented, and put together here so that no scanner takes this file for a leak.
const secret = `AK${'IDz8krbsJ5yKBZQpn74WFkmLPx3'}`

describe('--json prints the object of the contract', () => {
  it('with offsets that count a byte order mark', async () => {
    const input = '\ufeffSCF statusCode: 433'
    const { stdout } = await scfError(['--json'], { stdin: input })
    const [{ start, end, text }] = JSON.parse(stdout).findings[0].evidence
    expect(input.slice(start, end)).toBe(text)
    expect(text).toContain('433')
  })

  it('for a log', async () => {
    const { code, stdout, stderr } = await scfError(['--json'], { stdin: log })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const answer = JSON.parse(stdout)
    expect(Object.keys(answer)).toEqual(['query', 'findings', 'causes', 'suggestions'])
    expect(Object.keys(answer.findings[0])).toEqual([
      'kind',
      'code',
      'name',
      'confidence',
      'evidence',
      'details',
    ])
    expect(answer).toMatchObject({
      query: 'paste',
      findings: [
        {
          code: 433,
          name: 'TimeLimitReached',
          confidence: 'certain',
          details: {
            requestId: id,
            functionName: 'orders',
            timeoutSeconds: 3,
            durationMs: 3000,
            memoryMb: 128,
            memoryUsedMb: 51.5,
          },
        },
      ],
      suggestions: [],
    })
    for (const { start, end, text } of answer.findings[0].evidence) expect(log.slice(start, end)).toBe(text)
  })

  it('for a log as Windows writes it', async () => {
    const { stdout } = await scfError(['--json'], { stdin: Buffer.from(`\ufeff${log}`, 'utf16le') })
    expect(JSON.parse(stdout)).toMatchObject({
      findings: [{ code: 433, details: { functionName: 'orders' } }],
    })
  })

  it('for a code', async () => {
    const { code, stdout } = await scfError(['439', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual({
      query: 'code',
      findings: [
        {
          kind: 'status',
          code: 439,
          name: 'UserProcExitError',
          confidence: 'certain',
          evidence: [{ start: 0, end: 3, text: '439' }],
          details: {},
        },
      ],
      causes: [],
      suggestions: [],
    })
  })

  it('for a typo, with the name that was meant and exit code 1', async () => {
    const { code, stdout, stderr } = await scfError(['UserProcExitEror', '--json'])
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(JSON.parse(stdout)).toEqual({
      query: 'search',
      findings: [],
      causes: [],
      suggestions: [{ kind: 'status', code: 439, name: 'UserProcExitError' }],
    })
  })

  it('for a name in any spelling', async () => {
    const { stdout } = await scfError(['time limit reached', '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ query: 'name', findings: [{ code: 433 }] })
  })
})

describe('the query', () => {
  it('is standard input where there are no words', async () => {
    const { code, stdout } = await scfError([], { stdin: log })
    expect(code).toBe(0)
    expect(stdout).toMatch(/^433 TimeLimitReached: /)
    expect(stdout).toContain('Why: the timeout is still the default of 3 s\n')
  })

  it('is all the words together', async () => {
    const { stdout } = await scfError(['Invoking', 'task', 'timed', 'out', 'after', '3', 'seconds', '--json'])
    expect(JSON.parse(stdout).findings[0].evidence[0]).toEqual({
      start: 0,
      end: 39,
      text: 'Invoking task timed out after 3 seconds',
    })
  })

  it('goes before standard input', async () => {
    const { stdout } = await scfError(['439'], { stdin: log })
    expect(stdout).toMatch(/^439 /)
  })

  it('may be a long log', async () => {
    const noise = 'GET /healthz 200 in 12 ms\n'.repeat(40_000)
    const { code, stdout } = await scfError(['--json'], { stdin: noise + log })
    expect(code).toBe(0)
    const [evidence] = JSON.parse(stdout).findings[0].evidence
    expect((noise + log).slice(evidence.start, evidence.end)).toBe(evidence.text)
  })
})

describe('--unasked', () => {
  it('says only what is certain', async () => {
    expect(await scfError(['--unasked'], { stdin: log })).toMatchObject({ code: 0 })
  })

  it.each([['439'], ['timeout'], ['context deadline exceeded']])('finds nothing in "%s"', async (query) => {
    const { code, stdout } = await scfError(['--unasked', '--json', query])
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toEqual({ query: 'paste', findings: [], causes: [], suggestions: [] })
  })
})

describe('nothing found ends with 1, and says what would work:', () => {
  it.each([
    ['en', '448', /no SCF status code 448[\s\S]*449 InsufficientResources/],
    ['zh', '448', /448[\s\S]*449 InsufficientResources/],
    ['en', 'hello there', /found no SCF error/],
  ])('%s: %s', async (lang, query, sentence) => {
    const { code, stdout, stderr } = await scfError([query, '--lang', lang])
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).toMatch(sentence)
  })
})

describe('wrong usage ends with 2 and says on standard error only what is wrong:', () => {
  it.each([
    ['an unknown option', ['439', '--foo'], 'There is no option --foo; see scf-error --help.\n'],
    ['an unknown short option', ['-x'], 'There is no option -x; see scf-error --help.\n'],
    ['an option that takes no value', ['--json=yes'], '--json takes no value; see scf-error --help.\n'],
    ['an unknown language', ['439', '--lang', 'fr'], '--lang takes en or zh.\n'],
    ['a language without a name', ['439', '--lang'], '--lang needs a value; see scf-error --help.\n'],
    ['nothing at all', [], 'There is nothing to look up; '],
    ['blanks', ['  '], 'There is nothing to look up; '],
  ])('%s', async (_, args, beginning) => {
    const { code, stdout, stderr } = await scfError(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(new RegExp(`^${beginning}`))
    expect(stderr.trimEnd()).not.toContain('\n')
  })

  it.each([
    ['--lang', 'zh', '--foo'],
    ['--foo', '--lang=zh'],
  ])('in the language that is asked for, wherever that stands: %s %s %s', async (...args) => {
    const { code, stderr } = await scfError(args.filter((arg) => arg !== undefined))
    expect([code, stderr]).toEqual([2, '没有 --foo 这个选项；用法见 scf-error --help。\n'])
  })

  it.each([['--foo'], ['--json=yes'], ['--lang']])('%s in the language of the shell', async (option) => {
    const { stderr } = await scfError([option], { env: { LANG: 'zh_CN.UTF-8' } })
    expect(stderr).toContain(option.replace(/=.*/, ''))
    expect(stderr).toContain('用法见 scf-error --help')
  })

  it('nothing at all at a terminal, which gets the usage', async () => {
    const stream = new Stream({ isTTY: true })
    expect(await run([], stream.terminal)).toBe(2)
    expect(stream.stderr).toMatch(/^Usage: scf-error/)
  })

  it('without a secret that somebody took for an option', async () => {
    const { stderr } = await scfError([`--${secret}`])
    expect(stderr).toContain('There is no option')
    expect(stderr).not.toContain(secret.slice(4))
  })
})

describe('a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scf-error-'))
  const file = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it('is read where it is the only word', async () => {
    const path = file('app.log', log)
    expect(await scfError([path, '--json'])).toEqual(await scfError(['--json'], { stdin: log }))
  })

  it('is read as Windows writes it, and by a name with blanks', async () => {
    const path = file('of last night.log', Buffer.from(`\ufeff${log}`, 'utf16le'))
    expect((await scfError([path])).stdout).toMatch(/^433 TimeLimitReached: /)
  })

  it('goes before standard input, and words around it make it a query', async () => {
    const path = file('other.log', log.replaceAll('433', '434'))
    expect((await scfError([path, '--json'], { stdin: log })).stdout).toContain('"code": 434')
    expect((await scfError(['see', path])).code).toBe(1)
  })

  it.each([['439'], ['UserProcExitError'], ['user proc exit error']])(
    'that is called %s, like a code, is not read',
    async (name) => {
      file(name, log)
      const { stdout } = await scfError([name], { cwd: folder })
      expect(stdout).toMatch(/^439 /)
    },
  )

  it.each([
    ['a folder', () => `${folder}/`, /is a folder; name a file in it\.$/],
    ['an empty one', () => file('empty.log', ' \n'), /empty\.log is empty\.$/],
    ['one that is not there', () => join(folder, 'nothing.log'), /^There is no file \S+nothing\.log\.$/],
    ['one behind no folder', () => join(file('a.txt', log), 'b.log'), /^There is no file/],
  ])('that cannot be read ends with 2 and a sentence: %s', async (_, path, sentence) => {
    const { code, stdout, stderr } = await scfError([path()])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr.trimEnd()).toMatch(sentence)
    expect((await scfError([path(), '--lang', 'zh'])).stderr).toMatch(/目录|空文件|没有/)
  })

  it('that the system refuses ends with 2 and its reason', async () => {
    const path = join(folder, 'round')
    symlinkSync(path, path)
    expect(await scfError([path])).toMatchObject({ code: 2, stderr: `${path} cannot be read (ELOOP).\n` })
  })

  it('is no word that only names a folder', async () => {
    mkdirSync(join(folder, 'timeout'))
    expect((await scfError(['timeout'], { cwd: folder })).stdout).toContain('433 TimeLimitReached')
  })

  it.each([
    ['en', 'src is a folder; name a file in it.\n'],
    ['zh', 'src 是目录，请给出其中的文件。\n'],
  ])('is wanted where a word means nothing but the name of a folder (%s)', async (lang, stderr) => {
    mkdirSync(join(folder, 'src'), { recursive: true })
    expect(await scfError(['src', '--lang', lang], { cwd: folder })).toEqual({ code: 2, stdout: '', stderr })
    expect((await scfError(['src'], { cwd: join(root, 'docs') })).code).toBe(1)
  })
})

describe('list', () => {
  it.each(['en', 'zh'] as const)('prints every status code, a line each (%s)', async (lang) => {
    const { code, stdout } = await scfError(['list', '--lang', lang])
    expect(code).toBe(0)
    expect(stdout.split('\n')).toHaveLength(entries.length + 1)
    for (const { code, headline } of entries)
      expect(stdout).toMatch(new RegExp(`^${code} .+[：:] ?${RegExp.escape(headline[lang])}$`, 'm'))
  })

  it('and those of the management API where they are asked for', async () => {
    const { code, stdout } = await scfError(['list', 'api'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^LimitExceeded\.Function: /m)
    expect(stdout).not.toMatch(/^433/m)
  })

  it.each([
    ['en', 'list takes api or nothing; see scf-error --help.\n'],
    ['zh', 'list 后面只能写 api 或不写；用法见 scf-error --help。\n'],
  ])('takes no other word behind it (%s)', async (lang, stderr) => {
    for (const word of ['foo', 'apis', 'all'])
      expect(await scfError(['list', word, '--lang', lang])).toEqual({ code: 2, stdout: '', stderr })
  })

  it.each([
    [['list', 'index', 'out', 'of', 'range']],
    [['list index']],
    [['list', '433']],
    [['list', 'timeout']],
  ])('is no command at the beginning of an error: %j', async (words) => {
    expect(await scfError(words)).toMatchObject({ stderr: '' })
  })

  it('is an array with --json', async () => {
    const { stdout } = await scfError(['list', '--json'])
    expect(JSON.parse(stdout)).toHaveLength(entries.length)
    expect(JSON.parse(stdout)).toContainEqual({
      kind: 'status',
      code: 433,
      name: 'TimeLimitReached',
      headline: 'the function ran longer than its timeout',
    })
    expect(JSON.parse((await scfError(['list', 'api', '--json'])).stdout)).toContainEqual(
      expect.objectContaining({ kind: 'api', code: 'LimitExceeded.Function' }),
    )
  })
})

it('--version prints the version that package.json has', async () => {
  const { version } = JSON.parse(sourceOf('package.json'))
  expect(await scfError(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
})

it.each([['--help'], ['-h'], ['help'], ['帮助'], ['?']])(
  '%s prints the usage and ends with 0',
  async (option) => {
    for (const [lang, beginning] of [
      ['en', 'Usage: scf-error'],
      ['zh', '用法：scf-error'],
    ] as const) {
      const { code, stdout, stderr } = await scfError([option, '--lang', lang])
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(stdout.startsWith(beginning)).toBe(true)
      for (const line of stdout.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80)
    }
  },
)

describe('the language', () => {
  it('is that of --lang, whatever the shell speaks', async () => {
    expect((await scfError(['439', '--lang', 'zh'])).stdout).toMatch(/^439 UserProcExitError：/)
    const env = { LANG: 'zh_CN.UTF-8' }
    expect((await scfError(['439', '--lang', 'en'], { env })).stdout).toMatch(/^439 UserProcExitError: /)
  })

  it('is that of the shell otherwise', async () => {
    const { stdout } = await scfError(['439'], { env: { LC_ALL: 'zh_CN.UTF-8' } })
    expect(stdout).toMatch(/^439 UserProcExitError：/)
  })
})

describe('a secret in the text', () => {
  const text = `SecretId: ${secret}\n${result.replace(id, `${id} ${secret}`)}`

  it('is named and not shown', async () => {
    const { code, stdout, stderr } = await scfError([], { stdin: text })
    expect(code).toBe(0)
    expect(stdout + stderr).not.toContain(secret.slice(4))
    expect(stdout).toContain('SecretId')
  })

  it('is in no JSON either; a sentence on standard error tells of it', async () => {
    const { stdout, stderr } = await scfError(['--json'], { stdin: text })
    expect(JSON.parse(stdout).findings[0].code).toBe(433)
    expect(stdout + stderr).not.toContain(secret.slice(4))
    expect(stderr).toContain('SecretId')
  })

  it('is in no answer that found nothing', async () => {
    const { code, stdout, stderr } = await scfError([secret])
    expect(code).toBe(1)
    expect(stdout + stderr).not.toContain(secret.slice(4))
  })
})

describe('as a process', () => {
  it('reads what is piped in, and answers on standard output', async () => {
    const here = await scfError(['--json'], { stdin: log })
    expect(await runCommand(script, ['--json'], { stdin: log })).toEqual(here)
  })

  it('ends with the code, and prints what is wrong on standard error', async () => {
    const args = ['439', '--foo']
    expect(await runCommand(script, args)).toEqual(await scfError(args))
  })

  it('follows a stream that stays open, until Ctrl-C', async () => {
    const child = spawn(process.execPath, [join(root, script), '--follow', '--json'])
    const answer = new Promise<string>((resolve) => {
      child.stdout.setEncoding('utf8').once('data', resolve)
    })
    child.stdin.write(log)
    expect(JSON.parse(await answer)).toMatchObject({
      findings: [{ code: 433, details: { durationMs: 3000 } }],
    })
    const code = new Promise((resolve) => child.on('close', resolve))
    child.kill('SIGINT')
    expect(await code).toBe(0)
  })

  it('follows one to its end, however long it is, with little memory', async () => {
    const args = ['--max-old-space-size=32', join(root, script), '--follow', '--json']
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
    const code = new Promise((resolve) => child.on('close', resolve))
    // One run of 16 MB, with a line of 4 MB in it.
    const noise = 'GET /healthz 200 in 12 ms\n'.repeat(40_000)
    const parts = [log.split('\n')[0], ...Array(12).fill(noise), 'x'.repeat(4_000_000), log]
    Readable.from(parts.map((part) => `${part}\n`)).pipe(child.stdin)
    const answers = (await text(child.stdout)).trimEnd().split('\n')
    expect(await code).toBe(0)
    expect(answers.map((line) => JSON.parse(line))).toMatchObject([
      { findings: [{ code: 433, details: { durationMs: 3000, functionName: 'orders' } }] },
    ])
  })
})

describe('the output', () => {
  it.each(['en', 'zh'])('has no colours in a pipe, and no line over 80 columns (%s)', async (lang) => {
    const { stdout } = await scfError(['--lang', lang], { stdin: log })
    expect(stdout).not.toContain('\u001b')
    for (const line of stdout.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80)
  })

  it('may find its reader gone, as behind a pipe to head', async () => {
    const child = spawn(process.execPath, [script, '439'], {
      cwd: root,
      env: { PATH: process.env.PATH },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      stderr += chunk
    })
    child.stdout.destroy()
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })
})

describe('a question that no status code answers', () => {
  it.each([['502'], ['-1'], ['errorCode', '1'], ['137']])(
    '%s %s prints a note and exits with 1',
    async (...words) => {
      const { code, stdout } = await scfError([...words, '--json'])
      expect(code).toBe(1)
      const { findings, notes } = JSON.parse(stdout)
      expect(findings).toEqual([])
      expect(notes).toEqual([{ about: words.at(-1), text: expect.stringMatching(/SCF|errorCode|137/) }])
    },
  )

  it('is answered in the language that is asked for', async () => {
    expect((await scfError(['502', '--lang', 'zh'])).stdout).toContain('SCF 没有 502')
  })
})

describe('--why', () => {
  it('has every place with its row, also what is not said', async () => {
    const text = 'SCF keeps returning 434, see room 433'
    const { stdout } = await scfError([text, '--json', '--why'])
    const { why } = JSON.parse(stdout)
    expect(why).toEqual([
      { start: 10, end: 23, text: 'returning 434', rule: 'own-loose', verdict: 'certain' },
      { start: 34, end: 37, text: '433', rule: 'bare-beside', verdict: 'silent' },
    ])
  })

  it('says it in words behind the card', async () => {
    const { stdout } = await scfError(['room 433', '--why'])
    expect(stdout).toContain('What stands beside it says that it is something else')
  })
})

it('--full prints the whole entry in place of the card, and a miss as without it', async () => {
  const whole = await scfError(['--full', '432', '--lang', 'en'])
  expect(whole.code).toBe(0)
  expect(whole.stdout).toContain('Automatic retries')
  expect(whole.stdout).toContain('MQTT trigger: SCF retries with growing pauses until it works')
  expect(whole.stdout).toContain('What to check')
  const short = await scfError(['432', '--lang', 'en'])
  expect(short.stdout).not.toContain('MQTT')
  expect(await scfError(['--full', 'qqqqq'])).toEqual(await scfError(['qqqqq']))
})
