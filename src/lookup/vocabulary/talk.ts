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
    zh: '没(?:有)?(?:什么|啥)?关系|无关',
    example: 'SCF is not to blame, the pump answered 433',
  },
]

/** "Not an SCF code", 不是云函数的码, but not 是不是: naming the product so says that it is somebody else's. */
export const denials: readonly Word[] = [
  {
    is: 'is not',
    en: "(?:not|isn't|never) (?:an? |from |by )?",
    zh: '(?<!是)不是(?:腾讯)? ?|并非',
    example: '网关返回 433：重复，不是云函数的码',
  },
]

/** The trouble is over: a story, and nothing to answer. */
export const settled: readonly Word[] = [
  {
    is: 'found out',
    en: "(?:is|are|was|were) (?:all |both )?(?:0|zero)(?![.\\d%])|(?:it|this|that|they|(?:error|timeout|problem|issue|alert)s?|\\d{3}s?)(?:'s| is| are) gone|no more \\d{3}|haven't seen (?:a |any )?(?:single )?(?:scf )?\\d{3}|is (?:expected|by design)",
    zh: '查清|找到原因了|(?<=^|[。！] ?)[上那]次|(?:没有?|不)再(?:出现|报|见|来过)(?:[^\\n]{0,6}\\d{3}|过?了|过(?=[。，,！!]|$)|(?<=来过))|再也?没有?(?:出现?|报|见|来)过|[归清]零|没有 ?\\d{3} ?了|属于?正常(?!吗)|正常现象|(?<!不)(?:在|是|属于?|符合)(?:预期|意料)(?:之?[内中])?(?!吗)',
    example: '昨天 SCF 报 433，查清了',
  },
  {
    is: 'mended',
    en: '(?:has been|have been|was|were|is now|now|got) (?:fixed|resolved|solved)|(?:is|are) (?:fixed|resolved|solved) (?:now|already)|(?:fixed|solved|resolved) (?:the|that|this|our) (?:scf )?\\d{3}|(?<=^|[\\[\\n] ?)(?:resolved|solved|recovered)',
    zh: '(?<!未|没)已经?(?:修复|解决|修好|好)|(?<=^|\\n)[\\[【(（]恢复|修好了|修复的问题|修复了?[^，。；\\n修]{1,50}的问题|(?<![未没])已(?:正常|恢复|修)(?!改)',
    example: 'the SCF status code 433 of last week has been fixed',
  },
  {
    is: 'closed',
    en: '(?:case|incident|ticket) (?:is )?closed|false alarm',
    zh: '(?<!是不是|是否)误报(?!率|吗|[?？成])|(?:本单|工单|事件|已)关闭|(?:[已均]|全部)闭环|(?:本单|工单|事件)已(?:结|关)|已结案|[未没]有?(?:再)?复发',
    example: '云函数 432 限流，预置并发已加，本单关闭',
  },
  {
    is: 'gone',
    en: 'went away|(?:good|quiet|fine|clean|green|stable) since(?! (?:no|then no))',
    zh: '就消失了|之前[^。\\n之]{1,60}就好了|那个?问题[^。\\n那]{1,40}就好了|就好了[，,。！! ]{0,2}(?:谢|感谢|多谢)|[之以]?后(?:就)?(?:没有?再(?:报|出现|见)|没有?(?:报|出现|见过?)了)',
    example: '改成 10 秒之后 SCF 报 433 就消失了',
  },
  {
    is: 'dealt with',
    en: '(?<=[.;,!] )(?:fixed|solved|resolved|sorted|closed)(?=[.!]|$| (?:by|with) )',
    zh: '(?:处理|搞定|修)[完掉]了|(?<!未|没)已处理|(?<![未没不能怎样么法])解决了(?!吗|没)',
    example: '昨晚云函数报 432 的事处理完了',
  },
  {
    is: 'of the past',
    en: 'used to(?! (?:work|run|take|need|finish|return|last|be (?:plenty|enough|sufficient|fine|ok|quick|fast))(?![a-z]))|(?<=^|[.!] )last (?:week|month|year|quarter|sprint)(?! (?:it|this|that|the same \\w+) (?:needed|took|ran|was|finished|worked))',
    zh: '(?<=^|[。！])(?:上周|上个?月|去年)[一二三四五六日天末]?(?:的|那|[，, ]|scf|云函数|腾讯)|曾(?!国)|以前|此前|踩过',
    example: '以前 SCF 老报 439',
  },
  {
    is: 'looked back at',
    en: 'post-?mortem|retro(?:spective)?|incident review|(?:weekly|monthly) report',
    zh: '复盘|事后(?:总结|分析)|(?<=^|[\\n。] ?)(?:[^\\n。，]{0,8})[周月季]报[:：]',
    example: 'Retro 12 June: SCF returned 432 for nine minutes',
  },
]

/** It has come again, or goes on: what was over is not. */
export const returns: readonly Word[] = [
  {
    is: 'again',
    en: 'again|still|(?:it|that) (?:is|was) not|isn.t|(?<!(?:go|going|went|gone|roll|rolling|rolled|switch|switched|switching) )back|but|keeps?|now (?:scf|it|the|we|i)',
    zh: '又|还(?:是|没|在|报)|仍|但|依旧|依然|没(?:有)?(?:解决|修好|用)|今天',
    example: '昨天已经修好，今天云函数报 433',
  },
]

/** A list of what codes mean, somebody's: nothing has failed there. */
export const references: readonly Word[] = [
  {
    is: 'a manual',
    zh: '(?:接口|对接|开发|产品)文档|(?:运维|值班|使用|用户|开发|操作|排障|参考) ?手册|手册(?=[:：里中\\n]|$)|文档[^\\n]{0,12}(?:摘录|节选)|[摘抄]自|备查|faq[:：]|(?<![a-z])q[:：][^\\n]{1,80}\\s{0,4}a[:：]|#[^\\n]{0,8}常见问题|常见问题排查|验收标准|用户故事|# 需求 ?\\d',
    example: '对接文档\nSCF 状态码：433',
  },
  {
    is: 'a table of codes',
    en: 'meaning ?\\|',
    zh: '[码碼](?:对照|对应|一览)?表|状态码列表\\]|含义 ?\\|',
    example: '错误码表\nSCF 状态码：433',
  },
  {
    is: 'a list of codes',
    en: 'number of \\d{3} (?:error|status) codes|(?:common|all|these) (?:error|status|return) codes|common errors:|(?:error|status|return) codes of',
    zh: '(?:常见|全部|所有)的?(?:状态|错误|返回)码|返回 ?\\d{3} ?状态码的[个次]数',
    example: 'status codes of SCF (430 user code, 433 timeout)',
  },
  {
    is: 'documentation',
    en: 'api (?:docs?|reference)|(?:just|in the|from the|to the) documentation|(?:error|status|return) codes? (?:table|list|reference)|from the docs|for reference|cheat ?sheet|runbook page|wiki page',
    example: 'api reference\nSCF status code: 433',
  },
  {
    is: 'an example',
    en: 'usage example|only a drill|in this quiz|no incident',
    zh: '用法[:：]|用法示例|非真实|仅供(?:参考|演示)|演练',
    example: '用法：SCF 状态码 433',
  },
]
