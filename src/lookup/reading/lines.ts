type Line = { readonly start: number; readonly end: number }

/** The lines of a text. Several questions in a row are about the same one, so it is kept. */
export class Lines {
  readonly #text: string
  /** That of the last question. */
  #line: Line = { start: 0, end: -1 }

  constructor(text: string) {
    this.#text = text
  }

  /** At most `length` units of the line before the offset. */
  before(offset: number, length: number): string {
    return this.#text.slice(Math.max(this.#at(offset).start, offset - length), offset)
  }

  /** The same in whole words: what is left of one that the length cuts is no name, as "turn" of "return". */
  wordsBefore(offset: number, length: number): string {
    const words = this.before(offset, length)
    const isCut = words.length === length && /[a-z]/.test(this.#text[offset - length - 1] ?? '')
    return isCut ? words.replace(/^[a-z]{1,20}/, '') : words
  }

  /** At most `length` units of the line behind the offset. */
  behind(offset: number, length: number): string {
    return this.#text.slice(offset, Math.min(this.#at(offset).end, offset + length))
  }

  /** The line that the offset stands in, and where it begins. */
  whole(offset: number): { readonly start: number; readonly line: string } {
    const { start, end } = this.#at(offset)
    return { start, line: this.#text.slice(start, end) }
  }

  /** Where the line begins that the offset stands in. */
  startOf(offset: number): number {
    return this.#at(offset).start
  }

  #at(offset: number): Line {
    if (offset < this.#line.start || offset > this.#line.end) this.#line = lineAround(this.#text, offset)
    return this.#line
  }
}

function lineAround(text: string, offset: number): Line {
  const end = text.indexOf('\n', offset)
  return {
    start: offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1,
    end: end < 0 ? text.length : end,
  }
}
