import { z } from 'zod'

/** The thread that a modal came from. It travels in the modal's `private_metadata`. */
export type Place = { readonly channel: string; readonly threadTs: string }

const placeSchema = z.object({ channel: z.string().min(1), threadTs: z.string().min(1) })

export function writePlace(place: Place): string {
  return JSON.stringify(place)
}

/** `undefined` for a modal that came from nowhere. */
export function readPlace(metadata: string): Place | undefined {
  try {
    return placeSchema.parse(JSON.parse(metadata))
  } catch {
    return undefined
  }
}
