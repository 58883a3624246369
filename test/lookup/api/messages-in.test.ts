import { describe, expect, it } from 'vitest'
import { apiCodes } from '../../../src/catalog/api/codes.ts'
import { messages } from '../../../src/catalog/api/messages.ts'
import { messagesIn } from '../../../src/lookup/api/messages-in.ts'
import { lookup } from '../../../src/lookup/lookup.ts'

const unasked = (text: string) => lookup(text, { asked: false }).api?.findings.map(({ code }) => code) ?? []

describe('the messages of the API', () => {
  it('belong each to one code, which the vendor lists', () => {
    const words = messages.map((message) => message.words.replaceAll(' ', '').toLowerCase())
    expect(words.filter((one, index) => words.indexOf(one) !== index)).toEqual([])
    expect(messages.filter(({ code }) => !apiCodes.has(code))).toEqual([])
  })

  it.each(messages)('$words is $code where SCF is named', ({ words, code }) => {
    expect(unasked(`SCF 控制台报错：${words}。`)).toEqual([code])
  })

  it.each(messages.filter(({ proves }) => proves === 'function'))(
    '$words is $code where functions are spoken of, and nobody’s by itself',
    ({ words, code }) => {
      expect(unasked(`函数 exam-1 保存失败：${words}。`)).toEqual([code])
      expect(unasked(`保存失败：${words}。`)).toEqual([])
    },
  )

  it.each(messages.filter(({ proves }) => proves === 'alone'))(
    '$words is $code by itself',
    ({ words, code }) => {
      expect(unasked(`保存失败：${words}。`)).toEqual([code])
    },
  )

  it.each(messages.filter(({ proves }) => proves === 'context'))(
    '$words is ordinary, unless the console gives it as its reason',
    ({ words, code }) => {
      expect(unasked(`这个函数里：${words}。`)).toEqual([])
      expect(unasked(`函数 exam-1 更新失败，失败原因：${words}。`)).toEqual([code])
    },
  )

  it.each([
    ['spaces between Chinese and Latin', '函数配置失败：Layers 参数传入错误', 'InvalidParameterValue.Layers'],
    [
      'names in quotes',
      'SCF: The `cfs` configuration item already exists.',
      'InvalidParameterValue.CfsParameterDuplicate',
    ],
    ['small letters', '函数挂载失败：CFS 配置项重复', 'InvalidParameterValue.CfsParameterDuplicate'],
  ])('are known with %s', (_, text, code) => {
    expect(unasked(text)).toEqual([code])
  })

  it('are not what was tried, nor the end of a longer name', () => {
    expect(messagesIn('获取别名信息失败，失败原因：未知')).toEqual([])
    expect(messagesIn('mylayers参数传入错误')).toEqual([])
  })

  it.each([
    '阿里云函数计算：CLS服务未注册。',
    '回调函数里报 cfs配置项重复。',
    'AWS Lambda 函数：CfsLocalMountDir参数异常。',
    '函数部署失败：CLS服务未注册。已经解决了',
    '如果函数保存时提示 CLS服务未注册，请先开通日志服务。',
  ])('are left alone in: %s', (text) => {
    expect(unasked(text)).toEqual([])
  })
})
