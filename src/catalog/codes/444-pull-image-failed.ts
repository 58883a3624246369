import type { Entry } from '../entry.ts'

export default {
  code: 444,
  names: [{ name: 'PullImageFailed', editions: ['zh1', 'zh2', 'en2'], proves: 'function' }],
  number: 'rare',
  sides: ['config'],
  headline: { en: 'the container image could not be pulled', zh: '镜像拉取失败' },
  meaning: {
    en: 'The platform tried to fetch the image of an image function and failed. The container was never started.',
    zh: '平台为镜像函数拉取镜像时失败，容器还没有启动。',
  },
  causes: [
    {
      en: 'The image or tag in the configuration was deleted or never pushed.',
      zh: '函数配置里的镜像或标签已被删除，或从未推送成功。',
    },
    { en: 'The image is incomplete or invalid.', zh: '镜像不完整，或不是有效的镜像。' },
  ],
  checks: [
    {
      en: 'Check address and tag of the image in the function configuration against the image registry.',
      zh: '核对函数配置里的镜像地址和标签，在镜像仓库里是否存在。',
    },
    {
      en: 'Check that the function may pull from that registry; docker pull on your own machine uses your own login.',
      zh: '确认函数有权拉取该仓库的镜像；自己机器上 docker pull 用的是自己的登录身份。',
    },
    {
      en: 'Push the image again.',
      zh: '重新推送一次镜像。',
    },
    {
      en: 'Open a ticket with the request id if it pulls fine locally.',
      zh: '本地能正常拉取时，带上请求 ID 提交工单。',
    },
  ],
  retry: {
    helps: 'depends',
    note: {
      en: 'It depends; it helps if the registry was unreachable for a moment.',
      zh: '不一定，镜像仓库偶尔连不上时有用，镜像不存在时没用。',
    },
  },
  notThis: [
    { en: 'The pull was too slow rather than refused: 447.', zh: '能拉取但太慢，是 447。' },
    {
      en: 'The image was pulled, but its container did not start: 445.',
      zh: '镜像已拉取，容器没有启动，是 445。',
    },
    {
      en: 'nginx writes 444 for connections that it closed without an answer.',
      zh: 'nginx 日志里的 444 表示它直接关闭了连接。',
    },
  ],
  editionNotes: [],
  messages: [],
  keywords: [
    'image pull',
    'pull image',
    'docker pull',
    'image not found',
    'image registry',
    'image tag',
    'imagepullbackoff',
    '镜像拉取',
    '拉取镜像',
    '镜像拉取失败',
    '镜像不存在',
    '镜像仓库',
    '镜像标签',
  ],
  related: ['InvalidParameterValue.ImageUri'],
  // No log with 444 was found in public; these follow the shape of the others.
  examples: [
    '{"errorCode":-1,"errorMessage":"PullImageFailed","requestId":"4dc74c6a-816b-4fa6-934e-65d76af5c75d","statusCode":444}',
    'ERROR RequestId:4dc74c6a-816b-4fa6-934e-65d76af5c75d Result:{"errorCode":-1,"errorMessage":"PullImageFailed","statusCode":444}',
    'X-Api-Requestid: 97a1be40d3c84f65b2e80f6d1c5a7294\nX-Scf-Message: PullImageFailed\nstatus: 444',
  ],
  links: [
    {
      title: { en: 'Image functions (Chinese)', zh: '镜像函数' },
      en: 'https://cloud.tencent.com/document/product/583/56052',
      zh: 'https://cloud.tencent.com/document/product/583/56052',
    },
    {
      title: { en: 'Open a ticket', zh: '提交工单' },
      en: 'https://console.intl.cloud.tencent.com/workorder/category',
      zh: 'https://console.cloud.tencent.com/workorder/category',
    },
  ],
  sources: [
    'https://github.com/tencentyun/qcloud-documents/blob/16ebce7/product/%E8%AE%A1%E7%AE%97%E4%B8%8E%E7%BD%91%E7%BB%9C/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E9%94%99%E8%AF%AF%E7%A0%81.md',
    'https://github.com/tencentyun/qcloud-documents/blob/0432c64/product/%E8%AE%A1%E7%AE%97%E4%B8%8E%E7%BD%91%E7%BB%9C/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81.md',
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81_intl_en.md',
  ],
} satisfies Entry
