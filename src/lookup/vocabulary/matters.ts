import type { Word } from './word.ts'

/**
 * What a sentence is about that reports no run: a document, a rule, a plan, a figure of a year. Whoever has trouble
 * may speak of these, too; then the sentence also says so, in words of `urgencies`.
 */
export const matters: readonly Word[] = [
  {
    is: 'something that is written to be read',
    en: 'glossary|wiki|chapters?|handbook|tutorials?|readme|cheat ?sheets?|how-?to|onboarding|doc ?strings?|release notes?|change ?log|runbook|playbook|appendix|specs?|specification|adrs?|knowledge base|i18n|locali[sz]ation|openapi|swagger|webinar|meetup|lunch and learn|brown bag|pronounc(?:e[ds]?|ing)|docs? (?:page|section|review)|(?:slide|onboarding) deck|design (?:questions?|docs?|reviews?)|style guides?|guidelines?|the (?:course|class|lecture) i',
    zh: '术语|词条|译作|统一(?:写成?|叫|译)|官方(?:改|更新|修订)[了过]|语义|收录|翻译(?:组|成(?![中英]文)|为|文件)|对照[表手]|帮助中心|更新日志|变更日志|发布说明|(?:api|官方|帮助|参考|接口) ?文档|(?:运维|排障)手册|写文档|招聘|简历|文档组|知识库|[中英]文(?:名|说明)|多语言|分享[:：]|讲讲|聊聊|搞混|混淆|第 ?\\d{1,3} ?页',
    example: 'glossary: SCF 442 QualifierNotFound, the alias does not exist',
  },
  {
    is: 'work on code or on a list of work',
    en: 'prs?(?= \\d)|pull requests?|reverts?|refactor(?:ing|s)?|renovate|backlog|sprint|roadmap|user story|acceptance|step \\d|enums?|naming|test cases?|new tests?|\\d{1,5} passed|epics?|cherry-pick(?:s|ed)?|deprecat(?:ed|es|ion)|bump(?:s|ed)?(?= \\S{1,40} (?:from|to))',
    zh: '(?<![a-z])(?:pr|commit)(?![a-z])|提交[:：]|合入|枚举|(?:错误|状态|返回)码(?:字典|常量)|用例|命名(?!空间)|迭代(?:里|中)?[把要做]|排期|重构|认领|字段名|里程碑|立项|类型定义|评审[:：]|脱敏',
    example: 'next refactoring: show the SCF status code 435 in one line',
  },
  {
    is: 'the words of a screen',
    en: 'drop-?downs?|tooltips?|check ?box(?:es)?|placeholders?|emojis?',
    zh: '下拉(?:框|菜单|选项)|勾选框|占位文字|气泡提示|弹窗文案',
    example: 'the tooltip of our form has SCF 433 TimeLimitReached',
  },
  {
    is: 'a rule, a level, a duty',
    en: 'slos?|slas?|thresholds?(?: of| for| to)|alert(?:ing)? (?:rules?|polic(?:y|ies)|thresholds?)|muted?|paged? on|at (?:warn|error|info)(?: level)?|on-?call rota|ignore rule|snoozed?|escalation|risk register|by design',
    zh: '告警(?:策略|规则)(?![^，。\\n]{0,16}(?:触发|命中))|阈值(?:建议|设置|规则|[:：]\\D)|(?:静默|屏蔽)规则|降级为|(?<![a-z])(?:sla|slo)(?![a-z])|规范(?:里|中|要求|规定|第)|归[^，。\\n]{1,6}组|不计入|可用率|等保',
    example: 'our SLO leaves out SCF 433 TimeLimitReached',
  },
  {
    is: 'money, quotas, a choice among vendors',
    en: '(?<!from |off |of |with )(?:lambda|azure functions?|cloud run|vercel|workers)(?! (?:to|into))[^.,;\\n]{0,60}[,;] (?:while |whereas |but |and )?scf|price list|quota page|side by side|compared? (?:to|with)|comparison (?:table|sheet|matrix|page)|versus|per million',
    zh: '(?<![从由跟和与把将离] ?)(?:lambda|aws|阿里云|华为云|azure|谷歌云|函数计算)(?![^，。；\\n]{0,12}[迁搬换切转挪])[^。；\\n]{0,50}[，；] ?而?(?:scf|云函数)|计费说明|选型|竞品|上限能调|性价比',
    example: 'timeouts side by side: Lambda has no number, SCF 433',
  },
  {
    is: 'a figure over a long time',
    en: '(?:monthly|quarterly|annual) (?:mail|numbers|stats|report|figures)|this (?:quarter|year)|(?:last|past) (?:quarter|year)|per (?:month|quarter|year)|error share|auditors?',
    zh: '(?:年度|季度)(?:盘点|统计|总结|复盘|错误)|每月(?:统计|次数)|定时统计|连续[^，。\\n]{1,6}天为零|全年(?:累计|共|错误)',
    example: '41 % this quarter are UserProcExitError of SCF',
  },
  {
    is: 'what was long ago, or ended well',
    en: 'years? ago|in (?:19|20)\\d\\d|remember (?:the|when)|in (?:two|three|four|five|six|ten|\\d{1,2}) years|thanks,? [a-z]+|lessons? learned',
    zh: '[一二三四五六两几\\d]年(?:前|了)|绝迹|无复现|关单|定稿|值班日志',
    example: 'in six years I have seen SCF 444 twice',
  },
  {
    is: 'a drill, a joke, a fear',
    en: "whiteboard|tabletop|jokes? (?:of|about)|nightmares?|dream(?:t|ed|s)?|fun fact|til|would(?:'ve| have)",
    zh: '沙盘|推演|笑话|笑死|表情包|最怕|有人说|听说|知识点',
    example: 'I had a dream of SCF 434',
  },
]

/** That trouble is there now: how often it comes, since when, that somebody wants help. */
export const urgencies: readonly Word[] = [
  {
    is: 'again and again',
    en: 'again|still|keeps?|kept|constantly|every (?:call|run|time|request|invocation|deploy|cold start|single|other|third|night|minute|hour|morning|event|user|one)|each (?:call|run|time|start|page|cold start|of)|all (?:of )?(?:our|the|its|my) (?:calls|functions|runs|requests)|(?:half|most|a third) of|(?:one|two|three|(?<!page |chapter |section |step |part |line )\\d{1,4}) (?:in|of|out of) (?:[a-z]+|\\d{1,5})|\\d{1,4} times|climbing|and counting|in a row|(?:second|third|fourth|fifth) (?:time|day|evening|night|morning)|any ?more|no longer works',
    zh: '又(?:来|报|挂|出|开始|是|有)|再次|一直(?:在|报|是|返|都|抛|挂)|老(?:是|报|挂)|总(?:是|报)|还(?:是(?![“「‘"])|在)|仍|依旧|每[次回](?!都有)|每个(?:请求|用户)|每一?[次条跑调]|全(?:都|部|挂|失败|红)|大面积|一大?片|满屏|频繁|偶发|偶尔|间歇|连着|连[\\d一两二三四五六七八九十]|第[2-9二三四五六七八九十]{1,3}[回次]|两次都|(?<![\\d于过满够≥>]|[于过满够≥>] )\\d{1,4} ?次|一个都|不停|持续',
    example: 'the wiki is open, and SCF gives 433 again',
  },
  {
    is: 'since when',
    en: 'since(?! 20\\d\\d)|after (?:that|this|the|my|our|last|we|i)|right now|just (?:now|deployed|got|started|saw)|today|tonight|this (?:morning|afternoon|evening)|last night|yesterday|(?:minutes?|hours?|mins?) (?:ago|and)|suddenly|beg[ai]n to|started|right after|as soon as|out of nowhere|for (?:an?|\\d+|two|three|four|five|some|many|several) (?:minutes|hours?|days|weeks)|overnight',
    zh: '今[天早晚](?!起改)|昨[天晚日]|刚才|刚刚|刚(?:部署|发布|上|换|改|开|来|报|跑)|现在|此刻|正在|从[^，。从]{1,14}(?:起|开始|到现在|就)|[上下]午|凌晨|半夜|点(?:多|起|左右|半|以来|开始)|[之以]后(?:就|一直|每|全|都|开始|报)|自从|突然|一夜之间|这(?:会儿|[两几]天|[两几]个?小时)|至今|到现在|一(?:上午|下午|整天|晚上|中午)|开始(?:报|出现|的|狂)|首次',
    example: 'the wiki is open, and SCF gives 433 since noon',
  },
  {
    is: 'help, or who did it',
    en: 'help|any ideas?|ideas\\?|any ?one|any ?body|(?:could|can) (?:some ?body|some ?one|anyone)|who (?:changed|touched|knows|cancel(?:l?ed|s)|delet(?:ed|es)|did)|what now|why|no idea|(?:nobody|neither|no one)[a-z ]{0,12} (?:has )?(?:touched|changed|knows)|nothing (?:was |has )?(?:changed|deployed)',
    zh: '没人[动改删]|没动|没改过|都没(?:动|改)|没(?:改|发版|上线)|谁(?:有空|帮|看|改|动|删|知道|能|在)|求(?:看|助|救|教|解|帮)|帮(?:看|忙)(?! ?(?:review|评审|校对|翻译))|看(?:下|一眼|看)|大佬|麻烦|什么(?:原因|情况|鬼)|啥(?:情况|原因)|怎么(?:办|回事|又|还|查|处理|解决|破)|为(?:什么|啥|何)|咋(?:回事|办|整)',
    example: 'the wiki is open, SCF gives 433, any ideas?',
  },
  {
    is: 'what does not work',
    en: "(?:is|are|went|goes|going) (?:down|red|dead|broken|dark)|won't (?:start|come|load|open|run|boot)|can(?:'t|not) (?:invoke|call|reach|start|open|load)|(?:is|are) (?:failing|dying|crashing|throwing|timing out)|(?:complain|stuck|lost)(?:ing|s|ed)?",
    zh: '拒绝|挂了|崩了|炸了|不通|打不开|起不来|拉不|用不了|登不|出不来|没反应|没发出|丢了|白屏|转圈|卡(?:住|着|死)|过不去|都失败|调用失败|有人(?:也|遇)',
    example: 'the wiki is open, SCF gives 433, orders are stuck',
  },
]
