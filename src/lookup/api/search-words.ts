import { apiCodes } from '../../catalog/api/codes.ts'
import { contentWords } from '../asking/words.ts'
import { failedOperations } from './failed-operations.ts'

type Thing = { readonly said: RegExp; readonly halves: readonly string[]; readonly needsTrouble?: true }

/** What people call the thing, and the second halves of codes that speak of it. */
const things: readonly Thing[] = [
  { said: /命名空间|namespaces?/, halves: ['Namespace'] },
  { said: /角色|(?<![a-z])roles?(?![a-z])/, halves: ['QcsRoleNotFound', 'Role'] },
  { said: /触发器|triggers?/, halves: ['Trigger', 'TriggerName'] },
  { said: /别名|alias(?:es)?/, halves: ['Alias'] },
  { said: /层版本|layer versions?/, halves: ['LayerVersion', 'LayerVersions'] },
  { said: /(?<![一-龥])层|layers?(?! version)/, halves: ['Layers', 'Layer'] },
  {
    said: /(?<!层)版本|(?<!layer )versions?/,
    halves: ['FunctionVersion', 'FunctionVersions', 'Version', 'Qualifier'],
  },
  { said: /函数名|function names?/, halves: ['FunctionName'] },
  // Alone it says nothing: whatever is asked here is about functions.
  { said: /函数|functions?/, halves: ['Function', 'FunctionName'], needsTrouble: true },
  { said: /内存|memory/, halves: ['Memory', 'MemorySize'] },
  { said: /超时|timeout/, halves: ['Timeout', 'InitTimeout'] },
  { said: /环境变量|environment|env var/, halves: ['EnvironmentExceededLimit', 'Environment'] },
  { said: /镜像|image/, halves: ['ImageUri', 'ImageConfig', 'ContainerImageAccelerate'] },
  { said: /子网|私有网络|vpc|subnet/, halves: ['Vpc'] },
  { said: /标签|(?<![a-z])tags?(?![a-z])/, halves: ['AttachedTagKeyNotFound'] },
  {
    said: /运行环境|运行时|runtime|(?<![a-z])(?:python|node(?:\.?js)?|php|java|go) ?\d[\d.]*/,
    halves: ['Runtime'],
  },
  { said: /执行方法|handler/, halves: ['Handler'] },
  { said: /代码包|压缩包|(?<![a-z])zip(?![a-z])/, halves: ['ZipFile', 'ZipFileBase64BinasciiError'] },
  { said: /存储桶|bucket|(?<![a-z])cos(?![a-z])/, halves: ['Cos', 'CosBucketName', 'CosObject'] },
  { said: /并发|concurrency/, halves: ['TotalConcurrencyMemory', 'UserTotalConcurrencyMemory'] },
  { said: /预置|provisioned/, halves: ['ProvisionedInProgress', 'ProvisionedExceedAvailable'] },
  { said: /域名|domain/, halves: ['Domain.UnExist', 'Domain', 'CNAME'] },
  { said: /地域|region/, halves: ['Region', 'NotSupportRegion'] },
]

type Trouble = {
  readonly said: RegExp
  readonly families: readonly string[]
  /** Only with these halves. */
  readonly halves?: RegExp
}

const missing = /不存在|找不到|not found|does ?n[o']t exist|missing|没有这个/

/** What people say of it, and the families that mean it, the likelier first. */
const troubles: readonly Trouble[] = [
  { said: missing, families: ['ResourceNotFound'] },
  // Of the operations that have failed, only some say so: `FailedOperation.Namespace` is one that is there already.
  { said: missing, families: ['FailedOperation'], halves: /NotFound|UnExist/ },
  { said: /已存在|重名|重复|exists already|already exists?|in use|占用/, families: ['ResourceInUse'] },
  { said: /上限|超限|超出|太多|数量|配额|额度|quota|limit|too many/, families: ['LimitExceeded'] },
  { said: /权限|授权|permission|denied|(?:un|not )authori[sz]ed/, families: ['UnauthorizedOperation'] },
  { said: /不支持|unsupported|not supported/, families: ['UnsupportedOperation'] },
  { said: /支持|support/, families: ['InvalidParameterValue'], halves: /^Runtime$/ },
  {
    said: /不对|错误|非法|invalid|wrong|不合规|不符/,
    families: ['InvalidParameterValue', 'InvalidParameter'],
  },
]

/** Families in which a thing alone is looked for. */
const usual = [
  'ResourceNotFound',
  'FailedOperation',
  'LimitExceeded',
  'ResourceInUse',
  'InvalidParameterValue',
  'UnsupportedOperation',
] as const

/** Words that mean certain codes by themselves. */
const meant: readonly { readonly said: RegExp; readonly codes: readonly string[] }[] = [
  {
    said: /配额|额度|quota/,
    codes: ['LimitExceeded', 'LimitExceeded.Quota', 'LimitExceeded.UserTotalConcurrencyMemory'],
  },
  {
    said: /限频|频率|frequency limit|rate limit|too many requests|qps/,
    codes: ['RequestLimitExceeded', 'RequestLimitExceeded.UinLimitExceeded'],
  },
  { said: /签名|signature/, codes: ['AuthFailure.SignatureFailure', 'AuthFailure.SignatureExpire'] },
  {
    said: /密钥|secret ?id|secret ?key/,
    codes: ['AuthFailure.SecretIdNotFound', 'AuthFailure.InvalidSecretId'],
  },
  {
    said: /欠费|余额|arrears|balance/,
    codes: ['FailedOperation.InsufficientBalance', 'ResourceUnavailable.InsufficientBalance'],
  },
  {
    said: /请求包|request (?:size|too large)|包太大|package too (?:large|big)/,
    codes: ['RequestSizeLimitExceeded'],
  },
  {
    said: /鉴权|无权|没有权限|未授权|权限|permission|not authori[sz]ed/,
    codes: ['UnauthorizedOperation.CAM', 'AuthFailure.UnauthorizedOperation'],
  },
  {
    said: /cron(?!tab)/,
    codes: ['InvalidParameterValue.TriggerDesc', 'InvalidParameterValue.TriggerCronConfig'],
  },
  {
    said: /解压|压缩包?损坏|zip ?包?损坏|unzip|(?:bad|broken|corrupt(?:ed)?) zip/,
    codes: ['InvalidParameterValue.ZipFile'],
  },
  {
    said: /(?:expired|invalid|wrong) token|token (?:is |has )?(?:expired|invalid|wrong)|token ?(?:过期|失效|无效|错误)/,
    codes: ['AuthFailure.TokenFailure'],
  },
  {
    said: /(?<![a-z])cfs(?![a-z])/,
    codes: [
      'InvalidParameterValue.CfsParameterError',
      'ResourceNotFound.CfsVpcNotMatch',
      'ResourceNotFound.CfsStatusError',
    ],
  },
  {
    said: /函数状态|正在更新|updating|(?:create|update|publish) ?failed(?![a-z])|部署中|function (?:state|status)/,
    codes: [
      'FailedOperation.UpdateFunctionCode',
      'FailedOperation.UpdateFunctionConfiguration',
      'FailedOperation.FunctionStatusError',
    ],
  },
  // What the API itself says of a family.
  { said: /操作失败|operation failed/, codes: ['FailedOperation'] },
  { said: /资源不存在|resource does ?n[o']t exist/, codes: ['ResourceNotFound'] },
  { said: /资源(?:正?在?被)?(?:占用|使用中)/, codes: ['ResourceInUse'] },
  {
    said: /参数取?值(?:错误|不对|有误)|(?:incorrect|wrong) parameter value/,
    codes: ['InvalidParameterValue'],
  },
  {
    said: /缺少(?:必[要填选])?参数|参数缺失|missing (?:a |required )?parameter/,
    codes: ['MissingParameter'],
  },
  { said: /未知参数|unknown parameter/, codes: ['UnknownParameter'] },
]

/** Codes that words of either language mean, the likelier first; a thing with what is wrong with it before the thing alone. */
export function searchWords(query: string): readonly string[] {
  const words = query.normalize('NFKC').toLowerCase()
  const named = things.filter(({ said }) => said.test(words))
  const said = troubles.filter((trouble) => trouble.said.test(words))
  const both = combined(said, halvesOf(named))
  const alone = meant.filter(({ said }) => said.test(words)).flatMap(({ codes }) => codes)
  const isOfThings = both.length === 0 && saysNothingElse(query, named)
  return [
    ...new Set([...failedOperations(words), ...both, ...alone, ...(isOfThings ? thingsAlone(named) : [])]),
  ]
}

function thingsAlone(named: readonly Thing[]): readonly string[] {
  return combined([{ families: usual }], halvesOf(named.filter(({ needsTrouble }) => !needsTrouble)))
}

/** Each word is a thing's, or for the greater part: "触发器", "trigger name", but not NODE_MODULE_VERSION. */
function saysNothingElse(query: string, named: readonly Thing[]): boolean {
  return contentWords(query).every((word) =>
    named.some(({ said }) => (said.exec(word)?.[0].length ?? 0) * 2 >= word.length),
  )
}

function halvesOf(named: readonly Thing[]): readonly string[] {
  return named.flatMap(({ halves }) => halves)
}

function combined(
  troubles: readonly Pick<Trouble, 'families' | 'halves'>[],
  halves: readonly string[],
): readonly string[] {
  return halves.flatMap((half) =>
    troubles
      .filter((trouble) => trouble.halves?.test(half) ?? true)
      .flatMap(({ families }) => families.map((family) => `${family}.${half}`))
      .filter((code) => apiCodes.has(code)),
  )
}
