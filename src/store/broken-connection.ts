/**
 * The failure of a connection, where an error is that: anything but an answer of Postgres itself. Its last word
 * before it hangs up, that it is shut down, say, is none.
 */
export function brokenConnection(error: unknown): Error | undefined {
  return isAnswer(error) ? undefined : new Error('The connection to Postgres broke', { cause: error })
}

function isAnswer(error: unknown): boolean {
  if (!(error instanceof Error) || !('severity' in error)) return false
  return !('code' in error && /^(?:57P|25P03)/.test(String(error.code)))
}
