import type { Entry } from '../entry.ts'

export default {
  code: 442,
  names: [
    {
      name: 'QualifierNotFound',
      editions: ['seed', 'zh1', 'zh2', 'en0', 'en1', 'en2'],
      proves: 'function',
    },
    {
      name: 'FUNCTION_QUALIFIER_NOT_FOUND',
      editions: ['cloudBase'],
      proves: 'alone',
      lookedUp: 'three of three are CloudBase’s',
    },
  ],
  number: 'own',
  sides: ['caller'],
  headline: {
    en: 'the version or alias named in the call does not exist',
    zh: '调用时指定的版本或别名不存在',
  },
  meaning: {
    en: 'The function exists, but the version or alias that the call asks for was not found.',
    zh: '函数存在，但找不到调用所指定的版本或别名。',
  },
  causes: [
    {
      en: 'The version was never published, or it was deleted.',
      zh: '该版本没有发布过，或已被删除。',
    },
    {
      en: 'The alias is misspelt, or exists in another namespace or region only.',
      zh: '别名写错，或只存在于别的命名空间、地域。',
    },
    {
      en: 'A caller or a trigger still uses an old version number.',
      zh: '调用方或触发器还在用旧的版本号。',
    },
  ],
  checks: [
    {
      en: 'Compare the version in the call with the versions and aliases of the function in the console.',
      zh: '核对调用时指定的版本或别名是否在控制台的列表里。',
    },
    {
      en: 'Check which version the alias points to.',
      zh: '检查别名指向哪个版本。',
    },
    {
      en: 'Publish the version, or name an existing one in the call.',
      zh: '发布缺少的版本，或把调用改成已有的版本。',
    },
  ],
  retry: {
    helps: 'no',
    note: {
      en: 'No, not until the call names an existing version.',
      zh: '没用，先发布该版本，或改用已有的版本。',
    },
    kind: 'request',
    eventBridge: 'thrice',
  },
  notThis: [
    { en: 'A function that does not exist is 435.', zh: '函数本身不存在是 435。' },
    {
      en: 'ResourceNotFound.Qualifier and its like come from the management API, not from a run.',
      zh: 'ResourceNotFound.Qualifier 等是管理 API 的报错，不是运行时的。',
    },
  ],
  editionNotes: [],
  messages: [],
  keywords: [
    'qualifier',
    'version',
    'version not found',
    'alias',
    'alias not found',
    'function version',
    '版本',
    '版本不存在',
    '找不到版本',
    '版本号',
    '函数版本',
    '别名',
    '别名不存在',
  ],
  related: [
    'ResourceNotFound.FunctionVersion',
    'ResourceNotFound.Qualifier',
    'ResourceNotFound.Version',
    'ResourceNotFound.Alias',
    'InvalidParameterValue.Qualifier',
  ],
  // No log with 442 was found in public; these follow the shape of the others.
  examples: [
    '{"errorCode":1,"errorMessage":"QualifierNotFound","requestId":"3b86e0d4-f715-4c9a-8d62-50e9a1c47fb8","statusCode":442}',
    'ERROR RequestId:3b86e0d4-f715-4c9a-8d62-50e9a1c47fb8 Result:{"errorCode":1,"errorMessage":"QualifierNotFound","statusCode":442}',
    'X-Api-Requestid: 50e9a1c47fb83b86e0d4f7154c9a8d62\nX-Scf-Message: QualifierNotFound\nstatus: 442',
  ],
  links: [
    {
      title: { en: 'Status codes', zh: '云函数状态码' },
      en: 'https://www.tencentcloud.com/document/product/583/35311',
      zh: 'https://cloud.tencent.com/document/product/583/42611',
    },
    {
      title: { en: 'Function list (console)', zh: '函数列表（控制台）' },
      en: 'https://console.cloud.tencent.com/scf/list?rid=1&ns=default',
      zh: 'https://console.cloud.tencent.com/scf/list?rid=1&ns=default',
    },
  ],
  sources: [
    'https://cloud.tencent.com/document/product/583/42611',
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81_intl_en.md',
    'https://github.com/TencentCloud/tencentcloud-sdk-java-intl-en/blob/master/src/main/java/com/tencentcloudapi/scf/v20180416/ScfErrorCode.java',
  ],
} satisfies Entry
