/**
 * What the console and tools print without a code, word for word, and the code that the API gives with it. `alone` proves
 * it in any text; `context` needs SCF's API or product beside it, because others say the same.
 *
 * Sources: the message lists in the vendor's SDKs, and
 * https://github.com/qkqpttgf/OneManager-php/issues/389, https://github.com/zero205/JD_tencent_scf/issues/156,
 * https://github.com/qkqpttgf/OneDrive_SCF/issues/41, https://github.com/1908002701/JD/issues/11
 */
export type Sentence = {
  readonly text: RegExp
  readonly code: string
  readonly proves: 'alone' | 'context'
}

export const sentences: readonly Sentence[] = [
  { text: /函数更新操作失败/, code: 'FailedOperation.UpdateFunctionCode', proves: 'alone' },
  { text: /当前函数状态无法更新代码/, code: 'FailedOperation.UpdateFunctionCode', proves: 'alone' },
  { text: /当前函数状态无法发布版本/, code: 'FailedOperation.PublishVersion', proves: 'alone' },
  {
    text: /当前函数版本状态无法进行此操作/,
    code: 'FailedOperation.FunctionVersionStatusNotActive',
    proves: 'alone',
  },
  {
    text: /当前函数状态无法进行此操作/,
    code: 'FailedOperation.UpdateFunctionConfiguration',
    proves: 'alone',
  },
  {
    text: /当前函数处于 ?[A-Za-z\u4e00-\u9fff]{2,16} ?状态[，,]?无法/,
    code: 'FailedOperation.FunctionStatusError',
    proves: 'alone',
  },
  { text: /函数在部署中[，,]?无法做此操作/, code: 'FailedOperation.FunctionStatusError', proves: 'alone' },
  {
    text: /Function status \w{3,20} is not allowed to do \w{3,40}/,
    code: 'UnauthorizedOperation.FunctionStatus',
    proves: 'alone',
  },
  {
    text: /cannot update code in the current function state/,
    code: 'FailedOperation.UpdateFunctionCode',
    proves: 'alone',
  },
  {
    text: /cannot publish a version in the current function state/,
    code: 'FailedOperation.PublishVersion',
    proves: 'alone',
  },
  {
    text: /cannot be performed in the current function (?:state|status)/,
    code: 'FailedOperation.UpdateFunctionConfiguration',
    proves: 'alone',
  },
  { text: /当前账号或命名空间处于欠费状态/, code: 'FailedOperation.InsufficientBalance', proves: 'alone' },
  {
    text: /Account Arrears, Operation not Allowed/i,
    code: 'FailedOperation.InsufficientBalance',
    proves: 'context',
  },
  { text: /函数数量超出最大限制/, code: 'LimitExceeded.Function', proves: 'alone' },
  { text: /命名空间数量超过最大限制/, code: 'LimitExceeded.Namespace', proves: 'context' },
  { text: /触发器数量超出最大限制/, code: 'LimitExceeded.Trigger', proves: 'context' },
  { text: /layer ?数量超出最大限制/, code: 'LimitExceeded.Layers', proves: 'alone' },
  { text: /layer ?版本数量超出最大限制/, code: 'LimitExceeded.LayerVersions', proves: 'alone' },
  { text: /别名个数超过最大限制/, code: 'LimitExceeded.Alias', proves: 'context' },
  {
    text: /(?<!Init)Timeout ?(?:数量)?(?:达到|超出最大)限制/,
    code: 'LimitExceeded.Timeout',
    proves: 'context',
  },
  { text: /InitTimeout ?达到限制/, code: 'LimitExceeded.InitTimeout', proves: 'alone' },
  { text: /用户并发内存配额超限/, code: 'LimitExceeded.TotalConcurrencyMemory', proves: 'alone' },
  { text: /FunctionName ?取值与规范不符/, code: 'InvalidParameter.FunctionName', proves: 'alone' },
  { text: /Memory ?取值与规范不符/, code: 'InvalidParameterValue.Memory', proves: 'context' },
  { text: /检测到不是标准的 ?zip ?文件/, code: 'InvalidParameterValue.ZipFile', proves: 'context' },
  { text: /A non-standard zip file was detected/, code: 'InvalidParameterValue.ZipFile', proves: 'context' },
  {
    text: /压缩文件 ?base64 ?解码失败/,
    code: 'InvalidParameterValue.ZipFileBase64BinasciiError',
    proves: 'context',
  },
  { text: /环境变量大小超限/, code: 'InvalidParameterValue.EnvironmentExceededLimit', proves: 'context' },
  {
    text: /不支持修改函数系统环境变量/,
    code: 'InvalidParameterValue.EnvironmentSystemProtect',
    proves: 'alone',
  },
  { text: /Handler ?传入错误/, code: 'InvalidParameterValue.Handler', proves: 'context' },
  { text: /Runtime ?传入错误/, code: 'InvalidParameterValue.Runtime', proves: 'context' },
  { text: /FunctionName ?已存在/, code: 'ResourceInUse.FunctionName', proves: 'alone' },
  { text: /函数(?:名称?)?已存在/, code: 'ResourceInUse.Function', proves: 'context' },
  { text: /TriggerName ?已存在/, code: 'ResourceInUse.Trigger', proves: 'context' },
  { text: /Namespace ?已存在/, code: 'ResourceInUse.Namespace', proves: 'context' },
  { text: /Namespace ?不存在/, code: 'ResourceNotFound.Namespace', proves: 'context' },
  { text: /函数不存在[。.]/, code: 'ResourceNotFound.Function', proves: 'context' },
  { text: /函数版本不存在/, code: 'ResourceNotFound.FunctionVersion', proves: 'context' },
  { text: /VPC ?或子网不存在/, code: 'ResourceNotFound.Vpc', proves: 'context' },
  {
    text: /(?:SCF_QcsRole|QCS_SCFExcuteRole) role does not exist/,
    code: 'FailedOperation.QcsRoleNotFound',
    proves: 'alone',
  },
  {
    text: /Your current request size exceed {1,3}max \d{6,12}B/,
    code: 'RequestSizeLimitExceeded',
    proves: 'context',
  },
  {
    text: /you are not authorized to perform operation \(scf:\w{2,40}\)/,
    code: 'AuthFailure.UnauthorizedOperation',
    proves: 'alone',
  },
]

/** What one of them begins with or holds; asked first, since most texts have none. */
export const sentenceGate =
  /函数(?:更新|状态|处于|版本|在部署|数量|名|已|不)|当前账号|触发器数量|命名空间数量|最大限制|[Ll]ayer ?(?:数|版)|超限|取值与规范|不是标准的|解码失败|传入错误|已存在|子网不存在|Namespace ?不|达到限制|不支持修改|is not allowed to do|current function stat|Arrears|non-standard zip|role does not exist|current request size|not authorized to perform/
