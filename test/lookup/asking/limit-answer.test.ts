import { describe, expect, it } from 'vitest'
import { lookup } from '../../../src/lookup/lookup.ts'

const told = (query: string) => lookup(query).notes?.map(({ text }) => text)

describe('a question how much is allowed', () => {
  it.each([
    ["what's the maximum timeout of a function?", '1–900 s', '1–900 秒'],
    ['max timeout', '1–900 s', '1–900 秒'],
    ['最大超时时间是多少', '1–900 s', '1–900 秒'],
    ['how long can my function run?', '1–900 s', '1–900 秒'],
    ['init timeout limit', '3–300 s', '3–300 秒'],
    ['how much memory can a function have', '128–3,072 MB', '128–3072 MB'],
    ['how many functions can I create per namespace', '50 functions', '50 个函数'],
    ['一个地域最多多少函数', '50 functions', '50 个函数'],
    ['how many namespaces?', '5 namespaces', '5 个命名空间'],
    ['代码包大小限制', '500 MB', '500 MB'],
    ['max package size', '10 MB', '10 MB'],
    ['环境变量大小限制', '4 KB', '4 KB'],
    ['最多绑定几个层', '5 layers', '5 个层'],
    ['how many triggers per function', '10 triggers', '10 个'],
    ['异步调用请求大小限制', '128 KB', '128 KB'],
    ['response size limit', '6 MB', '6 MB'],
    ['默认并发额度', '128,000 MB', '128000 MB'],
    ['/tmp 最大多少', '512 MB', '512 MB'],
  ])('is answered with the limit: %s', (query, en, zh) => {
    expect(lookup(query)).toMatchObject({ findings: [], suggestions: [] })
    expect(told(query)).toHaveLength(1)
    expect(told(query)?.[0]?.en).toContain(en)
    expect(told(query)?.[0]?.zh).toContain(zh)
  })

  it('stands below an error that may be called so', () => {
    expect(lookup('memory limit')).toMatchObject({ findings: [{ code: 434 }], notes: [{ about: 'memory' }] })
  })

  it.each([
    'memory limit exceeded',
    'max memory reached',
    'timeout limit exceeded',
    'how much memory did it use',
    'how long does a retry take',
    'how many errors',
    'our function has a concurrency limit somewhere',
    '上限',
    '433 今天出现几次',
    'concurrency exceeded reserved quota',
  ])('is not seen in %s', (query) => {
    expect(told(query)).toBeUndefined()
  })

  it('is answered to nobody who has not asked', () => {
    expect(lookup('max timeout', { asked: false }).notes).toBeUndefined()
  })
})
