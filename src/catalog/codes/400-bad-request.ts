import type { Entry } from '../entry.ts'

export default {
  code: 400,
  names: [
    { name: 'BadRequest', editions: ['seed', 'en0'], proves: 'context' },
    {
      name: 'InvalidParameterValue',
      editions: ['zh1', 'zh2', 'zhWeb', 'en1', 'en2', 'enWeb'],
      proves: 'context',
    },
  ],
  number: 'http',
  sides: ['caller'],
  headline: {
    en: 'a parameter of the call is wrong, most often the event is not JSON',
    zh: '调用参数有误，多半是请求事件不是 JSON',
  },
  meaning: {
    en: 'The call was refused because of its parameters. For an event function that mostly means that the event is not valid JSON.',
    zh: '调用因参数有误被拒绝。事件函数遇到它，多半是请求事件不是合法的 JSON。',
  },
  causes: [
    {
      en: 'The event is not valid JSON: single quotes, a trailing comma, an empty body.',
      zh: '事件不是合法的 JSON：用了单引号、末尾多了逗号，或内容为空。',
    },
    {
      en: 'Something else was sent where JSON is expected: a form, plain text, binary content.',
      zh: '该传 JSON 的地方传了表单、纯文本或二进制内容。',
    },
    {
      en: 'A request parameter outside the event is missing or misspelt.',
      zh: '事件以外的请求参数缺失或写错。',
    },
  ],
  checks: [
    {
      en: 'Read errorMessage for the parameter that was refused.',
      zh: '看 errorMessage 提示的是哪个参数。',
    },
    {
      en: 'Run the event through a JSON parser before you send it.',
      zh: '发送前先用 JSON 解析器校验事件内容。',
    },
    {
      en: 'Compare FunctionName, Namespace, Qualifier and InvocationType with the page of the invoke API.',
      zh: '对照调用接口的文档，核对 FunctionName、Namespace、Qualifier 和 InvocationType。',
    },
    {
      en: 'Compare a hand-made test event with the message format of its trigger.',
      zh: '手写的测试事件，要对照对应触发器的消息结构检查。',
    },
  ],
  retry: {
    helps: 'no',
    note: {
      en: 'No, not until the parameters are corrected.',
      zh: '没用，先改正参数。',
    },
    kind: 'request',
    eventBridge: 'never',
  },
  notThis: [
    {
      en: '436: an argument of the invoke API, not the event, breaks the rules.',
      zh: '436：不合规的是调用接口的参数，而不是事件内容。',
    },
    { en: 'A request that is too large is 406.', zh: '请求过大是 406。' },
    {
      en: 'A 400 from your own code or another service carries no errorCode.',
      zh: '自己的代码或其他服务返回的 400 不带 errorCode。',
    },
  ],
  editionNotes: [
    {
      en: 'Tencent’s earliest page calls 400 BadRequest; later pages call it InvalidParameterValue, which is also the name of 436.',
      zh: '最早的官方页面把 400 叫 BadRequest，后来的页面改叫 InvalidParameterValue，与 436 同名。',
    },
    {
      en: 'The earliest page means any wrong parameter; later ones name only an event that is not JSON.',
      zh: '最早的页面泛指传入参数错误，后来的只提事件不是 JSON。',
    },
  ],
  messages: [],
  keywords: [
    'bad request',
    'not json',
    'invalid json',
    'json format',
    'malformed event',
    '参数错误',
    '传参错误',
    '请求参数',
    '入参错误',
    '事件格式',
    'json 格式',
    'json格式',
    '非 json',
  ],
  related: ['InvalidParameter.Payload', 'InvalidParameterValue.ClientContext'],
  examples: [
    '{"errorCode":1,"errorMessage":"BadRequest","requestId":"b1c8a5f2-0d63-4b7e-8a41-5f2c9e7d3a64","statusCode":400}',
    '{"errorCode":1,"errorMessage":"InvalidParameterValue","requestId":"5e9d27c4-63fb-4c0a-9d18-72b4a0f6e135","statusCode":400}',
    'Invoke function order-sync [RequestId:b1c8a5f2-0d63-4b7e-8a41-5f2c9e7d3a64]\nResponse: \n{"errorCode":1,"errorMessage":"BadRequest","requestId":"b1c8a5f2-0d63-4b7e-8a41-5f2c9e7d3a64","statusCode":400}\nOutput:\n\nSummary:\n  Request ID: b1c8a5f2-0d63-4b7e-8a41-5f2c9e7d3a64\n  Run Duration: 0\n  Bill Duration: 0\n  Usage Memory: 0\n  Invoke Result: -1',
  ],
  links: [
    {
      title: { en: 'Invoke API', zh: '运行函数 API' },
      en: 'https://www.tencentcloud.com/document/product/583/17234',
      zh: 'https://cloud.tencent.com/document/product/583/17234',
    },
    {
      title: { en: 'InvokeFunction API (synchronous)', zh: '同步调用 API' },
      en: 'https://www.tencentcloud.com/document/product/583/41408',
      zh: 'https://cloud.tencent.com/document/product/583/58400',
    },
    {
      title: { en: 'Message formats of triggers', zh: '触发器事件消息结构' },
      en: 'https://www.tencentcloud.com/document/product/583/31439',
      zh: 'https://cloud.tencent.com/document/product/583/31927',
    },
  ],
  sources: [
    'https://cloud.tencent.com/document/product/248/87507',
    'https://cloud.tencent.com/document/product/583/42611',
    'https://www.tencentcloud.com/document/product/583/35311',
    'https://github.com/tencentyun/qcloud-documents/blob/0432c64/product/%E8%AE%A1%E7%AE%97%E4%B8%8E%E7%BD%91%E7%BB%9C/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81.md',
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81_intl_en.md',
  ],
} satisfies Entry
