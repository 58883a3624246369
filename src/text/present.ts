/** A word, as the units that are compared, and its place in the list. */
type Word = { readonly units: readonly number[]; readonly place: number }

const keys = 1 << 15
const ascii = 0x80
/** What makes a capital a small letter, and of some signs others: that costs a look and no mistake. */
const smallLetter = 0x20

/**
 * Which of some words stand in a text, in one pass however many words there are: a 1 at the place of each in the list.
 * Words are in lower case; the text may have ASCII capitals. The first three characters of all words are looked for
 * together, or the first one beyond ASCII; a shorter word counts as present.
 */
export function presence(words: readonly string[]): (text: string) => Uint8Array {
  const { groups, groupAt } = grouped(words)
  const short = Uint8Array.from(words, (word) => (isShort(word) ? 1 : 0))
  return (text) => {
    const present = short.slice()
    let key = 0
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at) | smallLetter
      key = (unit < ascii ? (key << 5) ^ unit : unit) & (keys - 1)
      const group = groupAt[key] ?? 0
      if (group !== 0) note(groups[group], text, unit < ascii ? at - 2 : at, present)
    }
    return present
  }
}

function note(words: readonly Word[] | undefined, text: string, start: number, present: Uint8Array): void {
  if (words === undefined || start < 0) return
  for (const { units, place } of words)
    if (present[place] === 0 && beginsWith(text, start, units)) present[place] = 1
}

function beginsWith(text: string, start: number, units: readonly number[]): boolean {
  // From the end, since the beginning has the same key.
  for (let index = units.length - 1; index >= 0; index -= 1)
    if (folded(text.charCodeAt(start + index)) !== units[index]) return false
  return true
}

function isShort(word: string): boolean {
  return word.length < 3 && word.charCodeAt(0) < ascii
}

/** The words with the same key together; in the first group is none. */
function grouped(words: readonly string[]): {
  readonly groups: readonly (readonly Word[])[]
  readonly groupAt: Uint16Array
} {
  const byKey = Map.groupBy(
    words.map(
      (word, place): Word => ({ units: [...word].map((character) => character.charCodeAt(0)), place }),
    ),
    ({ units: [first = 0, second = 0, third = 0] }) => keyOf(first, second, third),
  )
  const groupAt = new Uint16Array(keys)
  for (const [index, key] of [...byKey.keys()].entries()) groupAt[key] = index + 1
  return { groups: [[], ...byKey.values()], groupAt }
}

function keyOf(first: number, second: number, third: number): number {
  const one = first | smallLetter
  return (
    (one < ascii ? (one << 10) ^ ((second | smallLetter) << 5) ^ (third | smallLetter) : one) & (keys - 1)
  )
}

/** ASCII capitals as small letters. */
function folded(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit | smallLetter : unit
}
