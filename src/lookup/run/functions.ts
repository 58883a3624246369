import type { NamedRuns } from './names/named-runs.ts'
import type { Run } from './runs.ts'

/**
 * The runs of each function besides the one that is told of, in the order in which they come, of those with some
 * request ids. Runs of which the text does
 * not tell the function are kept apart as well: they are none of its.
 */
export function functionsBeside(
  requestIds: readonly string[],
  { all, nameOf }: NamedRuns,
  told: string | undefined,
): readonly (readonly Run[])[] {
  const wanted = new Set(requestIds)
  const named = new Map<string | undefined, Run[]>()
  for (const run of all) {
    const name = nameOf(run)
    if (run.id === undefined || !wanted.has(run.id) || name === told) continue
    const runs = named.get(name)
    if (runs) runs.push(run)
    else named.set(name, [run])
  }
  return [...named.values()]
}
