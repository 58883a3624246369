import { matches } from '../../reading/matches.ts'
import type { Range } from '../runs.ts'

/** An empty line, one that only draws a line, and one that only begins or ends an object. */
const parting = /\n[ \t\r]{0,80}(?:(?:[-=_*~─—]{3,200}|[{}[\]][{}[\], \t]{0,20})\r?)?(?=\n)/g

/** Whether something parts what stands above a piece of a text from what stands below it; its last line counts not. */
export function isParted(text: string, start: number, end: number): boolean {
  return partingsIn(text, { start, end }).length > 0
}

/** Where the lines stand that part, with their line ends. */
export function partingsIn(text: string, { start, end }: Range): readonly Range[] {
  return matches(parting, text.slice(start, end)).map(({ 0: line, index }) => {
    return { start: start + index + 1, end: start + index + line.length + 1 }
  })
}
