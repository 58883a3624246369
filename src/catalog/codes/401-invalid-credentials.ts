import type { Entry } from '../entry.ts'

export default {
  code: 401,
  names: [
    {
      name: 'InvalidCredentials',
      editions: ['seed', 'zh1', 'zh2', 'zhWeb', 'en0', 'en1', 'en2', 'enWeb'],
      proves: 'context',
    },
  ],
  number: 'http',
  sides: ['caller'],
  headline: {
    en: 'the caller’s key was refused, or its account may not use the function',
    zh: '调用方的密钥无效，或所属账号无权操作该函数',
  },
  meaning: {
    en: 'The key that signed the call is wrong, disabled or expired, or its account has no permission on this function.',
    zh: '签名所用的密钥有误、已禁用或已过期，或者所属账号没有操作这个函数的权限。',
  },
  causes: [
    {
      en: 'The call is signed with a wrong, disabled or expired key.',
      zh: '调用使用的密钥有误、已禁用或已过期。',
    },
    {
      en: 'The calling account or sub-account has no policy for this function.',
      zh: '发起调用的账号或子账号没有被授予该函数的权限。',
    },
    {
      en: 'The key belongs to another account than the function.',
      zh: '密钥所属的账号与函数所属的账号不同。',
    },
  ],
  checks: [
    {
      en: 'Find out which account or sub-account signs the call, and whether its key is enabled.',
      zh: '确认调用由哪个账号或子账号签名，密钥是否处于启用状态。',
    },
    {
      en: 'Look in CAM whether that account may invoke this function.',
      zh: '在访问管理（CAM）里查看该账号是否有权调用这个函数。',
    },
    {
      en: 'Renew temporary credentials and deploy the new ones to every caller.',
      zh: '如使用临时密钥，重新获取，并更新到所有调用方。',
    },
  ],
  retry: {
    helps: 'no',
    note: {
      en: 'No, not until the key or its permissions are changed.',
      zh: '没用，先更换密钥或补上授权。',
    },
    kind: 'request',
    eventBridge: 'never',
  },
  notThis: [
    {
      en: 'A role or policy in CAM that does not allow the call is 441.',
      zh: '角色或 CAM 策略不允许调用，是 441。',
    },
    {
      en: 'AuthFailure comes from the cloud API itself, before any function is involved.',
      zh: 'AuthFailure 是云 API 自身的报错，还没有到函数这一步。',
    },
    {
      en: 'A 401 from your own login check or another service carries no errorCode.',
      zh: '自己的登录校验或其他服务返回的 401 不带 errorCode。',
    },
  ],
  editionNotes: [
    {
      en: 'Tencent’s earliest page says only that authentication failed; later ones speak of a missing permission on the function.',
      zh: '最早的官方页面只说认证失败，后来的说是没有操作该函数的权限。',
    },
  ],
  messages: [],
  keywords: [
    'credentials',
    'invalid credentials',
    'authentication',
    'authentication failed',
    'secretid',
    'secretkey',
    'secret key',
    '认证失败',
    '权限认证失败',
    '身份认证',
    '密钥',
    '密钥过期',
    '凭证',
  ],
  related: ['AuthFailure'],
  // No log with 401 was found in public; these follow the shape of the others.
  examples: [
    '{"errorCode":1,"errorMessage":"InvalidCredentials","requestId":"c40f7b1d-9e26-4d85-b3a7-1f6e8d20c953","statusCode":401}',
    'ERROR RequestId:c40f7b1d-9e26-4d85-b3a7-1f6e8d20c953 Result:{"errorCode":1,"errorMessage":"InvalidCredentials","statusCode":401}',
  ],
  links: [
    {
      title: { en: 'Permission management', zh: '权限管理概述' },
      en: 'https://www.tencentcloud.com/document/product/583/18014',
      zh: 'https://cloud.tencent.com/document/product/583/47932',
    },
  ],
  sources: [
    'https://cloud.tencent.com/document/product/248/87507',
    'https://cloud.tencent.com/document/product/583/42611',
    'https://github.com/tencentyun/qcloud-documents/blob/0432c64/product/%E8%AE%A1%E7%AE%97%E4%B8%8E%E7%BD%91%E7%BB%9C/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81.md',
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81_intl_en.md',
  ],
} satisfies Entry
