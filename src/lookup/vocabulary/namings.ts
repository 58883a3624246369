import { definitionBehind } from './shapes.ts'

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
    is: 'that it has not come',
    before:
      /(?:(?:(?<![要能])不(?:会|再)?|没有?再|从来?[没未]有?)(?:报错?|返回|出现|抛出?|[遇碰见看]到?|见)过? ?(?:腾讯)?(?:云函数|scf)?的? ?|(?<![a-z])(?:no longer|not|never|.n't)(?: ever)? (?:got|get|gets|had|met|hit|see|seen|sees|returns?|returned|throws?|thrown|reports?|reported) (?:(?:an?|any|the) )?(?:scf )?|(?<![a-z])(?:nobody|no one|none of (?:us|them)) (?:has |have |had )?(?:ever )?(?:seen|had|got|met|hit|saw|reported) (?:an? )?(?:scf )?|(?:^|[.,;:!] ?|(?<![a-z])(?:has|have|had) )(?:zero|no) (?:scf )?|不会(?:导致|引起|触发) ?(?:scf|云函数)?的? ?|没有 ?(?:scf|云函数)的? ?)["'`(]{0,2}$/,
    example: 'deploy no longer returns FailedOperation.PublishVersion',
  },
  {
    is: 'talk of the name as a name, or of its entry in a document',
    behind:
      /^["'`」]{0,2} ?(?:['’]s (?:name|meaning|entry)(?![a-z])|(?:sounds|reads|looks) like(?![a-z])|的(?:首字母|缩写|拼写|读音|发音)|(?:is an? (?:[a-z]{2,12} )?(?:name|word|term)|handling|docs|wording|entry|entries|mapping|checks?|page|section|row)(?![a-z])|在[^，。\n\d]{0,8}(?:文档|手册|枚举|清单|码表)|(?:这[个种类])?(?:错误码|状态码)?的?(?:词条?|名字|名称|术语|文档|文案|翻译|单测|处理(?:方案|逻辑)|[告报]警的?(?:通道|群|机器人|面板|合并|静音|去重|降噪|接入|迁移|屏蔽|改[成为]|分级|阈值|规则|策略|接收人|发给|渠道|模板|级别)))/,
    example: 'FailedOperation.PublishVersion handling in v2',
  },
  {
    is: 'what writers do with a name',
    before:
      /(?<![a-z])(?:renam(?:e[sd]?|ing)|translat(?:e[sd]?|ing)|misspell(?:s|ed)?|misspelt|typos? in|(?:spelling|wording|meaning|definition) of)(?: the| an?)?(?: scf)? ?["'`(: ]{0,3}$|(?:翻译|改[名叫称]|重命名|更名)[为成了]?[:：]? ?(?:scf|云函数)? ?["'`「(（]{0,2}$/,
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
      /(?<![a-z-])(?:handl(?:e[sd]?|ing)|treat(?:s|ed|ing)?|maps?|mapped|corresponds? to|(?<!the )retr(?:y|ies|ied|ying)(?: on)?|ignor(?:e[sd]?|ing)|catch(?:es|ing)?|add(?:s|ed|ing)?|swallow(?:s|ed|ing)?|support(?:s|ed)?|expect(?:s|ed)?|rais(?:e|ing))(?: the| an?)?(?: scf)? ?["'`(: ]{0,3}$/,
    example: 'deploy failed, and we ignore FailedOperation.PublishVersion',
  },
  {
    is: 'that it is one of several',
    before:
      /(?<![a-z])(?:constants?|codes|errors|such as|e\.g\.|like|about|(?<!(?:i|we|they|you|can|could|to|keep|now|still) )see(?: also)?)(?: the| an?)?(?: scf)? ?["'`(: ]{0,3}$/,
    ofNames: true,
    example: 'see also: FailedOperation.PublishVersion',
  },
  {
    is: 'a case, right before it',
    // "Failed on" has met it.
    before:
      /(?<![a-z])(?:when|whenever|upon|if|once|unless|until|(?<!(?:s|ed|ing|died|stuck|broke|alert|alarm) )on(?! scf:))(?: the| an?)?(?: scf)? ?["'`(: ]{0,3}$/,
    example: 'errors: on LimitExceeded.Layers unbind a layer',
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
      /^["'`)]{0,2} (?:(?:if|when|whenever|once|as soon as) (?:(?:an?|any) )?(?:functions?|invocations?|instances?|containers?|executions?|runs?)|(?:when|if|once) (?:the|a|your) function (?:goes|runs|takes|uses|needs) (?:over|out of|longer|more|past|beyond)|(?:to the caller )?(?:if|once) (?:(?:the|its|your) )?(?:scf )?(?:memory|timeout|limit|quota|concurrency|response|body))(?![a-z])/,
    example: 'SCF returns FailedOperation.PublishVersion when a function is updating',
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
      /(?<![a-z])(?:force|make|trick|get) (?:the |an? )?(?:scf|cloud function|function)(?: functions?)?(?: to)? (?:return|give|throw|answer)(?: an?)? ?$|(?:怎么|如何)(?:才能|能)?[^，。\n]{0,4}复现 ?(?:scf|云函数)?的? ?$|让(?:scf|云函数) ?(?:主动|故意)? ?(?:返回|报|给) ?$|(?:写|做|造)(?:一?个)?(?:会|能)(?:触发|报|返回) ?$/,
    example: 'how do we force SCF to return FailedOperation.PublishVersion',
  },
  {
    is: 'what a document calls it',
    clause:
      /(?:(?<![a-z])(?:docs?|documentation|manual|page|edition|course)(?![a-z])[^,]{0,20} (?:says?|calls?|lists?|names?|has|had|have|used)(?: (?:that|it|them))?|(?:文档|手册|页面)[^\d]{0,8}(?:写的?是?|说的?是?|叫做?))[^,\d"'“「『]{0,8}$/,
    example: 'the docs say FailedOperation.PublishVersion recycles the version',
  },
  {
    is: 'what a document calls it, the other way round',
    before: /(?:文档|手册|页面)[里中上]?(?:的|对)? ?$/,
    behind: /^ ?(?:写的?是|叫|说的?是|的?(?:描述|解释|说明))/,
    example: '文档里 FailedOperation.PublishVersion 写的是发布失败',
  },
  {
    is: 'the code as a code',
    before: /^[^报返抛遇碰收现又总]{0,80}$/,
    behind: /^["'`」)]{0,2} ?这个(?:错误|状态|返回)?码/,
    example: '谁见过 FailedOperation.PublishVersion 这个码',
  },
  {
    is: 'whether it is treated so',
    before: /(?:^|[.!?;] ?)(?:is|are) (?:an? |the )?(?:scf )?(?:\d{3} )?["'`(]{0,2}$/,
    behind: /^["'`)]{0,2}(?: ?\(?\d{3}\)?)? (?:[a-z]{3,12}ed|worth|part of)(?![a-z])/,
    example: 'Is FailedOperation.PublishVersion billed to the quota team?',
  },
  {
    is: 'how it was written',
    behind: /^["'`」]{0,2} ?(?:在[^，。\n\d]{0,6})?(?:[被给]?[写拼打]成|误写|改[叫名])/,
    example: 'FailedOperation.PublishVersion 被写成了 PublishFailed',
  },
  {
    is: 'what is the right one',
    before: /(?:应当?是|应该是|应为|(?<![a-z])(?:should|ought to) (?:be|read|say)) ?["'`「]?$/,
    unlessAsked: true,
    example: '上面写错了，应为 FailedOperation.PublishVersion',
  },
  {
    is: 'what is looked for',
    clause:
      /(?:(?<![a-z])filter(?:ed|ing|s)?(?![a-z])|(?<![a-z])checks? (?:the |our )?(?:scf )?(?:result|response|status|code|answer)s? for(?![a-z])|(?:筛选|过滤|只看)(?![出到]))[^\d]{0,24}$/,
    example: 'we filter our logs by FailedOperation.PublishVersion',
  },
  {
    is: 'what is made of it',
    before: /[把将](?:腾讯)?(?:云函数|scf)?的? ?["'`「]{0,2}$/,
    example: '网关把 FailedOperation.PublishVersion 转成 504',
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
    is: 'a line by its heading: a goal, a rule, a plan, an item of a meeting, a title, a question of a quiz',
    before:
      /^(?:[^:：\n。，]{0,20}(?:[告报]警(?:规则|阈值|条件)|目标|规划|计划|纪要|议[题程]|小测|测验|考核|预算|口径|待办|选题|需求|映射表?|取值|规范|检查项|清单|冷知识|笔记)|[^:：\n.,]{0,20}(?<![a-z])(?:slo|sla|okrs?|kr ?\d|goals?|targets?|agenda|minutes|plans?|(?:alert|alarm) (?:rules?|polic(?:y|ies))|(?:ticket|pr|issue|jira|panel|dashboard|page) title|dashboard|panel|pull request|pr|quiz|proposal|design question|rfc|action items?|check-?list|til|learned today|today i learned|next steps?|follow[- ]?ups?|backlog|roadmap))(?: ?第? ?[\d#]{1,6} ?[条项步]?|已?(?:生效|上线|更新|调整))?[:：](?!\s{0,4}(?:scf|云函数)? ?(?:status|error|状态|错误)[ _]?(?:code|码))/,
    example: 'O1 KR2: fewer FailedOperation.PublishVersion by the end of Q3',
  },
  {
    is: 'a field and its value, as an example',
    before:
      /(?<![a-z])(?:like|such as|e\.g\.) ["'`]?scf_[a-z_]{4,20} ?[:=] ?["']?$|(?:例如|比如|譬如|像) ?["'`]?scf_[a-z_]{4,20} ?[:=] ?["']?$/,
    example: 'our logs have fields like scf_status_code:FailedOperation.PublishVersion',
  },
  {
    is: 'an example in brackets',
    before: /[(（](?:e\.g\.|for example|such as|例如|比如|如)[,:：]? ?(?:scf )?(?:\d{3} ?)?$/,
    example: '填写名称（如 FailedOperation.PublishVersion）',
  },
  {
    is: 'one of several in a list of a program',
    before: /[:=] ?["'`[{(]{0,2}(?:(?!fail|error|died|down)[a-z][\w.]{2,59}, ?){1,8}$/,
    example: 'noisy=Timeout.Any,FailedOperation.PublishVersion',
  },
  {
    is: 'the first of several in a list of a program',
    before: /[:=] ?["'`[{(]{0,2}$/,
    behind: /^, ?(?:\d{3}|[a-z]\w{2,30}\.[a-z]\w{2,60})["'`,\]})\n]/,
    example: 'noisy=FailedOperation.PublishVersion,Timeout.Any, all fail',
  },
  {
    is: 'a setting by its name',
    before:
      /(?<![a-z])(?:ignored?|fail[-_]on|(?:retry|alert|page)[-_]on|(?:timeout|quiet|page|retry|oom|expected)_codes?|skip)["']?\s?[:=]\s?["'`]?$/,
    example: 'skip=FailedOperation.PublishVersion',
  },
  {
    is: 'a text of a program, by its key',
    before:
      /(?:^|[\s{,(])["']?(?:meaning|msgid|msgstr|help|hint|placeholder|label|enum|pattern|regexp?|examples?)["']?\s?[:=(]?\s?["'[{(][^"'\n({[]{0,60}$/,
    example: 'hint: "publishing fails: FailedOperation.PublishVersion"',
  },
  {
    is: 'what is always said of it, or has been done with it',
    behind:
      /^["'`」)]{0,2} (?:(?:errors?|alarms?|alerts?) )?(?:(?:is|are|was|were|will be|should be|gets?) )(?:[a-z]{2,10}ly |now |also |not |only |never |always |most often |most of the time ){0,2}(?:[a-z]{2,12}ed|an?|the|our|your|what|when|where|why|how|normal|fine|ok|okay|noise)(?![a-z])(?![^\n.]{0,40}(?<![a-z])(?:but|again|still|back|not (?:gone|fixed|over|solved|working)|isn.t)(?![a-z]))/,
    unlessAsked: true,
    example: 'Reminder: FailedOperation.PublishVersion is retried by the platform',
  },
  {
    is: 'what a name is',
    before: /(?<![a-z])what (?:an? |the )?(?:scf )?["'`]?$/,
    behind: /^(?: \(?[a-z]{8,40})?["'`)]{0,2} (?:is|was|means)(?![a-z])/,
    unlessAsked: true,
    example: 'today we look at what FailedOperation.PublishVersion is.',
  },
  {
    is: 'what a kind of error is called',
    before: /(?<![a-z])(?:exceptions|errors|timeouts|crashes|failures|limits) are (?:scf )?$/,
    unlessAsked: true,
    example: 'publishing errors are FailedOperation.PublishVersion',
  },
  {
    is: 'what a title was before',
    before: /(?<![a-z])(?:from|rename|change|replace) ["“'「](?:scf |云函数 ?)?$/,
    behind: /^["”'」] (?:to|into|with|by) /,
    example: 'we change "FailedOperation.PublishVersion" to "publishing failed"',
  },
  {
    is: 'a translation',
    behind: /^["'`」”]{0,2} ?(?:译(?!文|者)|翻译?[成为]|\)? ?becomes ["“「])/,
    example: '“FailedOperation.PublishVersion” 译 “发布失败”',
  },
  {
    is: 'what things are sorted by, behind it',
    behind: /^["'`」]{0,2} ?(?:单独|各自?)?(?:一[组类栏列档]|归[到入为])/,
    example: '按错误码分，FailedOperation.PublishVersion 一组',
  },
  {
    is: 'what things are told apart by',
    before: /(?:按照?|区分|分别画|分开) ?(?:scf|云函数)?的? ?(?:\d{3}[、,，/ ]{1,2}){0,6}$/,
    example: '曲线能不能按 FailedOperation.PublishVersion 分开画',
  },
]

export const namingsOfNumbers: readonly Naming[] = namings.filter(({ ofNames }) => !ofNames)
