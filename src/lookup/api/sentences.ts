/**
 * What the console and tools print without a code, word for word, and the code that the API gives with it.
 *
 * Sources: the message lists in the vendor's SDKs (https://github.com/TencentCloud/tencentcloud-sdk-python), and
 * https://github.com/qkqpttgf/OneManager-php/issues/389, https://github.com/zero205/JD_tencent_scf/issues/156,
 * https://github.com/qkqpttgf/OneDrive_SCF/issues/41, https://github.com/1908002701/JD/issues/11
 */
export type Sentence = {
  /** Where others begin a sentence with the same words, the group `tail` is what SCF’s goes on with. */
  readonly text: RegExp
  readonly code: string
  readonly proves: Proof
}

/**
 * `alone`: nobody but SCF says so. `shared`: nor this, but it says so with several codes, of which the usual one is
 * named. `code`: others may, but beside its code it is SCF’s. `context`: only SCF’s name or API in the same words tells.
 */
export type Proof = 'alone' | 'shared' | 'code' | 'context'

const alone: readonly (readonly [RegExp, string])[] = [
  [/函数更新操作失败/, 'FailedOperation.UpdateFunctionCode'],
  [/当前函数状态无法发布版本/, 'FailedOperation.PublishVersion'],
  [/cannot publish a version in the current function state/, 'FailedOperation.PublishVersion'],
  [/当前函数版本状态无法进行此操作/, 'FailedOperation.FunctionVersionStatusNotActive'],
  [
    /cannot be performed in the current function version stat/,
    'FailedOperation.FunctionVersionStatusNotActive',
  ],
  [/当前函数处于 ?[A-Za-z\u4e00-\u9fff]{2,16} ?状态[，,]?无法/, 'FailedOperation.FunctionStatusError'],
  [/函数在部署中[，,]?无法做此操作/, 'FailedOperation.FunctionStatusError'],
  [/Function status \w{3,20} is not allowed to do \w{3,40}/, 'UnauthorizedOperation.FunctionStatus'],
  [/当前异步事件状态不支持此操作/, 'FailedOperation.AsyncEventStatus'],
  [/not supported by the current async event status/, 'FailedOperation.AsyncEventStatus'],
  [/当前调试状态无法执行此操作/, 'FailedOperation.DebugModeStatus'],
  [/调试状态下无法更新执行超时时间/, 'FailedOperation.DebugModeUpdateTimeOutFail'],
  [/当前函数版本已有预置任务处于进行中/, 'FailedOperation.ProvisionedInProgress'],
  [
    /function version already has a provisioned concurrency setting task/,
    'FailedOperation.ProvisionedInProgress',
  ],
  [/当前函数已有保留并发设置任务处于进行中/, 'FailedOperation.ReservedInProgress'],
  [/function already has a reserved concurrency setting task/, 'FailedOperation.ReservedInProgress'],
  [
    /(?:用户并发内存配额设置任务处于进行中|already has a concurrency quota setting task)/,
    'FailedOperation.TotalConcurrencyMemoryInProgress',
  ],
  [/当前账号或命名空间处于欠费状态/, 'FailedOperation.InsufficientBalance'],
  [/account or namespace is in arrears/, 'FailedOperation.InsufficientBalance'],
  [/(?:SCF_QcsRole|QCS_SCFExcuteRole) role does not exist/, 'FailedOperation.QcsRoleNotFound'],
  [/函数数量超出最大限制/, 'LimitExceeded.Function'],
  [/同一个主题下的函数超过最大限制/, 'LimitExceeded.FunctionOnTopic'],
  [/函数保留并发内存超限/, 'LimitExceeded.FunctionReservedConcurrencyMemory'],
  [/函数预置并发总数达到限制/, 'LimitExceeded.FunctionTotalProvisionedConcurrencyNum'],
  [/layer ?数量超出最大限制/, 'LimitExceeded.Layers'],
  [/layer ?版本数量超出最大限制/, 'LimitExceeded.LayerVersions'],
  [/InitTimeout ?达到限制/, 'LimitExceeded.InitTimeout'],
  [/用户并发内存配额超限/, 'LimitExceeded.TotalConcurrencyMemory'],
  [/FunctionName ?取值与规范不符/, 'InvalidParameter.FunctionName'],
  [/不支持修改函数系统环境变量/, 'InvalidParameterValue.EnvironmentSystemProtect'],
  [
    /cannot modify the function.s system environment variables/,
    'InvalidParameterValue.EnvironmentSystemProtect',
  ],
  [/函数异步重试配置参数无效/, 'InvalidParameterValue.AsyncTriggerConfig'],
  [/开启 ?cfs ?配置的同时必须开启 ?vpc/i, 'InvalidParameterValue.VpcNotSetWhenOpenCfs'],
  [/cfs ?与云函数所处 ?vpc ?不一致/i, 'ResourceNotFound.CfsVpcNotMatch'],
  [/VPCs of the CFS instance and the SCF function are different/, 'ResourceNotFound.CfsVpcNotMatch'],
  [/资源还有别名绑定[，,] ?不支持当前操作/, 'UnsupportedOperation.AliasBind'],
  [/resource is bound to an alias, and the current operation/, 'UnsupportedOperation.AliasBind'],
  [/未找到指定的 ?Function(?![A-Za-z])/, 'ResourceNotFound.Function'],
  [/未找到指定的 ?AsyncEvent/, 'ResourceNotFound.AsyncEvent'],
  [/FunctionName ?已存在/, 'ResourceInUse.FunctionName'],
  [/This FunctionName already exists/, 'ResourceInUse.FunctionName'],
  [/you are not authorized to perform operation \(scf:\w{2,40}\)/, 'AuthFailure.UnauthorizedOperation'],
]

/** Each with the other codes that have it. */
const shared: readonly (readonly [RegExp, string])[] = [
  // FailedOperation.FunctionNameStatusError
  [/当前函数状态无法更新代码/, 'FailedOperation.UpdateFunctionCode'],
  [/cannot update code in the current function state/, 'FailedOperation.UpdateFunctionCode'],
  // FailedOperation.DeleteFunction, FailedOperation.CreateTrigger
  [/当前函数状态无法进行此操作/, 'FailedOperation.UpdateFunctionConfiguration'],
  [
    /(?:cannot be performed|is not supported) in the current function (?:state|status)/,
    'FailedOperation.UpdateFunctionConfiguration',
  ],
]

const withCode: readonly (readonly [RegExp, string])[] = [
  [/命名空间数量超过最大限制(?<tail>[，,] ?可通过)?/, 'LimitExceeded.Namespace'],
  [/触发器数量超出最大限制(?<tail>[，,] ?可通过)?/, 'LimitExceeded.Trigger'],
  [/别名个数超过最大限制/, 'LimitExceeded.Alias'],
  [/检测到不是标准的 ?zip ?文件(?<tail>[，,] ?请重新压缩)?/, 'InvalidParameterValue.ZipFile'],
  [/A non-standard zip file was detected(?<tail>. Please recompress)?/, 'InvalidParameterValue.ZipFile'],
  [/压缩文件 ?base64 ?解码失败/, 'InvalidParameterValue.ZipFileBase64BinasciiError'],
  [/环境变量大小超限(?<tail>[，,] ?请保持在 ?4 ?KB)?/, 'InvalidParameterValue.EnvironmentExceededLimit'],
  [
    /size of the environment variable exceeds the limit(?<tail>. Please keep it within 4 ?KB)?/,
    'InvalidParameterValue.EnvironmentExceededLimit',
  ],
]

const inContext: readonly (readonly [RegExp, string])[] = [
  [/Account Arrears, Operation not Allowed/i, 'FailedOperation.InsufficientBalance'],
  [/(?<!Init)Timeout ?(?:数量)?(?:达到|超出最大)限制/, 'LimitExceeded.Timeout'],
  [/函数(?:名称?)?已存在/, 'ResourceInUse.Function'],
  [/TriggerName ?已存在|This TriggerName already exists/, 'ResourceInUse.Trigger'],
  [/Namespace ?已存在|This Namespace already exists/, 'ResourceInUse.Namespace'],
  [/命名空间已存在[，,]请勿重复创建/, 'FailedOperation.Namespace'],
  [/(?<![A-Za-z])Namespace ?不存在/, 'ResourceNotFound.Namespace'],
  [/函数不存在[。.]/, 'ResourceNotFound.Function'],
  [/函数版本不存在|function version does not exist/, 'ResourceNotFound.FunctionVersion'],
  [/VPC ?或子网不存在|VPC or subnet does not exist/, 'ResourceNotFound.Vpc'],
  [/Your current request size exceed {1,3}max \d{6,12}B/, 'RequestSizeLimitExceeded'],
]

export const sentences: readonly Sentence[] = [
  ...alone.map(([text, code]) => ({ text, code, proves: 'alone' as const })),
  ...shared.map(([text, code]) => ({ text, code, proves: 'shared' as const })),
  ...withCode.map(([text, code]) => ({ text, code, proves: 'code' as const })),
  ...inContext.map(([text, code]) => ({ text, code, proves: 'context' as const })),
]

/** What one of them begins with or holds; asked first, since most texts have none. */
export const sentenceGate =
  /未找到指定|函数(?:更新|状态|处于|版本|在部署|数量|名|已|不|系统|保留|预置|异步)|的函数超|当前(?:账号|异步|调试)|调试状态|触发器数量|命名空间(?:数量|已)|最大限制|[Ll]ayer ?(?:数|版)|超限|取值与规范|不是标准的|解码失败|[A-Za-z] ?错误|传入错误|参数错误|传入有误|已存在|子网不存在|Namespace ?不|达到限制|必须开启|配额设置|(?:云函数)?所处|别名绑定|is not allowed to do|current function|current async event|concurrency (?:quota )?setting task|rrears|non-standard zip|role does not exist|current request size|not authorized to perform|environment variable|CFS instance and|bound to an alias|already exists|version does not exist|subnet does not/
