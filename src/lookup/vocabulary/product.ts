import type { Word } from './word.ts'

/** The product by name. What may not stand before a name is asked behind its first letter: that is hardly ever dear. */
export const productNames: readonly Word[] = [
  { is: 'the client', en: 'invoke-scf', example: 'invoke-scf fails with 434' },
  {
    is: 'the full name',
    en: 'serverless cloud function',
    example: 'our serverless cloud function returns 434',
  },
  {
    is: 'the name of many',
    en: 'tencent (?:cloud )?functions?',
    example: 'tencent functions: status code 404',
  },
]

/** The word that WeChat, uniCloud and others use for theirs, too. */
export const genericNames: readonly Word[] = [
  { is: 'cloud function', zh: '云函数|雲函數', example: '云函数返回 433' },
]

/** CloudBase, which calls functions of SCF and has names of its own for how they end. */
export const cloudBaseNames: readonly Word[] = [
  {
    is: 'the product',
    en: 'cloudbase|tcb',
    zh: '云开发',
    example: 'tcb: {"code":"FUNCTION_NOT_FOUND","requestId":"1d0b"}',
  },
  {
    is: 'its call',
    en: 'callfunction',
    example: 'wx.cloud.callFunction: FUNCTION_MEMORY_LIMIT_EXCEEDED',
  },
]

/** What only SCF writes: its log lines and result object, its paths and headers. */
export const productTraces: readonly Word[] = [
  {
    is: 'what is called after it',
    en: '(?<![a-z0-9-])scf-[a-z]{3}',
    example: 'svc=scf-settlement status_code=433',
  },
  { is: 'headers', en: 'x-scf-', example: 'x-scf-name: a\nstatus code 434 again' },
  {
    is: 'calls of the API',
    en: 'getasynceventstatus|terminateasyncevent',
    example: 'GetAsyncEventStatus: Status=ABORTED，StatusCode=499',
  },
  { is: 'an address', en: 'tencentscf', example: 'a.tencentscf.com gives status code 434' },
  { is: 'an id', en: 'invokerequestid', example: 'invokeRequestId a, status code 434' },
  {
    is: 'the result',
    en: String.raw`errorcode["'\]]?\s{0,2}[:=]>?\s{0,2}-?1["',\s[\\]{1,24}errormessage`,
    example: '{"errorCode":-1,"errorMessage":"x"}\nHandlerNotFound',
  },
  {
    is: 'the result, its message first',
    en: String.raw`errormessage["'\]]?\s{0,2}[:=]>?[^\n{}:=]{1,80}[,\s]["'[]?errorcode["'\]]?\s{0,2}[:=]>?\s{0,2}-?1(?!\d)`,
    example: 'errorMessage=HandlerNotFound, errorCode=-1',
  },
  {
    is: 'the line of a run',
    en: String.raw`requestid: ?[0-9a-f-]{1,36}\s(?:result|retmsg) ?:`,
    example: 'Response RequestId:7a2ae0d9 RetMsg:null\nit gives status code 434',
  },
  {
    is: 'the memory of a run',
    en: String.raw`memusage: ?\d`,
    example: 'MemUsage:12MB, it gives status code 434',
  },
  {
    is: 'its folders',
    en: String.raw`\/var\/user\/|\/var\/runtime\/(?:python|node|php)\d`,
    example: '/var/user/index.py gives status code 434',
  },
]

/** Speaks of Tencent Cloud, though not of which product. */
export const tencentNames: readonly Word[] = [
  { is: 'the company', en: 'tencent|qcloud', zh: '腾讯云|騰訊雲', example: '腾讯云部署报 433' },
  { is: 'its access management', en: 'cam', example: 'CAM role of a function, it returns 441' },
  {
    is: 'its regions',
    en: 'ap-(?:guangzhou|shanghai|beijing|chengdu|chongqing|nanjing)',
    example: 'ap-guangzhou: the function returns 434',
  },
]

/** A function as such, not only a word of its trade. */
export const functionNames: readonly Word[] = [
  { is: 'function', en: 'functions?|func|fn', zh: '函数', example: 'fn=resize-image statusCode=439' },
]

/** Words of the trade of functions. */
export const tradeWords: readonly Word[] = [
  {
    is: 'a run',
    en: 'handler|invoke|invocation|runtime|deploy\\w{0,8}',
    zh: '部署',
    example: '腾讯云部署报433错误',
  },
]
