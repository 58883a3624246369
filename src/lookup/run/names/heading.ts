/** What stands beside a function's name, above its run: where it is, and what it runs with; or an object begins. */
const beside =
  /^[ \t"'*•>-]{0,8}(?:(?:scf[ _-])?(?:name ?space|region|qualifier|version|alias|runtime|env(?:ironment)?)["'*]{0,2} ?[:=：]|命名空间|地域|版本|别名|运行环境|运行时|[[{]\s{0,4}$)/i

/** Where the lines begin that stand right above a line and are of the same heading, down to an offset. */
export function headingAbove(text: string, { from, line }: { readonly from: number; readonly line: number }) {
  let start = line
  while (start > from) {
    const above = text.lastIndexOf('\n', start - 2) + 1
    if (above < from || !beside.test(text.slice(above, Math.min(above + 200, start - 1)))) break
    start = above
  }
  return start
}
