import type { Entry } from '../entry.ts'

export default {
  code: 435,
  names: [
    {
      name: 'FunctionNotFound',
      editions: ['seed', 'zh1', 'zh2', 'en0', 'en1', 'en2'],
      proves: 'context',
    },
    { name: 'FUNCTION_NOT_FOUND', editions: ['cloudBase'], proves: 'context' },
  ],
  number: 'own',
  sides: ['caller'],
  headline: { en: 'the function to call does not exist', zh: '要调用的函数不存在' },
  meaning: {
    en: 'There is no function of this name where the call looks for it: in that account, region and namespace.',
    zh: '在调用所指的账号、地域和命名空间里，找不到这个名字的函数。',
  },
  causes: [
    {
      en: 'The call goes to another region or namespace than the function is in.',
      zh: '调用的地域或命名空间与函数所在的不一致。',
    },
    { en: 'The function name is misspelt.', zh: '函数名写错了。' },
    {
      en: 'The function was deleted, while a trigger or a caller still uses it.',
      zh: '函数已被删除，但触发器或调用方还在用。',
    },
  ],
  checks: [
    {
      en: 'Compare region, namespace and function name of the call with the list in the console.',
      zh: '核对调用时的地域、命名空间和函数名，是否与控制台的函数列表一致。',
    },
    {
      en: 'Find out whether the function was deleted shortly before, by a person or a deployment.',
      zh: '查一下函数是否刚被人或部署流程删除。',
    },
    {
      en: 'Deploy the function again, or remove the trigger that still points at it.',
      zh: '重新部署该函数，或删掉仍指向它的触发器。',
    },
    {
      en: 'With CloudBase, check the environment’s region and that the function is deployed in it.',
      zh: '使用 CloudBase 时，确认环境的地域，以及函数已部署到该环境。',
    },
  ],
  retry: {
    helps: 'no',
    note: {
      en: 'No, not until the function exists or the name is corrected.',
      zh: '没用，先建好函数或改对名字。',
    },
    kind: 'request',
    eventBridge: 'thrice',
  },
  notThis: [
    { en: '404 is a wrong subnet, not a missing function.', zh: '404 是子网错误，不是函数不存在。' },
    {
      en: 'A missing version or alias of an existing function is 442.',
      zh: '函数在、版本或别名不存在，是 442。',
    },
    {
      en: 'A missing entry function inside the code is 443 (Python) or 430 (PHP).',
      zh: '代码里缺入口函数，是 443（Python）或 430（PHP）。',
    },
  ],
  editionNotes: [],
  messages: [
    { text: '找不到对应的FunctionName', proves: 'alone', lookedUp: 'only SCF and CloudBase' },
    {
      text: 'FunctionName parameter could not be found',
      proves: 'alone',
      lookedUp: 'ten of ten are CloudBase’s, which passes SCF’s message on',
    },
    // Not confirmed as a message of SCF.
    { text: 'Function not found', proves: 'asked', printedBy: 'nobody' },
  ],
  keywords: [
    '命名空间',
    'namespace',
    'function not found',
    'function does not exist',
    'no such function',
    'missing function',
    'deleted function',
    'function name',
    '函数不存在',
    '找不到函数',
    '函数找不到',
    '函数名',
    '函数名称',
    '函数已删除',
    '函数被删除',
  ],
  // The last two are CloudBase's wrappers of the same error.
  related: [
    'ResourceNotFound.Function',
    'ResourceNotFound.FunctionName',
    'InvalidParameterValue.FunctionName',
    'FUNCTION_NOT_FOUND',
    'errCode: -501000',
  ],
  examples: [
    '{"errorCode":1,"errorMessage":"找不到对应的FunctionName.","requestId":"8e03d6f1b49c4a7592c07be5a1d4f863","statusCode":435}',
    'Error: cloud.callFunction:fail Error: errCode: -501000  | errMsg: FunctionName parameter could not be found.',
    '{"code":"OPERATION_FAIL","msg":"[FUNCTION_NOT_FOUND] 找不到对应的FunctionName."}',
  ],
  links: [
    {
      title: { en: 'Function list (console)', zh: '函数列表（控制台）' },
      en: 'https://console.cloud.tencent.com/scf/list?rid=1&ns=default',
      zh: 'https://console.cloud.tencent.com/scf/list?rid=1&ns=default',
    },
    {
      title: { en: 'Status codes', zh: '云函数状态码' },
      en: 'https://www.tencentcloud.com/document/product/583/35311',
      zh: 'https://cloud.tencent.com/document/product/583/42611',
    },
  ],
  sources: [
    'https://cloud.tencent.com/document/product/248/87507',
    'https://cloud.tencent.com/document/product/583/42611',
    'https://github.com/tencentyun/qcloud-documents/blob/0432c64/product/%E8%AE%A1%E7%AE%97%E4%B8%8E%E7%BD%91%E7%BB%9C/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81.md',
    'https://github.com/qkqpttgf/OneManager-php/issues/369',
    'https://github.com/hzm0321/taro-cloud-print/issues/1',
    'https://github.com/twikoojs/twikoo/issues/160',
    'https://github.com/TencentCloudBase/cloudbase-js-sdk/issues/5',
  ],
} satisfies Entry
