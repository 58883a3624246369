import type { Finding } from '../lookup/run/details.ts'
import { hash } from './hash.ts'

/**
 * What names a trouble, as far as a text gives it; nothing in it differs from run to run. Words are hashed: that is
 * enough to compare them, and a message that is deleted leaves none of its own behind.
 */
export type Facts = {
  readonly functionName?: string
  readonly namespace?: string
  /** A root cause with the value that names it. */
  readonly cause?: string
  /** The type of the exception, and the file of the deepest frame in the user's own code. */
  readonly exception?: string
  readonly file?: string
  /** The metric of an alarm. */
  readonly alarm?: string
  /** The limits that the function ran with. */
  readonly timeoutMs?: number
  readonly memoryMb?: number
}

/** The facts in a finding. */
export function factsOf({ details }: Pick<Finding, 'details'>): Facts {
  const { functionName, namespace, exception, frame, timeoutSeconds, memoryMb } = details
  const type = exception && /^[^:\s]{1,120}/.exec(exception)?.[0]
  const file = frame && /^(.{1,240}?):\d{1,9}(?:\s|$)/.exec(frame)?.[1]
  return {
    ...(functionName && { functionName: hash(functionName) }),
    ...(namespace && { namespace: hash(namespace) }),
    ...(type && { exception: hash(type) }),
    ...(file && { file: hash(file) }),
    ...(timeoutSeconds !== undefined && { timeoutMs: Math.round(timeoutSeconds * 1_000) }),
    ...(memoryMb !== undefined && { memoryMb: Math.round(memoryMb) }),
  }
}
