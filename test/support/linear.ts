import { checkSync } from 'recheck'
import { expect } from 'vitest'

/** Asserts that no text makes the pattern slower than its length; otherwise prints the text that does. */
export function expectLinear(pattern: RegExp): void {
  // recheck knows neither `d` nor `v`; the first changes no matching, the second adds only sets.
  const flags = pattern.flags.replace('d', '').replace('v', 'u')
  const result = checkSync(pattern.source, flags, { timeout: 60_000, maxNFASize: 3000 })
  expect(verdictOf(result), pattern.source).toBe('safe')
}

function verdictOf(result: ReturnType<typeof checkSync>): string {
  switch (result.status) {
    case 'safe':
      return 'safe'
    case 'vulnerable':
      return `vulnerable to ${result.attack.pattern}`
    case 'unknown':
      return `unknown: ${result.error.kind}`
  }
}
