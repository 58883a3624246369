import { spawn } from 'node:child_process'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/scf-error.ts'
import { runCommand, runHere } from '../support/command.ts'
import { root } from '../support/source.ts'

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

describe('wrong usage ends with 2 and prints to standard error only:', () => {
  it.each([
    ['an unknown option', ['439', '--foo'], 'Usage: scf-error'],
    ['an unknown language', ['439', '--lang', 'fr'], 'Usage: scf-error'],
    ['a language without a name', ['439', '--lang'], 'Usage: scf-error'],
    ['nothing at all', [], 'There is nothing to look up'],
    ['blanks', ['  '], 'There is nothing to look up'],
  ])('%s', async (_, args, beginning) => {
    const { code, stdout, stderr } = await scfError(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr.startsWith(beginning)).toBe(true)
  })

  it('in the language of the shell', async () => {
    const { stderr } = await scfError(['--foo'], { env: { LANG: 'zh_CN.UTF-8' } })
    expect(stderr).toMatch(/^用法：scf-error/)
  })
})

it.each([['--help'], ['-h']])('%s prints the usage and ends with 0', async (option) => {
  for (const [lang, beginning] of [
    ['en', 'Usage: scf-error'],
    ['zh', '用法：scf-error'],
  ] as const) {
    const { code, stdout, stderr } = await scfError([option, '--lang', lang])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.startsWith(beginning)).toBe(true)
    for (const line of stdout.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80)
  }
})

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
    expect(stdout).toContain('The words beside it say what else it is.')
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
