import { describe, expect, it } from 'vitest'
import { findRuntime } from '../../src/handler/runtime-spelling.ts'
import { runtimes } from '../../src/handler/runtimes.ts'

describe('a runtime in any spelling', () => {
  it.each(runtimes.map(({ name }) => [name]))('%s is itself, in any case', (name) => {
    for (const spelling of [name, name.toLowerCase(), name.toUpperCase(), ` ${name} `]) {
      expect(findRuntime(spelling)).toMatchObject({ kind: 'runtime', runtime: { name } })
    }
  })

  it.each([
    ['python 3.9', 'Python3.9'],
    ['python-3_9', 'Python3.9'],
    ['Python v3.9', 'Python3.9'],
    ['Python 3.9.1', 'Python3.9'],
    ['Ｐｙｔｈｏｎ３．９', 'Python3.9'],
    ['py39', 'Python3.9'],
    ['py310', 'Python3.10'],
    ['python2', 'Python2.7'],
    ['Node.js 16.13', 'Nodejs16.13'],
    ['nodejs16', 'Nodejs16.13'],
    ['nodejs16.x', 'Nodejs16.13'],
    ['node 18', 'Nodejs18.15'],
    ['Node 20 LTS', 'Nodejs20.19'],
    ['NodeJS-10.15', 'Nodejs10.15'],
    ['Nodejs18.15.0', 'Nodejs18.15'],
    ['PHP5', 'Php5.6'],
    ['PHP7', 'Php7'],
    ['php 7.2', 'Php7'],
    ['php74', 'Php7.4'],
    ['php 8', 'Php8.0'],
    ['Golang1', 'Go1'],
    ['golang', 'Go1'],
    ['go', 'Go1'],
    ['go 1.20', 'Go1'],
    ['Java 8', 'Java8'],
    ['java1.8', 'Java8'],
    ['jdk8', 'Java8'],
    ['JDK 17', 'Java17'],
    ['custom runtime', 'CustomRuntime'],
    ['Custom-Runtime', 'CustomRuntime'],
    ['自定义运行时', 'CustomRuntime'],
    ['custom image', 'Image'],
    ['镜像', 'Image'],
    ['容器镜像', 'Image'],
    ['web function', 'WebFunction'],
    ['Web 函数', 'WebFunction'],
    ['runtime: python3.9', 'Python3.9'],
    ['--runtime Go1', 'Go1'],
    ['(Python3.9)', 'Python3.9'],
    ['Nodejs8.9-service', 'Nodejs8.9'],
    ['Nodejs10.15-service', 'Nodejs10.15'],
    ['Php7(7.2版本)', 'Php7'],
    ['Php7（7.2 版本）', 'Php7'],
    ['Nodejs26.1', 'Nodejs26'],
  ])('%j is %s', (spelling, name) => {
    expect(findRuntime(spelling)).toMatchObject({ kind: 'runtime', runtime: { name } })
  })

  it.each([
    ['Python', 'Python'],
    ['Python 3', 'Python3'],
    ['NodeJS', 'Node.js'],
    ['php', 'PHP'],
    ['java', 'Java'],
  ])('%j is a family whose version is left open', (spelling, name) => {
    expect(findRuntime(spelling)).toMatchObject({ kind: 'family', name, version: 'open' })
  })

  it.each([
    ['Python3.13', 'Python3.13', 'Python', 'newer'],
    ['python 4', 'Python4', 'Python', 'newer'],
    ['Python3.8', 'Python3.8', 'Python', 'unknown'],
    ['Nodejs22.20.0', 'Nodejs22.20.0', 'Node.js', 'unknown'],
    ['node 27', 'Nodejs27', 'Node.js', 'newer'],
    ['php7.3', 'Php7.3', 'PHP', 'unknown'],
    ['php 8.1', 'Php8.1', 'PHP', 'newer'],
    ['go2', 'Go2', 'Go', 'newer'],
    ['Java 9', 'Java9', 'Java', 'unknown'],
    ['Java 25', 'Java25', 'Java', 'newer'],
  ])('%j is a known family with a version that is not', (spelling, name, family, version) => {
    expect(findRuntime(spelling)).toMatchObject({
      kind: 'family',
      name,
      family: { family },
      version,
    })
  })

  it.each([
    ['Pyhton3.9', 'Python3.9'],
    ['Nodjs12.16', 'Nodejs12.16'],
    ['Jav8', 'Java8'],
    ['CustomRuntim', 'CustomRuntime'],
  ])('%j is nearest to %s', (spelling, name) => {
    const found = findRuntime(spelling)
    expect(found.kind === 'unknown' && found.nearest[0]).toBe(name)
  })

  it.each([
    ['ruby'],
    ['main'],
    [''],
    ['3.9'],
    ['python-handler'],
    ['Python3.9 please'],
    ['__proto__'],
    ['toString'],
  ])('%j is none, and something of each family is offered or the nearest', (spelling) => {
    const found = findRuntime(spelling)
    expect(found.kind === 'unknown' && found.nearest.length).toBeGreaterThan(0)
  })
})
