import { describe, expect, it } from 'vitest'
import { packageOf } from '../../../src/causes/python/packages.ts'
import { pipOf } from '../../../src/causes/python/pip.ts'
import { runOf, said } from '../known/said.ts'

const python39 = '  File "/var/runtime/python39/bootstrap.py", line 133, in init_handler\n'
const importOf = (thrown: string) =>
  runOf(
    443,
    `Traceback (most recent call last):\n${python39}  File "/var/user/index.py", line 3, in <module>\n    import x\n${thrown}`,
  )

describe('the package of an import', () => {
  it.each([
    ['docx', 'python-docx'],
    ['serial', 'pyserial'],
    ['google.protobuf', 'protobuf'],
    ['google.protobuf.message', 'protobuf'],
    ['Crypto.Cipher._raw_ecb', 'pycryptodome'],
    ['_cffi_backend.cpython-38-x86_64-linux-gnu.so', 'cffi'],
    ['requests', 'requests'],
    ['flask_cors', 'flask_cors'],
    ['google', undefined],
    ['google.cloud', undefined],
    ['_rust', undefined],
    ['urllib2', undefined],
    ['toString', 'toString'],
  ])('of %s is %s', (module, name) => {
    expect(packageOf(module)).toBe(name)
  })
})

it.each([
  ['Python3.9', 'pip39'],
  ['Python2.7', 'python2.7 -m pip'],
  ['Python3.11', 'python3.11 -m pip'],
  [undefined, 'pip3'],
])('the pip of %s is called %s', (runtime, pip) => {
  expect(pipOf(runtime)).toBe(pip)
})

describe('what is to be installed', () => {
  it.each([
    ["ImportError: cannot import name '_imaging' from 'PIL' (/var/user/PIL/__init__.py)", 'Pillow'],
    [
      "OSError: Cannot load native module 'Crypto.Cipher._raw_ecb': Not found '_raw_ecb.abi3.so'",
      'pycryptodome',
    ],
    ['ImportError: /var/user/cv2/cv2.abi3.so: wrong ELF class: ELFCLASS32', 'opencv-python-headless'],
    ["ModuleNotFoundError: No module named '_cffi_backend'", 'cffi'],
  ])('for another system, of %s, is %s', (thrown, name) => {
    expect(said(importOf(thrown))).toContain(
      `pip39 install --platform manylinux2014_x86_64 --only-binary=:all: -t . ${name}\n`,
    )
  })

  it.each([
    ['docx', 'python-docx'],
    ['google.protobuf', 'protobuf'],
  ])('for the missing module %s is %s', (module, name) => {
    expect(said(importOf(`ModuleNotFoundError: No module named '${module}'`))).toContain(
      `pip39 install ${name} -t .`,
    )
  })

  it.each(['urllib2', '_spam', 'google.cloud'])('is no package %s', (module) => {
    const text = said(importOf(`ModuleNotFoundError: No module named '${module}'`))
    expect(text).not.toContain('install')
    expect(text).toContain(`No package is called ${module}`)
  })
})
