import type { Cause, Trace, Values } from '../cause.ts'
import { unsetIn } from '../python/environment.ts'
import { demandsInChinese, ofSchemas, statesInChinese } from '../variables.ts'

/** Python reads the environment in `os.py`, and the line of code names it. */
const readsEnvironment = /os\.environ|os\.getenv|environ\[/

const variable = ['environment variable', 'env variable', 'env var'] as const
/** What programs and their libraries say of one that they do not find. */
const absent =
  /^(?:(?:is|was|are|does|has) )?(?:not (?:set|defined|found|exist|present|provided|configured|been)|unset|undefined|required|missing|empty)|^(?:must|should|can ?not|may not) (?:not )?be\b/i

type Named = { readonly values: Values; readonly trace: Trace | undefined }

/** A word of the sentence around it is no variable: those have capitals, underscores or a hump. */
const isVariable = ({ values: { key = '' } }: Named) =>
  /^\$?(?:[A-Z][A-Z0-9_]{2,}|\w{1,60}_\w{1,60}|[a-z]{1,40}[A-Z]\w{0,40})$/.test(key) && {
    key: key.replace('$', ''),
  }
/** A setting that is no variable has dots and small letters. */
const isConstant = ({ values: { key = '' } }: Named) => /^[A-Z][A-Z0-9_]{2,80}$/.test(key)
const isConstantName = ({ values: { key = '' } }: Named) =>
  /^[A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40}){1,8}$/.test(key)
const isNamedAtTheEnd = ({
  values: { key = '' },
  before,
  after,
}: Named & { readonly before: string; readonly after: string }) =>
  /^\$?[A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40}){1,8}$/.test(key) &&
  /panicked at|\b(?:Error|Exception|FATAL|fatal|RuntimeError): |^: NotPresent/.test(
    before.slice(-120) + after.slice(0, 12),
  ) && {
    key: key.replace('$', ''),
  }
const isAbsent = (named: Named) => absent.test(named.values.condition ?? '') && isVariable(named)
/** Advice, unless it is what an exception says. */
const isThrown = (named: Named) => named.trace !== undefined && isVariable(named)
const isOfSettings = ({ values: { word = '' } }: Named) => /settings|config|env/i.test(word)

export default {
  id: 'missing-env-variable',
  codes: [430, 443],
  values: ['key'],
  evidence: [
    {
      says: "KeyError: '{key}'",
      when: ({ values: { key = '' }, trace }) =>
        /^[A-Za-z_]\w*$/.test(key) &&
        (/(?:[\\/]os\.py|^<frozen os>)$/.test(trace?.innermost?.file ?? '') ||
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
    // Read with a method that gives None for it; the line of code that stumbles over that names it.
    {
      says: "'NoneType' object has no attribute '{member}'",
      when: ({ values: { member }, trace }) => unset(trace, member),
    },
    { says: 'NoneType', when: ({ trace }) => unset(trace, undefined) },
    ...variable.flatMap((kind) => [
      { says: `${kind} {key} {condition}`, when: isAbsent },
      { says: `{key} ${kind} {condition}`, when: isAbsent },
      ...['missing required', 'missing'].flatMap((state) => [
        { says: `${state} ${kind} {key}`, when: isVariable },
        { says: `${state} ${kind}: {key}` },
        { says: `${state} ${kind}s: {key}` },
        { says: `${state} ${kind}s: - {key}` },
        { says: `${state} {key} ${kind}`, when: isVariable },
      ]),
      { says: `${kind} not found: {key}` },
      { says: `set the {key} ${kind}`, when: isThrown },
      { says: `set the ${kind} {key}`, when: isThrown },
      { says: `by setting the {key} ${kind}`, when: isThrown },
    ]),
    // Pydantic's models of the settings.
    { says: 'validation error for {word} {key} field required', when: isOfSettings },
    { says: 'validation errors for {word} {key} field required', when: isOfSettings },
    { says: 'ImproperlyConfigured: Set the {key} environment variable' },
    // Programs name it alone where they end.
    ...['is not set', 'not set', 'must be set', 'is not defined', 'is required', 'is missing'].map(
      (state) => ({
        says: `{key} ${state}`,
        when: isNamedAtTheEnd,
      }),
    ),
    // Ruby's and Crystal's, where the name looks like one.
    { says: 'key not found: "{key}"', when: isConstantName },
    ...ofSchemas.map((says) => ({ says })),
    ...['Missing {key}', 'Please set {key}'].map((says) => ({ says, when: isNamedAtTheEnd })),
    { says: '{key} not found. Declare it as envvar' },
    // Spring reads the environment where its properties say so.
    { says: "Could not resolve placeholder '{key}' in", when: isConstant },
    // The Serverless framework.
    { says: "environment variable to satisfy the declaration 'env:{key}' could not be found" },
    { says: '"env:{key}": Value not found' },
    { says: 'required key {key} missing value' },
    // The runtime of Haskell.
    ...['getEnv', 'getXdgDirectory:getHomeDirectory:getEnv'].map((call) => ({
      says: `{key}: ${call}: does not exist (no environment variable)`,
    })),
    ...statesInChinese.flatMap((state) => [
      { says: `环境变量 {key} ${state}` },
      { says: `环境变量{key}${state}` },
    ]),
    ...demandsInChinese.flatMap((demand) => [{ says: `${demand} {key}` }, { says: `${demand}{key}` }]),
  ],
  whose: { sides: ['config'], retry: 'no' },
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
    {
      text: 'KeyError: \'SECRET_ID\'\n  File "/var/lang/python39/lib/python3.9/os.py", line 679, in __getitem__\n    raise KeyError(key) from None',
      values: { key: 'SECRET_ID' },
      code: null,
    },
    {
      text: 'decouple.UndefinedValueError: DB_HOST not found. Declare it as envvar or define a default value.',
      values: { key: 'DB_HOST' },
      code: null,
    },
    {
      text: 'django.core.exceptions.ImproperlyConfigured: Set the DATABASE_URL environment variable',
      values: { key: 'DATABASE_URL' },
      code: null,
    },
    {
      text: 'pydantic.error_wrappers.ValidationError: 5 validation errors for Settings\nPOSTGRES_SERVER\n  field required (type=value_error.missing)\nPOSTGRES_USER\n  field required (type=value_error.missing)',
      values: { key: 'POSTGRES_SERVER' },
      code: null,
    },
    {
      text: 'pydantic_core._pydantic_core.ValidationError: 1 validation error for AppSettings\nbot_token\n  Field required [type=missing, input_value={}, input_type=dict]\n    For further information visit https://errors.pydantic.dev/2.10/v/missing',
      values: { key: 'bot_token' },
      code: null,
    },
    {
      text: '❌ Error: Missing required environment variables:\n   - TG_TOKEN\n   - TG_CHAT\nProcess exited before completing request',
      values: { key: 'TG_TOKEN' },
      code: 439,
    },
    {
      text: 'Error: Environment variable $SCHRODINGER not found!',
      values: { key: 'SCHRODINGER' },
      code: null,
    },
    {
      text: "Error: The OPENAI_API_KEY environment variable is missing or empty; either provide it, or instantiate the OpenAI client with an apiKey option, like new OpenAI({ apiKey: 'My API Key' }).\n    at new OpenAI (/var/user/node_modules/openai/index.js:51:19)",
      values: { key: 'OPENAI_API_KEY' },
      code: null,
    },
    {
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder of Spring’s
      text: 'java.lang.IllegalArgumentException: Could not resolve placeholder \'DB_PASSWORD\' in value "${DB_PASSWORD}"',
      values: { key: 'DB_PASSWORD' },
      code: null,
    },
    {
      text: "thread 'main' panicked at src/main.rs:118:69:\n$APP_DATA is not set: NotPresent",
      values: { key: 'APP_DATA' },
      code: null,
    },
  ],
} satisfies Cause

function unset(trace: Trace | undefined, member: string | undefined) {
  const key = unsetIn(trace?.ownFrames[0]?.code ?? '', member)
  return key !== undefined && { key }
}
