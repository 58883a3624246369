import { presence } from '../../text/present.ts'
import type { Rule } from '../kinds.ts'

/** Which of the rules a text can match at all, in one pass over the text however many rules there are. */
export function hintFinder(rules: readonly Rule[]): (text: string) => readonly Rule[] {
  const words = [...new Set(rules.flatMap(({ hints }) => hints))]
  const presentIn = presence(words)
  const placesOf = words.map((word) =>
    rules.flatMap(({ hints }, place) => (hints.includes(word) ? [place] : [])),
  )
  // Rules have many forms, so that looking into each of them for each text would cost more than searching.
  const spansLines = rules.map((rule) => rule.spansLines === true)
  return (text) => {
    const present = presentIn(text)
    const isOneLine = !text.includes('\n')
    const isWanted = new Uint8Array(rules.length)
    for (let word = 0; word < present.length; word += 1)
      if (present[word] === 1) for (const place of placesOf[word] ?? []) isWanted[place] = 1
    return rules.filter((_, place) => isWanted[place] === 1 && !(isOneLine && spansLines[place]))
  }
}
