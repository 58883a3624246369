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

/** What is made up: data of a test, a question of an examination, a case that has not come. */
export const inventions: readonly Word[] = [
  {
    is: 'data of a test',
    en: 'mock(?:s|ed)?(?: data| response)?|fake (?:scf|cloud functions?|tencent)|stub(?:s|bed)?|fixtures?|unit tests?|test data|dummy|pretend',
    zh: '单测|单元测试|假数据|假的? ?(?:scf|云函数|腾讯)|测试数据|测试桩|打桩|断言',
    example: '单测里用的：SCF 状态码 433',
  },
  {
    is: 'an examination, or something to read',
    en: 'interview|quiz|blog|exam(?:ination)?(?=[,.:;?!]|$| (?:questions?|papers?|prep))|training (?:slides?|material)',
    zh: '面试|考试|考题|(?<![问标主话课难专])题[:：]|培训|教材|课件 ?[第里中上：:]|文章|文案|考一考|话术|分享一篇|今日分享|评审意见|怎么翻译|(?:英文|中文|英语)怎么说|[给跟](?:新人|产品|同学|大家)?(?:解释|科普)',
    example: '面试题：SCF 返回 433',
  },
  {
    is: 'a drill, or how much is borne',
    en: 'on purpose|chaos (?:day|experiment)|game ?day|load[- ]test plan|(?:faq|wiki) (?:entry|page|section)',
    zh: '压测(?:计划|方案|结论)|故障注入|混沌实验|人为制造|故意|容易(?:触发|报|出现|遇到)|的话[，,][^。\\n]{0,12}(?:给的?是|会)',
    example: 'chaos day, and then SCF returns 432',
  },
  {
    is: 'a question of how codes differ, or whether one comes',
    en: '(?:differences? (?:is |are |was )?between|which of)',
    zh: '\\d{3}(?: ?[a-z]{4,40})? ?(?:和|与|跟|、) ?\\d{3}[^。\\n]{0,24}?(?:区别|不一样|不同|一回事)|是 ?\\d{3} ?还是 ?\\d{3}|(?:会不会|能不能|能否|是否会|可不可以)[^，。\\n]{0,10}(?:返回|报|触发)',
    example: '云函数报 432 和 433 有什么不一样',
  },
  {
    is: 'a question about a field or a word itself',
    zh: '\\d{3}["”」]? ?这个(?:头|字段|词条|名字)|检索语句(?![:：])|搜 ?scf_status\\w{0,4}[:=] ?\\d{3} ?(?:就|可以)|\\d{3} or scf_',
    example: 'x-scf-status: 433 这个头现在还有吗？',
  },
  {
    is: 'that nothing has happened',
    en: "nothing(?:'s| is| was| has)? (?:broken?|wrong|failing|failed|down|happened)|no (?:incident|outage)(?! (?:page|channel))|just (?:curious|wondering)|asking for a friend",
    zh: '没(?:有)?出(?:事|故障|问题)|(?:不是|没有?)(?:真的)?(?:故障|出事)|只是(?:好奇|问问|想知道)|随口(?:一)?问',
    example: 'what is SCF 433, nothing is broken',
  },
  {
    is: 'a question of knowledge or of opinion',
    en: '(?:anyone|anybody|someone|somebody) (?:here )?(?:knows?|remembers?|recalls?|(?:can )?tell me) (?:if|whether|how (?:long|many|much|often))|(?:anyone|anybody) (?:has|have|got|with) (?:an? |any )?(?:opinion|objection|preference|view)s?|any reason to|(?:is|are) (?:it |they )?(?:still )?worth',
    zh: '有没有人(?:知道|记得)(?![^，。\\n]{0,20}(?:怎么|为什么|为啥|原因))',
    example: 'does anybody remember whether SCF counts the start into the 433 timeout',
  },
  {
    is: 'what it is called there',
    zh: '在 ?(?:云函数|scf) ?(?:里|中)(?:就|则)?(?:是|指|叫|对应)',
    example: '404 在云函数里是 InvalidSubnetID',
  },
  {
    is: 'a proposal',
    en: '(?:(?:could|can|should|shall) (?:you|we)|we (?:should|could|can))(?: please)? (?:add|map|treat|ignore|retry|handle|mute|count)[^.?!\\n]{0,30}(?:when|if|on|scf)',
    example: 'we should retry once when SCF gives a 433, opinions?',
  },
  {
    is: 'what may come',
    en: 'usually means|in case of|assum(?:e|ing)|suppos(?:e|ing)|if you (?:see|get|hit|encounter)|(?:you|one|we|they)(?:.d| would) (?:get|see|hit|have)|what (?:should i do )?if',
    zh: '万一|假如|假设|(?:如果|若(?!干)|要是|一旦|除非|即使|即便|哪怕|不管|无论)(?:您|你|仍|还|再|又)?(?:[^，。\\n\\d]{0,8}(?:云函数|函数|scf) ?(?:\\d{3})?)?(?:又|看到|出现|遇到|返回|报|(?<=\\d{3}))|(?:一般|通常|多半)都?是|遇到[^。\\n遇]{2,40}时[，,] ?(?:先|请(?!问)|检)',
    example: 'in case of SCF error 439 call the team',
  },
  {
    is: 'what a manual says of all cases',
    en: 'means either|should succeed|shall|will be (?:returned|reported)|in this case,|will (?:appear|encounter)|occurs if|errors? of this type|distinguish(?:es)?',
    zh: '超[了时]就是 ?\\d{3}|理论上|照理说|否则[^。\\n否]{0,12}会|发生该[^，。\\n]{0,6}时|(?:超限|oom) ?发生时|将(?:遇到|产生|直接)|会终止|函数(?: ?scf)? 将返回|请勿(?:在|使用)|(?:如果|若)[^，,。\\n若如]{2,30}[，,][^，,。\\n]{0,20}会(?![^\\n]{0,60}(?:怎么|吗|[?？]))|区分|区别[:：]',
    example: '超过执行时间的 SCF 请求将直接返回 433',
  },
  {
    is: 'a purpose, a plan or a test',
    en: '(?<!how )to (?:avoid|prevent)|so (?:that )?we (?:do not|don.t)|instead of 43\\d|todo|to map|mapped to|expected:(?![^\\n]{0,40}(?:got|actual|received|but|was))',
    zh: '(?<!怎么|如何)(?:避免|防止|以免)|(?:而不是|不要) ?43\\d|模拟(?: ?一[个下次])? ?(?:scf|云函数|腾讯)|(?:计费|收费)[吗么]|加[到进入][^。\\n]{0,6}告警|映射[成为到表]|(?:测试|验收)用例 ?[a-z]|(?:预期|期望)(?:结果)?[:：](?![^\\n]{0,40}实际)',
    example: 'todo: SCF 433 as a timeout of ours',
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
