import type { Cause, Trace } from '../cause.ts'
import { inPackage } from '../code-root.ts'

/** What languages say of a value that is not of the type that the code expects, or is not there. */
const ofTypes = [
  // Node.js
  'TypeError: {call} is not a function',
  'TypeError: {call} is not iterable',
  'TypeError: {call} is not a constructor',
  'Cannot read propert{any} of null',
  'Cannot set propert{any} of undefined',
  'Cannot set propert{any} of null',
  'TypeError: Cannot destructure property',
  'TypeError: Cannot convert undefined or null to object',
  'argument must be of type {any}. Received',
  'TypeError: Assignment to constant variable',
  // Python
  'TypeError: unsupported operand type(s) for',
  "TypeError: '{type}' object is not",
  "TypeError: argument of type '{type}' is not iterable",
  "TypeError: object of type '{type}' has no len()",
  'TypeError: unhashable type',
  'TypeError: cannot unpack non-iterable',
  'not supported between instances of',
  'TypeError: can only concatenate',
  'TypeError: must be str',
  'TypeError: must be real number',
  'TypeError: int() argument must be',
  'TypeError: float() argument must be',
  'TypeError: string indices must be integers',
  'TypeError: list indices must be integers',
  'TypeError: sequence item {n}: expected str instance',
  'TypeError: {function}() got an unexpected keyword argument',
  'TypeError: {function}() missing {n} required positional argument',
  'TypeError: {function}() takes {any} positional argument',
  'TypeError: expected string or bytes-like object',
  "AttributeError: 'NoneType' object has no attribute",
  "AttributeError: 'str' object has no attribute",
  "AttributeError: 'dict' object has no attribute",
  "AttributeError: 'list' object has no attribute",
  // Java
  'java.lang.NullPointerException',
  'java.lang.ClassCastException',
  // Go
  'nil pointer dereference',
  'interface conversion: {any}, not',
  'assignment to entry in nil map',
  // PHP, in the words of its versions 7 and 8
  'Call to a member function {function}() on',
  'must be of type {any} given',
  'must be of the type {any} given',
  'must be an instance of {any} given',
  'Return value must be of type {any} returned',
  'TypeError: Unsupported operand types',
  'TypeError: Unsupported operand type',
  'TypeError: Cannot access offset of type',
  'TypeError: Illegal offset type',
  'Cannot use object of type {type} as array',
  'Call to undefined method',
] as const

type Traced = { readonly trace: Trace | undefined }

export default {
  id: 'code-type-error',
  codes: [430],
  values: ['frame'],
  evidence: [
    ...ofTypes.map((says) => ({ says, when: ({ trace }: Traced) => ownFrame(trace) })),
    {
      says: 'Cannot read propert{any} of undefined',
      when: ({ trace, after }) => ownFrame(trace) || (trace === undefined && frameBehind(after)),
    },
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
