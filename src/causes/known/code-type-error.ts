import type { Cause, Trace, Values } from '../cause.ts'
import { inPackage } from '../code-root.ts'
import { ofArguments, ofNothing, ofTypes } from '../type-errors.ts'

type Traced = { readonly trace: Trace | undefined }
type Shown = Traced & { readonly values: Values; readonly after: string }

export default {
  id: 'code-type-error',
  codes: [430],
  values: ['frame', 'state', 'member', 'subject', 'function', 'given'],
  evidence: [
    ...ofNothing.map(([says, state]) => ({
      says,
      when: ({ values: { subject = '' }, trace, after }: Shown) => {
        // A variable of Java that was compiled without its name.
        if (subject.startsWith('<')) return false
        const frame = ownFrame(trace) || (trace === undefined && frameBehind(after))
        return frame && { ...frame, state }
      },
    })),
    // What SCF makes of the event's JSON, where the handler asks for another class.
    {
      says: 'java.lang.ClassCastException: {far}LinkedHashMap cannot be cast to',
      when: ({ trace }) => {
        const frame = ownFrame(trace)
        return frame && { ...frame, given: 'LinkedHashMap' }
      },
    },
    ...[...ofArguments, ...ofTypes].map((says) => ({ says, when: ({ trace }: Traced) => ownFrame(trace) })),
  ],
  headline: [
    {
      en: '{subject} at {frame} is {state}, and the code uses it as if it had a value',
      zh: '{frame} 处的 {subject} 是 {state}，代码却把它当作有值来用',
    },
    {
      en: 'something at {frame} is {state}, and the code uses its “{member}”',
      zh: '{frame} 处有个值是 {state}，代码却要用它的「{member}」',
    },
    {
      en: 'something at {frame} is {state}, and the code uses it as if it had a value',
      zh: '{frame} 处有个值是 {state}，代码却把它当作有值来用',
    },
    {
      en: 'the call at {frame} passes other arguments than {function}() takes',
      zh: '{frame} 处的调用，传入的参数与 {function}() 定义的不符',
    },
    {
      en: 'a value at {frame} is not of the type that the code expects',
      zh: '{frame} 处的值与代码预期的类型不符',
    },
  ],
  steps: [
    {
      say: {
        en: 'Look at {frame}: print the value before it, and handle the case in which it is empty.',
        zh: '查看 {frame}：在它之前打印这个值，并处理为空的情况。',
      },
      when: ({ values }) => values.state !== undefined,
    },
    {
      say: {
        en: 'Compare the call with the function’s definition, names and count. After an update of a library, read what it changed.',
        zh: '对照函数的定义，检查调用时参数的名称和个数；如果刚升级过某个库，看它改了什么。',
      },
      when: ({ values }) => values.function !== undefined,
    },
    {
      say: {
        en: 'Let the handler take the event as a Map<String, Object>, or as a class with the event’s fields.',
        zh: '执行方法的事件参数改为 Map<String, Object>，或与事件字段对应的类。',
      },
      when: ({ values }) => values.given !== undefined,
    },
    {
      say: {
        en: 'Look at {frame}: print the value and its type before it, and convert it to what the code expects.',
        zh: '查看 {frame}：在它之前打印这个值和它的类型，再转换成代码需要的类型。',
      },
      when: ({ values }) => values.state === undefined && values.function === undefined,
    },
    {
      say: {
        en: 'Does it come from the event? Log the event once; the console’s “Hello World” test has only key1 and key2.',
        zh: '如果它来自事件，先打印一次 event；控制台的「Hello World」测试模板只有 key1 和 key2。',
      },
      when: ({ values }) => values.state !== undefined,
    },
    {
      say: {
        en: 'Does the value come from another service? Check that its answer is what you expect.',
        zh: '如果这个值来自其他服务，先确认它的返回符合预期。',
      },
      when: ({ values }) => values.function === undefined && values.given === undefined,
    },
  ],
  notThis: [
    { en: 'A handler with the wrong number of arguments.', zh: '执行方法对应的函数参数个数不对。' },
    { en: 'A key that the event does not have.', zh: '事件里没有这个键。' },
  ],
  sources: ['https://cloud.tencent.com/document/product/583/42611'],
  examples: [
    {
      text: '{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"TypeError: Cannot read property \'city\' of undefined\\n    at exports.main_handler (/var/user/index.js:4:38)","statusCode":430}',
      values: { frame: 'index.js:4', state: 'undefined', member: 'city' },
      code: 430,
    },
    {
      text: 'java.lang.NullPointerException: Cannot invoke "String.length()" because "name" is null\n\tat com.acme.Orders.mainHandler(Orders.java:41)',
      values: { frame: 'Orders.java:41', state: 'null', subject: 'name' },
      code: null,
    },
    {
      text: '{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"TypeError: utils.formatDay is not a function\\n    at buildReport (/var/user/lib/report.js:31:17)\\n    at exports.main_handler (/var/user/index.js:9:20)","statusCode":430}',
      values: { frame: 'lib/report.js:31' },
      code: 430,
    },
    {
      text: 'panic: runtime error: invalid memory address or nil pointer dereference\n[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x6b2a1c]\n\ngoroutine 1 [running]:\nmain.handle(0xc0000a6000)\n\t/build/main.go:31 +0x1c',
      values: { frame: '/build/main.go:31', state: 'nil' },
      code: null,
    },
    {
      text: 'PHP Fatal error:  Uncaught TypeError: array_merge(): Argument #2 must be of type array, null given in /var/user/lib/list.php:40\nStack trace:\n#0 /var/user/index.php(12): rows()\n#1 {main}\n  thrown in /var/user/lib/list.php on line 40',
      values: { frame: 'lib/list.php:40' },
      code: null,
    },
  ],
} satisfies Cause

/** Node.js's first frame, below a message that was pasted without its type. */
function frameBehind(after: string) {
  const [, file, line] =
    /^[^\n]{0,60}\n\s{0,8}at [^\n(]{0,80}\(?(\/var\/user\/(?!node_modules)[^\s():]{1,200}):(\d{1,7})/.exec(
      after,
    ) ?? []
  return file !== undefined && { frame: `${inPackage(file)}:${line}` }
}

/** Told only where the trace says at which place of the user's own code. */
function ownFrame(trace: Trace | undefined) {
  const frame = trace?.ownFrames[0]
  return frame !== undefined && { frame: `${inPackage(frame.file)}:${frame.line}` }
}
