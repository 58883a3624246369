import { describe, it } from 'vitest'
import { commands } from '../../src/secrets/commands.ts'
import { headers, quoteAtEnd } from '../../src/secrets/headers.ts'
import { labels } from '../../src/secrets/labels.ts'
import { chineseValue, markedValues } from '../../src/secrets/quoted.ts'
import { shapes, unlabelledKey } from '../../src/secrets/shapes.ts'
import { passwordAndHost, urlRest } from '../../src/secrets/url-password.ts'
import { bareValue, lineValue } from '../../src/secrets/values.ts'
import { expectLinear } from '../support/linear.ts'

const rules = [...shapes, ...headers, ...commands, ...labels].map(
  ({ kind, pattern }) => [kind, pattern] as const,
)
const values = [bareValue, lineValue, urlRest, passwordAndHost, unlabelledKey, quoteAtEnd, chineseValue]

describe('the patterns for secrets', () => {
  it.each(rules)('finds a %s in linear time', (_kind, pattern) => expectLinear(pattern), 120_000)

  it.each([...values, ...Object.values(markedValues)])('reads %s in linear time', expectLinear, 120_000)
})
