import type { Entry } from '../entry.ts'

export default {
  code: 434,
  names: [
    {
      name: 'MemoryLimitReached',
      editions: ['seed', 'zh1', 'zh2', 'en0', 'en1', 'en2'],
      proves: 'function',
    },
    { name: 'FUNCTION_MEMORY_LIMIT_EXCEEDED', editions: ['cloudBase'], proves: 'context' },
    {
      name: 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED',
      editions: ['cloudBase'],
      proves: 'alone',
      lookedUp: 'six of six are CloudBase’s',
    },
  ],
  number: 'own',
  sides: ['config', 'code'],
  headline: {
    en: 'the function used more memory than it has',
    zh: '函数使用的内存超过了配置的内存',
  },
  meaning: {
    en: 'The run needed more memory than the function configuration allows. The instance is recycled afterwards.',
    zh: '运行时实际使用的内存超过了函数配置的内存，平台随后会回收该实例。',
  },
  causes: [
    { en: 'The memory is still the default 128 MB.', zh: '内存仍是默认的 128 MB。' },
    {
      en: 'A whole file or result set is read into memory at once.',
      zh: '一次把整个文件或查询结果读进内存。',
    },
    {
      en: 'A leak: global lists or caches grow from run to run of the same instance.',
      zh: '内存泄漏：全局列表或缓存随实例复用越积越多。',
    },
  ],
  checks: [
    {
      en: 'Raise the memory if MemUsage is close to Memory on every run (up to 3,072 MB; more on request).',
      zh: '每次 MemUsage 都接近 Memory 时，调大内存（最大 3072 MB，更大须申请）。',
    },
    {
      en: 'Look for a leak: MemUsage that climbs over successive runs.',
      zh: '排查内存泄漏：看连续几次调用的 MemUsage 是否一路上涨。',
    },
    {
      en: 'Read large files in pieces or as a stream.',
      zh: '大文件改为分块或流式读取。',
    },
    {
      en: 'Apply for large memory (up to 120 GB) on the function’s configuration page, or by a ticket.',
      zh: '仍不够用时，在函数配置页申请大规格内存（最大 120 GB），或提交工单。',
    },
  ],
  retry: {
    helps: 'no',
    note: {
      en: 'No, the same event needs the same memory. If it leaks, a new instance helps only for a while.',
      zh: '没用，同样的事件需要同样多的内存。若是泄漏，换新实例也只能撑一阵。',
    },
    kind: 'run',
    eventBridge: 'thrice',
  },
  notThis: [
    {
      en: 'Memory over all concurrent runs together is 432.',
      zh: '所有并发合计的内存额度用完，是 432。',
    },
    {
      en: 'A full /tmp is disk (512 MB) and not counted here.',
      zh: '/tmp 写满属于磁盘（512 MB），与 434 无关。',
    },
    {
      en: 'LimitExceeded.Memory is the management API refusing a memory setting.',
      zh: 'LimitExceeded.Memory 是管理 API 拒绝了内存设置，与运行无关。',
    },
  ],
  editionNotes: [
    {
      en: 'Tencent’s earliest page offers more memory by ticket; later ones by application on the configuration page.',
      zh: '最早的官方页面让提交工单提升内存上限，后来改为在配置页申请大规格内存。',
    },
  ],
  messages: [
    {
      text: 'Task memory exceeded {n} MB',
      proves: 'alone',
      lookedUp: 'others say “Task memory exceeded” of shares and limits, none with a number of MB',
    },
    // A monitoring metric's name here, and Google's message elsewhere.
    { text: 'Memory limit exceeded', proves: 'asked', printedBy: 'nobody' },
  ],
  keywords: [
    'memory',
    'out of memory',
    'oom',
    'memory limit',
    'memory leak',
    'heap',
    'http_434',
    '内存',
    '内存不足',
    '内存不够',
    '内存超限',
    '内存超了',
    '超内存',
    '内存跑满',
    '内存打满',
    '内存溢出',
    '内存泄漏',
    '内存泄露',
    '爆内存',
    '内存爆',
  ],
  related: ['LimitExceeded.Memory', 'InvalidParameterValue.Memory', 'InvalidParameterValue.MemorySize'],
  examples: [
    '{"errorCode":-1,"errorMessage":"Task memory exceeded 128 MB","requestId":"4ac9e051-b7d2-4863-9f1e-05d8c36b7a92","statusCode":434}',
    'ERROR RequestId:4ac9e051-b7d2-4863-9f1e-05d8c36b7a92 Result:{"errorCode":-1,"errorMessage":"Task memory exceeded 256 MB","statusCode":434}\nEND RequestId: 4ac9e051-b7d2-4863-9f1e-05d8c36b7a92\nReport RequestId: 4ac9e051-b7d2-4863-9f1e-05d8c36b7a92 Duration:1840ms Memory:256MB MemUsage:256.0000MB',
    'X-Api-Requestid: 05d8c36b7a924ac9e051b7d248639f1e\nX-Scf-Message: MemoryLimitReached\nstatus: 434',
  ],
  links: [
    {
      title: { en: 'Function configuration', zh: '函数配置' },
      en: 'https://www.tencentcloud.com/document/product/583/19805',
      zh: 'https://cloud.tencent.com/document/product/583/19805',
    },
    {
      title: { en: 'Instance reuse and recycling', zh: '并发实例复用与回收' },
      en: 'https://www.tencentcloud.com/document/product/583/37040',
      zh: 'https://cloud.tencent.com/document/product/583/45757',
    },
    {
      title: { en: 'Open a ticket', zh: '提交工单' },
      en: 'https://console.intl.cloud.tencent.com/workorder/category',
      zh: 'https://console.cloud.tencent.com/workorder/category',
    },
  ],
  sources: [
    'https://cloud.tencent.com/document/product/583/42611',
    'https://cloud.tencent.com/document/product/583/11637',
    'https://www.tencentcloud.com/document/product/583/39851',
    'https://github.com/tencentyun/qcloud-documents/blob/0432c64/product/%E8%AE%A1%E7%AE%97%E4%B8%8E%E7%BD%91%E7%BB%9C/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81.md',
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81_intl_en.md',
  ],
} satisfies Entry
