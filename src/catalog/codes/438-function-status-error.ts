import type { Entry } from '../entry.ts'

export default {
  code: 438,
  names: [
    {
      name: 'FunctionStatusError',
      editions: ['seed', 'zh1', 'zh2', 'en0', 'en1', 'en2'],
      proves: 'context',
    },
    {
      name: 'FUNCTION_STATUS_ABNORMAL',
      editions: ['cloudBase'],
      proves: 'alone',
      lookedUp: 'one file, a list of CloudBase’s codes',
    },
  ],
  number: 'own',
  sides: ['deployment', 'bill'],
  headline: {
    en: 'the function cannot run in its present state (being created, or an unpaid bill)',
    zh: '函数当前状态无法运行（正在创建，或欠费关停）',
  },
  meaning: {
    en: 'The function cannot be called now: it is being created or deleted, its creation failed, or the account has an unpaid bill. After a failed update or publish, the previous version still runs.',
    zh: '调用时函数不能运行：正在创建或删除、创建失败，或账号欠费。更新或发布失败时不会这样，调用的仍是更新之前的版本。',
  },
  causes: [
    {
      en: 'The call came while the function was being created or deleted.',
      zh: '调用时函数正在创建或删除。',
    },
    {
      en: 'The creation of the function failed.',
      zh: '函数创建失败。',
    },
    {
      en: 'The account has had an unpaid bill for over 24 hours, and its functions are stopped.',
      zh: '账号欠费超过 24 小时，函数被关停。',
    },
  ],
  checks: [
    {
      en: 'Look at the function’s state in the console; while it is being created, wait for Active and call again.',
      zh: '在控制台看函数状态；正在创建就等恢复正常（Active）后再调用。',
    },
    {
      en: 'CreateFailed: read the reason in the console and create the function again.',
      zh: '状态为 CreateFailed：看控制台里的失败原因，重新创建函数。',
    },
    {
      en: 'Check the account for unpaid bills, and top up.',
      zh: '查看账号是否欠费，欠费则充值。',
    },
    {
      en: 'Let deployment scripts wait for Active before their first call.',
      zh: '部署脚本里等函数变为 Active 再发起调用。',
    },
  ],
  retry: {
    helps: 'depends',
    note: {
      en: 'It depends; it helps once the function is Active, and with an unpaid bill only after topping up.',
      zh: '不一定，函数恢复 Active 后重试即可；欠费则须先充值。',
    },
    eventBridge: 'hours',
  },
  notThis: [
    {
      en: '410 InsufficientBalance and 402 ServiceSuspended are newer codes for unpaid bills; 438 can mean them too.',
      zh: '410 InsufficientBalance、402 ServiceSuspended 是较新的欠费类状态码；438 也可能是欠费。',
    },
    {
      en: 'FailedOperation.… is the management API: the function could not be changed in this state.',
      zh: 'FailedOperation.… 是管理 API 的报错：函数在当前状态下不能变更。',
    },
  ],
  editionNotes: [
    {
      en: 'Tencent’s earliest page says that the function was shut down, its English twin that the account is overdue.',
      zh: '最早的官方页面只说函数关停，对应的英文页面说明原因是欠费。',
    },
    {
      en: 'Later pages add a function that is not in its normal state.',
      zh: '后来的页面增加了另一种原因：函数状态不正常。',
    },
  ],
  messages: [],
  keywords: [
    'function status',
    'function state',
    'status error',
    'function stopped',
    'function shut down',
    'not active',
    'updating',
    '函数状态',
    '函数状态异常',
    '状态异常',
    '函数关停',
    '关停',
    '函数停用',
    '更新中',
  ],
  related: [
    '当前函数状态无法进行此操作',
    'FailedOperation.FunctionStatusError',
    'FailedOperation.FunctionNameStatusError',
    'FailedOperation.UpdateFunctionCode',
    'FailedOperation.UpdateFunctionConfiguration',
    'FailedOperation.PublishVersion',
    'FailedOperation.FunctionVersionStatusNotActive',
  ],
  // No log with 438 was found in public; these follow the shape of the others.
  examples: [
    '{"errorCode":1,"errorMessage":"FunctionStatusError","requestId":"a6e15f09-c83d-4b70-91f2-7d4b0e39c586","statusCode":438}',
    'ERROR RequestId:a6e15f09-c83d-4b70-91f2-7d4b0e39c586 Result:{"errorCode":1,"errorMessage":"FunctionStatusError","statusCode":438}',
    'X-Api-Requestid: 7d4b0e39c586a6e15f09c83d4b7091f2\nX-Scf-Message: FunctionStatusError\nstatus: 438',
  ],
  links: [
    {
      title: { en: 'Function states', zh: '函数状态' },
      en: 'https://www.tencentcloud.com/document/product/583/37883',
      zh: 'https://cloud.tencent.com/document/api/583/115197',
    },
    {
      title: { en: 'Payment overdue', zh: '欠费说明' },
      en: 'https://www.tencentcloud.com/document/product/583/12283',
      zh: 'https://cloud.tencent.com/document/product/583/12283',
    },
  ],
  sources: [
    'https://cloud.tencent.com/document/product/248/87507',
    'https://github.com/zero205/JD_tencent_scf/issues/226',
    'https://cloud.tencent.com/document/product/583/42611',
    'https://www.tencentcloud.com/document/product/583/35311',
    'https://www.tencentcloud.com/document/product/583/37883',
    'https://github.com/tencentyun/qcloud-documents/blob/0432c64/product/%E8%AE%A1%E7%AE%97%E4%B8%8E%E7%BD%91%E7%BB%9C/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81.md',
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81_intl_en.md',
    'https://github.com/qkqpttgf/OneDrive_SCF/issues/51',
  ],
} satisfies Entry
