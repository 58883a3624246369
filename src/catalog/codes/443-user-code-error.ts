import type { Entry } from '../entry.ts'

export default {
  code: 443,
  names: [{ name: 'UserCodeError', editions: ['zh1', 'zh2', 'en1', 'en2'], proves: 'function' }],
  number: 'rare',
  sides: ['code', 'config'],
  headline: {
    en: 'the code failed, most often while it was being loaded',
    zh: '代码出错，多半是在加载阶段',
  },
  meaning: {
    en: 'Usually the code could not be loaded, before the function ran: the function, class or start file is missing, cannot be executed, or fails on import. Report then often shows Duration:0ms.',
    zh: '多半是函数运行之前代码就没能加载：函数、类或启动文件不存在、无法执行，或者导入时就报错。此时 Report 行常见 Duration:0ms。',
  },
  causes: [
    {
      en: 'Python: the file is there, but the function that the handler names is not in it.',
      zh: 'Python：文件存在，但里面没有执行方法指定的函数。',
    },
    {
      en: 'Java: the class in the handler is not in the package; often the default example.Hello was never changed.',
      zh: 'Java：代码包里没有执行方法指定的类，常见的是一直没改默认的 example.Hello。',
    },
    {
      en: 'Custom Runtime or Web function: bootstrap or scf_bootstrap is missing or lost its execute permission, often after zipping on Windows.',
      zh: 'Custom Runtime 或 Web 函数：bootstrap 或 scf_bootstrap 缺失，或丢失执行权限，常见于在 Windows 上打包。',
    },
    {
      en: 'Python: a syntax error or a missing dependency stops the file from being imported.',
      zh: 'Python：语法错误或缺少依赖，入口文件导入失败。',
    },
  ],
  checks: [
    {
      en: 'Read errorMessage down to its last line; it names the function, class or file that is missing.',
      zh: '把 errorMessage 看到最后一行，那里写着找不到的函数、类或文件。',
    },
    {
      en: 'Compare handler and code: index.main_handler needs def main_handler in index.py; Java needs package.Class::method.',
      zh: '对照执行方法与代码：index.main_handler 要求 index.py 里有 def main_handler；Java 要写成 package.Class::method。',
    },
    {
      en: 'Keep bootstrap or scf_bootstrap in the zip root with mode 755, and zip it on Linux or macOS.',
      zh: 'bootstrap 或 scf_bootstrap 放在 zip 根目录、权限设为 755，并在 Linux 或 macOS 上打包。',
    },
    {
      en: 'Import the entry file locally with the runtime’s Python version; a broken import shows at once.',
      zh: '用相同的 Python 版本在本地导入入口文件，导入问题会立刻显现。',
    },
  ],
  retry: {
    helps: 'no',
    note: {
      en: 'No, not until code, handler or file mode is fixed.',
      zh: '没用，先改好代码、执行方法或文件权限。',
    },
    kind: 'run',
    eventBridge: 'thrice',
  },
  notThis: [
    {
      en: 'The entry file itself is not found: 437, mostly refused already at creation.',
      zh: '入口文件本身找不到，是 437，多数在创建函数时就被拦下。',
    },
    {
      en: 'PHP reports a missing function as 430; so does Node.js a missing module at call time.',
      zh: 'PHP 找不到函数是 430，Node.js 调用时缺少模块也是 430。',
    },
    {
      en: 'An exception while the function runs is 430; a process that ends is 439.',
      zh: '函数运行中抛出异常是 430，进程退出是 439。',
    },
    {
      en: 'A 443 behind a host name or an IP address is only the HTTPS port.',
      zh: '跟在域名或 IP 后面的 443 只是 HTTPS 端口。',
    },
  ],
  editionNotes: [
    {
      en: 'SCF’s status page says only that user code failed, EventBridge’s page that the package could not be unpacked.',
      zh: '云函数状态码页面只说用户代码出错，事件总线的页面说是函数解压失败。',
    },
    {
      en: 'The status page gives a wrong handler as 437; real Python and Java logs show 443 for a missing function or class.',
      zh: '状态码页面把执行方法写错归为 437；真实日志里，Python 和 Java 找不到函数或类时是 443。',
    },
    {
      en: 'The page on start files gives one that cannot be run as 405; real logs show 443 too.',
      zh: '启动文件的说明页把启动文件无法执行归为 405，真实日志里也有 443。',
    },
  ],
  messages: [
    { text: 'ReloadFail: Bootstrap not executable', proves: 'alone', lookedUp: 'only SCF' },
    { text: 'Bootstrap not executable', proves: 'context', printedBy: 'nobody' },
    {
      text: '[./scf_bootstrap] no such file or directory',
      proves: 'alone',
      lookedUp: 'names SCF’s own file',
    },
    { text: "module '{name}' has no attribute 'main_handler'", proves: 'context', printedBy: 'nobody' },
    { text: "module '{name}' has no attribute 'lambda_handler'", proves: 'context', printedBy: 'nobody' },
    { text: "module '{name}' has no attribute 'handler'", proves: 'context', printedBy: 'nobody' },
    // The platform's own frame that loads the entry file; a run that has begun (430) does not pass through it.
    { text: 'line {n}, in init_handler', proves: 'context', printedBy: 'nobody' },
    { text: 'line {n}, in get_func_handler', proves: 'context', printedBy: 'nobody' },
    { text: 'java.lang.ClassNotFoundException: example.Hello', proves: 'context', printedBy: 'nobody' },
    // As the whole message it is the platform's, which has not found the handler's class.
    {
      text: 'errorMessage":"java.lang.ClassNotFoundException: {name}',
      proves: 'context',
      printedBy: 'nobody',
    },
    { text: 'ReloadFail: {any}', proves: 'context', printedBy: 'nobody' },
    // Both also end the stack of a 430, when the user's own code meets them.
    { text: "module '{name}' has no attribute '{name}'", proves: 'asked' },
    { text: 'java.lang.ClassNotFoundException: {name}', proves: 'asked' },
  ],
  keywords: [
    '语法错误',
    'syntax error',
    'modulenotfounderror',
    'import error',
    'module not found',
    'missing module',
    '找不到模块',
    '缺少模块',
    'no attribute',
    'attributeerror',
    'class not found',
    'classnotfoundexception',
    'bootstrap',
    'not executable',
    'reloadfail',
    'load error',
    '代码加载失败',
    '代码加载',
    '导入失败',
    '找不到类',
    '没有执行权限',
  ],
  related: ['function initialization failed'],
  examples: [
    `{"errorCode":1,"errorMessage":"Traceback (most recent call last):\\n  File \\"/var/runtime/python3/bootstrap.py\\", line 133, in init_handler\\n    func_handler = getattr(mod, fname)\\nAttributeError: module 'index' has no attribute 'main_handler'","requestId":"799665cf-dff9-4074-ba38-61a5829f96a9","statusCode":443}`,
    'Invoke function order-export [RequestId:d38f8493-0c91-4852-b077-285fa64267bd]\nResponse: \n{"errorCode":1,"errorMessage":"ReloadFail: Bootstrap not executable\\n","requestId":"d38f8493-0c91-4852-b077-285fa64267bd","statusCode":443}\nOutput:\n\nSummary:\n  Request ID: d38f8493-0c91-4852-b077-285fa64267bd\n  Run Duration: 0\n  Bill Duration: 0\n  Usage Memory: 0\n  Invoke Result: -1',
    'ERROR RequestId:4cbfe66d-61f0-4ac0-92da-96d0fc241871 Result:{"errorCode":-1,"errorMessage":"java.lang.ClassNotFoundException: example.Hello","statusCode":443}\nEND RequestId: 4cbfe66d-61f0-4ac0-92da-96d0fc241871\nReport RequestId: 4cbfe66d-61f0-4ac0-92da-96d0fc241871 Duration:0ms Memory:256MB MemUsage:0.000000MB',
    '{"errorCode":-1,"errorMessage":"UserCodeError","requestId":"cdee7ed0-25eb-43dc-a484-85c9bcc309ca","statusCode":443}',
    '{"errorMessage":"[./scf_bootstrap] no such file or directory","requestId":"00a547e1-31bd-403b-b4b7-adfd8abae290","statusCode":443}',
  ],
  links: [
    {
      title: { en: 'How the handler is written', zh: '执行方法说明' },
      en: 'https://www.tencentcloud.com/document/product/583/9210',
      zh: 'https://cloud.tencent.com/document/product/583/9210',
    },
    {
      title: { en: 'Status codes', zh: '云函数状态码' },
      en: 'https://www.tencentcloud.com/document/product/583/35311',
      zh: 'https://cloud.tencent.com/document/product/583/42611',
    },
  ],
  sources: [
    'https://cloud.tencent.com/document/product/248/87507',
    'https://github.com/tencentyun/qcloud-documents/blob/16ebce7/product/%E8%AE%A1%E7%AE%97%E4%B8%8E%E7%BD%91%E7%BB%9C/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E9%94%99%E8%AF%AF%E7%A0%81.md',
    'https://github.com/tencentyun/qcloud-documents/blob/0432c64/product/%E8%AE%A1%E7%AE%97%E4%B8%8E%E7%BD%91%E7%BB%9C/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81.md',
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E9%94%99%E8%AF%AF%E7%A0%81_intl_en.md',
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81_intl_en.md',
    'https://github.com/ZainCheung/netease-cloud/issues/83',
    'https://github.com/ZainCheung/netease-cloud/issues/116',
    'https://github.com/JunzhouLiu/BILIBILI-HELPER/issues/455',
    'https://github.com/JunzhouLiu/BILIBILI-HELPER-PRE/issues/5',
    'https://github.com/RayWangQvQ/BiliBiliToolPro/issues/13',
    'https://github.com/second-state/tencent-tensorflow-scf/issues/1',
  ],
} satisfies Entry
