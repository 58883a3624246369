import { distance } from 'fastest-levenshtein'
import type { Entry } from '../catalog/entry.ts'
import { entries, entriesNamed, normaliseName } from '../catalog/index.ts'
import { lettersMissing, lettersOf } from './letters.ts'

/** Each once: some belong to several codes. */
const names = [
  ...new Set(entries.flatMap((entry) => entry.names.map(({ name }) => normaliseName(name)))),
].map((name) => ({ name, meant: entriesNamed(name), letters: lettersOf(name) }))

/** More that begin alike tell nothing. */
const mostAlike = 3

type Nearest = {
  readonly meant: readonly Entry[]
  /** One name is nearer than all others. */
  readonly isSure: boolean
}

/**
 * What is meant by the names at most a quarter of the query away that are nearest. A query of eight characters or more may
 * also be the beginning of a name, cut off. Nothing if it is too short to tell, or if too many names are equally near.
 */
export function nearestNames(query: string): Nearest {
  const key = normaliseName(query)
  if (key.length < 6 || key.length > 60) return { meant: [], isSure: false }
  const most = key.length / 4
  const own = lettersOf(key)
  const words = identifiedWords(query)
  const near = names
    // A name that much shorter is further away than that, and so is one without the letters.
    .filter(({ name, letters }) => key.length - name.length <= most && lettersMissing(own, letters) <= most)
    .map(({ name, meant }) => ({ name, meant, edits: editsBetween(key, name) }))
    .filter(({ name, edits }) => edits <= most && !words.some((word) => isForeign(word, name)))
  const least = Math.min(...near.map(({ edits }) => edits))
  const nearest = near.filter(({ edits }) => edits === least)
  const meant = [...new Set(nearest.flatMap((each) => each.meant))]
  const isSure = new Set(nearest.map((each) => each.meant[0])).size === 1
  return { meant: isSure || meant.length <= mostAlike ? meant : [], isSure }
}

function editsBetween(key: string, name: string): number {
  const whole = distance(key, name)
  if (key.length < 8 || name.length <= key.length) return whole
  const cutOff = distance(key, name.slice(0, key.length))
  // A cut-off name costs a little, so that a whole one that is as near wins; and who leaves out so much misspells little.
  return cutOff > 1 ? whole : Math.min(whole, cutOff + 0.5)
}

/** The words that a name is made of, where its writing tells: FunctionInvocationTimeout, "function name invalid". */
function identifiedWords(query: string): readonly string[] {
  const words = query
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .split(/[^a-z]+/)
  return words.length < 2 ? [] : words.filter((word) => word.length >= 4 && word !== 'error')
}

/** Whether a word stands nowhere in a name, not even misspelt: with "timeout" no name without one is meant. */
function isForeign(word: string, name: string): boolean {
  const most = Math.floor(word.length * 0.4)
  const lengths = [word.length, word.length + 1]
  return !Array.from({ length: name.length }, (_, at) => at).some((at) =>
    lengths.some((length) => distance(word, name.slice(at, at + length)) <= most),
  )
}
