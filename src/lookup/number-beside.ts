import { numberAt } from './numbers.ts'

type Span = { readonly start: number; readonly end: number }

const between = '(?:<\\/?(?:br|td|tr|th|li|b|strong|code) ?\\/?>|[^\\p{L}\\p{N}\\n<]){0,6}'
const digitsBefore = '(?<![\\d０-９A-Za-z_.#$/:-])([1-5１-５][\\d０-９]{2})'
const digitsAfter = '([1-5１-５][\\d０-９]{2})(?![\\d０-９A-Za-z_])'
const numberBefore = new RegExp(`${digitsBefore}${between}$`, 'u')
const numberAfter = new RegExp(`^${between}${digitsAfter}`, 'u')

/** What people and programs call the two: "InsufficientResources，错误码 449", `statusCode=500 errorMessage=…`. */
const caption =
  '[^\\p{L}\\p{N}<]{0,6}(?:[a-z]{1,12}\\.)?(?:(?:(?:status|error|response|result|return)[._ ]?)?(?:code|message|msg|name)|(?:状态|错误|返回)(?:码|消息|信息|名称?|描述)|error|错误)[^\\p{L}\\p{N}\\n<]{0,6}'
const captionedBefore = new RegExp(`${digitsBefore}${caption}$`, 'u')
const captionedAfter = new RegExp(`^${caption}${digitsAfter}`, 'u')

const reach = 28
const reachOfCaption = 56

/**
 * The number next to a name or a message, and the span of both. Between a name and its number may be what each is
 * called; the number then has a label of its own, and the span is only the name's.
 */
export function numberBeside(
  { lower, start, end }: Span & { readonly lower: string },
  { isName }: { readonly isName: boolean },
): (Span & { readonly code: number }) | undefined {
  const before = numberBefore.exec(lower.slice(Math.max(0, start - reach), start))
  if (before?.[1]) return { code: numberAt(before[1], 0), start: start - before[0].length, end }
  const after = numberAfter.exec(lower.slice(end, end + reach))
  if (after?.[1]) return { code: numberAt(after[1], 0), start, end: end + after[0].length }
  const digits = isName && captionedNumber(lower, start, end)
  return digits ? { code: numberAt(digits, 0), start, end } : undefined
}

function captionedNumber(lower: string, start: number, end: number): string | undefined {
  return (
    captionedBefore.exec(lower.slice(Math.max(0, start - reachOfCaption), start))?.[1] ??
    captionedAfter.exec(lower.slice(end, end + reachOfCaption))?.[1]
  )
}
