import type { Entry } from '../entry.ts'

export default {
  code: 404,
  names: [
    {
      name: 'InvalidSubnetID',
      editions: ['seed', 'zh1', 'zh2', 'zhWeb', 'en0', 'en1', 'en2', 'enWeb', 'webFunctions'],
      proves: 'function',
    },
  ],
  number: 'http',
  sides: ['config'],
  headline: {
    en: 'the subnet in the function’s network configuration is not valid',
    zh: '函数网络配置里的子网 ID 无效',
  },
  meaning: {
    en: 'The function is attached to a VPC, and the subnet ID in its network configuration was not valid at the time of the call. A missing web page is your application’s own 404, a missing function is 435.',
    zh: '函数配置了私有网络，而调用时网络配置里的子网 ID 无效。网页不存在是应用自己的 404，函数不存在是 435。',
  },
  causes: [
    {
      en: 'The subnet was deleted or replaced after the function was configured.',
      zh: '函数配置好之后，子网被删除或更换了。',
    },
    {
      en: 'The subnet belongs to another VPC or region than the one configured.',
      zh: '子网不属于所配置的私有网络或地域。',
    },
    {
      en: 'A deployment file still holds the IDs of another environment.',
      zh: '部署文件里写的还是另一个环境的 ID。',
    },
  ],
  checks: [
    {
      en: 'Open the function’s network configuration and compare VPC and subnet with the VPC console.',
      zh: '打开函数的网络配置，与私有网络控制台里的 VPC、子网逐一核对。',
    },
    {
      en: 'Choose a subnet that exists in that VPC and save the configuration.',
      zh: '改选该 VPC 下存在的子网，保存配置。',
    },
    {
      en: 'Correct the IDs in the deployment file too, or the next deployment brings the error back.',
      zh: '同时改正部署文件里的 ID，否则下次部署又会出错。',
    },
    {
      en: 'Detach the function from the VPC if it uses nothing inside.',
      zh: '函数用不到内网资源时，取消私有网络配置。',
    },
  ],
  retry: {
    helps: 'no',
    note: {
      en: 'No, not until the network configuration is corrected.',
      zh: '没用，先改正网络配置。',
    },
    eventBridge: 'thrice',
  },
  notThis: [
    { en: 'A function that does not exist is 435.', zh: '函数不存在是 435，不是 404。' },
    {
      en: 'A 404 for a page or a route is an HTTP answer and carries no errorCode.',
      zh: '页面或路由的 404 是 HTTP 响应，不带 errorCode。',
    },
  ],
  editionNotes: [],
  messages: [],
  keywords: [
    'subnet',
    'subnet id',
    'subnetid',
    'vpc',
    'private network',
    'network configuration',
    '子网',
    '子网 id',
    '子网id',
    '私有网络',
    '网络配置',
    '内网',
  ],
  related: ['ResourceNotFound.Vpc'],
  // No log with 404 was found in public; these follow the shape of the others.
  examples: [
    '{"errorCode":1,"errorMessage":"InvalidSubnetID","requestId":"92f6d0ab-3c7e-4518-a2cd-84b1e95f7063","statusCode":404}',
    'ERROR RequestId:92f6d0ab-3c7e-4518-a2cd-84b1e95f7063 Result:{"errorCode":1,"errorMessage":"InvalidSubnetID","statusCode":404}',
    'X-Api-Requestid: 7d20c953b1c8a5f20d634b7e8a415f2c\nX-Scf-Message: InvalidSubnetID\nstatus: 404',
  ],
  links: [
    {
      title: { en: 'Network configuration', zh: '网络配置' },
      en: 'https://www.tencentcloud.com/document/product/583/38377',
      zh: 'https://cloud.tencent.com/document/product/583/38202',
    },
  ],
  sources: [
    'https://cloud.tencent.com/document/product/248/87507',
    'https://cloud.tencent.com/document/product/583/42611',
    'https://github.com/tencentyun/qcloud-documents/blob/0432c64/product/%E8%AE%A1%E7%AE%97%E4%B8%8E%E7%BD%91%E7%BB%9C/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81.md',
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E6%93%8D%E4%BD%9C%E6%8C%87%E5%8D%97/Web%20%E5%87%BD%E6%95%B0%E7%AE%A1%E7%90%86/%E5%88%9B%E5%BB%BA%E5%8F%8A%E6%B5%8B%E8%AF%95%E5%87%BD%E6%95%B0_intl_en.md',
  ],
} satisfies Entry
