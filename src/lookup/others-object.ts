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
  /(?<![a-z])(?:our|my) own (?:[a-z-]{1,20} )?(?:server|service|api|backend|protocol|gateway|platform|system)|自研|自建(?:的|服务|后端|接口|网关)|我们自己的(?:服务|后端|接口|网关)|game ?server|游戏服/

/**
 * The number is the value of a key whose neighbours are none that SCF prints: `LoginResp{statusCode: 433, msg: …}`.
 * Or the line says whose it was.
 */
export function isOthersObject(lines: Lines, offset: number): boolean {
  const line = lines.around(offset, reach)
  if (ownServer.test(line) || otherSystem.test(lines.before(offset, reachOfSystem))) return true
  const before = lines.before(offset, reach)
  const own = keyBefore.exec(before)
  if (!own) return false
  // The number's own key says nothing: it is what made us look.
  const isOwn = (end: number) => end <= before.length && end > before.length - 4
  const keys = matches(objectKey, line).filter(({ index, 0: key }) => !isOwn(index + key.length))
  // SCF's own `errorCode` is 1 or -1, so a message beside another one is somebody else's, too.
  const isOurs = (key: string) => ourKey.test(key) && (own[1] !== undefined || !key.startsWith('err'))
  return keys.length > 0 && !keys.some(([, key = '']) => isOurs(key))
}
