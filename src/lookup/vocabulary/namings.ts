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
      /^["'`*」]{0,3}(?: (?:from|of|in) (?:scf|tencent))? ?(?:means(?! ?\?)|is (?:about|(?:used )?for)(?![a-z])|indicates|stands for|is (?:returned|thrown|raised|given) (?:if|when|by)|is what (?:you|we|one) gets?|(?:表示|说明|意味着|代表|属于|是?指(?![向令定标望])|不?算(?!不)|不?计入)(?!什么|啥))/,
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
      /(?:(?:(?<![要能])不(?:会|再)?|没有?再|从[没未]有?)(?:报错?|返回|出现|抛出?)过? ?|(?<![a-z])(?:no longer|not|never|.n't)(?: ever)? (?:got|get|gets|see|seen|sees|returns?|returned|throws?|thrown|reports?|reported) (?:(?:an?|any|the) )?(?:scf )?|(?:^|[.,;:!] ?|(?<![a-z])(?:has|have|had) )(?:zero|no) (?:scf )?|不会(?:导致|引起|触发) ?(?:scf|云函数)?的? ?|没有 ?(?:scf|云函数)的? ?)["'`(]{0,2}$/,
    example: 'deploy no longer returns FailedOperation.PublishVersion',
  },
  {
    is: 'talk of the name as a name, or of its entry in a document',
    behind:
      /^["'`」]{0,2} ?(?:(?:is an? (?:[a-z]{2,12} )?(?:name|word|term)|handling|docs|wording)(?![a-z])|(?:这个)?(?:错误码|状态码)?的?(?:词条?|名字|名称|术语|文档|文案|翻译|单测|处理(?:方案|逻辑)|[告报]警的?(?:阈值|规则|策略|接收人|发给|渠道|模板|级别)))/,
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
    behind: /^(?:\{[^{}\n]{0,200}\}|["'][^{}\n]{0,200}\})?\[\d{1,4}[smhdw](?::[^[\]\n]{0,8})?\]/,
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
    is: 'a list of changes, or a manual, by name',
    before:
      /release notes|change ?log|(?<![a-z])(?:readme|runbook|playbook|wiki)(?![a-z])|更新日志|变更日志|发布说明|(?:api|官方|帮助|参考) ?文档|(?:运维|排障)手册/,
    example: 'release notes: FailedOperation.SessionName for UpdateFunctionCode',
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
      /(?:处理|忽略|捕获|兼容|新增|支持|例如|比如|诸如|除了?|对于|针对|(?:期望|预期)(?:会|能)?(?:返回|报|得到)?|(?:支持|处理|重试|忽略|包括|涉及)的?(?:错误码?|异常)[:：])\s?["'`「]{0,2}$/,
    example: '测试用例：Handler 填 index，期望返回 InvalidParameterValue.Handler',
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
    clause: /(?:(?<![a-z])filter(?:ed|ing|s)?(?![a-z])|(?:筛选|过滤|只看)(?!出))[^\d]{0,24}$/,
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
    behind: /^ ?是(?:按|腾讯|微信)[^，。\n]{1,12}还是/,
    example: 'FailedOperation.PublishVersion 是腾讯的还是微信的码',
  },
  {
    is: 'a matter that was spoken of before',
    behind: /^ ?(?:的?那个?(?:单子|事|问题|工单|故障)|的(?:单子|工单))(?![^。\n]{0,12}(?:又|还|仍))/,
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
      /^(?!: )[^\n]{0,120}?(?<![a-z])(?:must|shall|should)(?! (?:i|we)(?![a-z]))|^["'`」]{0,2} ?(?:应该?|应当|则|必须|务必|请)(?!求)/,
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
]

export const namingsOfNumbers: readonly Naming[] = namings.filter(({ ofNames }) => !ofNames)
