/** What tools print when SCF's management API refuses a request; ids and names are invented. */
export const toolOutputs: readonly { readonly name: string; readonly text: string; readonly code: string }[] =
  [
    {
      name: 'the JSON envelope',
      text: '{"Response":{"Error":{"Code":"ResourceNotFound.Function","Message":"函数不存在。"},"RequestId":"0f1e2d3c-4b5a-4697-8877-665544332211"}}',
      code: 'ResourceNotFound.Function',
    },
    {
      name: 'the JSON envelope, printed over several lines',
      text: '{\n  "Response": {\n    "Error": {\n      "Code": "LimitExceeded.Namespace",\n      "Message": "Namespace quota exceeded"\n    },\n    "RequestId": "1a2b3c4d-5e6f-4708-8192-a3b4c5d6e7f8"\n  }\n}',
      code: 'LimitExceeded.Namespace',
    },
    {
      name: 'the JSON envelope, escaped in a log line',
      text: 'level=error body="{\\"Response\\":{\\"Error\\":{\\"Code\\":\\"InvalidParameterValue.Layers\\",\\"Message\\":\\"Layers参数错误\\"},\\"RequestId\\":\\"2b3c4d5e-6f70-4819-92a3-b4c5d6e7f809\\"}}"',
      code: 'InvalidParameterValue.Layers',
    },
    {
      name: 'a shared code with SCF’s host',
      text: 'POST https://scf.tencentcloudapi.com/ → {"Response":{"Error":{"Code":"InternalError","Message":"Internal error."},"RequestId":"3c4d5e6f-7081-492a-a3b4-c5d6e7f8091a"}}',
      code: 'InternalError',
    },
    {
      name: 'a shared code with the regional host',
      text: '{"Error":{"Code":"AuthFailure.SignatureExpire","Message":"The signature expired"}} from scf.ap-shanghai.tencentcloudapi.com',
      code: 'AuthFailure.SignatureExpire',
    },
    {
      name: 'the Python SDK',
      text: '[TencentCloudSDKException] code:ResourceInUse.Function message:函数已存在。 requestId:4d5e6f70-8192-4a3b-b4c5-d6e7f8091a2b',
      code: 'ResourceInUse.Function',
    },
    {
      name: 'the Python SDK under a traceback',
      text: 'Traceback (most recent call last):\n  File "deploy.py", line 31, in <module>\n    resp = client.UpdateFunctionCode(req)\n  File "/usr/lib/python3.9/site-packages/tencentcloud/scf/v20180416/scf_client.py", line 1409, in UpdateFunctionCode\n    raise TencentCloudSDKException(type(e).__name__, str(e))\ntencentcloud.common.exception.tencent_cloud_sdk_exception.TencentCloudSDKException: [TencentCloudSDKException] code:InvalidParameterValue.ZipFile message:检测到不是标准的zip文件，请重新压缩后再试。 requestId:5e6f7081-92a3-4b4c-85d6-e7f8091a2b3c',
      code: 'InvalidParameterValue.ZipFile',
    },
    {
      name: 'the Java SDK',
      text: 'com.tencentcloudapi.common.exception.TencentCloudSDKException: LimitExceeded.FunctionVersions-函数版本超限\n\tat com.tencentcloudapi.scf.v20180416.ScfClient.PublishVersion(ScfClient.java:901)',
      code: 'LimitExceeded.FunctionVersions',
    },
    {
      name: 'the Java SDK with a shared code',
      text: '[TencentCloudSDKException]code: UnauthorizedOperation message: you are not authorized requestId: 6f708192-a3b4-4c5d-96e7-f8091a2b3c4d\n\tat com.tencentcloudapi.scf.v20180416.ScfClient.GetFunction(ScfClient.java:522)',
      code: 'UnauthorizedOperation',
    },
    {
      name: 'the Node.js SDK',
      text: "TencentCloudSDKHttpException: [InvalidParameterValue.MaxConcurrency]MaxConcurrency 参数传入错误。\n    at ScfClient.succRequest (/app/node_modules/tencentcloud-sdk-nodejs/tencentcloud/common/abstract_client.js:115:23) {\n  requestId: '708192a3-b4c5-4d6e-a7f8-091a2b3c4d5e',\n  code: 'InvalidParameterValue.MaxConcurrency'\n}",
      code: 'InvalidParameterValue.MaxConcurrency',
    },
    {
      name: 'the Node.js SDK with a shared code',
      text: "Error [TencentCloudSDKHttpException]: Quota limit exceeded.\n    at ScfClient.CreateFunction\n  code: 'LimitExceeded',\n  requestId: '8192a3b4-c5d6-4e7f-b809-1a2b3c4d5e6f'",
      code: 'LimitExceeded',
    },
    {
      name: 'the Go SDK',
      text: '[TencentCloudSDKError] Code=FailedOperation.PublishVersion, Message=当前函数状态无法发布版本，请在状态为正常时发布。, RequestId=92a3b4c5-d6e7-4f80-891a-2b3c4d5e6f70',
      code: 'FailedOperation.PublishVersion',
    },
    {
      name: 'the PHP SDK',
      text: '[TencentCloud\\Common\\Exception\\TencentCloudSDKException] code:ResourceNotFound.LayerVersion message:Layer版本不存在。 requestId:a3b4c5d6-e7f8-4091-9a2b-3c4d5e6f7081',
      code: 'ResourceNotFound.LayerVersion',
    },
    {
      name: 'the .NET SDK',
      text: 'TencentCloud.Common.TencentCloudSDKException: code:InvalidParameterValue.TriggerDesc message:TriggerDesc error. requestId:b4c5d6e7-f809-41a2-ab3c-4d5e6f708192',
      code: 'InvalidParameterValue.TriggerDesc',
    },
    {
      name: 'the C++ SDK',
      text: 'CreateTrigger failed: code: LimitExceeded.FunctionOnTopic message: same topic requestId: c5d6e7f8-091a-42b3-8c4d-5e6f708192a3',
      code: 'LimitExceeded.FunctionOnTopic',
    },
    {
      name: 'the Ruby SDK',
      text: 'TencentCloud::Common::TencentCloudSDKException (code: FailedOperation.ReservedInProgress message: reserved in progress requestId: d6e7f809-1a2b-43c4-9d5e-6f708192a3b4)',
      code: 'FailedOperation.ReservedInProgress',
    },
    {
      name: 'tccli',
      text: '$ tccli scf CreateAlias --FunctionName a --Name prod\n[TencentCloudSDKException] code:ResourceInUse.Alias message:Alias已被占用。 requestId:e7f8091a-2b3c-44d5-ae6f-708192a3b4c5',
      code: 'ResourceInUse.Alias',
    },
    {
      name: 'tccli with a shared code',
      text: 'tccli scf ListFunctions\n[TencentCloudSDKException] code:RequestLimitExceeded message:Your current request times equals to `21` in a second, which exceeds the frequency limit `20` for a second. requestId:f8091a2b-3c4d-45e6-bf70-8192a3b4c5d6',
      code: 'RequestLimitExceeded',
    },
    {
      name: 'the Serverless Framework, old plugin',
      text: 'Serverless Error ---------------------------------------\n\n  ErrorCode: ResourceUnavailable.InsufficientBalance RequestId: 091a2b3c-4d5e-46f7-8081-92a3b4c5d6e7',
      code: 'ResourceUnavailable.InsufficientBalance',
    },
    {
      name: 'the Serverless Framework with a role',
      text: 'Error: ErrorCode: FailedOperation.QcsRoleNotFound RequestId: 1a2b3c4d-5e6f-4708-9192-a3b4c5d6e7f8 Message: role SCF_QcsRole not found',
      code: 'FailedOperation.QcsRoleNotFound',
    },
    {
      name: 'the Serverless component by its type',
      text: "TencentError: FunctionName已存在\n  type: 'API_SCF_CreateFunction',\n  code: 'ResourceInUse.FunctionName',\n  reqId: '2b3c4d5e-6f70-4819-a2a3-b4c5d6e7f809'",
      code: 'ResourceInUse.FunctionName',
    },
    {
      name: 'the Serverless component without a code',
      text: '15s › demo › [scf] [scf] Timeout数量达到限制：1800，可提交工单申请提升限制：https://mc.tencent.com/x',
      code: 'LimitExceeded.Timeout',
    },
    {
      name: 'the Serverless component while the function is updating',
      text: '31s › web › 当前函数处于Updating状态，无法进行此操作，请稍后重试 (reqId: 3c4d5e6f-7081-492a-b3b4-c5d6e7f8091a)',
      code: 'FailedOperation.FunctionStatusError',
    },
    {
      name: 'the permission that the Serverless Framework lacks',
      text: '[request id:4d5e6f70-8192-4a3b-84c5-d6e7f8091a2b]you are not authorized to perform operation (scf:CreateFunction) resource (qcs::scf:gz:uin/100000000001:function/*) has no permission',
      code: 'AuthFailure.UnauthorizedOperation',
    },
    {
      name: 'CloudBase MCP',
      text: '[CreateFunction] [request id:5e6f7081-92a3-4b4c-95d6-e7f8091a2b3c]you are not authorized to perform operation (scf:CreateFunction)\nresource (qcs::scf:sh:uin/100000000002:namespace/shop-1g2h3j4k) has no permission',
      code: 'AuthFailure.UnauthorizedOperation',
    },
    {
      name: 'CloudBase CLI, updating',
      text: '[UpdateFunctionCode] 当前函数状态无法更新代码，请在状态为正常时更新。',
      code: 'FailedOperation.UpdateFunctionCode',
    },
    {
      name: 'CloudBase CLI with a code',
      text: 'CloudBaseError: [UpdateFunctionConfiguration] InvalidParameterValue.EnvironmentExceededLimit 环境变量大小超限，请保持在 4KB 以内。',
      code: 'InvalidParameterValue.EnvironmentExceededLimit',
    },
    {
      name: 'CloudBase with a shared code and an action',
      text: '云开发 CLI 报错 [CreateFunction] code: ResourceInUse.Namespace',
      code: 'ResourceInUse.Namespace',
    },
    {
      name: 'Terraform',
      text: 'Error: [TencentCloudSDKError] Code=InvalidParameterValue.Runtime, Message=Runtime传入错误。, RequestId=6f708192-a3b4-4c5d-a6e7-f8091a2b3c4d\n\n  with tencentcloud_scf_function.api,\n  on main.tf line 12, in resource "tencentcloud_scf_function" "api":',
      code: 'InvalidParameterValue.Runtime',
    },
    {
      name: 'Terraform with a namespace that still holds functions',
      text: '╷\n│ Error: [TencentCloudSDKError] Code=ResourceInUse.Namespace, Message=namespace is not empty, RequestId=708192a3-b4c5-4d6e-b7f8-091a2b3c4d5e\n│\n│   with tencentcloud_scf_namespace.ns,',
      code: 'ResourceInUse.Namespace',
    },
    {
      name: 'Terraform without permission',
      text: 'Error: [TencentCloudSDKError] Code=AuthFailure.UnauthorizedOperation, Message=[request id:8192a3b4-c5d6-4e7f-8809-1a2b3c4d5e6f]you are not authorized to perform operation (scf:PublishLayerVersion)\nresource (qcs::scf:gz:uin/100000000003:*) has no permission, RequestId=8192a3b4-c5d6-4e7f-8809-1a2b3c4d5e6f\n  with tencentcloud_scf_layer.deps',
      code: 'AuthFailure.UnauthorizedOperation',
    },
    {
      name: 'Pulumi',
      text: 'error: 1 error occurred:\n * [TencentCloudSDKError] Code=LimitExceeded.Memory, Message=内存超出最大限制。, RequestId=92a3b4c5-d6e7-4f80-991a-2b3c4d5e6f70',
      code: 'LimitExceeded.Memory',
    },
    {
      name: 'the console after a failed update',
      text: '2026-07-13 21:45:15 函数更新操作失败。您仍可以调用函数，此时调用的是更新之前的函数。\n\n无效请求，请修改后重试。',
      code: 'FailedOperation.UpdateFunctionCode',
    },
    {
      name: 'the console with a missing function',
      text: '云函数控制台提示：函数不存在。',
      code: 'ResourceNotFound.Function',
    },
    {
      name: 'the console with a taken name',
      text: '云函数创建失败：函数已存在',
      code: 'ResourceInUse.Function',
    },
    {
      name: 'the console with too many functions',
      text: '函数数量超出最大限制 ，可通过提交工单申请提升限制。',
      code: 'LimitExceeded.Function',
    },
    {
      name: 'the console with too many triggers',
      text: '云函数：触发器数量超出最大限制',
      code: 'LimitExceeded.Trigger',
    },
    {
      name: 'a state in English',
      text: 'Error\nUnauthorizedOperation.FunctionStatus\nFunction status Updating is not allowed to do UpdateFunctionConfiguration.\n\nfunction_name:scf\nRegion:ap-hongkong\nnamespace:default',
      code: 'UnauthorizedOperation.FunctionStatus',
    },
    {
      name: 'a code with its Chinese message, one a line',
      text: 'FailedOperation.UpdateFunctionConfiguration\n当前函数状态无法进行此操作，请在函数状态正常时重试。',
      code: 'FailedOperation.UpdateFunctionConfiguration',
    },
    {
      name: 'a zip over 10 MB',
      text: 'scf 部署：code RequestSizeLimitExceeded: Your current request size exceed  max 10485760B, but your 12904433B.',
      code: 'RequestSizeLimitExceeded',
    },
    {
      name: 'a zip over 10 MB in the SDK',
      text: 'TencentCloudSDKHttpException: Your current request size exceed  max 10485760B, but your 15000000B.\n    at ScfClient.UpdateFunctionCode {\n  code: "RequestSizeLimitExceeded" }',
      code: 'RequestSizeLimitExceeded',
    },
    {
      name: 'a GitHub Actions log',
      text: '##[error]Deploy failed\n2026-05-01T10:00:00.000Z tencent-scf: ResourceNotFound.Layer layer不存在。\n##[error]Process completed with exit code 1.',
      code: 'ResourceNotFound.Layer',
    },
    {
      name: 'a chat message with a code',
      text: '大家好，刚才部署报 LimitExceeded.FunctionProvisionedConcurrencyMemory，要找谁提额度？',
      code: 'LimitExceeded.FunctionProvisionedConcurrencyMemory',
    },
    {
      name: 'an English chat message with a code',
      text: 'getting FailedOperation.ProvisionedInProgress when our pipeline sets provisioned concurrency, any idea?',
      code: 'FailedOperation.ProvisionedInProgress',
    },
    {
      name: 'a chat message with a shared code and SCF',
      text: '云函数 CreateFunction 返回 InvalidParameterValue.Handler，handler 写的是 index.js',
      code: 'InvalidParameterValue.Handler',
    },
    {
      name: 'an invocation that was refused',
      text: '[TencentCloudSDKException] code:FailedOperation.InvokeFunction message:调用函数失败。 requestId:a3b4c5d6-e7f8-4091-aa2b-3c4d5e6f7081',
      code: 'FailedOperation.InvokeFunction',
    },
    {
      name: 'an invocation of a missing version',
      text: '[TencentCloudSDKException] code:ResourceNotFound.Qualifier message:版本不存在。 requestId:b4c5d6e7-f809-41a2-bb3c-4d5e6f708192',
      code: 'ResourceNotFound.Qualifier',
    },
    {
      name: 'a frozen service',
      text: '{"Error":{"Code":"ResourceUnavailable.ServiceSuspended","Message":"服务已冻结。"},"RequestId":"c5d6e7f8-091a-42b3-9c4d-5e6f708192a3"}',
      code: 'ResourceUnavailable.ServiceSuspended',
    },
    {
      name: 'a log query',
      text: 'GetFunctionLogs: [TencentCloudSDKError] Code=LimitExceeded.Offset, Message=Offset超出限制。, RequestId=d6e7f809-1a2b-43c4-ad5e-6f708192a3b4',
      code: 'LimitExceeded.Offset',
    },
    {
      name: 'a VPC that is not there',
      text: 'CreateFunction error: [TencentCloudSDKException] code:ResourceNotFound.Vpc message:VPC或子网不存在。 requestId:e7f8091a-2b3c-44d5-be6f-708192a3b4c5',
      code: 'ResourceNotFound.Vpc',
    },
    {
      name: 'a file system in another VPC',
      text: 'Code=ResourceNotFound.CfsVpcNotMatch, Message=cfs与云函数所处vpc不一致。, RequestId=f8091a2b-3c4d-45e6-8f70-8192a3b4c5d6',
      code: 'ResourceNotFound.CfsVpcNotMatch',
    },
    {
      name: 'an image without its registry',
      text: '{"Code":"InvalidParameterValue.RegistryId","Message":"企业版镜像实例ID[RegistryId]传值错误。"}',
      code: 'InvalidParameterValue.RegistryId',
    },
    {
      name: 'a conflict of COS rules, with COS named',
      text: 'COS 触发器创建失败 InvalidParameterValue.CosNotifyRuleConflict COS通知规则冲突。',
      code: 'InvalidParameterValue.CosNotifyRuleConflict',
    },
    {
      name: 'a trigger that COS has no room for',
      text: '[TencentCloudSDKException] code:ResourceInsufficient.COS message:COS资源不足。 requestId:091a2b3c-4d5e-46f7-9081-92a3b4c5d6e7',
      code: 'ResourceInsufficient.COS',
    },
    {
      name: 'an alias that is still bound',
      text: 'DeleteFunctionVersion: UnsupportedOperation.AliasBind 资源还有别名绑定，不支持当前操作，请解绑别名后重试。',
      code: 'UnsupportedOperation.AliasBind',
    },
    {
      name: 'a wrong key with the SDK for SCF',
      text: 'tencentcloud.scf.v20180416.scf_client: [TencentCloudSDKException] code:AuthFailure.SecretIdNotFound message:The SecretId is not found requestId:1a2b3c4d-5e6f-4708-a192-a3b4c5d6e7f8',
      code: 'AuthFailure.SecretIdNotFound',
    },
    {
      name: 'a wrong signature in SCF’s deployment',
      text: 'serverless-cloud-framework scf deploy\nError: code: AuthFailure.SignatureFailure, The provided credentials could not be validated.',
      code: 'AuthFailure.SignatureFailure',
    },
    {
      name: 'a missing runtime',
      text: 'MissingParameter.Runtime: 缺失 Runtime 字段。',
      code: 'MissingParameter.Runtime',
    },
    {
      name: 'a URL that is in use',
      text: 'FailedOperation.DeleteTrigger.UrlUsed Url被占用，无法删除。',
      code: 'FailedOperation.DeleteTrigger.UrlUsed',
    },
    {
      name: 'a domain that is not there',
      text: 'Code: "FailedOperation.Domain.UnExist"',
      code: 'FailedOperation.Domain.UnExist',
    },
    {
      name: 'a code in a CI table',
      text: '| deploy-prod | failed | InvalidParameterValue.CfsMountInsId | 3m |',
      code: 'InvalidParameterValue.CfsMountInsId',
    },
    {
      name: 'code and message with a dash',
      text: 'deploy error: InvalidParameterValue.LogFormat - 日志格式不正确。',
      code: 'InvalidParameterValue.LogFormat',
    },
    {
      name: 'the console’s English',
      text: 'You cannot publish a version in the current function state. Please try again when the state is normal.',
      code: 'FailedOperation.PublishVersion',
    },
    {
      name: 'a missing service role in English',
      text: 'Deployment failed: The SCF_QcsRole role does not exist. Please go to the console.',
      code: 'FailedOperation.QcsRoleNotFound',
    },
    {
      name: 'arrears in Chinese',
      text: '操作失败：当前账号或命名空间处于欠费状态，请在可用时重试。',
      code: 'FailedOperation.InsufficientBalance',
    },
    {
      name: 'a layer over its versions',
      text: 'PublishLayerVersion failed, Code=LimitExceeded.LayerVersions Message=layer版本数量超出最大限制。',
      code: 'LimitExceeded.LayerVersions',
    },
    {
      name: 'HTML escapes',
      text: '{&quot;Code&quot;:&quot;InvalidParameterValue.CompatibleRuntimes&quot;,&quot;Message&quot;:&quot;CompatibleRuntimes&quot;}',
      code: 'InvalidParameterValue.CompatibleRuntimes',
    },
    {
      name: 'bold marks of a chat',
      text: 'deploy says **FailedOperation.CopyFailed** again',
      code: 'FailedOperation.CopyFailed',
    },
    {
      name: 'back quotes of a chat',
      text: 'SCF 更新配置返回 `InvalidParameterValue.Environment`，哪里不对',
      code: 'InvalidParameterValue.Environment',
    },
    {
      name: 'a code that the vendor does not list, from SCF’s host',
      text: '{"Response":{"Error":{"Code":"FailedOperation.SomethingNew","Message":"…"},"RequestId":"2b3c4d5e-6f70-4819-b2a3-b4c5d6e7f809"}} scf.tencentcloudapi.com',
      code: 'FailedOperation.SomethingNew',
    },
    {
      name: 'an old SDK’s action and a shared code',
      text: 'qcloudapi: GetFunction failed, code: ResourceNotFound.FunctionName, 函数不存在。',
      code: 'ResourceNotFound.FunctionName',
    },
    {
      name: 'the Serverless Framework, whatever the name of the trigger',
      text: 'Serverless: Creating trigger cos-in...\nServerless: ErrorCode: ResourceInUse.Namespace RequestId: f5b780ea-fe2d-4440-b4bf-152d43f576ab',
      code: 'ResourceInUse.Namespace',
    },
    {
      name: 'a tool’s mark and the action before the code',
      text: 'deploy exam-1\n[x] PublishVersion FailedOperation.PublishVersion',
      code: 'FailedOperation.PublishVersion',
    },
    {
      name: 'SCF’s own command after one of CAM’s',
      text: 'tccli cam ListAttachedRolePolicies\ntccli scf CreateFunction --Role SCF_QcsRole\n[TencentCloudSDKException] code:ResourceNotFound.Role message:角色不存在。 requestId:f5b780ea-fe2d-4440-b4bf-152d43f576ab',
      code: 'ResourceNotFound.Role',
    },
    {
      name: 'the console about provisioned instances',
      text: '预置并发设置失败，失败原因：预置超过可用。',
      code: 'FailedOperation.ProvisionedExceedAvailable',
    },
  ]
