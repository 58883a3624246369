import type { Entry } from '../entry.ts'

export default {
  code: 447,
  names: [
    {
      name: 'PullImageTimeOut',
      editions: ['zh1', 'zh2', 'en2'],
      proves: 'function',
    },
  ],
  number: 'own',
  sides: ['config', 'platform'],
  headline: {
    en: 'pulling the container image took too long',
    zh: '镜像拉取超时',
  },
  meaning: {
    en: 'The image was being pulled, but the pull did not end in time. The reasons given are its size and the network.',
    zh: '镜像正在拉取，但没有在规定时间内完成。官方给出的原因是镜像大小和网络状况。',
  },
  causes: [
    { en: 'The image is large for the init timeout.', zh: '相对初始化超时时间来说，镜像太大。' },
    { en: 'The network was slow at that moment.', zh: '当时网络较慢。' },
  ],
  checks: [
    {
      en: 'Call again once; a slow network may have passed.',
      zh: '先重试一次，网络波动可能已经过去。',
    },
    {
      en: 'Make the image smaller: a slim base image, a multi-stage build, no build tools left inside.',
      zh: '缩小镜像：换精简的基础镜像，用多阶段构建，不留编译工具。',
    },
    {
      en: 'Raise the init timeout (3–300 s; images have 90 s by default).',
      zh: '调大初始化超时时间（3–300 秒，镜像函数默认 90 秒）。',
    },
  ],
  retry: {
    helps: 'yes',
    note: {
      en: 'Yes, once or twice. If it keeps failing, make the image smaller.',
      zh: '有用，可重试一两次；反复出现就要缩小镜像。',
    },
  },
  notThis: [
    { en: 'The image does not exist or is broken: 444.', zh: '镜像不存在或已损坏，是 444。' },
    {
      en: 'The image is there, but the start takes too long: 450 or 446.',
      zh: '镜像已拉取，但启动太慢，是 450 或 446。',
    },
    { en: 'The run itself takes too long: 433.', zh: '函数运行超时是 433。' },
  ],
  editionNotes: [],
  messages: [],
  keywords: [
    'image pull timeout',
    'pull timeout',
    'slow pull',
    'image size',
    'image too large',
    'large image',
    'big image',
    '镜像拉取超时',
    '镜像拉取慢',
    '镜像拉取太慢',
    '镜像拉取很慢',
    '拉取镜像慢',
    '拉取镜像太慢',
    'image pull slow',
    'slow image pull',
    '拉取超时',
    '镜像过大',
    '镜像太大',
    '镜像大小',
    '镜像瘦身',
  ],
  related: [],
  // No log with 447 was found in public; these follow the shape of the others.
  examples: [
    '{"errorCode":-1,"errorMessage":"PullImageTimeOut","requestId":"a9c41f7d-2f58-4e0c-9d3b-71e6b0c5d824","statusCode":447}',
    'ERROR RequestId:a9c41f7d-2f58-4e0c-9d3b-71e6b0c5d824 Result:{"errorCode":-1,"errorMessage":"PullImageTimeOut","statusCode":447}',
    'X-Api-Requestid: e4a06c1d93b74f528d7f2b60c918ae57\nX-Scf-Message: PullImageTimeOut\nstatus: 447',
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
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81_intl_en.md',
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E6%93%8D%E4%BD%9C%E6%8C%87%E5%8D%97/%E5%87%BD%E6%95%B0%E7%AE%A1%E7%90%86/%E5%87%BD%E6%95%B0%E6%A6%82%E8%BF%B0_intl_en.md',
  ],
} satisfies Entry
