import { describe, expect, it } from 'vitest'
import { elfOf } from '../../support/elf.ts'
import { entriesOf, type Files, idsOf, temporaryPackages, verdictOf, zipOf } from '../../support/packages.ts'

const { write } = temporaryPackages()

async function check(files: Files, handler = 'index.main_handler', runtime = 'Python3.9') {
  return verdictOf(await write(zipOf(entriesOf(files))), handler, runtime)
}

type Right = [name: string, given: Files | string, handler?: string | undefined, runtime?: string | undefined]

const right: Right[] = [
  ['a plain function', 'def main_handler(event, context):\n    return 1\n'],
  ['an async function', 'async def main_handler(event, context): pass'],
  ['a file with another name', { 'app.py': 'def handler(e, c): pass' }, 'app.handler'],
  ['a decorated function with other parameters', '@wrap\ndef main_handler(): pass'],
  [
    'a decorator with arguments over several lines',
    '@wrap(\n  1,\n  "x",\n)\ndef main_handler(e, c):\n  pass',
  ],
  ['an assignment', 'def handler(e, c): pass\nmain_handler = handler'],
  ['a chain of assignments', 'a = main_handler = b = make()'],
  ['a tuple of names', 'x, (main_handler, y) = make()'],
  ['a list of names', '[main_handler, y] = make()'],
  ['an annotated assignment', 'main_handler: Callable = make()'],
  ['a lambda', 'main_handler = lambda event, context: 1'],
  ['a class that can be called', 'class main_handler:\n  def __init__(self, e, c): pass'],
  ['a partial', 'from functools import partial\nmain_handler = partial(print, 1)'],
  [
    'a function in try and except',
    'try:\n  def main_handler(e, c): pass\nexcept ImportError:\n  main_handler = None',
  ],
  [
    'a function in if and else',
    'import sys\nif sys.version_info > (3,):\n  def main_handler(e, c): pass\nelse:\n  pass',
  ],
  ['a function in with', 'with open("x") as f:\n  def main_handler(e, c): pass'],
  ['a function in a loop', 'for i in range(1):\n  def main_handler(e, c): pass'],
  ['the variable of a loop', 'for main_handler in [print]: pass'],
  ['the variable of a with', 'with make() as main_handler: pass'],
  ['a walrus', 'if (main_handler := make()): pass'],
  ['a global set in a function', 'def setup():\n  global main_handler\n  main_handler = print\nsetup()'],
  [
    'an import of the function',
    { 'index.py': 'from app import main_handler', 'app.py': 'def main_handler(e, c): pass' },
  ],
  [
    'an import under another name',
    { 'index.py': 'from app import run as main_handler', 'app.py': 'def run(e, c): pass' },
  ],
  [
    'an import in parentheses',
    {
      'index.py': 'from app import (\n  a,  # one\n  main_handler,\n)',
      'app.py': 'def main_handler(e, c): pass\na = 1',
    },
  ],
  [
    'an import from a folder',
    { 'index.py': 'from src.app import main_handler', 'src/app.py': 'def main_handler(e, c): pass' },
  ],
  [
    'an import through __init__',
    {
      'index.py': 'from src import main_handler',
      'src/__init__.py': 'from .app import main_handler',
      'src/app.py': 'def main_handler(e, c): pass',
    },
  ],
  [
    'an import of a module with that name',
    { 'index.py': 'from src import main_handler', 'src/__init__.py': '', 'src/main_handler.py': '' },
  ],
  ['an import from what a layer may have', 'from shared_layer import main_handler', undefined, undefined],
  ['an import of everything', { 'index.py': 'from app import *', 'app.py': 'def main_handler(e, c): pass' }],
  ['an import of everything that is not there', 'from shared_layer import *'],
  [
    'an import in try',
    {
      'index.py': 'try:\n  from app import main_handler\nexcept ImportError:\n  from b import main_handler',
      'app.py': '',
      'b.py': 'def main_handler(e,c): pass',
    },
  ],
  ['globals()', 'globals()["main_handler"] = print'],
  ['setattr on the module', 'import sys\nsetattr(sys.modules[__name__], "main_handler", print)'],
  ['__getattr__ of the module', 'def __getattr__(name): return print'],
  ['exec', 'exec("def main_handler(e, c): pass")'],
  [
    'code behind an obfuscator',
    'from pytransform import pyarmor_runtime\n__pyarmor__(__name__, __file__, b"x")',
  ],
  ['another module in its place', 'import sys\nfrom sys import modules\nmodules[__name__] = make()'],
  ['eval of compiled code', 'eval(compile(open("x").read(), "x", "exec"))'],
  ['line ends of old', 'import os\rdef main_handler(e, c):\r    pass\r'],
  ['a form feed', 'import os\n\x0cdef main_handler(e, c): pass'],
  ['vars()', 'vars()["main_handler"] = print'],
  ['a byte order mark', '\ufeffdef main_handler(e, c): pass'],
  ['CRLF', 'import os\r\n\r\ndef main_handler(e, c):\r\n    pass\r\n'],
  ['tabs', 'if 1:\n\tdef main_handler(e, c):\n\t\tpass'],
  [
    'Chinese in GBK',
    {
      'index.py': Buffer.concat([
        Buffer.from('# coding: gbk\n# '),
        Buffer.from([0xc4, 0xe3, 0xba, 0xc3]),
        Buffer.from('\ndef main_handler(e, c): pass\n'),
      ]),
    },
  ],
  [
    'Python 2',
    'print "hello"\ndef main_handler(event, context):\n    raise Exception, "x"\n',
    undefined,
    'Python2.7',
  ],
  [
    'match and a walrus',
    'def f(x):\n  match x:\n    case {"a": 1}: return (y := 2)\ndef main_handler(e, c): pass',
    undefined,
    'Python3.10',
  ],
  ['one statement on each line, with semicolons', 'import os; x = 1; main_handler = print'],
  [
    'f-strings and nested quotes',
    'x = f"{1!r:>{10}} {\'a\'}"\ndef main_handler(e, c): return f"""{e["x"]}"""',
  ],
  ['a function after an error in another', 'def broken(:\n  pass\n\ndef main_handler(e, c): pass'],
  ['more parameters with values', 'def main_handler(event, context, retry=3, *args, **kw): pass'],
  ['any parameters', 'def main_handler(*args): pass'],
  ['positional-only parameters', 'def main_handler(event, context, /): pass'],
  ['a compiled file only', { 'index.pyc': 'x' }],
  ['a package as the module', { 'index/__init__.py': 'def main_handler(e, c): pass' }],
  ['a module of machine code', { 'index.cpython-39-x86_64-linux-gnu.so': elfOf({ type: 3 }) }],
  [
    'Flask as a dependency in the package',
    { 'index.py': 'import flask\ndef main_handler(e, c): pass', 'flask/__init__.py': '' },
  ],
  [
    'a folder beside it with a file of that name',
    { 'index.py': 'def main_handler(e, c): pass', 'old/index.py': '' },
  ],
  ['names with ./', { './index.py': 'def main_handler(e, c): pass' }],
]

describe('a right package for Python is never called wrong:', () => {
  it.each<Right>(right)('%s', async (_, given, handler, runtime) => {
    const files = typeof given === 'string' ? { 'index.py': given } : given
    const verdict = await check(files, handler, runtime)
    expect(verdict.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(verdict.valid).toBe(true)
  })
})

type Wrong = [name: string, given: Files | string, id: string, handler?: string]

const wrong: Wrong[] = [
  ['no such function', 'def handler(e, c): pass', 'package-function-missing'],
  ['a function inside a class', 'class A:\n  def main_handler(self, e, c): pass', 'package-function-missing'],
  [
    'a function inside a function',
    'def make():\n  def main_handler(e, c): pass\n  return main_handler',
    'package-function-missing',
  ],
  [
    'a function in a comment',
    '# def main_handler(e, c): pass\ndef x(e, c): pass',
    'package-function-missing',
  ],
  ['a function in a string', 'x = """\ndef main_handler(e, c): pass\n"""', 'package-function-missing'],
  ['other capitals', 'def Main_Handler(e, c): pass', 'package-function-missing'],
  ['an empty file', '', 'package-function-missing'],
  [
    'an import that is not there',
    { 'index.py': 'from app import main_handler', 'app.py': 'def other(): pass' },
    'package-function-missing',
  ],
  [
    'an import of everything without it',
    { 'index.py': 'from app import *', 'app.py': 'def other(): pass' },
    'package-function-missing',
  ],
  [
    'setattr of an object only',
    'class A:\n  def f(self):\n    setattr(self, "main_handler", 1)',
    'package-function-missing',
  ],
  ['a name only used', 'main_handler()', 'package-function-missing'],
  ['a keyword argument of that name', 'run(main_handler=1)', 'package-function-missing'],
  ['an attribute of that name', 'app.main_handler = 1', 'package-function-missing'],
  ['no such file', { 'readme.md': '' }, 'package-file-missing'],
  [
    'a file in a folder, others in the root',
    { 'src/index.py': 'def main_handler(e, c): pass', 'readme.md': '' },
    'package-file-missing',
  ],
  ['other capitals in the file', { 'Index.py': 'def main_handler(e, c): pass' }, 'package-file-missing'],
  ['another ending', { 'index.txt': 'def main_handler(e, c): pass' }, 'package-file-missing'],
  ['one letter off', { 'indx.py': 'def main_handler(e, c): pass' }, 'package-file-missing'],
  [
    'everything in one folder',
    { 'demo-main/index.py': 'def main_handler(e, c): pass', 'demo-main/readme.md': '' },
    'package-folder',
  ],
  ['everything in two folders', { 'a/b/index.py': 'def main_handler(e, c): pass' }, 'package-folder'],
  [
    'one folder, and what macOS adds',
    { 'demo/index.py': 'def main_handler(e, c): pass', '__MACOSX/demo/._index.py': 'x' },
    'package-folder',
  ],
  ['an empty package', {}, 'package-file-missing'],
  [
    'numpy built for another Python',
    {
      'index.py': 'import numpy\ndef main_handler(e, c): pass',
      'numpy/__init__.py': '',
      'numpy/core/_multiarray_umath.cpython-311-x86_64-linux-gnu.so': elfOf({ type: 3 }),
    },
    'package-binary',
  ],
  [
    'numpy built for macOS',
    {
      'index.py': 'import numpy\ndef main_handler(e, c): pass',
      'numpy/__init__.py': '',
      'numpy/core/_multiarray_umath.cpython-39-darwin.so': Buffer.from([0xcf, 0xfa, 0xed, 0xfe]),
    },
    'package-binary',
  ],
  [
    'lxml built for Windows',
    {
      'index.py': 'from lxml import etree\ndef main_handler(e, c): pass',
      'lxml/__init__.py': '',
      'lxml/etree.cp39-win_amd64.pyd': 'MZ',
    },
    'package-binary',
  ],
  [
    'cryptography built for ARM',
    {
      'index.py': 'import cryptography.fernet\ndef main_handler(e, c): pass',
      'cryptography/__init__.py': '',
      'cryptography/_rust.abi3.so': elfOf({ type: 3, machine: 183 }),
    },
    'package-binary',
  ],
]

describe('a wrong package for Python:', () => {
  it.each<Wrong>(wrong)('%s', async (_, given, id, handler) => {
    const files = typeof given === 'string' ? { 'index.py': given } : given
    const verdict = await check(files, handler)
    expect(idsOf(verdict)).toContain(id)
    expect(verdict.valid).toBe(false)
  })
})

describe('what is only worth knowing:', () => {
  it.each<[string, string, string, string[]]>([
    ['a library that nobody has', 'import requests', 'Python3.9', ['(package-dependency)']],
    ['a library that Python 3.6 has built in', 'import requests, numpy', 'Python3.6', []],
    ['a library that only Python 2.7 has built in', 'import yaml', 'Python3.6', ['(package-dependency)']],
    ['yaml on Python 2.7', 'import yaml', 'Python2.7', []],
    ['a library in try', 'try:\n  import ujson\nexcept ImportError:\n  pass', 'Python3.9', []],
    ['a library inside a function', 'def f():\n  import pandas', 'Python3.9', []],
    [
      'Python’s own modules',
      'import os.path, json, asyncio\nfrom urllib.request import urlopen',
      'Python3.9',
      [],
    ],
    ['`from __future__`', 'from __future__ import annotations', 'Python3.9', []],
  ])('%s', async (_, text, runtime, ids) => {
    const verdict = await check({ 'index.py': `${text}\ndef main_handler(e, c): pass\n` }, undefined, runtime)
    expect(idsOf(verdict)).toEqual(ids)
  })

  it('a native part that a library may do without', async () => {
    const verdict = await check({
      'index.py': 'import yaml\ndef main_handler(e, c): pass',
      'yaml/__init__.py': '',
      'yaml/_yaml.cpython-311-x86_64-linux-gnu.so': elfOf({ type: 3 }),
    })
    expect(idsOf(verdict)).toEqual(['(package-binary)'])
  })

  it('nothing of builds for several versions, one of which fits', async () => {
    const verdict = await check({
      'index.py': 'import numpy\ndef main_handler(e, c): pass',
      'numpy/__init__.py': '',
      'numpy/_core.cpython-311-x86_64-linux-gnu.so': elfOf({ type: 3 }),
      'numpy/_core.cpython-39-x86_64-linux-gnu.so': elfOf({ type: 3 }),
    })
    expect(idsOf(verdict)).toEqual([])
  })
})

describe('the verdict', () => {
  it('names the file, its functions and the folder around them', async () => {
    const verdict = await check({ 'demo-main/index.py': 'def main_handler(e, c): pass' })
    expect(verdict.package).toEqual({
      entryFile: 'index.py',
      functions: ['main_handler'],
      root: 'demo-main/',
    })
  })

  it('offers the function that is there', async () => {
    const verdict = await check({ 'index.py': 'def helper(): pass\ndef handler(e, c): pass' })
    expect(verdict.suggestion).toBe('index.handler')
  })

  it('says where a name stands that is not defined', async () => {
    const verdict = await check({ 'index.py': 'class A:\n  def main_handler(self): pass' })
    expect(verdict.problems[0]?.message.en).toMatch(/only inside a class/)
  })

  it('tells the runtime from the package', async () => {
    const path = await write(
      zipOf(
        entriesOf({
          'index.py': 'def main_handler(e, c): pass',
          'x/_y.cpython-310-x86_64-linux-gnu.so': elfOf({ type: 3 }),
        }),
      ),
    )
    expect((await verdictOf(path, 'index.main_handler', undefined)).runtime).toBe('Python3.10')
  })
})

describe('a function that every call fails in', () => {
  it.each([
    ['one argument', 'def main_handler(event): pass'],
    ['none', 'def main_handler(): pass'],
    ['three', 'def main_handler(event, context, db): pass'],
  ])('does not fit: it takes %s', async (_, text) => {
    const verdict = await check({ 'index.py': text })
    expect(idsOf(verdict)).toEqual(['package-signature'])
    expect(verdict.valid).toBe(false)
  })

  it.each([
    ['a third with a default', 'def main_handler(event, context, db=None): pass'],
    ['any number', 'def main_handler(*args): pass'],
    ['what its decorator gives it', 'from x import wrap\n@wrap\ndef main_handler(event): pass'],
    ['one, but is replaced', 'def main_handler(event): pass\nmain_handler = wrap(main_handler)'],
    [
      'one in one of two branches',
      'if a:\n  def main_handler(e): pass\nelse:\n  def main_handler(e, c): pass',
    ],
  ])('is not one that takes %s', async (_, text) => {
    const verdict = await check({ 'index.py': text, 'x.py': 'def wrap(f): return f' })
    expect(idsOf(verdict)).not.toContain('package-signature')
  })
})

describe('a handler that is a coroutine', () => {
  it('may not be awaited', async () => {
    const verdict = await check({ 'index.py': 'async def main_handler(event, context):\n    return 1\n' })
    expect(idsOf(verdict)).toEqual(['(package-coroutine)'])
    expect(verdict.valid).toBe(true)
  })

  it.each([
    ['a decorator runs', 'from x import wrap\n@wrap\nasync def main_handler(event, context): pass'],
    ['is replaced', 'async def main_handler(event, context): pass\nmain_handler = wrap(main_handler)'],
    ['a plain one runs', 'async def run(e): pass\ndef main_handler(event, context): return go(run(event))'],
  ])('is none that %s', async (_, text) => {
    const verdict = await check({ 'index.py': text, 'x.py': 'def wrap(f): return f' })
    expect(idsOf(verdict).join()).not.toContain('package-coroutine')
  })
})

describe('a block without its colon', () => {
  const works = 'def main_handler(event, context):\n    return 1\n'

  it.each([
    ['a function', 'def main_handler(event, context)\n    return 1\n', 1],
    ['a function with a type', 'def main_handler(event, context) -> dict\n    return {}\n', 1],
    ['a comment behind it', 'def main_handler(event, context)  # entry\n    return 1\n', 1],
    ['a condition', `${works}\ndef g(a):\n    if a\n        return 1\n`, 5],
    ['a class', `${works}class A(object)\r\n    pass\r\n`, 3],
    ['else', `${works}if 1:\n    pass\nelse\n    pass\n`, 5],
  ])('does not load: %s', async (_, text, line) => {
    const verdict = await check({ 'index.py': text })
    expect(idsOf(verdict)).toContain('package-syntax')
    const told = verdict.problems.find(({ id }) => id === 'package-syntax')
    expect(told?.message.en).toContain(`Line \`${line}\``)
  })

  it.each([
    [
      'over several lines',
      'def main_handler(\n    event,\n    context,\n):\n    return (\n        1\n    )\n',
    ],
    ['of Python 2', `${works}    print "x"\n`],
    ['with a bare yield', `${works}def g():\n    try:\n        yield\n    finally:\n        pass\n`],
    ['with a line continued', `${works}while a \\\n        and b:\n    pass\n`],
    ['with words in a string', `${works}x = """\nif a\n  b\n"""\n`],
    ['with generics', `${works}def first[T](items: list[T]) -> T:\n    return items[0]\n`],
  ])('is not seen in what Python reads: %s', async (_, text) => {
    expect(idsOf(await check({ 'index.py': text }))).not.toContain('package-syntax')
  })
})

it.each([
  ['what takes other arguments', { 'index.py': 'def outer():\n  def main_handler(e, c): pass' }],
  [
    'the handler itself, where its import is wrong',
    { 'index.py': 'from app import run as main_handler', 'app.py': 'def main(e, c): pass' },
  ],
])('never suggests %s', async (_, files) => {
  const verdict = await check(files)
  expect(verdict.valid).toBe(false)
  expect(verdict.suggestion).toBeUndefined()
})
