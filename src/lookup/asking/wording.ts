import { contentWords } from './words.ts'

/**
 * What somebody wants who says something to the bot that names no error:
 * - `above`: an answer about what stands above ("why?", "can you explain the error above?", 这是什么错误？);
 * - `closing`: nothing more ("thanks", "that fixed it", 搞定了);
 * - `other`: something else.
 */
export type Wording = 'above' | 'closing' | 'other'

/** More than anybody says who points at something. */
const longest = 300

type Place = {
  readonly isInThread: boolean
  /** The text itself names an error, so that nothing above is meant. */
  readonly namesError?: boolean
}

/** Reads what somebody wants from the words that they chose. */
export function wordingOf(text: string, { isInThread, namesError = false }: Place): Wording {
  if (text.length > longest) return 'other'
  const said = text.normalize('NFKC').toLowerCase().replaceAll(/[’‘]/g, "'")
  const content = contentWords(text).length
  const asks = isQuestion(said) || isRequest(said)
  // What has no word of its own in it names nothing: "OK" is a name of 200, and said by everybody.
  if (!asks && closes(said, namesError && content > 0)) return 'closing'
  if (isOnlyMarks(said) || ownWork.test(said)) return 'closing'
  if (namesError) return 'other'
  if (content === 0) return 'above'
  return asks && content <= mostContent(said, isInThread) ? 'above' : 'other'
}

/** How many other words a question may have that points at something. In a thread there is something to point at. */
function mostContent(said: string, isInThread: boolean): number {
  if (isInThread || (deictic.test(said) && trouble.test(said))) return 6
  return deictic.test(said) ? 1 : 0
}

function isQuestion(said: string): boolean {
  return said.includes('?') || questionStart.test(said) || chineseQuestion.test(said)
}

/** At the beginning, or behind a stop, "but" and the like: in "thanks for telling me what it was" nobody asks. */
const questionStart =
  /(?:^|[.,;:!\n] {0,3}|(?:^|\s)(?:but|and|so|then|ok|okay|hi|hey|hello|hmm|um) )(?:why|what|what's|whats|how|how's|which|who|where|when|any (?:idea|clue|thought|hint|suggestion)s?|is (?:this|that|it)|do you|does (?:this|that|anyone)|did)(?![a-z'])/
const chineseQuestion = /[吗呢]|什么|怎么|怎样|如何|为啥|为何|咋|啥|哪|谁|是否|能不能|可不可以|能否|有没有/u

function isRequest(said: string): boolean {
  return request.test(said) || chineseRequest.test(said)
}

const request =
  /(?:^|[.,;:!\n] {0,3}|(?:^|\s)(?:but|and|so|then|ok|okay|hi|hey|hello|also|now|just|you) )(?:(?:please|pls|plz|kindly|also|now) ){0,2}(?:(?:can|could|would|will) (?:you|u|someone|somebody|anyone|we)(?![a-z'])|explain|describe|clarify|elaborate|look|check|help|halp|advise|eli5|tldr|tl;dr|wdyt|tell|show|analy[sz]e|diagnose|debug|investigate|summari[sz]e|read|see|review|translate|interpret|take a look|have a look|need (?:help|an? explanation)|give)(?![a-z'])|(?:^|\s)(?:explain|explanation|help|look)(?:(?: \S{1,12}){0,4})? (?:please|pls|plz)/
const chineseRequest =
  /(?:^|[,。.!;:\s])(?:你|请|能|麻烦|帮|再|还|来|可以|给)?(?:请|帮|再|麻烦|忙|我|们|大家|你|您|一下|下|能|来){0,5}(?:解释|说明|分析|看|瞧|讲|排查|诊断|解读|查|介绍|翻译|总结|帮忙|定位)|求(?:解|助|教|分析|救)|救命|在线等|(?:看|搞|弄)不(?:懂|明白)|(?:没|不)(?:看懂|太懂|太明白|懂|明白)/u

/** What is over, or was of help, unless it is denied: "that did not fix it". "ok 433" still asks about 433. */
function closes(said: string, namesError: boolean): boolean {
  if (denied.test(said)) return false
  if (namesError) return over.test(said)
  return closing.test(said) || chineseClosing.test(said) || agreement.test(said)
}

/** Nothing but emoji and marks, none of which asks: 👀 says that somebody looks. */
function isOnlyMarks(said: string): boolean {
  if (said === '' || askingMarks.test(said)) return false
  return !/[\p{L}\p{N}]/u.test(said.replaceAll(/:[a-z0-9_+-]{1,40}:/g, ''))
}

const askingMarks =
  /[?❓❔⁉🤔🤷🆘🧐🤨😕]|:(?:(?:grey_)?question|interrobang|thinking(?:_face)?|shrug|(?:wo)?man-shrugging|sos|confused|face_with_(?:monocle|raised_eyebrow)):/u

/** 我来处理, 我看一下: who says so does it, and asks for nothing. */
const ownWork =
  /^(?:好的?|行|嗯|ok)?[\s,，]{0,2}(?:我|我们|咱们?)(?:这边)?(?:来|去|先|马上|正在|现在|这就|在|会){0,3}(?:处理|跟进?|修复?|排查|查|看|盯|负责|解决|接手?|搞|弄)(?:看|一?下|着|中|吧|这个|它){0,3}[\s.!。~]{0,3}$/u

const over =
  /(?<![a-z])(?:thanks?|thank you|thx|cheers|fixed|solved|resolved|gone|works?|worked|recovered|never ?mind)(?![a-z])|谢|解决了|已解决|搞定|好了|恢复|修复了/u
/** The whole of what is said. */
const agreement =
  /^(?:(?:i|we)(?:'ll| will| can| am|'m|'re) (?:take|fix|look|handle|do|try|check|on)[^?]{0,60}|yes|yeah|yep|yup|no|nope|sure|right|true|agreed|correct|exactly|indeed|same|interesting|lol|haha+|hehe|wow|on it|i'm on it|looking|looking into it|that was it|we'll see|是的?|对的?|没错|哈+|呵+|嗯+|哦+|是啊|好吧)[\s.!。~]{0,3}$/u

const closing =
  /(?<![a-z])(?:thanks?|thank you|thanx|thx|tks|ty|tysm|cheers|merci|gracias|danke|appreciate[ds]?|much obliged|kudos|bravo|got it|gotcha|understood|makes sense|noted|roger|will do|good (?:bot|job|work|catch|stuff|one|to know)|well done|nice|great|awesome|excellent|amazing|brilliant|fantastic|wonderful|perfect|cool|sweet|love it|ok|okay|kk?|alright|all good|all set|all clear|fine|fixed|fixes it|solved|resolved|sorted|works?|worked|working|done|helped|helpful|that did (?:it|the trick)|did the trick|(?:is|are|it's|all) (?:gone|back|green|healthy|up)|recovered|closing this|case closed|you rock|(?:you are|you're|ur) (?:the best|right|a star)|you were right|no longer (?:happen|see|fail|get)\w*|(?:it|that) stopped|stopped happening|gone|sounds good|ta|never ?mind|nvm|no worries|forget it|ignore (?:this|that|me|it)|my bad|false alarm|bye|good ?night|see you|lgtm|yay|hooray|woohoo|phew|\+1|thumbsup|pray|tada|ok_hand|white_check_mark|heavy_check_mark|raised_hands|clap|heart)(?![a-z])|[👍👌🙏🎉✅❤💯🙌👏]/u
const chineseClosing =
  /谢|感恩|辛苦|好的|好了|好哒|好滴|好嘞|收到|明白|懂了|了解|知道了|清楚了|搞定|解决了|已解决|修好|修复了|已修复|可以了|没事了?|没问题|不用了|不用管|算了|忽略|正常了|恢复了|恢复正常|行了|完美|厉害|牛|棒|赞|有用|帮大忙|太强|晚安|再见|拜拜|ojbk|(?:可以|能)用了|好用|好使|原来如此|学到|不(?:再)?报错|没有问题了|不需要了|处理(?:好|完)了?|已处理|已恢复|已好|不再(?:出现|报)|^行$|^好$/u
const denied =
  /(?<![a-z])(?:not|no longer works|never works|n't|cannot|isn't|doesn't|didn't|wasn't|won't|can't|hasn't|haven't|still (?:fail|broken|see|get|happen)\w*|no luck|unfortunately|stopped working|not (?:fixed|working))(?![a-z])|没(?:有)?(?:解决|好|用|搞定|修|恢复|明白|懂)|不(?:行|好使|明白|懂|了解|清楚|对|管用|起作用)|看不|还是(?:不|没|报)|又报/u

const deictic =
  /(?<![a-z])(?:this|that|these|those|above|here|last|latest|previous|earlier|it|preceding|thread|posted|pasted)(?![a-z])|上面|上边|上述|以上|上一|上条|刚才|刚刚|前面|这|那|最近|之前/u
const trouble =
  /(?<![a-z])(?:errors?|err|logs?|trace(?:back)?|stack ?trace|exceptions?|fail(?:s|ed|ing|ures?)?|crash(?:es|ed|ing)?|alerts?|alarms?|message|msg|issues?|problems?|broken?|output|paste[d]?|snippet|wrong)(?![a-z])|报错|错|异常|失败|故障|告警|日志|堆栈|问题|崩/u
