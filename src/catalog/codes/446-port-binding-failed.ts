import type { Entry } from '../entry.ts'

export default {
  code: 446,
  names: [{ name: 'PortBindingFailed', editions: ['zh1', 'zh2', 'en2', 'webFunctions'], proves: 'function' }],
  number: 'own',
  sides: ['code', 'config'],
  headline: {
    en: 'nothing answered on port 9000 before the init timeout',
    zh: '初始化超时之前，没有服务监听 9000 端口',
  },
  meaning: {
    en: 'Web functions and image functions of the Web kind must start an HTTP server on 0.0.0.0:9000 before the init timeout ends.',
    zh: 'Web 函数和 Web Server 镜像必须在初始化超时之前启动 HTTP 服务，监听 0.0.0.0:9000。平台在规定时间内没有等到响应。',
  },
  causes: [
    {
      en: 'The server listens on 127.0.0.1 or localhost only, so the platform cannot reach it.',
      zh: '服务只监听了 127.0.0.1 或 localhost，平台访问不到。',
    },
    { en: 'The server listens on another port.', zh: '服务监听的是其他端口。' },
    {
      en: 'Start-up is slow: a large package, many imports, or a wait for another service.',
      zh: '启动太慢：代码包大、导入的依赖多，或在等待其他服务。',
    },
  ],
  checks: [
    {
      en: 'Listen on 0.0.0.0:9000, not on 127.0.0.1 and not on another port. An image that runs a job and serves nothing is created as a job image, without a port.',
      zh: '监听 0.0.0.0:9000，不要用 127.0.0.1 或其他端口。只跑任务、不提供服务的镜像，创建时选 Job 镜像（没有端口）。',
    },
    {
      en: 'Open the port first, then do slow start-up work such as downloads and connections.',
      zh: '先开始监听端口，再做下载、建连等耗时的初始化。',
    },
    {
      en: 'Raise the init timeout (3–300 s) or make the package smaller.',
      zh: '调大初始化超时时间（3–300 秒），或精简代码包。',
    },
    {
      en: 'Run the start command locally and send a request to port 9000.',
      zh: '在本地执行启动命令，向 9000 端口发一个请求试试。',
    },
  ],
  retry: {
    helps: 'no',
    note: {
      en: 'No, unless the start was only a little slow.',
      zh: '没用，除非只是启动偏慢。',
    },
  },
  notThis: [
    {
      en: 'scf_bootstrap cannot be run, or the container ended: 405.',
      zh: 'scf_bootstrap 无法执行，或容器已经退出，是 405。',
    },
    { en: 'An event function whose start takes too long: 450.', zh: '事件函数启动太慢，是 450。' },
    {
      en: '“context deadline exceeded” alone is any Go program’s timeout; it means 446 only from SCF.',
      zh: '单独一句「context deadline exceeded」是 Go 程序常见的超时，来自云函数时才是 446。',
    },
  ],
  editionNotes: [
    {
      en: 'Older pages name a fixed 30 s; today the init timeout of the configuration counts: 65 s by default for code packages, 90 s for images (older pages: 60 s).',
      zh: '旧页面写的是固定 30 秒；现在以配置的初始化超时时间为准，代码包默认 65 秒，镜像默认 90 秒（旧页面写 60 秒）。',
    },
  ],
  messages: [
    // SCF writes "30000ms.Please" without a blank; the second sentence is unmistakable by itself.
    {
      text: 'Please confirm your http server have enabled listening on port {n}',
      proves: 'alone',
      lookedUp: 'no file; SCF’s manual has it',
    },
    { text: 'The request timed out in {n}ms', proves: 'asked' },
    { text: 'context deadline exceeded', proves: 'asked' },
  ],
  keywords: [
    'port',
    'listen',
    'listening',
    'bind',
    'port binding',
    'port 9000',
    'localhost',
    'http server',
    'not listening',
    '端口',
    '监听',
    '监听端口',
    '端口监听',
    '端口绑定',
    '绑定端口',
  ],
  related: [],
  examples: [
    '{"errorMessage":"context deadline exceeded","requestId":"0f6d2b1c-9c3e-4a6f-8f57-6a4b1f0e7d92","statusCode":446}',
    'The request timed out in 30000ms.Please confirm your http server have enabled listening on port 9000.',
    'ERROR RequestId:0f6d2b1c-9c3e-4a6f-8f57-6a4b1f0e7d92 Result:{"errorCode":-1,"errorMessage":"PortBindingFailed","statusCode":446}',
    'X-Api-Requestid: 2c7f90e5b1d84a36958ea40b7d63f1c2\nX-Scf-Message: PortBindingFailed\nstatus: 446',
  ],
  links: [
    {
      title: { en: 'Init timeout and other settings', zh: '初始化超时等函数配置' },
      en: 'https://www.tencentcloud.com/document/product/583/19805',
      zh: 'https://cloud.tencent.com/document/product/583/19805',
    },
    {
      title: { en: 'Image functions (Chinese)', zh: '镜像函数' },
      en: 'https://cloud.tencent.com/document/product/583/56052',
      zh: 'https://cloud.tencent.com/document/product/583/56052',
    },
  ],
  sources: [
    'https://github.com/tencentyun/qcloud-documents/blob/16ebce7/product/%E8%AE%A1%E7%AE%97%E4%B8%8E%E7%BD%91%E7%BB%9C/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E9%94%99%E8%AF%AF%E7%A0%81.md',
    'https://github.com/tencentyun/qcloud-documents/blob/0432c64/product/%E8%AE%A1%E7%AE%97%E4%B8%8E%E7%BD%91%E7%BB%9C/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81.md',
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81_intl_en.md',
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E6%93%8D%E4%BD%9C%E6%8C%87%E5%8D%97/Web%20%E5%87%BD%E6%95%B0%E7%AE%A1%E7%90%86/%E5%88%9B%E5%BB%BA%E5%8F%8A%E6%B5%8B%E8%AF%95%E5%87%BD%E6%95%B0_intl_en.md',
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E6%93%8D%E4%BD%9C%E6%8C%87%E5%8D%97/Web%20%E5%87%BD%E6%95%B0%E7%AE%A1%E7%90%86/%E5%90%AF%E5%8A%A8%E6%96%87%E4%BB%B6%E8%AF%B4%E6%98%8E_intl_en.md',
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E6%93%8D%E4%BD%9C%E6%8C%87%E5%8D%97/%E5%87%BD%E6%95%B0%E7%AE%A1%E7%90%86/%E5%87%BD%E6%95%B0%E6%A6%82%E8%BF%B0_intl_en.md',
  ],
} satisfies Entry
