import type { Way } from '../../catalog/retries.ts'

/** What somebody asks about retries: of which error, in what words are left of the question, and in which way of calling. */
export type RetryQuestion = { readonly about: string; readonly way?: Way }

/** More than anybody writes who asks this. */
const longest = 100

/** Reads a question whether, or how often, a failed call is tried again: "is 434 retried?", 异步调用 430 会重试几次. */
export function retryQuestion(text: string): RetryQuestion | undefined {
  const said = text.normalize('NFKC').trim()
  if (said.length > longest || said.includes('\n') || !retrying.test(said)) return undefined
  const way = ways.find(([, sign]) => sign.test(said))?.[0]
  const without = ways.reduce((left, [, sign]) => left.replaceAll(new RegExp(sign, 'gi'), ' '), said)
  const about = without
    .replace(around, ' ')
    .replaceAll(/\s{1,40}/g, ' ')
    .trim()
  // "CMQ trigger retry": what names nothing else asks what happens in that way of calling.
  if (!asking.test(said) && (way === undefined || about !== '')) return undefined
  return { about, ...(way && { way }) }
}

/** Whether somebody asks about retries of no error in particular: where one stands above, that is meant. */
export function isOfNoError({ about, way }: RetryQuestion): boolean {
  return about === '' && way === undefined
}

const retrying = /(?<![a-z])(?:retr(?:y|ies|ied|ying)|tried again)(?![a-z])|重试/i
const asking =
  /[?？]|(?<![a-z])retr(?:y|ies) (?:of|for|on|after|policy|policies|strategy|behaviou?r|count|attempts?)(?![a-z])|^(?:is|are|does|do|will|would|can|should|how|who|when|why)(?![a-z])|[吗么]|会不会|要不要|该不该|能不能|需不需要|有没有用|是否|会(?:被)?(?:自动)?重试|自动重试|重试(?:几|多少|策略|次数)|(?:几|多少)次/i

/** What names each way of calling in a question, the narrower words first. */
const ways: readonly (readonly [Way, RegExp])[] = [
  ['eventBridge', /event ?bridge(?: rules?)?|事件总线(?:规则)?/i],
  ['asyncExecution', /async(?:hronous(?:ly)?)? (?:execution|executed functions?)|异步执行(?:的?函数)?/i],
  ['mqtt', /mqtt(?: triggers?| ?触发器?)?/i],
  ['kafka', /c?kafka(?: triggers?| ?触发器?)?/i],
  [
    'asynchronous',
    /async(?:hronous(?:ly)?)?(?: (?:calls?|invocations?|invokes?|invoked|called))?|异步(?:调用|触发)?|(?:timer|定时|cos|cmq) ?(?:triggers?|触发器?)/i,
  ],
  [
    'synchronous',
    /(?<![a-z])sync(?:hronous(?:ly)?)?(?: (?:calls?|invocations?|invokes?|invoked|called))?|(?:function urls?|clb)(?: triggers?| ?触发器?)?|api[ -]?gateway(?: triggers?| ?触发器?)?|api ?网关(?:触发器?)?|同步(?:调用)?|函数 ?url/i,
  ],
]

/** All that a question about retries is made of besides the error. */
const around =
  /(?<![a-z])(?:if|is|are|does|do|will|would|can|should|how|often|many|much|times|who|when|why|helps?|worth|my|our|it|be|been|gets?|an?|the|i|we|by|on|for|of|in|from|after|with|scf|tencent|cloud|platform|itself|errors?|codes?|status|fails?|failed|failing|failures?|functions?|calls?|invocations?|runs?|automatically|auto|own|retr(?:y|ies|ied|ying)|tried again|again|policy|policies|strategy|behaviou?r|count|attempts?)(?![a-z])|自动|平台|云函数|函数|腾讯云|状态码|错误码?|报错|失败|调用|重试|次数|策略|多少次?|几次|会不会|要不要|该不该|能不能|可以|需不需要|需要|有没有用|有用|是否|请问|(?<=\d ?)时|出现|返回|发生|之后|[会被的了吗么呢后]|[?？!.。，,！]/gi
