import type { Line } from '../../cards/card.ts'
import { titleOfCode } from '../../cards/entry-title.ts'
import type { Language } from '../../language.ts'
import { memoryWords } from '../memory-words.ts'
import type { Content } from '../replying/send.ts'
import { lineMessage } from './blocks.ts'

/** One line for many messages: how often each code, the most frequent first. */
export function digestMessage(codes: readonly number[], language: Language): Content {
  const counts = new Map<number, number>()
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  const parts = [...counts].toSorted(([, a], [, b]) => b - a).map(partOf)
  return lineMessage([
    memoryWords.digest({ count: codes.length })[language],
    ...parts.flatMap((part, index) => (index === 0 ? part : [' · ', ...part])),
  ])
}

function partOf([code, count]: readonly [number, number]): Line {
  return [{ strong: titleOfCode(code) }, ` × ${count}`]
}
