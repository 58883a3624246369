import type { ReplyForm } from './incident.ts'

/** So long after its last sighting in a channel, an incident is news there again. */
export const quietMs = 30 * 60 * 1_000

/** So many repeats are answered by a line each; from then on only the count goes up. */
export const mostLines = 3

type Place = {
  readonly asked: boolean
  readonly dismissed: boolean
  /** Unasked sightings in this channel since it was news, without the first one. */
  readonly repeats: number
  /** It says something that the channel's card does not show. */
  readonly saysMore: boolean
}

/** How a sighting is answered. Whoever asked gets the whole card. */
export function formOf({ asked, dismissed, repeats, saysMore }: Place): ReplyForm {
  if (asked) return 'card'
  if (dismissed) return 'dismissed'
  if (repeats === 0 || saysMore) return 'card'
  return repeats <= mostLines ? 'line' : 'count'
}
