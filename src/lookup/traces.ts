/**
 * The words and shapes that tell whom a text, or the place of a number in it, is about. All but `othersReason`
 * are for text in lower case.
 */

/** "Not an SCF code", 不是云函数的码, but not 是不是: naming the product so says that it is somebody else's. */
const denial = "(?<!是)不是(?:腾讯)?|并非|(?:not|isn't|never|no) (?:an? |from |by )?"
const othersCloud = '(?:leancloud|bmob|unicloud|firebase|aws|azure|google|[里为度动翼城]) ?'

/**
 * The product by name. "云函数" also stands in the names of other vendors' products. What may not stand before a
 * name is asked behind its first letter: hardly any place has one, and looking back is dear.
 */
const shortName = `s(?<!(?:[a-z0-9-]|${denial})s)cf(?![a-z0-9-])`
const fullName = [
  `i(?<![a-z0-9-]i)nvoke-scf(?![a-z0-9-])`,
  `s(?<!(?:${denial})s)erverless cloud function`,
  `t(?<!(?:${denial})t)encent (?:cloud )?functions?`,
  `云(?<!(?:${othersCloud}|${denial})云)函数`,
  '雲函數',
].join('|')
const scfName = `${shortName}|${fullName}`

/** What only SCF writes: its log lines and result object, its paths and headers. */
const scfLog = String.raw`x-scf-|getasynceventstatus|terminateasyncevent|tencentscf|invokerequestid|errorcode["'\]]?\s{0,2}[:=]>?\s{0,2}-?1["',\s[\\]{1,24}errormessage|requestid: ?[0-9a-f-]{1,36}\s(?:result|retmsg) ?:|memusage: ?\d|\/var\/user\/|\/var\/runtime\/(?:python|node|php)\d`

/** SCF by name or by what it writes. */
export const scfTrace = new RegExp(`${scfName}|${scfLog}`)
/** The same without the short name. */
export const plainScfTrace = new RegExp(`${fullName}|${scfLog}`)

/** The handler's usual name; others' samples have borrowed it, so it counts only where nobody else is named. */
export const usualHandler = /(?<![a-z_])main_handler/

/** Speaks of Tencent Cloud, though not of which product. */
const tencentName =
  '腾讯云|騰訊雲|tencent ?cloud|qcloud|(?<![a-z])cam(?![a-z])|(?<![a-z])ap-(?:guangzhou|shanghai|beijing|chengdu|chongqing|nanjing)'
export const tencentTrace = new RegExp(tencentName)
export const namePattern = new RegExp(`${scfName}|${tencentName}`)

/** Other products of Tencent Cloud: their numbers are not SCF's, but functions work with them. */
const neighbours = {
  latin: 'cdn|cos|cls|clb|cvm|tke|tdsql|tencentdb',
  chinese: '对象存储|负载均衡|日志服务|云服务器',
} as const

/** Other clouds and tools that print numbers and names like SCF's. */
const others = {
  latin:
    'aws|lambda|amazon|cloudwatch|azure|aliyun|alibaba|gcp|google|cloud run|huawei|functiongraph|nginx|openresty|kubernetes|kubectl|kubelet|k8s|pods?|openai|cloudflare|vercel|leancloud|bmob|firebase|function execution took|axios(?:error)?|smtp|ftp|irc|sip|stun|turn|webrtc|s3|grpc|iis|errortype|billed duration|max memory used|tencentcloudsdkexception|tencentcloudapi|alipay|unionpay|paypal|snowflake|databricks|celery|django|airflow|sidekiq|verdict|online judge|oj|codeforces|leetcode',
  chinese: '洛谷|力扣|支付宝|银联|阿里云|函数计算|华为云|百度云|微信支付',
} as const
/** What else "SCF" is short for: supply chain finance, and the self-consistent field of chemistry. */
const namesakes = {
  latin: 'supply chain finance|orca|vasp|gamess|nwchem|psi4|pyscf|self-consistent field',
  chinese: '供应链金融|自洽场',
} as const

type Names = { readonly latin: string; readonly chinese: string }

function anyOf(...lists: readonly Names[]): string {
  const [latin, chinese] = (['latin', 'chinese'] as const).map((script) =>
    lists.map((list) => list[script]).join('|'),
  )
  return `(?<![a-z])(?:${latin})(?![a-z])|${chinese}`
}

export const neighbourName = new RegExp(anyOf(neighbours))
export const foreignTrace = new RegExp(anyOf(others, namesakes, neighbours))
/** Where one of these is meant, the short name alone is none of the product's. */
export const otherScf = new RegExp(
  `${anyOf(namesakes)}|supply chain financ|self-consistent|(?<![a-z])(?:gaussian|hartree)(?![a-z])|scf (?:iteration|cycle|converge|energ|calculation|procedure)`,
)

/** A list of what codes mean, somebody's: nothing has failed there. */
export const reference =
  /(?:接口|对接|开发|产品)文档|手册|[码碼](?:对照)?表|文档[^\n]{0,12}(?:摘录|节选)|api (?:docs?|reference)|documentation|(?:error|status|return) codes? (?:table|list)/

/** "SCF side is clean", 云函数这边一切正常: it is somebody else who has trouble. */
export const clearedPattern = new RegExp(
  `(?:${scfName})(?: ?(?:这边|那边|这侧|侧|端|本身|自己|今天|这周|本周|目前|现在|一切|全部|完全|都|很|是|也|还|side|end|part|itself|is|are|was|looks?|all|seems?|totally|completely|perfectly)){0,5} ?(?:没问题|没有问题|正常|没事|健康|零报错|没报错|没有?报错|无报错|没有?异常|无异常|fine|clean|healthy|green|innocent|not (?:the problem|to blame|involved|affected))`,
)

/** The keys of an HTTP answer that the function's own code returned. */
export const ownAnswer = /isBase64Encoded|["']headers["']|["']body["']/

/** What an HTTP client says before a status that somebody else's server may have sent. */
export const clientPhrase =
  /(?:request failed with|unexpected|server (?:responded|replied|returned)|http response|httperror|requests\.exceptions|client error|server error|bad response)[^\n]{0,24}$/

/** A number with a reason phrase of several words, as protocols write theirs; SCF's names are single words. */
export const othersReason = /^\d{3} ?\((?!SCF|Tencent)[A-Z][a-z]{1,20} [A-Za-z ]{2,40}\)/

export const functionWord =
  /function|函数|handler|serverless|invo(?:ke|cation)|runtime|deploy|触发器|执行方法/
/** A function as such, not only a word of its trade. */
export const functionName = /(?<![a-z])(?:functions?|func|fn)(?![a-z])|函数|触发器|serverless/
export const sourceLine =
  /(?<![a-z])(?:if|expect|assert\w{0,10}|switch|while)\s?\(|(?<![a-z])(?:const|let|var) \w{1,40} ?=|[=!]==? ?\d|\) ?=>/
