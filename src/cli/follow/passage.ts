import type { Answer } from '../../lookup/lookup.ts'
import type { Span } from '../../lookup/recognise.ts'
import { lastAtMost } from '../../text/rising.ts'
import type { Piece } from './records.ts'

/** A longer passage loses its middle: its beginning names the function, its end the failure. */
const longest = 262_144
const kept = { head: 8_192, tail: 65_536 } as const

/** What belongs together in a stream: the lines of one run, which those of others may stand between. */
export class Passage {
  readonly #pieces: Piece[] = []
  #length = 0

  get length(): number {
    return this.#length
  }

  get pieces(): readonly Piece[] {
    return this.#pieces
  }

  get text(): string {
    return this.#pieces.map(({ text }) => text).join('')
  }

  add(piece: Piece): void {
    const last = this.#pieces.at(-1)
    if (last && last.start + last.text.length === piece.start)
      this.#pieces[this.#pieces.length - 1] = { start: last.start, text: last.text + piece.text }
    else this.#pieces.push(piece)
    this.#length += piece.text.length
  }

  get isTooLong(): boolean {
    return this.#length > longest
  }

  /** Leaves out the middle of one that is too long. */
  shorten(): void {
    if (!this.isTooLong) return
    const tailFrom = this.#length - kept.tail
    let from = 0
    const left = this.#pieces.flatMap(({ start, text }) => {
      const parts = [
        { start, text: text.slice(0, Math.max(0, kept.head - from)) },
        { start: start + Math.max(0, tailFrom - from), text: text.slice(Math.max(0, tailFrom - from)) },
      ]
      from += text.length
      return parts.filter((part) => part.text !== '')
    })
    this.#pieces.length = 0
    this.#length = 0
    for (const piece of left) this.add(piece)
  }

  /** The answer to the text of the passage, with offsets in the stream. */
  placed(answer: Answer): Answer {
    const begins: number[] = []
    let length = 0
    for (const { text } of this.#pieces) {
      begins.push(length)
      length += text.length
    }
    const inStream = <Found extends { readonly evidence: readonly Span[] }>(found: Found): Found => ({
      ...found,
      evidence: found.evidence.map((span) => this.#spanInStream(span, begins)),
    })
    return {
      ...answer,
      findings: answer.findings.map(inStream),
      causes: answer.causes.map(inStream),
      ...(answer.api && { api: { ...answer.api, findings: answer.api.findings.map(inStream) } }),
    }
  }

  /** Where lines of another run stand in the middle of the words, they end there. */
  #spanInStream({ start, end, text }: Span, begins: readonly number[]): Span {
    const index = Math.max(0, lastAtMost(begins, start))
    const piece = this.#pieces[index]
    const begin = begins[index] ?? 0
    if (!piece) return { start, end, text }
    const length = Math.min(end, begin + piece.text.length) - start
    const from = piece.start + start - begin
    return { start: from, end: from + length, text: text.slice(0, length) }
  }
}
