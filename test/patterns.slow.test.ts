import { it } from 'vitest'
import { expectLinear } from './support/linear.ts'
import { allPatterns } from './support/patterns.ts'

// recheck needs minutes for all of them.
const { patterns } = await allPatterns()

it.each(patterns)(
  'takes time in proportion to the text, whatever the text: $where $pattern',
  ({ pattern }) => expectLinear(pattern),
  660_000,
)
