import type { Word } from './word.ts'

/** Fields and marks of SCF's own: the number beside them needs nothing else. */
export const platformLabels: readonly Word[] = [
  { is: 'the log field', en: 'scf_statuscode', example: 'request failed with SCF_StatusCode: 500' },
  { is: 'the response header', en: 'x-scf-status(?:-?code)?', example: 'x-scf-status: 500' },
]

/** So the console lists the runs that failed: 调用失败(433). Everybody writes so of the numbers of HTTP. */
export const listedLabels: readonly Word[] = [
  {
    is: 'the list of runs',
    zh: '(?<![\u4e00-\u9fff]{2}(?<!函数|测试))(?<!(?<![a-z\\d_-])[a-z]{2,20} ?(?<!scf ?))调用失败[，,]?',
    example: '2024-05-11 08:00:03  调用失败(433)',
  },
]

/** What names a code: it says that the number is one. */
export const codeLabels: readonly Word[] = [
  { is: 'status code', en: 'status[ _-]?code', example: 'SCF status_code: 404' },
  { is: 'status of a function', en: '(?:fn|func|function)_status', example: 'fn_status=433' },
  { is: 'what came back', en: '(?:ret|return|result|response|resp)[_-]?code', example: 'SCF retCode=404' },
  { is: 'error code', en: '(?:error|err)[ _-]?code', example: 'SCF error code 404 today' },
  { is: 'return code', en: '(?:return|result|response) code', example: 'SCF result code 400 today' },
  { is: 'status code', zh: '(?:状态|狀態)代?[码碼]', example: '云函数状态码 449' },
  { is: 'error code', zh: '(?:错误|錯誤|报错|報錯|异常|異常)代?[码碼]', example: '云函数错误码 449' },
  { is: 'return code', zh: '(?:返回|回傳|响应|结果)代?[码碼]', example: '云函数返回码 449' },
]

/** What only tells of trouble, or that something is said. */
export const looseLabels: readonly Word[] = [
  { is: 'getting', en: 'got|get(?:s|ting)?', example: 'SCF: we got 434 since noon' },
  { is: 'ending', en: 'went|goes|end(?:s|ed)(?: in| with)?', example: 'scf order-sync just went 434 today' },
  {
    is: 'answering',
    en: 'return(?:s|ed|ing)?|answer(?:s|ed|ing)|respond(?:s|ed|ing)(?: with)?|(?:c[ao]mes?|sent|sends) back|resp(?:onse)?|result|repl(?:ies|ied)|giv(?:es|en|ing)(?: (?:you|me|us))?|gave',
    example: 'SCF order-sync returns 434',
  },
  {
    is: 'throwing',
    en: 'throw(?:s|ing)?|threw|hit(?:s|ting)?|stuck at|nothing but',
    example: 'SCF order-sync throws 434',
  },
  { is: 'seeing', en: 'saw|see(?:s|ing)?|show(?:s|ed|ing)?', example: 'SCF: order-sync shows 434' },
  {
    is: 'reporting',
    en: 'report(?:s|ed|ing)?|says?|said|spit(?:s|ting)?',
    example: 'SCF order-sync reports 434',
  },
  { is: 'with', en: 'with|by|on|w\\/', example: 'SCF order-sync greets us with 434' },
  { is: 'because of', en: 'due to|because of', zh: '因为?', example: 'SCF order-sync is down due to 434' },
  {
    is: 'many',
    en: '(?:spikes?|bursts?|storms?|waves?|lots|tons|bunch) of',
    example: 'SCF: we have a burst of 434',
  },
  { is: 'error', en: 'error|err', example: 'SCF: order-sync error 434' },
  { is: 'status', en: 'status', example: 'SCF fail, status 434' },
  { is: 'status', zh: '状态', example: '腾讯云函数的事：order-sync 失败，状态 434' },
  {
    is: 'what stands there',
    zh: '(?:日志|控制台|监控|返回|结果)[里上中的]{0,2}[都全]?[是写为]',
    example: '腾讯云函数的事：order-sync 日志里是 446',
  },
  { is: 'code', en: 'code', example: 'tencent-scf | code=434 | mem=128MB' },
  { is: 'HTTP', en: 'http(?:\\/\\d(?:\\.\\d)?)?', example: 'SCF page: HTTP 446' },
  { is: 'a function', en: 'function', zh: '函数(?:今天)?', example: 'SCF：函数 439，求助' },
  { is: 'reporting', zh: '报错|報錯|报了?个?', example: '腾讯云函数的事：order-sync 报 434' },
  {
    is: 'answering',
    zh: '返回?了?个?|回傳|回了?个?|给(?:了个?|我)|甩了?个|吐出?',
    example: '腾讯云函数的事：order-sync 返回 434',
  },
  { is: 'appearing', zh: '出现了?|出現|显示|提示|触发了?', example: '腾讯云函数的事：order-sync 出现 434' },
  { is: 'error', zh: '错误|錯誤|异常', example: '腾讯云函数的事：order-sync 错误 434' },
  { is: 'error', zh: 'エラー(?:コード)?', example: 'Tencent Cloud の SCF がエラー 433 を返します' },
  { is: 'meeting', zh: '[遇拿收得]到了?', example: '腾讯云函数的事：order-sync 遇到 434' },
  { is: 'throwing', zh: '抛出|抛了', example: '腾讯云函数的事：order-sync 抛出 434' },
  {
    is: 'again and again',
    zh: '一直[噴喷吐]?|老是?|必|全部是?|总是|全是|都是|又是?|还是|有时候?是|一会儿?是?|时而|偶尔|大量|大面积|偶[发现]|频繁|间歇性?|连续|持续|不断|零星|陆续|有?(?:几个|少量|不少|很多|一[堆排些])',
    example: '腾讯云函数的事：order-sync 又是 434',
  },
  {
    is: 'turning into',
    zh: '变成?了?|先是|(?<!一)开始|碰[上到]了?',
    example: '腾讯云函数的事：order-sync 变成 434',
  },
  {
    is: 'so many times',
    zh: '[1-9]\\d{0,5} ?[多余几]?[次个条]的? ?',
    example: '腾讯云函数的事：order-sync 有 30 多次 434',
  },
  { is: 'failing', zh: '失败|超限', example: '腾讯云函数的事：order-sync 失败 434' },
  { is: 'halfway', zh: '到一半|半路|就|着|直接|突然', example: '腾讯云函数的事：跑到一半 434' },
]

/** What a function does when it fails labels the number in brackets behind it: "times out (433)", 崩溃（439）. */
export const failureWords: readonly Word[] = [
  {
    is: 'running out of time',
    en: 'times? out|timed out',
    zh: '超时',
    example: 'scf `cart` times out (433)',
  },
  { is: 'failing', en: 'fail(?:s|ed|ing)?', zh: '失败', example: 'scf `cart` fails (434) since noon' },
  {
    is: 'ending',
    en: 'crash(?:es|ed|ing)?|exit(?:s|ed)?|die[sd]|dying|dead|killed',
    zh: '崩[溃了]?|退出|挂了|炸了|跪了',
    example: 'scf `cart` dies (439)',
  },
]

/** Behind a number: "433 error", 433 是什么意思. */
export const labelsBehind: readonly Word[] = [
  { is: 'a code', en: '(?:error|status|return) codes?|status|code', example: 'SCF: a 434 status code' },
  { is: 'an error', en: 'errors?|timeouts?(?! ?[:：])', example: 'SCF: again a 434 error' },
  {
    is: 'an exception',
    en: '\\(\\w{1,40}(?:error|exception)',
    example: 'on SCF: `push` 430 (AttributeError)',
  },
  { is: 'a meaning', en: 'means?', example: 'so 434 means SCF is out of memory?' },
  { is: 'again', en: 'again', example: 'SCF: today 439 again' },
  { is: 'where it comes from', en: '(?:from|out of) (?:our |the )?scf', example: 'noon: 439 from SCF' },
  { is: 'an error', zh: '错误|报错|异常|错|超时', example: '腾讯云 SCF：又来 434 错误' },
  { is: 'a code', zh: '状态码', example: '腾讯云 SCF：又来 434 状态码' },
  { is: 'a question', zh: '(?:是|到底是|代表|又是)?(?:什么|啥)', example: 'SCF 求助 434 是什么' },
  { is: 'how often it came', zh: '次数', example: '腾讯云 SCF：order-sync 近 5 分钟 434 次数 12' },
  { is: 'a way out', zh: '怎么(?:回事|办|解决|处理)', example: 'SCF 求助，434 怎么办' },
  {
    is: 'something of it',
    zh: '的(?:解决|原因|含义|意思|问题|报错|错误|区别)',
    example: 'SCF 求助 434 的原因',
  },
]
