import type { Cause, Trace, Values } from '../cause.ts'

type Named = { readonly values: Values; readonly trace: Trace | undefined }

/**
 * Keys that triggers write, and hardly anything else has; those of an object inside the event, too.
 * https://cloud.tencent.com/document/product/583/9705
 */
const keysOfEvents = new Set([
  ...['Records', 'TriggerName', 'Message', 'clslogs', 'Ckafka', 'msgBody'],
  ...[
    'queryString',
    'queryStringParameters',
    'httpMethod',
    'requestContext',
    'pathParameters',
    'isBase64Encoded',
  ],
  ...['stage', 'sourceIp', 'serviceId', 'headerParameters', 'stageVariables'],
  ...['cosObject', 'cosBucket', 'cosNotificationId'],
])

type Shown = { readonly values: Values; readonly after: string }

export default {
  id: 'event-missing-key',
  codes: [430],
  values: ['key'],
  evidence: [
    {
      says: "KeyError: '{key}'",
      when: ({ values: { key = '' }, trace }) =>
        key !== '' && (/\b(?:event|kwargs)\b\s?[[.]/.test(codeOf(trace)) || keysOfEvents.has(key)),
    },
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
  headline: { en: 'the event has no {key}', zh: '事件里没有 {key}' },
  steps: [
    {
      say: {
        en: 'Log the event once and read its keys; each trigger has its own.',
        zh: '先打印一次 event 看有哪些键，各触发器不同。',
      },
    },
    {
      say: {
        en: 'Read it with a default, and test with the trigger’s own template; “Hello World” has only key1 and key2.',
        zh: '读取时给默认值，并用对应触发器的模板测试；「Hello World」模板只有 key1 和 key2。',
      },
      snippet: "event.get('{key}')",
      when: ({ run }) => run.language === 'Python',
    },
    {
      say: {
        en: 'Read it with a default, and test with the trigger’s own template; “Hello World” has only key1 and key2.',
        zh: '读取时给默认值，并用对应触发器的模板测试；「Hello World」模板只有 key1 和 key2。',
      },
      when: ({ run }) => run.language !== 'Python',
    },
    {
      say: {
        en: 'Usual keys: a timer has Type, TriggerName, Time, Message; a URL has headers, body (a string; base64 where isBase64Encoded is true), queryString, httpMethod, path; COS has Records.',
        zh: '常见的键：定时触发有 Type、TriggerName、Time、Message；URL 触发有 headers、body（字符串，isBase64Encoded 为 true 时要先解码）、queryString、httpMethod、path；COS 触发有 Records。',
      },
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

/** Node.js prints no line of code: of the event is what the handler itself stumbles over. */
function isInHandler(trace: Trace | undefined): boolean {
  const frame = trace?.ownFrames[0]
  return (
    frame !== undefined &&
    (/main_handler|exports\.\w+$|mainHandler/.test(frame.name ?? '') || /main_handler/.test(frame.code ?? ''))
  )
}
