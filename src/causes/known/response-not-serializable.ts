import type { Cause } from '../cause.ts'

/** What a value that holds itself is called. */
const circle = 'circular structure'

export default {
  id: 'response-not-serializable',
  codes: [430],
  values: ['type'],
  evidence: [
    { of: 'Python', says: '<{type} object at {any}> is not JSON serializable' },
    ...['JSON serializable', 'serializable', 'JSON-serializable'].flatMap((able) => [
      { of: 'Python' as const, says: `Object of type {type} is not ${able}` },
      { of: 'Python' as const, says: `Type {type} is not ${able}` },
    ]),
    {
      says: 'TypeError: {object} is not JSON serializable',
      when: ({ trace }) => trace?.language !== 'Node.js',
    },
    { says: 'is not JSON serializable' },
    { of: 'Python', says: 'keys must be str, int, float, bool or None, not {type}' },
    { of: 'Python', says: 'Circular reference detected', when: () => ({ type: circle }) },
    // Node.js says where the circle begins.
    {
      of: 'Node.js',
      says: "Converting circular structure to JSON --> starting at object with constructor '{type}'",
      when: ({ values: { type } }) => (type === 'Object' ? { type: circle } : true),
    },
    {
      of: 'Node.js',
      says: 'Converting circular structure to JSON',
      when: () => ({ type: circle }),
    },
    { of: 'Node.js', says: 'Do not know how to serialize a BigInt', when: () => ({ type: 'BigInt' }) },
    { of: 'Java', says: 'No serializer found for class {type}' },
    { of: 'Go', says: 'json: unsupported type: {type}' },
  ],
  // What an async function gives back when it is called.
  derived: ({ values: { type }, words }) => {
    if (type === undefined) return {}
    if (type === 'coroutine') return { coroutine: type }
    if (type === circle) return { circle }
    return /^keys must be/i.test(words) ? { keyType: type } : {}
  },
  headline: [
    {
      en: 'the result is a {coroutine} that nobody has awaited',
      zh: '返回值是没有等待（await）的 {coroutine}',
    },
    { en: 'the result holds a {circle}, which is not JSON', zh: '返回值里有循环引用，无法转成 JSON' },
    {
      en: 'the result has a key of the type {keyType}, and JSON has none but text for keys',
      zh: '返回值里有 {keyType} 类型的键，而 JSON 的键只能是文本',
    },
    {
      en: 'the result holds a value of the type {type}, which is not JSON',
      zh: '返回值里有 {type} 类型的值，无法转成 JSON',
    },
    { en: 'the result cannot be turned into JSON', zh: '返回值无法转成 JSON' },
  ],
  steps: [
    {
      say: {
        en: 'Let the handler be a plain def; what an async def gives back was not awaited. It can run the rest itself.',
        zh: '执行方法改用普通的 def：async def 的返回值没有被等待；其余的异步代码由它自己运行。',
      },
      snippet: 'def main_handler(event, context):\n    return asyncio.run(run(event))',
      when: ({ values }) => values.coroutine !== undefined,
    },
    {
      say: {
        en: 'The handler is plain already? Then an await is missing at a call inside.',
        zh: '如果执行方法已经是普通的 def，那就是里面某处调用少了 await。',
      },
      when: ({ values }) => values.coroutine !== undefined,
    },
    {
      say: {
        en: 'Turn the keys into text; the default of json.dumps is for values alone.',
        zh: '把键转成文本；json.dumps 的 default 只管值。',
      },
      snippet: '{str(key): value for key, value in result.items()}',
      when: ({ values }) => values.keyType !== undefined,
    },
    {
      say: {
        en: 'Return only dicts, lists, strings and numbers; turn the rest into text.',
        zh: '只返回字典、列表、字符串和数字，其他类型先转成文本。',
      },
      snippet: 'json.dumps(result, default=str, ensure_ascii=False)',
      when: ({ run, values }) =>
        run.language === 'Python' &&
        values.coroutine === undefined &&
        values.circle === undefined &&
        values.keyType === undefined,
    },
    {
      say: {
        en: 'Return only what has no way back to itself: copy the fields that are needed.',
        zh: '不要返回会引用到自身的对象，只复制需要的字段。',
      },
      when: ({ run, values }) => run.language === 'Python' && values.circle !== undefined,
    },
    {
      say: {
        en: 'Return plain objects; String(value) for a BigInt.',
        zh: '只返回普通对象；BigInt 用 String(value) 转换。',
      },
      when: ({ run }) => run.language === 'Node.js',
    },
    {
      say: {
        en: 'Return a Map, a list, a string or a class with getters.',
        zh: '返回 Map、List、字符串，或带 getter 的类。',
      },
      when: ({ run }) => run.language === 'Java',
    },
    {
      say: {
        en: 'Return structs, maps, slices, strings and numbers; no channels and functions.',
        zh: '返回结构体、map、切片、字符串和数字，不要带通道和函数。',
      },
      when: ({ run }) => run.language === 'Go',
    },
    {
      say: {
        en: 'Do not return the response of a request itself; take its text or its JSON.',
        zh: '不要直接返回请求的响应对象，取它的正文或解析后的 JSON。',
      },
      when: ({ values }) => values.coroutine === undefined && values.keyType === undefined,
    },
  ],
  notThis: [{ en: 'A result that is too large: 407.', zh: '返回值过大：407。' }],
  sources: ['https://cloud.tencent.com/document/product/583/42611'],
  examples: [
    {
      text: '{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"Traceback (most recent call last):\\n  File \\"/var/runtime/python37/bootstrap.py\\", line 141, in handle\\n    resp = json.dumps(result)\\nTypeError: Object of type Response is not JSON serializable","statusCode":430}',
      values: { type: 'Response' },
      code: 430,
    },
    {
      text: '[ERROR] ValueError: Circular reference detected',
      values: { type: 'circular structure' },
      code: null,
    },
    {
      text: 'TypeError: Object of type Decimal is not JSON serializable',
      values: { type: 'Decimal' },
      code: null,
    },
    {
      text: "TypeError: Converting circular structure to JSON\n    --> starting at object with constructor 'Socket'\n    --- property 'parser' closes the circle",
      values: { type: 'Socket' },
      code: null,
    },
  ],
} satisfies Cause
