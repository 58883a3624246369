import type { Bilingual } from '../language.ts'

/** A metric of SCF that Tencent Cloud's monitoring can alarm on. */
export type Metric = {
  /** As the API has it. */
  readonly name: string
  /** What alarms and the console call it in either language, the usual name of each first. */
  readonly titles: { readonly en: readonly string[]; readonly zh: readonly string[] }
  /** The name is an ordinary word, too: it is the metric's only where a metric is to be named. */
  readonly isOrdinary?: true
  /** The status codes that it counts; with several, it is one of them. */
  readonly codes: readonly number[]
  /** It counts what goes well: nothing is to be told. */
  readonly isSuccess?: true
  /** What it counts, without a full stop. */
  readonly counts: Bilingual
  /** What an alarm on it means and where to look first. */
  readonly means: Bilingual
  /** What to do where no failed run is behind it. */
  readonly step?: Bilingual
  /** Behind it are runs that took long, and did not fail. */
  readonly isOfSlowRuns?: true
  /** The runs behind it, as a condition for the log search of CLS; `{n}` is the alarm's threshold. */
  readonly search?: string
}

/** Every run that did not end well; 202 is one that still runs. */
const failed = 'NOT SCF_StatusCode:200 AND NOT SCF_StatusCode:202'

/**
 * The metrics of the namespace QCE/SCF_V2: https://cloud.tencent.com/document/product/248/37207 and
 * https://www.tencentcloud.com/document/product/248/34638, the console's words for them
 * https://www.tencentcloud.com/document/product/583/32739.
 */
export const metrics: readonly Metric[] = [
  {
    name: 'Http433',
    titles: {
      zh: ['函数执行超时', '函数执行超时次数'],
      en: [
        'Function execution timeout',
        'Function execution timed out',
        'Execution timed out',
        'Execution timeout',
      ],
    },
    codes: [433],
    counts: { en: 'runs that were ended because they took too long', zh: '因执行超时被中止的调用次数' },
    means: {
      en: 'Each count is one run that reached the function’s timeout.',
      zh: '每一次都是一次达到超时时间的运行。',
    },
    search: 'SCF_StatusCode:433',
  },
  {
    name: 'Http434',
    titles: { zh: ['内存超过限制', '内存超过限制次数'], en: ['Memory limit exceeded'] },
    codes: [434],
    counts: {
      en: 'runs that were ended because they took too much memory',
      zh: '因内存超限被中止的调用次数',
    },
    means: {
      en: 'Each count is one run that went over the function’s memory.',
      zh: '每一次都是一次超出函数内存的运行。',
    },
    search: 'SCF_StatusCode:434',
  },
  {
    name: 'Http432',
    titles: { zh: ['资源超过限制', '资源超过限制次数'], en: ['Resource limit exceeded'] },
    codes: [432],
    counts: { en: 'calls that found no free concurrency', zh: '因并发额度用尽而失败的调用次数' },
    means: {
      en: 'Each count is one call that was refused before the code ran.',
      zh: '每一次都是一次在代码运行前就被拒绝的调用。',
    },
    search: 'SCF_StatusCode:432',
  },
  {
    name: 'Syserr',
    titles: {
      zh: ['系统内部错误次数', '系统内部错误'],
      en: ['System internal errors', 'Internal system errors', 'Number of system internal errors'],
    },
    codes: [500],
    counts: { en: 'calls that failed inside the platform', zh: '因平台内部错误而失败的调用次数' },
    means: {
      en: 'The fault is on the platform’s side; the code is not the cause.',
      zh: '问题在平台一侧，不是代码引起的。',
    },
    search: 'SCF_StatusCode:500',
  },
  {
    name: 'Throttle',
    titles: {
      zh: ['受限次数', '函数运行受限次数', '运行受限次数'],
      en: [
        'Function execution throttles',
        'Throttled function executions',
        'Number of restricted requests',
        'Throttles',
      ],
    },
    isOrdinary: true,
    codes: [432, 429],
    counts: {
      en: 'calls refused for too much concurrency or for too fast a rise of it',
      zh: '因并发额度用尽或扩容过快而被拒绝的请求次数',
    },
    means: {
      en: 'Such a call ends with 432 (the function’s own or the region’s quota is used up) or 429 (new instances were needed too fast).',
      zh: '这样的调用以 432（函数或地域的并发额度用尽）或 429（短时间内扩容过快）结束。',
    },
    search: 'SCF_StatusCode:432 OR SCF_StatusCode:429',
  },
  {
    name: 'Http4xx',
    titles: { zh: ['函数错误次数', '函数错误'], en: ['Function errors', 'Number of function errors'] },
    codes: [],
    counts: {
      en: 'runs that failed on the function’s side, whatever their status code',
      zh: '因函数自身原因失败的调用次数，不分状态码',
    },
    means: {
      en: 'It does not tell which code; the log of one failed run does.',
      zh: '它不区分状态码，要看其中一次失败调用的日志。',
    },
    search: 'SCF_StatusCode:>=400 AND SCF_StatusCode:<500',
  },
  {
    name: 'Error',
    titles: {
      zh: ['错误次数', '调用错误次数', '函数调用错误次数'],
      en: ['Number of call errors', 'Invocation errors', 'Number of errors', 'Call errors', 'Errors'],
    },
    isOrdinary: true,
    codes: [],
    counts: {
      en: 'failed calls, those of the function and those of the platform together',
      zh: '失败的调用次数，函数错误与平台错误之和',
    },
    means: {
      en: 'It does not tell which error; the log of one failed run does.',
      zh: '它不区分是哪种错误，要看其中一次失败调用的日志。',
    },
    search: failed,
  },
  {
    name: 'FunctionErrorPercentage',
    titles: { zh: ['函数错误率'], en: ['Function error rate'] },
    codes: [],
    counts: {
      en: 'the share of calls that failed on the function’s side',
      zh: '因函数自身原因失败的调用占比',
    },
    means: {
      en: 'Code or configuration of the function; with few calls, one failure changes it a lot.',
      zh: '原因在函数的代码或配置；调用量小时，一次失败就会让它变化很大。',
    },
    search: 'SCF_StatusCode:>=400 AND SCF_StatusCode:<500',
  },
  {
    name: 'ServerErrorPercentage',
    titles: { zh: ['平台错误率'], en: ['Platform error rate', 'Server error rate'] },
    codes: [],
    counts: { en: 'the share of calls that failed inside the platform', zh: '因平台内部错误失败的调用占比' },
    means: {
      en: 'The fault is on the platform’s side; retry, and ask the vendor if it lasts.',
      zh: '问题在平台一侧；可以重试，持续出现请联系腾讯云。',
    },
    search: 'SCF_StatusCode:>=500',
  },
  {
    name: 'ConcurrentExecutions',
    titles: {
      zh: ['并发执行次数', '并发执行个数', '并发执行数'],
      en: ['Concurrent executions', 'Number of concurrent executions'],
    },
    codes: [],
    step: {
      en: 'Compare it with the concurrency quota of the function and of the region.',
      zh: '与函数和地域的并发额度对比。',
    },
    counts: { en: 'requests that run at the same time', zh: '同一时刻并发处理的请求数' },
    means: {
      en: 'Nothing has failed yet; at the quota, further calls end with 432.',
      zh: '还没有失败；达到并发额度后，新的调用会返回 432。',
    },
  },
  {
    name: 'Duration',
    titles: {
      zh: ['运行时间', '函数运行时间', '运行时长'],
      en: ['Running duration', 'Execution duration', 'Function running duration'],
    },
    isOrdinary: true,
    codes: [],
    isOfSlowRuns: true,
    counts: { en: 'how long runs take, on average', zh: '每次运行耗时的平均值' },
    means: {
      en: 'Runs have become slower; at the timeout they end with 433.',
      zh: '运行变慢了；达到超时时间就会返回 433。',
    },
    search: 'SCF_Duration:>{n}',
  },
  {
    name: 'Mem',
    titles: { zh: ['运行内存'], en: ['Running memory capacity', 'Running memory', 'RAM'] },
    isOrdinary: true,
    codes: [],
    step: {
      en: 'Compare it with the function’s memory, and raise that before runs reach it.',
      zh: '与函数的内存配置对比，达到上限之前先调大。',
    },
    counts: { en: 'the most memory that a run has taken', zh: '运行时实际使用内存的最大值' },
    means: {
      en: 'At the configured memory, runs end with 434.',
      zh: '达到配置内存后，运行会返回 434。',
    },
    search: 'SCF_MemUsage:>{n}',
  },
  {
    name: 'Invocation',
    titles: {
      zh: ['调用次数', '函数调用次数'],
      en: ['Number of calls', 'Invocations', 'Function invocations', 'Number of invocations'],
    },
    isOrdinary: true,
    codes: [],
    step: {
      en: 'See what calls the function, and whether it calls more or less often than before.',
      zh: '查看是谁在调用，比之前多了还是少了。',
    },
    counts: { en: 'all calls, also those that go well', zh: '全部调用次数，包括成功的' },
    means: {
      en: 'Nothing has failed; the load has changed.',
      zh: '没有失败，只是调用量变了。',
    },
  },
  {
    name: 'DlqFailedNum',
    titles: { zh: ['dlq 投递失败次数', '死信队列投递失败次数'], en: ['DLQ delivery failures'] },
    codes: [],
    step: {
      en: 'Check that the queue exists and the function’s role may write to it.',
      zh: '确认死信队列存在，且函数的角色有写入权限。',
    },
    counts: {
      en: 'failed events that the dead letter queue did not take',
      zh: '未能投递到死信队列的失败事件数',
    },
    means: {
      en: 'These events are lost; check the queue and the function’s role.',
      zh: '这些事件已丢失；请检查死信队列和函数的角色权限。',
    },
  },
  {
    name: 'MemDuration',
    titles: { zh: ['时间内存', '资源使用量'], en: ['Time memory capacity', 'Memory per unit time'] },
    codes: [],
    step: {
      en: 'See what has grown: the calls, the running time or the memory.',
      zh: '查看是哪一项变大了：调用次数、运行时间还是内存。',
    },
    counts: { en: 'memory times running time', zh: '内存与运行时间的乘积' },
    means: { en: 'Nothing has failed; it is what is billed.', zh: '没有失败，这是计费用量。' },
  },
  {
    name: 'BillDuration',
    titles: { zh: ['计费时间'], en: ['Billed duration', 'Billing duration'] },
    codes: [],
    step: {
      en: 'See what has grown: the calls or the running time.',
      zh: '查看是哪一项变大了：调用次数还是运行时间。',
    },
    counts: { en: 'the running time that is billed', zh: '计费的运行时间' },
    means: { en: 'Nothing has failed; it is what is billed.', zh: '没有失败，这是计费用量。' },
  },
  {
    name: 'ConfigMem',
    titles: { zh: ['配置内存'], en: ['Configure memory capacity', 'Configuration memory'] },
    codes: [],
    step: { en: 'See who changed the function’s memory, and why.', zh: '查看是谁修改了函数的内存配置。' },
    counts: { en: 'the memory that the function is configured with', zh: '函数配置的内存' },
    means: { en: 'Nothing has failed; a setting has changed.', zh: '没有失败，只是配置变了。' },
  },
  {
    name: 'OutFlow',
    titles: { zh: ['外网出流量'], en: ['Outbound traffic', 'Public network outbound traffic'] },
    codes: [],
    step: { en: 'See what the function sends, and where to.', zh: '查看函数在向哪里发送什么数据。' },
    counts: { en: 'what the function sends to the internet', zh: '函数访问外网产生的流量' },
    means: { en: 'Nothing has failed; the traffic has changed.', zh: '没有失败，只是流量变了。' },
  },
  {
    name: 'Http2xx',
    titles: { zh: ['正确调用次数'], en: ['Successful calls', 'Successful invocations'] },
    codes: [],
    isSuccess: true,
    counts: { en: 'calls that went well', zh: '成功的调用次数' },
    means: { en: 'Nothing has failed.', zh: '没有失败。' },
  },
]

const named = new Map(
  metrics.flatMap((metric) =>
    [metric.name, ...metric.titles.en, ...metric.titles.zh].map((name) => [keyOf(name), metric]),
  ),
)

/** The metric of a name in any spelling: `Http433`, `concurrent_executions`, 函数执行超时. */
export function metricNamed(spelling: string | undefined): Metric | undefined {
  return spelling === undefined ? undefined : named.get(keyOf(spelling))
}

function keyOf(spelling: string): string {
  return spelling.toLowerCase().replace(/[\s_-]+/g, '')
}
