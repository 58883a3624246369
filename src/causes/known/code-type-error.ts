import type { Cause, Trace } from '../cause.ts'
import { inPackage } from '../code-root.ts'

export default {
  id: 'code-type-error',
  codes: [430],
  values: ['frame'],
  evidence: [
    { says: 'TypeError: {call} is not a function', when: ({ trace }) => ownFrame(trace) },
    { says: 'TypeError: {call} is not iterable', when: ({ trace }) => ownFrame(trace) },
    { says: 'TypeError: {call} is not a constructor', when: ({ trace }) => ownFrame(trace) },
    { says: 'TypeError: unsupported operand type(s) for', when: ({ trace }) => ownFrame(trace) },
    { says: "TypeError: 'NoneType' object is not", when: ({ trace }) => ownFrame(trace) },
    { says: 'not supported between instances of', when: ({ trace }) => ownFrame(trace) },
    { says: 'TypeError: can only concatenate', when: ({ trace }) => ownFrame(trace) },
    { says: 'TypeError: must be str', when: ({ trace }) => ownFrame(trace) },
    { says: 'TypeError: string indices must be integers', when: ({ trace }) => ownFrame(trace) },
    { says: 'TypeError: list indices must be integers', when: ({ trace }) => ownFrame(trace) },
    {
      says: 'TypeError: {function}() got an unexpected keyword argument',
      when: ({ trace }) => ownFrame(trace),
    },
    {
      says: 'TypeError: {function}() missing {n} required positional argument',
      when: ({ trace }) => ownFrame(trace),
    },
    { says: 'TypeError: expected string or bytes-like object', when: ({ trace }) => ownFrame(trace) },
    { says: "AttributeError: 'NoneType' object has no attribute", when: ({ trace }) => ownFrame(trace) },
    {
      says: 'Cannot read propert{any} of undefined',
      when: ({ trace, after }) => ownFrame(trace) || (trace === undefined && frameBehind(after)),
    },
    { says: 'Cannot read propert{any} of null', when: ({ trace }) => ownFrame(trace) },
    { says: 'java.lang.NullPointerException', when: ({ trace }) => ownFrame(trace) },
    { says: 'java.lang.ClassCastException', when: ({ trace }) => ownFrame(trace) },
    { says: 'nil pointer dereference', when: ({ trace }) => ownFrame(trace) },
    { says: 'Call to a member function {function}() on null', when: ({ trace }) => ownFrame(trace) },
  ],
  headline: {
    en: 'a value at {frame} is not of the type that the code expects',
    zh: '{frame} 处的值与代码预期的类型不符',
  },
  steps: [
    {
      say: {
        en: 'Look at {frame}: print the value before it, and handle the case in which it is empty.',
        zh: '查看 {frame}：在它之前打印这个值，并处理为空的情况。',
      },
    },
    {
      say: {
        en: 'Does the value come from another service? Check that its answer is what you expect.',
        zh: '如果这个值来自其他服务，先确认它的返回符合预期。',
      },
    },
  ],
  notThis: [
    { en: 'A handler with the wrong number of arguments.', zh: '执行方法对应的函数参数个数不对。' },
    { en: 'A key that the event does not have.', zh: '事件里没有这个键。' },
  ],
  sources: ['https://cloud.tencent.com/document/product/583/42611'],
  examples: [
    {
      text: '{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"TypeError: utils.formatDay is not a function\\n    at buildReport (/var/user/lib/report.js:31:17)\\n    at exports.main_handler (/var/user/index.js:9:20)","statusCode":430}',
      values: { frame: 'lib/report.js:31' },
      code: 430,
    },
    {
      text: 'panic: runtime error: invalid memory address or nil pointer dereference\n[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x6b2a1c]\n\ngoroutine 1 [running]:\nmain.handle(0xc0000a6000)\n\t/build/main.go:31 +0x1c',
      values: { frame: '/build/main.go:31' },
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
