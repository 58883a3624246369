import type { Entry } from '../entry.ts'

export default {
  code: 445,
  names: [{ name: 'ContainerInitError', editions: ['zh1', 'zh2', 'en2'], proves: 'function' }],
  number: 'own',
  sides: ['config'],
  headline: {
    en: 'the container did not start: look at its start command or start file',
    zh: '容器启动失败，多为启动命令或启动文件有误',
  },
  meaning: {
    en: 'The container could not be brought up. For an image this points to Command and Args, for a code package to its bootstrap file.',
    zh: '容器没能启动。用镜像部署时，问题多在 Command 和 Args；用代码包部署时，多在启动文件。',
  },
  causes: [
    {
      en: 'Image: Command or Args is not written in the format that the platform expects.',
      zh: '镜像部署：Command 或 Args 的写法不符合平台要求的格式。',
    },
    {
      en: 'Code package: the bootstrap file was not uploaded, or its path is wrong.',
      zh: '代码部署：启动文件没有上传，或路径不对。',
    },
  ],
  checks: [
    {
      en: 'Check Command and Args: Command is one program, for example python; Args are its arguments with spaces between, for example -u app.py.',
      zh: '检查 Command 和 Args：Command 填可运行的指令，例如 python；Args 用空格分隔参数，例如 -u app.py。',
    },
    {
      en: 'Run the image locally with the same command and arguments.',
      zh: '在本地用相同的命令和参数运行镜像。',
    },
    {
      en: 'Check that the bootstrap file lies in the root of the uploaded package.',
      zh: '确认启动文件在已上传代码包的根目录里。',
    },
  ],
  retry: {
    helps: 'no',
    note: {
      en: 'No, not until the start command or the start file is corrected.',
      zh: '没用，先改正启动命令或启动文件。',
    },
  },
  notThis: [
    { en: 'The container started and then ended by itself: 405.', zh: '容器启动后自行退出，是 405。' },
    {
      en: 'It started, but nothing listens on port 9000: 446.',
      zh: '容器已启动，但没有监听 9000 端口，是 446。',
    },
    { en: 'It needed longer than the init timeout: 450.', zh: '启动时间超过初始化超时时间，是 450。' },
    {
      en: 'A bootstrap without execute permission comes as 443 in real logs.',
      zh: 'bootstrap 没有执行权限，真实日志里是 443。',
    },
  ],
  editionNotes: [],
  messages: [],
  keywords: [
    'container init',
    'container start',
    'container start failed',
    'container not starting',
    'start command',
    'command args',
    'dockerfile',
    '容器启动',
    '容器启动失败',
    '容器初始化失败',
    '启动命令',
    '启动参数',
    '镜像启动失败',
  ],
  related: ['InvalidParameterValue.Command', 'InvalidParameterValue.Args'],
  // No log with 445 was found in public; these follow the shape of the others.
  examples: [
    '{"errorCode":-1,"errorMessage":"ContainerInitError","requestId":"5f0f1a3e-6d0b-4a55-9b60-0c2f7de1a4b8","statusCode":445}',
    'ERROR RequestId:5f0f1a3e-6d0b-4a55-9b60-0c2f7de1a4b8 Result:{"errorCode":-1,"errorMessage":"ContainerInitError","statusCode":445}',
    'X-Api-Requestid: b3d5e81f4c7a4902a6f1d08e92c47b35\nX-Scf-Message: ContainerInitError\nstatus: 445',
  ],
  links: [
    {
      title: { en: 'Image functions (Chinese)', zh: '镜像函数' },
      en: 'https://cloud.tencent.com/document/product/583/56052',
      zh: 'https://cloud.tencent.com/document/product/583/56052',
    },
    {
      title: { en: 'Status codes', zh: '云函数状态码' },
      en: 'https://www.tencentcloud.com/document/product/583/35311',
      zh: 'https://cloud.tencent.com/document/product/583/42611',
    },
  ],
  sources: [
    'https://cloud.tencent.com/document/api/583/18586',
    'https://github.com/tencentyun/qcloud-documents/blob/16ebce7/product/%E8%AE%A1%E7%AE%97%E4%B8%8E%E7%BD%91%E7%BB%9C/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E9%94%99%E8%AF%AF%E7%A0%81.md',
    'https://github.com/tencentyun/qcloud-documents/blob/0432c64/product/%E8%AE%A1%E7%AE%97%E4%B8%8E%E7%BD%91%E7%BB%9C/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81.md',
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81_intl_en.md',
  ],
} satisfies Entry
