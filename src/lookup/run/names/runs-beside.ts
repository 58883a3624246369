import type { Run } from '../runs.ts'
import type { NamedRuns } from './named-runs.ts'

/**
 * Some runs by their functions besides the one that is told of, in the order in which they come. Runs of which the text
 * does not tell the function are kept apart as well: they are none of its.
 */
export function runsBeside(
  runs: readonly Run[],
  { nameOf }: NamedRuns,
  told: string | undefined,
): readonly (readonly Run[])[] {
  return [...Map.groupBy(runs, nameOf)].filter(([name]) => name !== told).map(([, theirs]) => theirs)
}
