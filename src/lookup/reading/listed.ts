import { listing, nextFunction } from '../vocabulary/shapes.ts'
import type { NumberPlace } from './numbers.ts'

/**
 * So many bare numbers of one code are guessed about: what tells of a code is not in a table of thousands, and somebody
 * who pastes one must not hold up everybody else.
 */
const mostGuessed = 2_000
/** A name of a function, which may stand between two numbers. */
const reachOfFunction = 48

/** The numbers that have a label, or are listed with one that has, and those without; each in the text's order. */
export function spokenNumbers(
  numbers: readonly NumberPlace[],
  lower: string,
): { readonly labelled: readonly NumberPlace[]; readonly bare: readonly NumberPlace[] } {
  const labelled: NumberPlace[] = []
  const bare: NumberPlace[] = []
  const guessed = new Map<number, number>()
  let end = Number.NEGATIVE_INFINITY
  for (const number of numbers) {
    const isSpoken = number.label !== undefined || isListed(lower, end, number.start)
    if (isSpoken) {
      end = number.label?.end ?? number.end
      labelled.push(number)
      continue
    }
    const { code } = number.entry
    const before = guessed.get(code) ?? 0
    if (before >= mostGuessed) continue
    guessed.set(code, before + 1)
    bare.push(number)
  }
  return { labelled, bare }
}

/** "433 and 446": what stands between the end of a number and the start of another says that they are of one list. */
export function isListed(lower: string, end: number, start: number): boolean {
  const distance = start - end
  if (distance < 8) return listing.test(lower.slice(end, start))
  return distance < reachOfFunction && nextFunction.test(lower.slice(end, start))
}
