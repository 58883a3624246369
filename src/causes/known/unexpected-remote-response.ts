import type { Cause, Trace, Values } from '../cause.ts'
import { isParsedByHandler, parsedByPython } from '../parts-of-event.ts'
import { parsedVariableIn } from '../python/environment.ts'

type Printed = {
  readonly values: Values
  readonly trace: Trace | undefined
  readonly before: string
  readonly after: string
}

export default {
  id: 'unexpected-remote-response',
  codes: [430],
  values: ['received'],
  evidence: [
    {
      says: 'JSONDecodeError: Expecting value: line 1 column 1',
      // Words that somebody searches for are nobody's exception, and may as well be about an empty file.
      when: ({ trace }) =>
        trace !== undefined &&
        parsedByPython(trace) === false &&
        parsedVariableIn(trace.ownFrames[0]?.code ?? '') === undefined,
    },
    // Where only the message was logged, what was received says that it is an answer.
    {
      says: 'Expecting value: line 1 column 1',
      when: ({ trace, before, after }) =>
        trace === undefined && page.test(before.slice(-300) + after) && { received: 'HTML' },
    },
    {
      says: 'JSONDecodeError: {message}',
      when: ({ trace }) => parsedByPython(trace) === false && isOfAnswer(trace),
    },
    {
      says: "SyntaxError: Unexpected token '<'",
      // A file of code that is a page in truth fails while it is loaded.
      when: ({ trace }) => !isOfLoading(trace) && { received: 'HTML' },
    },
    // Older versions of Node.js quote nothing; a page in place of a script is no JSON that was parsed.
    {
      says: 'SyntaxError: Unexpected token <',
      when: ({ after }) => /^\s{1,40}at (?:Object|JSON)\.parse\b/.test(after) && { received: 'HTML' },
    },
    { says: 'Unexpected token < in JSON', when: () => ({ received: 'HTML' }) },
    ...['"{received}"...', '"{received}"'].map((received) => ({
      says: `Unexpected token '{token}', ${received} is not valid JSON`,
      // What is parsed a second time is an object by then.
      when: (given: Printed) =>
        given.values.received?.startsWith('[object') !== true && !isParsedByHandler(given),
    })),
    { says: "Unexpected character ('<' (code 60))", when: () => ({ received: 'HTML' }) },
    { says: 'Unexpected end of JSON input', when: (given) => !isParsedByHandler(given) },
    { says: 'invalid json response body at' },
    {
      says: "KeyError: '{key}'",
      when: ({ trace }) => isOfAnswer(trace),
    },
    {
      says: "'NoneType' object has no attribute '{name}'",
      when: ({ trace, before }) =>
        isOfAnswer(trace) || (trace?.innermost === undefined && taken.test(before.slice(-300))),
    },
    { says: "'NoneType' object is not subscriptable", when: ({ trace }) => isOfAnswer(trace) },
    { says: 'IndexError: list index out of range', when: ({ trace }) => isOfAnswer(trace) },
    { says: "invalid character '<' looking for beginning of value", when: () => ({ received: 'HTML' }) },
    { says: 'looking for beginning of value' },
    // Gson.
    { says: 'Expected BEGIN_OBJECT but was' },
    { says: 'Expected BEGIN_ARRAY but was' },
  ],
  whose: { sides: ['remote', 'code'], retry: 'depends' },
  headline: [
    {
      en: 'another service answered with {received} instead of what the code expects',
      zh: '对外请求返回的是 {received}，不是代码预期的内容',
    },
    {
      en: 'another service answered with something the code does not expect',
      zh: '对外请求返回的内容不是代码所预期的',
    },
  ],
  steps: [
    {
      say: {
        en: 'Log the status and the first 200 characters of that answer, and read what it says.',
        zh: '把那次请求的状态码和返回的前 200 个字符打到日志里，看看对方说了什么。',
      },
    },
    {
      say: {
        en: 'Usual reasons: a login that has expired, a captcha, a blocked address, a page that has changed.',
        zh: '常见原因：登录过期、需要验证码、地址被屏蔽、页面改版。',
      },
    },
  ],
  notThis: [
    { en: 'A configuration file that cannot be parsed.', zh: '配置文件无法解析。' },
    { en: 'A key that the event does not have.', zh: '事件里没有这个键。' },
  ],
  sources: ['https://cloud.tencent.com/document/product/583/42611'],
  examples: [
    {
      text: '{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"Traceback (most recent call last):\\n  File \\"/var/user/sign.py\\", line 40, in sign\\n    data = resp.json()\\n  File \\"/var/user/requests/models.py\\", line 898, in json\\n    return complexjson.loads(self.text, **kwargs)\\njson.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)","statusCode":430}',
      values: {},
      code: 430,
    },
    {
      text: '签到失败: Expecting value: line 1 column 1 (char 0)\n返回内容: <!DOCTYPE html><html><head><title>502</title>',
      values: { received: 'HTML' },
      code: null,
    },
    {
      text: 'SyntaxError: Unexpected token <\n    at Object.parse (native)\n    at Request._callback (/var/user/node_modules/api/client.js:21:9)',
      values: { received: 'HTML' },
      code: null,
    },
  ],
} satisfies Cause

function isOfLoading(trace: Trace | undefined): boolean {
  return /^(?:node:)?(?:internal\/modules|module|vm)\b/.test(trace?.innermost?.file ?? '')
}

/** A line of the user's own code on the way takes something out of an answer. */
function isOfAnswer(trace: Trace | undefined): boolean {
  return (trace?.ownFrames ?? []).some(({ code = '' }) => taken.test(code))
}

const taken =
  /\.json\(\)|(?:\b|_)(?:resp|response|res|result)\b|\bdata\[|\br\.(?:text|content)|[Ss]oup|next_sibling|find_all|select_one|xpath\(|\betree\b|\.find\(|re\.search|urlopen|\bhtml\b/

const page = /<!doctype html|<html\b/i
