import { checkSync } from 'recheck'
import { expect } from 'vitest'

/**
 * recheck counts steps; its limits of time only end the counting. The defaults are so short that a busy machine
 * turns a harmless pattern into a slow one.
 */
const limits = { timeout: 600_000, incubationTimeout: 10_000, attackTimeout: 30_000, maxNFASize: 3000 }

/** Asserts that no text makes the pattern slower than its length; otherwise prints the text that does. */
export function expectLinear(pattern: RegExp): void {
  // recheck knows neither `d` nor `v`; the first changes no matching, the second adds only sets.
  const flags = pattern.flags.replace('d', '').replace('v', 'u')
  const result = checkSync(pattern.source, flags, limits)
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
