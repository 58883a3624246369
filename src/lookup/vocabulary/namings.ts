import { definitionBefore, definitionBehind } from './shapes.ts'

/**
 * Words around a code that only name it, in lower case: `before` is its line up to the code, `sentence` and `clause` are
 * the last ones of that, and `behind` is the rest of the line. All that a row has must fit.
 */
export type Naming = {
  readonly is: string
  readonly before?: RegExp
  readonly sentence?: RegExp
  readonly clause?: RegExp
  readonly behind?: RegExp
  /** Not so where somebody asks: "if I get X, what do I do?" */
  readonly unlessAsked?: true
  /** Not so of numbers: "we see 433". */
  readonly ofNames?: true
  /** A text in which only this row is against telling. */
  readonly example: string
}

/** What is to be done then. */
const consequence =
  /[，, ：:](?:.{0,6}(?:请|则|先|就|需|应|可以|再|等|重试|说明|忽略|跳过)|(?:wait|retry|try|ask|check|switch|back)(?![a-z]))/

export const namings: readonly Naming[] = [
  {
    is: 'a meaning',
    // 当前遇到的错误 X 表示 …: it has been met.
    before: /^(?!.{0,100}(?:遇到|出现|报)的(?:错误|报错|异常)).{0,120}(?<!what (?:does )?["'`]{0,2})$/,
    behind:
      /^["'`*」]{0,3}(?: (?:from|of|in|on) (?:scf|tencent))? ?(?:means(?! ?\?)|is (?:about|(?:used )?for)(?![a-z])|indicates|stands for|is (?:returned|thrown|raised|given) (?:if|when|by)|is what (?:you|we|one) gets?|(?:表示|说明|意味着|代表|属于|是?指(?![向令定标望])|不?算(?!不)|不?计入)(?!什么|啥))/,
    unlessAsked: true,
    example: '`LimitExceeded.Layers` means that more than five layers are bound.',
  },
  {
    is: 'a definition, before it',
    before: definitionBefore,
    example: 'name: LimitExceeded.Layers',
  },
  {
    is: 'a definition, behind it',
    behind: definitionBehind,
    example: 'LimitExceeded.Layers: "too many layers"',
  },
  {
    is: 'a title in code marks, which no tool prints, and its explanation',
    before: /^[\s>*•-]{0,8}[`*]{1,3}$/,
    behind: /^[`*]{1,3}\s?(?:[:：]|[—–-]{1,2}\s)/,
    example: '`LimitExceeded.Layers`: bind fewer of them',
  },
  {
    is: 'what has been done with it',
    behind:
      /^["'`」]{0,2} ?(?:(?:is|are|was|were|now|also) ){0,2}(?:(?:added|removed|renamed|deprecated|ignored|handled|retried|mapped|treated|swallowed|caught)(?![a-z])|当作|当成|视为|(?:已|都)?(?:修了|搞定|解决(?:了|(?=[，。]))|没了)(?!吗|没))/,
    example: 'SCF: FailedOperation.SessionName added to UpdateFunctionCode',
  },
  {
    is: 'that it has not come',
    before:
      /(?:(?:(?<![要能])不(?:会|再)?|没有?再|从来?[没未]有?)(?:报错?|返回|出现|抛出?|[遇碰见看]到?|见)过? ?(?:腾讯)?(?:云函数|scf)?的? ?|(?<![a-z])(?:no longer|not|never|.n't)(?: ever)? (?:got|get|gets|had|met|hit|see|seen|sees|returns?|returned|throws?|thrown|reports?|reported) (?:(?:an?|any|the) )?(?:scf )?|(?<![a-z])(?:nobody|no one|none of (?:us|them)) (?:has |have |had )?(?:ever )?(?:seen|had|got|met|hit|saw|reported) (?:an? )?(?:scf )?|(?:^|[.,;:!] ?|(?<![a-z])(?:has|have|had) )(?:zero|no) (?:scf )?|不会(?:导致|引起|触发) ?(?:scf|云函数)?的? ?|没有 ?(?:scf|云函数)的? ?)["'`(]{0,2}$/,
    example: 'deploy no longer returns FailedOperation.PublishVersion',
  },
  {
    is: 'talk of the name as a name, or of its entry in a document',
    behind:
      /^["'`」]{0,2} ?(?:(?:is an? (?:[a-z]{2,12} )?(?:name|word|term)|handling|docs|wording)(?![a-z])|在[^，。\n\d]{0,8}(?:文档|手册|枚举|清单|码表)|(?:这个)?(?:错误码|状态码)?的?(?:词条?|名字|名称|术语|文档|文案|翻译|单测|处理(?:方案|逻辑)|[告报]警的?(?:通道|群|机器人|面板|合并|静音|去重|降噪|接入|迁移|屏蔽|改[成为]|分级|阈值|规则|策略|接收人|发给|渠道|模板|级别)))/,
    example: 'FailedOperation.PublishVersion is an odd name',
  },
  {
    is: 'what writers do with a name',
    before:
      /(?<![a-z])(?:renam(?:e[sd]?|ing)|translat(?:e[sd]?|ing)|misspell(?:s|ed)?|misspelt|typos? in)(?: the| an?)?(?: scf)? ?["'`(: ]{0,3}$|(?:翻译|改名|重命名)了?[:：]? ?(?:scf|云函数)? ?["'`「(（]{0,2}$/,
    example: 'we renamed FailedOperation.PublishVersion in our docs',
  },
  {
    is: 'a metric in a query, over a time',
    behind: /^(?:\{[^{}\n]{0,200}\}|["'][^{}\n]{0,200}\}|["'`] )?\[\d{1,4}[smhdw](?::[^[\]\n]{0,8})?\]/,
    example: 'rate(scf_errors_total{code="FailedOperation.PublishVersion"}[5m]) > 0',
  },
  {
    is: 'a line of changes, by what was done or by its request',
    before:
      /^[\s>*+-]{0,8}(?:[[(]#\d{1,6}[\])]|(?:新增|修复|优化|调整|变更|fix(?:ed)?|added|changed|improved|removed|deprecated)[:：])/,
    example: '* [#231] Go on when DeleteTrigger answers ResourceNotFound.Timer',
  },
  {
    is: 'a line of changes that ends with its request',
    behind: /\(#\d{1,6}\)\s{0,4}$/,
    example: 'remove it twice: ResourceNotFound.Timer (#412)',
  },
  {
    is: 'what is done with it',
    before:
      /(?<![a-z])(?:handl(?:e[sd]?|ing)|treat(?:s|ed|ing)?|maps?|mapped|(?<!the )retr(?:y|ies|ied|ying)(?: on)?|ignor(?:e[sd]?|ing)|catch(?:es|ing)?|add(?:s|ed|ing)?|swallow(?:s|ed|ing)?|support(?:s|ed)?|expect(?:s|ed)?|rais(?:e|ing))(?: the| an?)?(?: scf)? ?["'`(: ]{0,3}$/,
    example: 'deploy failed, and we ignore FailedOperation.PublishVersion',
  },
  {
    is: 'that it is one of several',
    before:
      /(?<![a-z])(?:constants?|codes|errors|such as|e\.g\.|like|about|see(?: also)?)(?: the| an?)?(?: scf)? ?["'`(: ]{0,3}$/,
    ofNames: true,
    example: 'see also: FailedOperation.PublishVersion',
  },
  {
    is: 'a case, right before it',
    // "Failed on" has met it.
    before:
      /(?<![a-z])(?:when|whenever|upon|if|once|unless|until|(?<!(?:s|ed|ing|died|stuck|broke) )on(?! scf:))(?: the| an?)?(?: scf)? ?["'`(: ]{0,3}$/,
    example: 'errors: on LimitExceeded.Layers unbind a layer',
  },
  {
    is: 'what is done with it',
    before:
      /(?:处理|忽略|捕获|兼容|新增|支持|例如|比如|诸如|除了?|对于|针对|(?:期望|预期)(?:会|能)? ?(?:scf|云函数)? ?(?:返回|报|得到)?|(?:支持|处理|重试|忽略|包括|涉及)的?(?:错误码?|异常)[:：])\s?["'`「]{0,2}$/,
    example: '手工测试：Handler 填 index，期望返回 InvalidParameterValue.Handler',
  },
  {
    is: 'something made for it',
    before:
      /(?<![a-z])(?:branch|handling|handler|entry|section|chapter|runbook|wrapper|wording|docs?|support|tests?|(?<!(?:got|gets?) (?:an? |the )?)alerts?|rules?|metrics?|charts?|panels?|pages?|articles?|fallbacks?|retr(?:y|ies)|mappings?) (?:for|on|about)(?: the| an?)?(?: tencent)?(?: scf)? ?["'`(: ]{0,3}$/,
    example: 'please review the branch for FailedOperation.PublishVersion',
  },
  {
    is: 'what it becomes, or now does',
    behind:
      /^ ?(?:into (?:an?|the|our) | now (?!happens|shows|appears|comes|occurs)[a-z]{3,12}s (?:the|an?|us|our) )/,
    example: 'the SDK turns FailedOperation.PublishVersion into a typed error',
  },
  {
    is: 'a meaning, in a word',
    behind: /^ ?(?:就是|即)(?![^，。\n]{0,14}[了吧吗?？])/,
    example: '解释：FailedOperation.PublishVersion 就是发布失败',
  },
  {
    is: 'what always comes of something, in words of no single run',
    before: /(?:超[过出]|达到|[高低]于)[^。\n超达高低]{1,30}(?<![还就也又总])会(?:返回|报|以|得到) ?$/,
    unlessAsked: true,
    example: '超过并发上限的调用会返回 FailedOperation.PublishVersion',
  },
  {
    is: 'what a mistake always leads to',
    before:
      /^(?!.{0,100}(?:每次|一直|现在|今天|刚)).{0,100}会(?:得到|收到|看到)[:： ]{0,2}["'`「]{0,2}(?:[a-z.]{2,40}:fail )?$/,
    unlessAsked: true,
    example: '名称填错会得到 FailedOperation.PublishVersion',
  },
  {
    is: 'what is done whenever it comes',
    before: /(?:遇到|碰到|收到)(?:腾讯)?(?:云函数|scf)?的? ?$/,
    behind:
      /^(?: ?[/、,，和或] ?\d{3}){0,3} ?[时后]?[就会则]?(?:自动)?(?:重试|降级|告警|退避|跳过)(?![^。；\n]{0,24}(?:失败|还|仍|也|没|不))/,
    example: '客户端遇到 FailedOperation.PublishVersion 自动重试两次',
  },
  {
    is: 'a case of any function',
    behind:
      /^["'`)]{0,2} (?:(?:if|when|whenever|once|as soon as) (?:(?:an?|any) )?(?:functions?|invocations?|instances?|containers?|executions?|runs?)|(?:to the caller )?(?:if|whenever|once) (?:(?:the|its|your) )?(?:scf )?(?:memory|timeout|limit|quota|concurrency|response|body))(?![a-z])/,
    example: 'SCF returns FailedOperation.PublishVersion when a function is updating',
  },
  {
    is: 'what has been made against it',
    behind:
      /^ ?(?:时?的?(?:自动)?(?:降级|重试|兜底|容错|补偿|熔断|退避)的?(?:逻辑|策略|机制|方案|代码|分支)|的(?:自动)?(?:降级|重试|兜底|容错|补偿|熔断|退避))/,
    example: 'FailedOperation.PublishVersion 的重试已经上线',
  },
  {
    is: 'what a change brought, or somebody speaks about',
    before:
      /(?:新增|支持|识别|忽略|捕获|区分|统计|讲解?|介绍|讨论)了?(?:腾讯)?(?:云函数|scf)的? ?["'`「]{0,2}$/,
    example: '新增了云函数 FailedOperation.PublishVersion 曲线',
  },
  {
    is: 'numbers of something else, by what they are called behind',
    behind:
      /^[^.\n]{0,40}(?<![a-z])(?:is|are) (?:the |our |an? )?(?:ticket|issue|build|order|room|port|user|story|batch) (?:numbers?|ids?)(?![a-z])/,
    example: 'FailedOperation.PublishVersion and 433 are the ticket numbers',
  },
  {
    is: 'what somebody wants to bring about',
    before:
      /(?<![a-z])(?:force|make|trick|get) (?:the |an? )?(?:scf|cloud function|function)(?: functions?)?(?: to)? (?:return|give|throw|answer)(?: an?)? ?$|(?:怎么|如何)(?:才能|能)?[^，。\n]{0,4}复现 ?(?:scf|云函数)?的? ?$|让(?:scf|云函数) ?(?:主动|故意)? ?(?:返回|报|给) ?$/,
    example: 'how do we force SCF to return FailedOperation.PublishVersion',
  },
  {
    is: 'what is looked for',
    clause:
      /(?:(?<![a-z])filter(?:ed|ing|s)?(?![a-z])|(?<![a-z])checks? (?:the |our )?(?:scf )?(?:result|response|status|code|answer)s? for(?![a-z])|(?:筛选|过滤|只看)(?!出))[^\d]{0,24}$/,
    example: 'we filter our logs by FailedOperation.PublishVersion',
  },
  {
    is: 'a case, and where it ends',
    clause: /(?:^|[:：])\s?当(?!前|时|天|晚|我)/,
    behind: /^ ?时[，,]/,
    unlessAsked: true,
    example: '当部署返回 FailedOperation.PublishVersion 时，页面给出提示',
  },
  {
    is: 'what is made of it',
    before: /[把将](?:腾讯)?(?:云函数|scf)?的? ?["'`「]{0,2}$/,
    example: '网关把 FailedOperation.PublishVersion 转成 504',
  },
  {
    is: 'which of two it is',
    behind: /^ ?是(?:(?:按|腾讯|微信)[^，。\n]{1,12}|[^，。\n]{1,4}级[^，。\n]{0,4})还是/,
    example: 'FailedOperation.PublishVersion 是腾讯的还是微信的码',
  },
  {
    is: 'a matter that was spoken of before',
    behind:
      /^ ?(?:的?那(?:个?(?:单子|事|问题|工单|故障)|[次回天])|的(?:单子|工单))(?![^。\n]{0,12}(?:又|还|仍))/,
    example: '昨天说的 FailedOperation.PublishVersion 那个单子结了',
  },
  {
    is: 'one like this',
    behind: /^ ?这[种类](?:错误码?|名字)?/,
    example: '谁有错误码全表，像 FailedOperation.PublishVersion 这种',
  },
  {
    is: 'a case',
    before:
      /(?<![a-z])(?:in case|unless|even if|whether|as (?:soon|long) as|every time|when(?:ever)?) (?:the |our |an? )?(?:tencent )?(?:scf|cloud function)(?: functions?)? (?:starts? to |does(?: not|n't) |ever )?(?:gives?|returns?|says?|answers?|throws?|reports?)(?: an?)? ?$/,
    unlessAsked: true,
    example: 'unless SCF returns FailedOperation.PublishVersion we go on',
  },
  {
    is: 'a duty',
    before: /(?<![a-z])(?:must|shall|should)(?! (?:i|we)(?![a-z]))/,
    unlessAsked: true,
    example: 'the page must show when the API returns LimitExceeded.Layers',
  },
  {
    is: 'a duty, behind it, and not in its own message',
    behind:
      /^(?!: )(?:[^\n.]|\.(?! )){0,120}?(?<![a-z])(?:must|shall|should)(?! (?:i|we)(?![a-z]))|^["'`」]{0,2} ?(?:应该?|应当|则|必须|务必|请)(?!求)/,
    unlessAsked: true,
    example: 'CreateTrigger returns ResourceInUse.TriggerName; the agent must ask the user',
  },
  {
    is: 'what may come of something',
    before:
      /(?:可能|也许|或许)会?(?:返回|报|出现|触发|遇到|抛出?)\s?["'`「]{0,2}$|(?<![a-z])(?:will (?:get|see|hit) (?:an? )?(?:scf )?["'`(]{0,2}$|(?:may|might|could|can|would) (?:return|answer|give|trigger|throw|raise|report|fail)(?![a-z]))/,
    unlessAsked: true,
    example: '同时更新可能会报 FailedOperation.PublishVersion',
  },
  {
    is: 'a state in which it always comes',
    sentence:
      /^[\s*>-]{0,8}(?:when|if|whenever|while)(?! (?:i|we)(?![a-z])) [^,]{1,60} (?:is|are|has|have|does)(?![a-z])/,
    unlessAsked: true,
    example: 'When the function is updating, SCF returns FailedOperation.PublishVersion.',
  },
  {
    is: 'a condition, and what is to be done then',
    clause: /如果|若|要是|一旦|万一|假如|当(?!前)|(?<![a-z])(?:if|when|whenever|once)(?! (?:i|we)(?![a-z]))/,
    behind: consequence,
    unlessAsked: true,
    example: '若部署返回 FailedOperation.PublishVersion，请等函数恢复正常后再发布',
  },
  {
    is: 'a condition that ends behind it, and what is to be done then',
    behind: /^["'`」]{0,2} ?(?:时|的时候|的话)[，,]?.{0,6}(?:请|则|先|需|应|可以|再|等|重试|说明|忽略|跳过)/,
    unlessAsked: true,
    example: '遇到 LimitExceeded.Layers 的时候，先解绑多余的层',
  },
  {
    is: 'what it was thought to be, and was not',
    before:
      /(?:以为|还当|误(?:认为|[报判标]))(?:又?是|成|为|遇到了?|碰到了?)? ?(?:腾讯)?(?:云函数|scf)? ?的? ?$|(?<!(?:是|是不|要么|if it)(?: )?)(?:不是|并非) ?(?:腾讯)?(?:云函数|scf)? ?的? ?$|(?<![a-z])(?:thought|assumed|suspected|guessed|believed) (?:it|this|that|they|these) (?:was|were|is)(?: an?| our| the)?(?: tencent)?(?: scf)?(?:'s)? ?$|(?<![a-z])(?:(?:is|was|were)(?: not|n't)|(?:^|, )not)(?: an?| our| the)?(?: scf)?(?:'s)? ?$/,
    behind: /^(?!["'`」]? ?就是|["'`」]? ?(?:还是|又是|吗|吧))/,
    example: '一开始以为是 FailedOperation.PublishVersion，其实是证书过期',
  },
  {
    is: 'an item of a list in a program, and not the last one',
    before: /(?:[a-z_\])][:=]|(?<![a-z])in) ?[[{(][\w.,"'` ]{0,120}$/,
    behind: /^["'`]?, ?["'`]?[\w.]{3,60}["'`]?[\]}),]/,
    example: 'retry_on: [FailedOperation.PublishVersion, 449]',
  },
  {
    is: 'the last item of a list in a program',
    before: /(?:[a-z_\])][:=]|(?<![a-z])in) ?[[{(](?=[\w."'`]{1,60},)[\w.,"'` ]{0,120}$/,
    behind: /^["'`]? ?[\]})]/,
    example: 'retry_on: [449, FailedOperation.PublishVersion]',
  },
  {
    is: 'a line by its heading: a goal, a rule, a plan, an item of a meeting, a title, a question of a quiz',
    before:
      /^(?:[^:：\n。，]{0,20}(?:[告报]警(?:规则|阈值|条件)|目标|规划|计划|纪要|议[题程]|小测|测验|考核|预算|口径|待办|选题|需求|映射表?|取值|规范|检查项|清单|冷知识|笔记)|[^:：\n.,]{0,20}(?<![a-z])(?:slo|sla|okrs?|kr ?\d|goals?|targets?|agenda|minutes|plans?|(?:alert|alarm) (?:rules?|polic(?:y|ies))|(?:ticket|pr|issue|jira|panel|dashboard|page) title|dashboard|panel|pull request|pr|quiz|proposal|action items?|check-?list|til|learned today|today i learned|next steps?|follow[- ]?ups?|backlog|roadmap))(?: ?第? ?[\d#]{1,6} ?[条项步]?)?[:：](?!\s{0,4}(?:scf|云函数)? ?(?:status|error|状态|错误)[ _]?(?:code|码))/,
    example: 'O1 KR2: fewer FailedOperation.PublishVersion by the end of Q3',
  },
  {
    is: 'a share of all calls, and its bound',
    behind:
      /^["'`」]{0,2} ?(?:errors? |的)?(?:(?:rate|ratio|share|count|budget|比例|占比|比率|错误率|发生率|次数|数量)s? ?)(?:to |of |(?:must |should )?(?:stays? |be |is |kept )?)?(?:[<≤]|below|under|at most|less than|down to|(?:要|已|已经)?(?:低于|小于|不超过|控制在|降|压到|从[^，。\n]{1,8}降))/,
    example: 'FailedOperation.PublishVersion rate < 0.05%',
  },
  {
    is: 'which code something has, in general',
    before:
      /(?:超时|内存(?:不足|不够|超限|溢出)|oom|限流|超限|超并发|退出|崩溃|欠费|失败)(?:时|了)?(?:的|对应的?)?(?:状态|错误|返回)?码?(?:就|都|应该|一般)?(?:是|为|对应)(?: ?(?:scf|云函数))?的? ?$|(?<![a-z])(?:code|status|number) (?:for|of) (?:an? |the )?(?:function )?(?:time-?outs?|timing out|oom|out[- ]of[- ]memory|throttl(?:ing|ed)|crash(?:es)?|rate limit(?:ing)?|memory|concurrency|image pulls?|bad handlers?|missing handlers?)[^,.\n]{0,32} (?:is|would be|should be) ?$/,
    unlessAsked: true,
    example: '云函数发布失败对应的错误码是 FailedOperation.PublishVersion，不是超时',
  },
  {
    is: 'how it stands to another code',
    behind:
      /^ ?(?:是[^，,。\n]{1,12}[，,] ?)?(?:跟|和|与|同) ?(?:http ?|scf ?)?(?:的 ?)?\d{3} ?(?:的|是|有|都|一|不|差|其实|完全|算){0,3}(?:个?意思|一样|样|同|关|区别|混|两回事|码事|类)/,
    example: 'FailedOperation.PublishVersion 跟 433 一个意思',
  },
  {
    is: 'who has to do with it, for all times',
    before: /(?<![a-z])who (?:owns|maintains|is (?:the owner of|responsible for)|wrote)[^?\n\d]{0,16}$/,
    example: 'who owns the FailedOperation.PublishVersion alert these days?',
  },
  {
    is: 'who has to do with it, for all times',
    behind: /^ ?的?(?:[告报]警)?(?:现在|目前|以后|后面)?(?:归谁|归哪|由谁|是?谁(?:负责|维护|管)|的?负责人)/,
    example: 'FailedOperation.PublishVersion 的告警归谁管',
  },
  {
    is: 'material that somebody wants of it',
    before:
      /(?<![a-z])(?:samples?|examples?|(?:sample|example|real|raw|old) (?:logs?|payloads?|records?|messages?|responses?))(?: (?:wanted|needed|of|for|with|from|an?|the|real|that|has|have|contains?|shows?)){1,3}(?: scf)? ?["'`]?$/,
    example: 'sample logs wanted for FailedOperation.PublishVersion',
  },
  {
    is: 'material that somebody wants of it',
    behind:
      /^["'`」]? ?的?(?:真实|完整|原始)?(?:日志|报文|返回体?|告警|数据)?的?(?:样本|样例|例子|示例|范例|案例)|^["'`]? (?:log |payload |alert )?(?:samples?|examples?)(?![a-z])/,
    example: '求一份 FailedOperation.PublishVersion 的日志样本',
  },
  {
    is: 'how to bring it about',
    behind:
      /^["'`」]? ?(?:这种|的?(?:错误|场景|情况))?(?:要|该|能)?(?:怎么|如何|咋)(?:样|才能|能|去)?(?:主动|人为|手动|稳定|在?本地)?(?:复现|触发|模拟|制造|造|测试?)/,
    example: 'FailedOperation.PublishVersion 怎么模拟',
  },
  {
    is: 'how to bring it about',
    before:
      /(?<![a-z])(?:how (?:do|can|to|would|could)(?: i| we| you| one)?|want to|need to|ways? to) (?:reproduce|trigger|simulate|provoke|test|fake)(?: an?| the)?(?: scf)? ?$/,
    example: 'how can I provoke FailedOperation.PublishVersion in staging',
  },
  {
    is: 'that it was only a trial',
    behind:
      /^["'`」]? ?(?:alerts?|alarms?|errors?|message)?,? ?(?:above |earlier )?(?:is|was|were|are) (?:only |just )?(?:(?:an? |my |our )?(?:tests?|drill|false alarm|simulated|synthetic)|me testing)(?![a-z])|^["'`」]? ?的?(?:[告报]警|通知|消息)?(?:只)?是(?:我|在)?(?:测试(?!环境|服|集群)|演练|误报|模拟)/,
    unlessAsked: true,
    example: 'the FailedOperation.PublishVersion alert was only a test',
  },
  {
    is: 'what somebody has mended or written down',
    before:
      /(?<![a-z])(?:we|i|they|he|she|team|you|who|has|have|had|already|finally|just)(?: have| has|'ve)? (?:fixed|solved|resolved|mitigated|closed|muted|silenced|documented|explained|reviewed|removed)(?: the| that| this| our| an?| all| those| most){0,2}(?: scf)? ?["'`]?$/,
    example: 'we fixed the FailedOperation.PublishVersion in thumb-maker',
  },
  {
    is: 'that all is well without it',
    before: /(?<![a-z])(?:without|free of)(?: an?y?| more| the)?(?: single)?(?: scf)?(?: errors?)? ?["'`]?$/,
    example: 'all met: 99.9% of deploys without FailedOperation.PublishVersion',
  },
  {
    is: 'an entry that is written, or a document that says so',
    before:
      /(?:加|补|写|建|提|记)了?[一两几]?[条项节张段篇页](?:关于)? ?(?:腾讯)?(?:云函数|scf)?的? ?$|(?:文档|手册|官网|wiki|课上|书上|教程)(?:里|上|中)?都?(?:说|写|讲|提到|规定)(?:了|的)?是? ?(?:腾讯)?(?:云函数|scf)?的? ?$|(?<![a-z])(?:docs?|manual|documentation|wiki|course) (?:says?|lists?|mentions?|calls?)(?: that)?(?: scf)? ?["'`]?$/,
    example: '面向客户的页面要加一条 FailedOperation.PublishVersion',
  },
  {
    is: 'what is done where it comes, behind an arrow',
    behind:
      /^["'`]? ?(?:->|=>|→) ?(?:(?:show|retry|return|throw|raise|map|display|toast|alert|log|ignore|skip|page|wait)(?![a-z])|提示|重试|返回|弹|显示|降级|转|忽略|跳过|[告报]警)/,
    example: 'case: FailedOperation.PublishVersion -> show "try later"',
  },
  {
    is: 'what somebody talks or writes about',
    before:
      /(?<![a-z])(?:(?:is|are|was|be) all|(?:bag|session|lecture|training|lesson|course|meetup|webinar|slides|article|post|email) (?:is|are|was|will be)|talks?|talking|chat|writ(?:es?|ing)|wrote|read(?:ing)?|learn(?:ed|ing)?|workshop|presentation|slides|lesson|session) (?:about|on|regarding)(?: the| an?)?(?: scf)? ?$/,
    example: 'the workshop regarding FailedOperation.PublishVersion and cold starts is tomorrow',
  },
  {
    is: 'a case of any function, before it',
    sentence:
      /^\s?(?:an?|any|every|each) (?:[a-z]{2,12} )?(?:function|invocation|call|request|image|event|response|handler) (?:that|which|whose|without|over|above|larger than|longer than)(?![a-z])/,
    unlessAsked: true,
    example: 'A function that is being published twice gets FailedOperation.PublishVersion',
  },
  {
    is: 'which codes a product has for what',
    before:
      /(?<![a-z])(?:scf|tencent|serverless) (?:uses?|defines?|reserves?|documents?)(?: the)?(?: code| status| name)? ?["'`]?$/,
    example: 'SCF uses FailedOperation.PublishVersion for that',
  },
  {
    is: 'what a code is for',
    behind:
      /^["'`]? for (?:an? |the )?(?:(?:time-?outs?|oom|out[- ]of[- ]memory|throttling|crashes|memory limits?|rate limits?|concurrency limits?|bad handlers?|image pulls?|failed publishing)(?: errors?)?)(?=[,.;)\n]|$| (?:and|or)(?![a-z]))/,
    example: 'it gives FailedOperation.PublishVersion for failed publishing',
  },
  {
    is: 'a setting by its name',
    before:
      /(?<![a-z])(?:timeout|oom|throttl[a-z]{0,4}|retr(?:y|ies|yable)|ignored?|expected|mock|default|skip|whitelist|allowed|silenced?)_[a-z_]{1,30}["']?\s?[=:]\s?["']?$/,
    example: 'SCF_PUBLISH_RETRY_CODE=FailedOperation.PublishVersion',
  },
  {
    is: 'where it is noted',
    behind:
      /^["'`]? (?:is not|isn't|is|are|was) (?:yet |already |still |missing |listed |documented |mentioned ){0,2}(?:in|from|on) (?:the|our|your|its|this) (?:[a-z]{2,12} )?(?:enum|list|docs?|documentation|table|page|sdk|map|mapping|wiki|runbook|manual|catalog)(?![a-z])/,
    example: "FailedOperation.PublishVersion isn't in our list yet",
  },
  {
    is: 'what is mostly so',
    before: /(?:一般|通常|多半|往往|大多数?|基本上)(?:来说|情况下?)?[，,]? ?(?:腾讯)?(?:云函数|scf)?的? ?$/,
    unlessAsked: true,
    example: '一般 FailedOperation.PublishVersion 都是代码包太大',
  },
  {
    is: 'which code is meant',
    sentence:
      /^\s?which (?:scf |status |error |return ){0,3}(?:codes?|numbers?|names?) (?:is|are|does|do|would|stands?|means?|belongs?)(?![a-z])/,
    example: 'Which code is for a failed publish, FailedOperation.PublishVersion or 443?',
  },
  {
    is: 'what would happen',
    sentence: /(?<![a-z])what (?:would|will|happens)(?![a-z])[^.?\n]{0,60}(?<![a-z])(?:if|when)(?![a-z])/,
    example: 'what happens to the queue if SCF returned FailedOperation.PublishVersion for an hour',
  },
  {
    is: 'what is done with its alert, its chart, its page',
    before:
      /(?<![a-z])(?:make|tune|mute|silence|rename|move|split|merge|route|tweak|adjust|delete|disable|enable|configure|review|update|change|create|build|open|write)(?: the| our| an?| this| that)?(?: new)?(?: scf)? ?["'`]?$/,
    behind:
      /^["'`]? (?:[a-z]{2,12} )?(?:alerts?|alarms?|panels?|charts?|rules?|tests?|entry|pages?|metrics?|messages?|threshold|dashboards?|runbook|docs?|copy|texts?|polic(?:y|ies))(?![a-z])/,
    example: 'please make the FailedOperation.PublishVersion alert less noisy',
  },
  {
    is: 'a document, a procedure or a relation that bears its name',
    behind:
      /^["'`」]? ?的?(?:判定|限流|排查|处理|治理|优化|重试|工单|应急|预防){0,2}的?(?:方案|步骤|口径|模板|指南|预案|流程|规范|原理|优先级|衍生问题)|^["'`」]? ?(?:怎么|如何)(?:预防|避免|统计|翻译|定级)|^ ?在[^，。\n\d]{0,8}对应|^ ?占[^，。\n]{0,8}的 ?\d/,
    example: 'FailedOperation.PublishVersion 排查步骤：1 看日志 2 看代码包',
  },
  {
    is: 'what is like it, or leaves it out',
    before:
      /(?:相当于|等同于|等价于|对应的?是?|治理|评审) ?(?:腾讯)?(?:云函数|scf)?的? ?$|(?<![a-z])(?:excludes?|covers?|equals|corresponds to|equivalent to|same as|parser for|maps? to)(?: the| an?)?(?: scf)? ?["'`]?$/,
    unlessAsked: true,
    example: '这个错误相当于 FailedOperation.PublishVersion',
  },
  {
    is: 'its rank',
    behind: /^["'`]? ?(?:is|are|算|定为?|是|[:：])? ?(?:p[0-4]|sev-?[0-4])(?=[,，。;；\n]|$)/,
    example: 'agreed: FailedOperation.PublishVersion is P2, the rest P3',
  },
]

export const namingsOfNumbers: readonly Naming[] = namings.filter(({ ofNames }) => !ofNames)
