import { describe, expect, it } from 'vitest'
import { namesNobody } from '../../src/lookup/subject.ts'

describe('the words before a code', () => {
  it.each([
    '',
    '  - ',
    '今天早上又报',
    '大家好像一直在报错，现在返回的',
    '定时任务凌晨 3 点跑完提示',
    'why do i get ',
    "it's always the same, every run ends with ",
    '2024-05-01 03:00:02  ',
  ])('name nobody: %j', (words) => {
    expect(namesNobody(words)).toBe(true)
  })

  it.each([
    '短信网关',
    '快递公司的接口又返回',
    '教务系统选课提交报',
    "telekom's interface answered ",
    'the login server ended with ',
    '打印机今天又报',
  ])('name somebody: %j', (words) => {
    expect(namesNobody(words)).toBe(false)
  })
})
