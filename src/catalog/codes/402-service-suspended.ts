import type { Entry } from '../entry.ts'

export default {
  code: 402,
  names: [
    {
      name: 'ServiceSuspended',
      editions: ['zh2', 'en2', 'enWeb'],
      proves: 'context',
      pairLookedUp: 'no file has the two together',
    },
  ],
  number: 'rare',
  sides: ['bill'],
  headline: {
    en: 'SCF is suspended for this account, mostly because of an unpaid bill',
    zh: '账号的云函数服务被临时冻结，多为欠费',
  },
  meaning: {
    en: 'The call was refused because the SCF service of the account is temporarily frozen. Code and configuration of the function are not the cause.',
    zh: '账号的云函数服务处于临时冻结状态，所以调用被拒绝，与函数的代码和配置无关。',
  },
  causes: [
    {
      en: 'The account was overdue for more than 24 hours; SCF stops then.',
      zh: '账号欠费超过 24 小时，云函数停止服务。',
    },
  ],
  checks: [
    {
      en: 'Look for unpaid bills of the account, and pay them.',
      zh: '查看账号是否有欠费，有则补缴。',
    },
    {
      en: 'Call again after paying; if it is still 402, resume the service in the SCF console.',
      zh: '补缴后再调用一次；仍是 402，就到云函数控制台手动恢复服务。',
    },
    {
      en: 'Ask whoever looks after the account’s billing; a new deployment changes nothing.',
      zh: '联系负责账号费用的同事；重新部署函数解决不了问题。',
    },
  ],
  retry: {
    helps: 'no',
    note: {
      en: 'No, not until the bill is paid and the service is back.',
      zh: '没用，补缴欠费、服务恢复后才行。',
    },
  },
  notThis: [
    {
      en: 'Stopped for an unpaid bill without being frozen: 410, in some cases 438.',
      zh: '因欠费停服但未冻结，是 410，有时是 438。',
    },
    {
      en: 'A 402 from an API that the function calls is that API’s own “Payment Required”.',
      zh: '函数调用的第三方接口返回的 402，是对方接口自己的付费提示。',
    },
  ],
  editionNotes: [
    {
      en: 'The page on overdue payments says that the service resumes by itself once the account is paid up; the Chinese status page says by hand.',
      zh: '欠费说明页面写的是补缴后自动恢复，状态码页面写的是手动恢复。',
    },
    {
      en: 'The code is on the status page since June 2022.',
      zh: '2022 年 6 月起才列在状态码页面上。',
    },
  ],
  messages: [],
  keywords: [
    'suspended',
    'suspension',
    'frozen',
    'freeze',
    'account frozen',
    'resume service',
    'payment required',
    '冻结',
    '临时冻结',
    '服务冻结',
    '服务暂停',
    '恢复服务',
    '手动恢复',
  ],
  related: [],
  // No log with 402 was found in public; these follow the shape of the others.
  examples: [
    '{"errorCode":-1,"errorMessage":"ServiceSuspended","requestId":"23737cda-fd26-4d9f-97d3-d251a3a7bec0","statusCode":402}',
    'ERROR RequestId:23737cda-fd26-4d9f-97d3-d251a3a7bec0 Result:{"errorCode":-1,"errorMessage":"ServiceSuspended","statusCode":402}',
    'X-Api-Requestid: 6be1f0d2a94c4f0c9c05a7d1e83b2f47\nX-Scf-Message: ServiceSuspended\nstatus: 402',
  ],
  links: [
    {
      title: { en: 'Overdue payments', zh: '欠费恢复服务' },
      en: 'https://www.tencentcloud.com/document/product/583/12283',
      zh: 'https://cloud.tencent.com/document/product/583/12283',
    },
  ],
  sources: [
    'https://github.com/tencentyun/qcloud-documents/blob/0432c64/product/%E8%AE%A1%E7%AE%97%E4%B8%8E%E7%BD%91%E7%BB%9C/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81.md',
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81_intl_en.md',
    'https://www.tencentcloud.com/document/product/583/35311',
    'https://github.com/tencentyun/qcloud-documents/issues/12263',
  ],
} satisfies Entry
