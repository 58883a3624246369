import type { PhraseFacts } from '../facts.ts'
import type { Rule } from './rule.ts'

/** Names and literal messages. The first row that fits decides. */
export const phraseRules: readonly Rule<PhraseFacts>[] = [
  {
    id: 'result-agrees',
    when: { numberOfResult: 'same' },
    gives: 'certain',
    examples: [
      '{"errorCode":1,"errorMessage":"InternalError","statusCode":500}',
      '{"errorCode":-1,"errorMessage":"Cannot find module","statusCode":430}',
    ],
    leaves: {
      text: '{"errorCode":-1,"errorMessage":"RequestTooLarge","statusCode":400}',
      to: 'result-decides',
    },
    reason: {
      en: 'The number of the same result object says so, too.',
      zh: '同一个结果对象里的状态码也这么说。',
    },
  },
  {
    id: 'result-decides',
    when: { numberOfResult: 'other' },
    gives: 'silent',
    examples: [
      '{"errorCode":-1,"errorMessage":"RequestTooLarge","statusCode":400}',
      '{"errorCode":-1,"errorMessage":"TimeLimitReached","statusCode":430}',
    ],
    leaves: { text: '{"errorCode":1,"errorMessage":"InternalError","statusCode":500}', to: 'result-agrees' },
    reason: { en: 'Within one result object the number decides.', zh: '同一个结果对象里以状态码为准。' },
  },
  {
    id: 'line-decides',
    when: { isOfOtherCode: true },
    gives: 'silent',
    examples: [
      "SCF statusCode 443 Error: Cannot find module './config'",
      'SCF status code 439: invalid ELF header',
    ],
    leaves: { text: "SCF statusCode 433 Error: Cannot find module './config'", to: 'phrase-guess' },
    reason: {
      en: 'A program that fails says so, whichever code it ends in, and the line names that one.',
      zh: '程序出错时都可能这么说，而这一行已经写明它以哪个状态码结束。',
    },
  },
  {
    id: 'phrase-told',
    when: { tale: ['settled', 'invented'], proves: ['alone', 'function', 'context', 'wrapper'] },
    gives: 'likely',
    examples: [
      '修复的问题：processTask 云函数报 Invoking task timed out after 60 seconds',
      "expect(messageOf('User process exit when running')).toBe(1)",
    ],
    leaves: { text: '云函数报 Invoking task timed out after 60 seconds', to: 'alone' },
    reason: {
      en: 'It is only spoken of and not reported: the trouble is over, or this is a test, a condition, an example or something that might come.',
      zh: '这里只是提到它，并没有在报错：故障已经过去，或者这是测试、条件、示例、还没发生的情况。',
    },
  },
  {
    id: 'program-name',
    when: { beside: 'program' },
    gives: 'silent',
    examples: ['throw new PortBindingFailed', 'import { TimeLimitReached } from "./errors"'],
    leaves: { text: 'it says PortBindingFailed', to: 'phrase-guess' },
    reason: {
      en: 'Source code names errors without having met one.',
      zh: '源代码里写到的名称不等于真的出现过。',
    },
  },
  {
    id: 'only-named',
    when: [{ isDefinition: true }, { isReference: true }, { isOfManual: true }],
    gives: 'likely',
    examples: [
      '| 433 | TimeLimitReached | 函数执行超时 |\n| 434 | MemoryLimitReached | 函数内存超限 |',
      'from the docs: 439 UserProcExitError',
    ],
    leaves: { text: 'the docs do not help: 439 UserProcExitError', to: 'pair' },
    reason: {
      en: 'A list of codes or a manual says what they are called; nothing has failed there.',
      zh: '这是状态码列表或文档在说明名称，并没有出错。',
    },
  },
  {
    id: 'pair',
    when: [
      { isPaired: true, proves: ['alone', 'function'] },
      { isPaired: true, number: 'own' },
      { isProvenPair: true, beside: 'nothing', topic: ['scf', 'generic', 'tencent', 'nobody'] },
    ],
    gives: 'certain',
    examples: ['439 UserProcExitError', '<td>446</td><td>PortBindingFailed</td>'],
    leaves: { text: '410 InsufficientBalance', to: 'phrase-guess' },
    reason: { en: 'Its own number stands right beside it.', zh: '名称和它自己的数字紧挨着。' },
  },
  {
    id: 'pair-of-scf',
    when: [
      { isPaired: true, topic: ['scf', 'generic'] },
      { isPaired: true, number: 'rare', speaksOfFunctions: true, namesOthers: false },
    ],
    gives: 'certain',
    examples: ['400 BadRequest (SCF)', '410 InsufficientBalance on every function'],
    leaves: { text: '410 InsufficientBalance', to: 'phrase-guess' },
    reason: {
      en: 'Its own number stands right beside it, and the text is about functions and nobody else’s.',
      zh: '名称和它自己的数字紧挨着，说的又是 SCF 的函数。',
    },
  },
  {
    id: 'inner-message',
    when: { wraps: true },
    gives: 'silent',
    examples: [
      'errCode: -504002 functions execute fail | errMsg: Invoking task timed out after 3 seconds',
      'functions execute fail, MemoryLimitReached',
    ],
    leaves: { text: 'errCode: -504002 functions execute fail', to: 'alone' },
    reason: { en: 'It wraps a message that says more.', zh: '它里面的信息说得更具体。' },
  },
  {
    id: 'alone',
    when: [
      { proves: 'alone', isOfClass: false, speaker: ['scf', 'generic', 'nobody'] },
      { proves: 'wrapper' },
    ],
    gives: 'certain',
    examples: ['Invoking task timed out after 5 seconds', 'UserProcExitError in prod again'],
    leaves: { text: 'aws: Invoking task timed out after 5 seconds', to: 'alone-elsewhere' },
    reason: {
      en: 'Hardly anybody but SCF prints these words.',
      zh: '这些字样几乎只有 SCF 会打印。',
    },
  },
  {
    id: 'alone-elsewhere',
    when: { proves: 'alone' },
    gives: 'likely',
    examples: [
      'aws: Invoking task timed out after 5 seconds',
      'java.util.concurrent.TimeoutException: Invoking task timed out after 5 seconds',
    ],
    leaves: { text: 'UserProcExitError in prod again', to: 'alone' },
    reason: {
      en: 'Only SCF says so, but somebody else is named as the one who says it here.',
      zh: '只有 SCF 会这么写，但这里点名了别的系统。',
    },
  },
  {
    id: 'name-of-cloudbase',
    when: { isOfCloudBase: true },
    gives: 'certain',
    examples: [
      'tcb js-sdk: {"code":"FUNCTION_NOT_FOUND","requestId":"1d0b"}',
      '@cloudbase/node-sdk: [FUNCTION_PARAM_INVALID] since the update',
    ],
    leaves: { text: '{"code":"FUNCTION_NOT_FOUND","requestId":"1d0b"}', to: 'api-name' },
    reason: {
      en: 'Others have this name, too, but CloudBase is named, and it has it for this.',
      zh: '别的系统也有这个名称，但文中点名了云开发，它就这么叫这个错误。',
    },
  },
  {
    id: 'api-name',
    when: { beside: 'api' },
    gives: 'silent',
    examples: [
      'SCF {"Code":"InternalError","Message":"x"}',
      'An error occurred (UnauthorizedOperation) when calling the X operation',
    ],
    leaves: { text: 'SCF answers InternalError', to: 'name-of-scf' },
    reason: {
      en: 'An API answers so; its names are no status codes.',
      zh: '这是接口返回的错误名，不是状态码。',
    },
  },
  {
    id: 'name-elsewhere',
    when: { topic: 'other' },
    gives: 'silent',
    examples: ['aws sdk: RequestCanceled', 'nginx log: context deadline exceeded'],
    leaves: { text: 'nginx before SCF: RequestCanceled', to: 'name-of-scf' },
    reason: {
      en: 'Others use these words, too, and one of them is named.',
      zh: '别的系统也用这些词，而且文中提到了。',
    },
  },
  {
    id: 'name-of-scf',
    when: [
      { kind: 'name', proves: ['function', 'context'], speaker: ['scf', 'generic'] },
      { kind: 'name', proves: ['function', 'context'], isNamedBehind: true },
      {
        kind: 'name',
        proves: ['function', 'context'],
        number: 'own',
        topic: 'scf',
        speaker: ['nobody', 'scf', 'generic'],
      },
      { kind: 'name', proves: 'function', number: 'own', topic: 'tencent', beside: 'nothing' },
      { kind: 'name', proves: 'function', isTalkOfFunction: true },
    ],
    gives: 'certain',
    examples: ['SCF says HandlerNotFound', 'the function does not start, ContainerInitError'],
    leaves: { text: 'the function says InternalError', to: 'phrase-guess' },
    reason: {
      en: 'Others have this name, too, but SCF or a function is named with it.',
      zh: '别的系统也有这个名称，但文中点名了 SCF 或函数。',
    },
  },
  {
    id: 'message-of-run',
    when: { kind: 'message', isOfFailedRun: true },
    gives: 'silent',
    examples: [
      'START RequestId: 7a2ae0d9\ncontext deadline exceeded\nERROR RequestId: 7a2ae0d9 {"errorCode":-1,"errorMessage":"x","statusCode":433}\nEND RequestId: 7a2ae0d9',
      'START RequestId: 7a2ae0d9\nError: Cannot find module "x"\nERROR RequestId: 7a2ae0d9 {"errorCode":-1,"errorMessage":"x","statusCode":405}\nEND RequestId: 7a2ae0d9',
    ],
    leaves: {
      text: "START RequestId: 7a2ae0d9\nthe function says: module 'index' has no attribute 'main_handler'\nEND RequestId: 7a2ae0d9",
      to: 'message-of-scf',
    },
    reason: {
      en: 'A function printed it in its run, and the result of that run says which code it is.',
      zh: '这是函数在运行中打印的，而这次调用的结果已经写明了状态码。',
    },
  },
  {
    id: 'message-of-scf',
    when: [
      { kind: 'message', proves: 'context', topic: ['scf', 'generic'] },
      { kind: 'message', proves: 'context', number: 'rare', speaksOfFunctions: true, namesOthers: false },
      { kind: 'message', proves: 'asked', topic: 'scf', isBesideFigures: true },
      { kind: 'message', proves: 'asked', topic: 'scf', isOfField: true },
    ],
    gives: 'certain',
    examples: [
      'X-Scf-Message: context deadline exceeded',
      "the function says: module 'index' has no attribute 'main_handler'",
    ],
    leaves: { text: 'Process exited before completing request', to: 'phrase-guess' },
    reason: {
      en: 'Others could say so, too, but the text is about SCF.',
      zh: '别的系统也可能这么说，但文中说的是 SCF。',
    },
  },
  {
    id: 'phrase-guess',
    when: [
      { topic: ['scf', 'generic'] },
      { kind: 'name', isShort: true, beside: 'nothing' },
      { isShort: true, speaksOfFunctions: true, beside: 'nothing' },
      { proves: 'context', isShort: true, beside: 'nothing' },
    ],
    gives: 'likely',
    examples: ['HandlerNotFound, again', 'a cloud function cannot load it: invalid ELF header'],
    leaves: { text: 'nginx: HandlerNotFound', to: 'name-elsewhere' },
    reason: {
      en: 'Other programs print these words, too, and nothing beside them says that it was SCF.',
      zh: '别的程序也会打印这些字样，旁边又没有说明是 SCF 打印的。',
    },
  },
  {
    id: 'phrase-unnamed',
    when: {},
    gives: 'silent',
    examples: ['cannot find module', 'context deadline exceeded'],
    leaves: { text: 'HandlerNotFound, again', to: 'phrase-guess' },
    reason: {
      en: 'Everybody says so, and nothing here speaks of SCF.',
      zh: '谁都可能这么说，文中也没有提到 SCF。',
    },
  },
]
