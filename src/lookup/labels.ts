/**
 * Numbers are looked at only when a word beside them says what they are. A strong label names a code
 * ("statusCode", 状态码); a loose one only tells of trouble ("got", "error", 报错).
 */
export type Label = 'platform' | 'strong' | 'loose'

/** Between label and number: marks of JSON, prose, tables and code spans, but no `#`, `$`, `/` or minus. */
const marks = '[\\s"\'“”‘’:=：＝>→(（\\[「【`*_~|]{0,8}'
/** "432 MB", "439 members", "433 次": an amount, not a code. A plural behind a number counts things, but some verbs look like one. */
const unit =
  '(?:ms|s|sec|secs|min|[KMG]i?B|bytes?|px|%|元|块|个|次|条|行|秒|毫秒|分钟|小时|天|人|名|份|件|台|位|页|号|万|千|百|岁|楼|室|家|款|场|步|轮|期|篇|倍)(?![A-Za-z])'
const plural =
  '(?!(?:means|is|was|has|does|always|sometimes|happens|keeps|occurs|appears|shows|comes|goes|this|errs)(?![a-z]))[a-z]{2,14}s(?![a-z])'
/** Not a longer number, not a decimal, no letter behind it, no amount. */
export const endOfNumber = `(?![\\d０-９A-Za-z_%]|[.,:]\\d| ?${unit}| ${plural})`
const number = `([1-5１-５][\\d０-９]{2})${endOfNumber}`

const platform = 'SCF_StatusCode|x-scf-status(?:-?code)?'
const strongLatin = '(?:status|error|err|ret|return|result|response|resp)[ _-]?code|errno'
const looseLatin =
  'got|gets?|getting|return(?:s|ed|ing)?|throw(?:s|ing)?|threw|hit(?:s|ting)?|saw|see(?:s|ing)?|giv(?:es|en|ing)|gave|answer(?:s|ed)|repl(?:ies|ied)|report(?:s|ed|ing)?|show(?:s|ed|ing)?|with|on|by|what (?:does|is)|error|err|code|status|http(?:\\/\\d(?:\\.\\d)?)?|エラー(?:コード)?'
const strongChinese = '(?:状态|狀態|错误|錯誤|返回|回傳|异常|異常|响应|報錯|报错|结果)代?[码碼]|调用失败'
const looseChinese =
  '报错|報錯|报了?|返回了?|回傳|回了?|出现了?|出現|错误|錯誤|异常|提示|显示|遇到了?|抛出|抛了|变成了?|一直|老是|总是|全是|都是|又是|还是|有时候?是|偶尔|大量|偶发|频繁|失败|超限|就'

/** Label, then number. Each is one linear expression with the digits as its only group. */
export const labelPatterns: readonly { readonly pattern: RegExp; readonly label: Label }[] = [
  { label: 'platform', pattern: new RegExp(`(?:${platform})${marks}${number}`, 'gi') },
  {
    label: 'strong',
    pattern: new RegExp(`(?<![A-Za-z])["']?(?:${strongLatin})${marks}(?:(?:is|was|of)\\s)?${number}`, 'gi'),
  },
  {
    label: 'strong',
    pattern: new RegExp(`(?:${strongChinese})(?:[为是了]|变成|显示)?${marks}${number}`, 'g'),
  },
  {
    label: 'loose',
    pattern: new RegExp(`(?<![A-Za-z])(?:${looseLatin})${marks}(?:(?:an?|the)\\s)?${number}`, 'gi'),
  },
  { label: 'loose', pattern: new RegExp(`(?:${looseChinese})[是为的了：]?${marks}${number}`, 'g') },
  // The product right before a number labels it: "SCF 433 again".
  {
    label: 'loose',
    pattern: new RegExp(
      `(?:(?<![A-Za-z0-9-])SCF(?:'s)?|[云雲]函[数數])(?: ?[的里中上])?[\\s"'“”「:：,，]{0,3}${number}`,
      'gi',
    ),
  },
  {
    label: 'loose',
    pattern: new RegExp(
      `(?<![\\d０-９A-Za-z_.#$/:=-])${number}[\\s"'”’)）」】\`*_~|]{0,3}(?:(?:error|status|code|timeout|means?)(?![A-Za-z])|错误|报错|状态码|异常|错|(?:是|到底是|代表|又是)?(?:什么|啥)|怎么(?:回事|办|解决|处理)|的(?:解决|原因|含义|意思|问题|报错|错误|区别))`,
      'gi',
    ),
  },
]

/** The value of ASCII or full-width digits. */
export function numberOf(digits: string): number {
  return Number(digits.normalize('NFKC'))
}
