import type { Way } from '../../catalog/retries.ts'
import type { Input } from '../input.ts'

/** What shows each way of calling, the narrowest first: a text may show several. */
const signs: readonly (readonly [Way, RegExp])[] = [
  ['eventBridge', /eventbridge|事件总线/i],
  ['asyncExecution', /Async run task submitted|AsyncRunEnable|asynchronously executed|异步执行/i],
  ['mqtt', /mqtt[_ -]?trigger|trigger(?:ed)? by mqtt|mqtt ?触发/i],
  ['kafka', /kafka[_ -]?trigger|trigger(?:ed)? by (?:apache )?c?kafka|kafka ?触发|"Ckafka" ?:/i],
  [
    'asynchronous',
    /"Type" ?: ?"Timer"|"cosBucket"|InvocationType\W{1,4}Event|timer trigger|COS trigger|asynchronous (?:call|invocation)|定时触发|COS ?触发|异步调用/i,
  ],
  ['synchronous', /tencentscf\.com|function urls?|函数 ?URL|X-Api-Requestid|api gateway|API ?网关|同步调用/i],
]

/** The way of calling that a text shows by a trigger's name or by what it prints; `undefined` for most texts. */
export function wayOfCalling(input: Input): Way | undefined {
  return input.holds('way') ? signs.find(([, sign]) => sign.test(input.text))?.[0] : undefined
}
