/**
 * Errors of other products of the same vendor and of other clouds, with names that SCF's API has, too. Nothing is to be
 * said about them, asked or not.
 */
const written: readonly string[] = [
  '[TencentCloudSDKException] code:InvalidParameterValue.InstanceTypeNotSupported message:实例机型 S2.SMALL1 不支持 requestId:2e106e67-3bed-42bd-a3e5-1340db3c345f (cvm RunInstances)',
  'tccli cvm DescribeInstances: {"Error":{"Code":"UnauthorizedOperation","Message":"you are not authorized to perform operation (cvm:DescribeInstances)"}}',
  '腾讯云短信：{"Code":"LimitExceeded.PhoneNumberDailyLimit","Message":"the number of SMS messages sent from a single mobile number every day exceeds the upper limit"}',
  '[TencentCloudSDKException] code:AuthFailure.SignatureFailure from cvm.tencentcloudapi.com',
  'terraform: Error: [TencentCloudSDKError] Code=AuthFailure.SignatureFailure, Message=The provided credentials could not be validated. (tke cluster)',
  'CVM RunInstances: LimitExceeded.InstanceQuota',
  'TencentDB MySQL: FailedOperation.StatusConflict',
  '腾讯云短信 FailedOperation.SignatureIncorrectOrUnapproved',
  '[TencentCloudSDKException] code:UnauthorizedOperation message:you are not authorized to perform operation (cvm:DescribeInstances) resource (qcs::cvm:ap-guangzhou:uin/1000:instance/*) has no permission requestId:3a7b0d1e-55c2-4a4f-8a43-0e2f1e3b5b11',
  'wx.cloud.database 报 errCode: -502001 database request fail | errMsg: [FailedOperation.DatabaseOverload] 连接数过多',
  'An error occurred (UnauthorizedOperation) when calling the DescribeInstances operation: You are not authorized to perform this operation.',
  'botocore.exceptions.ClientError: An error occurred (InvalidParameterValue) when calling the CreateSecurityGroup operation: Invalid security group description.',
  'botocore.exceptions.ClientError: An error occurred (InvalidParameterValueException) when calling the CreateFunction operation: The role defined for the function cannot be assumed by Lambda.',
  'An error occurred (ResourceNotFoundException) when calling the Invoke operation: Function not found: arn:aws:lambda:us-east-1:123456789012:function:foo',
  'An error occurred (RequestLimitExceeded) when calling the DescribeVolumes operation: Request limit exceeded.',
  'EC2 报 UnauthorizedOperation，status code: 403，亚马逊那边 IAM 策略没给 DescribeInstances',
  'az vm create → (InvalidParameterValue) The value of parameter imageReference.id is invalid. Code: InvalidParameterValue',
  'Azure Functions: {"error":{"code":"ResourceNotFound","message":"The Resource Microsoft.Web/sites/a was not found."}}',
  'Azure: Code: "InternalError" Message: "An internal error occurred"',
  '阿里云 FC: {"Code":"InternalError","Message":"an internal error has occurred"}',
  'aliyun ecs: ErrorCode: InvalidParameter RequestId: 0F1E2D3C-4B5A-4697-8877-665544332211',
  '华为云 FunctionGraph: {"code":"InvalidParameterValue","message":"…"}',
  'Lambda.ResourceInUse: the event source mapping is in use, code: ResourceInUse',
  'AWS DynamoDB ResourceInUseException: Table already exists; ErrorCode: ResourceInUse',
  'S3 error: <Code>ServiceUnavailable</Code><Message>Please reduce your request rate.</Message>',
  'S3 <Code>InternalError</Code><Message>We encountered an internal error. Please try again.</Message>',
  'aws: InvalidAction: the action or operation requested is invalid, code: InvalidAction',
  'google.api_core.exceptions.ServiceUnavailable: 503 code: ServiceUnavailable',
  '[TencentCloudSDKException] code:ResourceInsufficient.SpecifiedInstanceType message:The specified type of instance is understocked. (CVM RunInstances)',
  '[TencentCloudSDKException]message:InvalidParameterValue.TemplateParameterFormatError-templateParam length exceeds limit (sms:SendSms)',
  '腾讯云短信 FailedOperation.InsufficientBalanceInSmsPackage',
  '腾讯云 IM 发消息报 70402（参数非法），短信那边是 FailedOperation.TemplateIncorrectOrUnapproved，两个都跟函数没关系，业务自己改参数',
  'CBS 云硬盘：Code=LimitExceeded.AttachedDisk, Message=挂载数量超限',
  'tccli cbs AttachDisks\n[TencentCloudSDKException] code:ResourceUnavailable message:disk busy requestId:4b5a4697-8877-4655-8433-22110f1e2d3c',
  'tccli cdb CreateDBInstance\n[TencentCloudSDKException] code:LimitExceeded message:quota requestId:5b5a4697-8877-4655-8433-22110f1e2d3c',
  'cdb.tencentcloudapi.com: {"Response":{"Error":{"Code":"InternalError","Message":"Internal"},"RequestId":"6b5a4697-8877-4655-8433-22110f1e2d3c"}}',
  'ocr.tencentcloudapi.com {"Response":{"Error":{"Code":"FailedOperation","Message":"x"},"RequestId":"7b5a4697-8877-4655-8433-22110f1e2d3c"}}',
  'Error: [TencentCloudSDKError] Code=ResourceNotFound, Message=not found, RequestId=8b5a4697-8877-4655-8433-22110f1e2d3c\n  with tencentcloud_instance_set.web',
  'Error: [TencentCloudSDKError] Code=InvalidParameterValue, Message=bad, RequestId=9b5a4697-8877-4655-8433-22110f1e2d3c\n  with tencentcloud_cos_bucket.assets',
  'Error: [TencentCloudSDKError] Code=LimitExceeded, Message=eip quota, RequestId=ab5a4697-8877-4655-8433-22110f1e2d3c\n  with tencentcloud_eip_association.foo',
  'Error: [TencentCloudSDKError] Code=UnsupportedOperation, Message=x, RequestId=bb5a4697-8877-4655-8433-22110f1e2d3c\n  with tencentcloud_mysql_instance.db',
  'COS: <Error><Code>AccessDenied</Code><Message>Access Denied.</Message></Error>',
  'COS 上传失败 <Code>ServiceUnavailable</Code>',
  'CLB 报 FailedOperation.InsufficientBalance，账户余额不足',
  'Lighthouse: UnsupportedOperation.InvalidInstanceState',
  'TKE 创建集群 code: InternalError message: unknown',
  'tke: ResourceNotFound.ClusterNotFound',
  'TRTC 后台 ErrorCode: FailedOperation RequestId: cb5a4697-8877-4655-8433-22110f1e2d3c',
  'VOD: [TencentCloudSDKException] code:InvalidParameterValue.Type message:参数值错误 requestId:db5a4697-8877-4655-8433-22110f1e2d3c',
  'VOD InvalidParameterValue.Name 名称错误',
  'DNSPod: FailedOperation.InsufficientBalance',
  'CAM UpdatePolicy 失败：InvalidParameter.ParamError',
  'com.tencentcloudapi.cvm.v20170312: TencentCloudSDKException: ResourceNotFound',
  'tencentcloud/monitor/v20180724/errors.go: FAILEDOPERATION_INSTANCENOTFOUND = "FailedOperation.InstanceNotFound"',
  'room 433: LimitExceeded by two chairs',
  'InternalError in the payroll batch, ask finance',
  'NestJS: {"statusCode":401,"message":"Unauthorized","error":"UnauthorizedOperation"}',
  'celery: billiard.exceptions.TimeLimitExceeded: TimeLimitExceeded(300,)',
  'ServiceUnavailable: upstream connect error or disconnect/reset before headers',
  'com.example.shop.MissingParameter: price',
  'class ResourceNotFound extends Error {}',
  'raise ResourceNotFound("order 12")',
  'throw new InternalError("cache")',
  'HTTP 503 ServiceUnavailable from nginx',
  'Baidu CFC {"code":"ResourceNotFoundException","message":"FunctionNotFound: brn:bce:cfc:bj:1"}',
  'Snowflake: UnsupportedOperation: cannot clone stage',
  'java.lang.UnsupportedOperationException: null',
]

const products = ['cvm', 'cdb', 'cbs', 'clb', 'tke', 'sms', 'vod', 'ocr'] as const
const shared = [
  'InvalidParameterValue',
  'ResourceNotFound',
  'LimitExceeded',
  'InternalError',
  'UnauthorizedOperation',
  'AuthFailure.UnauthorizedOperation',
] as const

/** The same envelope from the hosts of other products. */
const fromOtherHosts = products.flatMap((product) =>
  shared.map(
    (code) =>
      `POST https://${product}.tencentcloudapi.com/ {"Response":{"Error":{"Code":"${code}","Message":"failed"},"RequestId":"0f1e2d3c-4b5a-4697-8877-665544332211"}}`,
  ),
)

export const foreignErrors: readonly string[] = [...written, ...fromOtherHosts]
