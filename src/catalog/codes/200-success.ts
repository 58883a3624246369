import type { Entry } from '../entry.ts'

export default {
  code: 200,
  names: [
    {
      name: 'Success',
      editions: ['seed', 'zh1', 'zh2', 'zhWeb', 'en0', 'en1', 'en2', 'enWeb', 'webFunctions'],
      proves: 'never',
    },
  ],
  number: 'never',
  // Nothing went wrong, so nobody has to act; the schema wants one side all the same.
  sides: ['platform'],
  headline: {
    en: 'the run ended without an SCF error',
    zh: '函数执行完毕，SCF 没有报错',
  },
  meaning: {
    en: 'The function ran to its end and returned. Whether the result is the right one, the code does not say; the body may still hold an error of your own code.',
    zh: '函数执行完并返回了结果。结果对不对，状态码看不出来，返回内容里仍可能有业务自身的报错。',
  },
  causes: [],
  checks: [
    {
      en: 'Read the returned body; an error of your own code, or a timeout passed on by a gateway, can stand there.',
      zh: '看返回内容：业务自身的报错、网关透传的超时，都可能写在正文里。',
    },
    {
      en: 'If the result is wrong, check the function’s own logic.',
      zh: '结果不对时，检查函数自身的逻辑。',
    },
    {
      en: 'Behind API Gateway in pass-through mode, look for a timeout in the body: it arrives as HTTP 200.',
      zh: '经 API 网关透传调用时，留意正文里的超时：它会以 HTTP 200 返回。',
    },
  ],
  retry: {
    helps: 'no',
    note: {
      en: 'No, nothing failed.',
      zh: '无需重试。',
    },
  },
  notThis: [
    {
      en: '“Invoke success” of the command line means only that the call went through; the statusCode below it decides.',
      zh: '命令行的「Invoke success」只表示请求已送达，结果要看下面的 statusCode。',
    },
    {
      en: '“Async run task submitted” means only that an asynchronously executed run was accepted.',
      zh: '「Async run task submitted」只表示异步执行任务已提交，不代表执行成功。',
    },
  ],
  editionNotes: [],
  messages: [],
  keywords: ['succeeded', 'ok', '成功', '执行成功', '调用成功', '运行成功', '正常返回'],
  related: ['Async run task submitted', 'Invoke success'],
  examples: [
    'START RequestId: 0c7be5c4-57a1-4f0e-9a52-3d2f5b8e6a10\nResponse RequestId:0c7be5c4-57a1-4f0e-9a52-3d2f5b8e6a10 RetMsg:"Hello World"\nEND RequestId: 0c7be5c4-57a1-4f0e-9a52-3d2f5b8e6a10\nReport RequestId: 0c7be5c4-57a1-4f0e-9a52-3d2f5b8e6a10 Duration:12ms Memory:128MB MemUsage:16.7578MB',
  ],
  links: [
    {
      title: { en: 'Status codes', zh: '云函数状态码' },
      en: 'https://www.tencentcloud.com/document/product/583/35311',
      zh: 'https://cloud.tencent.com/document/product/583/42611',
    },
  ],
  sources: [
    'https://cloud.tencent.com/document/product/583/42611',
    'https://cloud.tencent.com/document/product/583/12513',
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E6%93%8D%E4%BD%9C%E6%8C%87%E5%8D%97/Web%20%E5%87%BD%E6%95%B0%E7%AE%A1%E7%90%86/%E5%88%9B%E5%BB%BA%E5%8F%8A%E6%B5%8B%E8%AF%95%E5%87%BD%E6%95%B0_intl_en.md',
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E6%93%8D%E4%BD%9C%E6%8C%87%E5%8D%97/%E6%89%A7%E8%A1%8C%E9%85%8D%E7%BD%AE/%E5%BC%82%E6%AD%A5%E6%89%A7%E8%A1%8C%E4%BA%8B%E4%BB%B6%E7%AE%A1%E7%90%86_intl_en.md',
    'https://github.com/tencentyun/scfcli',
  ],
} satisfies Entry
