/** Shapes that tell what a place is, whatever its words. All but `otherReason` and `replyReason` are for lower case. */

/** A status code of CloudBase's own. */
export const cloudBaseCode = /-50[1-9]\d{3}(?![\da-f-])(?<=(?:^|[\s(（,，:：|"'])-\d{6})/

/** What WeChat's open API answers to a function that calls it: no failure of the function. */
export const openApiCode = /errcode: ?-604\d{3}/

/** A number with a reason phrase of several words, as protocols write theirs; SCF's names are single words. */
export const otherReason = /^[\d０-９]{3} ?\((?!SCF|Tencent)[A-Z][a-z]{1,20} [A-Za-z ]{2,40}\)/

/** A mail server's extended code, or a reason of several capitalised words: "433 Anonymity Disallowed". */
export const replyReason = /^ ?(?:\d\.\d{1,2}\.\d|[-–—"(]{0,2}([A-Z][a-z]{1,20}) (?!error)[A-Za-z]{2,20})/

/** A line of a program, which names codes without having met one. */
export const programLine =
  /(?<![a-z])(?:if|expect|assert\w{0,10}|switch|while)\s?\(|(?<![a-z])(?:const|let|var) \w{1,40} ?=|[=!]==? ?\d|\) ?=>|\w\.\w{1,40}\(\{/

/** Up to a number: a line that begins with a call, and the number in a text that the call is given. An exception prints itself so. */
export const spokenByProgram = /^\s{0,40}[a-z_][\w.]{0,40}(?<!error|exception)\(f?["'`][^"'`\n]{0,80}$/

/** Behind a number: what ends the object and the call that it was given to. */
export const endOfCall = /^[\d０-９]{3},?\s{0,20}\n\s{0,20}\}\)/

/** A program that names a name: an import, a class, an enum, a comparison, a raise, a call with it, a pattern, a comment. */
export const programName = [
  /^\s{0,20}(?:export |public |pub |from [\w.]{1,40} )?(?:import|class|enum|struct|interface|const|let|var|except|case|catch|grep|def)[ (][^\n]{0,60}$/,
  /^(?: {2}){0,8} \* {1,4}[^\n]{0,70}$/,
  /^\s{0,20}(?:\/\/|\/\*) ?[^\n]{0,60}$|(?:^\s{0,20}|[{;:] )return ["'`]?$/,
  /[,;{()\w] {1,4}\/\/ [^\n]{0,60}$/,
  /[:,;{()] {1,4}# [^#\n]{0,60}$|^(?: {4}){1,5}# [^#\n]{0,60}$/,
  /(?<![a-z])(?:raise|throw(?: new)?|instanceof|return new|class|enum) (?:\w{3,24}\()?["'`]?$|[=!]==? ?["'`]?$|\/\* $|(?:::|->)$/,
  /(?:isinstance|expect|assert\w{0,10}|errors?\.new)\([^\n)]{0,40}$/,
  /(?<![a-z])(?:if|while|switch) ?\([^\n(]{0,60}$/,
  /(?<![a-z])(?:it|test|describe)\(["'`][^"'`\n]{0,60}$/,
  /(?<!(?<![a-z_])(?:error|ret)_?(?:message|msg)?)(?<!x-scf-message) = ["'`][^"'`\n]{0,20}$|\w\.(?!\w{0,6}message|ret_?msg)\w{2,20} = ["'`][^\n]{0,80}$/,
  /["'`][a-z]{2,20}(?:_[a-z]{2,20}){1,5}["'`](?:、|[，,] ?)["'`]$|^\s{0,20}\/(?:[^/\n]{0,80}\|)?$|(?<![a-z_])[a-z]{3,20}(?:_[a-z]{2,20}){1,4}: \{ code: ["'`]$/,
  /=\s?[{[(]["'`\w, ]{1,60}["'`]$/,
  /(?<![a-z_])[a-z]{2,20}(?:_[a-z]{2,20}){1,5}\(\d{3}\), ?$/,
  /^[\s+-]{0,20}(?:if|elif|assert|return|raise|throw) (?:["'`]|[\w.]{1,40}[.([][^\n]{0,50}["'`[(/])$/,
  /^\s{0,20}(?:(?:export )?type|msgid|msgstr|match)(?![a-z])[^\n]{0,60}["'`]$/,
  /[(=,] ?\/\^?(?:\\[[(])?$/,
  /(?<!error|exception)(?<=\w)\(["'`]$|\w\([\w.]{1,40}, ["'`]$/,
]

/** The same, by what stands behind the name: a call with a text, an arm of a match. */
export const programNameBehind =
  /^(?:\(["'`]|["'`]? ?=> ?\w|["'`] \| ["'`]|[^"'`\n]{0,40}["'`] ?\}, ["'`]|["'`]\s?: ?\(?[\w, ]{0,30}\)? ?=>|[ \t]{1,16}= ?\w{1,40}\(|[^\n/]{0,60}\/[dgimsuvy]{0,3}\.(?:test|exec|match)\()/

/** A call of a test, or what a program gives back or throws, that has not ended, over several lines. */
export const programTest =
  /(?<![a-z])(?:(?:assert[\w.]{0,20}|expect[a-z]{0,30}|(?:it|test|describe)(?:\.each)?|new error)\((?!s\))[^)]{0,220}|(?:return|throw) \{[^}]{0,140})$/

/** An object that is assigned, up to a place in it, and what makes the lines around it a test. */
export const assignedObject =
  /(?:^|\n)[ \t]{0,20}(?:(?:const|let|var) )?[a-z_]\w{0,40} {0,4}= ?\{[^}=]{0,200}$/
export const aroundTest =
  /(?<![a-z])(?:assert[\w.]{0,20}[ (]|expect\()|(?:^|\n)\s{0,20}(?:(?:async )?def test_|(?:it|test|describe)\()/

/** What a program gives to a call, or names, likewise. */
export const programObject =
  /(?:(?<![a-z_.?])[a-z_.?]{3,80}\(|(?<![a-z])(?:const|let|var) \w{1,40} = (?:\[\s{0,8}\[?)?|\],\n\s{1,16}\[)\s{0,12}\{(?:\s{0,20}\w{1,20}: \{)?[^{}]{0,140}$/

/** A sentence of what would be, or of things like it. */
export const supposition =
  /(?:如果|若|要是|当)(?:您|你)?(?:会|还)?(?:遇到|见到|出现|看到|报)(?:类似|形如|诸如|像)|(?<![a-z])if (?:you|it|there) [^.\n>:]{1,24} (?:like|similar to)(?![a-z])|(?:^[\s>*-]{0,6}|[.>:] ?)if [^.\n>:]{1,140} (?:ever|will|return(?:s|ed)|gives|gave|throws|threw|answers|answered|hits|runs into)(?![a-z])/

/** A query, a condition or the subject of a commit: it names what is looked for, or was changed. */
export const condition =
  /^\s?scf_[^\n|]{1,80}\| ?select |filter for|(?:(?:状态|错误|返回)码|(?:status|error|return) codes?) ?\d{3} ?(?:[-–~到至]|to) ?\d{3}(?!\d)|(?<![a-z])case (?:\d{3}|[\w.]{1,60}: ?(?:return|throw)(?![a-z])[^\n]{0,80}):?|^\s{0,12}(?:"""|:raises)|(?<![a-z])where [a-z_][\w.]{0,30} ?=|^\s{0,8}select [^\n]{1,80}|(?<![a-z])(?:sum|count(?:_?if)?|avg)\([a-z_]{1,30} ?=|\[\d{3} to \d{3}\]|(?:^|[$|`] ?)grep |\w => \/|(?<![-=])[<>!]= ?\d{3}|(?<![a-z])expr: |^\s{0,8}(?:given |scenario(?: outline)?: |步骤 ?\d{1,2}[:：])|^\s?(?:\/\/(?! ?=>)|\/\*|# ?\{|(?:const|let|var) \w)|(?<![a-z])(?:feat|fix|docs|chore|test|refactor)\([\w-]{1,20}\): |^[\s*-]{0,4}(?:(?:feat|fix|docs|chore|test|refactor)|v?\d{1,3}\.\d{1,3}\.\d{1,3}): /

/** A place that is to be filled: the line is a template. */
export const template = /\{\{ ?[\w.]{1,30} ?\}\}|\$\{\w{1,30}\}|(?<![\w/"':=$-])(?<![:=\d] )\{[a-z_]{2,20}\}/

/** A manual shows what may come, in the lines below. */
export const announcement =
  /(?:如果|若|可能)(?:您|你)?(?:会|还)?(?:遇到|见到|出现|看到)(?:以下|如下)|(?:否则[^\n]{0,20}|时)会(?:报|出现|返回|得到)(?:以下|如下|下面)|similar to the following|will be displayed|(?:^|\n)[^\n:：|a-z]{0,16}(?:会议?纪要|议程|待办事项|培训大纲|学习目标|meeting notes|minutes|agenda|action items|to-?dos?|okrs?|roadmap|backlog|runbook[^\n|]{0,20}codes)[^\n|]{0,24}\n/

/** The heading of a list of changes, above, and an item of a list, up to a place in it. */
export const listOfChanges = [
  /(?:^|\n)(?:(?:#{1,3} |[a-z][\w-]{1,30} )?\[?v?\d{1,3}\.\d{1,3}\.\d{1,3}\]?|[^\n|]{0,24}(?:release notes|change ?log|what.s new|更新日志|变更(?:日志|记录|说明)|(?:发布|版本)说明))[^\n|]{0,24}\n/,
  /(?:^|\n)\s{0,4}(?:[-*•·]|\d{1,2}[.、)）]) ?[^\n]{0,160}$/,
]

/** A guide shows how both look. */
export const outcomes = [/成功的?(?:日志|输出)[:：]/, /失败的?(?:日志|输出)[:：]/]

/** The headings of somebody who explains: why it was so, and what helped. */
export const causeAndCure = [
  /(?:^|\n)(?:[ \t#*\d.-]{0,8}(?:错误|根本|可能的?|error )?(?:原因|根因|cause)[ *]{0,3}(?:[:：][\s*-]{0,12}[^*\s-]|\n))/,
  /\n[ \t#*\d.-]{0,8}(?:解决|修复|处理|规则|solutions?|fix)(?:方[案法]|办法)?[ *]{0,3}(?:[:：][\s*-]{0,12}[^*\s-]|\n)|\n#{1,4}[^\n]{0,6}解决方[案法]/,
]

/** The same in a list of known errors: what one sees, and what helps. */
export const errorAndCure = [
  /(?:^|\n)[ \t#*>\d.-]{0,8}(?:错误(?:信息|现象)?|报错|现象|症状|problem|error|symptoms?)(?:[ *]{0,3}(?:[:：]|\n)|[:：]\*\*)/,
  /\n[ \t#*\d.-]{0,8}(?:解决(?:方[案法]|办法)?|缓解措施|排查(?:步骤|方法)?|solution|fix|how to (?:check|fix)|resolution)[ *]{0,3}(?:[:：]|\n)/,
]

/** A constant of a program, in the letters of the text: `_INVALID_FORMAT = {'errno': 403, `. */
export const programConstant =
  /(?:^|\n)[ \t_]{0,20}(?:[A-Z]{2,20}_){1,6}[A-Z]{2,20} ?= ?[{[(][^})\]=]{0,120}$/

/** What only both sides tell: a name that has its line of a list or its cell of a document for itself, an error that a contract declares. */
export const programNameBetween = [
  { before: /^[\s+-]{0,20}["'`]?$/, behind: /^["'`]?,[ \t]{0,8}(?:\n|$)/ },
  { before: /^\s{0,20}["'`][^"'`\n]{0,80}$/, behind: /^["'`]\)?;/ },
  { before: /^\s{0,20}(?:error|revert|emit) $/, behind: /^\([a-z){]/ },
  { before: /(?:\| ?|` \/ )`$/, behind: /^` ?[|/]/ },
]

/** A number and its name, one assigned to the other: a program or a document says what the codes are called. */
export const definitionBefore =
  /(?<!\d)(?:\d{3}|-50\d{4})["'`]?\s{0,4}(?:(?:=>|:) ?["'`]|:\s{0,12}description: ?["'`]?)$|\(\d{3}, ?(?:\w{1,20}= ?)?["'`]$|(?<![a-z_])name["']?: ?["']?$/
export const definitionBehind =
  /^(?:[)）] ?(?:refers to|是?指)|: -50\d{4},|\s{0,12}= {0,4}\d{3}(?!\d)|["'`\]]{0,2} {0,4}[:=] ?["'`]|: \{\s{1,12}code: )/

/** Behind a number, likewise: a list of answers says what each means, "code 439 = refused". */
export const meaningBehind = /^ = [a-z]/

/** The keys of an HTTP answer that the function's own code returned. */
export const ownAnswer = /isBase64Encoded|["']headers["']|["']body["']/

/** Before and behind a number that such an answer, or a somebody's answer, holds. */
export const answerBefore =
  /retmsg|isbase64encoded|["']headers["']|http\/\d\.\d"|request failed with|(?<!(?:scf|函数|functions?) )answered|telegram|weibo|[!=]==? ?$|\.status\($/
export const answerBehind = /^[^\n]{0,4}["'\s,]{0,3}["']?(?:headers|body|isbase64encoded)["']?\s?:/

/** "#439", "x = 439", "1,439": no number that stands for itself. */
export const partOfSomething = /(?<=[a-z_.#$€¥￥/:+-]|[=<] ?|(?<![-=])> ?|[-=]>)/y

/** "QPS 432 → 532", "12/439": the second of two numbers. What a gateway answers stands beside a code: "502 / 446". */
export const otherNumber = /\d\s?(?:→|->|=>|提到|[-–])\s?$|(?<=\d)(?<!(?<![\d.])50[234])\s?\/\s?$/

/** A management API or another cloud speaks, or a stack trace names a class. */
export const apiBefore =
  /(?:error occurred|error from server|exception:?|an? error)? ?\($|exception: ?$|(?<![a-z])at $/

/** Before and behind a name: botocore says which code an API of its cloud gave, whoever's function calls it. */
export const botocoreBefore = /an error occurred \($/
export const botocoreBehind = /^[\w.]{1,80}\) when calling the \w{1,60} operation/

/** The short name of the product, but not as a part of a role's name: `SCF_ExecRole`. */
export const nameOutsideRole = /s(?<![a-z0-9-]s)cf(?![a-z0-9-]|_[a-z]{0,20}role)/

/** The management API answers `"Code":"InternalError"`; those share names with status codes, not meanings. */
export const apiCode = /["']?code["']?\s{0,2}[:=>]\s{0,2}["']?$/

/** `java.util.concurrent.TimeoutException: `: a class of somebody's program says it. */
export const classBefore =
  /(?<![\w$.])(?!com\.(?:tencent|qcloud))(?:[a-z_$][\w$]{0,40}\.){2,8}[\w$]{0,60}(?:exception|error): ?$/

/** A report goes on with another function and its number: "order-sync 433, thumb-maker 434". */
export const nextFunction =
  /^ ?(?:[,，、;；]|and|和) ?[a-z][a-z\d]{0,20}-[a-z\d-]{1,40} ?[:：]? ?(?:报|got |gives )?$/

/** What is said of one number is said of those listed with it: "433 and 446", 433 和 446. */
export const listing = /^\s?(?:和|与|跟|或者?|还是|以及|、|,|，|\/|and|or|&|vs\.?)\s?$/

/** A label as it stands in JSON, in a printed array or in YAML: without a blank, and with a colon. */
export const keyForm = /code["'\]_*]{0,3}\s{0,2}(?:[:=：]|=>)/

/** A label in words of a sentence, which has a subject ("status code", 返回码), and no field of a record. */
export const wordForm = /^(?:[a-z]{2,8} code|[\u3400-\u9fff])/

/** The same as a field: "状态码：446" begins its line, and a colon follows. */
export const fieldForm = /[:：=]\s?$/

/** The handler's usual name; others' samples have borrowed it, so it counts only where nobody else is named. */
export const usualHandler = /(?<![a-z_])main_handler/

/**
 * Up to a label: a function by its name, as it is called where it is deployed. In a program no name has a hyphen; of
 * other names only a report of trouble is a platform's, for a function of a program returns numbers.
 */
export const deployedFunction =
  /(?:函数|(?:(?<![a-z] ?)|(?<![a-z])(?:our|the|my|this|cloud|serverless|scf) )function)[ :：「【`"]{0,2}[a-z][a-z\d]{0,20}(?:-[a-z\d]{1,20}){1,5}[`"」】]?(?: ?(?:keeps?|is|now|just|still|again|fail(?:s|ed|ing)|dying|die[sd]|exit(?:s|ed)|crash(?:es|ed|ing)|一直|又|也|就|全|总是|today|[今昨][天早晚])){0,3} ?$/
export const describedFunction =
  /(?:函数|(?<![a-z])functions?) ?[「`"]?[a-z][a-z\d]{0,20}(?:-[a-z\d]{1,20}){1,5}[`"」]? ?[^\n，,。.;；:：\d]{0,24}$/
/** A function by its name in front, and up to sixteen letters of what it does: "order-sync function keeps throwing". */
export const namedFunctionBefore =
  /(?<![a-z\d_./-])[a-z][a-z\d]{0,20}(?:-[a-z\d]{1,20}){1,5}[`"」】]? ?(?:(?:云|的)?函数|functions?(?![a-z])) ?[^\n，。,.;；:：\d]{0,24}$/
export const functionInTrouble =
  /(?:^|[\s，。,;；:：(（【[]|[的个们上])(?<![a-z] )函数 ?[「【`"]?[a-z\u3400-\u9fff][\w\u3400-\u9fff]{1,30}[`"」】]? ?(?:报|抛)/

/** "The cloud function does not start, status": in English nobody else gives these words one of SCF's own numbers. */
export const cloudFunctionInTrouble =
  /(?<![a-z])(?:cloud|serverless) functions?(?![a-z])[^\n.;!?]{0,60}?(?<![a-z])(?:(?:wo|do|does|ca|did)n't|cannot|(?:will|do|does|did) not|keeps?|fail(?:s|ed|ing)?|d(?:ies|ied|ying|ead)|exit(?:s|ed)?|crash(?:es|ed|ing)?|stop(?:s|ped)?|times? out|timed out|broken?|down)(?![a-z])[^\n.;!?]{0,40}$/

/** Up to a number: SCF or the end of a function's name, and an arrow to what came of it: "order-sync => 433". */
export const outcome = /(?:(?<![a-z\d-])scf(?![a-z\d-])[^\n\d]{0,24}|[a-z\d]-[a-z\d]{1,20}) ?(?:->|=>|→) $/

/** Up to a number: a function of SCF: "SCF: thumb-maker 434", "thumb-maker(SCF): 434". */
export const functionOfProduct =
  /-[a-z\d]{1,20} ?[(（[【]scf[)）\]】] ?[:：] ?$|(?<![a-z\d-])(?:scf|云函数)[)）\]】]?(?: ?(?:fn|func|function|函数|[告报]警|alerts?|errors?|失败|异常))?[:：,， ] ?[a-z][a-z\d]{0,20}-[a-z\d-]{1,40} ?[:：]? ?$/

/** Up to a number and behind it: a function, or nothing, and that it is one of SCF: "order-sync 433（SCF）". */
export const functionBefore = /(?:^\s{0,4}|-[a-z\d]{1,20} ?[:：]? ?)$/
export const productBehind =
  /^ ?(?:[(（[【] ?(?:tencent )?(?:scf|云函数) ?[)）\]】]|(?:on|@) (?:our |the )?scf(?![a-z\d-]))/
