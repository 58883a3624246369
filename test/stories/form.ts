import { expect } from 'vitest'
import type { Call } from '../../src/workspace/web-api/calls.ts'

/**
 * Expects that Slack refused none of these calls: no block too many, no text too long, no scope missing. What a
 * test planned by `failNext` is no refusal of Slack's; `planned` are the errors that a story is about.
 */
export function expectTaken(calls: readonly Call[], planned: readonly string[] = []): void {
  const refused = calls.filter((call) => {
    const error = errorOf(call)
    return error !== undefined && !planned.includes(error)
  })
  const lines = refused.map(({ method, answer }) => `${method} ${JSON.stringify(answer)}`)
  expect(lines, `Slack refused ${lines.join(', ')}`).toEqual([])
}

function errorOf({ fault, answer }: Call): string | undefined {
  if (fault !== undefined) return undefined
  // No JSON comes back from where Slack has nothing.
  if (answer === 'unknown_method' || answer === 'not_found') return answer
  if (typeof answer !== 'object' || answer === null || !('error' in answer)) return undefined
  return String(answer.error)
}
