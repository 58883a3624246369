import { hasEmoji } from './emoji.ts'
import { joined, type Mark } from './mark.ts'

/** What begins at some place of a line, and where it ends. */
export type Found = { readonly mark: Mark; readonly end: number }

/**
 * The marks of a line. A finder looks at one place only, so that the cost grows with the length. `read` undoes the
 * escapes of the markup in what is between them.
 */
export function marksOf(
  line: string,
  findAt: (at: number) => Found | undefined,
  read = (text: string) => text,
): readonly Mark[] {
  const marks: Mark[] = []
  let plainFrom = 0
  let at = 0
  while (at < line.length) {
    const found = findAt(at)
    if (found !== undefined) marks.push({ kind: 'text', text: read(line.slice(plainFrom, at)) }, found.mark)
    at = found?.end ?? at + 1
    if (found !== undefined) plainFrom = at
  }
  return joined([...marks, { kind: 'text', text: read(line.slice(plainFrom)) }])
}

const emojiCode = /:([a-z0-9_+'-]{1,64}):/y

/** An emoji we know; `10:30:00` and `:8080:` are none. */
export function emojiAt(line: string, at: number): Found | undefined {
  emojiCode.lastIndex = at
  const name = emojiCode.exec(line)?.[1]
  if (name === undefined || !hasEmoji(name) || isLetter(line[at - 1])) return undefined
  return { mark: { kind: 'emoji', name }, end: at + name.length + 2 }
}

const address = /https?:\/\/[^\s<>|"`*]{1,3000}/y
const endOfSentence = new Set('.,:;!?\'")]}。，；：！？」）')

/** A bare address, without the punctuation behind it. `read` undoes the escapes of the markup around it. */
export function addressAt(line: string, at: number, read = (text: string) => text): Found | undefined {
  if (isLetter(line[at - 1])) return undefined
  address.lastIndex = at
  const found = address.exec(line)?.[0]
  if (found === undefined) return undefined
  let { length } = found
  while (endOfSentence.has(found.charAt(length - 1))) length -= 1
  return { mark: { kind: 'link', url: read(found.slice(0, length)), label: '' }, end: at + length }
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[a-z0-9]/i.test(character)
}

/** A letter or a digit of any script. */
export function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character)
}
