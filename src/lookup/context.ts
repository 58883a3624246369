/**
 * Does a text speak of SCF at all, or of somebody else? Context never makes a finding; it decides how much a
 * number or a name that others use too is worth.
 */

/**
 * What only SCF writes, or says by name: the product, its log lines and result object, its paths and headers.
 * "云函数" also stands inside the names of other vendors' products, hence the look-behind.
 */
export const scfTrace =
  /(?<![a-z0-9-])scf(?![a-z0-9-])|x-scf-|tencentscf|serverless cloud function|(?<![里为度动翼城])云函数|雲函數|errorcode["']?\s{0,2}[:=]\s{0,2}-?1(?!\d)[^\n]{0,80}errormessage|requestid: ?[0-9a-f-]{1,36}\s(?:result|retmsg) ?:|memusage: ?\d|\/var\/user\/|\/var\/runtime\/(?:python|node|php)\d/

/** The handler's usual name; others' samples have borrowed it, so it counts only where nobody else is named. */
export const usualHandler = /(?<![a-z_])main_handler/

/** Speaks of Tencent Cloud, though not of which product. */
export const tencentTrace = /腾讯云|騰訊雲|tencent ?cloud|qcloud|(?<![a-z])cam(?![a-z])/

/** Other clouds and tools that print numbers and names like SCF's, and other products of Tencent Cloud. */
export const foreignTrace =
  /(?<![a-z])(?:aws|lambda|amazon|cloudwatch|azure|aliyun|alibaba|gcp|google|cloud run|huawei|functiongraph|nginx|openresty|kubernetes|kubectl|kubelet|k8s|pods?|openai|cloudflare|vercel|axios(?:error)?|smtp|ftp|irc|sip|stun|turn|webrtc|s3|grpc|iis|errortype|billed duration|max memory used|cdn|cos|cls|clb|cvm|tke|tcr|tdsql|tencentdb|tencentcloudsdkexception|tencentcloudapi)(?![a-z])|阿里云|函数计算|华为云|百度云|微信支付|对象存储|负载均衡|日志服务|云服务器/

const scfTraces = new RegExp(scfTrace, 'g')
const foreignTraces = new RegExp(foreignTrace, 'g')

/** A stack trace stands between the message and the number, so the object may be long. */
const longestResult = 4_000
/** The keys of an HTTP answer that the function's own code returned. */
const ownAnswer = /isBase64Encoded|["']headers["']|["']body["']/

/** What an HTTP client says before a status that somebody else's server may have sent. */
const clientPhrase =
  /(?:request failed with|unexpected|server (?:responded|replied|returned)|http response|httperror|requests\.exceptions|client error|server error|bad response)[^\n]{0,24}$/

/** A number with a reason phrase of several words, as protocols write theirs; SCF's names are single words. */
const othersReason = /^\d{3} ?\((?!SCF|Tencent)[A-Z][a-z]{1,20} [A-Za-z ]{2,40}\)/

const jsonKey = /["'](\w{1,60})["']\s{0,2}:/g
/** Keys of SCF's results, log records and of what people log about a function. */
const ourKey = /error|request|func|retmsg|message|msg|scf|duration|memory|timeout|stack/

/** What is known about a text and its lower-case twin as a whole; each question is asked at most once, when first needed. */
export class Context {
  readonly #text: string
  readonly #lower: string
  #scf: boolean | undefined
  #tencent: boolean | undefined
  #foreign: boolean | undefined

  constructor({ text, lower }: { text: string; lower: string }) {
    this.#text = text
    this.#lower = lower
  }

  /** SCF is named or has left its traces. */
  get scf(): boolean {
    this.#scf ??= scfTrace.test(this.#lower) || (usualHandler.test(this.#lower) && !this.foreign)
    return this.#scf
  }

  /** Another product is named, and SCF is not. */
  get foreignOnly(): boolean {
    return !this.scf && this.foreign
  }

  /** So short that a number in it is probably what the text is about. */
  get isShort(): boolean {
    return this.#lower.length < 200
  }

  /** SCF, or at least Tencent Cloud and nobody else. */
  get tencent(): boolean {
    this.#tencent ??= this.scf || (tencentTrace.test(this.#lower) && !this.foreign)
    return this.#tencent
  }

  /** Another product is named. */
  get foreign(): boolean {
    this.#foreign ??= foreignTrace.test(this.#lower)
    return this.#foreign
  }

  /** Whom the line speaks of around the offset: before it the nearer of SCF and another product, else SCF behind it. */
  nearest(offset: number): 'scf' | 'foreign' | undefined {
    const near = this.lineBefore(offset, 40)
    const scf = lastMatch(scfTraces, near)
    const foreign = lastMatch(foreignTraces, near)
    if (scf !== foreign) return scf > foreign ? 'scf' : 'foreign'
    return scfTrace.test(this.#lower.slice(offset, offset + 16)) ? 'scf' : undefined
  }

  /** SCF is named shortly behind the offset. */
  scfAfter(offset: number): boolean {
    return scfTrace.test(this.#lower.slice(offset, offset + 60))
  }

  /**
   * The offset stands in the object in which SCF reports a failure: `errorCode` and `errorMessage` come before
   * it. A function's own HTTP answer (`{"statusCode":404,"headers":…}`) has neither.
   */
  inResult(offset: number): boolean {
    return this.resultStart(offset) !== undefined
  }

  /** Where that object begins, if the offset stands in one. */
  resultStart(offset: number): number | undefined {
    const from = Math.max(0, offset - longestResult)
    const near = this.#text.slice(from, offset)
    const message = near.lastIndexOf('errorMessage')
    const code = near.lastIndexOf('errorCode')
    if (message < 0 || code < 0 || ownAnswer.test(near.slice(Math.min(message, code)))) return undefined
    return from + Math.min(message, code)
  }

  /** In a text that speaks of nobody: whoever prints the number at the offset, it is not SCF. */
  isOthers(offset: number): boolean {
    return !this.tencent && (this.clientBefore(offset) || this.isOthersObject(offset))
  }

  /** The number is followed by a reason phrase that is none of SCF's: "438 (Stale Nonce)". */
  isOthersReason(offset: number): boolean {
    return othersReason.test(this.#text.slice(offset, offset + 60))
  }

  /** The label is a key in a line of JSON with several keys, none of which SCF prints. */
  isOthersObject(offset: number): boolean {
    const before = this.lineBefore(offset, 400)
    if (!/["']\s{0,2}:\s{0,2}["']?$/.test(before)) return false
    const after = this.#lower.slice(offset, offset + 400).split('\n', 1)[0]
    const keys = [...`${before}${after}`.matchAll(jsonKey)].map(([, key = '']) => key)
    return keys.length > 2 && !keys.some((key) => ourKey.test(key))
  }

  /** An HTTP client speaks just before the offset. */
  clientBefore(offset: number): boolean {
    return clientPhrase.test(this.lineBefore(offset, 60))
  }

  /** At most `length` units of the line before the offset. */
  lineBefore(offset: number, length: number): string {
    const near = this.#lower.slice(Math.max(0, offset - length), offset)
    return near.slice(near.lastIndexOf('\n') + 1)
  }
}

/** Where the last match begins in a short text, or -1. The pattern is a global one. */
function lastMatch(pattern: RegExp, text: string): number {
  let last = -1
  for (const match of text.matchAll(pattern)) last = match.index
  return last
}
