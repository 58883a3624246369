import type { Cause } from '../cause.ts'

export default {
  id: 'async-run-terminated',
  codes: [439],
  values: [],
  evidence: [{ says: '[PLATFORM] Signal received successfully', by: 'platform' }],
  headline: {
    en: 'the asynchronous run was terminated on request: SIGTERM came, and the code does not handle it',
    zh: '异步执行被请求终止：进程收到了 SIGTERM，而代码没有处理它',
  },
  steps: [
    {
      say: {
        en: 'Somebody or something called TerminateAsyncEvent with GraceShutdown: find out who, if it was not meant.',
        zh: '有人或程序调用了带 GraceShutdown 的 TerminateAsyncEvent；如果不是有意的，查一下是谁调用的。',
      },
    },
    {
      say: { en: 'Handle the signal: finish what is open, then end.', zh: '处理这个信号：收尾后再退出。' },
      snippet: 'signal.signal(signal.SIGTERM, stop)',
      when: ({ run }) => run.language === 'Python',
    },
    {
      say: { en: 'Handle the signal: finish what is open, then end.', zh: '处理这个信号：收尾后再退出。' },
      snippet: "process.on('SIGTERM', stop)",
      when: ({ run }) => run.language === 'Node.js',
    },
    {
      say: {
        en: 'Handle SIGTERM in the code: finish what is open, then end.',
        zh: '在代码里处理 SIGTERM：收尾后再退出。',
      },
      when: ({ run }) => run.language !== 'Python' && run.language !== 'Node.js',
    },
  ],
  notThis: [
    { en: 'A crash of the code, or a kill at the memory limit.', zh: '代码崩溃，或内存用满被终止。' },
  ],
  sources: ['https://cloud.tencent.com/document/product/583/42611'],
  examples: [
    {
      text: '[PLATFORM] Signal received successfully\n{"errorCode":-1,"errorMessage":"User process exit when running","statusCode":439}',
      values: {},
      code: 439,
    },
  ],
} satisfies Cause
