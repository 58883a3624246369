import type { Cause } from '../cause.ts'

/** Python reads the environment in `os.py`, and the line of code names it. */
const readsEnvironment = /os\.environ|os\.getenv|environ\[/

export default {
  id: 'missing-env-variable',
  codes: [430, 443],
  values: ['key'],
  evidence: [
    {
      says: "KeyError: '{key}'",
      when: ({ values: { key = '' }, trace }) =>
        /^[A-Za-z_]\w*$/.test(key) &&
        (/[\\/]os\.py$/.test(trace?.innermost?.file ?? '') ||
          readsEnvironment.test(trace?.ownFrames[0]?.code ?? '')),
    },
    {
      // A trace that was cut off at the line that raises names the key only where it was asked for.
      says: 'raise KeyError',
      when: ({ trace }) => {
        const key = /os\.environ\[['"](\w{1,80})['"]\]/.exec(trace?.ownFrames[0]?.code ?? '')?.[1]
        return key !== undefined && { key }
      },
    },
    { says: 'environment variable {key} is not set' },
    { says: 'environment variable {key} is not defined' },
    { says: 'missing environment variable {key}' },
    ...['env var', 'env vars', 'environment variable', 'environment variables'].flatMap((kind) =>
      [`missing required ${kind}: {key}`, `missing ${kind}: {key}`].map((says) => ({ says })),
    ),
    { says: '环境变量 {key} 未设置' },
    { says: '环境变量 {key} 不存在' },
  ],
  headline: {
    en: 'the environment variable {key} is not set for this function',
    zh: '函数没有配置环境变量 {key}',
  },
  steps: [
    {
      say: {
        en: 'Function configuration → environment variables: add {key} with its value, and save.',
        zh: '在「函数配置」的「环境变量」里添加 {key} 及其值并保存。',
      },
    },
    {
      say: {
        en: 'Deploying by a tool? Write it into the tool’s configuration too; the next deployment replaces what the console has.',
        zh: '如果用工具部署，还要写进工具的配置，否则下次部署会覆盖控制台的设置。',
      },
    },
  ],
  notThis: [
    {
      en: 'A key that is missing in the event or in a configuration file.',
      zh: '事件或配置文件里缺少某个键。',
    },
  ],
  sources: ['https://cloud.tencent.com/document/product/583/14570'],
  examples: [
    {
      text: '{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"Traceback (most recent call last):   File \\"/var/user/index.py\\", line 9, in main_handler     token = os.environ[\'PUSH_TOKEN\']   File \\"/var/lang/python37/lib/python3.7/os.py\\", line 678, in __getitem__     raise KeyError(key) from None KeyError: \'PUSH_TOKEN\'","statusCode":430}',
      values: { key: 'PUSH_TOKEN' },
      code: 430,
    },
  ],
} satisfies Cause
