import type { Word } from './word.ts'

/** What somebody says of a product that works, before the word for it: "SCF side is", 云函数这边. */
export const links: readonly Word[] = [
  {
    is: 'its side',
    en: 'side|end|part|itself',
    zh: '这边|那边|这侧|侧|端|本身|自己',
    example: 'SCF side fine, the pump answered 433',
  },
  {
    is: 'is',
    en: 'is|are|was|looks?|all|seems?|totally|completely|perfectly',
    zh: '都|很|是|也|还|一切|全部|完全',
    example: 'SCF is fine, the pump answered 433',
  },
  { is: 'now', zh: '今天|这周|本周|目前|现在', example: '云函数今天正常，宝付状态码 433' },
]

/** The word itself. */
export const wellBeing: readonly Word[] = [
  {
    is: 'works',
    en: 'fine|clean|healthy|green',
    zh: '没问题|没有问题|正常|没事|健康',
    example: 'SCF is fine, the pump answered 433',
  },
  {
    is: 'reports nothing',
    zh: '零报错|没有?报错|无报错|没有?异常|无异常',
    example: '云函数没报错，宝付状态码 433',
  },
  {
    is: 'is not to blame',
    en: 'innocent|not (?:the problem|to blame|involved|affected)',
    example: 'SCF is not to blame, the pump answered 433',
  },
]

/** That something went wrong. */
export const troubles: readonly Word[] = [
  { is: 'an error', en: 'errors?|err', zh: '报|错|異常|异常', example: 'the function has an error: 433' },
  { is: 'failing', en: 'fail(?:s|ed|ing|ure)?', zh: '失败', example: 'the function failed with 433' },
  {
    is: 'ending',
    en: 'crash(?:es|ed|ing)?|d(?:ies|ied|ying)',
    zh: '挂|崩',
    example: 'our function died with 433',
  },
  { is: 'an alarm', en: 'alarm|alert', zh: '告警|报警', example: 'alarm: function a, code 433' },
  { is: 'at once', zh: '一调就|一跑就', example: '那版函数一调就 430' },
]

/** A list of what codes mean, somebody's: nothing has failed there. */
export const references: readonly Word[] = [
  {
    is: 'a manual',
    zh: '(?:接口|对接|开发|产品)文档|手册|文档[^\\n]{0,12}(?:摘录|节选)|[摘抄]自|备查|faq[:：]',
    example: '对接文档\n状态码：433',
  },
  { is: 'a table of codes', zh: '[码碼](?:对照|对应|一览)?表', example: '错误码表\n状态码：433' },
  {
    is: 'documentation',
    en: 'api (?:docs?|reference)|(?:just|in the|from the|to the) documentation|(?:error|status|return) codes? (?:table|list|reference)|from the docs|for reference|cheat ?sheet|runbook page|wiki page',
    example: 'api reference\nstatus code: 433',
  },
  {
    is: 'an example',
    en: 'usage example|only a drill|in this quiz|no incident',
    zh: '用法[:：]|用法示例|非真实|仅供(?:参考|演示)|演练',
    example: '用法：SCF 状态码 433',
  },
]
