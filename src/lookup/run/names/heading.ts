import type { Range } from '../runs.ts'
import { partingsIn } from './parted.ts'

/** What stands beside a function's name, above its run: where it is, and what it runs with. */
const beside =
  /^[ \t"'*•>-]{0,8}(?:(?:scf[ _-])?(?:name ?space|region|qualifier|version|alias|runtime|env(?:ironment)?)["'*]{0,2} ?[:=：]|命名空间|地域|版本|别名|运行环境|运行时)/i

/**
 * Where what stands between two runs begins to be of the one below: with what a function's name there is parted with from
 * the run above, or else with the lines right above it; or with the object that has both.
 */
export function startBelow(text: string, gap: Range, line: number | undefined): number | undefined {
  if (line === undefined) return objectAround(text, gap)
  const parting = partingsIn(text, { start: gap.start, end: line }).at(-1)
  return parting?.end ?? headingAbove(text, { from: gap.start + 1, line })
}

/** Where the object begins that goes on behind a piece of a text. */
function objectAround(text: string, { start, end }: Range): number | undefined {
  const opening = partingsIn(text, { start, end }).findLast((each) =>
    text.slice(each.start, each.end).trimEnd().endsWith('{'),
  )
  return opening === undefined || text.slice(opening.end, end).includes('}') ? undefined : opening.start
}

function headingAbove(text: string, { from, line }: { readonly from: number; readonly line: number }) {
  let start = line
  while (start > from) {
    const above = text.lastIndexOf('\n', start - 2) + 1
    if (above < from || !beside.test(text.slice(above, Math.min(above + 200, start - 1)))) break
    start = above
  }
  return start
}
