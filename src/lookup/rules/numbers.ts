import type { NumberFacts } from '../facts.ts'
import type { Rule } from './rule.ts'

const ours = ['scf', 'generic', 'tencent'] as const
/** Tencent has hundreds of products with codes of their own: the company alone says nothing. */
const functions = ['scf', 'generic'] as const
const spokenLabel = ['loose', 'product'] as const
const spoken = ['speaker', 'party', 'topic', 'cleared'] as const

/** Numbers with a label beside them. The first row that fits decides. */
export const numberRules: readonly Rule<NumberFacts>[] = [
  {
    id: 'gone',
    when: { number: ['own', 'rare'], isGone: true },
    gives: 'silent',
    examples: ['今天没有报 433 了', 'SCF 不再返回 433 了'],
    leaves: { text: '今天又报 433 了', to: 'own-guess' },
    reason: {
      en: 'It says that the code comes no more.',
      zh: '这里说的是不再出现这个状态码。',
    },
  },
  {
    id: 'only-told',
    when: [
      { number: ['own', 'rare'], tale: ['settled', 'invented'] },
      { number: 'http', speaker: 'scf', tale: 'invented' },
    ],
    gives: 'likely',
    examples: ['昨天 SCF 的 433 查清了，已经恢复', '面试题：SCF 返回 433 是什么意思'],
    leaves: { text: 'SCF 返回 433，还没查出来', to: 'own-loose' },
    reason: {
      en: 'It is only spoken of and not reported: the trouble is over, or this is a test, a condition, an example or something that might come.',
      zh: '这里只是提到它，并没有在报错：故障已经过去，或者这是测试、条件、示例、还没发生的情况。',
    },
  },
  {
    id: 'metric-measured',
    when: { number: ['own', 'rare'], isMetric: true, isMeasured: true, topic: functions },
    gives: 'certain',
    examples: [
      '[P2] 云函数 pay-notify Http432 = 96 次/分钟，阈值 20',
      'SCF Http433 on order-sync: 41 in 5 min, threshold 1',
    ],
    leaves: { text: '云函数 pay-notify 的 Http432 阈值 20', to: 'metric-name' },
    reason: {
      en: 'How often the metric was measured stands behind its name, with the threshold.',
      zh: '监控指标后面写着实际数值和阈值。',
    },
  },
  {
    id: 'metric-name',
    when: { number: ['own', 'rare'], isMetric: true },
    gives: 'likely',
    examples: ['云函数的 Http433 指标代表什么', 'the SCF page needs another colour for Http434'],
    leaves: { text: 'SCF gives HTTP 433', to: 'own-loose' },
    reason: {
      en: 'It is the name of a metric; what an alarm makes of it is told by the alarm.',
      zh: '这是监控指标的名称；告警说明了什么，由告警本身判断。',
    },
  },
  {
    id: 'listed-with',
    when: { listedWith: ['certain', 'likely'], number: 'own' },
    gives: 'as listed',
    examples: ['SCF 里报错 433 和 446，求助', 'SCF returns 433 or 434 at random'],
    leaves: { text: 'got 433; error 434 usd', to: 'something-else' },
    reason: { en: 'It is listed with the number before it.', zh: '它和前一个数字并列。' },
  },
  {
    id: 'scf-field',
    when: { label: 'platform', tale: 'none' },
    gives: 'certain',
    examples: ['SCF_StatusCode: 500 SCF_RequestId: x', 'x-scf-status: 433'],
    leaves: { text: 'SCF statuscode: 433', to: 'own-code' },
    reason: { en: 'The field is one that only SCF writes.', zh: '这个字段只有 SCF 会写。' },
  },
  {
    id: 'result-object',
    when: { label: 'code', isKey: true, isInResult: true },
    gives: 'certain',
    examples: [
      '{"errorCode":1,"errorMessage":"x","statusCode":404}',
      '{"errorCode":-1,"errorMessage":"x","statusCode":439}',
    ],
    leaves: { text: '{"statusCode":404,"message":"Not Found"}', to: 'http-unnamed' },
    reason: {
      en: 'It is the status of the object in which SCF reports a failure.',
      zh: '它是 SCF 报告失败的结果对象里的状态码。',
    },
  },
  {
    id: 'printed-by-run',
    when: { number: ['own', 'rare'], label: ['code', ...spokenLabel], isInResult: false, isPrinted: true },
    gives: 'likely',
    examples: [
      'START RequestId: 7a2ae0d9-63f6\nSCF weibo api statusCode: 433, skip\nEND RequestId: 7a2ae0d9-63f6',
      'START RequestId: 7a2ae0d9-63f6\nSCF res.statusCode = 434\nReport RequestId: 7a2ae0d9-63f6',
    ],
    leaves: {
      text: 'START RequestId: 7a2ae0d9-63f6\nERROR RequestId: 7a2ae0d9-63f6 SCF statusCode: 433\nEND RequestId: 7a2ae0d9-63f6',
      to: 'own-code',
    },
    reason: {
      en: 'A function has printed it in its own run; SCF tells a failure in the result of the run.',
      zh: '这是函数自己在运行中打印的内容；SCF 的失败写在该次调用的结果里。',
    },
  },
  {
    id: 'only-explained',
    when: [
      { number: ['own', 'rare'], isReference: true },
      { number: ['own', 'rare'], isOfManual: true },
    ],
    gives: 'likely',
    examples: ['FAQ：SCF 状态码 433', 'for reference: SCF status code 439'],
    leaves: { text: 'the docs do not help: SCF status code 439', to: 'own-code' },
    reason: {
      en: 'A manual or an example says what the code means; nothing has failed there.',
      zh: '这是文档或示例在解释状态码，并没有出错。',
    },
  },
  {
    id: 'cloudbase-speaks',
    when: { number: 'http', hasCloudBaseCode: true },
    gives: 'silent',
    examples: [
      '腾讯云函数都是500错误 errCode: -501000 Environment not found',
      '腾讯云函数返回码 404，-502005 database collection not exists',
    ],
    leaves: { text: '腾讯云函数都是433错误 errCode: -501000', to: 'own-loose' },
    reason: {
      en: 'CloudBase gives a code of its own, which decides before a status of HTTP.',
      zh: '文中有云开发自己的错误码，它比 HTTP 状态码更可信。',
    },
  },
  {
    id: 'http-elsewhere',
    when: { number: ['rare', 'http'], elsewhere: spoken },
    gives: 'silent',
    examples: ['nginx status code 499', 'SCF is fine, the pump answered 443'],
    leaves: { text: 'SCF behind nginx: SCF status code 499', to: 'http-named' },
    reason: {
      en: 'The words around this number of HTTP speak of somebody else.',
      zh: '这个数字周围说的是别的系统，而它又是常见的 HTTP 状态码。',
    },
  },
  {
    id: 'own-answer',
    when: { number: ['rare', 'http'], beside: 'answer' },
    gives: 'silent',
    examples: [
      'SCF RetMsg:{"statusCode":404,"headers":{},"body":"x"}',
      'SCF log: request failed with status code 404',
    ],
    leaves: { text: 'SCF RetMsg:{"statusCode":433,"headers":{},"body":"x"}', to: 'own-code' },
    reason: {
      en: "It is the HTTP answer of the function's own code, or of somebody it called.",
      zh: '这是函数自己的代码返回的 HTTP 响应，或它请求的对方的响应。',
    },
  },
  {
    id: 'http-named',
    when: [
      { number: ['rare', 'http'], label: 'code', speaker: 'scf' },
      { number: ['rare', 'http'], label: spokenLabel, hasKeyword: true, speaker: 'scf' },
      { number: 'rare', isAboveHttp: true, label: 'loose', speaker: 'scf' },
      { number: 'rare', label: 'loose', speaker: 'scf', isMet: true, beside: 'nothing', elsewhere: 'no' },
      {
        number: 'rare',
        isAboveHttp: true,
        label: 'product',
        isMet: true,
        beside: 'nothing',
        elsewhere: 'no',
      },
      { number: 'rare', isDouble: true, speaker: 'scf' },
    ],
    gives: 'certain',
    examples: ['SCF statusCode 429 since 10:00', '腾讯云函数返回 410 欠费'],
    leaves: { text: '云函数返回 410 欠费', to: 'http-guess' },
    reason: {
      en: 'SCF is named beside it, and so is that it is a status code, or what the code stands for.',
      zh: '旁边点名 SCF，也说了这是状态码，或说出了它的含义。',
    },
  },
  {
    id: 'rare-code',
    when: [
      { number: 'rare', label: 'code', topic: 'scf' },
      { number: 'rare', label: 'code', topic: 'generic', isAboveHttp: true },
      {
        number: 'rare',
        isDouble: true,
        speaker: 'generic',
        isAboveHttp: true,
        beside: 'nothing',
        elsewhere: 'no',
      },
      {
        number: 'rare',
        label: 'loose',
        speaker: 'generic',
        isAboveHttp: true,
        beside: 'nothing',
        elsewhere: 'no',
      },
      {
        number: 'rare',
        label: 'loose',
        topic: functions,
        isOfNamedFunction: true,
        isAboveHttp: true,
        beside: 'nothing',
        elsewhere: 'no',
      },
    ],
    gives: 'certain',
    examples: ['云函数冷启动很慢，有时候是错误码 450', 'x-scf-name: a\nthe page answers error code 499'],
    leaves: { text: '云函数报 410', to: 'http-guess' },
    reason: {
      en: 'Hardly anybody else has this number, it is named as a code, and the text is about SCF.',
      zh: '这个数字别处少见，文中称它为状态码，而且说的是 SCF。',
    },
  },
  {
    id: 'console-list',
    when: [
      { label: 'listed', number: 'own' },
      { label: 'listed', number: 'rare', isAboveHttp: true },
    ],
    gives: 'certain',
    examples: ['2024-05-11 08:00:03  调用失败(433)', '控制台日志列表里全是红的 调用失败（450）'],
    leaves: { text: '调用失败(401)', to: 'http-guess' },
    reason: { en: 'So the console lists the runs that failed.', zh: '控制台的调用日志就是这样列出失败的。' },
  },
  {
    id: 'own-loose',
    when: [
      { number: 'own', label: 'loose', topic: functions, isNamed: true, elsewhere: 'no' },
      { number: 'own', label: 'product', beside: 'nothing', isMet: true, elsewhere: 'no' },
      { number: 'own', label: 'product', beside: 'nothing', hasKeyword: true, elsewhere: 'no' },
      { number: 'own', label: 'loose', topic: 'tencent', speaksOfFunctions: true, elsewhere: 'no' },
      {
        number: 'own',
        label: 'loose',
        isOfNamedFunction: true,
        beside: 'nothing',
        elsewhere: ['no', 'party'],
      },
      { number: 'own', label: 'loose', isOfFailedFunction: true, beside: 'nothing', elsewhere: 'no' },
      { number: 'own', label: 'loose', isKey: true, topic: 'scf', namesFunction: true, elsewhere: 'no' },
      { number: 'own', label: 'loose', isOfFailingFunction: true, beside: 'nothing', elsewhere: 'no' },
    ],
    gives: 'certain',
    examples: ['SCF keeps returning 434 since this morning', '腾讯云部署报433错误'],
    leaves: { text: '云函数并发就 433，不够用', to: 'own-question' },
    reason: {
      en: 'The words are of trouble with SCF, and hardly anybody else uses the number as a code.',
      zh: '说的是 SCF 的故障，而这个数字几乎只有 SCF 用作状态码。',
    },
  },
  {
    id: 'own-field',
    when: { number: ['own', 'rare'], label: 'code', hasMessage: true, elsewhere: ['no', 'cleared'] },
    gives: 'certain',
    examples: ['{"errorMessage":"x","statusCode":446}', '_errorMessage_: "x", _statusCode_: 444'],
    leaves: { text: 'LoginResp{statusCode: 433, msg: "role name duplicated"}', to: 'own-guess' },
    reason: {
      en: 'It is the value of a status field, and the message of a failure stands before it.',
      zh: '它是状态字段的值，前面又有失败的错误信息。',
    },
  },
  {
    id: 'own-code',
    when: [
      { number: 'own', label: 'code', topic: functions, elsewhere: 'no' },
      { number: 'own', label: 'code', topic: 'tencent', speaksOfFunctions: true, elsewhere: 'no' },
      { number: 'own', isStatusCode: true, namesFunction: true, elsewhere: 'no' },
    ],
    gives: 'certain',
    examples: ['SCF status code 433', 'fn=resize-image statusCode=439'],
    leaves: { text: 'SCF is fine, the pump gave status code 433', to: 'own-guess' },
    reason: {
      en: 'It is named as a code, SCF alone has it, and the text is about SCF or a function.',
      zh: '文中称它为状态码，它是 SCF 独有的，说的又是 SCF 或函数。',
    },
  },
  {
    id: 'program',
    when: { beside: 'program' },
    gives: 'silent',
    examples: ['if (res.statusCode === 430) retry(res)', 'while (code == 439) wait()'],
    leaves: { text: 'res.statusCode is 430', to: 'own-guess' },
    reason: {
      en: 'A line of a program names codes without having met one.',
      zh: '程序里写到的状态码不等于真的出现过。',
    },
  },
  {
    id: 'told-by-client',
    when: { number: 'own', isOfClient: true },
    gives: 'likely',
    examples: ['curl: (22) The requested URL returned error: 433', 'HTTPError: HTTP Error 439: '],
    leaves: { text: 'curl got error 433', to: 'something-else' },
    reason: {
      en: 'A client of HTTP tells it as the status that came back, and hardly any server but SCF answers so.',
      zh: '这是 HTTP 客户端收到的状态码，而几乎只有 SCF 会这样返回。',
    },
  },
  {
    id: 'something-else',
    when: { beside: ['system', 'counted', 'reply'] },
    gives: 'silent',
    examples: ['redis error 433', 'error 439 usd'],
    leaves: { text: 'got 439 here', to: 'own-guess' },
    reason: {
      en: 'What stands beside it says that it is something else: the code of another system, an amount, or the reply of another protocol.',
      zh: '旁边的内容说明它是别的东西：别的系统的代码、某个数量，或另一种协议的回复。',
    },
  },
  {
    id: 'own-loose-elsewhere',
    when: { number: 'own', label: ['loose', 'product'], elsewhere: spoken },
    gives: 'silent',
    examples: [
      'SCF is fine, the pump got 433',
      'Everything here is about vercel, and of it we know that somebody who called it very early in the morning of that day, or so it is said, got 433',
    ],
    leaves: { text: 'the pump got 433', to: 'own-guess' },
    reason: {
      en: 'It has only words of trouble beside it, and somebody else is named.',
      zh: '只有“报错”一类的词，而且说的是别的系统。',
    },
  },
  {
    id: 'answer-of-function',
    when: { number: 'own', isInAnswer: true },
    gives: 'silent',
    examples: [
      '{"statusCode":430,"body":"hi","isBase64Encoded":false}',
      '{"isBase64Encoded":false,"statusCode":433,"headers":{}}',
    ],
    leaves: { text: '{"statusCode":430,"requestId":"hi"}', to: 'own-guess' },
    reason: {
      en: "It is the status of an HTTP answer that a function's own code gives.",
      zh: '这是函数自己的代码返回的 HTTP 状态码。',
    },
  },
  {
    id: 'own-guess',
    when: { number: 'own' },
    gives: 'likely',
    examples: ['got 436 here', 'status code 442 since we removed the alias'],
    leaves: { text: 'SCF: got 436 here', to: 'own-loose' },
    reason: {
      en: 'No other known platform answers with this number, but nothing beside it says that SCF did; programs give it to errors of their own.',
      zh: '已知的平台里只有 SCF 会返回这个数字，但旁边没有说明是 SCF 返回的；程序也会拿它当自己的错误码。',
    },
  },
  {
    id: 'http-guess',
    when: [
      { number: ['rare', 'http'], topic: ours },
      { number: 'rare', isShort: true },
      { number: 'http', length: 'words' },
    ],
    gives: 'likely',
    examples: ['error 450 again', '云函数报 401'],
    leaves: { text: 'our page about the weather gives a status code 404', to: 'http-unnamed' },
    reason: {
      en: 'Others have this number, too; it is SCF’s only if SCF answered.',
      zh: '别处也有这个数字；只有 SCF 返回的才算。',
    },
  },
  {
    id: 'http-unnamed',
    when: {},
    gives: 'silent',
    examples: [
      'our page about the weather gives a status code 404',
      '{"timestamp":"2024-01-01","status":500,"error":"Internal Server Error"}',
    ],
    leaves: { text: 'SCF: status code 404', to: 'http-named' },
    reason: {
      en: 'Every web application has this number, and SCF is not named.',
      zh: '任何网站都会返回这个数字，而文中没有提到 SCF。',
    },
  },
]
