import type { Word } from './word.ts'

/** "Not an SCF code", 不是云函数的码, but not 是不是: naming the product so says that it is somebody else's. */
export const denials: readonly Word[] = [
  { is: 'is not', zh: '(?<!是)不是(?:腾讯)?|并非', example: '网关返回 433：重复，不是云函数的码' },
  {
    is: 'is not',
    en: "(?:not|isn't|never|no) (?:an? |from |by )?",
    example: 'the pump answered 433, which is not an SCF code',
  },
]

/** Whose cloud functions they are, right before 云函数: another vendor's. */
export const otherOwners: readonly Word[] = [
  { is: 'a vendor', en: 'leancloud|bmob|unicloud|firebase|vercel|netlify', example: 'bmob 云函数返回 433' },
  { is: 'a cloud', zh: 'aws|azure|google|[里为度动翼城]', example: '天翼云函数返回 433' },
]

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
    example: 'GetAsyncEventStatus: Status=ABORTED，StatusCode=499 RequestCanceled',
  },
  { is: 'an address', en: 'tencentscf', example: 'a.tencentscf.com gives status code 434' },
  { is: 'an id', en: 'invokerequestid', example: 'invokeRequestId a, status code 434' },
  {
    is: 'the result',
    en: String.raw`errorcode["'\]]?\s{0,2}[:=]>?\s{0,2}-?1["',\s[\\]{1,24}errormessage`,
    example: '{"errorCode":-1,"errorMessage":"x"}\nit gives status code 434',
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
  { is: 'its access management', en: 'cam', example: 'CAM role, it returns 441' },
  {
    is: 'its regions',
    en: 'ap-(?:guangzhou|shanghai|beijing|chengdu|chongqing|nanjing)',
    example: 'ap-guangzhou: it returns 434',
  },
]

/** A function as such, not only a word of its trade. */
export const functionNames: readonly Word[] = [
  { is: 'function', en: 'functions?|func|fn', zh: '函数', example: 'function a, error code 439' },
  { is: 'its handler', zh: '执行方法', example: '返回码437，是不是执行方法那里写错了' },
  { is: 'trigger', zh: '触发器', example: '触发器 错误码 439，又来' },
  { is: 'serverless', en: 'serverless', example: 'serverless app, error code 439' },
]

/** Words of the trade of functions. */
export const tradeWords: readonly Word[] = [
  { is: 'a run', en: 'handler|invoke|invocation', example: 'handler is right, "errorCode":439' },
  { is: 'a runtime', en: 'runtime|deploy\\w{0,8}', zh: '部署', example: 'after the deploy "errorCode":439' },
]
