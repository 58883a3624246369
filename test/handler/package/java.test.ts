import { describe, expect, it } from 'vitest'
import { findCandidatesAt } from '../../../src/package/check.ts'
import { type ClassSource, classFileOf } from '../../support/class-file.ts'
import { entriesOf, type Files, idsOf, temporaryPackages, verdictOf, zipOf } from '../../support/packages.ts'

const { write } = temporaryPackages()

async function check(files: Files, runtime = 'Java8', handler = 'example.Hello::mainHandler') {
  return verdictOf(await write(zipOf(entriesOf(files))), handler, runtime)
}

const text = 'Ljava/lang/String;'
const context = 'Lcom/qcloud/scf/runtime/Context;'
const usual = { name: 'mainHandler', descriptor: `(${text}${context})${text}` }
const hello = (source: Partial<ClassSource> = {}) =>
  classFileOf({ name: 'example/Hello', methods: [{ name: '<init>', descriptor: '()V' }, usual], ...source })
const at = (source?: Partial<ClassSource>): Files => ({ 'example/Hello.class': hello(source) })
const method = (descriptor: string, access = 1) =>
  at({ methods: [{ name: 'mainHandler', descriptor, access }] })
const base = classFileOf({ name: 'example/Base', methods: [usual] })
const jar = (files: Files) => zipOf(entriesOf(files))

describe('a right package for Java is never called wrong:', () => {
  it.each<[string, Files, string?, string?]>([
    ['a method with event and context', at()],
    ['a method with the event alone', method(`(${text})${text}`)],
    ['a method with an object', method('(Lexample/Event;)V')],
    ['a method with a number', method('(J)J')],
    ['a method with an array', method('([B[[Ljava/lang/String;)V')],
    ['a static method', method(`(${text}${context})V`, 9)],
    [
      'one of several with that name',
      at({ methods: [{ name: 'mainHandler', descriptor: '(III)V' }, usual] }),
    ],
    ['a private one beside it', at({ methods: [{ ...usual, access: 2 }, usual] })],
    ['a method without parameters, of which nobody knows', method('()V')],
    ['a second parameter of another kind', method(`(${text}${text})V`)],
    [
      'a method of the class above',
      {
        'example/Hello.class': hello({ superName: 'example/Base', methods: [] }),
        'example/Base.class': base,
      },
    ],
    ['a method of a class above that is not there', at({ superName: 'lib/Base', methods: [] })],
    [
      'a method of an interface',
      {
        'example/Hello.class': hello({ interfaces: ['example/Base'], methods: [] }),
        'example/Base.class': base,
      },
    ],
    [
      'a class above in lib',
      {
        'example/Hello.class': hello({ superName: 'example/Base', methods: [] }),
        'lib/base.jar': jar({ 'example/Base.class': base }),
      },
    ],
    ['the class in lib', { 'lib/app.jar': jar(at()), 'readme.txt': '' }],
    ['the class in a jar elsewhere', { 'app.jar': jar(at()) }],
    ['a jar of Spring Boot', { 'BOOT-INF/classes/example/Hello.class': hello(), 'META-INF/MANIFEST.MF': '' }],
    ['a war', { 'WEB-INF/classes/example/Hello.class': hello() }],
    ['a jar in lib that cannot be read', { 'lib/app.jar': 'not a zip' }],
    ['an abstract class', at({ access: 0x401 })],
    ['a class for Java 8 on Java 11', at({ major: 52 }), 'Java11'],
    ['a class for Java 17 on Java 17', at({ major: 61 }), 'Java17'],
    ['a method that every object has', at(), 'Java8', 'example.Hello::toString'],
    ['a class file that is cut off', { 'example/Hello.class': hello().subarray(0, 40) }],
  ])('%s', async (_, files, runtime, handler) => {
    const verdict = await check(files, runtime, handler)
    expect(verdict.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

describe('a wrong package for Java:', () => {
  it.each<[string, Files, string, string?, string?]>([
    [
      'no such class',
      { 'example/Other.class': classFileOf({ name: 'example/Other' }) },
      'package-class-missing',
    ],
    [
      'the class in another package',
      { 'com/demo/Hello.class': classFileOf({ name: 'com/demo/Hello', methods: [usual] }) },
      'package-class-missing',
    ],
    [
      'other capitals',
      { 'example/hello.class': classFileOf({ name: 'example/hello' }) },
      'package-class-missing',
    ],
    [
      'the source only',
      { 'src/main/java/example/Hello.java': 'class Hello {}', 'pom.xml': '' },
      'package-class-missing',
    ],
    [
      'the class in target',
      { 'target/classes/example/Hello.class': hello(), 'pom.xml': '' },
      'package-class-missing',
    ],
    ['an empty package', {}, 'package-class-missing'],
    [
      'a file that holds another class',
      { 'example/Hello.class': classFileOf({ name: 'other/Hello', methods: [usual] }) },
      'package-class-missing',
    ],
    ['a folder around it', { 'demo/example/Hello.class': hello(), 'demo/readme.txt': '' }, 'package-folder'],
    [
      'no such method',
      at({ methods: [{ name: 'handle', descriptor: `(${text})V` }] }),
      'package-method-missing',
    ],
    [
      'no such method in it or above',
      {
        'example/Hello.class': hello({ superName: 'example/Base', methods: [] }),
        'example/Base.class': classFileOf({ name: 'example/Base' }),
      },
      'package-method-missing',
    ],
    ['a private method', method(`(${text})V`, 2), 'package-access'],
    ['a method of the package', method(`(${text})V`, 0), 'package-access'],
    ['a class of the package', at({ access: 0 }), 'package-access'],
    ['three parameters', method('(III)V'), 'package-signature'],
    ['a class for Java 11 on Java 8', at({ major: 55 }), 'package-class-version', 'Java8'],
    ['a class for Java 21 on Java 17', at({ major: 65 }), 'package-class-version', 'Java17'],
  ])('%s', async (_, files, id, runtime) => {
    const verdict = await check(files, runtime)
    expect(idsOf(verdict)).toContain(id)
    expect(verdict.valid).toBe(false)
  })
})

it('names the class and its methods', async () => {
  expect((await check(at())).package).toEqual({
    entryFile: 'example/Hello.class',
    functions: ['mainHandler'],
    root: '',
  })
})

it('tells the version from the class', async () => {
  const path = await write(jar(at({ major: 55 })))
  const verdict = await verdictOf(path, 'example.Hello::mainHandler', undefined)
  expect(verdict.runtime).toBe('Java11')
  expect(verdict.valid).toBe(true)
})

it('a class in a folder around everything is no handler that could be listed', async () => {
  const path = await write(zipOf(entriesOf({ 'demo/example/Hello.class': hello() })))
  expect(await findCandidatesAt({ path })).toMatchObject({
    candidates: [],
    problems: [{ id: 'package-folder' }],
  })
})
