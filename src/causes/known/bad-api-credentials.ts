import type { Cause } from '../cause.ts'

const codes = [
  'AuthFailure.SecretIdNotFound',
  'AuthFailure.SignatureFailure',
  'AuthFailure.SignatureExpire',
  'AuthFailure.InvalidSecretId',
  'AuthFailure.TokenFailure',
  'AuthFailure.InvalidAuthorization',
  'RequestTimeTooSkewed',
  'ExpiredToken',
  'SIGN_PARAM_INVALID',
  'InvalidAccessKeyId',
  'SignatureDoesNotMatch',
] as const

export default {
  id: 'bad-api-credentials',
  codes: [401, 430],
  values: ['apiCode'],
  evidence: [
    ...codes.map((code) => ({ says: code, when: () => ({ apiCode: code }) })),
    { says: 'The provided credentials could not be validated' },
    { says: 'MissingParameter: {any}SecretId' },
    { says: 'secretId or secretKey is invalid' },
    { says: '请求签名验证失败' },
    { says: 'SecretId不存在' },
    { says: 'SecretId 不存在' },
    { says: 'secret id not found' },
    { says: 'The SecretId is not found' },
  ],
  whose: { sides: ['config'], retry: 'no' },
  headline: [
    { en: 'Tencent Cloud does not accept the key pair ({apiCode})', zh: '腾讯云不接受这对密钥（{apiCode}）' },
    { en: 'Tencent Cloud does not accept the key pair', zh: '腾讯云不接受这对密钥' },
  ],
  steps: [
    {
      say: {
        en: 'Enter SecretId and SecretKey of one current pair again, without blanks or line breaks.',
        zh: '重新填写同一对有效的 SecretId 和 SecretKey，不要带空格或换行。',
      },
    },
    {
      say: {
        en: 'With temporary keys of the execution role, pass the session token too; the three belong together.',
        zh: '使用运行角色的临时密钥时，要同时传入 Token，三者缺一不可。',
      },
    },
    {
      say: {
        en: 'SignatureExpire: set the clock of the machine.',
        zh: '报 SignatureExpire 时，校准机器时间。',
      },
    },
  ],
  notThis: [{ en: 'A key that is right and may not do it: permission.', zh: '密钥有效但没有权限。' }],
  sources: ['https://cloud.tencent.com/document/product/583/14570'],
  examples: [
    {
      text: 'tencentcloud.common.exception.tencent_cloud_sdk_exception.TencentCloudSDKException: [TencentCloudSDKException] code:AuthFailure.SecretIdNotFound message:The SecretId is not found, please ensure that your SecretId is correct. requestId:5f607182-93a4-4b56-c7d8-e9f0a1b2c3d4',
      values: { apiCode: 'AuthFailure.SecretIdNotFound' },
      code: null,
    },
    {
      text: '[TencentCloudSDKException] code:AuthFailure.SignatureFailure message:The provided credentials could not be validated. Please check your signature is correct.',
      values: { apiCode: 'AuthFailure.SignatureFailure' },
      code: null,
    },
  ],
} satisfies Cause
