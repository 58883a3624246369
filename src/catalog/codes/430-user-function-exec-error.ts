import type { Entry } from '../entry.ts'

export default {
  code: 430,
  names: [
    {
      name: 'UserFunctionExecError',
      editions: ['seed', 'en0'],
      proves: 'alone',
      lookedUp: 'one file, the status page itself',
    },
    {
      name: 'User code exception caught',
      editions: ['zh1', 'zh2', 'zhWeb', 'en1', 'en2', 'webFunctions'],
      proves: 'alone',
      lookedUp: 'ten of ten are SCF or quote it',
    },
    { name: 'FUNCTIONS_EXECUTE_FAIL', editions: ['cloudBase'], proves: 'wrapper' },
    { name: 'FUNCTION_INVOCATION_FAILED', editions: ['cloudBase'], proves: 'context' },
    { name: 'UserCodeException', editions: ['logQuery'], proves: 'context' },
  ],
  number: 'own',
  sides: ['code'],
  headline: { en: 'the code failed while it was running', zh: '函数代码在运行中出错' },
  meaning: {
    en: 'The platform started the code, and the code threw an error that it did not catch. The stack is in stackTrace and in the invocation log.',
    zh: '平台已经开始执行代码，代码抛出了异常且没有捕获。堆栈在 stackTrace 字段和调用日志里。',
  },
  causes: [
    {
      en: 'An uncaught exception. Python: the last /var/user/ line of the stack is where it happened; Node.js and PHP: the first; Java: your own class below the last “Caused by”.',
      zh: '异常没有被捕获。Python 看堆栈里最后一处 /var/user/，Node.js、PHP 看第一处，Java 看最后一个 Caused by 下面你自己的类。',
    },
    {
      en: 'Node.js: a module is missing (“Cannot find module”) or was built on another system (“invalid ELF header”).',
      zh: 'Node.js：包里缺依赖（Cannot find module），或原生模块是在别的系统上编译的（invalid ELF header）。',
    },
    {
      en: 'PHP: the entry function is not in the file (“function main_handler not found in …bootstrap.php”).',
      zh: 'PHP：文件里没有入口函数（function main_handler not found in …bootstrap.php）。',
    },
  ],
  checks: [
    {
      en: 'Find your own line in the stack: the last /var/user/ in Python, the first in Node.js and PHP, in Java your class below the last “Caused by”.',
      zh: '在堆栈里找你自己代码的那一行：Python 看最后一处 /var/user/，Node.js、PHP 看第一处；Java 看最后一个 Caused by 下面你自己的类。',
    },
    {
      en: 'If a module is missing or does not load, install the dependencies on Linux and put them into the package.',
      zh: '依赖缺失或加载不了时，在 Linux 环境安装依赖，一起打进代码包。',
    },
    {
      en: 'If the stack says nothing (null, InvocationTargetException), catch and log the error in the handler.',
      zh: '堆栈是 null 或只有 InvocationTargetException 时，在入口函数里捕获异常并打印原因。',
    },
    {
      en: 'If PHP does not find the function, correct the second part of the handler.',
      zh: 'PHP 提示找不到函数时，改正执行方法的后一段。',
    },
  ],
  retry: {
    helps: 'no',
    note: {
      en: 'No, not until the code is fixed.',
      zh: '没用，先修复代码。',
    },
    kind: 'run',
    eventBridge: 'never',
  },
  notThis: [
    {
      en: 'Code that fails while it is loaded (Python function or Java class missing) is 443.',
      zh: '加载代码时就失败（Python 缺函数、Java 缺类）是 443。',
    },
    {
      en: 'A process that ends before it answers is 439.',
      zh: '进程没有返回结果就退出，是 439。',
    },
    { en: 'An error of the platform itself is 500.', zh: '平台自身的错误是 500。' },
  ],
  editionNotes: [
    {
      en: 'Tencent’s earliest page calls 430 UserFunctionExecError; later ones print “User code exception caught”.',
      zh: '最早的官方页面把 430 叫 UserFunctionExecError，后来写作「User code exception caught」。',
    },
  ],
  messages: [
    { text: 'functions execute fail', proves: 'wrapper', printedBy: 'cloudBase' },
    { text: 'errCode: -504002', proves: 'wrapper', printedBy: 'cloudBase' },
    { text: '报 -504002', proves: 'context', printedBy: 'nobody' },
    { text: '→ -504002', proves: 'context', printedBy: 'nobody' },
    { text: 'code -504002, error message', proves: 'wrapper', printedBy: 'cloudBase' },
    // What a browser's translation makes of “user code exception caught” in a pasted log.
    { text: '用户代码异常捕获', proves: 'context', printedBy: 'nobody' },
    {
      text: 'function {name} not found in {any}bootstrap.php',
      proves: 'alone',
      lookedUp: 'only SCF’s PHP runtime',
    },
    { text: 'java.lang.reflect.InvocationTargetException', proves: 'asked' },
    { text: 'invalid ELF header', proves: 'asked', printedBy: 'nobody' },
    { text: 'Cannot find module', proves: 'asked', printedBy: 'nobody' },
  ],
  keywords: [
    '依赖缺失',
    '缺少依赖',
    '找不到依赖',
    'read-only file system',
    'read only',
    '只读文件系统',
    'missing dependency',
    'econnrefused',
    'code error',
    'code exception',
    'exception',
    'uncaught exception',
    'stack trace',
    'stacktrace',
    'traceback',
    '代码异常',
    '代码报错',
    '代码错误',
    '代码执行错误',
    '运行报错',
    '堆栈',
    '未捕获异常',
  ],
  // The first two are how CloudBase wraps an error of the function.
  related: ['INVOKE_FUNCTION_FAILED', 'functions execute fail'],
  examples: [
    '{"errorCode":1,"errorMessage":"user code exception caught","requestId":"2f8b61d7-50ce-4a39-b7f4-9c1d3e6a8052","stackTrace":"Traceback (most recent call last):\\n  File \\"/var/user/index.py\\", line 12, in main_handler\\n    total = event[\'amount\']\\nKeyError: \'amount\'","statusCode":430}',
    'ERROR RequestId:2f8b61d7-50ce-4a39-b7f4-9c1d3e6a8052 Result:{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"null","statusCode":430}',
    '{"errorCode":-1,"errorMessage":"user code exception caught","requestId":"6d14f0c9-8a73-4e5b-92d6-b05f7c3e1a48","stackTrace":"Error: Cannot find module \'./dist/main\'","statusCode":430}',
    'ERROR RequestId: a93e5c20-17fb-4d68-8e0a-64c2b7d9f135 Result: Exception: function main_handler not found in /var/runtime/php74/bootstrap.php:44 Stack trace: #0 {main}',
    '错误请求 Id：2f8b61d7-50ce-4a39-b7f4-9c1d3e6a8052 结果：{"错误代码"：1，"错误信息"："用户代码异常捕获"，"堆栈跟踪"："…"，"状态代码"：430}',
  ],
  links: [
    {
      title: { en: 'Viewing execution logs', zh: '日志查询' },
      en: 'https://www.tencentcloud.com/document/product/583/32740',
      zh: 'https://cloud.tencent.com/document/product/583/43329',
    },
    {
      title: { en: 'Error types and retry policies', zh: '错误类型与重试策略' },
      en: 'https://www.tencentcloud.com/document/product/583/39851',
      zh: 'https://cloud.tencent.com/document/product/583/41138',
    },
  ],
  sources: [
    'https://cloud.tencent.com/document/product/583/42611',
    'https://www.tencentcloud.com/document/product/583/39851',
    'https://github.com/tencentyun/qcloud-documents/blob/0432c64/product/%E8%AE%A1%E7%AE%97%E4%B8%8E%E7%BD%91%E7%BB%9C/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81.md',
    'https://github.com/chen310/NeteaseCloudMusicTasks/issues/88',
    'https://github.com/serverless-components/tencent-nestjs/issues/12',
    'https://github.com/chinnkarahoi/jd_scripts/issues/24',
    'https://github.com/JunzhouLiu/BILIBILI-HELPER/issues/490',
    'https://github.com/5ime/xyb_auto_sign/issues/2',
    'https://github.com/XcantloadX/AutoCloudSign/issues/17',
    'https://github.com/hwkxk/HeytapTask/issues/57',
    'https://github.com/TencentCloudBase/cloudbase-templates/issues/35',
  ],
} satisfies Entry
