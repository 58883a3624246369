import { describe, expect, it } from 'vitest'
import { languageOfLocale, languageOfText } from '../src/language.ts'

describe('the language of a locale', () => {
  it.each([
    ['zh-CN', 'zh'],
    ['zh-TW', 'zh'],
    ['zh_CN.UTF-8', 'zh'],
    ['ZH', 'zh'],
    ['en-US', 'en'],
    ['en', 'en'],
    ['de-DE', undefined],
    ['zhuang', undefined],
    ['C.UTF-8', undefined],
    ['', undefined],
  ])('of "%s" is %s', (locale, language) => {
    expect(languageOfLocale(locale)).toBe(language)
  })
})

describe('the language of a text', () => {
  it.each([
    ['函数超时了', 'zh'],
    ['SCF 超时 433', 'zh'],
    ['433 TimeLimitReached', undefined],
    ['日 by day', undefined],
    ['カタカナ', undefined],
    ['', undefined],
    ['Invoking task timed out after 3 seconds 这个怎么解决', 'zh'],
    ['{"errorMessage":"用户代码异常捕获","statusCode":430}', 'zh'],
    ['调用失败(433)', 'zh'],
    ['my function says 用户代码异常捕获 since noon', undefined],
    ['ERROR in /var/user/订单.py when it runs', undefined],
    ['the trigger "每日报表" fails with 433', undefined],
    ['it prints [FUNCTION_NOT_FOUND] 找不到对应的FunctionName. all day', undefined],
  ])('of "%s" is %s', (text, language) => {
    expect(languageOfText(text)).toBe(language)
  })
})
