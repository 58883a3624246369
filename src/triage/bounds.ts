/** So much of one text is counted: what has more is one log pasted whole. */
export const mostCounted = {
  /** Of each function. */
  runs: 50,
  /** Besides the one that the card is about. */
  functions: 20,
} as const
