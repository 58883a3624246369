import { matches } from './matches.ts'
import { foreignTrace, scfTrace } from './traces.ts'

/** Whom some words speak of: SCF, or another product. */
export type Speaker = 'scf' | 'foreign'

const scfTraces = new RegExp(scfTrace, 'g')
const foreignTraces = new RegExp(foreignTrace, 'g')
/** Anybody at all; most places speak of neither. */
export const anyTrace = new RegExp(`${scfTrace.source}|${foreignTrace.source}`)

/** The one that is named last in a few words. */
export function lastNamed(words: string): Speaker | undefined {
  if (!anyTrace.test(words)) return undefined
  const scf = lastMatch(scfTraces, words)
  const foreign = lastMatch(foreignTraces, words)
  if (scf === foreign) return undefined
  return scf > foreign ? 'scf' : 'foreign'
}

/** Where the last match begins, or -1. The pattern is a global one. */
function lastMatch(pattern: RegExp, text: string): number {
  let last = -1
  for (const match of matches(pattern, text)) last = match.index
  return last
}
