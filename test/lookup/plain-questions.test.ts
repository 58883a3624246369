import { describe, expect, it } from 'vitest'
import { lookup } from '../../src/lookup/lookup.ts'

describe('a question in plain words', () => {
  it.each([
    ['my function times out after 3 seconds', 433],
    ['why does my function time out after 30s?', 433],
    ['函数执行超时怎么调大', 433],
    ['云函数超时时间怎么设置', 433],
    ['我的函数欠费了怎么恢复', 410],
    ['9000 端口没有监听', 446],
    ['9000端口未监听怎么办', 446],
    ['入口函数找不到', 437],
    ['event larger than 128 KB', 406],
    ['request larger than 6 MB', 406],
  ])('leads to its code: %s', (query, code) => {
    expect(lookup(query).findings[0]?.code).toBe(code)
  })

  it.each([
    ['ENOTFOUND', 'dns-lookup-failed'],
    ['getaddrinfo', 'dns-lookup-failed'],
    ['NODE_MODULE_VERSION', 'native-module-wrong-platform'],
    ['what does NODE_MODULE_VERSION mean?', 'native-module-wrong-platform'],
  ])('leads to its cause: %s', (query, id) => {
    expect(lookup(query).causes).toMatchObject([{ id, code: null }])
  })

  it.each([
    ['数据库连不上', /VPC/],
    ['mysql 连接失败', /VPC/],
    ['my function cannot connect to the database', /VPC/],
    ['0 code exit unexpected', /process that ended before it answered/],
    ['145 code exit unexpected 怎么办', /process that ended before it answered/],
  ])('is answered where no code can be: %s', (query, said) => {
    const { findings, notes } = lookup(query)
    expect(findings).toEqual([])
    expect(notes?.[0]?.text.en).toMatch(said)
  })

  it.each(['order-sync after 3 seconds', '128 kb', '怎么设置', '数据库', 'larger than'])(
    'about something else stays open: %s',
    (query) => {
      expect(lookup(query).findings.filter(({ code }) => code !== 406)).toEqual([])
      expect(lookup(query).causes).toEqual([])
    },
  )
})
