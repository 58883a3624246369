import type { Cause, Trace, Values } from '../cause.ts'
import { isInHandler, isParsedByHandler, keysOfEvents, parsedByPython, partWith } from '../parts-of-event.ts'

type Named = { readonly values: Values; readonly trace: Trace | undefined }

type Printed = { readonly trace: Trace | undefined; readonly before: string; readonly after: string }
type Shown = { readonly values: Values; readonly after: string }

export default {
  id: 'event-missing-key',
  codes: [430],
  values: ['key', 'part', 'format'],
  evidence: [
    {
      says: "KeyError: '{key}'",
      when: ({ values: { key = '' }, trace }) =>
        key !== '' &&
        (/\b(?:event|kwargs)\b\s?[[.]/.test(codeOf(trace)) || keysOfEvents.has(key)) &&
        partWith(key, codeOf(trace)),
    },
    { says: 'JSONDecodeError: {message}', when: ({ trace }) => isJson(parsedByPython(trace)) },
    {
      says: 'the JSON object must be str, bytes or bytearray, not NoneType',
      when: ({ trace }) => parsedByPython(trace),
    },
    ...['Unexpected end of JSON input', ' in JSON at position', 'is not valid JSON'].map((says) => ({
      says,
      when: (given: Printed) => isParsedByHandler(given) && { format: 'JSON' },
    })),
    ...["property '{key}' of undefined", "properties of undefined (reading '{key}')"].map((says) => ({
      says: `Cannot read ${says}`,
      when: ({ values: { key = '' }, trace }: Named) =>
        // What is undefined stands in front of the name: only a name that nothing but events has tells of the event.
        isInHandler(trace) && keysOfEvents.has(key),
    })),
    // What the runtime says names only the place in the list; the line of code beside it, the key.
    ...["property '0' of undefined", "properties of undefined (reading '0')"].map((says) => ({
      says: `Cannot read ${says}{far}.Records[0]`,
      by: 'platform' as const,
      when: () => ({ key: 'Records' }),
    })),
    {
      says: "event.Records{far}Cannot read property '{name}' of undefined",
      by: 'platform',
      when: ({ values: { name = '' } }) => /^(?:0|forEach|map|length)$/.test(name) && { key: 'Records' },
    },
    // The line of code is shown below, with the part of the event that is not there.
    ...['undefined', 'null'].flatMap((state) =>
      [`property '{name}' of ${state}`, `properties of ${state} (reading '{name}')`].map((says) => ({
        says: `Cannot read ${says}`,
        by: 'platform' as const,
        when: ({ values: { name = '' }, after }: Shown) => partOfEvent(name, after),
      })),
    ),
    // What was printed before says it: event.Records is undefined.
    {
      says: 'Cannot read propert{any} of undefined',
      by: 'platform',
      when: ({ before, after }) => undefinedKeyIn(`${before}\n${after}`),
    },
    // PHP goes on, and fails over what it did not find.
    ...['Undefined index: {key}', 'Undefined array key {key}'].flatMap((says) => [
      { says, when: ({ trace }: Named) => isInHandler(trace) },
      { says, by: 'platform' as const, when: ({ values: { key = '' } }: Named) => keysOfEvents.has(key) },
    ]),
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a dollar sign of PHP, and a value of ours
    { says: 'Undefined property: stdClass::${key}' },
    {
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a dollar sign of PHP, and a value of ours
      says: 'Undefined property: stdClass::${key}',
      by: 'platform',
      when: ({ values: { key = '' } }) => keysOfEvents.has(key),
    },
  ],
  derived: ({ values: { key, format } }) => (key === 'Message' && format !== undefined ? { typed: key } : {}),
  headline: [
    { en: '{part} has no {key}', zh: '{part} 里没有 {key}' },
    { en: '{key} of the event is not valid {format}', zh: '事件里的 {key} 不是有效的 {format}' },
    {
      en: 'the event, or a part of it such as body, is not the {format} that the code expects',
      zh: '事件本身或其中的 body 等内容，不是代码预期的 {format}',
    },
    { en: 'the event has no {key}', zh: '事件里没有 {key}' },
  ],
  steps: [
    {
      say: {
        en: 'A timer’s {typed} is what was typed as additional information of the trigger: write JSON there, or use it as text.',
        zh: '定时触发器的 {typed} 就是触发器「附加信息」里填写的内容：在那里填 JSON，或在代码里按文本使用。',
      },
      when: ({ values }) => values.typed !== undefined,
    },
    {
      say: {
        en: 'Log it once: the body of a URL’s event is a string, empty without a body, base64 where isBase64Encoded is true, and of a form a=1&b=2.',
        zh: '先打印一次看看：URL 触发的 body 是字符串，请求没有正文时为空，isBase64Encoded 为 true 时是 base64，表单则是 a=1&b=2。',
      },
      when: ({ values }) => values.format !== undefined && values.typed === undefined,
    },
    {
      say: { en: 'Give what is empty a default.', zh: '为空时给一个默认值。' },
      snippet: "json.loads(event.get('{key}') or '{}')",
      when: ({ values, run }) =>
        values.format !== undefined && values.key !== undefined && run.language === 'Python',
    },
    {
      say: { en: 'Give what is empty a default.', zh: '为空时给一个默认值。' },
      snippet: "JSON.parse(event.body || '{}')",
      when: ({ values, run }) => values.format !== undefined && run.language === 'Node.js',
    },
    {
      say: {
        en: 'Log {part} once: it holds only what the caller or the trigger sent, and its names are case-sensitive.',
        zh: '先打印一次 {part}：里面只有调用方或触发器传来的内容，名称区分大小写。',
      },
      when: ({ values }) => values.part !== undefined,
    },
    {
      say: {
        en: 'Read it with a default, and answer the caller where it is missing.',
        zh: '读取时给默认值，缺失时向调用方返回错误。',
      },
      snippet: "{part}.get('{key}')",
      when: ({ values }) => values.part !== undefined,
    },
    {
      say: {
        en: 'Log the event once and read its keys; each trigger has its own.',
        zh: '先打印一次 event 看有哪些键，各触发器不同。',
      },
      when: ({ values }) => isOfWhole(values),
    },
    {
      say: {
        en: 'Read it with a default, and test with the trigger’s own template; “Hello World” has only key1 and key2.',
        zh: '读取时给默认值，并用对应触发器的模板测试；「Hello World」模板只有 key1 和 key2。',
      },
      snippet: "event.get('{key}')",
      when: ({ values, run }) => isOfWhole(values) && run.language === 'Python',
    },
    {
      say: {
        en: 'Read it with a default, and test with the trigger’s own template; “Hello World” has only key1 and key2.',
        zh: '读取时给默认值，并用对应触发器的模板测试；「Hello World」模板只有 key1 和 key2。',
      },
      when: ({ values, run }) => isOfWhole(values) && run.language !== 'Python',
    },
    {
      say: {
        en: 'Usual keys: a timer has Type, TriggerName, Time, Message; a URL has headers, body (a string; base64 where isBase64Encoded is true), queryString, httpMethod, path; COS has Records.',
        zh: '常见的键：定时触发有 Type、TriggerName、Time、Message；URL 触发有 headers、body（字符串，isBase64Encoded 为 true 时要先解码）、queryString、httpMethod、path；COS 触发有 Records。',
      },
      when: ({ values }) => isOfWhole(values),
    },
  ],
  notThis: [{ en: 'A key that an answer of another service lacks.', zh: '其他服务的返回里缺少某个键。' }],
  sources: ['https://cloud.tencent.com/document/product/583/12513'],
  examples: [
    {
      text: '{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"Traceback (most recent call last):\\n  File \\"/var/user/index.py\\", line 6, in main_handler\\n    bucket = event[\'Records\'][0][\'cos\']\\nKeyError: \'Records\'","statusCode":430}',
      values: { key: 'Records' },
      code: 430,
    },
    {
      text: "TypeError: Cannot read properties of undefined (reading 'queryString')\n    at exports.main_handler (/var/user/index.js:4:25)",
      values: { key: 'queryString' },
      code: null,
    },
    {
      text: "TypeError: Cannot read property 'q' of null\n    at Runtime.module.exports.get [as handler] (/var/user/handler.js:19:37)\n\nmodule.exports.get = async (event) => {\n  const q = event.queryStringParameters.q\n}",
      values: { key: 'queryStringParameters' },
      code: null,
    },
  ],
} satisfies Cause

/** Looked for in the event itself. */
function isOfWhole({ part, format }: Values): boolean {
  return part === undefined && format === undefined
}

function isJson(part: Values | false): Values | false {
  return part && { ...part, format: 'JSON' }
}

/** What somebody has printed of the event before its key was asked for. */
function undefinedKeyIn(text: string): Values | false {
  const key = /\bevent\.([A-Za-z]\w{1,60})(?: is| was|:| =|是|为| 是| 为){0,2} ?undefined/.exec(text)?.[1]
  return key !== undefined && { key }
}

/** What of the event is asked for the name: `event.queryStringParameters.city`. */
function partOfEvent(name: string, code: string): Values | false {
  const asked = [...code.matchAll(/\bevent\.(\w{1,60})\.(\w{1,60})/g)]
  const key = asked.find((part) => part[2] === name)?.[1]
  return key !== undefined && keysOfEvents.has(key) && { key }
}

function codeOf(trace: Trace | undefined): string {
  return trace?.ownFrames[0]?.code ?? ''
}
