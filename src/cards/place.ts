import type { Piece } from './card.ts'
import { consoleLink } from './console-link.ts'

type Place = {
  readonly functionName?: string
  readonly namespace?: string
  readonly region?: string
}

/** Where something happened, as far as it is known; the function's name leads to it in the console. */
export function placePieces(place: Place): readonly Piece[] {
  const { functionName, namespace, region } = place
  const url = consoleLink(place)
  const name = functionName === undefined ? [] : [{ code: functionName, ...(url !== undefined && { url }) }]
  const others = [namespace, region].flatMap((code) => (code === undefined ? [] : [{ code }]))
  return [...name, ...others]
}
