import type { Entry } from '../entry.ts'

export default {
  code: 437,
  names: [
    {
      name: 'HandlerNotFound',
      editions: ['seed', 'zh1', 'zh2', 'en0', 'en1', 'en2'],
      proves: 'context',
    },
    { name: 'HandlerNotFount', editions: ['eventBridge'], proves: 'function' },
  ],
  number: 'own',
  sides: ['config'],
  headline: {
    en: 'the entry file that the handler names was not found in the package',
    zh: '代码包里找不到执行方法指定的入口文件',
  },
  meaning: {
    en: 'The platform could not load the code package. The file that the handler names is not in the root of the package, or the archive is damaged.',
    zh: '平台无法加载代码包：执行方法所指的文件不在包的根目录，或压缩包已损坏。',
  },
  causes: [
    {
      en: 'The folder was zipped instead of the files in it, so the entry file is one level too deep.',
      zh: '压缩时打包了外层文件夹，入口文件深了一层，不在根目录。',
    },
    {
      en: 'The handler names another file than the package holds, or includes its extension.',
      zh: '执行方法里的文件名与包内文件不一致，或带上了扩展名。',
    },
    { en: 'The zip archive is damaged.', zh: '压缩包损坏。' },
  ],
  checks: [
    {
      en: 'Unpack the archive: the entry file must lie in its root, not in a folder.',
      zh: '解压代码包：入口文件必须在根目录，不能套一层文件夹。',
    },
    {
      en: 'Compare the handler with the file: index.main_handler needs index.py, index.js or index.php.',
      zh: '核对执行方法与文件名：index.main_handler 对应 index.py、index.js 或 index.php。',
    },
    {
      en: 'Zip the contents of the folder (not the folder) again, and deploy.',
      zh: '进入文件夹，全选里面的文件压缩（不要压缩外层文件夹），再部署一次。',
    },
    {
      en: 'Go: build for Linux amd64, name the binary like the handler, and make it executable.',
      zh: 'Go：按 Linux amd64 编译，二进制与执行方法同名，并有可执行权限。',
    },
  ],
  retry: {
    helps: 'no',
    note: {
      en: 'No, not until the package or the handler is corrected.',
      zh: '没用，先改正代码包或执行方法。',
    },
    eventBridge: 'thrice',
  },
  notThis: [
    {
      en: 'A missing entry file is mostly refused at deployment already, and then without a status code.',
      zh: '缺入口文件多半在部署时就被拒绝，那时的报错没有状态码。',
    },
    {
      en: 'The file is there but the function or class in it is not: 443 (Python, Java) or 430 (PHP).',
      zh: '文件在，但里面缺函数或类：是 443（Python、Java）或 430（PHP）。',
    },
    {
      en: 'A missing or failing bootstrap file of a Web function is 405 or 443.',
      zh: 'Web 函数的启动文件缺失或无法运行，是 405 或 443。',
    },
    {
      en: 'Runtime.HandlerNotFound together with errorType is AWS Lambda, not SCF.',
      zh: '带 errorType 的 Runtime.HandlerNotFound 是 AWS Lambda 的报错，不是 SCF 的。',
    },
  ],
  editionNotes: [
    {
      en: 'Tencent’s earliest page points only to the handler; later ones add the archive and its root folder.',
      zh: '最早的官方页面只提执行方法，后来还要求检查压缩包和根目录。',
    },
  ],
  messages: [],
  keywords: [
    'handler',
    'handler not found',
    'entry file',
    'entry point',
    'main_handler',
    'index.main_handler',
    'zip',
    '执行方法',
    '入口文件',
    '入口函数',
    '找不到入口',
    '函数包',
    '代码包',
    '压缩包',
  ],
  related: [
    '未找到函数执行入口文件',
    'Function execution entry point file not found',
    'The function code cannot be displayed',
    'cannot be found in the code zip package',
    'InvalidParameterValue.Handler',
    'InvalidParameterValue.ZipFile',
    'InvalidParameterValue.ZipFileBase64BinasciiError',
    'InvalidParameterValue.InlineZipFile',
    'InvalidParameterValue.Code',
  ],
  // No log with 437 was found in public; these follow the shape of the others.
  examples: [
    '{"errorCode":1,"errorMessage":"HandlerNotFound","requestId":"71d8e4b3-06fa-4c29-a5d0-9b63f2c7e814","statusCode":437}',
    'ERROR RequestId:71d8e4b3-06fa-4c29-a5d0-9b63f2c7e814 Result:{"errorCode":1,"errorMessage":"HandlerNotFound","statusCode":437}',
    'SCF_FunctionName:thumbnail SCF_Namespace:default SCF_RequestId:71d8e4b3-06fa-4c29-a5d0-9b63f2c7e814 SCF_StatusCode:437',
  ],
  links: [
    {
      title: { en: 'Handler (execution method)', zh: '执行方法' },
      en: 'https://www.tencentcloud.com/document/product/583/9210',
      zh: 'https://cloud.tencent.com/document/product/583/9210',
    },
    {
      title: { en: 'Function configuration', zh: '函数配置' },
      en: 'https://www.tencentcloud.com/document/product/583/19805',
      zh: 'https://cloud.tencent.com/document/product/583/19805',
    },
  ],
  sources: [
    'https://cloud.tencent.com/document/product/583/42611',
    'https://github.com/tencentyun/qcloud-documents/blob/0432c64/product/%E8%AE%A1%E7%AE%97%E4%B8%8E%E7%BD%91%E7%BB%9C/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81.md',
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%B8%B8%E8%A7%81%E9%97%AE%E9%A2%98/%E9%80%9A%E7%94%A8%E9%97%AE%E9%A2%98_intl_en.md',
    'https://github.com/Mashiro2000/HeyTapTask/issues/27',
    'https://github.com/happy888888/BiliExp/issues/65',
    'https://github.com/ZainCheung/netease-cloud/issues/116',
  ],
} satisfies Entry
