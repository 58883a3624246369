/**
 * Every code of the management API by its family, `-` for the family alone. The table is read at start, so that a text
 * can be searched for codes; what they mean is loaded when somebody meets one.
 *
 * Source: the error lists of all products in https://github.com/TencentCloud/tencentcloud-sdk-go (August 2026), and of
 * SCF in https://github.com/TencentCloud/tencentcloud-sdk-python and …-intl-en. The codes common to all products:
 * https://cloud.tencent.com/document/api/571/82116
 */

/** Codes that no other product lists, or only TI-Accelerator, which ended in 2021, and EventBridge of SCF’s functions. */
const own: Readonly<Record<string, string>> = {
  FailedOperation: `
    AccountInsufficient ApiGateway Apigw ApmConfigInstanceId AsyncEventStatus AuthFailure BindPlugin
    CNAME CallNetDeployFailed CallRoleFailed ClsServiceUnregistered CopyAsyncRun CopyFailed CopyFunction
    CreateAlias CreateFunction DebugModeStatus DebugModeUpdateTimeOutFail DeleteAlias DeleteFunction
    DeleteLayerVersion DeleteTrigger DeleteTrigger.UrlUsed Domain.UnExist FunctionNameStatusError
    FunctionStatusError FunctionVersionStatusNotActive GetAlias GetFunctionAddress
    InstanceIsolationEnabled InvokeFunction MixNodeConfig Namespace OpenService ProvisionCreateTimer
    ProvisionDeleteTimer ProvisionedExceedAvailable ProvisionedExceedReserved ProvisionedInProgress
    PublishLayerVersion PublishVersion QcsRoleNotFound ReservedExceedTotal ReservedInProgress
    ServiceClosed SessionName Ssl TopicNotExist TotalConcurrencyMemoryInProgress UnOpenedService
    UpdateAlias UpdateFunctionCode UpdateFunctionConfiguration UpdateStatus UpdateTrigger
    UpdateTriggerStatus
  `,
  InternalError: 'ApiGateway Ckafka Cmq ES Exception GetStsTokenFailed',
  InvalidParameter: `
    Cls FunctionName FunctionNameOrResourceIdRequired GooseFsRequired RequestTooLarge RoleCheck
    RoutingConfig
  `,
  InvalidParameterValue: `
    AdditionalVersionWeights Alias ApiGateway ApmConfig ApmConfigInstanceId ApmConfigRegion Args
    ArgsList AsyncRunEnable AsyncTriggerConfig Cdn CfsId CfsLocalMountDir CfsMountInsId
    CfsParameterDuplicate CfsParameterError CfsRegion CfsRemoteMountDir CfsStructionError CfsType
    CfsUserGroupId CfsUserId Ckafka ClientContext Cls ClsRole Cmq Code CodeSecret CodeSource Command
    CommandList CompatibleRuntimes Content Cors CosBucketName CosBucketRegion CosFsBucketMountDir
    CosFsBucketName CosFsLocalMountDir CosFsRegion CosFsStruction CosFsType CosNotifyRuleConflict
    CosObjectName CustomArgument DateTime DefaultNamespace Demo DemoId DiskSize DnsInfo Domain
    DynamicEnabled EASConfig EipConfig Enable Environment EnvironmentExceededLimit
    EnvironmentSystemProtect Function FunctionRequestId FunctionType GitBranch GitCommitId GitDirectory
    GitPassword GitPasswordSecret GitUrl GitUserName GitUserNameSecret GooseFsCluster
    GooseFsClusterGooseFsSitePropertiesBase64DecodeErr GooseFsClusterGooseFsSitePropertiesFormatErr
    GooseFsEndpoint GooseFsFuseJVMConfig GooseFsLocalMountDir GooseFsNamespace GooseFsRemoteMountPath
    GooseFsStructionError GooseFsType Handler IdleTimeOut ImageType ImageUri InlineZipFile
    InstanceConcurrencyConfig InvokeType L5Enable LayerName Layers LogFormat MaxConcurrency Memory
    MemorySize MinCapacity Namespace NamespaceInvalid NodeSpec NodeType Param Permission PluginConfig
    Port ProtocolType ProvisionTriggerCronConfigDuplicate ProvisionTriggerName
    ProvisionTriggerNameDuplicate ProvisionType PublicNetConfig QueryVersion ReadinessProbe RegistryId
    RetCode RoutingConfig Runtime SearchKey SecretInfo ServiceName Stamp StartTimeOrEndTime
    SystemEnvironment TempCosObjectName TraceEnable TrackingTarget TriggerCronConfig
    TriggerCronConfigTimeInterval TriggerDesc TriggerName TriggerProvisionedConcurrencyNum Vpc
    VpcNotSetWhenOpenCfs WebSocketsParams ZipFileBase64BinasciiError
  `,
  LimitExceeded: `
    Alias Cdn ContainerImageAccelerate ContainerImageAccelerateQuota Eip Fs Function FunctionOnTopic
    FunctionProvisionedConcurrencyMemory FunctionReservedConcurrencyMemory
    FunctionTotalProvisionedConcurrencyMemory FunctionTotalProvisionedConcurrencyNum FunctionVersions
    GpuReservedQuota InitTimeout IntraIp LayerVersions Layers MaxCapacity Memory MsgTTL Namespace Offset
    PrivilegeContainer ProvisionTriggerAction ProvisionTriggerInterval RetryNum Timeout
    TotalConcurrencyMemory UserTotalConcurrencyMemory
  `,
  MissingParameter: 'Code Runtime',
  ResourceInUse: 'Alias Cdn Cmq Cos Function FunctionName LayerVersion Trigger TriggerName',
  ResourceInsufficient: 'COS',
  ResourceNotFound: `
    Alias AsyncEvent Cdn CfsMountInsNotMatch CfsProtocolError CfsStatusError CfsVpcNotMatch Ckafka Cmq
    Cos CosObject Demo Function FunctionName FunctionVersion GetCfsMountInsError GetCfsNotMatch
    GooseFsClusterEndpoint GooseFsClusterId GooseFsClusterNamespace ImageConfig Layer LayerVersion
    Qualifier RoleCheck Timer TotalConcurrencyMemory Trigger Vpc
  `,
  ResourceUnavailable: 'Namespace ServiceSuspended',
  UnauthorizedOperation: `
    CodeSecret CreateTrigger DeleteFunction DeleteTrigger FunctionStatus NotMC Region Role TempCosAppid
    UpdateFunctionCode UpdateTriggerStatus
  `,
  UnsupportedOperation: `
    AliasBind AsyncRunEnable Cdn CopyFunction Cos DiskSize EipFixed NotSupportRegion PublishVersion
    Trigger UpdateFunctionCode UpdateFunctionEventInvokeConfig VpcConfig
  `,
}

/** Codes that others list, too, or that any product gives. */
const shared: Readonly<Record<string, string>> = {
  ActionOffline: '-',
  AuthFailure: `
    InvalidAuthorization InvalidSecretId MFAFailure SecretIdNotFound SignatureExpire SignatureFailure
    TokenFailure UnauthorizedOperation
  `,
  DryRunOperation: '-',
  FailedOperation: `
    - ClusterNotFound Cos CreateNamespace CreateTrigger DeleteNamespace GetRoleError InstanceNotFound
    InsufficientBalance InsufficientResources OperationConflict QueryError
  `,
  InternalError: '- Cos GetRoleError SearchFailed System SystemError',
  InvalidAction: '-',
  InvalidParameter: '- ParamError Payload',
  InvalidParameterValue: `
    - Action Cos DeadLetterConfig Description Filters FunctionName Limit LimitExceeded MountOption Name
    Offset Order OrderBy Qualifier StartTime Status Type ZipFile
  `,
  InvalidRequest: '-',
  IpInBlacklist: '-',
  IpNotInWhitelist: '-',
  LimitExceeded: '- Quota Trigger',
  MissingParameter: '-',
  NoSuchProduct: '-',
  NoSuchVersion: '-',
  OperationDenied: 'AccountIsolate AccountNotExists',
  RequestLimitExceeded: '- GlobalRegionUinLimitExceeded IPLimitExceeded UinLimitExceeded',
  RequestSizeLimitExceeded: '-',
  ResourceInUse: '- Namespace',
  ResourceInsufficient: '-',
  ResourceNotFound: '- AttachedTagKeyNotFound Namespace Role Version',
  ResourceUnavailable: '- InsufficientBalance',
  ResponseSizeLimitExceeded: '-',
  ServiceUnavailable: '-',
  UnauthorizedOperation: '- CAM',
  UnknownParameter: '-',
  UnsupportedOperation: '- Region',
  UnsupportedProtocol: '-',
  UnsupportedRegion: '-',
}

/** How far a code proves by itself that it was SCF's API that spoke. */
export type ApiCodeOwner = 'scf' | 'shared'

export const apiCodes: ReadonlyMap<string, ApiCodeOwner> = new Map([
  ...codesOf(own).map((code) => [code, 'scf'] as const),
  ...codesOf(shared).map((code) => [code, 'shared'] as const),
])

/** The families: each is a code of its own or the beginning of some. */
export const apiFamilies: readonly string[] = [...new Set([...Object.keys(own), ...Object.keys(shared)])]

/** The code itself, or its family where the vendor lists no such code: one of a bounded number, whatever a text says. */
export function listedCode(code: string): string {
  if (apiCodes.has(code)) return code
  return apiFamilies.find((family) => code.startsWith(`${family}.`)) ?? 'other'
}

function codesOf(table: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(table).flatMap(([family, halves]) =>
    halves
      .trim()
      .split(/\s+/)
      .map((half) => (half === '-' ? family : `${family}.${half}`)),
  )
}
