import type { Entry } from '../entry.ts'

export default {
  code: 405,
  names: [
    { name: 'ContainerStateExited', editions: ['zh1', 'zh2', 'en2'], proves: 'function' },
    { name: 'ContainerStateExitedByUser', editions: ['webFunctions'], proves: 'function' },
  ],
  number: 'http',
  sides: ['code', 'config'],
  headline: {
    en: 'the container exited instead of serving the request',
    zh: '容器没有处理请求就退出了',
  },
  meaning: {
    en: 'The platform started the container of an image function or a Web function, and it ended by itself. For a Web function, look at scf_bootstrap first: it could not be run, or came to its end.',
    zh: '平台启动了容器，但容器自行退出，见于镜像函数和 Web 函数。Web 函数遇到它，先看启动文件 scf_bootstrap：要么无法执行，要么执行完就退出了。',
  },
  causes: [
    {
      en: 'scf_bootstrap cannot be run: wrong name, no execute permission, Windows line endings, or a wrong interpreter path.',
      zh: 'scf_bootstrap 无法执行：文件名不对、没有执行权限、Windows 换行符，或解释器路径写错。',
    },
    {
      en: 'scf_bootstrap comes to its end, for example because it starts the server in the background (with & or nohup).',
      zh: 'scf_bootstrap 自己执行完了，例如用 & 或 nohup 把服务放到了后台。',
    },
    {
      en: 'The program writes outside /tmp; everything else in the file system is read-only.',
      zh: '程序向 /tmp 以外的目录写文件，而其余目录都是只读的。',
    },
    {
      en: 'The image or its start command ends at once on any machine.',
      zh: '镜像或启动命令本身有问题，在哪里都会立即退出。',
    },
  ],
  checks: [
    {
      en: 'Check scf_bootstrap: in the package root, mode 755 or 777, LF line endings, #!/bin/bash in the first line.',
      zh: '检查 scf_bootstrap：在代码包根目录、权限 755 或 777、换行符为 LF、首行是 #!/bin/bash。',
    },
    {
      en: 'Start the server in the foreground as the last command of scf_bootstrap, with the full path of its interpreter, for example /var/lang/python3/bin/python3.',
      zh: 'scf_bootstrap 的最后一条命令要在前台启动服务，并写解释器的绝对路径，例如 /var/lang/python3/bin/python3。',
    },
    {
      en: 'Start the image locally with a read-only root: docker run -itd --read-only -v /tmp:/tmp IMAGE',
      zh: '在本地以只读根目录启动镜像：docker run -itd --read-only -v /tmp:/tmp 镜像名',
    },
    {
      en: 'Write files, logs and caches only under /tmp.',
      zh: '文件、日志、缓存都只写到 /tmp 下。',
    },
  ],
  retry: {
    helps: 'no',
    note: {
      en: 'No, not until the image or the start file is fixed.',
      zh: '没用，先修好镜像或启动文件。',
    },
  },
  notThis: [
    {
      en: 'The program runs but nothing answers on port 9000: 446.',
      zh: '程序在运行，但 9000 端口没有响应，是 446。',
    },
    { en: 'The container could not be started at all: 445.', zh: '容器根本没有启动起来，是 445。' },
    {
      en: 'A missing scf_bootstrap, or one that lost its file mode, has also come as 443.',
      zh: 'scf_bootstrap 缺失或丢失执行权限，实际也出现过 443。',
    },
    {
      en: 'A 405 without an x-scf header may be your own web framework: method not allowed.',
      zh: '响应头里没有 x-scf 字段的 405，可能是 Web 框架自己返回的「请求方法不允许」。',
    },
  ],
  editionNotes: [
    {
      en: 'The Web function page calls it ContainerStateExitedByUser.',
      zh: 'Web 函数页面里的名字是 ContainerStateExitedByUser。',
    },
  ],
  messages: [
    {
      text: 'Failed to initialize the container. Please confirm that the container can be started locally',
      proves: 'alone',
      lookedUp: 'the one report is SCF’s; others say only its beginning',
    },
  ],
  keywords: [
    'container exited',
    'container exit',
    'container stopped',
    'scf_bootstrap',
    'docker run',
    'crlf',
    'line endings',
    '容器退出',
    '启动文件',
    '启动脚本',
    '换行符',
  ],
  related: [],
  examples: [
    'X-Api-Requestid: 1a04a1006a8d321f05031308b4fd695d\nX-Scf-Message: Failed to initialize the container. Please confirm that the container can be started locally.\nstatus: 405',
    '{"errorCode":-1,"errorMessage":"ContainerStateExited","requestId":"8a0f3524-642f-4e1e-b17e-5bf71ca01f12","statusCode":405}',
    'ERROR RequestId:8a0f3524-642f-4e1e-b17e-5bf71ca01f12 Result:{"errorCode":-1,"errorMessage":"ContainerStateExitedByUser","statusCode":405}',
  ],
  links: [
    {
      title: { en: 'Status codes', zh: '云函数状态码' },
      en: 'https://www.tencentcloud.com/document/product/583/35311',
      zh: 'https://cloud.tencent.com/document/product/583/42611',
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
    'https://github.com/easychen/openai-api-proxy/issues/21',
  ],
} satisfies Entry
