/** Prepares one slot outside the clock, with inputs nobody has seen yet, and gives back the work to be timed. */
export type Contender = (seed: number) => () => unknown

/** Milliseconds of each round, by contender. */
type Times<Name extends string> = Readonly<Record<Name, readonly number[]>>

/**
 * Times contenders against each other: one slot each per round, in reversed order every second round, so that
 * whatever else the machine does hits all of them alike; short slots, so that it hits few. Some rounds before the first are not counted. All slots
 * are prepared before the first is timed: making texts makes garbage, and V8 throws compiled regular expressions
 * away with it.
 */
export function race<Name extends string>(
  rounds: number,
  contenders: Readonly<Record<Name, Contender>>,
): Times<Name> {
  const names = Object.keys(contenders) as Name[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  const slots = [...turns(names, rounds)].map((turn) => ({
    ...turn,
    work: contenders[turn.name](nextSeed()),
  }))
  for (const { name, round, work } of slots) {
    const start = performance.now()
    const result = work()
    const ms = performance.now() - start
    if (result instanceof Promise) throw new Error(`${name} has not done its work when it returns`)
    if (round >= 0) times[name].push(ms)
  }
  return times
}

/** Who is on, in which round; negative rounds warm up. */
export function* turns<Name extends string>(
  names: readonly Name[],
  rounds: number,
): Generator<{ name: Name; round: number }> {
  const warmUp = Math.max(1, Math.ceil(rounds / 5))
  for (let round = -warmUp; round < rounds; round += 1) {
    const order = round % 2 === 0 ? names : names.toReversed()
    for (const name of order) yield { name, round }
  }
}

/** How often the second fits into the first, of the medians over the rounds. */
export function ratio(ours: readonly number[], peers: readonly number[]): number {
  return median(ours) / median(peers)
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

let seed = 1

function nextSeed(): number {
  seed += 1
  return seed
}
