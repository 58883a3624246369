import type { Cause, Trace, Values } from '../cause.ts'
import { inPackage } from '../code-root.ts'

/** What languages say of a value that is not of the type that the code expects. */
const ofTypes = [
  // Node.js
  'TypeError: {call} is not a function',
  'TypeError: {call} is not iterable',
  'TypeError: {call} is not a constructor',
  'argument must be of type {any}. Received',
  'TypeError: Assignment to constant variable',
  // Python
  "TypeError: '{type}' object is not",
  'TypeError: unsupported operand type(s) for',
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
  'the JSON object must be str, bytes or bytearray, not',
  // Of an object that is read as JSON a second time.
  'Unexpected token o in JSON at position 1',
  '"[object Object]" is not valid JSON',
  "Unexpected token 'o', {any} is not valid JSON",
  "AttributeError: 'str' object has no attribute",
  "AttributeError: 'dict' object has no attribute",
  "AttributeError: 'list' object has no attribute",
  // Java
  'java.lang.ClassCastException',
  // Go
  'interface conversion: {any}, not',
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

/** What they say of a value that is not there, each in its own word for that, the more telling ones first. */
const ofNothing: readonly (readonly [says: string, state: string])[] = [
  ...['undefined', 'null'].flatMap((state): [string, string][] => [
    ...['read', 'set'].flatMap((does): [string, string][] => [
      [`Cannot ${does} property '{member}' of ${state}`, state],
      [`Cannot ${does} properties of ${state} (${does === 'set' ? 'sett' : does}ing '{member}')`, state],
      [`Cannot ${does} propert{any} of ${state}`, state],
    ]),
    [`Cannot destructure property '{member}' of '{subject}' as it is ${state}`, state],
    [`Cannot destructure property {member} of {any} as it is ${state}`, state],
    [`Cannot destructure '{subject}' as it is ${state}`, state],
  ]),
  ['TypeError: Cannot destructure property', 'undefined'],
  ['TypeError: Cannot convert undefined or null to object', 'undefined'],
  ["'NoneType' object has no attribute '{member}'", 'None'],
  ["'NoneType' object", 'None'],
  // What a parser of JSON is given instead of a text.
  ['Unexpected token u in JSON at position 0', 'undefined'],
  ['"undefined" is not valid JSON', 'undefined'],
  ['the JSON object must be str, bytes or bytearray, not NoneType', 'None'],
  ['java.lang.NullPointerException: {far}because "{subject}" is null', 'null'],
  ['java.lang.NullPointerException', 'null'],
  ['nil pointer dereference', 'nil'],
  ['assignment to entry in nil map', 'nil'],
  ['Call to a member function {member}() on null', 'null'],
]

type Traced = { readonly trace: Trace | undefined }
type Shown = Traced & { readonly values: Values; readonly after: string }

export default {
  id: 'code-type-error',
  codes: [430],
  values: ['frame', 'state', 'member', 'subject'],
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
    ...ofTypes.map((says) => ({ says, when: ({ trace }: Traced) => ownFrame(trace) })),
  ],
  headline: [
    {
      en: '{subject} at {frame} is {state}, and the code uses it as if it had a value',
      zh: '{frame} 处的 {subject} 是 {state}，代码却把它当作有值来用',
    },
    {
      en: 'something at {frame} is {state}, and the code uses its {member}',
      zh: '{frame} 处有个值是 {state}，代码却要用它的 {member}',
    },
    {
      en: 'something at {frame} is {state}, and the code uses it as if it had a value',
      zh: '{frame} 处有个值是 {state}，代码却把它当作有值来用',
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
