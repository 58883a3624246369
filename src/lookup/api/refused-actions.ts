import { apiCodes } from '../../catalog/api/codes.ts'
import { actionSource } from './actions.ts'

/** What the API refused, where a tool prints only the action and the API's words: `[UpdateFunctionCode] 当前函数处于…`. */
export type Refusal = { readonly code: string; readonly start: number; readonly end: number }

/** The state of the function forbids the action: the code is named after it. */
const byState = new RegExp(
  `(?<![A-Za-z.])(${actionSource})\\]?[:：]? ?(?:当前函数处于 ?[A-Za-z]{2,16} ?状态|当前函数状态无法)`,
  'g',
)
/** A parameter is wrong: the code is named after that. */
const byParameter = new RegExp(
  `(?<![A-Za-z.])(?:${actionSource})\\]?[:：]? ?([A-Za-z]{2,30}) ?(?:参数)?(?:传入错误|传入有误|参数错误|错误|取值与规范不符)`,
  'g',
)

/** The refusals in a text whose codes can only be told from the action or the parameter. */
export function refusalsIn(text: string): readonly Refusal[] {
  return [...named(text, byState, 'FailedOperation'), ...named(text, byParameter, 'InvalidParameterValue')]
}

function named(text: string, pattern: RegExp, family: string): readonly Refusal[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const code = codeOf(family, match[1] ?? '')
    return code === undefined ? [] : [{ code, start: match.index, end: match.index + match[0].length }]
  })
}

/** CloudBase's tools write the parameters in small letters. */
function codeOf(family: string, half: string): string | undefined {
  const capital = half.slice(0, 1).toUpperCase() + half.slice(1)
  return apiCodes.has(`${family}.${capital}`) ? `${family}.${capital}` : undefined
}
