import type { Cause } from '../cause.ts'

export default {
  id: 'cam-permission-missing',
  codes: [401, 430, 441],
  values: ['action', 'resource'],
  evidence: [
    {
      says: 'you are not authorized to perform operation ({action}) resource ({resource}) has no permission',
    },
    {
      says: 'you are not authorized to perform operation ({action}) {any}resource ({resource})',
    },
    { says: 'not authorized to perform operation ({action})' },
    // COS says it in XML, and its clients in objects.
    { says: '<Code>AccessDenied</Code>{gap}<Resource>{resource}</Resource>' },
    { says: "'code': 'AccessDenied'{gap}'resource': '{resource}'" },
    { says: "code: 'AccessDenied'{gap}resource: '{resource}'" },
    // The client for Java.
    { says: 'Error Code: AccessDenied; Request ID:' },
    { says: '<Code>AccessDenied</Code>' },
    { says: "'code': 'AccessDenied'" },
    { says: "code: 'AccessDenied'" },
    {
      // Node.js' client puts it into the message; its own frames are below.
      of: 'Node.js',
      says: 'AccessDenied: Access Denied',
      when: ({ after }) => after.includes('/cos-nodejs-sdk-v5/'),
    },
    // The management API in Chinese, of a user of the account.
    { says: '没有被主账户授权' },
    { says: '没有被主账号授权' },
    { says: 'AuthFailure.UnauthorizedOperation' },
    { says: 'UnauthorizedOperation.CamNoAuth' },
    { says: 'CamNoAuth' },
  ],
  whose: { sides: ['config'], retry: 'no' },
  headline: [
    { en: 'the key or role may not do {action}', zh: '所用的密钥或角色没有 {action} 权限' },
    { en: 'the key or role may not use {resource}', zh: '所用的密钥或角色没有 {resource} 的权限' },
    { en: 'the key or role has no permission for this', zh: '所用的密钥或角色没有相应权限' },
  ],
  steps: [
    {
      say: {
        en: 'In CAM, attach a policy with {action} to the user of the key, or to the function’s execution role.',
        zh: '在访问管理（CAM）里给密钥所属用户，或函数的运行角色，关联包含 {action} 的策略。',
      },
      when: ({ values: { action } }) => action !== undefined,
    },
    {
      say: {
        en: 'In CAM, attach a policy for it to the user of the key, or to the function’s execution role.',
        zh: '在访问管理（CAM）里给密钥所属用户，或函数的运行角色，关联相应的策略。',
      },
      when: ({ values: { action } }) => action === undefined,
    },
    {
      say: {
        en: 'A tool that deploys also needs cam:PassRole for the role it hands over.',
        zh: '用工具部署时，还需要对所传角色的 cam:PassRole 权限。',
      },
      // A function that runs has been deployed.
      when: ({ run, values: { action } }) => run.code == null && (action ?? 'scf:').startsWith('scf:'),
    },
    {
      say: {
        en: 'In COS also see the bucket’s own permissions: its policy, and another account’s bucket has to name yours.',
        zh: '还要看存储桶自己的权限设置：桶策略；别的账号的桶需要授权给你的账号。',
      },
      when: ({ values: { action, resource = '' } }) =>
        action?.startsWith('cos:') === true || /\.cos\.|myqcloud\.com/.test(resource),
    },
  ],
  notThis: [{ en: 'A key that is wrong or expired.', zh: '密钥错误或已失效。' }],
  sources: ['https://github.com/serverless-components/tencent-nuxtjs/issues/11'],
  examples: [
    {
      text: '[CreateFunction] [request id:607182a3-b4c5-4d67-e8f9-0a1b2c3d4e5f]you are not authorized to perform operation (scf:CreateFunction) resource (qcs::scf:ap-guangzhou::namespace/default/function/demo) has no permission',
      values: {
        action: 'scf:CreateFunction',
        resource: 'qcs::scf:ap-guangzhou::namespace/default/function/demo',
      },
      code: null,
    },
    {
      text: 'TencentCloudSDKException: [TencentCloudSDKException] code:UnauthorizedOperation.CamNoAuth message:CAM signature/authentication error requestId:x',
      values: {},
      code: null,
    },
    {
      text: '5s › web › 请求中的SecretId没有被主账户授权访问本接口。',
      values: {},
      code: null,
    },
  ],
} satisfies Cause
