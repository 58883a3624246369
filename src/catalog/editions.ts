import type { Bilingual } from '../language.ts'

const docs = 'https://github.com/tencentyun'
const zhFolder = `${docs}/qcloud-documents/blob`
const intlFolder = `${docs}/intlcloud-documents/blob/02ec31c/yehe_doc/微服务和Serverless/无服务器云函数`

/**
 * Where a code's names come from: the editions of Tencent's status page, which disagree with each other, and the
 * products that pass SCF's errors on under names of their own. Every name in the catalog says which of them use it.
 * `seed` is authoritative for its 19 codes. `where` tells a reader of any page but the status page itself.
 */
export const editions = {
  seed: {
    url: 'https://cloud.tencent.com/document/product/583/42611',
  },
  zh1: {
    url: `${zhFolder}/16ebce7/product/计算与网络/无服务器云函数/开发指南/云函数错误码.md`,
  },
  zh2: {
    url: `${zhFolder}/0432c64/product/计算与网络/无服务器云函数/开发指南/云函数状态码.md`,
  },
  zhWeb: {
    url: 'https://cloud.tencent.com/document/product/583/42611',
  },
  en0: {
    url: 'https://www.tencentcloud.com/document/product/583/35311',
  },
  en1: {
    url: `${intlFolder}/开发指南/云函数错误码_intl_en.md`,
  },
  en2: {
    url: `${intlFolder}/开发指南/云函数状态码_intl_en.md`,
  },
  enWeb: {
    url: 'https://www.tencentcloud.com/document/product/583/35311',
  },
  webFunctions: {
    where: { en: 'Web function page', zh: 'Web 函数页面' },
    url: `${intlFolder}/操作指南/Web 函数管理/创建及测试函数_intl_en.md`,
  },
  cloudBase: {
    where: { en: 'CloudBase', zh: '云开发' },
    url: 'https://docs.cloudbase.net/error-code/service',
  },
  eventBridge: {
    where: { en: 'EventBridge', zh: '事件总线' },
    url: 'https://cloud.tencent.com/document/product/248/87507',
  },
  logQuery: {
    where: { en: 'log query of the console', zh: '控制台的日志查询' },
    url: 'https://cloud.tencent.com/document/product/583/43329',
  },
} as const satisfies Record<string, { where?: Bilingual; url: string }>

export type Edition = keyof typeof editions
