import { matches } from '../../reading/matches.ts'
import { plainOf } from '../../reading/plain.ts'
import type { Range } from '../runs.ts'

/** A function's name, and where in the text the line begins that has it. */
export type Mention = { readonly name: string; readonly line: number }

/** What names a function in a piece of a text, in order, by the first of some global patterns that finds any. */
export function mentionsIn(
  text: string,
  { start, end }: Range,
  patterns: readonly RegExp[],
): readonly Mention[] {
  const piece = text.slice(start, end)
  const plain = plainOf(piece)
  for (const pattern of patterns) {
    let [line, before] = [0, 0]
    const found = matches(pattern, plain.text).flatMap((match) => {
      const name = match.slice(1).find(Boolean)
      if (name === undefined) return []
      // A pattern of lines begins with the end of the line above.
      const at = plain.inputOffset(match.index + match[0].length - match[0].trimStart().length)
      const lines = piece.slice(before, at).lastIndexOf('\n') + 1
      if (lines > 0) line = before + lines
      before = at
      return [{ name, line: start + line }]
    })
    if (found.length > 0) return found
  }
  return []
}
