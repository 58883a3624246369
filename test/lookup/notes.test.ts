import { describe, expect, it } from 'vitest'
import { lookup } from '../../src/lookup/lookup.ts'
import { noteTable } from '../../src/lookup/notes.ts'

const about = (query: string) => lookup(query).notes?.map((note) => note.about)

describe('what no status code answers', () => {
  it.each([
    ['502', '502'],
    ['502怎么解决', '502'],
    ['what does 504 mean?', '504'],
    ['503', '503'],
    ['413', '413'],
    ['-1', '-1'],
    ['errorCode: -1', '-1'],
    ['errorCode 1', '1'],
    ['1', '1'],
    ['code 0', '0'],
    ['retcode 3', 'RetCode'],
    ['137', '137'],
    ['134', '134'],
    ['exit code 134', '134'],
    ['SIGABRT', '134'],
    ['139', '139'],
    ['退出码 139', '139'],
    ['SIGSEGV', '139'],
    ['202', '202'],
    ['SCF_StatusCode 202', '202'],
    ['SCF_StatusCode:202', '202'],
    ['exit status 137', '137'],
    ['exit code 0', 'exit status'],
    ['退出码 0', 'exit status'],
    ['exit status 1', 'exit status'],
    ['process exited with code 127', 'exit status'],
    ['Killed', '137'],
    ['134', '134'],
    ['exit code 134', '134'],
    ['139', '139'],
    ['SIGSEGV', '139'],
    ['202', '202'],
    ['SCF_StatusCode 202', '202'],
    ['SIGKILL', '137'],
    ['-501000', '-501000'],
    ['报 -501000 怎么办', '-501000'],
    ['errCode: -502005', '-502005'],
  ])('%s is answered by a note', (query, expected) => {
    expect(lookup(query)).toMatchObject({ findings: [], suggestions: [] })
    expect(about(query)).toEqual([expected])
  })

  it.each([
    ['my function returns 502', ['502']],
    ['云函数返回 502，怎么办', ['502']],
    ['what is the difference between 502 and 504', ['502', '504']],
    ['web function: 504 Gateway Time-out', ['504']],
    ['the process was killed after a minute', ['137']],
    ['函数被 kill 了', ['137']],
    ['the worker ended with signal: killed', ['137']],
    ['container got SIGTERM', ['143']],
    ['process exited with code 139', ['139']],
    ['{"errmsg":"upstream timeout","errno":504}', ['504']],
    ['{"code": 502,"msg":"bad"}', ['502']],
    ['SCF_StatusCode:202 since noon', ['202']],
    ['小程序一直 -501000 是不是环境不对', ['-501000']],
  ])('%s is a sentence about it, and is answered so', (query, expected) => {
    expect(lookup(query)).toMatchObject({ findings: [], suggestions: [] })
    expect(lookup(query).api).toBeUndefined()
    expect(about(query)).toEqual(expected)
  })

  it.each(['my function takes 502 ms', 'the skilled function', 'build 1.502.3', 'exit code 1370'])(
    '%s is about something else',
    (query) => {
      expect(about(query)).toBeUndefined()
    },
  )

  it('stays away where an error or a cause is told', () => {
    expect(about('my function times out and the gateway returns 504')).toEqual(['504'])
    expect(about('SCF status code 433, the gateway returns 504')).toBeUndefined()
    expect(about("Killed after ModuleNotFoundError: No module named 'requests'")).toBeUndefined()
  })

  it('is not noted unasked, nor of a code that SCF has', () => {
    expect(lookup('502', { asked: false }).notes).toBeUndefined()
    expect(about('433')).toBeUndefined()
  })

  it.each([
    ['-504003', 433],
    ['报 -504003 怎么办', 433],
    ['errCode: -504003', 433],
    ['-504002 是什么意思', 430],
  ])('%s, a number of CloudBase’s, is noted beside its status code', (query, code) => {
    const { findings, notes } = lookup(query)
    expect(findings).toMatchObject([{ code, confidence: 'certain' }])
    expect(findings[0]?.evidence[0]?.text).toContain(notes?.[0]?.about)
    expect(notes).toHaveLength(1)
  })

  it.each(noteTable)('$about is told in both languages', ({ text }) => {
    expect(text.en).toMatch(/^[A-Za-z\d-].*\.$/)
    expect(text.zh).toMatch(/\p{Script=Han}.*。$/u)
  })
})

describe('a question in words', () => {
  it.each([
    ['433是什么意思', 433],
    ['what does 439 mean', 439],
    ['what is UserProcExitError?', 439],
    ['how to fix 446', 446],
    ['432怎么办', 432],
  ])('%s is answered, not hedged', (query, code) => {
    expect(lookup(query).findings).toMatchObject([{ code, confidence: 'certain' }])
  })

  it.each([
    ['why does my function time out', 433],
    ['云函数为什么超时', 433],
    ['timout', 433],
    ['memroy', 434],
    ['concurency', 432],
    ['permision', 441],
    ['依赖缺失', 430],
    ['调用次数过多', 432],
    ['memory limit exceeded', 434],
    ['返回值太大', 407],
    ['语法错误', 443],
    ['命名空间', 435],
    ['segfault', 439],
    ['ECONNREFUSED', 430],
    ['ModuleNotFoundError', 443],
  ])('%s finds its card', (query, code) => {
    expect(lookup(query).findings[0]?.code).toBe(code)
  })
})
