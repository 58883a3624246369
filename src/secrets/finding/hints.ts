import { presence } from '../../text/present.ts'
import type { Rule, Span } from '../kinds.ts'

/** A rule, and the stretches of a text that it can match in, from front to back and apart. */
export type Search = { readonly rule: Rule; readonly stretches: readonly Span[] }

/** About how long a part of a text is that is looked through at once. What gives a secret away stands no further from it. */
const blockLength = 300

/**
 * Which of the rules a text can match at all, and where, in one pass over the text however many rules there are: in the
 * blocks with one of a rule's hints, and those beside them. Where only some places of the text are of interest, blocks
 * further from them are passed over.
 */
export function hintFinder(
  rules: readonly Rule[],
): (text: string, places?: readonly Span[]) => readonly Search[] {
  const words = [...new Set(rules.flatMap(({ hints }) => hints))]
  const presentIn = presence(words)
  const placesOf = words.map((word) =>
    rules.flatMap(({ hints }, place) => (hints.includes(word) ? [place] : [])),
  )
  return (text, places) => {
    const blocks = blocksOf(text)
    const found = new Map<number, Stretch[]>()
    for (const index of places ? near(places, blocks) : blocks.keys()) {
      const block = blocks[index]
      if (block === undefined) continue
      const present = presentIn(text, block)
      const around = {
        start: blocks[index - 1]?.start ?? block.start,
        end: blocks[index + 1]?.end ?? block.end,
      }
      // From word to word that is present: most are not, and most rules have none.
      for (let word = present.indexOf(1); word >= 0; word = present.indexOf(1, word + 1))
        for (const place of placesOf[word] ?? []) extend(found, place, around)
    }
    const whole = [{ start: 0, end: text.length }]
    const isOneLine = !text.includes('\n')
    return [...found]
      .sort(([a], [b]) => a - b)
      .flatMap(([place, stretches]) => {
        const rule = rules[place]
        if (rule === undefined || (isOneLine && rule.spansLines)) return []
        return [{ rule, stretches: rule.isFar ? whole : stretches }]
      })
  }
}

type Stretch = { readonly start: number; end: number }

function extend(found: Map<number, Stretch[]>, place: number, { start, end }: Span): void {
  const stretches = found.get(place)
  const last = stretches?.at(-1)
  if (last !== undefined && start <= last.end) last.end = end
  else if (stretches !== undefined) stretches.push({ start, end })
  else found.set(place, [{ start, end }])
}

/** Blocks end with a line, so that none cuts a word. */
function blocksOf(text: string): readonly Span[] {
  const blocks: Span[] = []
  for (let start = 0; start < text.length; ) {
    const lineBreak = text.indexOf('\n', start + blockLength)
    const end = lineBreak < 0 ? text.length : lineBreak + 1
    blocks.push({ start, end })
    start = end
  }
  return blocks
}

/** Which blocks have one of the places, which are sorted, or stand beside one that has. */
function near(places: readonly Span[], blocks: readonly Span[]): Iterable<number> {
  const found = new Set<number>()
  let index = 0
  for (const { start, end } of places) {
    while ((blocks[index]?.end ?? start) < start) index += 1
    let last = index
    while ((blocks[last]?.end ?? end) < end) last += 1
    for (let each = index - 1; each <= last + 1; each += 1) found.add(each)
  }
  return found
}
