import type { Entry } from '../entry.ts'

export default {
  code: 439,
  names: [
    {
      name: 'UserProcExitError',
      editions: ['seed', 'en0'],
      proves: 'alone',
      lookedUp: 'one file, the status page itself',
    },
    {
      name: 'User process exit when running',
      editions: ['zh2', 'en2', 'webFunctions'],
      proves: 'alone',
      lookedUp: 'three of three are SCF’s own pages',
    },
    // Misspelt like this in the documentation.
    {
      name: 'User preocess exit when running',
      editions: ['zh1', 'en1'],
      proves: 'alone',
      lookedUp: 'only the misprint of the status page',
    },
  ],
  number: 'own',
  sides: ['code'],
  headline: {
    en: 'the function’s process crashed or exited before it answered',
    zh: '函数进程没有返回结果就退出了',
  },
  meaning: {
    en: 'The process that runs the code ended unexpectedly in the middle of a call. The instance is recycled afterwards.',
    zh: '运行代码的进程在调用途中意外退出，平台随后会回收该实例。',
  },
  causes: [
    {
      en: 'The code or a library ends the process itself: exit(), process.exit(), os._exit(), die().',
      zh: '代码或依赖自己结束了进程：exit()、process.exit()、os._exit()、die()。',
    },
    {
      en: 'A crash: fatal error, native module, unhandled rejection.',
      zh: '进程崩溃：致命错误、原生模块出错、未捕获的 Promise 异常（unhandledRejection）等。',
    },
    {
      en: 'The code does not fit the runtime version; one PHP project failed on 8.0 and worked on 7.4.',
      zh: '代码与运行环境版本不兼容；有 PHP 项目在 8.0 上失败，换 7.4 正常。',
    },
    {
      en: 'Asynchronous execution: someone terminated the run, and the code does not handle SIGTERM.',
      zh: '异步执行时有人终止了任务，而代码没有处理 SIGTERM 信号。',
    },
  ],
  checks: [
    {
      en: 'Read the last log lines: a fatal error, or why it exited. MemUsage close to Memory: see 434.',
      zh: '看退出前的最后几行日志：致命错误或退出原因。MemUsage 接近 Memory 就是内存不够，见 434。',
    },
    {
      en: 'Return a value instead of sys.exit, os._exit, process.exit, exit(), die() or System.exit.',
      zh: '搜索 sys.exit、os._exit、process.exit、exit()、die()、System.exit，改为正常返回。',
    },
    {
      en: 'Try the runtime version on which the code last worked; the runtime is fixed at creation, so that takes a new function.',
      zh: '换回之前能正常运行的运行环境版本再试；运行环境创建后不能修改，需要新建函数。',
    },
    {
      en: 'Asynchronously executed function: handle SIGTERM, and ask who terminated the run.',
      zh: '启用异步执行的函数：处理 SIGTERM 信号，并确认是谁终止了任务。',
    },
  ],
  retry: {
    helps: 'no',
    note: {
      en: 'No, not until the code is fixed.',
      zh: '没用，先修复代码。',
    },
    kind: 'run',
    eventBridge: 'thrice',
  },
  notThis: [
    { en: 'An exception with a stack is 430.', zh: '有堆栈的异常是 430。' },
    { en: 'Too much memory is 434.', zh: '内存超限是 434。' },
    {
      en: 'A container that exits (image, Web function) is 405.',
      zh: '容器退出（镜像、Web 函数）是 405。',
    },
  ],
  editionNotes: [
    {
      en: 'Tencent’s earliest page calls 439 UserProcExitError; later ones print “User process exit when running”.',
      zh: '最早的官方页面把 439 叫 UserProcExitError，后来写作「User process exit when running」。',
    },
    {
      en: 'Two pages in between misspell it: “User preocess exit when running”.',
      zh: '中间有两个页面拼错了：「User preocess exit when running」。',
    },
  ],
  messages: [{ text: 'Process exited before completing request', proves: 'context' }],
  keywords: [
    'segfault',
    'segmentation fault',
    '段错误',
    'process exit',
    'process exited',
    'exited unexpectedly',
    'crash',
    'crashed',
    'exit code',
    'sigterm',
    'process.exit',
    '进程退出',
    '意外退出',
    '异常退出',
    '进程崩溃',
    '崩溃',
    '闪退',
  ],
  related: ['[PLATFORM] Signal received successfully', '[PLATFORM] Signal reception failed'],
  examples: [
    '{"errorCode":-1,"errorMessage":"User process exit when running","requestId":"0e7c42d5-9b18-4af6-83d1-f5a26c09b7e3","statusCode":439}',
    '{"errorCode":1,"errorMessage":"Process exited before completing request","requestId":"54d2b446c6ed48a388dbb0c894445554","statusCode":439}',
    'ERROR RequestId:0e7c42d5-9b18-4af6-83d1-f5a26c09b7e3 Result:{"errorCode":-1,"errorMessage":"User process exit when running","statusCode":439}',
    '439 UserProcExitError',
  ],
  links: [
    {
      title: { en: 'Viewing execution logs', zh: '日志查询' },
      en: 'https://www.tencentcloud.com/document/product/583/32740',
      zh: 'https://cloud.tencent.com/document/product/583/43329',
    },
    {
      title: { en: 'Instance reuse and recycling', zh: '并发实例复用与回收' },
      en: 'https://www.tencentcloud.com/document/product/583/37040',
      zh: 'https://cloud.tencent.com/document/product/583/45757',
    },
  ],
  sources: [
    'https://cloud.tencent.com/document/product/583/42611',
    'https://www.tencentcloud.com/document/product/583/39851',
    'https://github.com/tencentyun/qcloud-documents/blob/16ebce7/product/%E8%AE%A1%E7%AE%97%E4%B8%8E%E7%BD%91%E7%BB%9C/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E9%94%99%E8%AF%AF%E7%A0%81.md',
    'https://github.com/tencentyun/qcloud-documents/blob/0432c64/product/%E8%AE%A1%E7%AE%97%E4%B8%8E%E7%BD%91%E7%BB%9C/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81.md',
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E6%93%8D%E4%BD%9C%E6%8C%87%E5%8D%97/%E6%89%A7%E8%A1%8C%E9%85%8D%E7%BD%AE/%E5%BC%82%E6%AD%A5%E6%89%A7%E8%A1%8C%E4%BA%8B%E4%BB%B6%E7%AE%A1%E7%90%86_intl_en.md',
    'https://github.com/TencentCloud/serverless/issues/7',
    'https://github.com/happy888888/BiliExp/issues/71',
    'https://github.com/qkqpttgf/OneManager-php/issues/617',
    'https://github.com/TennousuAthena/Serverless-DPlayer-PHP/issues/6',
  ],
} satisfies Entry
