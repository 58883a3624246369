import type { Entry } from '../entry.ts'

export default {
  code: 450,
  names: [
    {
      name: 'InitContainerTimeout',
      editions: ['zh1', 'zh2', 'en1', 'en2'],
      proves: 'function',
    },
    {
      name: 'UserResourceTimeOut',
      editions: ['eventBridge'],
      proves: 'alone',
      lookedUp: 'four of four have it only inside longer names',
    },
  ],
  number: 'rare',
  sides: ['code', 'config'],
  headline: {
    en: 'the instance took longer to start than the init timeout',
    zh: '实例启动时间超过了初始化超时时间',
  },
  meaning: {
    en: 'Before the first call, an instance loads your code. That took longer than the init timeout in the configuration, so the run never began.',
    zh: '首次运行之前，实例要先加载代码、完成准备。这一步超过了配置的初始化超时时间，函数还没有开始运行。',
  },
  causes: [
    { en: 'Much code or many dependencies to load.', zh: '代码或依赖太多，加载太慢。' },
    {
      en: 'Work outside the handler waits: downloads, database connections, an unreachable address.',
      zh: '入口函数之外的代码在等待：下载文件、连接数据库，或地址连不通。',
    },
    {
      en: 'Custom Runtime: bootstrap never called /runtime/init/ready.',
      zh: 'Custom Runtime：bootstrap 一直没有调用 /runtime/init/ready。',
    },
  ],
  checks: [
    {
      en: 'Raise the init timeout in the configuration (3–300 s; by default 65 s, images 90 s).',
      zh: '调大初始化超时时间（3–300 秒，默认 65 秒，镜像函数 90 秒）。',
    },
    {
      en: 'Move slow work out of the start: connect on first use, load large modules where they are needed.',
      zh: '把耗时操作移出启动阶段：首次用到时再建连，大模块在需要的地方加载。',
    },
    {
      en: 'Make the package smaller: drop dependencies and files that are not used.',
      zh: '精简代码包，去掉用不到的依赖和文件。',
    },
    {
      en: 'Custom Runtime: call /runtime/init/ready as soon as it can take events.',
      zh: 'Custom Runtime：准备好接收事件后立即调用 /runtime/init/ready。',
    },
  ],
  retry: {
    helps: 'no',
    note: {
      en: 'No, unless what it was waiting for is back.',
      zh: '没用，除非启动时等待的服务已经恢复。',
    },
    eventBridge: 'hours',
  },
  notThis: [
    { en: 'The run itself was too long: 433.', zh: '函数运行超时是 433。' },
    {
      en: 'Web or image function, nothing on port 9000: 446.',
      zh: 'Web 函数或镜像函数没有监听 9000 端口，是 446。',
    },
    { en: 'The image was still being pulled: 447.', zh: '镜像还在拉取就超时，是 447。' },
    { en: 'Mail servers use 450 for a mailbox that is busy.', zh: '邮件服务器的 450 表示邮箱暂不可用。' },
  ],
  editionNotes: [
    {
      en: 'Older pages name a fixed 15 s, later ones a default of 60 s; the API says 65 s today, and 90 s for images.',
      zh: '旧页面写的是固定 15 秒，后来写默认 60 秒；现在的 API 文档写默认 65 秒，镜像函数 90 秒。',
    },
  ],
  messages: [],
  keywords: [
    'init timeout',
    'initialization timeout',
    'initialisation timeout',
    'cold start',
    'cold start timeout',
    'slow start',
    'startup timeout',
    'init',
    '初始化超时',
    '初始化',
    '冷启动',
    '冷启动超时',
    '启动超时',
    '启动慢',
  ],
  related: ['LimitExceeded.InitTimeout'],
  // No log with 450 was found in public; these follow the shape of the others.
  examples: [
    '{"errorCode":-1,"errorMessage":"InitContainerTimeout","requestId":"e81d5a37-7b0c-4d92-a6f4-20c9b3e5f768","statusCode":450}',
    'ERROR RequestId:e81d5a37-7b0c-4d92-a6f4-20c9b3e5f768 Result:{"errorCode":-1,"errorMessage":"InitContainerTimeout","statusCode":450}\nEND RequestId: e81d5a37-7b0c-4d92-a6f4-20c9b3e5f768\nReport RequestId: e81d5a37-7b0c-4d92-a6f4-20c9b3e5f768 Duration:0ms Memory:128MB MemUsage:0.000000MB',
    'X-Api-Requestid: 5a8e7c20f9b341d6a2d40e81b76c9f13\nX-Scf-Message: InitContainerTimeout\nstatus: 450',
  ],
  links: [
    {
      title: { en: 'Init timeout and other settings', zh: '初始化超时等函数配置' },
      en: 'https://www.tencentcloud.com/document/product/583/19805',
      zh: 'https://cloud.tencent.com/document/product/583/19805',
    },
  ],
  sources: [
    'https://github.com/tencentyun/qcloud-documents/blob/16ebce7/product/%E8%AE%A1%E7%AE%97%E4%B8%8E%E7%BD%91%E7%BB%9C/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E9%94%99%E8%AF%AF%E7%A0%81.md',
    'https://github.com/tencentyun/qcloud-documents/blob/0432c64/product/%E8%AE%A1%E7%AE%97%E4%B8%8E%E7%BD%91%E7%BB%9C/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81.md',
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E9%94%99%E8%AF%AF%E7%A0%81_intl_en.md',
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81_intl_en.md',
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E6%93%8D%E4%BD%9C%E6%8C%87%E5%8D%97/%E5%87%BD%E6%95%B0%E7%AE%A1%E7%90%86/%E5%87%BD%E6%95%B0%E6%A6%82%E8%BF%B0_intl_en.md',
  ],
} satisfies Entry
