import { describe, expect, it } from 'vitest'
import { lookup } from '../../../src/lookup/lookup.ts'
import { reportOf, runOf, said } from './said.ts'

const idOf = (text: string) => lookup(text).causes[0]?.id

describe('a process that was killed', () => {
  const killed = runOf(439, 'Process exited before completing request: exit status 137')

  it('most likely reached its memory limit, where nothing says how much it used', () => {
    expect(said(killed)).toMatch(/^the process was killed from outside \(exit status 137\), most likely/)
    expect(said(killed, 'zh')).toMatch(/^进程被外部终止（退出状态 137）/)
  })

  it('did so where it had used all of it, and not where it had not', () => {
    expect(said(killed + reportOf(511, 512))).toMatch(/^the run used 511 of 512 MB/)
    expect(idOf(killed + reportOf(60, 512))).toBeUndefined()
  })

  it.each(['exit status 1', 'exit status 2', ''])('ended otherwise: %s', (status) => {
    expect(idOf(runOf(439, `Process exited before completing request: ${status}`))).toBeUndefined()
  })
})

describe('a memory that nobody can raise by themselves', () => {
  const java = 'java.lang.OutOfMemoryError: Java heap space'
  const node = 'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory'

  it.each([
    runOf(434, 'Task memory exceeded 3072 MB'),
    runOf(434, 'Task memory exceeded 8192 MB'),
    runOf(434, 'Memory limit exceeded') + reportOf(3072, 3072),
    runOf(434, 'Task memory exceeded 3072 MB', java),
    runOf(439, 'User process exit when running', node) + reportOf(3070, 3072),
  ])('is given on application: %s', (text) => {
    expect(said(text)).toMatch(/ticket for large memory/)
    expect(said(text)).not.toMatch(/raise/i)
    expect(said(text, 'zh')).toMatch(/提交工单申请大内存/)
    expect(said(text, 'zh')).not.toMatch(/调大.{0,6}内存/)
  })

  it('is none below it', () => {
    expect(said(runOf(434, 'Task memory exceeded 2944 MB'))).toMatch(/raise it, in steps of 128 MB/)
    expect(said(runOf(434, 'Task memory exceeded 2944 MB'))).not.toMatch(/ticket/)
  })
})

describe('what else Java runs out of', () => {
  const java = (what: string) =>
    runOf(439, 'User process exit when running', `java.lang.OutOfMemoryError: ${what}`)

  it.each([
    'unable to create new native thread',
    'unable to create native thread: possibly out of memory or process/resource limits reached',
  ])('is no memory of the function: %s', (what) => {
    expect(idOf(java(what) + reportOf(300, 512))).toBe('process-limit-reached')
  })

  it.each([
    ['Metaspace', 'MaxMetaspaceSize'],
    ['Compressed class space', 'CompressedClassSpaceSize'],
    ['Direct buffer memory', 'MaxDirectMemorySize'],
  ])('is no heap: %s', (area, option) => {
    const text = java(area) + reportOf(300, 512)
    expect(said(text).split('\n')[0]).toBe(`Java’s ${area} is full, and not its heap`)
    expect(said(text)).toContain(`JAVA_TOOL_OPTIONS=-XX:${option}=`)
    expect(said(text)).not.toContain('heap grows')
    expect(said(text, 'zh').split('\n')[0]).toBe(`Java 的 ${area} 已满，满的不是堆`)
  })
})
