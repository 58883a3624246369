import type { Lines } from './lines.ts'
import { matches } from './matches.ts'
import { otherSystem } from './offer-words.ts'

/** `"status": "` or `status: `, up to the value. */
const keyBefore = /(?:(status_?code)|[a-z_])["']?\s{0,2}:\s{0,2}["']?$/

/** A key with its colon in an object, in JSON or as programs print theirs: the first one, or one behind a comma. */
const objectKey = /(?<=[{(,，;]\s{0,2}["']?)([a-z]\w{0,59})["']?\s{0,2}:(?!\/\/)/g

/** Keys of SCF's results, log records and of what people log about a function. */
const ourKey =
  /^(?:err(?:or)?_?(?:code|message|msg|name)|(?:invoke_?)?request_?id|fn|func\w{0,20}|ret_?(?:msg|code)|retry_?num|scf\w{0,20}|duration|mem\w{0,12}|timeout\w{0,12}|stack_?trace|namespace|qualifier|result|region)$/

/** How much of the line is looked at on either side. */
const reach = 400
/** And how much before it for another system's name. */
const reachOfSystem = 40

/** "our own game server": whatever stands beside it is not a platform's. */
const ownServer =
  /(?<![a-z])(?:our|my) own (?:[a-z-]{1,20} )?(?:server|service|api|backend|protocol|gateway|platform|system)|自研|(?:业务|自定义的?)(?:错误|返回|状态)?码|内部[\u4e00-\u9fff]{0,6}(?:系统|服务|平台)|custom (?:error|status|result) codes?|internal (?:[a-z-]{1,20} )?(?:service|system|api)|自建(?:的|服务|后端|接口|网关)|我们自己的[\u4e00-\u9fff]{0,6}(?:服务|后端|接口|网关|平台|系统|中台)|(?:partner|vendor|supplier|customer|third[- ]party)(?:'s)? (?:[a-z-]{1,20} ){0,2}(?:server|service|api|backend|gateway|platform|system)|game ?server|游戏服/g

/** What one line holds, by the offset in the text, in order. */
type Known = {
  readonly start: number
  /** Where each key with its colon ends. */
  readonly keys: readonly number[]
  readonly ourKeys: readonly number[]
  /** The same without the `error…` ones, which beside another code than SCF's are somebody else's. */
  readonly surelyOurKeys: readonly number[]
  readonly servers: readonly number[]
}

/** Tells whose objects the numbers of a text stand in. Each line is read once, however many numbers it has. */
export class OthersObjects {
  readonly #lines: Lines
  #known: Known | undefined

  constructor(lines: Lines) {
    this.#lines = lines
  }

  /**
   * The number is the value of a key whose neighbours are none that SCF prints: `LoginResp{statusCode: 433, msg: …}`.
   * Or the line says whose it was.
   */
  holds(offset: number): boolean {
    const { keys, ourKeys, surelyOurKeys, servers } = this.#around(offset)
    if (isAnyNear(servers, offset) || otherSystem.test(this.#lines.before(offset, reachOfSystem))) return true
    const own = keyBefore.exec(this.#lines.before(offset, reach))
    if (!own) return false
    const isOurs = own[1] !== undefined ? ourKeys : surelyOurKeys
    return isAnyNear(keys, offset) && !isAnyNear(isOurs, offset)
  }

  #around(offset: number): Known {
    if (this.#known?.start !== this.#lines.startOf(offset)) this.#known = readLine(this.#lines.whole(offset))
    return this.#known
  }
}

function readLine({ start, line }: { readonly start: number; readonly line: string }): Known {
  const keys: number[] = []
  const ourKeys: number[] = []
  const surelyOurKeys: number[] = []
  for (const { index, 0: whole, 1: key = '' } of matches(objectKey, line)) {
    const end = start + index + whole.length
    keys.push(end)
    if (!ourKey.test(key)) continue
    ourKeys.push(end)
    if (!key.startsWith('err')) surelyOurKeys.push(end)
  }
  const servers = [...matches(ownServer, line)].map(({ index }) => start + index)
  return { start, keys, ourKeys, surelyOurKeys, servers }
}

/** The number's own key ends within this before it, and says nothing: it is what made us look. */
const ownKey = 4

/** Whether one of the offsets, which are in order, is within reach; the number's own key is not meant. */
function isAnyNear(offsets: readonly number[], offset: number): boolean {
  const from = firstAbove(offsets, offset - reach)
  const isMeant = (at: number | undefined) => at !== undefined && at <= offset + reach
  const next = offsets[from]
  if (next === undefined || next <= offset - ownKey || next > offset) return isMeant(next)
  return isMeant(offsets[from + 1])
}

/** The index of the first offset above the limit, by halving. */
function firstAbove(offsets: readonly number[], limit: number): number {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] ?? 0) > limit) high = middle
    else low = middle + 1
  }
  return low
}
