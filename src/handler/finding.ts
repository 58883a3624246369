import type { ProblemId } from './problems.ts'

export type PartName = 'file' | 'function' | 'package' | 'class' | 'method'
export type Parts = Readonly<Partial<Record<PartName, string>>>

/** One thing noticed about a handler, before it has words. */
export type Finding = {
  readonly id: ProblemId
  /** The piece that is wrong, as it was given. */
  readonly found: string
  /** What belongs in its place, where that is known. */
  readonly right?: string
  readonly part?: PartName
  /** Only where it differs from the problem's usual severity. */
  readonly severity?: 'error' | 'warning'
}

/** A finding together with the text that has it put right (or unchanged, where nobody can know how). */
export type Repair = { readonly text: string; readonly finding: Finding }

type Step = (text: string) => Repair | undefined

/** Tries each step on what the steps before it have left; each kind of problem is noted once. */
export function repair(text: string, steps: readonly Step[]): { text: string; findings: readonly Finding[] } {
  let current = text
  const findings = new Map<ProblemId, Finding>()
  for (const step of steps) {
    const fixed = step(current)
    if (fixed === undefined) continue
    current = fixed.text
    if (!findings.has(fixed.finding.id)) findings.set(fixed.finding.id, fixed.finding)
  }
  return { text: current, findings: [...findings.values()] }
}
