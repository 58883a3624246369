import { presence } from '../../text/present.ts'
import type { Rule } from '../kinds.ts'

/** Which of the rules a text can match at all, in one pass over the text however many rules there are. */
export function hintFinder(rules: readonly Rule[]): (text: string) => readonly Rule[] {
  const words = [...new Set(rules.flatMap(({ hints }) => hints))]
  const presentIn = presence(words)
  const hinted = rules.map(({ hints }) => hints.map((hint) => words.indexOf(hint)))
  return (text) => {
    const present = presentIn(text)
    return rules.filter((_, place) => hinted[place]?.some((hint) => present[hint] === 1))
  }
}
