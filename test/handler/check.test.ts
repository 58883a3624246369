import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkHandler } from '../../src/handler/check.ts'
import { runtimes } from '../../src/handler/runtimes.ts'
import type { Verdict } from '../../src/handler/verdict.ts'
import { accepted, mistaken } from './handlers.ts'

const runtimeNames = runtimes.map(({ name }) => name)

function verdictOf(handler: string, runtime?: string): Verdict {
  const result = checkHandler({ handler, runtime })
  if (result.kind === 'refusal') throw new Error(`refused: ${result.message.en}`)
  return result
}

function summary({ valid, format, problems, suggestion }: Verdict) {
  const form = format === null ? 'none' : format.split('-')[0]
  return { valid, form, problems: problems.map(({ id }) => id).join(' '), suggestion }
}

describe('a handler that works', () => {
  it.each(accepted)('%j is valid for %s', (handler, runtime, form, problems) => {
    expect(summary(verdictOf(handler, runtime))).toEqual({
      valid: true,
      form,
      problems,
      suggestion: undefined,
    })
  })
})

describe('a mistaken handler', () => {
  it.each(mistaken)('%j is not valid for %s', (handler, runtime, form, problems, suggestion) => {
    expect(summary(verdictOf(handler, runtime))).toEqual({ valid: false, form, problems, suggestion })
  })

  it.each(mistaken)('%j for %s is quoted shortly, between code marks that match', (handler, runtime) => {
    for (const { message } of verdictOf(handler, runtime).problems) {
      expect(message.en.split('`').length % 2).toBe(1)
      expect(message.zh.split('`')).toHaveLength(message.en.split('`').length)
      expect(message.zh).toMatch(/\p{Script=Han}/u)
      expect(message.en.length).toBeLessThan(400)
    }
  })
})

it('gives the corrected parts, the wrong one among them, and the status code', () => {
  expect(verdictOf('index.py.main_handler', 'python 3.9')).toMatchObject({
    handler: 'index.py.main_handler',
    runtime: 'Python3.9',
    parts: { file: 'index', function: 'main_handler' },
    wrongParts: ['file'],
    status: 437,
  })
})

it('marks a part that is missing', () => {
  expect(verdictOf('index', 'Python3.9')).toMatchObject({
    parts: { file: 'index' },
    wrongParts: ['function'],
  })
})

it('takes a Java handler apart into package, class and method', () => {
  expect(verdictOf('com.tencent.scf.Main::handle', 'Java8')).toMatchObject({
    parts: { package: 'com.tencent.scf', class: 'Main', method: 'handle' },
    wrongParts: [],
  })
})

it('puts warnings after errors', () => {
  const severities = verdictOf('app2.py.m', 'Nodejs8.9').problems.map(({ severity }) => severity)
  expect(severities).toEqual(['error', 'warning', 'warning', 'warning', 'warning'])
})

describe('the runtimes that a handler fits', () => {
  const free = ['CustomRuntime', 'Image', 'WebFunction']

  it('are Python, Node.js and PHP for two segments', () => {
    const fitting = runtimeNames.filter((name) => /^(?:Python|Nodejs|Php)/.test(name))
    expect(verdictOf('index.main_handler').runtimes).toEqual([...fitting, ...free])
  })

  it('are those of the form the string has, even when another runtime was asked about', () => {
    expect(verdictOf('main', 'Python3.9').runtimes).toEqual(['Go1', ...free])
    expect(verdictOf('example.Hello::mainHandler', 'Go1').runtimes).toContain('Java8')
  })

  it('are only the free ones for a mistake, which does not make it valid', () => {
    expect(verdictOf('index.py.main_handler')).toMatchObject({ valid: false, runtimes: free })
  })

  it('include the one asked about when the handler is valid for it', () => {
    expect(verdictOf('scf_bootstrap', 'Nodejs12.16').runtimes).toContain('Nodejs12.16')
  })
})

describe('the runtime of a verdict', () => {
  it.each([
    ['python3.9', 'Python3.9'],
    ['node 18', 'Nodejs18.15'],
    ['PYTHON', 'Python'],
    ['python 3.13', 'Python3.13'],
    ['Node.js 99.1', 'Nodejs99.1'],
    ['镜像', 'Image'],
  ])('%s is reported as %s', (given, expected) => {
    expect(verdictOf('index.main_handler', given).runtime).toBe(expected)
  })

  it('is absent where none was given', () => {
    expect(verdictOf('index.main_handler')).not.toHaveProperty('runtime')
  })
})

describe('a part that the author has to name', () => {
  it.each([
    ['index', 'Nodejs16.13'],
    ['main_handler', undefined],
    ['Hello::main', 'Java8'],
    ['com.foo.Bar', undefined],
  ])('of %j makes the suggestion an example', (handler, runtime) => {
    expect(verdictOf(handler, runtime)).toMatchObject({ valid: false, isExample: true })
  })

  it('is none in a mere mistake of form', () => {
    expect(verdictOf('index.py.main_handler')).toMatchObject({ isExample: false })
  })
})

it('a name starting with a digit is an error in any part', () => {
  const digit = fc.stringMatching(/^[0-9][A-Za-z0-9_]{1,10}$/)
  fc.assert(
    fc.property(digit, (name) => {
      for (const [handler, runtime] of [
        [`${name}.main_handler`, 'Python3.9'],
        [`index.${name}`, 'Nodejs18.15'],
        [name, 'Go1'],
        [`com.${name}.Main::handle`, 'Java8'],
        [`com.example.${name}::handle`, 'Java8'],
        [`com.example.Main::${name}`, 'Java8'],
      ] as const) {
        expect(verdictOf(handler, runtime).problems.map(({ id }) => id)).toContain('first-character')
      }
    }),
  )
})

it('a version between known ones is refused with the known ones, one above all of them is not', () => {
  const [{ message } = { message: undefined }] = verdictOf('index.main_handler', 'Python3.8').problems
  expect(message?.en).toContain('2.7, 3.6, 3.7, 3.9, 3.10, 3.11')
  expect(message?.en).toContain('InvalidParameterValue.Runtime')
  expect(verdictOf('index.main_handler', 'Python3.8')).not.toHaveProperty('status')
  fc.assert(
    fc.property(fc.integer({ min: 12, max: 99 }), (minor) => {
      expect(verdictOf('index.main_handler', `Python3.${minor}`).valid).toBe(true)
    }),
  )
})

describe('without a runtime', () => {
  it('a single part is valid only as main', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,30}[A-Za-z]$/), (name) => {
        const result = checkHandler({ handler: name })
        fc.pre(name !== 'scf_bootstrap')
        expect(result.kind === 'verdict' && result.valid).toBe(name === 'main')
      }),
    )
    expect(verdictOf('main').runtimes).toContain('Go1')
    expect(verdictOf('hello').runtimes).toContain('Go1')
  })

  it.each(['Python3.9', 'node.js 16', 'go', 'Java 8', '自定义运行时'])(
    '%j is a runtime, no handler',
    (handler) => {
      expect(checkHandler({ handler })).toMatchObject({ kind: 'refusal', reason: 'only-runtime' })
      expect(checkHandler({ handler, runtime: 'CustomRuntime' })).toMatchObject({ valid: true })
    },
  )

  it('a handler that could be spelt as a runtime stays one', () => {
    expect(verdictOf('go.version').valid).toBe(true)
  })
})

describe('a refusal', () => {
  it.each([[''], [' '], ['\u00a0\n'], ['""'], ['“”'], ['handler:'], ['执行方法：'], ['\u200b']])(
    'is the answer to the empty handler %j',
    (handler) => {
      expect(checkHandler({ handler, runtime: 'Python3.9' })).toMatchObject({ reason: 'empty-handler' })
    },
  )

  it.each([
    ['lunch?'],
    ['please check this handler'],
    ['what is a handler'],
    ['can you tell me why index.main_handler is not found'],
    ['午饭吃什么'],
    ['帮我看一下执行方法怎么写'],
  ])('is the answer to the prose %j, but for a runtime that takes any string', (handler) => {
    for (const runtime of [undefined, 'Python3.9', 'go'])
      expect(checkHandler({ handler, runtime })).toMatchObject({ kind: 'refusal', reason: 'prose' })
    expect(checkHandler({ handler, runtime: 'CustomRuntime' })).toMatchObject({ valid: true })
  })

  it.each([
    ['index main_handler'],
    ['my file.main_handler'],
    ['main（执行方法）'],
    ['def main_handler(event, context):'],
  ])('is no answer to %j, which is meant as a handler', (handler) =>
    expect(checkHandler({ handler })).toMatchObject({ kind: 'verdict' }),
  )

  it('is the answer to a secret that was masked, whatever the runtime', () => {
    for (const runtime of [undefined, 'Python3.9', 'CustomRuntime', 'ruby'])
      expect(checkHandler({ handler: '••••••••.main', runtime })).toMatchObject({ reason: 'masked-handler' })
    expect(checkHandler({ handler: '• index.main_handler' })).toMatchObject({ kind: 'verdict' })
  })

  it('of a blank runtime says so in words', () => {
    const result = checkHandler({ handler: 'index.main_handler', runtime: ' ' })
    expect(result.kind === 'refusal' && result.message.en).toMatch(/^No runtime was given/)
  })

  it('names the nearest runtimes for an unknown one', () => {
    const result = checkHandler({ handler: 'index.main_handler', runtime: 'Pyhton3.9' })
    expect(result).toMatchObject({ kind: 'refusal', reason: 'unknown-runtime' })
    expect(result.kind === 'refusal' && result.nearest?.[0]).toBe('Python3.9')
    expect(result.kind === 'refusal' && result.message.en).toContain('`Python3.9`')
  })

  it.each([['ruby2.5'], [''], ['constructor'], ['x'.repeat(100_000)]])(
    'is the answer to the runtime %j',
    (runtime) => {
      const result = checkHandler({ handler: 'index.main_handler', runtime })
      expect(result).toMatchObject({ reason: 'unknown-runtime' })
      expect(result.kind === 'refusal' && result.message.en.length).toBeLessThan(300)
    },
  )
})

describe('for any string', () => {
  const anyRuntime = fc.constantFrom(
    undefined,
    'Python',
    'Node.js',
    'php',
    'go',
    'Java',
    'Python3.13',
    'Python3.8',
    ...runtimeNames,
  )
  const pieces = fc.constantFrom(
    ...[
      'index',
      'main_handler',
      'Hello',
      'com',
      'src',
      'py',
      'js',
      'go',
      'java',
      'class',
      'exports',
      'a',
      '函数',
    ],
    ...[
      '.',
      '..',
      '::',
      ':',
      '/',
      '\\',
      '#',
      '->',
      ' ',
      '"',
      '“',
      '(',
      ')',
      ',',
      '。',
      '：',
      '\u200b',
      '-',
      '_',
      '$',
    ],
    ...['handler: ', 'def ', 'exports.', '=', '9', '🙂', '\ud800', '\n', '\u202e'],
  )
  const likely = fc.array(pieces, { maxLength: 9 }).map((parts) => parts.join(''))
  const anyHandler = fc.oneof(
    likely,
    fc.string({ unit: 'binary', maxLength: 90 }),
    fc.string({ maxLength: 700 }),
  )

  it('a suggestion is never wrong itself, and never the string again', () => {
    fc.assert(
      fc.property(anyHandler, anyRuntime, (handler, runtime) => {
        const result = checkHandler({ handler, runtime })
        if (result.kind === 'refusal' || result.suggestion === undefined) return
        expect(result.valid).toBe(false)
        expect(result.suggestion).not.toBe(handler)
        const { problems } = verdictOf(result.suggestion, runtime)
        const errors = problems.filter(({ severity }) => severity === 'error').map(({ id }) => id)
        expect(errors.filter((id) => id !== 'runtime-version-unknown')).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })

  it('valid means no errors, and invalid has a status code and an error', () => {
    fc.assert(
      fc.property(anyHandler, anyRuntime, (handler, runtime) => {
        const result = checkHandler({ handler, runtime })
        if (result.kind === 'refusal') return
        const errors = result.problems.filter(({ severity }) => severity === 'error')
        expect(result.valid).toBe(errors.length === 0)
        // A runtime that does not exist is refused at the deployment, and no run can fail with a code.
        const ofHandler = errors.filter(({ id }) => id !== 'runtime-version-unknown')
        expect(result.status === undefined).toBe(ofHandler.length === 0)
        expect(result.valid && result.format === null).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  it('a custom runtime takes it', () => {
    fc.assert(
      fc.property(anyHandler, (handler) => {
        const result = checkHandler({ handler, runtime: 'CustomRuntime' })
        expect(result.kind === 'refusal' || (result.valid && result.format === 'free')).toBe(true)
      }),
    )
  })

  it('a handler by the API’s rule is valid for every runtime of its form', () => {
    const name = fc
      .stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,20}[A-Za-z]$/)
      .filter((text) => !/^(?:handler|exports)$/i.test(text))
    const endings = /^(?:py|pyc|js|mjs|cjs|ts|php|go|java|class|jar|exe|zip|sh|bin)$/i
    fc.assert(
      fc.property(name, name, (file, method) => {
        fc.pre(!endings.test(method) && !endings.test(file))
        for (const runtime of ['Python3.9', 'Nodejs18.15', 'Php8.0']) {
          expect(verdictOf(`${file}.${method}`, runtime)).toMatchObject({ valid: true, problems: [] })
        }
        expect(verdictOf(file, 'Go1').valid).toBe(true)
        expect(verdictOf(`com.example.${file}::${method}`, 'Java8')).toMatchObject({
          valid: true,
          problems: [],
        })
      }),
    )
  })

  it.each([
    ['a'.repeat(100_000)],
    ['.'.repeat(100_000)],
    [`${' '.repeat(100_000)}x`],
    ['('.repeat(399)],
    [`${'a.'.repeat(199)}`],
    ['\ud800'.repeat(300)],
    ['handler: '.repeat(40)],
    ['“'.repeat(400)],
  ])('a hostile one is answered briefly (%#)', (handler) => {
    const result = checkHandler({ handler, runtime: 'Python3.9' })
    const messages =
      result.kind === 'refusal' ? [result.message] : result.problems.map(({ message }) => message)
    for (const { en } of messages) expect(en.length).toBeLessThan(600)
  })
})

it.each([
  ['index.class', 'Php8.0'],
  ['index.class', 'Python3.9'],
  ['index.java', 'Nodejs18.15'],
])('%s for %s is a wrong file without a function, and has something to write instead', (handler, runtime) => {
  const verdict = checkHandler({ handler, runtime })
  expect(verdict).toMatchObject({ valid: false, suggestion: 'index.main_handler' })
  expect(verdict.kind === 'verdict' && verdict.problems.map(({ id }) => id)).toEqual([
    'file-extension',
    'missing-function',
    'other-language',
  ])
})

it('counts dots in a row, which read as an end of the sentence', () => {
  const verdict = checkHandler({ handler: 'index..main', runtime: 'Python3.9' })
  expect(verdict.kind === 'verdict' && verdict.problems.map(({ message }) => message)).toEqual([
    {
      en: 'Write a single dot between the parts, not 2 in a row.',
      zh: '各段之间只写一个点，不要连写 2 个。',
    },
  ])
})
