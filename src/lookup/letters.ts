/** Which letters and digits a word has, as bits; some share one. */
export function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

/** How many letters of the one are not in the other: the words are at least so many edits apart. */
export function lettersMissing(letters: number, others: number): number {
  let left = letters & ~others
  let missing = 0
  for (; left !== 0; left &= left - 1) missing += 1
  return missing
}
