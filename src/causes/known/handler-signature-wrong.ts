import type { Cause, Trace } from '../cause.ts'

export default {
  id: 'handler-signature-wrong',
  codes: [430],
  values: ['function'],
  evidence: [
    {
      of: 'Python',
      says: 'TypeError: {function}() missing {n} required positional argument',
      when: ({ trace }) => isCalledByPlatform(trace),
    },
    {
      of: 'Python',
      says: 'TypeError: {function}() takes {n} positional arguments but 2 were given',
      when: ({ trace }) => isCalledByPlatform(trace),
    },
    {
      of: 'Python',
      says: 'TypeError: {function}() takes {n} positional argument but 2 were given',
      when: ({ trace }) => isCalledByPlatform(trace),
    },
    {
      of: 'PHP',
      says: 'Too few arguments to function {function}(), {n} passed',
      when: ({ trace }) => isCalledByPlatform(trace),
    },
    // PHP names the place of the function; who called it is the first line of its stack.
    ...['{function}(): Argument #{n} {any} must be', 'Argument {n} passed to {function}() must be'].map(
      (says) => ({
        says,
        of: 'PHP' as const,
        when: ({ after }: { readonly after: string }) => calledInside.test(after),
      }),
    ),
    {
      // Java, where the method was found and called with what the platform passes.
      of: 'Java',
      says: 'NoSuchMethodException: no such method: {entry}(Object,Context)',
      when: ({ values: { entry = '' } }) => ({ function: entry.split('.').at(-1) ?? entry }),
    },
  ],
  headline: {
    en: '{function} does not take the two arguments that SCF passes',
    zh: '{function} 的参数与平台传入的两个参数不符',
  },
  steps: [
    {
      say: {
        en: 'Let the handler take event and context.',
        zh: '让执行方法对应的函数接收 event 和 context 两个参数。',
      },
      snippet: 'def {function}(event, context):',
      when: ({ run }) => run.language === 'Python',
    },
    {
      say: {
        en: 'Let the handler take $event and $context.',
        zh: '让函数接收 $event 和 $context 两个参数。',
      },
      snippet: 'function {function}($event, $context)',
      when: ({ run }) => run.language === 'PHP',
    },
    {
      say: {
        en: 'Java: let the method be public and take the event and com.qcloud.scf.runtime.Context, or nothing but the event.',
        zh: 'Java：方法要声明为 public，参数为事件和 com.qcloud.scf.runtime.Context，或只有事件。',
      },
      when: ({ run }) => run.language === 'Java',
    },
    {
      say: {
        en: 'If the handler names the wrong function, correct the handler.',
        zh: '如果执行方法写错了函数，请改正执行方法。',
      },
    },
  ],
  notThis: [{ en: 'The same error deep inside your own code.', zh: '同样的报错出现在自己代码的深处。' }],
  sources: ['https://tencentcloud.com/document/product/583/40323'],
  examples: [
    {
      text: '{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"Traceback (most recent call last):\\n  File \\"/var/runtime/python37/bootstrap.py\\", line 135, in main\\n    response = self.real_handler(event, context)\\nTypeError: main_handler() takes 0 positional arguments but 2 were given","statusCode":430}',
      values: { function: 'main_handler' },
      code: 430,
    },
    {
      text: 'PHP Fatal error:  Uncaught TypeError: main_handler(): Argument #1 ($event) must be of type array, stdClass given in /var/user/index.php:4\nStack trace:\n#0 [internal function]: main_handler(Object(stdClass), Object(stdClass))\n#1 {main}',
      values: { function: 'main_handler' },
      code: null,
    },
  ],
} satisfies Cause

/** No frame of the user's own lies between the platform and the call that failed. */
function isCalledByPlatform(trace: Trace | undefined): boolean {
  return trace !== undefined && trace.ownFrames.length === 0
}

const calledInside = /^[^\n]{0,300}\nStack trace:\n#0 \[internal function\]/
