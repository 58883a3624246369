import type { Word } from './word.ts'

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
    zh: '\\d{3}(?: ?[（(]?[a-z]{4,40}[)）]?)? ?(?:和|与|跟|、) ?\\d{3}(?:[（(][a-z]{4,40}[)）])?[^。\\n]{0,24}?(?:区别|不一样|不同|一回事)|是 ?\\d{3} ?还是 ?\\d{3}|(?:会不会|能不能|能否|是否会|可不可以)[^，。\\n]{0,10}(?:返回|报|触发)',
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
    zh: '建议(?:加|增加|新增|补充?|写)上?(?:一?[条句项节段])',
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
