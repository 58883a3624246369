import { presence } from '../../text/present.ts'
import type { Rule } from '../kinds.ts'

/** Which of the rules a text can match at all, in one pass over the text however many rules there are. */
export function hintFinder(rules: readonly Rule[]): (text: string) => readonly Rule[] {
  const words = [...new Set(rules.flatMap(({ hints }) => hints))]
  const presentIn = presence(words)
  const placesOf = words.map((word) =>
    rules.flatMap(({ hints }, place) => (hints.includes(word) ? [place] : [])),
  )
  const spansLines = rules.map((rule) => rule.spansLines === true)
  return (text) => {
    const present = presentIn(text)
    const isOneLine = !text.includes('\n')
    const found = new Set<number>()
    // From word to word that is present: most are not, and most rules have none.
    for (let word = present.indexOf(1); word >= 0; word = present.indexOf(1, word + 1))
      for (const place of placesOf[word] ?? []) if (!(isOneLine && spansLines[place])) found.add(place)
    return [...found].sort((a, b) => a - b).flatMap((place) => rules[place] ?? [])
  }
}
