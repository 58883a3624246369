import type { Cause, Evidence } from './cause.ts'
import { readTemplate, type Template } from './evidence.ts'
import { causes } from './index.ts'

/** A piece of evidence to look for. All are alike, so that V8 is quick to pass over those whose word is missing. */
export type Piece = {
  readonly evidence: Evidence
  readonly template: Template
  /** The place of its longest word in the list. */
  readonly word: number
  readonly isOfPlatform: boolean
}

/** All there is to look for. */
export type Pieces = {
  readonly causes: readonly { readonly cause: Cause; readonly pieces: readonly Piece[] }[]
  /** A text without the word has none of the evidence. */
  readonly words: readonly string[]
}

let known: Pieces | undefined

/** The evidence of all causes, read when a cause is first looked for. */
export function piecesOfCauses(): Pieces {
  known ??= readPieces()
  return known
}

function readPieces(): Pieces {
  const places = new Map<string, number>()
  const placeOf = (word: string) => {
    const place = places.get(word) ?? places.size
    places.set(word, place)
    return place
  }
  const read = causes.map((cause) => ({
    cause,
    pieces: cause.evidence.map((evidence) => {
      const template = readTemplate(evidence.says)
      return { evidence, template, word: placeOf(template.longest), isOfPlatform: evidence.by === 'platform' }
    }),
  }))
  return { causes: read, words: [...places.keys()] }
}
