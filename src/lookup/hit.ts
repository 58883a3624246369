/** `certain` may be said to people who have not asked; `likely` only to those who have. */
export type Confidence = 'certain' | 'likely'

/** One piece of evidence for a code, in offsets of the plain (unescaped) text. */
export type Hit = {
  readonly code: number
  readonly start: number
  readonly end: number
  readonly confidence: Confidence
}
