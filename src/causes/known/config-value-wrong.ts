import type { Cause, Trace } from '../cause.ts'
import { parsedVariableIn } from '../python/environment.ts'

export default {
  id: 'config-value-wrong',
  codes: [430, 443],
  values: ['key', 'value', 'format', 'state'],
  evidence: [
    { says: "KeyError: '{key}'", when: ({ values, trace }) => isOfConfig(values.key ?? '', trace) },
    {
      says: 'JSONDecodeError: {message}',
      when: ({ trace }) => {
        const key = parsedVariableIn(trace?.ownFrames[0]?.code ?? '')
        return key !== undefined && { key, format: 'JSON' }
      },
    },
    // Nothing between the quotation marks.
    ...["Invalid URL '': No", "TypeError [ERR_INVALID_URL]: Invalid URL{far}input: ''"].map((says) => ({
      says,
      when: () => ({ state: 'empty' }),
    })),
    { says: "InvalidSchema: No connection adapters were found for '{value}'" },
    { says: "MissingSchema: Invalid URL '{value}'" },
    { says: "InvalidURL: Invalid URL '{value}'" },
    ...['No schema supplied', 'No scheme supplied', 'No host supplied'].map((why) => ({
      says: `Invalid URL '{value}': ${why}`,
    })),
    { says: 'TypeError [ERR_INVALID_URL]: Invalid URL: {value}' },
    { says: "TypeError [ERR_INVALID_URL]: Invalid URL{far}input: '{value}'" },
    { says: "TypeError: Invalid URL{far}input: '{value}'" },
    { says: 'TypeError: Invalid URL: {value}' },
    { says: 'TypeError [ERR_INVALID_URL]: Invalid URL' },
    { says: 'Failed to parse URL from {value}' },
    { says: 'Only absolute URLs are supported' },
    { says: "Request URL is missing an 'http://' or 'https://' protocol" },
    { says: 'unsupported protocol scheme "{value}"' },
    { says: 'unsupported protocol scheme' },
    { says: 'DOMAIN_NOT_FOUND: {value}' },
    // Spring, of a property that is in none of its files.
    { says: "Could not resolve placeholder '{key}' in" },
    // Of databases and their connection strings.
    { says: 'net/url: invalid userinfo' },
    { says: 'missing protocol scheme' },
    { says: 'first path segment in URL cannot contain colon' },
    { says: 'Invalid scheme, expected connection string to start with' },
    { says: 'Could not parse rfc1738 URL from string' },
    { says: 'Could not parse SQLAlchemy URL from' },
    { says: 'URL must specify one of the following schemes' },
  ],
  whose: { sides: ['config'], retry: 'no' },
  headline: [
    {
      en: 'the value of the environment variable {key} is not valid {format}',
      zh: '环境变量 {key} 的值不是有效的 {format}',
    },
    { en: 'the configuration has no {key}', zh: '配置里没有 {key}' },
    { en: 'the configured address “{value}” is not valid', zh: '配置的地址「{value}」无效' },
    { en: 'an address that the code requests is {state}', zh: '代码请求的地址为空' },
    { en: 'a configured value is not valid', zh: '有一项配置的值无效' },
  ],
  steps: [
    {
      say: {
        en: 'Correct the value of {key} in the environment variables: double quotes, no comma after the last item.',
        zh: '在环境变量里改正 {key} 的值：使用双引号，末项后面不加逗号。',
      },
      when: ({ values }) => values.format !== undefined,
    },
    {
      say: {
        en: 'Add {key} to the configuration file or the variable that the code reads; names are case-sensitive.',
        zh: '在代码读取的配置文件或环境变量里补上 {key}，名称区分大小写。',
      },
      when: ({ values }) => values.key !== undefined && values.format === undefined,
    },
    {
      say: {
        en: 'Set the environment variable or the setting that the address is taken from; it has no value.',
        zh: '地址所取自的环境变量或配置项没有值，请填上。',
      },
      when: ({ values }) => values.state !== undefined,
    },
    {
      say: {
        en: 'Correct it in the configuration file or the environment variables: whole addresses with https://, no placeholder left.',
        zh: '在配置文件或环境变量里改正：地址要写完整并带 https://，不要留下占位内容。',
      },
      when: ({ values }) => values.key === undefined && values.state === undefined,
    },
    {
      say: {
        en: 'After an update of the program, compare your configuration with its new sample.',
        zh: '程序升级后，对照新版的配置样例检查自己的配置。',
      },
    },
  ],
  notThis: [{ en: 'A key that the event does not have.', zh: '事件里没有这个键。' }],
  sources: ['https://cloud.tencent.com/document/product/583/14570'],
  examples: [
    {
      text: '{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"Traceback (most recent call last):\\n  File \\"/var/user/push.py\\", line 11, in send\\n    requests.post(url, json=body)\\n  File \\"/var/user/requests/sessions.py\\", line 792, in get_adapter\\n    raise InvalidSchema(f\\"No connection adapters were found for {url!r}\\")\\nrequests.exceptions.InvalidSchema: No connection adapters were found for \'<your_webhook>\'","statusCode":430}',
      values: { value: '<your_webhook>' },
      code: 430,
    },
    {
      text: '{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"Traceback (most recent call last):\\n  File \\"/var/user/index.py\\", line 19, in main_handler\\n    cookie = config[\'account\'][\'cookie\']\\nKeyError: \'cookie\'","statusCode":430}',
      values: { key: 'cookie' },
      code: 430,
    },
    {
      text: "TypeError [ERR_INVALID_URL]: Invalid URL\n    at new NodeError (node:internal/errors:399:5)\n    at new URL (node:internal/url:560:13) {\n  code: 'ERR_INVALID_URL',\n  input: 'undefined/api'\n}",
      values: { value: 'undefined/api' },
      code: null,
    },
    {
      text: "requests.exceptions.MissingSchema: Invalid URL 'None': No scheme supplied. Perhaps you meant https://None?",
      values: { value: 'None' },
      code: null,
    },
    {
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder of Spring’s
      text: 'java.lang.IllegalArgumentException: Could not resolve placeholder \'wx.app.id\' in value "${wx.app.id}"',
      values: { key: 'wx.app.id' },
      code: null,
    },
    {
      text: 'MongoParseError: Invalid scheme, expected connection string to start with "mongodb://" or "mongodb+srv://"',
      values: {},
      code: null,
    },
  ],
} satisfies Cause

/** The line of code names the key itself, as one of a configuration; a table that is asked for a variable is none. */
function isOfConfig(key: string, trace: Trace | undefined): boolean {
  const code = trace?.ownFrames[0]?.code ?? ''
  return (
    /\b(?:config|conf|cfg|settings?|options?|params_config)\w*\[/i.test(code) &&
    [`'${key}'`, `"${key}"`].some((literal) => code.includes(literal))
  )
}
