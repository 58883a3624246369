/**
 * The API's messages that only one code has and that say more than that something failed. The console and tools print
 * them without the code. Read at start, as the codes are, so that a text can be searched for them.
 *
 * Source: the comments on the errors of SCF in https://github.com/TencentCloud/tencentcloud-sdk-python and …-intl-en.
 */
export type Message = {
  readonly code: string
  /** Up to where the API goes on with advice; spaces only between words in Latin letters. */
  readonly words: string
  /** Who is known by it: `alone`, SCF; `function`, SCF where functions are spoken of; `context`, nobody. */
  readonly proves: 'alone' | 'function' | 'context'
}

/** Sentences that nobody else says, each after its code. */
const alone = `
FailedOperation.ClusterNotFound 函数集群不存在
FailedOperation.CopyAsyncRun CopyAsyncRun传参异常
FailedOperation.InstanceIsolationEnabled InstanceIsolationEnabled状态不正确
FailedOperation.ProvisionCreateTimer 创建定时预置任务失败
FailedOperation.ProvisionCreateTimer failed to create the scheduled provisioned concurrency scaling action
FailedOperation.ProvisionDeleteTimer 删除定时预置任务失败
FailedOperation.ProvisionDeleteTimer failed to delete the scheduled provisioned concurrency scaling action
FailedOperation.ReservedExceedTotal ReservedExceedTotal总保留超限
FailedOperation.ReservedExceedTotal the value of ReservedExceedTotal exceeds the limit
InvalidParameter.FunctionNameOrResourceIdRequired 资源ID和函数名参数不能同时为空
InvalidParameter.ParamError 创建函数传参异常
InvalidParameter.RoutingConfig RoutingConfig参数传入错误
InvalidParameterValue.AsyncRunEnable AsyncRunEnable取值不正确
InvalidParameterValue.ClsRole 修改Cls配置需要传入Role参数
InvalidParameterValue.ClsRole to modify CLS configuration, Role parameter is required
InvalidParameterValue.DnsInfo 环境变量DNS[OS_NAMESERVER]配置有误
InvalidParameterValue.DnsInfo the configuration of the environment variable DNS[OS_NAMESERVER] is incorrect
InvalidParameterValue.GooseFsClusterGooseFsSitePropertiesBase64DecodeErr GooseFsSiteProperties配置格式化失败
InvalidParameterValue.GooseFsClusterGooseFsSitePropertiesFormatErr GooseFsSiteProperties配置格式化异常
InvalidParameterValue.ProvisionTriggerCronConfigDuplicate 定时预置的cron配置重复
InvalidParameterValue.SearchKey searchkey不是Keyword,Tag或者Runtime
InvalidParameterValue.TempCosObjectName 非法的TempCosObjectName
InvalidParameterValue.TempCosObjectName invalid TempCosObjectName
InvalidParameterValue.TriggerCronConfigTimeInterval TriggerCronConfig参数定时触发间隔小于指定值
LimitExceeded.FunctionProvisionedConcurrencyMemory FunctionProvisionedConcurrencyMemory数量达到限制
LimitExceeded.FunctionProvisionedConcurrencyMemory the value of FunctionProvisionedConcurrencyMemory has reached the upper limit
LimitExceeded.FunctionTotalProvisionedConcurrencyMemory FunctionTotalProvisionedConcurrencyMemory达到限制
LimitExceeded.FunctionTotalProvisionedConcurrencyMemory the value of FunctionTotalProvisionedConcurrencyMemory has reached the upper limit
LimitExceeded.FunctionVersions 函数版本超限
LimitExceeded.MsgTTL 函数异步重试配置消息保留时间超过限制
LimitExceeded.MsgTTL message retention period in the async retry configuration of the function exceeds the limit
LimitExceeded.ProvisionTriggerAction 定时预置数量超过最大限制
LimitExceeded.RetryNum 函数异步重试配置异步重试次数超过限制
LimitExceeded.RetryNum number of retry attempts in the async retry configuration of the function exceeds the limit
LimitExceeded.UserTotalConcurrencyMemory UserTotalConcurrencyMemory达到限制
LimitExceeded.UserTotalConcurrencyMemory the value of UserTotalConcurrencyMemory has reached the upper limit
ResourceNotFound.AttachedTagKeyNotFound 函数需要关联的标签Key不存在
ResourceNotFound.GooseFsClusterEndpoint GooseFsClusterEndpoint不存在
ResourceNotFound.GooseFsClusterId GooseFsClusterId不存在
ResourceNotFound.GooseFsClusterNamespace GooseFsClusterNamespace不存在
ResourceNotFound.TotalConcurrencyMemory 并发内存配额资源未找到
ResourceNotFound.TotalConcurrencyMemory concurrency memory quota resource was not found
UnauthorizedOperation.TempCosAppid TempCos的Appid和请求账户的APPID不一致
UnsupportedOperation.AsyncRunEnable 指定的配置AsyncRunEnable暂不支持
`

/** Sentences that nobody else says of functions. */
const besideFunction = `
FailedOperation.ApmConfigInstanceId 获取ApmInstanceId失败
FailedOperation.CallNetDeployFailed 调用NetDeploy失败
FailedOperation.CallRoleFailed 请求role信息失败
FailedOperation.ClsServiceUnregistered CLS服务未注册
FailedOperation.CopyFunction 不支持复制到该地域
FailedOperation.DeleteLayerVersion 删除layer版本失败
FailedOperation.DeleteNamespace 无法删除默认Namespace
FailedOperation.GetAlias 获取别名信息失败
FailedOperation.GetFunctionAddress 获取函数代码地址失败
FailedOperation.InsufficientResources 本地域资源售罄
FailedOperation.ProvisionedExceedAvailable 预置超过可用
FailedOperation.ProvisionedExceedReserved 预置超限
FailedOperation.PublishLayerVersion 发布layer版本失败
FailedOperation.ServiceClosed ServiceClosed请确认后再操作
FailedOperation.SessionName SessionName参数异常
FailedOperation.Ssl 更新自定义域名失败，SSL异常
FailedOperation.UnOpenedService 指定的服务未开通，可以提交工单
FailedOperation.UpdateFunctionConfiguration UpdateFunctionConfiguration操作失败
InternalError.ApiGateway 创建apigw触发器内部错误
InternalError.Cmq 删除cmq触发器失败
InternalError.GetStsTokenFailed 获取sts票据信息失败
InvalidParameter.RoleCheck RoleCheck传参有误
InvalidParameterValue.Alias 不支持删除默认别名
InvalidParameterValue.Args Args参数值有误
InvalidParameterValue.ArgsList 容器启动参数取值与规范不符
InvalidParameterValue.CfsParameterDuplicate cfs配置项重复
InvalidParameterValue.CfsParameterError cfs配置项取值与规范不符
InvalidParameterValue.CfsStructionError cfs参数格式与规范不符
InvalidParameterValue.Command Command[Entrypoint]参数值有误
InvalidParameterValue.CommandList 容器启动命令参数值与规范不符
InvalidParameterValue.CosNotifyRuleConflict COS通知规则冲突
InvalidParameterValue.CustomArgument CustomArgument参数长度超限
InvalidParameterValue.DefaultNamespace 默认Namespace无法创建
InvalidParameterValue.Demo 对应的函数模板，code参数值有误
InvalidParameterValue.DemoId DemoId不存在
InvalidParameterValue.DiskSize DiskSize参数取值不规范
InvalidParameterValue.GitPasswordSecret GitPasswordSecret传参有误
InvalidParameterValue.GitUserNameSecret GitUserNameSecret传参有误
InvalidParameterValue.ImageType ImageType参数值有误
InvalidParameterValue.ImageUri imageUri传入有误
InvalidParameterValue.InlineZipFile InlineZipFile非法
InvalidParameterValue.NamespaceInvalid 规则不正确，Namespace为英文字母
InvalidParameterValue.Port 端口号不符合规范，请参考文档
InvalidParameterValue.ProvisionTriggerName TriggerName参数传入错误
InvalidParameterValue.QueryVersion 查询版本详情，版本参数传入错误
InvalidParameterValue.RegistryId 企业版镜像实例ID[RegistryId]传值错误
InvalidParameterValue.TrackingTarget TrackingTarget参数输入错误
InvalidParameterValue.TriggerDesc TriggerDesc传入参数错误
LimitExceeded.Cdn Cdn使用超过最大限制
LimitExceeded.Eip eip资源超限
LimitExceeded.IntraIp 内网固定IP个数超限
LimitExceeded.MaxCapacity 动态扩容最大值超限
LimitExceeded.Offset Offset超出限制
LimitExceeded.PrivilegeContainer 特权容器属性开启失败
LimitExceeded.ProvisionTriggerInterval 定时触发间隔小于最大限制
MissingParameter.Runtime 缺失Runtime字段
ResourceInUse.Cmq Cmq已被占用
ResourceInUse.Cos Cos已被占用
ResourceInsufficient.COS COS资源不足
ResourceNotFound.CfsMountInsNotMatch 指定的cfs下未找到您所指定的挂载点
ResourceNotFound.CfsProtocolError CfsProtocolError参数异常
ResourceNotFound.CfsStatusError 检测cfs状态为不可用
ResourceNotFound.Demo 不存在的Demo
ResourceNotFound.GetCfsMountInsError 获取cfs挂载点信息错误
ResourceNotFound.GetCfsNotMatch 获取cfs信息错误
ResourceNotFound.ImageConfig 未找到指定的ImageConfig
ResourceUnavailable.Namespace Namespace不可用
UnauthorizedOperation.NotMC 不是从控制台调用的该接口
UnauthorizedOperation.Role 没有权限访问您的Cos资源
UnsupportedOperation.DiskSize DiskSize配置内测中
UnsupportedOperation.EipFixed 指定的配置EipFixed暂不支持
UnsupportedOperation.Trigger Trigger操作不支持
UnsupportedOperation.VpcConfig 指定的配置VpcConfig暂不支持
`

/** Sentences that anybody could say. */
const ordinary = `
FailedOperation.UnOpenedService 指定的服务未开通
FailedOperation.ApiGateway API网关触发器创建失败
FailedOperation.AuthFailure 登录信息验证失败，token验证失败
FailedOperation.BindPlugin 绑定插件失败，请检查参数
FailedOperation.CNAME CNAME解析错误
FailedOperation.DeleteTrigger.UrlUsed Url被占用，无法删除
FailedOperation.Domain.UnExist 自定义域名不存在
FailedOperation.MixNodeConfig 混合节点配置异常
FailedOperation.UnOpenedService the specified service has not been activated
FailedOperation.UpdateTriggerStatus 与原状态一致，无需更改
InternalError.Ckafka ckafka接口失败
InvalidParameter.Cls 日志参数有误
InvalidParameterValue.Alias the default alias cannot be deleted
InvalidParameterValue.CfsParameterDuplicate the cfs configuration item already exists
InvalidParameterValue.CfsParameterError value of cfs configuration item does not meet the specification
InvalidParameterValue.ClientContext 运行函数时的参数传入有误
InvalidParameterValue.Cors Cors字段传值异常
InvalidParameterValue.CosNotifyRuleConflict COS notification rule conflict
InvalidParameterValue.Domain 域名参数非法
InvalidParameterValue.FunctionRequestId 请求id传参错误
InvalidParameterValue.LogFormat 日志格式不正确
InvalidParameterValue.Offset 偏移量不合法
InvalidParameterValue.Param 入参不是标准的json
InvalidParameterValue.ProvisionTriggerNameDuplicate TriggerName重复
InvalidParameterValue.Qualifier 不支持的函数版本
InvalidParameterValue.ReadinessProbe 就绪探测参数错误
InvalidParameterValue.RetCode RetCode不合法
InvalidParameterValue.ServiceName ServiceName命名不规范
InvalidParameterValue.StartTime 起始时间传入错误
InvalidParameterValue.StartTimeOrEndTime 需要同时指定开始日期与结束日期
InvalidParameterValue.SystemEnvironment 系统环境变量错误
InvalidParameterValue.Vpc VPC不正确
LimitExceeded.Alias number of aliases exceeds the upper limit
LimitExceeded.GpuReservedQuota GPU预留额度不足
LimitExceeded.LayerVersions number of layer versions exceeds the upper limit
LimitExceeded.Layers number of layers exceeds the maximum limit
MissingParameter.Code Code没有传入
OperationDenied.AccountIsolate 账号已被隔离
ResourceInUse.Alias Alias已被占用
ResourceInUse.Cdn Cdn已被占用
ResourceInUse.LayerVersion Layer版本正在使用中
ResourceNotFound.Alias 别名不存在
ResourceNotFound.Cdn Cdn不存在
ResourceNotFound.CfsMountInsNotMatch unable to find the specified mount point under the specified CFS
ResourceNotFound.Ckafka Ckafka不存在
ResourceNotFound.Cmq Cmq不存在
ResourceNotFound.Cos Cos不存在
ResourceNotFound.CosObject Cos对象不存在
ResourceNotFound.Layer layer不存在
ResourceNotFound.LayerVersion Layer版本不存在
ResourceNotFound.RoleCheck Role不存在
ResourceNotFound.Timer Timer不存在
ResourceNotFound.Trigger 触发器不存在
ResourceUnavailable.ServiceSuspended 服务已冻结
UnauthorizedOperation.CodeSecret 无访问代码权限
UnsupportedOperation.Cdn Cdn不支持
UnsupportedOperation.CopyFunction 该函数无法复制
UnsupportedOperation.Cos Cos操作不支持
UnsupportedOperation.PublishVersion 当前状态无法发布版本
UnsupportedOperation.UpdateFunctionEventInvokeConfig 指定的配置暂不支持
`

/** What the API says of a parameter, behind its name; `InvalidParameterValue` is named after the same. */
const ofParameter: Readonly<Record<string, Partial<Readonly<Record<Message['proves'], string>>>>> = {
  参数异常: {
    alone: `
      CfsLocalMountDir CfsMountInsId CfsRemoteMountDir CfsUserGroupId CfsUserId CosFsBucketMountDir CosFsBucketName
      CosFsLocalMountDir CosFsRegion CosFsStruction CosFsType GooseFsCluster GooseFsEndpoint GooseFsFuseJVMConfig
      GooseFsLocalMountDir GooseFsNamespace GooseFsRemoteMountPath GooseFsStructionError GooseFsType`,
    function: 'CfsId CfsRegion CfsType EASConfig MountOption PluginConfig',
    context: 'Permission',
  },
  参数传入错误: {
    alone: `
      AdditionalVersionWeights CompatibleRuntimes InstanceConcurrencyConfig ProvisionType TriggerCronConfig
      TriggerProvisionedConcurrencyNum WebSocketsParams`,
    function: `
      ApmConfig ApmConfigInstanceId ApmConfigRegion DynamicEnabled IdleTimeOut LayerName Layers MaxConcurrency
      MinCapacity NodeSpec NodeType`,
    context: 'Content Name Namespace ProtocolType',
  },
  传入错误: {
    function: 'Ckafka Cls Cmq CodeSecret CodeSource Handler Runtime TriggerName',
    context: 'Cdn Code Cos DateTime Description Environment Limit Order Type',
  },
  参数错误: { function: 'EipConfig PublicNetConfig', context: 'ApiGateway Filters FunctionType' },
  错误: { function: 'MemorySize', context: 'SecretInfo' },
  取值与规范不符: {
    alone: 'L5Enable',
    function: `
      CosBucketRegion DeadLetterConfig GitCommitId InvokeType Memory OrderBy RoutingConfig Stamp TraceEnable`,
    context: 'Action Enable Status',
  },
  不符合规范: {
    function: 'CosBucketName CosObjectName GitBranch GitDirectory GitPassword GitUrl GitUserName',
  },
}

const proofs = ['alone', 'function', 'context'] as const

export const messages: readonly Message[] = [
  ...listed(alone, 'alone'),
  ...listed(besideFunction, 'function'),
  ...listed(ordinary, 'context'),
  ...Object.entries(ofParameter).flatMap(([words, halves]) =>
    proofs.flatMap((proves) => parameters(halves[proves] ?? '', words, proves)),
  ),
]

function listed(lines: string, proves: Message['proves']): readonly Message[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', ...words] = line.split(' ')
      return { code, words: words.join(' '), proves }
    })
}

function parameters(halves: string, words: string, proves: Message['proves']): readonly Message[] {
  return (halves.match(/\w+/g) ?? []).map((half) => ({
    code: `InvalidParameterValue.${half}`,
    words: `${half}${words}`,
    proves,
  }))
}
