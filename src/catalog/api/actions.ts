/**
 * Which actions give which codes, as the vendor's SDK lists them beside each action: on the left the actions, on the
 * right the codes. Codes that more than six actions give are left out: any action may give those.
 *
 * Source: `scf/v20180416/client.go` in https://github.com/TencentCloud/tencentcloud-sdk-go (August 2026).
 */
const codesByActions: readonly (readonly [actions: string, codes: string])[] = [
  [
    'CreateFunction UpdateFunctionConfiguration',
    `
      FailedOperation.AccountInsufficient FailedOperation.ApmConfigInstanceId FailedOperation.BindPlugin
      FailedOperation.ClsServiceUnregistered FailedOperation.InstanceNotFound
      FailedOperation.InsufficientResources FailedOperation.OpenService FailedOperation.QcsRoleNotFound
      FailedOperation.SessionName InternalError.SystemError InvalidParameter.GooseFsRequired
      InvalidParameterValue.ApmConfig InvalidParameterValue.ApmConfigInstanceId
      InvalidParameterValue.ApmConfigRegion InvalidParameterValue.CfsId
      InvalidParameterValue.CfsLocalMountDir InvalidParameterValue.CfsMountInsId
      InvalidParameterValue.CfsParameterDuplicate InvalidParameterValue.CfsParameterError
      InvalidParameterValue.CfsRegion InvalidParameterValue.CfsRemoteMountDir
      InvalidParameterValue.CfsType InvalidParameterValue.CfsUserGroupId InvalidParameterValue.CfsUserId
      InvalidParameterValue.Cls InvalidParameterValue.CosFsBucketMountDir
      InvalidParameterValue.CosFsBucketName InvalidParameterValue.CosFsLocalMountDir
      InvalidParameterValue.CosFsRegion InvalidParameterValue.CosFsStruction
      InvalidParameterValue.CosFsType InvalidParameterValue.DiskSize
      InvalidParameterValue.DynamicEnabled InvalidParameterValue.EipConfig
      InvalidParameterValue.EnvironmentExceededLimit InvalidParameterValue.EnvironmentSystemProtect
      InvalidParameterValue.GooseFsCluster
      InvalidParameterValue.GooseFsClusterGooseFsSitePropertiesBase64DecodeErr
      InvalidParameterValue.GooseFsClusterGooseFsSitePropertiesFormatErr
      InvalidParameterValue.GooseFsEndpoint InvalidParameterValue.GooseFsFuseJVMConfig
      InvalidParameterValue.GooseFsLocalMountDir InvalidParameterValue.GooseFsNamespace
      InvalidParameterValue.GooseFsRemoteMountPath InvalidParameterValue.GooseFsStructionError
      InvalidParameterValue.GooseFsType InvalidParameterValue.IdleTimeOut
      InvalidParameterValue.InstanceConcurrencyConfig InvalidParameterValue.L5Enable
      InvalidParameterValue.Layers InvalidParameterValue.LogFormat InvalidParameterValue.MaxConcurrency
      InvalidParameterValue.Memory InvalidParameterValue.MemorySize InvalidParameterValue.MountOption
      InvalidParameterValue.NodeSpec InvalidParameterValue.NodeType InvalidParameterValue.Permission
      InvalidParameterValue.PluginConfig InvalidParameterValue.Port
      InvalidParameterValue.PublicNetConfig InvalidParameterValue.ReadinessProbe
      InvalidParameterValue.TraceEnable InvalidParameterValue.Vpc InvalidParameterValue.WebSocketsParams
      LimitExceeded.Eip LimitExceeded.Fs LimitExceeded.InitTimeout LimitExceeded.IntraIp
      LimitExceeded.PrivilegeContainer ResourceNotFound.CfsMountInsNotMatch
      ResourceNotFound.CfsProtocolError ResourceNotFound.CfsStatusError ResourceNotFound.CfsVpcNotMatch
      ResourceNotFound.CosObject ResourceNotFound.GetCfsMountInsError ResourceNotFound.GetCfsNotMatch
      ResourceNotFound.GooseFsClusterEndpoint ResourceNotFound.GooseFsClusterId
      ResourceNotFound.GooseFsClusterNamespace ResourceNotFound.Role ResourceNotFound.Vpc
      UnsupportedOperation.DiskSize
    `,
  ],
  [
    'CreateFunction',
    `
      FailedOperation.ClusterNotFound FailedOperation.CreateFunction
      FailedOperation.InstanceIsolationEnabled FailedOperation.Namespace InternalError.GetRoleError
      InvalidParameterValue.AsyncRunEnable InvalidParameterValue.CfsStructionError
      InvalidParameterValue.DeadLetterConfig InvalidParameterValue.GitCommitId
      InvalidParameterValue.GitPasswordSecret InvalidParameterValue.GitUserNameSecret
      InvalidParameterValue.ProtocolType InvalidParameterValue.VpcNotSetWhenOpenCfs
      LimitExceeded.GpuReservedQuota MissingParameter.Code MissingParameter.Runtime
      ResourceInUse.Function ResourceNotFound.Demo ResourceUnavailable.Namespace
      UnsupportedOperation.AsyncRunEnable
    `,
  ],
  [
    'CreateTrigger',
    `
      FailedOperation.ApiGateway InternalError.ApiGateway InternalError.Ckafka
      InvalidParameterValue.Ckafka InvalidParameterValue.CustomArgument InvalidParameterValue.EASConfig
      InvalidParameterValue.SecretInfo InvalidParameterValue.ServiceName LimitExceeded.Cdn
      LimitExceeded.FunctionOnTopic LimitExceeded.Trigger ResourceInUse.Cos ResourceInUse.Trigger
      ResourceInUse.TriggerName ResourceInsufficient.COS ResourceNotFound.Ckafka ResourceNotFound.Cos
      UnauthorizedOperation.CreateTrigger UnsupportedOperation.Trigger
    `,
  ],
  [
    'PutProvisionedConcurrencyConfig',
    `
      FailedOperation.ProvisionCreateTimer FailedOperation.ProvisionDeleteTimer
      FailedOperation.ProvisionedExceedAvailable InvalidParameterValue.MinCapacity
      InvalidParameterValue.ProvisionTriggerCronConfigDuplicate
      InvalidParameterValue.ProvisionTriggerName InvalidParameterValue.ProvisionTriggerNameDuplicate
      InvalidParameterValue.ProvisionType InvalidParameterValue.TrackingTarget
      InvalidParameterValue.TriggerCronConfig InvalidParameterValue.TriggerCronConfigTimeInterval
      InvalidParameterValue.TriggerProvisionedConcurrencyNum
      LimitExceeded.FunctionProvisionedConcurrencyMemory
      LimitExceeded.FunctionTotalProvisionedConcurrencyMemory
      LimitExceeded.FunctionTotalProvisionedConcurrencyNum LimitExceeded.MaxCapacity
      LimitExceeded.ProvisionTriggerAction LimitExceeded.ProvisionTriggerInterval
    `,
  ],
  [
    'CreateFunction UpdateFunctionCode',
    `
      FailedOperation.CallRoleFailed InvalidParameterValue.Args InvalidParameterValue.ArgsList
      InvalidParameterValue.CodeSource InvalidParameterValue.Command InvalidParameterValue.CommandList
      InvalidParameterValue.GitUrl InvalidParameterValue.ImageUri InvalidParameterValue.RegistryId
      ResourceNotFound.ImageConfig UnauthorizedOperation.TempCosAppid
    `,
  ],
  [
    'UpdateFunctionCode',
    `
      FailedOperation.UpdateFunctionCode InvalidParameterValue.Demo InvalidParameterValue.DemoId
      InvalidParameterValue.GitBranch InvalidParameterValue.GitDirectory
      InvalidParameterValue.GitPassword InvalidParameterValue.GitUserName
      InvalidParameterValue.InlineZipFile UnauthorizedOperation.UpdateFunctionCode
      UnsupportedOperation.UpdateFunctionCode
    `,
  ],
  [
    'GetFunctionLogs',
    `
      FailedOperation.AuthFailure InternalError.ES InternalError.SearchFailed InvalidParameter.RoleCheck
      LimitExceeded.Offset ResourceNotFound.RoleCheck UnsupportedOperation.NotSupportRegion
    `,
  ],
  [
    'CreateTrigger DeleteTrigger',
    `
      InvalidParameterValue.ApiGateway InvalidParameterValue.Cdn ResourceInUse.Cdn ResourceInUse.Cmq
      ResourceNotFound.Cdn UnsupportedOperation.Cdn
    `,
  ],
  [
    'GetFunctionLogs GetRequestStatus',
    `
      FailedOperation.QueryError FailedOperation.TopicNotExist InvalidParameter.Cls
      InvalidParameterValue.DateTime InvalidParameterValue.RetCode
      InvalidParameterValue.StartTimeOrEndTime
    `,
  ],
  [
    'PublishLayerVersion',
    `
      FailedOperation.PublishLayerVersion InvalidParameterValue.CompatibleRuntimes
      InvalidParameterValue.Content InvalidParameterValue.LayerName LimitExceeded.LayerVersions
      UnauthorizedOperation.NotMC
    `,
  ],
  [
    'CopyFunction',
    `
      FailedOperation.CopyAsyncRun FailedOperation.CopyFailed FailedOperation.CopyFunction
      UnsupportedOperation.CopyFunction UnsupportedOperation.Region
    `,
  ],
  [
    'CreateFunction PublishLayerVersion UpdateFunctionCode',
    `
      InvalidParameterValue.CosBucketName InvalidParameterValue.CosBucketRegion
      InvalidParameterValue.CosObjectName InvalidParameterValue.TempCosObjectName
      InvalidParameterValue.ZipFileBase64BinasciiError
    `,
  ],
  [
    'DeleteFunction DeleteFunctionVersion',
    `
      FailedOperation.DeleteFunction FailedOperation.FunctionNameStatusError
      ResourceNotFound.AttachedTagKeyNotFound UnauthorizedOperation.DeleteFunction
      UnsupportedOperation.AliasBind
    `,
  ],
  [
    'DeleteTrigger',
    `
      FailedOperation.DeleteTrigger FailedOperation.DeleteTrigger.UrlUsed InvalidParameterValue.Cmq
      ResourceNotFound.Timer UnauthorizedOperation.DeleteTrigger
    `,
  ],
  [
    'UpdateFunctionConfiguration',
    `
      FailedOperation.DebugModeUpdateTimeOutFail FailedOperation.MixNodeConfig
      FailedOperation.UpdateFunctionConfiguration InvalidParameterValue.ClsRole
      InvalidParameterValue.SystemEnvironment
    `,
  ],
  [
    'GetRequestStatus',
    `
      InvalidParameterValue.FunctionRequestId InvalidParameterValue.StartTime
      OperationDenied.AccountIsolate OperationDenied.AccountNotExists
    `,
  ],
  [
    'Invoke InvokeFunction',
    `
      FailedOperation.InvokeFunction InvalidParameter.FunctionName InvalidParameterValue.Param
      ResourceUnavailable.InsufficientBalance
    `,
  ],
  [
    'InvokeFunction',
    `
      InvalidParameter.RequestTooLarge InvalidParameterValue.ClientContext LimitExceeded.Quota
      ResourceUnavailable.ServiceSuspended
    `,
  ],
  [
    'PutTotalConcurrencyConfig',
    `
      FailedOperation.ReservedExceedTotal LimitExceeded.TotalConcurrencyMemory
      LimitExceeded.UserTotalConcurrencyMemory ResourceNotFound.TotalConcurrencyMemory
    `,
  ],
  [
    'UpdateFunctionEventInvokeConfig',
    `
      InvalidParameterValue.AsyncTriggerConfig LimitExceeded.MsgTTL LimitExceeded.RetryNum
      UnsupportedOperation.UpdateFunctionEventInvokeConfig
    `,
  ],
  [
    'CopyFunction CreateFunction UpdateFunctionConfiguration',
    'InvalidParameterValue.Environment LimitExceeded.Memory LimitExceeded.Timeout',
  ],
  ['CreateAlias', 'FailedOperation.CreateAlias LimitExceeded.Alias ResourceInUse.Alias'],
  [
    'CreateNamespace',
    'FailedOperation.CreateNamespace InvalidParameterValue.DefaultNamespace LimitExceeded.Namespace',
  ],
  [
    'CreateTrigger DeleteTrigger UpdateTrigger UpdateTriggerStatus',
    'FailedOperation.CreateTrigger InvalidParameterValue.TriggerDesc InvalidParameterValue.TriggerName',
  ],
  [
    'CreateTrigger UpdateTriggerStatus',
    'FailedOperation.Cos InternalError.Cos InvalidParameterValue.CosNotifyRuleConflict',
  ],
  [
    'PublishVersion',
    'FailedOperation.PublishVersion LimitExceeded.FunctionVersions UnsupportedOperation.PublishVersion',
  ],
  [
    'UpdateTriggerStatus',
    `
      FailedOperation.UpdateStatus FailedOperation.UpdateTriggerStatus
      UnauthorizedOperation.UpdateTriggerStatus
    `,
  ],
  ['CopyFunction CreateFunction', 'LimitExceeded.Function ResourceInUse.FunctionName'],
  [
    'CreateAlias UpdateAlias',
    'InvalidParameterValue.AdditionalVersionWeights InvalidParameterValue.RoutingConfig',
  ],
  ['CreateCustomDomain', 'FailedOperation.CNAME InvalidParameterValue.Domain'],
  [
    'CreateFunction PublishVersion UpdateFunctionCode',
    'LimitExceeded.ContainerImageAccelerate LimitExceeded.ContainerImageAccelerateQuota',
  ],
  [
    'CreateFunction UpdateFunctionConfiguration UpdateFunctionEventInvokeConfig',
    'UnsupportedOperation.EipFixed UnsupportedOperation.VpcConfig',
  ],
  ['CreateNamespace DeleteNamespace', 'InvalidParameterValue.NamespaceInvalid ResourceInUse.Namespace'],
  ['DeleteAlias DeleteCustomDomain', 'FailedOperation.DeleteAlias InvalidParameterValue.Alias'],
  ['DeleteLayerVersion', 'FailedOperation.DeleteLayerVersion ResourceInUse.LayerVersion'],
  ['GetAsyncEventStatus TerminateAsyncEvent', 'FailedOperation.AsyncEventStatus ResourceNotFound.AsyncEvent'],
  ['ListAsyncEvents ListCustomDomains', 'InvalidParameterValue.InvokeType InvalidParameterValue.Status'],
  [
    'PutProvisionedConcurrencyConfig PutReservedConcurrencyConfig',
    'FailedOperation.ProvisionedExceedReserved FailedOperation.ServiceClosed',
  ],
  ['UpdateTrigger', 'FailedOperation.UpdateTrigger InvalidParameterValue.Cors'],
  ['CopyFunction CreateFunction ListFunctions', 'UnauthorizedOperation.Region'],
  [
    'CopyFunction CreateFunction ListLayerVersions ListLayers PublishLayerVersion UpdateFunctionConfiguration',
    'InvalidParameterValue.Runtime',
  ],
  ['CopyFunction CreateFunction UpdateFunctionCode', 'InvalidParameterValue.Code'],
  [
    'CopyFunction CreateFunction UpdateFunctionCode UpdateFunctionConfiguration',
    'InvalidParameterValue.Handler',
  ],
  ['CopyFunction GetFunction GetFunctionLogs ListFunctions PublishLayerVersion', 'InternalError.Exception'],
  ['CreateAlias GetAlias UpdateAlias', 'InvalidParameter.RoutingConfig'],
  [
    'CreateFunction CreateNamespace DeleteNamespace GetFunctionAddress UpdateFunctionConfiguration UpdateTrigger',
    'InvalidParameterValue.Action',
  ],
  [
    'CreateFunction CreateNamespace GetAccount ListLayers ListNamespaces PublishLayerVersion',
    'InvalidParameterValue.Stamp',
  ],
  ['CreateFunction CreateNamespace UpdateFunctionConfiguration', 'UnauthorizedOperation.Role'],
  [
    'CreateFunction CreateTrigger DeleteTrigger PublishLayerVersion UpdateFunctionCode',
    'InvalidParameterValue.Cos',
  ],
  ['CreateFunction CreateTrigger DeleteTrigger UpdateFunctionConfiguration', 'ResourceNotFound.Cmq'],
  [
    'CreateFunction CreateTrigger DeleteTrigger UpdateTrigger UpdateTriggerStatus',
    'InvalidParameterValue.Type',
  ],
  ['CreateFunction CreateTrigger UpdateFunctionCode', 'InvalidParameterValue.ZipFile'],
  ['CreateFunction DeleteFunction DeleteFunctionVersion', 'InternalError.GetStsTokenFailed'],
  ['CreateFunction GetFunction UpdateFunctionCode', 'InvalidParameterValue.CodeSecret'],
  ['CreateFunction GetFunction UpdateFunctionConfiguration', 'FailedOperation.CallNetDeployFailed'],
  ['CreateFunction GetFunctionLogs InvokeFunction', 'InvalidParameterValue.FunctionType'],
  ['CreateFunction GetFunctionLogs UpdateFunctionCode', 'InvalidParameterValue.ImageType'],
  ['CreateFunction GetFunctionLogs UpdateFunctionConfiguration', 'InvalidParameter.ParamError'],
  ['CreateFunction ListFunctions UpdateFunctionConfiguration', 'InvalidParameterValue.LimitExceeded'],
  ['CreateFunction ListLayerVersions UpdateFunctionConfiguration', 'ResourceNotFound.Layer'],
  ['CreateFunction PutProvisionedConcurrencyConfig', 'FailedOperation.UnOpenedService'],
  ['CreateFunction PutTotalConcurrencyConfig', 'FailedOperation.TotalConcurrencyMemoryInProgress'],
  ['CreateFunction UpdateFunctionCode UpdateFunctionConfiguration', 'InvalidParameterValue.DnsInfo'],
  [
    'CreateTrigger DeleteFunction DeleteFunctionVersion InvokeFunction UpdateTrigger UpdateTriggerStatus',
    'ResourceNotFound.Qualifier',
  ],
  [
    'CreateTrigger DeleteFunction DeleteFunctionVersion UpdateTrigger UpdateTriggerStatus',
    'InternalError.Cmq',
  ],
  ['CreateTrigger GetFunction ListTriggers', 'FailedOperation.Apigw'],
  ['CreateTrigger PublishLayerVersion', 'UnsupportedOperation.Cos'],
  ['CreateTrigger UpdateTrigger UpdateTriggerStatus', 'InvalidParameterValue.Enable'],
  ['DeleteAlias DeleteCustomDomain GetAlias UpdateAlias', 'ResourceNotFound.Alias'],
  [
    'DeleteFunction DeleteFunctionVersion DeleteProvisionedConcurrencyConfig PutProvisionedConcurrencyConfig',
    'FailedOperation.ProvisionedInProgress',
  ],
  [
    'DeleteFunction DeleteFunctionVersion GetFunctionAddress Invoke InvokeFunction UpdateFunctionCode',
    'FailedOperation.FunctionStatusError',
  ],
  ['DeleteLayerVersion GetLayerVersion', 'ResourceNotFound.LayerVersion'],
  ['DeleteLayerVersion UpdateFunctionCode', 'FailedOperation.OperationConflict'],
  ['DeleteNamespace', 'FailedOperation.DeleteNamespace'],
  [
    'DeleteReservedConcurrencyConfig PutProvisionedConcurrencyConfig PutReservedConcurrencyConfig',
    'FailedOperation.DebugModeStatus',
  ],
  [
    'DeleteReservedConcurrencyConfig PutReservedConcurrencyConfig UpdateFunctionConfiguration',
    'FailedOperation.ReservedInProgress',
  ],
  ['DeleteTrigger UpdateTrigger UpdateTriggerStatus', 'ResourceNotFound.Trigger'],
  ['GetAlias', 'FailedOperation.GetAlias'],
  ['GetCustomDomain', 'FailedOperation.Domain.UnExist'],
  ['GetFunction', 'InvalidParameter.FunctionNameOrResourceIdRequired'],
  ['GetFunction GetFunctionAddress', 'UnauthorizedOperation.CodeSecret'],
  ['GetFunctionAddress', 'FailedOperation.GetFunctionAddress'],
  [
    'GetFunctionEventInvokeConfig PutProvisionedConcurrencyConfig PutReservedConcurrencyConfig PutTotalConcurrencyConfig UpdateFunctionConfiguration UpdateFunctionEventInvokeConfig',
    'FailedOperation.InsufficientBalance',
  ],
  [
    'GetFunctionEventInvokeConfig PutProvisionedConcurrencyConfig PutReservedConcurrencyConfig UpdateFunctionEventInvokeConfig',
    'FailedOperation.FunctionVersionStatusNotActive',
  ],
  ['GetFunctionLogs ListFunctions', 'InvalidParameterValue.Offset'],
  ['GetFunctionLogs ListTriggers', 'InvalidParameterValue.OrderBy'],
  ['ListAsyncEvents ListCustomDomains ListFunctions', 'InvalidParameterValue.Limit'],
  ['ListFunctions', 'InvalidParameterValue.QueryVersion'],
  ['ListLayers', 'LimitExceeded.Layers'],
  ['ListNamespaces', 'InvalidParameterValue.SearchKey'],
  ['ListNamespaces ListTriggers', 'InvalidParameterValue.Filters'],
  ['PutReservedConcurrencyConfig', 'LimitExceeded.FunctionReservedConcurrencyMemory'],
  ['UpdateAlias', 'FailedOperation.UpdateAlias'],
  ['UpdateCustomDomain', 'FailedOperation.Ssl'],
]

const actionsByCode: ReadonlyMap<string, readonly string[]> = new Map(
  codesByActions.flatMap(([actions, codes]) =>
    codes
      .trim()
      .split(/\s+/)
      .map((code) => [code, actions.split(' ')] as const),
  ),
)

/** The actions that give a code; empty where any may. */
export function actionsOf(code: string): readonly string[] {
  return actionsByCode.get(code) ?? []
}
