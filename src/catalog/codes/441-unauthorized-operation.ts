import type { Entry } from '../entry.ts'

export default {
  code: 441,
  names: [
    {
      name: 'UnauthorizedOperation',
      editions: ['seed', 'zh1', 'zh2', 'en0', 'en1', 'en2'],
      proves: 'context',
    },
  ],
  number: 'own',
  sides: ['caller', 'config'],
  headline: {
    en: 'the caller has no permission in CAM to run this function',
    zh: '调用方没有通过 CAM 鉴权，无权调用该函数',
  },
  meaning: {
    en: 'Cloud Access Management (CAM) refused the caller, a user or a role, when it tried to run the function.',
    zh: '执行函数时，调用方（用户或角色）没有通过访问管理（CAM）的鉴权。',
  },
  causes: [
    {
      en: 'The calling role or sub-account has no policy that allows this function.',
      zh: '调用所用的角色或子账号没有该函数的授权策略。',
    },
    {
      en: 'The call passes wrong CAM details, for example the credentials of another role.',
      zh: '调用时传错了 CAM 鉴权信息，例如用了别的角色的凭证。',
    },
    {
      en: 'The role was deleted or its policy was changed.',
      zh: '角色被删除，或授权策略被改动。',
    },
  ],
  checks: [
    {
      en: 'Find out which user or role makes the call, and whether it passes the right credentials.',
      zh: '确认调用用的是哪个用户或角色，传的鉴权信息是否正确。',
    },
    {
      en: 'Look in CAM whether its policies allow scf:InvokeFunction on this function.',
      zh: '在 CAM 里查看其策略是否允许对该函数执行 scf:InvokeFunction。',
    },
    {
      en: 'If a function calls this one, look at its execution role: it must exist (the usual one is SCF_ExecuteRole) and carry that policy.',
      zh: '由另一个函数调用时，检查它的运行角色：角色要存在（常用的是 SCF_ExecuteRole），并带有上述策略。',
    },
  ],
  retry: {
    helps: 'no',
    note: {
      en: 'No, not until the policy or the credentials are corrected.',
      zh: '没用，先改正授权或凭证。',
    },
    kind: 'request',
    eventBridge: 'thrice',
  },
  notThis: [
    {
      en: 'A wrong or expired key is 401.',
      zh: '密钥有误或过期是 401。',
    },
    {
      en: 'UnauthorizedOperation.CAM and others with a dot, and a missing SCF_QcsRole, come from the management API, not from a run.',
      zh: '带点的 UnauthorizedOperation.CAM 等，以及 SCF_QcsRole 不存在，是管理 API 的报错，不是运行时的。',
    },
    {
      en: 'A permission that the code lacks for another service (COS, for example) comes as that service’s error.',
      zh: '代码访问其他服务（如 COS）没有权限时，报的是那个服务的错误。',
    },
  ],
  editionNotes: [],
  messages: [],
  keywords: [
    'permission',
    'permissions',
    'no permission',
    'unauthorized',
    'not authorized',
    'access denied',
    'cam',
    'role',
    '权限',
    '权限不足',
    '没有权限',
    '无权限',
    '鉴权',
    '鉴权失败',
    '授权',
    '角色',
  ],
  related: [
    'UnauthorizedOperation.CAM',
    'UnauthorizedOperation.Role',
    'UnauthorizedOperation.Region',
    'UnauthorizedOperation.CodeSecret',
    'FailedOperation.QcsRoleNotFound',
    'ResourceNotFound.Role',
    'The SCF_QcsRole role does not exist',
    'you are not authorized to perform operation',
  ],
  // No log with 441 was found in public; these follow the shape of the others.
  examples: [
    '{"errorCode":1,"errorMessage":"UnauthorizedOperation","requestId":"bd590f7e-24c6-4813-a9f5-6e02d18b3c74","statusCode":441}',
    'ERROR RequestId:bd590f7e-24c6-4813-a9f5-6e02d18b3c74 Result:{"errorCode":1,"errorMessage":"UnauthorizedOperation","statusCode":441}',
    'SCF_FunctionName:order-sync SCF_Namespace:prod SCF_RequestId:bd590f7e-24c6-4813-a9f5-6e02d18b3c74 SCF_StatusCode:441',
  ],
  links: [
    {
      title: { en: 'Permission management', zh: '权限管理概述' },
      en: 'https://www.tencentcloud.com/document/product/583/18014',
      zh: 'https://cloud.tencent.com/document/product/583/47932',
    },
  ],
  sources: [
    'https://cloud.tencent.com/document/product/583/32389',
    'https://cloud.tencent.com/document/product/583/42611',
    'https://github.com/tencentyun/qcloud-documents/blob/0432c64/product/%E8%AE%A1%E7%AE%97%E4%B8%8E%E7%BD%91%E7%BB%9C/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81.md',
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%B8%B8%E8%A7%81%E9%97%AE%E9%A2%98/%E9%80%9A%E7%94%A8%E9%97%AE%E9%A2%98_intl_en.md',
    'https://github.com/TencentCloud/tencentcloud-sdk-java-intl-en/blob/master/src/main/java/com/tencentcloudapi/scf/v20180416/ScfErrorCode.java',
  ],
} satisfies Entry
