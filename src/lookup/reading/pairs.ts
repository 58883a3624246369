import { matchAt } from './matches.ts'
import { numberAt } from './numbers.ts'

type Span = { readonly start: number; readonly end: number }

/** Between neighbours: no letters or digits, but the tags and ends of cells, items and lines that markup has. */
const between = '(?:<\\/?[a-z][a-z0-9]{0,9}(?: [^<>\\n]{0,40})? ?\\/?>|[^\\p{L}\\p{N}<]){0,12}'
/** No line, port or row of that number. */
const digitsBefore = '(?<![\\d０-９A-Za-z_.#$/:-]|(?:line|port|row|page)s? |第 ?)([1-6１-６][\\d０-９]{2})'
const digitsAfter = '([1-6１-６][\\d０-９]{2})(?![\\d０-９A-Za-z_])'
/** Read backwards from the name, and forwards from its end: the first letter decides most of them. */
const numberBefore = new RegExp(`(?<=(${digitsBefore}${between}))`, 'uy')
const numberAfter = new RegExp(`${between}${digitsAfter}`, 'uy')

/** What people and programs call the two: "InsufficientResources，错误码 449", `statusCode=500 errorMessage=…`. */
const caption =
  '[^\\p{L}\\p{N}<]{0,6}(?:[a-z]{1,12}\\.)?(?:(?:(?:status|error|response|result|return)[._ ]?)?(?:code|message|msg|name)|(?:状态|错误|返回)(?:码|消息|信息|名称?|描述)|error|错误)[^\\p{L}\\p{N}\\n<]{0,6}'
const captionedBefore = new RegExp(`(?<=${digitsBefore}${caption})`, 'uy')
const captionedAfter = new RegExp(`${caption}${digitsAfter}`, 'uy')

/**
 * The code of a name or a message that stands right beside it, and the span of both: adjacency is about tokens, so
 * neighbouring cells, lines and tags count. Between the two may be what each is called; the number then has a label of
 * its own, and the span is only the name's.
 */
export function pairedCode(
  { lower, start, end }: Span & { readonly lower: string },
  { codes, isName }: { readonly codes: readonly number[]; readonly isName: boolean },
): (Span & { readonly code: number }) | undefined {
  const isOurs = (digits: string | undefined) => digits !== undefined && codes.includes(numberAt(digits, 0))
  const left = matchAt(numberBefore, lower, start)
  if (left && isOurs(left[2]))
    return { code: numberAt(left[2] ?? '', 0), start: start - (left[1]?.length ?? 0), end }
  const right = matchAt(numberAfter, lower, end)
  if (right && isOurs(right[1]))
    return { code: numberAt(right[1] ?? '', 0), start, end: end + right[0].length }
  if (!isName) return undefined
  const digits = [matchAt(captionedBefore, lower, start)?.[1], matchAt(captionedAfter, lower, end)?.[1]].find(
    isOurs,
  )
  return digits === undefined ? undefined : { code: numberAt(digits, 0), start, end }
}
