/** Of three characters of a word, or of one beyond ASCII. */
type Key = {
  readonly key: number
  /** How far behind the beginning of the word it ends. */
  readonly behind: number
  /** The key with what may stand in front of it. */
  readonly longer: readonly number[]
}

/** A part of a text to look in; no word may stand across its edges. */
type Stretch = { readonly start: number; readonly end: number }

/** A word, as the units that are compared, and its place in the list. */
type Word = Key & { readonly units: readonly number[]; readonly place: number }

const ascii = 0x80
/** What makes a capital a small letter, and of some signs others: that costs a look and no mistake. */
const smallLetter = 0x20
/** Each character moves those before it on by so many bits. */
const shift = 5
const three = (1 << (3 * shift)) - 1
const four = (1 << (4 * shift)) - 1

/**
 * Which of some words stand in a text, in one pass however many words there are: a 1 at the place of each in the list.
 * Words are in lower case; the text may have ASCII capitals. Three characters in a row of each word are looked for, its
 * rarest, all words' together, and with them the one before; of a word beyond ASCII its first character there. A shorter
 * word counts as present.
 */
export function presence(words: readonly string[]): (text: string, within?: Stretch) => Uint8Array {
  const short = Uint8Array.from(words, (word) => (isShort(word) ? 1 : 0))
  const all = words.map((word, place): Word => ({ ...keyOf(word), place, units: unitsOf(word) }))
  const groups = Map.groupBy(all, ({ key }) => key)
  const isKey = new Uint8Array(three + 1)
  for (const { key } of all) isKey[key] = 1
  const isLonger = new Uint8Array(four + 1)
  for (const key of all.flatMap(({ longer }) => longer)) isLonger[key] = 1
  return (text, { start, end } = { start: 0, end: text.length }) => {
    const present = short.slice()
    const cursor = { at: start, end, key: 0 }
    while (readOn(text, cursor, isKey, isLonger))
      for (const word of groups.get(cursor.key & three) ?? [])
        if (present[word.place] === 0 && isAt(text, cursor.at - word.behind, word.units))
          present[word.place] = 1
    return present
  }
}

/** Whether there is another key of a word, and the text up to its end. V8 keeps a loop fast that calls nothing. */
function readOn(
  text: string,
  cursor: { at: number; readonly end: number; key: number },
  isKey: Uint8Array,
  isLonger: Uint8Array,
): boolean {
  const { end } = cursor
  let { at, key } = cursor
  let isFound = false
  while (at < end && !isFound) {
    const unit = text.charCodeAt(at) | smallLetter
    key = (unit < ascii ? (key << shift) ^ unit : unit) & four
    // Nearly never: a look at the words themselves costs more than all of this.
    isFound = isKey[key & three] === 1 && isLonger[key] === 1
    at += 1
  }
  cursor.at = at
  cursor.key = key
  return isFound
}

function isAt(text: string, start: number, units: readonly number[]): boolean {
  if (start < 0) return false
  for (let index = 0; index < units.length; index += 1)
    if (folded(text.charCodeAt(start + index)) !== units[index]) return false
  return true
}

function isShort(word: string): boolean {
  return word.length < 3 && word.charCodeAt(0) < ascii
}

function unitsOf(word: string): readonly number[] {
  return [...word].map((character) => character.charCodeAt(0))
}

function keyOf(word: string): Key {
  const units = unitsOf(word).map((unit) => unit | smallLetter)
  const wideAt = units.findIndex((unit) => unit >= ascii)
  const wide = units[wideAt]
  if (wide !== undefined) return { key: wide & three, behind: wideAt + 1, longer: [wide] }
  const starts = [...Array(Math.max(1, word.length - 2)).keys()].slice(word.length > 3 ? 1 : 0)
  const keyAt = starts.reduce((best, at) => (rarity(word, at) > rarity(word, best) ? at : best))
  const [first = 0, second = 0, third = 0] = units.slice(keyAt)
  const whole = (first << (2 * shift)) ^ (second << shift) ^ third
  const before = keyAt > 0 ? units.slice(keyAt - 1, keyAt) : [...Array(1 << shift).keys()]
  return {
    key: whole & three,
    behind: keyAt + 3,
    longer: before.map((unit) => ((unit << (3 * shift)) ^ whole) & four),
  }
}

/** From the commonest in logs to the rarest. */
const letters = ' etaoinsr0123456789:.-/"lhdcumpfg,\n=_()[]wybvkxjqz'

function rarity(word: string, at: number): number {
  const places = [...word.slice(at, at + 3)].map((letter) => letters.indexOf(letter))
  return places.reduce((sum, place) => sum + (place < 0 ? letters.length : place), 0)
}

/** ASCII capitals as small letters. */
function folded(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit | smallLetter : unit
}
