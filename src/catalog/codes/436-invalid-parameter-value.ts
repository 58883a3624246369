import type { Entry } from '../entry.ts'

export default {
  code: 436,
  names: [
    {
      name: 'InvalidParameterValue',
      editions: ['seed', 'zh1', 'zh2', 'en0', 'en1', 'en2'],
      proves: 'context',
    },
    { name: 'FUNCTION_PARAM_INVALID', editions: ['cloudBase'], proves: 'context' },
  ],
  number: 'own',
  sides: ['caller'],
  headline: {
    en: 'an argument of the invoke API breaks its rules',
    zh: '调用接口的参数不合规范',
  },
  meaning: {
    en: 'The function was called with an argument that the invoke API does not take. The code did not run.',
    zh: '调用函数的接口参数不符合 API 规范，代码没有执行。',
  },
  causes: [
    {
      en: 'An argument has a value that the API does not allow, for example an empty or misspelt namespace.',
      zh: '某个参数的取值不被接口允许，例如命名空间为空或写错。',
    },
    {
      en: 'A variable was empty when the request was built.',
      zh: '拼请求时变量为空。',
    },
    {
      en: 'The name or the type of an argument is wrong.',
      zh: '参数名写错，或类型不对。',
    },
  ],
  checks: [
    {
      en: 'Read errorMessage for the argument that was refused.',
      zh: '看 errorMessage 里指出的是哪个参数。',
    },
    {
      en: 'Log the request as it is sent, and look for empty values.',
      zh: '打印实际发出的请求，看有没有空值。',
    },
    {
      en: 'Compare each argument of the call with the page of the invoke API: name, type, allowed values.',
      zh: '对照运行函数的 API 文档，逐个核对参数名、类型和取值。',
    },
  ],
  retry: {
    helps: 'no',
    note: {
      en: 'No, not until the arguments are corrected.',
      zh: '没用，先改正参数。',
    },
    kind: 'request',
    eventBridge: 'never',
  },
  notThis: [
    {
      en: '400 goes by the same name on later pages and means an event that is not JSON.',
      zh: '后来的官方页面里 400 也叫这个名字，指请求事件不是 JSON。',
    },
    {
      en: 'InvalidParameterValue.Handler and others with a dot come from the management API, not from a run.',
      zh: '带点的 InvalidParameterValue.Handler 等是管理 API 的报错，不是运行时的。',
    },
    { en: 'A version that does not exist is 442.', zh: '版本不存在是 442。' },
  ],
  editionNotes: [
    {
      en: 'Tencent’s earliest page says only that a parameter is invalid; later ones mean the arguments of invoke.',
      zh: '最早的官方页面只说参数不合法，后来指明是 invoke 的参数。',
    },
  ],
  messages: [],
  keywords: [
    'invalid parameter',
    'invalid argument',
    'parameter value',
    'invalid parameters',
    'wrong argument',
    '参数不合法',
    '参数非法',
    '无效参数',
    '参数无效',
    '参数不规范',
    '非法参数',
  ],
  related: ['InvalidParameterValue.Param'],
  // No log with 436 was found in public; these follow the shape of the others.
  examples: [
    '{"errorCode":1,"errorMessage":"InvalidParameterValue","requestId":"f02b96d8-5a1c-4e73-b84d-c7309e1f6a25","statusCode":436}',
    'ERROR RequestId:f02b96d8-5a1c-4e73-b84d-c7309e1f6a25 Result:{"errorCode":1,"errorMessage":"InvalidParameterValue","statusCode":436}',
    'SCF_FunctionName:order-sync SCF_Namespace:default SCF_RequestId:f02b96d8-5a1c-4e73-b84d-c7309e1f6a25 SCF_StatusCode:436',
  ],
  links: [
    {
      title: { en: 'Invoke API', zh: '运行函数 API' },
      en: 'https://www.tencentcloud.com/document/product/583/17234',
      zh: 'https://cloud.tencent.com/document/product/583/17234',
    },
  ],
  sources: [
    'https://cloud.tencent.com/document/product/248/87507',
    'https://cloud.tencent.com/document/product/583/42611',
    'https://github.com/tencentyun/qcloud-documents/blob/0432c64/product/%E8%AE%A1%E7%AE%97%E4%B8%8E%E7%BD%91%E7%BB%9C/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81.md',
    'https://github.com/TencentCloud/tencentcloud-sdk-java-intl-en/blob/master/src/main/java/com/tencentcloudapi/scf/v20180416/ScfErrorCode.java',
  ],
} satisfies Entry
