import { type Candidates, findCandidates } from '../handler/package/candidates.ts'
import { checkPackage, type PackageVerdict } from '../handler/package/check-package.ts'
import type { Refusal } from '../handler/verdict.ts'
import type { Budget } from './budget.ts'
import { withPackage } from './open.ts'
import type { Unreadable } from './unreadable.ts'

/** What is asked of the package at a path. */
export type PackageQuestion = {
  /** A zip, jar or war file, or a folder. It is only read. */
  readonly path: string
  /** In any spelling; without it the package tells. */
  readonly runtime?: string | undefined
}

export type HandlerQuestion = PackageQuestion & { readonly handler: string }

/** Judges a handler against a package, in this thread and at the cost that the budget allows. */
export function judgeAt(
  { path, handler, runtime }: HandlerQuestion,
  budget?: Budget,
): Promise<PackageVerdict | Refusal | Unreadable> {
  return withPackage(path, (contents) => checkPackage({ handler, runtime, contents }), budget)
}

/** Lists the handlers that would fit a package, in this thread. */
export function listAt({ path, runtime }: PackageQuestion): Promise<Candidates | Refusal | Unreadable> {
  return withPackage(path, (contents) => findCandidates(contents, runtime))
}
