/**
 * A number is looked at only when a word beside it says what it is. `platform` is a field of SCF's own; a
 * `strong` label names a code ("statusCode", 状态码); `prose` does so in words that everybody uses ("error
 * code"); a `loose` one only tells of trouble ("got", "error", 报错).
 */
export type Label = 'platform' | 'strong' | 'prose' | 'loose'

/** Between label and number: marks of JSON, prose, tables and code spans, but no `#`, `$`, `/` or minus. */
const marks = '[\\s"\'“”‘’:=：＝>→(（\\[［「【`*_~|]{0,8}'

const platform = 'scf_statuscode|x-scf-status(?:-?code)?'
/** So the console lists the runs that failed: 调用失败(433). */
const listed = '调用失败[(（]'
const strongLatin =
  '(?:fn|func|function)_status|status[ _-]?code|(?:ret|return|result|response|resp)[_-]?code'
/** Also the fields that SCF has with a 1 or -1 in it, and its callers with anything. */
const prose = '(?:error|err|return|result|response) code|(?:error|err)[_-]?code|errno'
const strongChinese =
  '(?:状态|狀態|错误|錯誤|返回|回傳|异常|異常|响应|報錯|报错|结果)代?[码碼]|调用失败[，,]?'
const looseLatin =
  'got|gets?|getting|went|goes|return(?:s|ed|ing)?|throw(?:s|ing)?|threw|hit(?:s|ting)?|saw|see(?:s|ing)?|giv(?:es|en|ing)(?: (?:you|me|us))?|gave|answer(?:s|ed)|repl(?:ies|ied)|report(?:s|ed|ing)?|show(?:s|ed|ing)?|with|on|by|what (?:does|is)|error|err|code|status|http(?:\\/\\d(?:\\.\\d)?)?|エラー(?:コード)?'
const looseChinese =
  '报错|報錯|报了?|返回了?|回傳|回了?|出现了?|出現|错误|錯誤|异常|提示|显示|遇到了?|抛出|抛了|变成了?|一直|老是|总是|全是|都是|又是|还是|先是|有时候?是|偶尔|大量|大面积|偶发|频繁|失败|超限|到一半|半路|就'
/** "times out (433)", 崩溃（439）: what a function does when it fails labels the number in brackets behind it. */
const failing =
  '(?:(?<![a-z])(?:times? out|timed out|fail(?:s|ed|ing)?|crash(?:es|ed|ing)?|exit(?:s|ed)?|die[sd])|超时|失败|崩溃|退出|挂了)\\s?[(（\\[]'
/** A function's address with what came back: "https://….tencentscf.com/ → 430". */
const address = 'tencentscf\\.com(?:\\/[\\w/-]{0,8})? ?(?:→|->|=>) ?'
/** The product right before a number labels it: "SCF 433 again". */
const product = "(?:(?<![a-z0-9-])scf(?:'s)?|[云雲]函[数數])(?: ?[的里中上又])?"

const marksOfProduct = '[\\s"\'“”「:：,，]{0,3}'

/** Labels in front of a number, the strongest first; for the lower-case text just before it. */
export const labelsBefore: readonly { readonly label: Label; readonly pattern: RegExp }[] = [
  { label: 'platform', pattern: new RegExp(`(?:(?:${platform})${marks}|${listed})$`) },
  { label: 'strong', pattern: new RegExp(`(?<![a-z])["']?(?:${strongLatin})${marks}(?:(?:is|was|of)\\s)?$`) },
  { label: 'prose', pattern: new RegExp(`(?<![a-z])(?:${prose})${marks}(?:(?:is|was|of)\\s)?$`) },
  {
    label: 'strong',
    pattern: new RegExp(`(?:${strongChinese})(?:[为是了]|变成|显示|写着|写的是)?${marks}$`),
  },
  { label: 'loose', pattern: new RegExp(`(?<![a-z])(?:${looseLatin})${marks}(?:(?:an?|the)\\s)?$`) },
  { label: 'loose', pattern: new RegExp(`(?:${looseChinese})[是为的了：]?${marks}$`) },
  { label: 'loose', pattern: new RegExp(`(?:${failing}|${address})$`) },
  { label: 'loose', pattern: new RegExp(`${product}${marksOfProduct}$`) },
]
/** None of them is longer. */
export const longestBefore = 28

/** The last character of a label's words. */
const lastOfLabel = '(?<=[a-z\\d\u3040-\u9fff])'
/**
 * Whether there can be one of them at all; most numbers have none. It is read backwards from the number, and the
 * first character that is no mark nearly always decides.
 */
export const anyLabelBefore = new RegExp(
  `(?<=(?:(?<![a-z])(?:${strongLatin}|${prose}|${looseLatin})|${platform}|${strongChinese}|${looseChinese})${lastOfLabel}(?:[为是的了：，,]|变成|显示|写着|写的是)?${marks}(?:(?:is|was|of|an?|the)\\s)?|${failing}|${address}|${product}${lastOfLabel}${marksOfProduct})`,
  'y',
)

/** Labels behind a number ("433 error", 433 是什么意思), where nothing in front makes it a part of something else. */
export const labelAfter =
  /[\s"'”’)）」】`*_~|]{0,3}(?:(?:error|status|code|timeout|means?)(?![a-z])|错误|报错|状态码|异常|错|(?:是|到底是|代表|又是)?(?:什么|啥)|怎么(?:回事|办|解决|处理)|的(?:解决|原因|含义|意思|问题|报错|错误|区别)|了(?<=[a-z]{2,20}[-_][a-z]{2,20} [\d０-９]{3} ?了)(?![a-z\d\u3400-\u9fff]))/y
/** "#439", "x = 439": just before a number that does not stand for itself. */
export const partOfSomething = /(?<=[a-z_.#$€¥￥/:+-]|[=<>] ?)/y

/** A label as it stands in JSON, in a printed array or in YAML: without a blank, and with a colon. */
export const keyBefore = /code["'\]_*]{0,3}\s{0,2}(?:[:=：]|=>)/

/** A label in words, but for those of SCF's own console (调用失败). */
export const talk = /^(?:[a-z]{2,8} code|(?!调用失败)[\u3400-\u9fff])/

/** "并发就 433", "quota is on 439": before a label of many uses, what the number is an amount of. */
export const amountLabelled =
  /(?:内存|并发度?|价格|费用|账单|余额|实例数?|数量|总数|额度|配额|版本|流量|延迟|耗时|用量|qps|quota|limit|memory|concurrency|price|cost|bill|balance|version|latency)(?: ?(?:is|was|now|现在|目前|大概|已经))?\s?$/

/** What is said of one number is said of those listed with it: "433 and 446", 433 和 446. */
export const listing = /^\s?(?:和|与|跟|或者?|还是|以及|、|,|，|\/|and|or|&|vs\.?)\s?$/

/** "432 MB", "439 members", "433 次": an amount, not a code. A plural behind a number counts things, but some verbs look like one. */
const unit =
  '(?:ms|s|sec|secs|min|[kmg]i?b|bytes?|px|%|元|块|个|次(?!数)|条|行|秒|毫秒|分钟|小时|天|人|名|份|件|台|位|页|号|万|千|百|岁|楼|室|家|款|场|步|轮|期|篇|倍)(?![a-z])'
const plural =
  '(?!(?:means|is|was|has|does|ours|yours|theirs|its|as|vs|always|sometimes|happens|keeps|occurs|appears|shows|comes|goes|this|errs)(?![a-z]))[a-z]{2,14}s(?![a-z])'
export const amountAfter = new RegExp(
  `[.:]\\d|,\\d(?:\\d{2}(?!\\d)|(?<!,\\d{3},\\d))| ?${unit}| ${plural}`,
  'y',
)
