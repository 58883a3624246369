import type { Rule } from '../kinds.ts'
import { isPlaceholder } from '../values/placeholders.ts'
import { isAlgorithm, isMixed } from '../values/values.ts'

const noun =
  '(?:(?:api|access|secret|signing|license)[ _-]?key|(?:access|auth|session|refresh|bearer)?[ _-]?token|passw(?:or)?d)'
const quote = '["\'`“「]?'
const value = '[\\w+/=.~!@#$%^*-]{8,200}?'
const closing = '["\'`”」]?'
const fault =
  '(?:(?:is|was|has|had|已经?|不)? ?(?:not )?(?:been )?(?:in?valid|expired|rejected|revoked|refused|wrong|incorrect|unknown|disabled|blocked|deleted|denied)(?![a-z])|已?(?:经)?(?:过期|失效|被吊销|被撤销|被禁用)|无效|不正确|不对|错误|有误)'

/** What a service refused, and names in its message: "token … expired", "api key … is invalid". */
export const refused: readonly Rule[] = [
  {
    name: 'secret that was refused',
    kind: 'token',
    hints: ['key', 'token', 'passw'],
    pattern: new RegExp(
      `((?<![\\w-])${noun}:? ${quote})(?=[^\\s]{0,200}\\d)${value}(?=${closing} ${fault})`,
      'gi',
    ),
    accept: isCredential,
  },
  {
    name: 'secret that is called invalid',
    kind: 'token',
    hints: ['key', 'token', 'passw'],
    pattern: new RegExp(
      `((?<![\\w-])(?:invalid|expired|wrong|incorrect|unknown|revoked|bad|rejected) ${noun}:? ${quote})(?=[^\\s]{0,200}\\d)[\\w+/=.~!@#$%^*-]{8,200}`,
      'gi',
    ),
    accept: isCredential,
  },
]

/** No name of a machine or a resource, time, version or path looks so. */
function isCredential(value: string): boolean {
  return (
    isMixed(value) &&
    !isPlaceholder(value) &&
    !isAlgorithm(value) &&
    !/^[a-z]*(?:[-_.][a-z]{2,24}){0,6}[-_.]?\d{1,4}$/i.test(value) &&
    !/^[~v]?\d[\d.:/T-]*[a-z]{0,7}$/i.test(value) &&
    !/[/=]/.test(value.slice(0, 2)) &&
    !/\//.test(value)
  )
}
